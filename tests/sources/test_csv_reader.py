import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sened.base.errors import InputError, Problem
from sened.sources.csv_reader import MAX_CELL_BYTES, CsvFile, open_csv


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "given.csv"


def read(path: Path, data: bytes) -> tuple[list[tuple[int, ...] | tuple[object, ...]], list[Problem], list[str]]:
    path.write_bytes(data)
    with open_csv(path) as file:
        rows = [(row.number, *row.cells) for row in file.rows()]
        return rows, file.problems, file.notices


def where(problems: list[Problem]) -> list[tuple[int | None, str | None]]:
    return [(p.row, p.field) for p in problems]


@pytest.mark.parametrize("data", [b"a,b\n1,2\n", b"a,b\r\n1,2\r\n", b"a,b\n1,2", b'"a","b"\n"1","2"\n'])
def test_the_header_is_row_1_and_line_ends_are_taken_as_they_come(path: Path, data: bytes) -> None:
    assert read(path, data) == ([(2, "1", "2")], [], [])


def test_quoted_cells_hold_commas_quotes_and_line_breaks(path: Path) -> None:
    rows, problems, _ = read(path, b'a,b\n"x, y","she said ""no""\r\nand left"\n3,4\n')
    assert rows == [(2, "x, y", 'she said "no"\r\nand left'), (3, "3", "4")]
    assert problems == []


def test_empty_lines_are_counted_and_skipped(path: Path) -> None:
    assert read(path, b"\n\na,b\n\n1,2\n\n\n3,4\n\n")[0] == [(5, "1", "2"), (8, "3", "4")]


def test_a_byte_order_mark_is_passed_over_with_a_notice(path: Path) -> None:
    rows, problems, notices = read(path, b"\xef\xbb\xbfa,b\r\n1,2\r\n")
    assert rows == [(2, "1", "2")]
    assert problems == []
    assert notices == ["given.csv: the byte order mark at its start was passed over"]


@pytest.mark.parametrize(
    ("data", "places", "words"),
    [
        (b"a,b\n1,\xff\n3,4\n", [(2, "b")], "not UTF-8"),
        (b'a,b\n"x,y",\xe9\n3,4\n', [(2, "b")], "not UTF-8"),
        (b'a,b\n"x\n,\xe9\n",2\n3,4\n', [(2, "a")], "not UTF-8"),
        (b"a,b\n1,x\x00y\n3,4\n", [(2, "b")], "NUL"),
        (b'a,b\n1,5" shell\n3,4\n', [(2, "b")], "quotation mark"),
        (b'a,b\n1,"x"y\n3,4\n', [(2, "b")], "quotation mark"),
        (b"a,b\n1\n3,4\n", [(2, "b")], "1 cell, the header 2"),
        (b"a,b\n1,2,9\n3,4\n", [(2, "column 3")], "3 cells, the header 2"),
        (b"a,b\n1,x\ry\n3,4\n", [(2, "b")], "carriage return"),
    ],
)
def test_a_broken_row_is_located_and_the_next_row_is_read(
    path: Path, data: bytes, places: list[tuple[int | None, str | None]], words: str
) -> None:
    rows, problems, _ = read(path, data)
    assert [row[1:] for row in rows] == [("3", "4")]
    assert where(problems) == places
    assert words in problems[0].message
    assert problems[0].next_step
    assert problems[0].file == str(path)


def test_every_broken_row_is_told(path: Path) -> None:
    _, problems, _ = read(path, b'a,b\n1\n\xff,2\n1,2\n"x"y,2\n1,\x00\n')
    assert where(problems) == [(2, "b"), (3, "a"), (5, "a"), (6, "b")]


def test_a_quotation_mark_that_is_never_closed(path: Path) -> None:
    rows, problems, _ = read(path, b'a,b\n1,2\n3,"x\n5,6\n7,8\n')
    assert rows == [(2, "1", "2")]
    assert where(problems) == [(3, "b")]
    assert "never closed" in problems[0].message


@pytest.mark.parametrize(
    "cell",
    [
        b"x" * 10_000_000,
        b'"' + b"x" * 10_000_000 + b'"',
        b'"' + b"line of text\n" * 800_000 + b'"',
        b'"' + b"x" * 20_000_000 + b'\n"',
        "é".encode() * (MAX_CELL_BYTES // 2 + 1),
    ],
    ids=["bare", "quoted", "many-lines", "longer-than-a-reading", "in-bytes"],
)
def test_a_cell_that_is_too_long_names_row_and_field(path: Path, cell: bytes) -> None:
    rows, problems, _ = read(path, b"a,b,c\n1," + cell + b",9\n3,4,5\n")
    assert rows == [(3, "3", "4", "5")]
    assert where(problems) == [(2, "b")]
    assert "longer than 1 MiB" in problems[0].message


def test_a_cell_of_1_mib_is_not_too_long(path: Path) -> None:
    rows, problems, _ = read(path, b"a,b\n1," + b"x" * MAX_CELL_BYTES + b"\n")
    assert problems == []
    assert len(str(rows[0][2])) == MAX_CELL_BYTES


@pytest.mark.parametrize(
    ("data", "row", "field", "words"),
    [
        (b"", None, None, "empty"),
        (b"\n\r\n", None, None, "empty"),
        (b"\xef\xbb\xbf", None, None, "empty"),
        (b"a,a\n1,2\n", 1, "a", "stands twice"),
        (b"a,,c\n1,2,3\n", 1, "column 2", "no name"),
        (b"a;b\n1;2\n", 1, None, "not separated by commas"),
        (b"a\tb\n1\t2\n", 1, None, "not separated by commas"),
        ("a,b\n1,2\n".encode("utf-16"), 1, None, "UTF-16"),
        (b"a,b\r1,2\r", 1, "column 2", "carriage return"),
        (b'a,"b\n1,2\n', 1, "column 2", "never closed"),
        (b"\xff,b\n1,2\n", 1, "column 1", "not UTF-8"),
    ],
)
def test_a_file_whose_header_cannot_be_read_gives_no_rows(
    path: Path, data: bytes, row: int | None, field: str | None, words: str
) -> None:
    rows, problems, _ = read(path, data)
    assert rows == []
    assert where(problems) == [(row, field)]
    assert words in problems[0].message


def test_a_file_that_is_not_there_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"), open_csv(tmp_path / "none.csv"):
        pass


cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(table=st.lists(st.tuples(cells, cells, cells), max_size=6), newline=st.sampled_from(["\n", "\r\n"]))
def test_whatever_a_proper_writer_writes_is_read_back(
    path: Path, table: list[tuple[str, str, str]], newline: str
) -> None:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator=newline, quoting=csv.QUOTE_ALL)
    writer.writerows([("x", "y", "z"), *table])
    rows, problems, _ = read(path, out.getvalue().encode("utf-8"))
    assert problems == []
    assert [row[1:] for row in rows] == table


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=60) | st.text(alphabet='a,"\n\r\0é', max_size=60).map(str.encode))
def test_no_bytes_whatever_break_the_reader(path: Path, data: bytes) -> None:
    rows, problems, _ = read(path, b"a,b\n" + data)
    assert all(len(row) == 3 for row in rows)
    assert all(p.file == str(path) and p.message and p.next_step for p in problems)


@given(st.lists(st.text(alphabet='a,;" é', max_size=8), min_size=2, max_size=4), st.sampled_from([",", ";"]))
def test_a_quoted_row_reads_the_same_on_either_way(cells: list[str], separator: str) -> None:
    row = separator.join('"' + cell.replace('"', '""') + '"' for cell in cells)
    head = separator.join(f"c{i}" for i in range(len(cells)))
    padding = "x" * (1 << 17)  # longer than what the quick way takes
    for first in ("", padding):
        data = f'{head}\n"{first}{row[1:]}\n'.encode()
        file = CsvFile(Path("t.csv"), io.BytesIO(data), separator)
        [read] = file.rows()
        assert read.cells == (first + cells[0], *cells[1:])
        assert file.problems == []
