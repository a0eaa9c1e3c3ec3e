"""Names of one place, or several places: a village and its district, a list, the two ends of a road."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

from sened.extraction.english import where as w
from sened.extraction.fields import Candidate
from sened.extraction.place_cues import CUES, Cues
from sened.extraction.place_mention import PlaceMention
from sened.extraction.place_names import language_of
from sened.extraction.shadow import Shadow

_NEVER = re.compile(r"(?!)")
_CHAIN, _LIST = re.compile(w.CHAIN), re.compile(w.LIST)
_OFFSET = re.compile(
    r"\A(?:,|,? ?\(|,? (?:which is|that is|a (?:village|town|place)))? ?(?:located |situated |some |about |around |roughly |lying )*\d"
)
_ROAD = re.compile(w.ROAD_BEFORE), re.compile(w.ROAD_BEHIND)
_DASH = re.compile(r"\A'?\w{0,4}?\s?[-–—]\s?\Z")
_ENDS = re.compile(r"\A\s(?:to|and|with|bis|nach|und|et|a|vers|ile|u|و|الى|بـ?)\s\Z")
_FROM, _REACH = (
    re.compile(r"(?:,|\A|\b(?:cibles|ziele|targets|villes|towns)\b[^,.]{0,30}) ?(?:de |d'|von |from )\Z"),
    re.compile(r"\A (?:a|jusqu'a|bis|to) \Z"),
)
_FAR_M = 150_000.0
_KIN = 1.3
_NEAR_M = 15_000.0
_LOOK = 40


class KnowsPlaces(Protocol):
    """What grouping asks of a finder."""

    def meant(self, shadow: Shadow, mention: PlaceMention) -> Sequence[Candidate]:
        """Return the candidates of a mention as the gazetteer has them."""
        ...


class PlaceGroup(NamedTuple):
    """Names that belong together: `head` is the place meant, `end` where its phrase ends, `others` further places of a list."""

    head: PlaceMention
    end: int
    within: PlaceMention | None
    others: tuple[PlaceMention, ...]


class _Patterns(NamedTuple):
    joined: re.Pattern[str]
    chain: re.Pattern[str]
    outer_first: re.Pattern[str]
    road_before: re.Pattern[str]
    road_behind: re.Pattern[str]
    between_behind: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(language: str) -> _Patterns:
    cues: Cues | None = CUES.get(language)
    if cues is None:
        return _Patterns(_LIST, _CHAIN, _NEVER, *_ROAD, _NEVER)
    texts = (cues.joined, cues.chain, cues.outer_first, *cues.road, cues.between_behind)
    return _Patterns(*(_NEVER if t == _NEVER.pattern else re.compile(t) for t in texts))


def groups(shadow: Shadow, found: Sequence[PlaceMention], finder: KnowsPlaces) -> list[PlaceGroup]:
    """Return the places of a sentence: "Sina prison in Heseke" is one, "Ain Issa and Til Temir" one group of two."""
    patterns = _patterns(language_of(shadow.text))
    out: list[PlaceGroup] = []
    for mention in found:
        joined = _joined(shadow, out[-1], mention, finder, patterns) if out else None
        if joined is None:
            out.append(PlaceGroup(mention, mention.end, None, ()))
        else:
            out[-1] = joined
    return out


def _joined(
    shadow: Shadow, last: PlaceGroup, mention: PlaceMention, finder: KnowsPlaces, patterns: _Patterns
) -> PlaceGroup | None:
    """Return the last group with one more name, None where the name stands for a place of its own."""
    between = shadow.low[last.end : mention.start]
    ends = "" if last.others else _ends(shadow, last.head, mention, between, patterns)
    if ends:
        return PlaceGroup(last.head._replace(lead=ends), mention.end, None, (mention,))
    if not last.others and mention.lead == "offset" and _OFFSET.match(between):
        return PlaceGroup(last.head, mention.end, mention, ())
    if not last.others and patterns.chain.match(between):
        held = _holds(finder, shadow, mention, last.head)
        if held or (_SITE.match(between) and last.head.lead not in ("offset", "between")):
            # "on Lido beach in Mogadishu": no other Lido
            return (
                PlaceGroup(last.head, mention.end, mention, ()) if held else PlaceGroup(mention, mention.end, None, ())
            )
    if not last.others and patterns.outer_first.match(between) and _holds(finder, shadow, last.head, mention):
        return PlaceGroup(mention._replace(lead=mention.lead or "in"), mention.end, last.head, ())
    if patterns.joined.match(between):
        lead = mention.lead if mention.lead not in ("", "between") else last.head.lead
        head, others = last.head, last.others
        if not head.lead and patterns.outer_first is not _NEVER:
            # What stands behind the last name of a list holds for all of them.
            head, others = head._replace(lead=lead), tuple(o._replace(lead=o.lead or lead) for o in others)
        if patterns.between_behind.match(shadow.low[mention.end : mention.end + _LOOK]):
            head = head._replace(lead="between")
        return PlaceGroup(head, mention.end, last.within, (*others, mention._replace(lead=lead)))
    return None


_SITE = re.compile(
    r"\A (?:beach|square|street|avenue|boulevard|market|roundabout|stadium|hotel|mosque|church|school|hospital) (?:in|of) (?:the city of )?\Z"
)
"""Between the name of a site, which towns far away bear too, and the town in which it lies."""


def _ends(shadow: Shadow, one: PlaceMention, other: PlaceMention, between: str, patterns: _Patterns) -> str:
    """Return "between" for the ends of a road, "in" for the ends of a row ("targets, from A to B"), else ""."""
    if _is_road(shadow, one, other, between, patterns):
        return "between"
    return "in" if _REACH.match(between) and _FROM.search(shadow.low, max(0, one.start - _FAR), one.start) else ""


_FAR = 60


def _is_road(shadow: Shadow, one: PlaceMention, other: PlaceMention, between: str, patterns: _Patterns) -> bool:
    """Tell whether two names are the ends of a road: "on the A-B road", "the road from A to B"."""
    before = shadow.low[max(0, one.start - _LOOK) : one.start]
    behind = shadow.low[other.end : other.end + _LOOK]
    if _DASH.match(between):
        return bool(patterns.road_before.search(before) or patterns.road_behind.match(behind))
    if _ENDS.match(between):
        return bool(patterns.road_before.search(before))
    return bool(patterns.joined.match(between) and patterns.road_behind.match(behind))


def _holds(finder: KnowsPlaces, shadow: Shadow, outer: PlaceMention, inner: PlaceMention) -> bool:
    """Tell whether the first name can be the place in which the second lies."""
    for big in finder.meant(shadow, outer):
        for small in finder.meant(shadow, inner):
            gap = small.where.distance_m(big.where)
            wide = big.where.radius_m >= small.where.radius_m
            if wide and gap <= max(big.where.radius_m * _KIN, _NEAR_M) and gap < _FAR_M * 3:
                return big.place_id != small.place_id or big.where.radius_m > small.where.radius_m
    return False
