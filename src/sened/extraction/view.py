"""A clause with everything that was read in it: what the rules about claims ask."""

from functools import cached_property

from sened.extraction import clauses as cl
from sened.extraction import triggers
from sened.extraction.actors import is_armed
from sened.extraction.english import events as e
from sened.extraction.english import harm as h
from sened.extraction.figures import Figure
from sened.extraction.finding import Finding
from sened.extraction.moods import Moods
from sened.extraction.reading import Reading
from sened.extraction.tokens import Token
from sened.extraction.triggers import Match
from sened.model.vocabulary import ClaimKind


class View:
    """Clause number `n` of a sentence; `referred` are token spans that only name an anniversary; `told`: an act was told before."""

    def __init__(self, r: Reading, n: int, referred: tuple[tuple[int, int], ...], *, told: bool = False) -> None:
        self.r = r
        self.n = n
        self.clause = r.clauses[n]
        self.kind = self.clause.kind
        self.first, self.last = self.clause.at[0], self.clause.at[-1] + 1
        self.told = told
        self._referred = referred

    @property
    def leads(self) -> bool:
        """A main clause, or one joined to a main clause."""
        return self.kind in (cl.MAIN, cl.COORD)

    @cached_property
    def tokens(self) -> list[Token]:
        """The tokens of the clause itself."""
        return [self.r.tokens[i] for i in self.clause.at]

    @cached_property
    def moods(self) -> Moods:
        """How the clause speaks."""
        return Moods(self.r, self.first, self.last, self.clause)

    @cached_property
    def matches(self) -> list[Match]:
        """The words in it that report events."""
        found = triggers.find(self.r.tokens, self.clause.at)
        return [m for m in found if not any(a <= m.first < b for a, b in self._referred)]

    @cached_property
    def match(self) -> Match | None:
        """The word that it is about, if that reports an event."""
        return triggers.primary(self.matches, self.r.tokens)

    @property
    def rank(self) -> int:
        """How closely its word names the form of an act, 0 where it names none."""
        return self.match.trigger.rank if self.match else 0

    @cached_property
    def base(self) -> str:
        """The base form of the verb that reports the event, empty for a noun."""
        return self.r.tokens[self.match.first].base if self.match and not self.match.noun else ""

    @cached_property
    def figures(self) -> list[Figure]:
        """The counts that begin in it."""
        at = set(self.clause.at)
        return [f for f in self.r.figures if f.first in at]

    def has(self, words: frozenset[str]) -> bool:
        """Tell whether one of `words` stands in it."""
        return any(t.low in words for t in self.tokens)

    def spans(self, offset: int) -> bool:
        """Tell whether a shadow offset lies between its first and last word."""
        return self.r.tokens[self.first].start <= offset < self.r.tokens[self.last - 1].end

    @cached_property
    def armed(self) -> bool:
        """Somebody under arms or in power, or a known actor, is named in it."""
        return any(is_armed(t) for t in self.tokens) or any(
            self.spans(m.start) for m in self.r.actors if m.rule != "capitals"
        )

    @cached_property
    def people(self) -> bool:
        """Persons are named in it."""
        return any(t.low in e.PERSON_HEADS or t.low.rstrip("s") in e.PERSON_HEADS for t in self.tokens)

    @cached_property
    def dated(self) -> bool:
        """A date stands in it."""
        return any(self.spans(m.start) for m in self.r.dates)

    @property
    def dated_tokens(self) -> frozenset[int]:
        """The tokens of its sentence that belong to dates."""
        return frozenset(
            i for m in self.r.dates for i, t in enumerate(self.r.tokens) if t.start < m.end and m.start < t.end
        )

    @cached_property
    def placed(self) -> bool:
        """A place is named in it."""
        return any(self.spans(p.head.start) for p in self.r.places)

    @cached_property
    def corroborated(self) -> bool:
        """Weapons, people under arms or what is usually struck stand beside a word such as "hit"."""
        struck = self.has(e.CIVIL_TARGETS) or self.has(e.ARMED_TARGETS) or self.has(h.DAMAGE_HEADS)
        return struck or self.armed or bool(self.r.weapons) or any(m.noun for m in self.matches)

    @cached_property
    def counts(self) -> bool:
        """Its verb is one of counting: recorded, documented, carried out."""
        return any(t.base in h.COUNTED for t in self.tokens)

    @cached_property
    def records(self) -> bool:
        """Its verb is one of recording alone; "carried out three strikes" does, and does not count."""
        return any(t.base in h.COUNTED - h.DOING and t.tag in "VEGB" for t in self.tokens)

    @property
    def size(self) -> int:
        """The number of its words."""
        return sum(t.tag != "." for t in self.tokens)

    def claim(self, kind: ClaimKind, aspect: str = "") -> Finding:
        """Return a claim that covers the clause."""
        return Finding(kind, aspect, self.first, self.last, self.n)
