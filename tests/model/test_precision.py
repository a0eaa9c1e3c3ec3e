"""Codes of one dataset never pass for those of another; each stands for the radius and the days that its codebook says."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.dates import Interval, Precision
from sened.model.precision import (
    AcledGeo,
    AcledTime,
    AirwarsAccuracy,
    DateCode,
    Deaths,
    GtdSpecificity,
    PlaceCode,
    ScadLocation,
    UcdpDate,
    UcdpWhere,
)

PLACES: tuple[type[PlaceCode], ...] = (UcdpWhere, AcledGeo, GtdSpecificity, ScadLocation, AirwarsAccuracy)
DATES: tuple[type[DateCode], ...] = (UcdpDate, AcledTime)


def test_equal_numbers_of_two_schemes_are_never_equal() -> None:
    for one, other in itertools.combinations((*PLACES, *DATES), 2):
        for a, b in itertools.product(one, other):
            assert a != b
            assert hash(a) != hash(b) or a is not b


@pytest.mark.parametrize(
    ("scheme", "codes"),
    [
        (UcdpWhere, {"1": 5, "2": 25, "3": 25, "4": 90, "5": 90, "6": 400, "7": 400}),
        (AcledGeo, {"1": 5, "2": 25, "3": 90}),
        (GtdSpecificity, {"1": 5, "2": 25, "3": 25, "4": 90, "5": 400}),
        (ScadLocation, {"1": 15, "2": 15, "3": 5, "4": 400, "5": 90, "6": 90, "7": 400, "-99": 400}),
    ],
)
def test_each_code_stands_for_a_radius(scheme: type[PlaceCode], codes: dict[str, float]) -> None:
    assert {member.code: member.radius_km for member in scheme} == codes
    for code in codes:
        member = scheme.of(code)
        assert member is not None
        assert scheme.of(f" {code}.0 ") is member  # as spreadsheets write it
        assert member.meaning


@pytest.mark.parametrize("code", ["", "0", "8", "x", "1.5", "-1"])
def test_what_a_scheme_does_not_have_is_nothing(code: str) -> None:
    assert UcdpWhere.of(code) is None
    assert AcledTime.of(code) is None


@pytest.mark.parametrize(
    ("written", "member"),
    [
        ("village", AirwarsAccuracy.VILLAGE),
        ("3 Neighbourhood/area", AirwarsAccuracy.NEIGHBOURHOOD),
        ("Within 100m (via Coalition)", AirwarsAccuracy.HUNDRED_METRES),
        ("b-exact-location-via-airwars", AirwarsAccuracy.EXACT_AIRWARS),
        ("Subdistrict", AirwarsAccuracy.SUBDISTRICT),
        ("Province/Governorate", AirwarsAccuracy.PROVINCE),
        ("somewhere", None),
    ],
)
def test_airwars_says_it_in_words(written: str, member: AirwarsAccuracy | None) -> None:
    assert AirwarsAccuracy.of(written) is member


DAY = date(2021, 3, 17)


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        (UcdpDate.DAY, DAY, DAY),
        (UcdpDate.FEW_DAYS, date(2021, 3, 12), date(2021, 3, 22)),
        (UcdpDate.WEEK, date(2021, 3, 11), date(2021, 3, 23)),
        (UcdpDate.MONTH, date(2021, 3, 1), date(2021, 3, 31)),
        (UcdpDate.YEAR, date(2021, 1, 1), date(2021, 12, 31)),
        (AcledTime.DAY, DAY, DAY),
        (AcledTime.WEEK, date(2021, 3, 14), date(2021, 3, 20)),
        (AcledTime.MONTH, date(2021, 3, 1), date(2021, 3, 31)),
    ],
)
def test_each_code_stands_for_days_around_a_single_one(code: DateCode, first: date, last: date) -> None:
    assert code.interval(DAY, DAY) == Interval(first, last)


@given(st.sampled_from([*UcdpDate, *AcledTime]), st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(0, 400))
def test_no_day_that_was_given_is_lost(code: DateCode, first: date, days: int) -> None:
    last = date.fromordinal(first.toordinal() + days)
    found = code.interval(first, last)
    assert found.contains(Interval(first, last))
    if days:
        assert found == Interval(first, last)
    assert code.word in Precision


def test_every_convention_of_deaths_says_what_it_counts() -> None:
    assert len({d.meaning for d in Deaths}) == len(Deaths)
