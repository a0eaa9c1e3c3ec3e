from collections.abc import Callable

import numpy as np

from sened.incidents.matching import periods
from sened.incidents.matching.frame import Frame
from sened.incidents.matching.likeness import Alike

Frames = Callable[..., Frame]

SIEGE = {"day": 0, "span": 20, "radius_m": 20_000.0, "killed_low": 40, "killed_high": 60}


def held(frame: Frame, label: list[int] | None = None) -> dict[int, int]:
    given = np.arange(frame.size) if label is None else np.array(label)
    return periods.parents(frame, Alike(frame), given)


def test_a_siege_holds_the_days_that_lie_in_it(frame: Frames) -> None:
    rows = frame(SIEGE, {"day": 3}, {"day": 19}, {"day": 25}, {"day": 5, "lat": 12.0})
    assert held(rows) == {1: 0, 2: 0}


def test_what_is_larger_or_of_others_or_of_another_kind_is_no_part(frame: Frames) -> None:
    rows = frame(
        SIEGE, {"day": 3, "killed_low": 90, "killed_high": 90}, {"day": 3, "actors_1": ["EAST"]},
        {"day": 3, "event_class": "abduction"}, {"day": 3, "actors_1": []}, {"day": 3, "radius_m": 80_000.0},
    )  # fmt: skip
    assert held(rows) == {4: 0}


def test_of_several_periods_the_narrowest_holds_an_incident_and_parts_form_a_forest(frame: Frames) -> None:
    rows = frame(SIEGE, {"day": 2, "span": 7, "radius_m": 8_000.0}, {"day": 4})
    assert held(rows) == {1: 0, 2: 1}


def test_an_incident_of_several_rows_is_held_as_one(frame: Frames) -> None:
    rows = frame({"day": 3}, SIEGE, {"day": 4}, {"day": 1, "span": 20, "radius_m": 25_000.0})
    assert held(rows, [0, 1, 0, 1]) == {0: 1}


def test_a_month_without_days_is_a_guess_at_a_date_and_no_period(frame: Frames) -> None:
    assert held(frame(SIEGE | {"date_precision": "month"}, {"day": 3})) == {}


def test_few_days_are_no_period(frame: Frames) -> None:
    assert held(frame({"day": 1, "span": 4, "radius_m": 20_000.0}, {"day": 3})) == {}
