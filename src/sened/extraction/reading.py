"""One sentence read: its tokens, clauses and everything named in it, before any claim is made of it."""

import re
from dataclasses import dataclass

from sened.extraction import actors, clauses, dates, figures, places, tokens, weapons
from sened.extraction.actors import ActorMention
from sened.extraction.clauses import Clause
from sened.extraction.dates import Mention
from sened.extraction.english.grammar import DEMONYMS
from sened.extraction.english.roles import LOCATIVE
from sened.extraction.figures import Figure
from sened.extraction.places import PlaceFinder, PlaceGroup
from sened.extraction.protocols import ActorMentions
from sened.extraction.segment import Segment
from sened.extraction.shadow import Shadow
from sened.extraction.tokens import Token
from sened.extraction.weapons import WeaponMention


@dataclass(slots=True)
class Reading:
    """What one sentence holds; offsets are those of the shadow, token indices those of `tokens`."""

    shadow: Shadow
    segment: Segment
    tokens: list[Token]
    clauses: list[Clause]
    dates: list[Mention]
    actors: list[ActorMention]
    places: list[PlaceGroup]
    weapons: list[WeaponMention]
    figures: list[Figure]
    low: str
    link_end: int

    def text(self, first: int, last: int) -> str:
        """Return the lower-case words of tokens `first` to `last` (exclusive)."""
        return self.shadow.low[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""

    def clause_text(self, clause: Clause) -> str:
        """Return the lower-case words of a clause, without what lies inside it as another clause."""
        return " ".join(self.tokens[i].low for i in clause.at)

    def index_at(self, offset: int) -> int:
        """Return the index of the token that holds or follows a shadow offset."""
        for i, token in enumerate(self.tokens):
            if token.end > offset:
                return i
        return len(self.tokens)


class Reader:
    """Reads the sentences of one text; actors are looked up once for the whole text."""

    def __init__(self, shadow: Shadow, index: ActorMentions, finder: PlaceFinder) -> None:
        self.shadow = shadow
        self.index = index
        self.finder = finder
        self.named = actors.mentions(shadow, index)
        self._next = 0

    def read(self, segment: Segment, link_end: int = 0) -> Reading:
        """Return everything that one sentence holds; sentences are read in order. Links up to `link_end` belong to it."""
        shadow = self.shadow
        words = tokens.tokenize(shadow, segment.start, segment.end)
        named = self._named(segment)
        named = sorted([*named, *actors.adjectives(words, named, self.index)])
        when = dates.find(shadow, segment.start, segment.end)
        closed = [(m.start, m.end) for m in named if m.rule == "name"] + [(m.start, m.end) for m in when]
        where = self.finder.find(shadow, segment.start, segment.end, closed)
        where = [p for p in where if not _no_place(shadow, p.start, p.end)]
        named = [m for m in named if not any(p.start <= m.start and m.end <= p.end for p in where)]
        armed = weapons.find(shadow, segment.start, segment.end)
        taken = [*closed, *((p.start, p.end) for p in where), *((x.start, x.end) for x in armed)]
        named = sorted([*named, *actors.capitals(shadow, words, [*taken, *((m.start, m.end) for m in named)])])
        dated = frozenset(i for m in when for i, t in enumerate(words) if t.start < m.end and m.start < t.end)
        return Reading(
            shadow, segment, words, clauses.split(words), when, named, places.groups(shadow, where, self.finder),
            armed, figures.figures(words, dated), shadow.low[segment.start : segment.end], max(link_end, segment.end),
        )  # fmt: skip

    def _named(self, segment: Segment) -> list[ActorMention]:
        while self._next < len(self.named) and self.named[self._next].end <= segment.start:
            self._next += 1
        out, i = [], self._next
        while i < len(self.named) and self.named[i].start < segment.end:
            out.append(self.named[i])
            i += 1
        return out


def _no_place(shadow: Shadow, start: int, end: int) -> bool:
    """ "in an Israeli strike", "days of RSF attacks": an adjective of a state, or initials that no "in" or "near" leads."""
    low, plain = shadow.low[start:end], shadow.plain[start:end]
    if low in DEMONYMS:
        return True
    initials = 3 <= end - start <= _INITIALS and plain.isalpha() and plain.isupper() and low not in _STATES
    before = shadow.low[max(0, start - _LED) : start].split()
    return initials and (not before or before[-1] not in LOCATIVE | {"the"})


_INITIALS, _LED = 5, 12
_STATES = frozenset({"uae", "drc", "usa", "dprk", "prc", "car", "ksa", "kri"})


def compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return one pattern that finds any of `patterns`."""
    return re.compile("|".join(f"(?:{p})" for p in patterns))
