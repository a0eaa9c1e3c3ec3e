import re
from datetime import date
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from sened.site import svg

AXIS = (date(2031, 3, 1), date(2031, 3, 10))


def numbers(drawing: str, attribute: str) -> list[float]:
    return [float(v) for v in re.findall(rf' {attribute}="([\d.]+)%"', drawing)]


def test_one_day_is_solid_and_a_span_is_ghosted() -> None:
    assert 'class="solid"' in svg.day_bar(date(2031, 3, 2), date(2031, 3, 2), AXIS)
    drawn = svg.day_bar(date(2031, 3, 2), date(2031, 3, 4), AXIS)
    assert 'class="ghost"' in drawn
    assert '<rect class="ghost" x="10%" y="3" width="30%"' in drawn


def test_a_claim_without_a_date_has_no_bar() -> None:
    assert svg.day_bar(None, None, AXIS) == ""


def test_a_range_is_drawn_to_scale_and_an_open_end_fades() -> None:
    assert 'x="50%" y="3" width="25%"' in svg.range_bar(10, 15, 20)
    assert "open-2" in svg.range_bar(10, None, 20)
    assert "<circle" in svg.range_bar(10, 10, 20)


def test_spans_that_overlap_lie_in_different_lanes() -> None:
    drawn = svg.timeline([(date(2031, 3, 1), date(2031, 3, 5), "clash"), (date(2031, 3, 4), date(2031, 3, 6), "clash"), (date(2031, 3, 7), date(2031, 3, 7), "clash")], AXIS)  # fmt: skip
    lanes = re.findall(r'<rect [^>]*y="(\d+)"', drawn)
    assert lanes == ["26", "33", "26"]


def test_a_series_holds_every_number() -> None:
    dots = [svg.Dot(start=AXIS[0], end=date(2031, 3, d), low=d, high=h, line=0) for d, h in ((2, 2), (4, 9), (6, None))]
    drawn = svg.series(dots)
    assert drawn.count("<circle") == 2
    assert drawn.count("thick") == 1
    assert drawn.count("thin") == 1


def test_the_axis_covers_what_it_is_made_of_even_at_the_ends_of_time() -> None:
    assert svg.axis_of([]) is None
    axis = svg.axis_of([(date.min, date.max)])
    assert axis == (date.min, date.max)


def test_a_few_days_years_apart_do_not_press_the_axis_together() -> None:
    days = [(date(2031, 3, d), date(2031, 3, d)) for d in range(1, 20)]
    axis = svg.central_axis([*days, (date(2020, 1, 1), date(2020, 1, 2)), (date(2031, 3, 5), date(2035, 1, 1))])
    assert axis is not None
    assert axis[0] >= date(2031, 2, 1)
    assert axis[1] <= date(2031, 7, 1)


@given(st.dates(), st.dates())
def test_every_axis_has_few_ticks_inside_it_and_is_well_formed(a: date, b: date) -> None:
    axis = svg.axis_of([(min(a, b), max(a, b))])
    assert axis is not None
    drawn = svg.day_axis(axis)
    ElementTree.fromstring(drawn)
    assert len(numbers(drawn, "x")) <= 7
    assert all(0 <= x <= 100 for x in numbers(drawn, "x"))


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.booleans())
def test_no_bar_leaves_its_rail(a: int, b: int, is_open: bool) -> None:
    low, high = min(a, b), max(a, b)
    drawn = svg.range_bar(low, None if is_open else high, max(high, 1))
    ElementTree.fromstring(drawn)
    assert all(0 <= x <= 100 for x in numbers(drawn, "x"))
