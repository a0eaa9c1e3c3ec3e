"""Distances on the sphere, and circles that say what they hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.geo import EARTH_RADIUS_M, Circle, distance_m

circles = st.builds(
    Circle, st.floats(-90, 90), st.floats(-180, 180), st.floats(0, 500_000, allow_nan=False, allow_infinity=False)
)


def test_a_known_distance() -> None:
    # Al-Hasakah to Qamishli: about 74 km by the usual formula.
    assert distance_m(36.5024, 40.7477, 37.0522, 41.2317) == pytest.approx(74_800, rel=0.01)


def test_half_the_world() -> None:
    assert distance_m(0, 0, 0, 180) == pytest.approx(3.14159265 * EARTH_RADIUS_M, rel=1e-6)


@given(circles, circles)
def test_distance_is_symmetric_and_bounded(a: Circle, b: Circle) -> None:
    assert a.distance_m(b) == pytest.approx(b.distance_m(a), abs=1e-6)
    assert 0 <= a.distance_m(b) <= 3.1416 * EARTH_RADIUS_M


@given(circles, circles, circles)
def test_triangle_inequality(a: Circle, b: Circle, c: Circle) -> None:
    assert a.distance_m(c) <= a.distance_m(b) + b.distance_m(c) + 1e-3


@given(circles, circles)
def test_no_gap_where_one_circle_holds_the_other(a: Circle, b: Circle) -> None:
    if a.contains(b):
        assert a.gap_m(b) == 0


@pytest.mark.parametrize(("lat", "lon", "radius"), [(95, 0, 1), (0, 181, 1), (0, 0, -1), (float("nan"), 0, 1), (0, 0, float("nan"))])  # fmt: skip
def test_refuses_what_is_no_place(lat: float, lon: float, radius: float) -> None:
    with pytest.raises(ValueError, match=r"outside|negative"):
        Circle(lat, lon, radius)
