"""Competition on graphs small enough to be reckoned by hand."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sened.incidents.matching.frame import Frame
from sened.incidents.matching.rivals import DAMPING, SWEEPS, Rivals

Frames = Callable[..., Frame]

LEFT, RIGHT = np.array([0, 0, 1]), np.array([1, 2, 2])
HELD = DAMPING**SWEEPS
"""What is left of the first message after the damped sweeps."""


@pytest.fixture
def triangle(frame: Frames) -> Rivals:
    """Return one report of A and two of B, all near each other: the pairs A-B, A-B and B-B."""
    return Rivals(frame({"dataset": "A"}, {"dataset": "B"}, {"dataset": "B"}), LEFT, RIGHT)


def odds(p: np.ndarray) -> np.ndarray:
    return np.asarray(p / (1 - p))


def test_two_reports_of_a_dataset_compete_for_one_of_another(triangle: Rivals) -> None:
    found = triangle.settled(np.array([0.8, 0.8, 1e-9]))
    # Each of two with odds of 4 leaves the other 1 / (1 + 4) of it, and what the damping has kept of the whole.
    free = HELD + (1 - HELD) / 5
    assert odds(found[:2]) == pytest.approx([4 * free, 4 * free], rel=1e-6)


def test_the_stronger_rival_takes_more(triangle: Rivals) -> None:
    strong, weak, _ = triangle.settled(np.array([0.9, 0.5, 1e-9]))
    assert odds(strong) == pytest.approx(9 * (HELD + (1 - HELD) / 2), rel=1e-6)
    assert odds(weak) == pytest.approx(1 * (HELD + (1 - HELD) / 10), rel=1e-6)


def test_two_reports_that_are_one_incident_are_no_rivals(triangle: Rivals) -> None:
    found = triangle.settled(np.array([0.8, 0.8, 1.0 - 1e-9]))
    assert found[:2] == pytest.approx([0.8, 0.8])


def test_pairs_of_one_dataset_do_not_compete(triangle: Rivals) -> None:
    assert triangle.settled(np.array([0.8, 0.8, 0.3]))[2] == pytest.approx(0.3)


def test_without_rivals_a_belief_stands(frame: Frames) -> None:
    rows = frame({"dataset": "A"}, {"dataset": "B"}, {"dataset": "C"})
    belief = np.array([0.8, 0.7, 0.6])
    assert Rivals(rows, LEFT, RIGHT).settled(belief) == pytest.approx(belief)


def test_odds_are_raised_before_the_competition_and_within_a_dataset_not(triangle: Rivals) -> None:
    found = triangle.settled(np.array([0.5, 1e-12, 0.3]), np.array([3.0, 3.0, 3.0]))
    assert found[0] == pytest.approx(0.75)
    assert found[2] == pytest.approx(0.3)


def test_that_two_go_without_partners_is_rarer_the_more_reports_have_one(triangle: Rivals) -> None:
    # Of one report of A .8 has a partner in B, of two of B .5 and .3: one row more is taken to have none.
    with_a, with_b = 0.8 / 2, (0.5 + 0.3) / 3
    expected = ((1 - with_a) * (1 - with_b)) ** -0.5
    assert triangle.lone(np.array([0.5, 0.3, 0.9])) == pytest.approx([expected, expected, 1.0])


@settings(max_examples=25, deadline=None)
@given(
    belief=st.lists(st.floats(0.001, 0.999), min_size=10, max_size=10),
    order=st.permutations(range(5)),
)
def test_it_does_not_matter_how_rows_are_numbered(frame: Frames, belief: list[float], order: list[int]) -> None:
    rows = frame(*({"dataset": d} for d in "AABBC"))
    left, right = np.triu_indices(5, 1)
    found = Rivals(rows, left, right).settled(np.array(belief))
    # Row k of the other frame is row order[k] of this one.
    at = np.argsort(order)
    a, b = np.minimum(at[left], at[right]), np.maximum(at[left], at[right])
    other = Rivals(rows.take(np.array(order)), a, b).settled(np.array(belief))
    assert other == pytest.approx(found, abs=1e-9)
