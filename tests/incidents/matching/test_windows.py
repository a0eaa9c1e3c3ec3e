from collections.abc import Callable

import numpy as np
import pytest

from sened.incidents.matching import windows
from sened.incidents.matching.frame import CLASSES, Frame
from sened.incidents.matching.placing import Names

Frames = Callable[..., Frame]


def told_twice(frame: Frames, incidents: int, apart: float = 0.009) -> Frame:
    """Return incidents far from one another, each told twice from points 1.0 km (or `apart` degrees) apart."""
    rows = [{"lat": -40.0 + 0.8 * k, "lon": 20.0 + side, "day": 9 * k} for k in range(incidents) for side in (0.0, 0.0)]
    for k in range(1, len(rows), 2):
        rows[k]["lat"] += apart
    return frame(*rows)


def test_a_window_is_one_and_a_half_times_both_radii_and_a_kilometre(frame: Frames) -> None:
    found = windows.usual(frame({"radius_m": 5_000.0}, {"radius_m": 20_000.0}, {"radius_m": 900_000.0}))
    assert found[1, 1] == 1.5 * 10.0 + 1.0
    assert found[1, 2] == found[2, 1] == 1.5 * 25.0 + 1.0
    assert found[4, 4] == windows.WIDEST_KM


def test_a_window_is_narrowed_to_where_the_matches_lie(frame: Frames) -> None:
    rows = told_twice(frame, 100)
    found = windows.fitting(rows, Names(rows.places), most=1000)
    # All lie within 1.0 km, so within the step of 1.2 km, which is widened by a quarter and a kilometre.
    assert found[1, 1] == pytest.approx(1.25 * 1.2 + 1.0)


def test_of_few_matches_no_window_is_learned(frame: Frames) -> None:
    rows = told_twice(frame, 20)
    assert np.array_equal(windows.fitting(rows, Names(rows.places), most=1000), windows.usual(rows))


def test_a_window_is_widened_where_matches_lie_beyond_the_usual_one(frame: Frames) -> None:
    rows = told_twice(frame, 100, apart=0.2)
    found = windows.fitting(rows, Names(rows.places), most=1000)
    # 22.2 km apart, where the radii give 16: the steps of 40 km are of half a kilometre.
    assert found[1, 1] == pytest.approx(1.25 * 22.5 + 1.0)


def test_classes_of_a_pair_are_numbered_the_finer_first(frame: Frames) -> None:
    rows = frame({"radius_m": 1_000.0}, {"radius_m": 80_000.0})
    one, other = np.array([0]), np.array([1])
    assert windows.grains(rows, one, other).tolist() == windows.grains(rows, other, one).tolist() == [0 * CLASSES + 3]
