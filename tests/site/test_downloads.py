import csv
import io

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.site import downloads


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-2", "@SUM(A1)", "\t=1", "  =1", "\r=1"])
def test_a_formula_is_made_text(cell: str) -> None:
    (_, (written,)) = read(downloads.as_csv(pa.table({"a": [cell]})))
    assert written.startswith("'")


def test_numbers_stay_numbers_and_lists_are_joined() -> None:
    table = pa.table({"lat": [-3.5], "n": pa.array([None], pa.int64()), "cites": [["S1", "=S2"]], "ok": [True]})
    assert read(downloads.as_csv(table)) == [["lat", "n", "cites", "ok"], ["-3.5", "", "S1; =S2", "true"]]


@given(st.lists(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc", "Cf"))), max_size=5))
def test_every_text_comes_back_apart_from_the_apostrophe(cells: list[str]) -> None:
    rows = read(downloads.as_csv(pa.table({"a": pa.array(cells, pa.string()), "b": ["x"] * len(cells)})))[1:]
    assert [row[0].removeprefix("'") if row[0].startswith("'") else row[0] for row in rows] == [
        c.removeprefix("'") for c in cells
    ]


def test_every_public_table_is_offered_in_both_forms(tables: dict[str, pa.Table]) -> None:
    found = downloads.files(tables)
    listed = {row["name"] for row in downloads.listing(found, tables)}
    assert {"claims", "lines", "supply_edges"} <= listed
    assert {"data/claims.csv", "data/claims.parquet"} <= set(found)
