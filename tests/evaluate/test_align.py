from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.evaluate.align import align, covers_half, heaviest, iou


def at(start: int, end: int, kind: str = "event") -> dict[str, object]:
    return {"start": start, "end": end, "kind": kind}


def test_a_whole_sentence_answers_the_longer_of_two_clauses_and_the_other_is_missed() -> None:
    assert align([at(0, 30), at(34, 100)], [at(0, 100)]) == [(1, 0)]


def test_spans_that_share_less_than_half_of_the_shorter_are_no_pair() -> None:
    assert align([at(0, 10)], [at(6, 20)]) == []
    assert align([at(0, 10)], [at(5, 20)]) == [(0, 0)]


def test_among_drafts_over_the_same_words_the_kind_decides() -> None:
    gold = [at(0, 50, "event"), at(0, 50, "figure")]
    assert align(gold, [at(0, 50, "figure"), at(0, 50, "event")]) == [(0, 1), (1, 0)]


def test_the_greatest_sum_is_taken_not_the_best_pair_first() -> None:
    # The best single pair (row 0, column 0) would leave row 1 with nothing.
    assert heaviest([[1.0, 0.9], [0.8, 0.0]]) == [(0, 1), (1, 0)]


def test_empty_sides_give_no_pairs() -> None:
    assert align([], [at(0, 3)]) == []
    assert align([at(0, 3)], []) == []


@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(st.floats(0, 1), min_size=n, max_size=n), min_size=1, max_size=4)))  # fmt: skip
def test_no_other_pairing_is_heavier(weights: list[list[float]]) -> None:
    rows, columns = len(weights), len(weights[0])
    pairs = heaviest(weights)
    assert len({g for g, _ in pairs}) == len({s for _, s in pairs}) == len(pairs) == min(rows, columns)
    if rows <= columns:
        best = max(sum(weights[r][c] for r, c in enumerate(p)) for p in permutations(range(columns), rows))
    else:
        best = max(sum(weights[r][c] for c, r in enumerate(p)) for p in permutations(range(rows), columns))
    assert sum(weights[g][s] for g, s in pairs) == pytest.approx(best)


@given(*[st.integers(0, 40) for _ in range(4)])
def test_overlap_does_not_depend_on_the_side(a: int, b: int, c: int, d: int) -> None:
    x, y = (min(a, b), max(a, b) + 1), (min(c, d), max(c, d) + 1)
    assert covers_half(x, y) == covers_half(y, x)
    assert iou(x, y) == iou(y, x) <= 1
