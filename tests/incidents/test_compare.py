from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pytest

from sened.incidents import columns, compare, score
from sened.incidents.compare import COUNT_BINS, PLACE_BINS, TIME_BINS

Reports = Callable[..., pa.Table]


def pair(table: pa.Table) -> compare.Pairs:
    return compare.compare(columns.load(table), np.array([0]), np.array([1]))


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({}, "the same day"),
        ({"day": 11}, "one day apart"),
        ({"day": 9, "span": 3}, "a day within three or four"),
        ({"day": 5, "span": 10}, "a day within half a month"),
        ({"day": 0, "span": 10}, "a gap beside a long interval"),
        ({"day": 0, "span": 31, "date_precision": "month"}, "a day within the longer time that is all one of them gives"),
        ({"day": 2, "span": 15, "date_precision": "range"}, "a day within the longer time that is all one of them gives"),
        ({"day": 2, "span": 15, "date_precision": "range", "event_class": "clash"}, "a day within half a month"),
        ({"date_start": None, "date_end": None}, "a date is missing"),
    ],
)  # fmt: skip
def test_dates_fall_into_bins_that_say_what_lies_between(reports: Reports, other: dict[str, object], said: str) -> None:
    assert TIME_BINS[int(pair(reports({}, dict(other))).time[0])][0] == said


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({}, "the same point"),
        ({"lat": 10.07}, "within the radii"),
        ({"lat": 10.07, "radius_m": 90_000.0}, "the same point"),
        ({"lat": 10.16}, "far beyond the radii"),
        ({"lat": 10.5}, "elsewhere"),
        ({"lat": None}, "no usable point"),
        ({"radius_m": 400_000.0}, "no usable point"),
    ],
)
def test_distance_is_judged_by_both_radii(reports: Reports, other: dict[str, object], said: str) -> None:
    assert PLACE_BINS[int(pair(reports({}, dict(other))).place[0]) % len(PLACE_BINS)][0] == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (3, 3, "the same small number"),
        (1, 5, "ranges that meet"),
        (None, None, "not both given"),
        (2, None, "ranges that meet"),
        (0, None, "numbers close by"),
        (200, 200, "numbers very far apart"),
    ],
)
def test_counts_with_open_ends(reports: Reports, low: int | None, high: int | None, said: str) -> None:
    table = reports({}, {"killed_low": low, "killed_high": high})
    assert COUNT_BINS[int(pair(table).killed[0])][0] == said


def weight(table: pa.Table, field: str) -> float:
    loaded = columns.load(table)
    found = score.evidence(loaded, np.array([0]), np.array([1]))
    return float(score.weigh(found, score.fixed(loaded, found), np.zeros(1))[score.FIELDS.index(field), 0])


def test_nothing_known_of_an_actor_weighs_nothing(reports: Reports) -> None:
    assert weight(reports({}, {"actors_1": []}), "w_actors") == 0.0


def test_a_rare_actor_in_common_weighs_more_than_a_common_one(reports: Reports) -> None:
    others: list[dict[str, object]] = [{} for _ in range(6)]
    rare = weight(reports({"actors_1": ["EAST"]}, {"actors_1": ["EAST"]}, *others), "w_actors")
    assert rare > weight(reports({}, {}, *[{} for _ in range(6)]), "w_actors") > 0


def test_alternatives_agree_where_they_overlap(reports: Reports) -> None:
    assert weight(reports({"actors_1": ["NORTH", "SOUTH"]}, {"actors_1": ["SOUTH"]}), "w_actors") > 0


def test_a_pair_of_sides_without_direction_is_no_rival_account(reports: Reports) -> None:
    dyad = {"actors_1": ["SOUTH"], "actors_2": ["NORTH"], "modality": "unknown"}
    assert weight(reports({}, dict(dyad)), "w_actors") > weight(reports({}, {**dyad, "modality": "named"}), "w_actors")


def test_swapped_sides_are_recognised_only_by_a_shared_actor(reports: Reports) -> None:
    swapped = weight(reports({"actors_2": ["SOUTH"]}, {"actors_1": ["SOUTH"], "actors_2": ["NORTH"]}), "w_actors")
    foreign = weight(reports({"actors_2": ["SOUTH"]}, {"actors_1": ["EAST"], "actors_2": ["WEST"]}), "w_actors")
    assert swapped > foreign
    assert weight(reports({}, {"actors_1": ["EAST"]}), "w_actors") == -6.0


def test_a_drone_and_an_aircraft_hardly_differ(reports: Reports) -> None:
    drone = {"weapon_class": "drone"}
    against = {w: weight(reports(dict(drone), {"weapon_class": w}), "w_weapon") for w in ("drone", "aircraft", "mine")}
    assert against["drone"] > 0 > against["aircraft"] > against["mine"]


def test_works_in_the_name_of_a_place_tell_what_was_struck(reports: Reports) -> None:
    table = reports({"target": "power plant"}, {"target": None, "place_name": "fourth power station near Marlow"})
    assert weight(table, "w_target") > 0
    assert weight(reports({"target": "house"}, {"target": "convoy"}), "w_target") < 0


def test_an_unknown_event_code_weighs_nothing_and_a_foreign_class_against(reports: Reports) -> None:
    assert weight(reports({}, {"event_class": "other"}), "w_type") == 0.0
    assert weight(reports({}, {"event_class": "violence"}), "w_type") > 0
    assert weight(reports({}, {"event_class": "status"}), "w_type") == -5.0


def test_villages_of_one_district_speak_against_each_other_though_they_share_its_point(reports: Reports) -> None:
    wide = {"radius_m": 25_000.0}
    villages = reports({**wide, "place_name": "Ashby, Upper District"}, {**wide, "place_name": "Corfe, Upper District"})
    district = reports({**wide, "place_name": "Ashby, Upper District"}, {**wide, "place_name": "Upper District"})
    assert weight(villages, "w_place") < -3 < weight(district, "w_place")
