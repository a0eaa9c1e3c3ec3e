from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sened.incidents.cluster import ABSENT, FORBIDDEN, cluster

SIZE = 9
ODDS = st.one_of(st.none(), st.integers(-8, 8).map(float), st.just(FORBIDDEN))
MATRIX = st.lists(ODDS, min_size=SIZE * (SIZE - 1) // 2, max_size=SIZE * (SIZE - 1) // 2)


def pairs(values: list[float | None]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    kept = [(i, j, v) for (i, j), v in zip(combinations(range(SIZE), 2), values, strict=True) if v is not None]
    left, right = (np.array([p[k] for p in kept], dtype=np.int64) for k in (0, 1))
    return left, right, np.array([p[2] for p in kept], dtype=np.float64)


def test_a_chain_of_single_likenesses_is_not_joined() -> None:
    left, right = np.array([0, 1, 2]), np.array([1, 2, 3])
    assert cluster(4, left, right, np.array([4.0, 3.0, 4.0])).tolist() == [0, 0, 2, 2]


def test_the_mean_decides_over_the_single_pair() -> None:
    left, right = np.array([0, 0, 1]), np.array([1, 2, 2])
    assert cluster(3, left, right, np.array([5.0, 4.0, -6.0])).tolist() == [0, 0, 2]
    assert cluster(3, left, right, np.array([5.0, 4.0, -1.0])).tolist() == [0, 0, 0]


def test_must_links_join_what_the_odds_keep_apart() -> None:
    left, right = np.array([0]), np.array([1])
    assert cluster(2, left, right, np.array([-7.0]), together=[(0, 1)]).tolist() == [0, 0]


@given(MATRIX)
@settings(max_examples=150, deadline=None)
def test_no_cluster_holds_a_forbidden_pair(values: list[float | None]) -> None:
    left, right, odds = pairs(values)
    label = cluster(SIZE, left, right, odds)
    forbidden = odds <= FORBIDDEN / 2
    assert not (label[left[forbidden]] == label[right[forbidden]]).any()


@given(MATRIX, st.permutations(range(SIZE)))
@settings(max_examples=150, deadline=None)
def test_the_order_of_pairs_does_not_matter(values: list[float | None], order: list[int]) -> None:
    left, right, odds = pairs(values)
    shuffled = np.argsort(np.array(order)[left] * SIZE + np.array(order)[right])
    assert (
        cluster(SIZE, left, right, odds).tolist()
        == cluster(SIZE, left[shuffled], right[shuffled], odds[shuffled]).tolist()
    )


@given(MATRIX)
@settings(max_examples=100, deadline=None)
def test_no_two_clusters_are_left_that_are_likelier_one_than_not(values: list[float | None]) -> None:
    left, right, odds = pairs(values)
    label = cluster(SIZE, left, right, odds)
    matrix = np.full((SIZE, SIZE), ABSENT)
    matrix[left, right] = matrix[right, left] = np.where(
        odds <= FORBIDDEN / 2, FORBIDDEN, np.clip(odds, ABSENT, -ABSENT)
    )
    for a, b in combinations(sorted(set(label.tolist())), 2):
        assert matrix[np.ix_(label == a, label == b)].mean() <= 1e-6
