"""Small files of an invented country, in each of the published forms."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from sened.sources.forms import CLAIMS, SOURCES, SUPPLY, Form

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes rows (given by column) as a CSV of a form."""

    def written(form: Form, *rows: Mapping[str, str], name: str = "", without: str = "", extra: str = "") -> Path:
        columns = [c for c in form.known if c not in form.optional and c != without]
        columns += sorted({c for row in rows for c in row} - set(columns) - {without})
        if extra:
            columns.append(extra)
        path = tmp_path / (name or form.name)
        lines = [",".join(columns)] + [",".join(row.get(c, "") for c in columns) for row in rows]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return written


@pytest.fixture
def forms() -> tuple[Form, Form, Form]:
    return SOURCES, CLAIMS, SUPPLY
