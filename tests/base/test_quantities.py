"""Counts with open ends: agreement is symmetric, hulls never narrow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.quantities import SENED_VAGUE, Count, Qualifier

ends = st.none() | st.integers(0, 10_000)


@st.composite
def counts(draw: st.DrawFn) -> Count:
    low, high = draw(ends), draw(ends)
    if low is None and high is None:
        low = draw(st.integers(0, 10_000))
    if low is not None and high is not None and high < low:
        low, high = high, low
    return Count(low, high)


def test_at_least_two_agrees_with_five_but_not_with_one() -> None:
    at_least_two = Count(2, None, Qualifier.AT_LEAST)
    assert at_least_two.agrees(Count(5, 5))
    assert not at_least_two.agrees(Count(1, 1))


@given(counts(), counts())
def test_agreement_is_symmetric(a: Count, b: Count) -> None:
    assert a.agrees(b) == b.agrees(a)


@given(counts(), counts())
def test_the_hull_agrees_with_both(a: Count, b: Count) -> None:
    assert a.hull(b).agrees(a)
    assert a.hull(b).agrees(b)


@pytest.mark.parametrize(("low", "high"), [(None, None), (5, 4), (-1, 3), (None, -2)])
def test_refuses(low: int | None, high: int | None) -> None:
    with pytest.raises(ValueError, match=r"count|low"):
        Count(low, high)


@pytest.mark.parametrize(("count", "text"), [(Count(2, 2), "2"), (Count(2, None), "2 or more"), (Count(None, 9), "up to 9"), (Count(1, 7), "1–7")])  # fmt: skip
def test_prints(count: Count, text: str) -> None:
    assert str(count) == text


def test_vague_words_are_lower_bounds_under_a_named_convention() -> None:
    assert SENED_VAGUE.name == "sened-vague-1"
    assert SENED_VAGUE.words["dozens"] == 24
    assert all(n >= 2 for n in SENED_VAGUE.words.values())
