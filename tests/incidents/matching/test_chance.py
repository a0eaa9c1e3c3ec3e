from collections.abc import Callable

import numpy as np
import pytest
from bench.reporttable import Simulated

from sened.incidents.matching import chance, join, windows
from sened.incidents.matching.frame import CLASSES, Frame, encode
from sened.incidents.matching.likeness import Alike

Frames = Callable[..., Frame]
War = Callable[..., Simulated]


@pytest.fixture(scope="module")
def far(war: War) -> tuple[Frame, join.Found]:
    frame = encode(war(rows=600, seed=2, places=20).reports)
    return frame, join.far(frame, windows.usual(frame), Alike(frame).names, chance.SHIFTS, most=1000)


def test_neighbours_are_counted_by_their_class(frame: Frames) -> None:
    rows = frame({"radius_m": 1_000.0}, {"radius_m": 5_000.0}, {"radius_m": 5_000.0})
    found = join.Found(np.array([0, 0, 1]), np.array([1, 2, 2]), np.zeros(3, np.int64))
    assert chance.neighbours(rows, found)[:, :2].tolist() == [[0.0, 2.0], [1.0, 1.0], [1.0, 1.0]]


def test_rarity_is_neutral_over_the_pairs_of_chance(far: tuple[Frame, join.Found]) -> None:
    frame, found = far
    count = chance.neighbours(frame, found)
    usual = chance.usual(frame, count, found)
    rarity = np.exp(chance.rarity(frame, (found.left, found.right), count, usual, own=1.0))
    grains = windows.grains(frame, found.left, found.right)
    number = np.bincount(grains, minlength=CLASSES**2)
    mean = np.bincount(grains, weights=rarity, minlength=CLASSES**2)[number > 0] / number[number > 0]
    assert mean == pytest.approx(np.ones(len(mean)))


def test_a_coincidence_is_rarer_where_less_happens(frame: Frames) -> None:
    rows = frame({}, {}, {"lat": 50.0}, {"lat": 50.0})
    count = np.zeros((4, CLASSES))
    count[:, 1] = (40.0, 40.0, 2.0, 2.0)
    mean = np.full((CLASSES, CLASSES), 21.0)
    usual = chance.Usual(mean=mean, norm=np.ones(CLASSES**2))
    busy, quiet = chance.rarity(rows, (np.array([0, 2]), np.array([1, 3])), count, usual)
    steady = chance.STEADY * np.sqrt(22.0)
    assert busy == pytest.approx(np.log((21 + steady) / (40 + steady)))
    assert quiet == pytest.approx(np.log((21 + steady) / (2 + steady)))


def test_chance_brings_as_many_near_pairs_as_shifted_dates_show_on_average(far: tuple[Frame, join.Found]) -> None:
    frame, found = far
    days = frame.start.max() - frame.start.min() + 1
    shown = len(found.left) / (2 * len(chance.SHIFTS))
    assert chance.expected_pairs(frame, found) == pytest.approx(shown * days / (days - np.mean(chance.SHIFTS)))
