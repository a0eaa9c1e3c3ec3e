"""What the word lists of a text's language find in its sentences: numbers, actors and acts, for texts that are not English."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeVar

from sened.base.quantities import Count
from sened.extraction.fields import Sentence as Told
from sened.extraction.language_packs import pack_of
from sened.extraction.lexical.counting import numbers
from sened.extraction.lexical.lexicon import Lexicon
from sened.extraction.lexical.named import Known, parties
from sened.extraction.lexical.reading import PackReader
from sened.extraction.lexical.sentence import Sentence, words_of
from sened.extraction.places import PlaceFinder
from sened.extraction.protocols import ActorMentions
from sened.extraction.segment import Segment
from sened.extraction.shadow import Shadow
from sened.pipeline.check.tongue_words import AT_NAME, WORDS

ENGLISH = "en"
"""The language that extraction reads by rules of its own; all others by word lists, or not at all."""

_MARKS = ".,;:!?()\"'،؛؟«»“”"
_SHORTEST = 3
_SHORT_NAME = 4
_LONG = 6
"""Letters by which two forms of a long word are known for one, whatever their endings."""


class Sign(NamedTuple):
    """A word of the list that stands in a text: its class, its attributes, its span (code points of the text)."""

    cls: str
    attrs: tuple[str, ...]
    start: int
    end: int


class Tongue:
    """A text as the word list of its language reads it; each sentence is read once, when it is asked for."""

    def __init__(
        self, shadow: Shadow, language: str, told: Sequence[Told], finder: PlaceFinder, index: ActorMentions
    ) -> None:
        pack = pack_of(language)
        self.language, self.words = language, words_for(language)
        self._shadow, self._told, self._known = shadow, told, Known(index)
        self._reader = PackReader(shadow, pack, finder, index) if pack else None

    @property
    def reads(self) -> bool:
        """Tell whether there is a word list for the language."""
        return self._reader is not None

    @cached_property
    def _sentences(self) -> list[Sentence]:
        if self._reader is None:
            return []
        spans = [(*self._shadow.within(t.words.start, t.words.end), t) for t in self._told]
        return [self._reader.read(Segment(a, b, t.paragraph, t.kind)) for a, b, t in spans if a < b]

    @cached_property
    def _signs(self) -> list[Sign]:
        found = (
            Sign(m.cls, m.attrs, *self._shadow.span(*s.span(m.first, m.last)))
            for s in self._sentences
            for m in s.matches
        )
        return sorted(found, key=lambda s: (s.start, s.end, s.cls, s.attrs))

    @cached_property
    def _sign_starts(self) -> list[int]:
        return [s.start for s in self._signs]

    @cached_property
    def _named_starts(self) -> list[int]:
        return [n[0] for n in self._named]

    @cached_property
    def _number_starts(self) -> list[int]:
        return [n[0] for n in self._numbers]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.segment.start for s in self._sentences]

    @cached_property
    def _named(self) -> list[tuple[int, int, str]]:
        found = ((s.span(p.first, p.last), p.ids) for s in self._sentences for p in parties(s, self._known))
        return sorted(
            (*self._shadow.span(*span), actor)
            for span, ids in found
            for actor in ids
            # "MIT" is a service and "mit" is a word.
            if not self._is_small(*span)
        )

    def _is_small(self, start: int, end: int) -> bool:
        raw = self._shadow.plain[start:end]
        return len(raw) <= _SHORT_NAME and raw.isascii() and raw.islower()

    @cached_property
    def _numbers(self) -> list[tuple[int, Count]]:
        found = ((s, n) for s in self._sentences for n in numbers(s))
        counts = [(self._shadow.span(*s.span(n.first, n.last))[0], n.count) for s, n in found]
        return sorted(counts, key=lambda c: c[0])

    def signs(self, start: int, end: int, *classes: str) -> list[Sign]:
        """Return the words of some classes (all where none is given) that lie in a span, in order."""
        found = _between(self._signs, self._sign_starts, start, end)
        return [s for s in found if s.end <= end and (not classes or s.cls in classes)]

    def actors(self, start: int, end: int) -> tuple[tuple[int, int, str], ...]:
        """Return the actors that a span names by the list's names for them: start, end, id."""
        return tuple(n for n in _between(self._named, self._named_starts, start, end) if n[1] <= end)

    def names_elsewhere(self, start: int, end: int) -> bool:
        """Tell whether a span sets something at a name that no list knows, or in a state that is no actor of the case.

        To be asked where no place is known: then it is most probably set outside what the case covers.
        """
        foreign = (s for s in self.signs(start, end, "state") if s.attrs)
        if any(not self._known.of(" ".join(s.attrs))[0] for s in foreign):
            return True
        pattern = AT_NAME.get(self.language)
        first, last = self._shadow.within(start, end)
        found = pattern.finditer(self._shadow.plain, first, last) if pattern else ()
        return any(not self._is_known(*f.span("name")) for f in found)

    def _is_known(self, first: int, last: int) -> bool:
        """Tell whether a word (shadow offsets) belongs to anything that the lists, names or dates of its sentence hold."""
        at = bisect_right(self._sentence_starts, first) - 1
        if at < 0:
            return True
        s = self._sentences[at]
        i = s.index_at(first)
        spans = [*((d.start, d.end) for d in s.dates), *((m.start, m.end) for m in s.actors), *((g.head.start, g.head.end) for g in s.places)]  # fmt: skip
        return any(m.first <= i < m.last for m in s.matches) or any(a < last and first < b for a, b in spans)

    def stems(self, text: str) -> frozenset[str]:
        """Return the words of a text, and what is left of each when the language's prefixes and endings are taken off."""
        if self._reader is None:
            return frozenset()
        lexicon = self._reader.lexicon
        low = [w for part in lexicon.fold(text).replace("-", " ").split() if len(w := part.strip(_MARKS)) >= _SHORTEST]
        return frozenset(v for w in low for v in (*lexicon.variants(w), w[:_LONG]) if len(v) >= _SHORTEST)

    def numbers(self, start: int, end: int) -> tuple[tuple[int, Count], ...]:
        """Return the counts in a span with the position of each."""
        return tuple(_between(self._numbers, self._number_starts, start, end))


_Item = TypeVar("_Item")


def _between(items: Sequence[_Item], starts: Sequence[int], start: int, end: int) -> Sequence[_Item]:
    """Return the items that begin in a span; `starts` are where each begins, in order."""
    return items[bisect_left(starts, start) : bisect_left(starts, end)]


class Remarks:
    """The few words of a language by which a check reads how something is said; forms as in packs of extraction."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def in_text(self, text: str) -> Iterator[tuple[str, int]]:
        """Yield the class of each word found in a text, and at which of its words it stands."""
        tokens = words_of(self._lexicon.fold(text), 0, len(text) * 2, apostrophe=self._lexicon.pack.apostrophe)
        yield from ((m.cls, m.first) for m in self._lexicon.find([t.low for t in tokens]))

    def say(self, text: str, cls: str) -> bool:
        """Tell whether a word of that class stands in a text."""
        return any(found == cls for found, _ in self.in_text(text))


@lru_cache(maxsize=16)
def words_for(language: str) -> Remarks | None:
    """Return the words of a language; None where there is no pack for it."""
    pack = pack_of(language)
    return Remarks(Lexicon(replace(pack, lexicon=WORDS[language]))) if pack and language in WORDS else None
