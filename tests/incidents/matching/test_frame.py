from collections.abc import Callable
from datetime import date

import numpy as np
import pyarrow as pa
import pytest

from sened.base.errors import InputError
from sened.incidents.matching.frame import UNPLACED, Frame, encode

Frames = Callable[..., Frame]


def test_rows_stand_in_the_order_of_their_ids(reports: Callable[..., pa.Table]) -> None:
    table = reports({"record_id": "b", "day": 1}, {"record_id": "a", "day": 2}, {"record_id": "c", "day": 3})
    found = encode(table)
    assert found.record.to_pylist() == ["a", "b", "c"]
    assert (found.start - found.start.min()).tolist() == [1, 0, 2]


def test_an_id_that_occurs_twice_is_refused_by_name(reports: Callable[..., pa.Table]) -> None:
    with pytest.raises(InputError, match="'a' occurs more than once"):
        encode(reports({"record_id": "a"}, {"record_id": "b"}, {"record_id": "a"}))


def test_texts_are_numbered_in_their_own_order_and_nothing_is_number_zero(frame: Frames) -> None:
    found = frame({"dataset": "ucdp", "place_name": None}, {"dataset": "acled", "place_name": "Marlow"})
    assert (found.datasets, found.dataset.tolist()) == (["", "acled", "ucdp"], [2, 1])
    assert (found.places, found.place.tolist()) == (["", "Marlow"], [0, 1])


def test_radii_fall_into_classes_and_a_row_without_a_point_into_the_last(frame: Frames) -> None:
    metres = (1_000.0, 5_000.0, 20_000.0, 80_000.0, 300_000.0)
    found = frame(*({"radius_m": m} for m in metres), {"lat": None, "lon": None}, {"lat": 95.0})
    assert found.grain.tolist() == [0, 1, 2, 3, 4, UNPLACED, UNPLACED]


def test_a_long_row_is_compared_by_its_first_day_and_keeps_its_last(frame: Frames) -> None:
    found = frame({"span": 10}, {"span": 40})
    assert (found.end - found.start).tolist() == [9, 0]
    assert (found.last - found.start).tolist() == [9, 39]


def test_dates_reversed_count_as_the_first_day_and_dates_missing_as_none(frame: Frames) -> None:
    found = frame({"date_end": date(2031, 1, 1)}, {"date_start": None, "date_end": None}, {"date_precision": "month"})
    assert found.last[0] == found.start[0]
    assert found.dated.tolist() == [True, False, True]
    assert found.rough.tolist() == [False, False, True]


def test_a_lowest_figure_alone_leaves_room_above_and_a_highest_alone_is_both(frame: Frames) -> None:
    found = frame(
        {"killed_low": 4, "killed_high": None}, {"killed_low": None, "killed_high": 7}, {"killed_low": None, "killed_high": None},
    )  # fmt: skip
    assert found.low[:2].tolist() == [4.0, 7.0]
    assert found.high[:2].tolist() == [14.0, 7.0]
    assert np.isnan([found.low[2], found.high[2]]).all()


def test_event_types_are_told_apart_by_code_and_by_class(frame: Frames) -> None:
    found = frame({"event_class": "air-strike"}, {"event_class": "shelling"}, {"event_class": "air-strike"})
    assert found.kind[0] == found.kind[2] != found.kind[1]
    assert found.kinds[found.kind[0]] == found.kinds[found.kind[1]] == "acled:Air/drone strike"


def test_some_rows_of_a_frame_keep_the_numbers_of_their_words(frame: Frames) -> None:
    whole = frame({"actors_1": ["NORTH"]}, {"actors_1": ["SOUTH"]}, {"actors_1": ["NORTH"]})
    part = whole.take(np.array([2, 1]))
    assert part.record.to_pylist() == ["R002", "R001"]
    assert part.side_1.tolist() == whole.side_1[[2, 1]].tolist()
    assert part.actors == whole.actors


def test_a_rare_misspelling_is_read_as_the_frequent_name(frame: Frames) -> None:
    rows = [{"actors_1": ["Highland Guard"]}] * 40 + [{"actors_1": ["Highland Gard"]}]
    assert len(set(frame(*rows).side_1.tolist())) == 1


def test_an_empty_table_is_an_empty_frame(frame: Frames) -> None:
    assert frame().size == 0
