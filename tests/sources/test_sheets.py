from collections.abc import Callable
from pathlib import Path

import pytest

from sened.base.errors import Problem
from sened.sources.forms import CLAIMS, REPORTS, SOURCES, SUPPLY
from sened.sources.sheets import gather, read_sheet

Write = Callable[..., Path]
ROW = {"id": "S1", "publisher": "Kordela Daily"}


def where(problems: object) -> list[tuple[int | None, str | None]]:
    assert isinstance(problems, list)
    return [(p.row, p.field) for p in problems if isinstance(p, Problem)]


def test_rows_carry_their_file_number_and_cells(write: Write) -> None:
    path = write(SOURCES, ROW, ROW | {"id": "S2"})
    sheet = read_sheet(path, (SOURCES,))
    assert [(r.file, r.row, r.cells["id"]) for r in sheet.rows] == [(str(path), 2, "S1"), (str(path), 3, "S2")]


def test_a_missing_column_is_named_and_no_row_is_read(write: Write) -> None:
    sheet = read_sheet(write(SOURCES, ROW, without="publisher_kind"), (SOURCES,))
    assert where(sheet.problems) == [(1, "publisher_kind")]
    assert "missing" in sheet.problems[0].message
    assert sheet.rows == []


def test_columns_that_may_be_missing_are_told(write: Write) -> None:
    sheet = read_sheet(write(SOURCES, ROW, without="country"), (SOURCES,))
    assert sheet.problems == []
    assert sheet.notices == ["sources.csv: columns read as empty, since they are not there: country"]


def test_a_misspelt_column_is_told_with_the_right_spelling(write: Write) -> None:
    sheet = read_sheet(write(CLAIMS, {}, without="target", extra="taget"), (CLAIMS,))
    assert where(sheet.problems) == [(1, "taget")]
    assert "'target'" in sheet.problems[0].next_step


@pytest.mark.parametrize("column", ["name_of_victim", "phone", "email", "home_address", "Victim Name", "witnessName"])
def test_a_column_of_personal_data_is_refused_with_all_its_rows(write: Write, column: str) -> None:
    sheet = read_sheet(write(SOURCES, ROW, extra=column), (SOURCES,))
    assert where(sheet.problems) == [(1, column)]
    assert "personal data" in sheet.problems[0].message
    assert sheet.rows == []


@pytest.mark.parametrize("cell", ["=1+1", '"=HYPERLINK(""x"")"', "@SUM(A1)", "+cmd|x", "-2+3+cmd", "\tx", '"\rx"'])
def test_a_formula_cell_is_a_problem_of_its_row(write: Write, cell: str) -> None:
    sheet = read_sheet(write(SOURCES, ROW, ROW | {"id": "S2", "title": cell}), (SOURCES,))
    assert where(sheet.problems) == [(3, "title")]
    assert "formula cell" in sheet.problems[0].message
    assert sheet.problems[0].next_step


def test_a_negative_coordinate_is_no_formula(write: Write) -> None:
    assert read_sheet(write(CLAIMS, {"lat": "-12.5", "lon": "-3"}), (CLAIMS,)).problems == []
    assert where(read_sheet(write(CLAIMS, {"lat": "=12.5"}), (CLAIMS,)).problems) == [(2, "lat")]


def test_a_number_in_a_text_is_no_formula(write: Write) -> None:
    assert read_sheet(write(SOURCES, ROW | {"note": "-7"}), (SOURCES,)).problems == []


def test_a_table_of_another_form_names_the_adapter_that_reads_it(write: Write) -> None:
    [problem] = read_sheet(write(SUPPLY, {}), (CLAIMS, SOURCES)).problems
    assert problem.row == 1
    assert "--adapter supply-csv" in problem.next_step


def test_a_table_of_no_form_says_what_is_lacking(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("id,name\n1,2\n")
    [problem] = read_sheet(path, (SOURCES,)).problems
    assert (problem.row, problem.field) == (1, None)
    assert "publisher" in problem.next_step


def test_an_open_form_tells_which_columns_it_does_not_read(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("record_id,date_start,lat,colour\nR1,2022-01-01,36.5,red\n")
    sheet = read_sheet(path, (REPORTS,))
    assert sheet.problems == []
    assert "colour" in sheet.notices[0]
    assert dict(sheet.rows[0].cells) == {"record_id": "R1", "date_start": "2022-01-01", "lat": "36.5"}


def test_order_of_files_and_naming_one_twice_make_no_difference(write: Write) -> None:
    a, b = write(SOURCES, ROW, name="a.csv"), write(SOURCES, ROW | {"id": "S2"}, name="b.csv")
    once = gather([a, b], (SOURCES,))
    assert gather([b, a, b], (SOURCES,)) == once
    assert [r.cells["id"] for r in once.rows["sources.csv"]] == ["S1", "S2"]


def test_a_header_without_rows_is_said(write: Write) -> None:
    sheet = read_sheet(write(SUPPLY), (SUPPLY,))
    assert not sheet.problems
    assert any("no row below its header" in notice for notice in sheet.notices)


def test_columns_without_a_meaning_are_named_in_one_notice(tmp_path: Path) -> None:
    path = tmp_path / "reports.csv"
    more = [f"x{n}" for n in range(300)]
    path.write_text(",".join(["record_id", "lat", "lon", *more]) + "\n" + ",".join(["R1", "1", "2", *more]) + "\n")
    sheet = read_sheet(path, (REPORTS,))
    [notice] = sheet.notices
    assert "'x0', 'x1'" in notice
    assert "and 290 more" in notice
    assert [row.cells["record_id"] for row in sheet.rows] == ["R1"]


def test_a_header_in_capitals_says_what_to_do(write: Write) -> None:
    path = write(CLAIMS, {"claim_id": "K1"})
    head, rest = path.read_text().split("\n", 1)
    path.write_text(head.upper() + "\n" + rest)
    [problem] = read_sheet(path, (CLAIMS,)).problems
    assert "small letters" in problem.next_step
