"""The search for near pairs against looking at every pair."""

from collections.abc import Callable
from itertools import combinations, permutations

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sened.incidents.matching.frame import CLASSES, Frame, encode
from sened.incidents.matching.join import GAP_DAYS, distance_km, far, gap_days, near
from sened.incidents.matching.placing import Names

Frames = Callable[..., Frame]

WINDOWS = np.add.outer(np.array([3.0, 8.0, 30.0, 120.0, 400.0, 0.0]), np.array([3.0, 8.0, 30.0, 120.0, 400.0, 0.0]))
RADII = (1_000.0, 5_000.0, 20_000.0, 80_000.0, 300_000.0)
WHERE = ((35.0, 38.0), (-17.5, 179.95), (0.0, 0.0), (84.0, -120.0), (-62.0, -179.9))
"""A war, the date line, where the meridian meets the equator, the far north, and the date line in the south."""


def scattered(reports: Callable[..., pa.Table], seed: int, where: tuple[float, float], count: int = 60) -> Frame:
    """Return rows strewn over some hundred km and two weeks around a point, of all radii, some over several days."""
    rng = np.random.default_rng(seed)
    lat = np.clip(where[0] + rng.normal(0, 0.8, count), -89.9, 89.9)
    lon = (where[1] + rng.normal(0, 0.8, count) + 180.0) % 360.0 - 180.0
    return encode(
        reports(
            *(
                {
                    "lat": float(lat[k]), "lon": float(lon[k]), "radius_m": RADII[int(rng.integers(5))],
                    "day": int(rng.integers(14)), "span": int(rng.choice([1, 1, 1, 3, 9])), "place_name": None,
                }
                for k in range(count)
            )
        )
    )  # fmt: skip


def within(frame: Frame, left: int, right: int, shift: int = 0) -> bool:
    a, b = np.array([left]), np.array([right])
    reach = WINDOWS[frame.grain[left], frame.grain[right]]
    return bool(gap_days(frame, a, b, shift)[0] <= GAP_DAYS and distance_km(frame, a, b)[0] <= reach)


@pytest.mark.parametrize("where", WHERE)
@settings(max_examples=5, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_near_pairs_are_those_that_looking_at_every_pair_finds(
    reports: Callable[..., pa.Table], where: tuple[float, float], seed: int
) -> None:
    frame = scattered(reports, seed, where)
    found = near(frame, WINDOWS, Names(frame.places), most=10_000)
    expected = [pair for pair in combinations(range(frame.size), 2) if within(frame, *pair)]
    assert list(zip(found.left.tolist(), found.right.tolist(), strict=True)) == expected
    assert found.crowded == 0


@pytest.mark.parametrize("where", WHERE[:2])
def test_far_pairs_are_the_near_ones_of_shifted_dates(
    reports: Callable[..., pa.Table], where: tuple[float, float]
) -> None:
    frame = scattered(reports, 3, where)
    found = far(frame, WINDOWS, Names(frame.places), (2, 5), most=10_000)
    pairs = list(zip(found.left.tolist(), found.right.tolist(), found.shift.tolist(), strict=True))
    assert len(pairs) == len(set(pairs))
    # Forth and back is one thing: i with j two days later, or j with i two days earlier.
    seen = {(a, b, s) if s > 0 else (b, a, -s) for a, b, s in pairs}
    expected = {(a, b, s) for s in (2, 5) for a, b in permutations(range(frame.size), 2) if within(frame, a, b, s)}
    assert seen == expected


def test_distance_across_the_date_line_is_the_short_way(frame: Frames) -> None:
    rows = frame(
        {"lat": 0.0, "lon": 179.95}, {"lat": 0.0, "lon": -179.95}, {"lat": 60.0, "lon": 0.0}, {"lat": 60.0, "lon": 1.0}
    )
    found = distance_km(rows, np.array([0, 2]), np.array([1, 3]))
    assert found == pytest.approx([11.12, 55.6], abs=0.05)


def test_days_between_are_none_where_intervals_overlap(frame: Frames) -> None:
    rows = frame({"day": 1, "span": 3}, {"day": 3}, {"day": 7})
    left, right = np.array([0, 0, 1]), np.array([1, 2, 2])
    assert gap_days(rows, left, right, 0).tolist() == [0, 4, 4]
    assert gap_days(rows, left, right, 10).tolist() == [10, 14, 14]


def test_undated_rows_have_no_neighbours(frame: Frames) -> None:
    rows = frame({"date_start": None, "date_end": None}, {}, {})
    found = near(rows, np.full((CLASSES, CLASSES), 50.0), Names(rows.places), most=100)
    assert (found.left.tolist(), found.right.tolist()) == ([1], [2])


def test_rows_without_a_point_meet_those_that_name_the_place(frame: Frames) -> None:
    rows = frame({"lat": None, "lon": None}, {}, {"place_name": "Elsewhere"}, {"day": 30})
    found = near(rows, np.full((CLASSES, CLASSES), 50.0), Names(rows.places), most=100)
    assert (0, 1) in set(zip(found.left.tolist(), found.right.tolist(), strict=True))
    assert (0, 3) not in set(zip(found.left.tolist(), found.right.tolist(), strict=True))


def test_in_a_crowd_a_row_meets_those_most_like_it(frame: Frames) -> None:
    rows = frame(*({"actors_1": [f"Group {k % 20:02d}"], "killed_low": k % 20} for k in range(200)))
    found = near(rows, np.full((CLASSES, CLASSES), 50.0), Names(rows.places), most=20)
    assert found.crowded > 0
    assert len(found.left) < 200 * 40
    equal = rows.side_1[found.left] == rows.side_1[found.right]
    assert equal.sum() > 0.8 * 20 * 45
