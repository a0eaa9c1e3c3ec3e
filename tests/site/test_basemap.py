import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sened.site.basemap import Atlas, Box, Ground, clip_line, clip_ring

BOX = Box(0, 0, 10, 10)
points = st.tuples(st.floats(-30, 30), st.floats(-30, 30))


def test_a_ring_is_cut_at_the_window() -> None:
    ring = clip_ring([(-5.0, -5.0), (5.0, -5.0), (5.0, 5.0), (-5.0, 5.0)], BOX)
    assert set(ring) == {(0.0, 0.0), (5.0, 0.0), (5.0, 5.0), (0.0, 5.0)}


def test_a_line_that_leaves_and_returns_is_two_lines() -> None:
    parts = clip_line([(5.0, 5.0), (5.0, 15.0), (6.0, 15.0), (6.0, 5.0)], BOX)
    assert parts == [[(5.0, 5.0), (5.0, 10.0)], [(6.0, 10.0), (6.0, 5.0)]]


@given(st.lists(points, min_size=3, max_size=12))
def test_nothing_is_left_outside_the_window(line: list[tuple[float, float]]) -> None:
    kept = clip_ring(line, BOX) + [p for part in clip_line(line, BOX) for p in part]
    assert all(-1e-6 <= x <= 10 + 1e-6 and -1e-6 <= y <= 10 + 1e-6 for x, y in kept)


@given(st.lists(st.tuples(st.floats(0, 10), st.floats(0, 10)), min_size=2, max_size=12))
def test_what_lies_inside_is_kept_whole(line: list[tuple[float, float]]) -> None:
    assert clip_line(line, BOX) == [line]


def atlas(folder: Path) -> Path:
    # Two squares side by side that share the arc 0, the right one without a code; one unit is a degree.
    data = {
        "attribution": "invented", "grid": [1, 1, 0, 0],
        "arcs": [[2, 0, 0, 4], [2, 4, -2, 0, 0, -4, 2, 0], [2, 0, 2, 0, 0, 4, -2, 0]],
        "rings": [[0, 0, 2, 4, [0, 1]], [2, 0, 4, 4, [-1, 2]]],
        "borders": [], "disputed": [[2, 0, 2, 4, 0]],
    }  # fmt: skip
    path = folder / "atlas-10m.json"
    path.write_text(json.dumps(data))
    return path


def test_an_atlas_gives_land_and_borders_of_a_region(tmp_path: Path) -> None:
    region = Atlas(atlas(tmp_path)).region(Box(1, 1, 3, 3))
    assert len(region.land) == 2
    assert region.disputed == [[(2.0, 1.0), (2.0, 3.0)]]
    assert region.borders == []
    assert region.attribution == "invented"


def test_ground_comes_from_the_region_that_was_settled_and_from_the_atlas_elsewhere(tmp_path: Path) -> None:
    path = atlas(tmp_path)
    ground = Ground(tmp_path)
    ground.settle(Box(0, 0, 3, 4))
    path.unlink()
    within, beyond = ground.at(Box(1, 1, 2, 2)), ground.at(Box(1, 1, 4, 2))
    assert within is not None
    assert len(within.land) == 1  # the square that only touches the window is no land in it
    assert beyond is None


def test_without_a_build_there_is_no_ground() -> None:
    ground = Ground(None)
    ground.settle(BOX)
    assert ground.at(BOX) is None
