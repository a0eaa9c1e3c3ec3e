"""Date intervals: an algebra that loses no day, and a reader that takes no other form."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.dates import Interval, day, month, parse_iso, year

days = st.dates(date(1990, 1, 1), date(2040, 12, 31))
intervals = st.builds(lambda start, n: Interval(start, start + timedelta(n)), days, st.integers(0, 400))


def test_a_month_and_a_year_hold_all_their_days() -> None:
    assert month(2024, 2) == Interval(date(2024, 2, 1), date(2024, 2, 29))
    assert year(2022).days == 365


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022-01-20", day(date(2022, 1, 20))),
        ("2022-01", month(2022, 1)),
        ("2022", year(2022)),
        ("2022-01-20/2022-01-30", Interval(date(2022, 1, 20), date(2022, 1, 30))),
        ("2021-12/2022", Interval(date(2021, 12, 1), date(2022, 12, 31))),
    ],
)
def test_reads_iso_forms(text: str, expected: Interval) -> None:
    assert parse_iso(text) == expected


@pytest.mark.parametrize("text", ["", "20 January 2022", "2022-13", "2022-02-30", "2022-1-2", "0000", "2022-01-20T10:00", "2022/2021"])  # fmt: skip
def test_refuses_other_forms(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_iso(text)


@given(intervals, intervals)
def test_gap_and_overlap_say_the_same(a: Interval, b: Interval) -> None:
    assert (a.gap(b) == 0) == a.overlaps(b)
    assert a.gap(b) == b.gap(a)


@given(intervals, intervals)
def test_the_hull_holds_both_and_the_meet_lies_in_both(a: Interval, b: Interval) -> None:
    assert a.hull(b).contains(a)
    assert a.hull(b).contains(b)
    both = a.meet(b)
    assert (both is not None) == a.overlaps(b)
    if both is not None:
        assert a.contains(both)
        assert b.contains(both)


@given(intervals)
def test_what_is_printed_can_be_read_again(a: Interval) -> None:
    assert parse_iso(str(a)) == a


@given(intervals, st.integers(0, 30))
def test_widening_never_loses_a_day(a: Interval, n: int) -> None:
    assert a.widen(n).contains(a)
    assert a.widen(n).days == a.days + 2 * n
