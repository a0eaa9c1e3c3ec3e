"""When a text was published, read from its own dates and the case's days where nobody says: always marked inferred."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sened.base.dates import Interval
from sened.extraction.language_packs import pack_of
from sened.extraction.lexical.dating import Dating
from sened.extraction.lexical.lexicon import lexicon_of
from sened.extraction.shadow import Shadow
from sened.pipeline.check.case import CaseView

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
MONTH_NAMES = frozenset(_MONTHS)
"""Names of months in the languages that are read."""

_NAME = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|\.)?"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d))?"
_PATTERNS = (
    re.compile(rf"\b(?P<month>{_NAME})\.?\s+{_DAY}\b(?!\s*%){_YEAR}", re.IGNORECASE),
    re.compile(rf"\b{_DAY}\s+(?:of\s+)?(?P<month>{_NAME})\b{_YEAR}", re.IGNORECASE),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b"),
    re.compile(r"\b(?P<day>[0-3]?\d)[./](?P<month>[01]?\d)[./](?P<year>(?:19|20)\d\d)\b"),
    re.compile(rf"\b(?P<month>{_NAME})\.?,?\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The days in which a text was published, whether they were stated, and how they were found."""

    when: Interval | None
    stated: bool
    how: str


def infer(text: str, case: CaseView, language: str = "en") -> Published:
    """Return the inferred days of publication; `when` is None where the text names no day.

    A date at the head of the text that is not said of an event ("GENEVA, 3 May 2022") is its date. Otherwise it is taken
    to be of the week that begins with the latest day it names. A day without a year takes the year in which most of the
    case's claims speak of that day (give or take three days), else that of the text's full dates. `language` tells whose
    names of months and forms of dates are read besides those that are read in every text.
    """
    named = _named(text, language)
    years: Counter[int] = Counter()
    for one in named:
        if one.year is None:
            years.update(case.years(one.month, one.day))
    year = min(years, key=lambda y: (-years[y], y)) if years else max((n.year for n in named if n.year), default=None)
    dated = [(n, d) for n in named if (d := _date(n.year or year or 0, n.month, n.day))]
    heads = [d for n, d in dated if n.head and not n.month_only]
    if heads:
        when = Interval(heads[0], heads[0] + timedelta(1))
        return Published(when=when, stated=False, how="inferred: the date at the head of the text")
    if not dated:
        return Published(when=None, stated=False, how="the text names no day that tells its date")
    latest, day = max(dated, key=lambda item: (item[1], item[0].year is None))
    if latest.year is None and years:
        return week_from(
            day,
            f"the latest day that the text names has no year; most of the case's claims on those days are of {year}",
        )
    return week_from(day, "the latest full date that the text names")


def week_from(latest: date, how: str) -> Published:
    """Return the week that begins with the latest day known, and how that was found."""
    when = Interval(latest, latest + timedelta(REACH_DAYS))
    return Published(when=when, stated=False, how=f"inferred: {how}; taken as the week that begins with it")


@dataclass(frozen=True, slots=True)
class _Named:
    """A day that the text names; `head` tells that it stands at the head as the text's own date."""

    year: int | None
    month: int
    day: int
    head: bool
    month_only: bool = False


def _named(text: str, language: str) -> list[_Named]:
    """Return the days that the text names, and the first day of each month that it names with a year, in order."""
    found: dict[tuple[int, int, int | None], tuple[int, _Named]] = {}
    taken: set[int] = set()
    for start, end, one in dates_in(text, language):
        taken.update(range(start, end))
        head = _is_head(text, start, end)
        found.setdefault((one.month, one.day, one.year), (start, replace(one, head=head)))
    for pattern in _PATTERNS:
        for hit in pattern.finditer(text):
            groups = hit.groupdict()
            month = _MONTHS.get(groups["month"].casefold()) or _whole(groups["month"])
            day = int(groups.get("day") or 1)
            year = int(groups["year"]) if groups.get("year") else None
            if hit.start("month") in taken or not _date(year or _LEAP, month, day):
                continue
            taken.add(hit.start("month"))
            one = _Named(year, month, day, _is_head(text, *hit.span()), month_only="day" not in groups)
            found.setdefault((month, day, year), (hit.start(), one))
    return [one for _, one in sorted(found.values(), key=lambda item: item[0])]


def dates_in(text: str, language: str) -> list[tuple[int, int, _Named]]:
    """Return the days that the word list of a language reads in a text, each with its span; none where there is no list."""
    pack = pack_of(language)
    if pack is None:
        return []
    shadow, lexicon = Shadow(text), lexicon_of(pack)
    out = []
    for m in Dating(lexicon).find(shadow, lexicon.folded(shadow.low), 0, len(shadow.low)):
        one = _day_of(m.rule, m.spec)
        if one is not None:
            out.append((*shadow.span(m.start, m.end), one))
    return out


def _day_of(rule: str, spec: tuple[object, ...]) -> _Named | None:
    """Return the last day of a date as written, or the first day of a month with its year; None for other forms."""
    if spec[0] == "days":
        return _Named(None, int(str(spec[3])), int(str(spec[4])), head=False)
    if spec[0] == "interval" and isinstance(spec[1], Interval) and spec[1].days <= _MONTH_DAYS:
        whole = rule.startswith("month") and "day" not in rule
        day = spec[1].start if whole else spec[1].end
        return _Named(day.year, day.month, day.day, head=False, month_only=whole)
    return None


_MONTH_DAYS = 31


def _is_head(text: str, start: int, end: int) -> bool:
    """Tell whether a date stands at the head and by itself, not as the day of something told."""
    before = text[:start]
    dateline = bool(_PLACE_AND_DAY.search(before))
    alone = bool(_ALONE.match(text, end)) and (dateline or not _OF_AN_EVENT.search(before))
    return alone and len(before.strip()) <= _HEAD


_HEAD = 160
_LEAP = 2024
_ALONE = re.compile(r"[ \t]*(?:[\r\n.;:()–—-]|\Z)")
_PLACE_AND_DAY = re.compile(r"(?:\A|\n)[ \t]*[^\W\d_][^\n,:.]{1,40},[ \t]*(?:le|am|den|il)[ \t]*\Z", re.IGNORECASE)
_OF_AN_EVENT = re.compile(
    r"(?<!\bas )\b(?:on|since|until|till|by|from|of|in|to|and|between|before|after|around|night|evening|morning|day|dated"
    r"|am|vom|seit|bis|zum|nacht|le|du|el|au|depuis|في|منذ|يوم|مساء|ليلة|صباح|فجر|حتى|di|roja|ji|لە|ڕۆژی)(?:\s+(?:the|early|late|den|\w+day))*,?\s*$",
    re.IGNORECASE,
)


def _whole(text: str) -> int:
    return int(text) if text.isdigit() else 0


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
