import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.evaluate.intervals import Counts, bootstrap_f1, f1, wilson


def test_wilson_gives_the_published_interval() -> None:
    # Newcombe 1998, table I, method 3: 81 of 263.
    found = wilson(81, 263)
    assert (round(found.low, 4), round(found.high, 4)) == (0.2553, 0.3662)


def test_few_items_leave_the_answer_open() -> None:
    assert wilson(0, 0).high == 1.0
    assert wilson(3, 3).low == pytest.approx(0.4385, abs=1e-4)
    assert wilson(3, 3).high == 1.0


@given(st.integers(0, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_share_lies_within_its_interval(counted: tuple[int, int]) -> None:
    right, n = counted
    found = wilson(right, n)
    assert 0 <= found.low <= (right / n if n else 0.5) <= found.high <= 1


def test_f1_is_over_all_items_and_its_interval_is_the_same_each_time() -> None:
    counts = [Counts(2, 2, 3), Counts(0, 1, 1), Counts(1, 1, 1), Counts(0, 0, 0)] * 9
    assert f1(counts) == pytest.approx(2 * 3 / 9)
    found = bootstrap_f1(counts)
    assert found == bootstrap_f1(counts) != bootstrap_f1(counts, seed=1)
    assert found.low < f1(counts) < found.high


def test_when_everything_is_found_resampling_finds_it_too() -> None:
    found = bootstrap_f1([Counts(1, 1, 1)] * 5)
    assert (found.low, found.high) == (1.0, 1.0)
