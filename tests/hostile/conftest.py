"""What the hostile tests share: an empty case in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sened.pipeline.case import Case, init_case, open_case
from sened.pipeline.settings import initial


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    init_case(tmp_path / "case", initial("Hostile"))
    with open_case(tmp_path / "case") as opened:
        yield opened
