"""`import sened` offers the verbs of the command line as functions."""

import subprocess
import sys
from pathlib import Path

import pytest

import sened
from sened.pipeline.settings import initial


def test_every_verb_is_there() -> None:
    assert all(callable(getattr(sened, verb)) for verb in sened.__all__)
    assert set(dir(sened)) == set(sened.__all__)
    with pytest.raises(AttributeError, match="no attribute 'bless'"):
        sened.bless  # noqa: B018 - the look-up itself is under test


def test_a_case_can_be_made_without_the_command_line(tmp_path: Path, kordela_files: tuple[Path, Path]) -> None:
    sened.init_case(tmp_path / "case", initial("Kordela"))
    with sened.open_case(tmp_path / "case") as case:
        sened.import_files(case, kordela_files, "claims-csv", by="ada", why="first")
        sened.build(case)
    assert sened.read_table(tmp_path / "case", "incidents").num_rows == 6


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, sened; print([m for m in ('pyarrow', 'duckdb', 'numpy', 'click') if m in sys.modules])"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"
