"""A sentence of a pack's language: its words, what the word list finds in them, its numbers, names, dates and places."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from sened.extraction.actors import ActorMention
from sened.extraction.dates import Mention
from sened.extraction.lexical.lexicon import Lexicon, Match
from sened.extraction.places import PlaceGroup
from sened.extraction.segment import Segment
from sened.extraction.shadow import Shadow

# In Arabic script small words are written on to digits: "و20", "الـ15".
_TOKEN = re.compile(
    r"https?://[^\s<>\"]+|[\u0621-\u064a]{1,3}(?=\d)|\d[\d.,]*(?<=\d)|[^\W\d_]'(?=\w)|[^\W_]+(?:-[^\W_]+)*|[^\w\s]"
)
_WITH_ENDING = re.compile(r"https?://[^\s<>\"]+|(\d[\d.,]*(?<=\d)|[^\W_]+(?:-[^\W_]+)*)(?:'[^\W_]+)?|[^\w\s]")
_STOPS = frozenset(',،;؛:()"-–—.!?؟…۔')


class Word(NamedTuple):
    """A word, number or mark (shadow offsets); `low` is folded."""

    start: int
    end: int
    low: str

    @property
    def mark(self) -> bool:
        """A mark and no word."""
        return not self.low[0].isalnum()


def words_of(low: str, start: int, end: int, *, apostrophe: bool = False) -> list[Word]:
    """Return the words, numbers and marks of folded text; with `apostrophe` an ending behind one is left out of its word."""
    if not apostrophe:
        return [Word(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(low, start, end)]
    found = ((m, 1 if m.group(1) else 0) for m in _WITH_ENDING.finditer(low, start, end))
    return [Word(m.start(n), m.end(n), m.group(n)) for m, n in found]


@dataclass(slots=True)
class Sentence:
    """One sentence read; token indices are those of `words`, offsets those of the shadow."""

    shadow: Shadow
    segment: Segment
    lexicon: Lexicon
    words: list[Word]
    matches: list[Match]
    dates: list[Mention]
    actors: list[ActorMention]
    places: list[PlaceGroup]
    by_class: dict[str, list[Match]] = field(default_factory=dict)
    ends: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ends = [w.end for w in self.words]
        for match in self.matches:
            self.by_class.setdefault(match.cls, []).append(match)

    def of(self, *classes: str) -> list[Match]:
        """Return the matches of some classes in the order of the sentence."""
        if len(classes) == 1:
            return self.by_class.get(classes[0], [])
        return sorted((m for c in classes for m in self.by_class.get(c, ())), key=lambda m: (m.first, m.last))

    def within(self, first: int, last: int, *classes: str) -> list[Match]:
        """Return the matches of some classes that begin among tokens `first` to `last` (exclusive)."""
        return [m for m in self.of(*classes) if first <= m.first < last]

    def at(self, i: int, *classes: str) -> Match | None:
        """Return the match of one of the classes that holds token `i`, or None."""
        return next((m for m in self.of(*classes) if m.first <= i < m.last), None)

    def index_at(self, offset: int) -> int:
        """Return the index of the token that holds or follows a shadow offset."""
        return bisect_right(self.ends, offset)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the shadow offsets of tokens `first` to `last` (exclusive)."""
        return self.words[first].start, self.words[last - 1].end

    def indices(self, start: int, end: int) -> tuple[int, int]:
        """Return the tokens (first, last exclusive) that shadow offsets `start` to `end` cover.

        A name that a cut of an overlong sentence divides ends with the sentence.
        """
        return self.index_at(start), min(self.index_at(end - 1) + 1, len(self.words))

    def stops(self, i: int) -> bool:
        """Tell whether token `i` is a mark that can part clauses."""
        return self.words[i].low in _STOPS
