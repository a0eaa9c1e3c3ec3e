from datetime import date
from pathlib import Path

import pytest

from sened.sources.toml_reader import cell_text, read_toml


def test_tables_know_the_line_on_which_they_begin(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text(
        '# a case\n[source]\nid = "S1"\n\n[[claim]]\nid = "K1"\nnote = """\n[[claim]]\n"""\n\n  [[claim]]  # next\nid = "K2"\n'
    )
    file = read_toml(path)
    assert file.problems == ()
    assert [line for line, _ in file.tables("source")] == [2]
    assert [(line, values["id"]) for line, values in file.tables("claim")] == [(5, "K1"), (11, "K2")]


def test_decimals_keep_every_digit_that_was_written(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text("[place]\nlat = 36.50000000000000001\n")
    assert read_toml(path).tables("place")[0][1]["lat"] == "36.50000000000000001"


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b'[source]\nid = "S1\n', 2),
        (b'[source]\nid = "S1"\nid = "S2"\n', 3),
        (b"[source\n", 1),
        (b'[source]\nid = "\xff"\n', 2),
        (b"[source]\n\n\ndate = 2022-13-01\n", 4),
    ],
)
def test_a_fault_of_syntax_is_located_by_line(tmp_path: Path, data: bytes, line: int) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(data)
    [problem] = read_toml(path).problems
    assert (problem.file, problem.row) == (str(path), line)


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    [problem] = read_toml(tmp_path / "none.toml").problems
    assert "cannot be read" in problem.message


def test_values_become_the_text_of_a_cell() -> None:
    assert cell_text(date(2022, 1, 20)) == "2022-01-20"
    assert cell_text(3) == "3"
    assert cell_text(True) == "yes"
    assert cell_text(["TURKEY", "SNA"], ";") == "TURKEY;SNA"


@pytest.mark.parametrize("value", [{"a": 1}, [["a"]], ["A;B"], [" "]])
def test_what_a_cell_cannot_hold_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r".+"):
        cell_text(value, ";")
