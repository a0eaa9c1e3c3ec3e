from collections.abc import Callable, Sequence

import numpy as np
import pytest

from sened.incidents.matching import pairwords
from sened.incidents.matching.frame import Frame
from sened.incidents.matching.patterns import Patterns

Frames = Callable[..., Frame]
Paired = Callable[[Frame, Sequence[tuple[int, int]]], Patterns]


@pytest.fixture
def four(frame: Frames) -> Frame:
    """Return two rows of each of two datasets; number 0 of the names is none, then EAST, NORTH, SOUTH."""
    names = ("NORTH", "SOUTH", "NORTH", "EAST")
    return frame(*({"dataset": "ab"[k // 2], "actors_1": [name]} for k, name in enumerate(names)))


def test_each_dataset_uses_its_own_words(four: Frame) -> None:
    found = pairwords.by_dataset(four, four.side_1, len(four.actors), alone=True)
    # Half a row is borrowed from all datasets, of whose four rows two say NORTH.
    assert found[1] == pytest.approx([0.0, 0.5 / 4 / 2.5, (1 + 0.5 / 2) / 2.5, (1 + 0.5 / 4) / 2.5])


def test_shared_vocabularies_borrow_from_all_datasets(four: Frame) -> None:
    found = pairwords.by_dataset(four, four.side_1, len(four.actors), alone=False)
    assert found[1:].sum(axis=1) == pytest.approx([1.0, 1.0])
    assert found[1, 2] == pytest.approx((1 + 30 / 2) / 32)


def test_what_chance_brings_is_half_what_far_pairs_show_and_half_what_shares_give(four: Frame, paired: Paired) -> None:
    near, far = paired(four, [(0, 2)]), paired(four, [(0, 2), (1, 3), (0, 3), (1, 2)])
    shares = pairwords.by_dataset(four, four.side_1, len(four.actors), alone=True)
    found = pairwords.side((near, near.sides(1, 1)), (far, far.sides(1, 1)), (shares, shares), len(four.actors))
    mass = np.zeros(9)
    mass[near.group] = 8.0
    of_north = int(near.sides(1, 1)[0])
    given = shares[1, 2] * shares[2, 2]
    assert found.keys[found.near].tolist() == [of_north]
    expected = dict(zip(found.keys.tolist(), found.expected(mass).tolist(), strict=True))
    assert expected[of_north] == pytest.approx(8.0 * (0.5 / 4 + 0.5 * given))


def test_no_matches_bring_no_words(four: Frame, paired: Paired) -> None:
    near = paired(four, [(0, 2), (1, 3)])
    shares = pairwords.by_dataset(four, four.kind, len(four.kinds), alone=True)
    found = pairwords.side((near, near.kinds), (near, near.kinds), (shares, shares), len(four.kinds))
    assert found.expected(np.zeros(9)).tolist() == [0.0] * len(found.keys)
