"""Counts of what is neither harmed nor held: how many took to the streets, how many soldiers are deployed, villages taken."""

from collections.abc import Sequence

from sened.extraction.counted import counted
from sened.extraction.counted_phrase import Counted
from sened.extraction.english import harm as h
from sened.extraction.english.events import HELD_GROUND, PERSON_HEADS
from sened.extraction.figures import Figure
from sened.extraction.numbers import numbers
from sened.extraction.tokens import Token

_MANY = 7
_NEAR = 2
_AHEAD = 6


def subject(tokens: Sequence[Token], at: Sequence[int], dated: frozenset[int]) -> Figure | None:
    """Return how many the subject of a clause counts, None where it counts nobody, or only a few who are known."""
    lead = next((i for i in at if tokens[i].tag not in ".CSRW"), at[0])
    verb = next((i for i in at if tokens[i].tag in "VAM"), -1)
    if tokens[verb].base not in h.THERE_BE or verb <= lead:
        return None
    found = [c for c in counted(list(tokens), dated) if lead <= c.first <= lead + _NEAR and c.last <= verb]
    number = next((c for c in found if (c.count.low or c.count.high or 0) >= _MANY), None)
    return _figure(number) if number is not None and number.head and number.head not in h.NEVER_MANY else None


def put_at(tokens: Sequence[Token], at: Sequence[int], dated: frozenset[int]) -> Figure | None:
    """ "puts at 162 the number of villages", "put the number of villages at 162": the number that somebody gives."""
    put = next((i for i in at if tokens[i].base in ("put", "estimate") and tokens[i].tag in "VGN"), None)
    if put is None or put + 2 >= len(tokens) or tokens[put + 1].low != "at":
        return None
    found = [n for n in numbers(list(tokens), dated) if put + 2 <= n.first <= put + 2 + _NEAR]
    told = found and [t.low for t in tokens[found[0].last : found[0].last + 2]] in (["the", "number"], ["the", "total"])
    if not told:
        return None
    n = found[0]
    return Figure(measure="count", count=n.count, unit="", head="", first=n.first, last=n.last, rule=n.rule)


def gathered(tokens: Sequence[Token], first: int, last: int, dated: frozenset[int]) -> Figure | None:
    """Return how many people a gathering of tokens `first` to `last` brings together: "thousands of mourners walked"."""
    found = (c for c in counted(list(tokens), dated) if first <= c.first and c.last <= last and c.count.low != 1)
    people = (c for c in found if _persons(c) and not c.subset and tokens[c.first - 1].low not in ("for", "of", "to"))
    return next((_figure(c) for c in people), None)


def taken(tokens: Sequence[Token], first: int, last: int, dated: frozenset[int]) -> Figure | None:
    """Return how many places the verb that ends before token `first` took: "captured four more villages"."""
    found = (c for c in counted(list(tokens), dated) if first <= c.first <= first + _AHEAD and c.last <= last)
    return next((_figure(c) for c in found if c.head.rstrip("s") in _GROUND or c.head in _GROUND), None)


_GROUND = HELD_GROUND | frozenset({"villages", "settlement", "area", "hamlet", "point", "locality", "localities"})


def _persons(c: Counted) -> bool:
    head = c.head.rstrip("s")
    return head in PERSON_HEADS or c.head in PERSON_HEADS or head in h.CROWDS or not c.head


def _figure(c: Counted) -> Figure:
    return Figure(measure="count", count=c.count, unit=c.head, head=c.head, first=c.first, last=c.last, rule=c.rule)
