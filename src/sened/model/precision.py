"""Precision codes of published datasets: each scheme a type of its own, so that equal numbers never pass for each other.

A 3 is a district in UCDP, a province in ACLED and the centroid of an unnamed district in GTD. Members compare by
identity: `UcdpWhere.of("1") == AcledGeo.of("1")` is false. Radii are those of `RADIUS_M` unless the scheme itself
names a distance; they are how far from the point the event may lie, not a margin of error of the point.
"""

import re
from collections.abc import Mapping
from datetime import date
from enum import Enum, StrEnum
from functools import cache, lru_cache
from typing import Self

from sened.base.dates import Interval, Precision, month, year
from sened.model.vocabulary import RADIUS_M, GeoPrecision


class PlaceCode(Enum):
    """A code for how well a dataset places an event. Value: code, our word, radius in km (0: that of the word), meaning."""

    def __init__(self, code: str, word: GeoPrecision, km: float, meaning: str) -> None:
        self.code, self.word, self.meaning = code, word, meaning
        self.radius_km = km or RADIUS_M.get(word, 0.0) / 1000

    @classmethod
    def of(cls, code: str) -> Self | None:
        """Return the member of that code, or None where the scheme has none."""
        found = _members(cls).get(_plain(code))
        return found if isinstance(found, cls) else None


_P = GeoPrecision


class UcdpWhere(PlaceCode):
    """`where_prec` of UCDP GED, 1 to 7 (UCDP GED codebook, "where_prec")."""

    LOCATION = "1", _P.SETTLEMENT, 0.0, "the place is known and is the point"
    NEAR = "2", _P.DISTRICT, 25.0, "within about 25 km of the point"
    SECOND_ORDER = "3", _P.DISTRICT, 0.0, "in the district (second-order unit) of the point"
    FIRST_ORDER = "4", _P.PROVINCE, 0.0, "in the province (first-order unit) of the point"
    LINE_OR_AREA = "5", _P.PROVINCE, 0.0, "along a line (river, border, road) or in an area without fixed bounds"
    COUNTRY = "6", _P.COUNTRY, 0.0, "in the country"
    INTERNATIONAL = "7", _P.COUNTRY, 0.0, "in international waters or airspace"


class AcledGeo(PlaceCode):
    """`geo_precision` of ACLED, 1 to 3 (ACLED codebook, "Geo-precision code")."""

    LOCATION = "1", _P.SETTLEMENT, 0.0, "the place is named and is the point"
    NEAR = "2", _P.DISTRICT, 0.0, "near the place, or in the small part of a region, of the point"
    REGION = "3", _P.PROVINCE, 0.0, "in the larger region, whose chief town is the point"


class GtdSpecificity(PlaceCode):
    """`specificity` of GTD, 1 to 5 (GTD codebook, "Geocoding specificity")."""

    LOCATION = "1", _P.SETTLEMENT, 0.0, "in the city, village or town of the point"
    LOCATION_UNFOUND = "2", _P.DISTRICT, 0.0, "in a named town that was not found: the point is its district's centre"
    SMALLEST_UNIT = "3", _P.DISTRICT, 0.0, "outside a town: the point is the centre of the smallest unit known"
    FIRST_ORDER = "4", _P.PROVINCE, 0.0, "the point is the centre of the province (first-order unit)"
    UNKNOWN = "5", _P.COUNTRY, 0.0, "not even the province is known"


class ScadLocation(PlaceCode):
    """`gislocnum` and `locnum` of SCAD, 1 to 7 (SCAD codebook, "LOCNUM")."""

    CAPITAL = "1", _P.SETTLEMENT, 15.0, "in the capital"
    CITY = "2", _P.SETTLEMENT, 15.0, "in another city of more than 100,000"
    RURAL = "3", _P.SETTLEMENT, 0.0, "in a village, small town or the country around it"
    CITIES = "4", _P.COUNTRY, 0.0, "in several cities: the point is one of them"
    RURAL_PLACES = "5", _P.PROVINCE, 0.0, "in several rural places: the point is one of them"
    REGION = "6", _P.PROVINCE, 0.0, "in a province or region, where in it is not known"
    NATIONWIDE = "7", _P.COUNTRY, 0.0, "nationwide"
    UNKNOWN = "-99", _P.COUNTRY, 0.0, "the place is not known"


class AirwarsAccuracy(PlaceCode):
    """`geolocation_accuracy` of Airwars, in words (Airwars, methodology: "Accurate to")."""

    EXACT = "exact_location", _P.EXACT, 0.5, "the place of the strike was found"
    EXACT_AIRWARS = "exact_location_via_airwars", _P.EXACT, 0.5, "the place of the strike was found by Airwars"
    EXACT_COALITION = (
        "exact_location_via_coalition",
        _P.EXACT,
        0.5,
        "the place of the strike was given by the coalition",
    )
    EXACT_OTHER = "exact_location_other", _P.EXACT, 0.5, "the place of the strike was found by others"
    METRE = "within_1m_via_coalition", _P.EXACT, 0.5, "within 1 m, as the coalition gave it"
    HUNDRED_METRES = "within_100m_via_coalition", _P.EXACT, 0.5, "within 100 m, as the coalition gave it"
    STREET = "street", _P.EXACT, 0.0, "in the street of the point"
    LANDMARK = "nearby_landmark", _P.EXACT, 0.0, "near the landmark of the point"
    NEIGHBOURHOOD = "neighbourhood_area", _P.EXACT, 2.0, "in the neighbourhood of the point"
    VILLAGE = "village", _P.SETTLEMENT, 0.0, "in the village of the point"
    TOWN = "town", _P.SETTLEMENT, 0.0, "in the town of the point"
    CITY = "city", _P.SETTLEMENT, 10.0, "in the city of the point"
    SUBDISTRICT = "subdistrict", _P.DISTRICT, 15.0, "in the subdistrict of the point"
    DISTRICT = "district", _P.DISTRICT, 0.0, "in the district of the point"
    PROVINCE = "province_governorate", _P.PROVINCE, 0.0, "in the province of the point"

    @classmethod
    def of(cls, code: str) -> Self | None:
        """Return the member of that word; what sheets put before it ("3 ", "b-") and after it does not matter."""
        words = re.sub(r"[^a-z0-9]+", "_", code.casefold()).strip("_")
        by_length = sorted(cls, key=lambda m: -len(m.code))
        return next((m for m in by_length if words == m.code or words.endswith(f"_{m.code}")), None)


class DateCode(Enum):
    """A code for how well a dataset dates an event. Value: code, our word, days of reach around a single day, meaning."""

    def __init__(self, code: str, word: Precision, reach: int, meaning: str) -> None:
        self.code, self.word, self.reach, self.meaning = code, word, reach, meaning

    @classmethod
    def of(cls, code: str) -> Self | None:
        """Return the member of that code, or None where the scheme has none."""
        found = _members(cls).get(_plain(code))
        return found if isinstance(found, cls) else None

    def interval(self, first: date, last: date) -> Interval:
        """Return the days that may be meant: those given, or where only one day is, all that the code allows around it."""
        if first != last or self.word is Precision.DAY:
            return Interval(first, last)
        if self.word is Precision.MONTH:
            return month(first.year, first.month)
        if self.word is Precision.YEAR:
            return year(first.year)
        return Interval(first, last).widen(self.reach)


class UcdpDate(DateCode):
    """`date_prec` of UCDP GED, 1 to 5 (UCDP GED codebook, "date_prec").

    UCDP gives the range itself as `date_start` and `date_end`; only where both are one day is it widened.
    """

    DAY = "1", Precision.DAY, 0, "the days are known; more than one: it went on for as long"
    FEW_DAYS = "2", Precision.RANGE, 5, "on one of 2 to 6 days"
    WEEK = "3", Precision.RANGE, 6, "in a week"
    MONTH = "4", Precision.MONTH, 0, "in a month, or within 8 to 30 days"
    YEAR = "5", Precision.YEAR, 0, "within more than a month and up to a year"


class AcledTime(DateCode):
    """`time_precision` of ACLED, 1 to 3 (ACLED codebook, "Time precision code").

    The date of 2 is the middle of the week, that of 3 stands for its month.
    """

    DAY = "1", Precision.DAY, 0, "on the day"
    WEEK = "2", Precision.RANGE, 3, "in the week around the day"
    MONTH = "3", Precision.MONTH, 0, "in the month of the day"


class Deaths(StrEnum):
    """What a dataset counts as killed: figures of two conventions need not agree where both are right."""

    UCDP_ALL_SIDES = "ucdp-all-sides"
    ACLED_REPORTED = "acled-reported"
    GTD_WITH_PERPETRATORS = "gtd-with-perpetrators"
    SCAD_REPORTED = "scad-reported"
    AIRWARS_CIVILIANS = "airwars-civilians"

    @property
    def meaning(self) -> str:
        """What is counted, in a few words."""
        return _DEATHS[self]


_DEATHS = {
    Deaths.UCDP_ALL_SIDES: "direct deaths of both sides and of civilians: low, best and high estimate",
    Deaths.ACLED_REPORTED: "deaths as reported, one cautious figure",
    Deaths.GTD_WITH_PERPETRATORS: "all deaths, those of perpetrators among them",
    Deaths.SCAD_REPORTED: "deaths as reported, one figure",
    Deaths.AIRWARS_CIVILIANS: "civilians reported killed, least and most; combatants are counted apart",
}


@cache
def _members(scheme: type[Enum]) -> Mapping[str, Enum]:
    return {str(member.value[0]): member for member in scheme}


@lru_cache(maxsize=1024)
def _plain(code: str) -> str:
    """Return a code as whole number where a spreadsheet wrote it as a decimal (`3.0`)."""
    return re.sub(r"\.0+\Z", "", code.strip())
