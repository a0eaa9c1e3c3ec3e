"""What a sentence takes over from those before it: their day, and their place, always marked as inferred."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sened.extraction.english.where import BUILDINGS, DEFINITE, ELSEWHERE
from sened.extraction.fields import DateField, PlaceField
from sened.extraction.finding import Finding
from sened.extraction.memory import Memory
from sened.extraction.reading import Reading
from sened.extraction.spans import of_tokens
from sened.model.vocabulary import ClaimKind as K

_DEFINITE, _BREAK = re.compile(DEFINITE), re.compile(ELSEWHERE)
_NEXT_PARAGRAPH_DAYS = 2
_CARRIED_SCORE = 0.6
_WIDE = frozenset({"city", "town", "district", "region"})
_PLACES = _WIDE | {"area", "village", "camp", "neighbourhood", "neighborhood", "there"}
_REACH = 2
_NIGHT = 2


def breaks_off(r: Reading) -> bool:
    """Tell whether a sentence turns to something else: "Meanwhile", "Elsewhere", "In a separate incident"."""
    return bool(_BREAK.match(r.low))


def carried_date(r: Reading, memory: Memory, f: Finding, places: Sequence[PlaceField]) -> DateField | None:
    """Return the date of the sentences before, as inferred: exact within a paragraph, a window in the next one.

    A range of days is not carried to another place, and "since" only to a total that still runs.
    """
    if memory.date is None or breaks_off(r) or (memory.date.end_open and not f.running):
        return None
    if memory.date.interval.days > _NIGHT and not memory.date.end_open and _elsewhere_than(memory, places):
        return None
    distance = r.segment.paragraph - memory.date_paragraph
    if distance == 0:
        return replace(memory.date, stated=False, rule="carried from the sentence before")
    if 0 < distance <= _REACH:
        wide = memory.date.interval.widen(_NEXT_PARAGRAPH_DAYS * distance)
        return replace(memory.date, interval=wide, stated=False, rule="carried from a paragraph before, as a window")
    return None


def _elsewhere_than(memory: Memory, places: Sequence[PlaceField]) -> bool:
    """Tell whether a claim names a place of its own that is none of those of the claim that gave the date."""
    own = [c for p in places[:1] if not p.inferred for c in p.candidates[:1]]
    known = {c.place_id for p in memory.date_places for c in p.candidates[:1]}
    named = bool(places) and not places[0].inferred
    return named and not any(c.place_id in known for c in own)


# -- places -------------------------------------------------------------------------------------------------------------
def carried_place(r: Reading, f: Finding, memory: Memory, before: Sequence[PlaceField]) -> PlaceField | None:
    """Return the place of an act told before, as inferred: of one in the same sentence (`before`), or of the sentence
    before where this claim refers back to it ("there", "the prison") or goes on with what was told there."""
    if before and (f.kind is K.EVENT or _moved(f)) and not _LATER.match(r.shadow.low, r.tokens[f.first].start):
        return _weaker(before[-1], "told with the act before in its sentence")
    return referred_place(r, f, memory) or _gone_on(r, f, memory)


_LATER = re.compile(r"(?:\w+ )?(?:hours|minutes|days|weeks) later\b")
"""At the head of a clause that goes on to another act, often elsewhere."""


def _moved(f: Finding) -> bool:
    return (
        f.kind is K.FIGURE and not f.running and f.figure is not None and f.figure.measure in ("displaced", "escaped")
    )


def _harmed(f: Finding) -> bool:
    return f.kind is K.FIGURE and not f.nested and f.figure is not None and f.figure.measure in ("killed", "wounded")


def _gone_on(r: Reading, f: Finding, memory: Memory) -> PlaceField | None:
    """ "The driver was killed." behind "A drone hit a car in X.": the next sentence of a paragraph, unless it turns elsewhere."""
    next_one = memory.sentence - memory.place_sentence == 1 and r.segment.paragraph == memory.place_paragraph
    tells = f.kind in (K.EVENT, K.GATHERING) and f.aspect in ("", "status") and not f.nested
    if memory.place is None or not next_one or breaks_off(r) or not (tells or _moved(f) or _harmed(f)):
        return None
    named = {r.tokens[i].low for i in range(max(1, f.first), f.last) if r.tokens[i - 1].low == "the"} & BUILDINGS
    return None if named - memory.buildings else _weaker(memory.place, "told of the place of the sentence before")


def _weaker(place: PlaceField, why: str) -> PlaceField:
    weaker = tuple(replace(c, score=round(c.score * _CARRIED_SCORE, 3)) for c in place.candidates)
    return replace(place, candidates=weaker, rule=f"“{place.words.raw}”: {why}", inferred=True)


def referred_place(r: Reading, f: Finding, memory: Memory) -> PlaceField | None:
    """Return the place that "there" or "the prison" refers back to, None where nothing does; a building only where one was told of there."""
    if (
        memory.place is None
        or r.segment.paragraph - memory.place_paragraph > _REACH
        or memory.sentence - memory.place_sentence > _REACH
    ):
        return None
    start, end = r.tokens[f.first].start, r.tokens[f.last - 1].end
    found = _DEFINITE.search(r.shadow.low, start, end)
    if found and f.kind not in (K.EVENT, K.FIGURE) and found.group().split()[-1] not in _PLACES:
        return None
    if not found or ({found.group().split()[-1]} & BUILDINGS) - memory.buildings:
        return None
    wide = memory.outer if memory.outer is not None and found.group().split()[-1] in _WIDE else None
    meant = wide or memory.place
    weaker = tuple(replace(c, score=round(c.score * _CARRIED_SCORE, 3)) for c in meant.candidates)
    first = r.index_at(found.start())
    return PlaceField(
        words=of_tokens(r, first, max(first + 1, r.index_at(found.end()))),
        candidates=weaker,
        rule=f"refers back to “{meant.words.raw}” in a sentence before",
        inferred=True,
    )
