"""Bulk reading gives the cells and row numbers of the strict reader, and gives way to it where a file is not plain."""

from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.errors import InputError
from sened.sources.parquettable import parquet_texts
from sened.sources.tablefile import open_table
from sened.sources.texttable import Take, TextTable

Rows = list[tuple[int, dict[str, str]]]


def taken(table: TextTable, *columns: str) -> Rows:
    def begin() -> Take[Rows]:
        return lambda texts, rows: list(zip(rows.to_pylist(), texts.to_pylist(), strict=True))

    return [row for part in table.read(columns or table.header, begin) for row in part]


def strictly(path: Path) -> Rows:
    with open_table(path) as table:
        return [(r.number, dict(zip(table.header, r.cells, strict=True))) for r in table.rows()]


def written(tmp_path: Path, content: bytes, name: str = "t.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


PLAIN = [
    b"a,b\n1,2\n3,\n",
    b"\xef\xbb\xbfa,b\n1,2\n",
    b"a,b\r\n1,2\r\n",
    b"a;b\n1;2\n",
    b"a\tb\n1\t2\n",
    b'a,b\n"1,5","x""y"\n"two\nlines",3\n4,5\n',
    b"a,b\n1,2\n\n\n",
    b"a,b\n1,2",
    "a,b\nعين عيسى,Şırnak\n".encode(),
    b"a,b\n",
]


@pytest.mark.parametrize("content", PLAIN)
def test_plain_files_are_read_in_bulk_to_the_same_cells(tmp_path: Path, content: bytes) -> None:
    path = written(tmp_path, content)
    table = TextTable(path)
    assert taken(table) == strictly(path)
    assert table.in_bulk
    assert table.problems == []


NOT_PLAIN = [
    b"a,b\n1,2\n\n3,4\n",
    b"\na,b\n1,2\n",
    b"a,b\n1,2,3\n4,5\n",
    b"a,b\n1\n4,5\n",
    b'a,b\n1,"2\n',
    b'a,b\n1,"x"y\n4,5\n',
    b"a,b\n1,\xff\xfe\n",
    "a,b\n1,é\n".encode("latin-1"),
    "a,b\n1,2\n".encode("utf-16"),
    b"a,b\n1,\0\n",
    b"a,b\n1,2\r3,4\n",
]


@pytest.mark.parametrize("content", NOT_PLAIN)
def test_other_files_go_to_the_strict_reader_which_says_what_is_wrong(tmp_path: Path, content: bytes) -> None:
    path = written(tmp_path, content)
    table = TextTable(path)
    found = taken(table) if table.header else []
    with open_table(path) as strict:
        assert found == [(r.number, dict(zip(strict.header, r.cells, strict=True))) for r in strict.rows()]
        assert table.problems == strict.problems
    assert not table.in_bulk


@given(
    st.lists(
        st.lists(
            st.text(st.characters(codec="utf-8", exclude_characters='\0"\r\n,;\t'), max_size=3), min_size=2, max_size=2
        ),
        max_size=5,
    )
)
def test_bulk_and_strict_agree_on_cells_of_any_writing(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:  # fmt: skip
    path = tmp_path_factory.mktemp("any") / "t.csv"
    path.write_bytes("".join(",".join(r) + "\n" for r in [["a", "b"], *rows]).encode())
    assert taken(TextTable(path)) == strictly(path)


def test_only_the_columns_asked_for_are_read(tmp_path: Path) -> None:
    table = TextTable(written(tmp_path, b"a,b,c\n1,2,3\n"))
    assert taken(table, "c", "a") == [(2, {"c": "3", "a": "1"})]


def test_an_empty_file_has_no_header_and_says_so(tmp_path: Path) -> None:
    table = TextTable(written(tmp_path, b""))
    assert table.header == ()
    assert [p.message for p in table.problems] == ["the file is empty"]


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        TextTable(tmp_path / "absent.csv")


def test_parquet_columns_are_the_cells_that_its_rows_are(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    numbers = [3.0, 36.5, 1e20, 1e-7, float("nan"), None, -0.0, 123456789012.0, 0.1 + 0.2]
    size = len(numbers)
    table = pa.table(
        {
            "float": numbers,
            "whole": pa.array([1, None, *range(size - 2)]),
            "day": pa.array([date(2021, 3, 5), None, *[date(2020, 1, 1)] * (size - 2)]),
            "time": pa.array([datetime(2021, 3, 5, 7), None, *[datetime(2020, 1, 1)] * (size - 2)]),
            "text": pa.array(["x", None, *["y"] * (size - 2)]),
            "coded": pa.array(["x", None, *["y"] * (size - 2)]).dictionary_encode(),
            "list": pa.array([["x"]] * size),
            "true": pa.array([True, None, *[False] * (size - 2)]),
            "small": pa.array([1.5, None, *[2.0] * (size - 2)], pa.float32()),
        }
    )
    pq.write_table(table, path)
    [found] = parquet_texts(path, table.column_names)
    assert found.to_pylist() == [cells for _, cells in strictly(path)]
    assert TextTable(path).in_bulk
