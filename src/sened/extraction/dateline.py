"""The date that a text gives itself: in its dateline ("TARSIK, 23 January (Agency) -") or on a line of its own at its head."""

import re

from sened.base.dates import Interval
from sened.extraction.dates import Mention, find
from sened.extraction.segment import DATELINE
from sened.extraction.shadow import Shadow
from sened.extraction.when import resolve

_HEAD_LINES = 5
_NEAR_BEFORE, _NEAR_AFTER = 45, 2
_LABEL = re.compile(
    r"(?:date|dated|published|issued|released|press release|news release|as of|update|issued on|published on)?[ :,]*",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?:[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){0,3},? ?[-–—,]? ?){0,2}")
_TAIL = re.compile(
    r"[ .,;|–—-]*(?:at )?(?:\d{1,2}[:.h]\d\d(?: ?(?:am|pm|hrs|gmt|utc|local time))?)?[ .)]*", re.IGNORECASE
)


def own_date(shadow: Shadow, published: Interval | None, hint: Interval | None) -> Interval | None:
    """Return the day at the head of a text that is the text's own date, None where there is none.

    Where `published` is known, only a head date near it counts: an old text shown again keeps its own days, but a head
    that lies months away is the date of something else.
    """
    for mention in _at_head(shadow):
        when = resolve(mention, published=published, hint=hint, context=None)
        if when is None or when.interval.days > 1:
            continue
        if published is None or _near(when.interval, published):
            return when.interval
    return None


def _near(own: Interval, published: Interval) -> bool:
    before = (published.end - own.start).days
    return -_NEAR_AFTER <= before <= _NEAR_BEFORE


def _at_head(shadow: Shadow) -> list[Mention]:
    """Return the dates of the first lines that stand in a dateline or by themselves."""
    out, at, seen = [], 0, 0
    for line in shadow.plain.split("\n"):
        start, at = at, at + len(line) + 1
        if not line.strip():
            continue
        seen += 1
        if seen > _HEAD_LINES:
            break
        first = start + len(line) - len(line.lstrip())
        dateline = DATELINE.match(shadow.plain, first, start + len(line))
        stop = dateline.end() if dateline else start + len(line)
        found = [m for m in find(shadow, first, stop) if m.rule in _DAYS]
        if len(found) == 1 and (dateline or _alone(shadow, first, stop, found[0])):
            out.append(found[0])
    return out


_DAYS = frozenset({"iso", "numeric", "day-month", "month-day"})


def _alone(shadow: Shadow, start: int, stop: int, m: Mention) -> bool:
    """Tell whether a line holds nothing but a date, a label or place before it and an hour behind it."""
    lead, tail = shadow.plain[start : m.start], shadow.plain[m.end : stop]
    lead_only = _LABEL.fullmatch(lead) or _PLACE.fullmatch(lead)
    return bool(lead_only) and bool(_TAIL.fullmatch(tail))
