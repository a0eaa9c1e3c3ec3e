import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.errors import InputError
from sened.weights.unreported.table import Overlaps, parse


def test_the_last_column_is_the_count_by_name_or_by_what_it_holds() -> None:
    named = parse("a,b,c,n\n1,0,0,1\n1,1,0,1\n0,1,1,0\n", "t.csv")
    held = parse("a,b,c,people\n1,0,0,7\n1,1,0,1\n", "t.csv")
    assert (named.lists, named.observed, named.on(0b011)) == (("a", "b", "c"), 2, 1)
    assert (held.lists, held.observed) == (("a", "b", "c"), 8)


def test_one_row_for_each_record_needs_no_count() -> None:
    table = parse("\ufeffa;b;c\r\n1;0;0\r\n1;0;0\r\n0;1;1\r\n", "t.csv")
    assert (table.observed, table.counts[0b001], table.counts[0b110]) == (3, 2, 1)


def test_the_cell_of_no_list_may_stand_empty_but_not_be_given() -> None:
    assert parse("a,b,n\n0,0,NA\n1,1,4\n", "t.csv").observed == 4
    with pytest.raises(InputError, match="what is to be estimated"):
        parse("a,b,n\n0,0,9\n1,1,4\n", "t.csv")


@pytest.mark.parametrize(
    ("text", "row", "field"),
    [
        ("a,b,c,n\n1,0,0,3\n2,0,1,4\n", 3, "a"),
        ("a,b,c,n\n1,0,0,3\n1,0,1,-4\n", 3, "n"),
        ("a,b,c,n\n1,0,0,3\n1,0,1,2.5\n", 3, "n"),
        ("a,b,c\n1,0,0\n0,0,0\n", 3, None),
        ("a,b,c,n\n1,0,0\n", 2, None),
        ("a,a,c,n\n1,0,0,3\n", 1, "a"),
    ],
)
def test_a_fault_is_named_by_row_and_column(text: str, row: int, field: str | None) -> None:
    with pytest.raises(InputError) as caught:
        parse(text, "t.csv")
    (problem,) = {(p.row, p.field) for p in caught.value.problems}
    assert problem == (row, field)


@pytest.mark.parametrize("text", ["", "a,b,c,n\n", "a,b,c,n\n1,0,0,0\n"])
def test_nothing_to_count_is_an_error(text: str) -> None:
    with pytest.raises(InputError):
        parse(text, "t.csv")


@given(st.lists(st.integers(0, 50), min_size=7, max_size=7).filter(any))
def test_records_and_counts_say_the_same(cells: list[int]) -> None:
    rows = [",".join(str(c >> j & 1) for j in range(3)) for c in range(1, 8)]
    counted = "a,b,c,n\n" + "".join(f"{row},{n}\n" for row, n in zip(rows, cells, strict=True))
    listed = "a,b,c\n" + "".join(f"{row}\n" * n for row, n in zip(rows, cells, strict=True))
    assert np.array_equal(parse(counted, "t").counts, parse(listed, "t").counts)


def test_a_table_with_counts_for_nobody_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="one cell for each"):
        Overlaps(lists=("a", "b"), counts=np.array([1, 2, 3, 4]))
