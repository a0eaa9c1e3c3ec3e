"""When a text was published, read from its own dates and the case's days where nobody says: always marked inferred."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from sened.base.dates import Interval
from sened.pipeline.check_case import CaseView

REACH_DAYS = 7
"""A text that does not state its date is taken to be of the week that begins with the latest day it names."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier ocak", "february feb februar fevrier février subat şubat", "march mar märz mars mart",
            "april apr avril nisan", "may mai mayis mayıs", "june jun juni juin haziran", "july jul juli juillet temmuz",
            "august aug août agustos ağustos", "september sep sept septembre eylul eylül", "october oct oktober octobre ekim",
            "november nov novembre kasim kasım", "december dec dezember décembre aralik aralık",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTHS |= {
    "كانون الثاني": 1, "يناير": 1, "شباط": 2, "فبراير": 2, "آذار": 3, "مارس": 3, "نيسان": 4, "أبريل": 4, "أيار": 5, "مايو": 5,
    "حزيران": 6, "يونيو": 6, "تموز": 7, "يوليو": 7, "آب": 8, "أغسطس": 8, "أيلول": 9, "سبتمبر": 9, "تشرين الأول": 10,
    "أكتوبر": 10, "تشرين الثاني": 11, "نوفمبر": 11, "كانون الأول": 12, "ديسمبر": 12,
}  # fmt: skip
_NAME = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|\.)?"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d))?"
_PATTERNS = (
    re.compile(rf"\b(?P<month>{_NAME})\.?\s+{_DAY}\b(?!\s*%){_YEAR}", re.IGNORECASE),
    re.compile(rf"\b{_DAY}\s+(?:of\s+)?(?P<month>{_NAME})\b{_YEAR}", re.IGNORECASE),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b"),
    re.compile(r"\b(?P<day>[0-3]?\d)[./](?P<month>[01]?\d)[./](?P<year>(?:19|20)\d\d)\b"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The days in which a text was published, whether they were stated, and how they were found."""

    when: Interval | None
    stated: bool
    how: str


def infer(text: str, case: CaseView) -> Published:
    """Return the inferred days of publication; `when` is None where the text names no day.

    A day without a year takes the year in which most of the case's claims speak of that day (give or take three
    days); where the case has none, the day stays without a year and is not used.
    """
    dated, open_days = _named_days(text)
    years: Counter[int] = Counter()
    for month, day in open_days:
        years.update(case.years(month, day))
    if years and open_days:
        best = min(years, key=lambda y: (-years[y], y))
        found = [d for d in (_date(best, m, n) for m, n in open_days) if d]
        return _week(max(found), f"the text names days without a year; most of the case's claims on those days are of {best}")  # fmt: skip
    if dated:
        return _week(max(dated), "the latest full date that the text names")
    return Published(when=None, stated=False, how="the text names no day that tells its date")


def _week(latest: date, how: str) -> Published:
    when = Interval(latest, latest + timedelta(REACH_DAYS))
    return Published(when=when, stated=False, how=f"inferred: {how}; taken as the week from {latest}")


def _named_days(text: str) -> tuple[list[date], list[tuple[int, int]]]:
    """Return the full dates, and the (month, day) pairs without a year, that the text names."""
    full: set[date] = set()
    bare: set[tuple[int, int]] = set()
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            groups = found.groupdict()
            month = _MONTHS.get(groups["month"].casefold()) or _whole(groups["month"])
            day = int(groups["day"])
            if groups.get("year"):
                whole = _date(int(groups["year"]), month, day)
                full |= {whole} if whole else set()
            elif _date(2024, month, day):
                bare.add((month, day))
    return sorted(full), sorted(bare)


def _whole(text: str) -> int:
    return int(text) if text.isdigit() else 0


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
