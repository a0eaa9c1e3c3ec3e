"""What stands in a text around its drafts: the actors and places that it names, its numbers, and where sentences end."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from sened.base.geo import Circle
from sened.base.quantities import Count
from sened.entities.actors import ActorIndex
from sened.entities.gazetteer import TableGazetteer
from sened.extraction.fields import Sentence
from sened.extraction.numbers import numbers
from sened.extraction.places import finder_of
from sened.extraction.shadow import Shadow
from sened.extraction.tokens import Token, tokenize
from sened.pipeline.check.dates import MONTH_NAMES
from sened.pipeline.check.tongue import ENGLISH, Tongue

_GUESS = 0.7
"""Likeness from which an unknown spelling is taken for a place of the gazetteer."""

Circles = tuple[Circle, ...]


class Marks:
    """The marks of one text. Spans are code points of the text as given, end exclusive."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        gazetteer: TableGazetteer,
        actors: ActorIndex,
        language: str = ENGLISH,
    ) -> None:
        self.text, self._sentences, self._gazetteer, self._index = text, sentences, gazetteer, actors
        self._ends = [s.words.end for s in sentences]
        self.language = language
        self.tongue = (
            Tongue(self._shadow, language, sentences, finder_of(gazetteer), actors) if language != ENGLISH else None
        )

    @cached_property
    def _shadow(self) -> Shadow:
        return Shadow(self.text)

    @cached_property
    def _actors(self) -> list[tuple[int, int, str]]:
        return [(m.start, m.end, m.actor_id) for m in self._index.mentions(self.text)]

    @cached_property
    def _actor_ends(self) -> list[int]:
        return [end for _, end, _ in self._actors]

    @cached_property
    def _actor_starts(self) -> list[int]:
        return [start for start, _, _ in self._actors]

    def _touching(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Return the mentions that touch a span; mentions stand in order and never overlap."""
        return self._actors[bisect_right(self._actor_ends, start) : bisect_left(self._actor_starts, end)]

    def sentence(self, end: int) -> tuple[int, int]:
        """Return the number of the sentence in which a draft ends, and that of its paragraph."""
        if not self._sentences:
            return 0, 0
        index = min(bisect_left(self._ends, end), len(self._ends) - 1)
        return index, self._sentences[index].paragraph

    def span(self, sentence: int) -> tuple[int, int]:
        """Return the span of a sentence."""
        words = self._sentences[sentence].words
        return words.start, words.end

    def actors(self, start: int, end: int) -> tuple[tuple[int, int, str], ...]:
        """Return the actors named in a span, in order: start, end, id."""
        own = [m for m in self._touching(start, end) if start <= m[0] and m[1] <= end]
        listed = self.tongue.actors(start, end) if self.tongue else ()
        return tuple(sorted({*own, *(x for x in listed if not any(x[0] < b and a < x[1] for a, b, _ in own))}))

    def name_of(self, actor_id: str) -> str:
        """Return an actor's label, nothing where the case does not know it."""
        actor = self._index.actor(actor_id)
        return actor.name if actor else ""

    def places(self, start: int, end: int, taken: Sequence[tuple[int, int]]) -> tuple[Circles, ...]:
        """Return the candidates of each place that a span names beyond those at the spans in `taken`."""
        first, last = self._shadow.within(start, end)
        finder = finder_of(self._gazetteer)
        named = [self._shadow.within(a, b) for a, b, _ in self._touching(start, end)]
        out = []
        for mention in finder.find(self._shadow, first, last, named):
            a, b = self._shadow.span(mention.start, mention.end)
            if not any(a < d and c < b for c, d in taken):
                out.append(tuple(c.where for c in finder.of(self._shadow, mention)))
        return tuple(dict.fromkeys(c for c in out if c))

    def names_unknown_place(self, start: int, end: int) -> bool:
        """Tell whether a span sets something at a name (in English one in capitals) that is no known place, actor or month."""
        if self.tongue is not None:
            return self.tongue.reads and self.tongue.names_elsewhere(start, end)
        first, last = self._shadow.within(start, end)
        for found in _AT_NAME.finditer(self._shadow.plain, first, last):
            a, b = found.span("name")
            start, end = self._shadow.span(a, b)
            known = bool(self._touching(start, end))
            word = found["name"].split()[0].casefold()
            if (
                not known
                and word not in MONTH_NAMES
                and not _NO_PLACE.search(found["name"])
                and not self.guess(found["name"])
            ):
                return True
        return False

    def may_act(self, actor_id: str) -> bool:
        """Tell whether an actor is one that acts by force: residents, outlets and relief bodies do not."""
        actor = self._index.actor(actor_id)
        return actor is None or actor.kind not in _NO_FORCE

    def guess(self, name: str) -> Circles:
        """Return the places whose names are like a spelling that the draft could not place."""
        return tuple(f.place.where for f in self._gazetteer.find(name) if f.score >= _GUESS)

    def numbers(self, start: int, end: int) -> tuple[tuple[int, Count], ...]:
        """Return the counts in a span with the position of each; days and years are none."""
        if self.tongue is not None and self.tongue.reads:
            return self.tongue.numbers(start, end)
        first, last = self._shadow.within(start, end)
        tokens = tokenize(self._shadow, first, last)
        found = numbers(tokens, _dated(tokens))
        return tuple((self._shadow.span(tokens[n.first].start, tokens[n.first].end)[0], n.count) for n in found)


_NO_FORCE = frozenset({"civil", "un", "ngo", "media", "campaign"})
_AT_NAME = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|(?:village|town|city|district|camp|province|area|region|port) of) (?:the )?(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})")  # fmt: skip
_NO_PLACE = re.compile(
    r"\b(?:Operation|Ministry|Council|Parliament|Committee|Commission|Court|Party|Union|Army|Forces|Press|News|Agency|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Sunday|Twitter|Facebook|Telegram|[A-Z]{2,})\b"
)


def _dated(tokens: Sequence[Token]) -> frozenset[int]:
    """Return the tokens that belong to dates: numbers beside the name of a month, and years."""
    months = [i for i, t in enumerate(tokens) if t.low.strip(".") in MONTH_NAMES]
    near = {i + d for i in months for d in (-2, -1, 1, 2)}
    return frozenset(
        i
        for i, t in enumerate(tokens)
        if i in months or (i in near and t.tag in "#N") or (len(t.low) == 4 and t.low.isdigit() and t.low[:2] in ("19", "20"))
    )  # fmt: skip
