"""A table coded column by column is the table that `from_rows` makes row by row, faults and all."""

from collections.abc import Sequence

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from sened.base.errors import InputError, Problem
from sened.incidents import reports
from sened.incidents.coding import COLUMNS, NOWHERE, SWAPPED, Coder
from sened.model import tables
from sened.model.seams import RawRow
from sened.model.vocabulary import EventClass

Cells = dict[str, str]

DATES = st.sampled_from(
    ["", "2021-03-05", "2021-03-07", "2021-02-30", "2021-03", "2021", "2021-03-05/2021-03-09", "2021-04/2021-03", "0000-01-01",
     "05/03/2021", " 2021-03-06 ", "٢٠٢١-٠٣-٠٥", "2021-13-01", "\u00a02021-03-05\u2003", "9999-12-31"]
)  # fmt: skip
NUMBERS = st.sampled_from(
    ["", "0", "-0", "36.5", "+36.5", "-36.25", "1e1", "91", "-200", "nan", "inf", "1_0", "٣٦", "x", " 7 ", "3.9", "1e9", "1e10", ".5", "5.", "--1",
     "0.1000000000000000055", "179.99999999999999999"]
)  # fmt: skip
CODES = st.sampled_from(["", "exact", "settlement", "district", "none", "Village", " province "])
NAMES = st.sampled_from(
    ["", "River Front", "RF; NAF ;", "Unknown gunmen", "unidentified; Northern Army", ";", "مجهول", "b; a; b"]
)
TYPES = st.sampled_from(["", "acled:Armed clash", "ucdp:1", "ucdp:3.0", "gtd:Bombing/Explosion", "nobody:x", "Armed clash", ":", " scad:3 "])  # fmt: skip
TEXTS = st.one_of(st.sampled_from(["", "a", " b ", "2", "month"]), st.text(max_size=4))
KINDS = {
    "date_start": DATES, "date_end": DATES, "lat": NUMBERS, "lon": NUMBERS, "radius_km": NUMBERS, "geo_precision": CODES,
    "actor_1": NAMES, "actor_2": NAMES, "event_type": TYPES, "killed_low": NUMBERS, "killed_high": NUMBERS,
    "wounded_low": NUMBERS, "wounded_high": NUMBERS,
}  # fmt: skip
ROWS = st.lists(st.fixed_dictionaries({name: KINDS.get(name, TEXTS) for name in COLUMNS}), max_size=6)


def row_by_row(rows: Sequence[Cells]) -> tuple[pa.Table | None, list[Problem]]:
    try:
        return reports.from_rows(RawRow(file="t.csv", row=n, cells=c) for n, c in enumerate(rows, start=2)), []
    except InputError as error:
        return None, list(error.problems)


def by_column(rows: Sequence[Cells], *, lenient: bool = False, parts: int = 1) -> tuple[pa.Table, Coder]:
    coder, out = Coder(lenient=lenient), []
    step = max(1, -(-len(rows) // parts))
    for first in range(0, max(1, len(rows)), step):
        some = rows[first : first + step]
        texts = pa.table({n: pa.array([r[n] for r in some], pa.string()) for n in (rows[0] if rows else COLUMNS)})
        out.append(coder.code(texts, pa.array(range(first + 2, first + 2 + len(some)), pa.int64())))
    return pa.concat_tables(out), coder


@given(ROWS, st.integers(1, 3))
def test_columns_give_what_rows_give(rows: list[Cells], parts: int) -> None:
    expected, problems = row_by_row(rows)
    found, coder = by_column(rows, parts=parts)
    assert coder.faults.problems("t.csv", 1000) == problems
    if expected is not None:
        # Sorted by id alone, rows of one id keep the order in which they were given.
        assert tables.ordered("reports", found).equals(expected)


@given(ROWS.filter(bool), st.sets(st.sampled_from(COLUMNS)))
def test_a_missing_column_is_one_of_empty_cells(rows: list[Cells], absent: set[str]) -> None:
    fewer = [{n: c for n, c in r.items() if n not in absent or n == "record_id"} for r in rows]
    expected, problems = row_by_row(fewer)
    found, coder = by_column(fewer)
    assert coder.faults.problems("t.csv", 1000) == problems
    if expected is not None:
        assert tables.ordered("reports", found).equals(expected)


def only(**cells: str) -> Cells:
    return dict.fromkeys(COLUMNS, "") | {"record_id": "r"} | cells


def test_faults_are_counted_all_and_listed_as_far_as_asked() -> None:
    _, coder = by_column([only(lat="x")] * 50, parts=3)
    assert len(coder.faults) == 50
    listed = coder.faults.problems("t.csv", 20)
    assert [p.row for p in listed] == list(range(2, 22))
    assert str(listed[0]) == "t.csv, row 2, field lat: not a number: 'x'"


def test_points_that_cannot_be_meant_are_taken_as_none_where_that_is_asked() -> None:
    rows = [
        only(lat="139.7", lon="35.7"),
        only(lat="0", lon="0"),
        only(lat="35.7", lon="139.7"),
        only(lat="95", lon="120"),
    ]
    found, coder = by_column(rows, lenient=True)
    assert found["lat"].to_pylist() == [None, None, 35.7, None]
    assert found["radius_m"].to_pylist() == [None, None, 5000.0, None]
    assert coder.warnings == {SWAPPED: [2], NOWHERE: [3]}
    assert [str(p) for p in coder.faults.problems("t.csv", 9)] == ["t.csv, row 5, field lat: 95 lies outside -90 to 90"]
    _, strict = by_column(rows)
    assert len(strict.faults) == 2


def test_a_persons_own_types_go_before_the_crosswalk() -> None:
    coder = Coder({("acled", "armed clash"): EventClass.GROUND_RAID})
    texts = pa.table({"record_id": ["a"], "event_type": ["acled:Armed clash"]})
    assert coder.code(texts, pa.array([2], pa.int64()))["event_class"].to_pylist() == ["ground-raid"]
