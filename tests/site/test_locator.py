import math
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.geo import distance_m
from sened.site.basemap import Box
from sened.site.locator import Frame, Label, Spot, around, central, draw


@given(st.floats(-70, 70), st.floats(-170, 170), st.floats(0, 400_000))
def test_the_window_holds_the_whole_circle(lat: float, lon: float, radius: float) -> None:
    box = around([Spot(lat=lat, lon=lon, radius_m=radius)], 1.4)
    assert box is not None
    high = radius / 111_195
    assert box.south <= max(-85, lat - high) + 1e-6
    assert box.north >= min(85, lat + high) - 1e-6


@given(st.floats(-60, 60), st.floats(1_000, 90_000))
def test_a_radius_is_drawn_in_true_metres(lat: float, radius: float) -> None:
    box = around([Spot(lat=lat, lon=10, radius_m=radius)], 1.4)
    assert box is not None
    frame = Frame(box, 400)
    metres_of_width = distance_m(lat, box.west, lat, box.east)
    assert frame.metres(metres_of_width) == pytest.approx(400, rel=0.02)


def test_nothing_to_show_gives_no_window() -> None:
    assert around([], 1.4) is None


def drawing(labels: list[Label]) -> str:
    box = Box(40, 36, 42, 37.5)
    return draw(box=box, width=400, region=None, spots=[Spot(lat=36.5, lon=41, radius_m=5000, kind="clash")], labels=labels, name="A <place> & circle")  # fmt: skip


def test_the_drawing_is_well_formed_says_what_it_shows_and_carries_no_style() -> None:
    drawn = drawing([Label(lat=36.5, lon=41, text="Ain & <Issa>")])
    root = ElementTree.fromstring(drawn)
    assert root.attrib["aria-label"] == "A <place> & circle"
    assert "style" not in drawn
    assert "Ain &amp; &lt;Issa&gt;" in drawn


def test_of_two_names_at_one_place_the_first_wins() -> None:
    drawn = drawing([Label(lat=36.5, lon=41, text="First"), Label(lat=36.5, lon=41.01, text="Second")])
    assert "First" in drawn
    assert "Second" not in drawn


def test_the_scale_is_a_round_number_of_kilometres() -> None:
    found = re.search(r">(\d+) km<", drawing([]))
    assert found
    kilometres = int(found[1])
    assert kilometres / 10 ** math.floor(math.log10(kilometres)) in {1, 2, 5}


def test_a_few_points_far_away_do_not_shrink_the_region() -> None:
    near = [Spot(lat=36 + i / 10, lon=41, radius_m=0) for i in range(9)]
    far = Spot(lat=51, lon=13, radius_m=0)
    assert central([*near, far]) == near
    assert central([*near[:3], far]) == [*near[:3], far]  # too few to know which is far
