"""Names of places in a row of words: looked up n-gram by n-gram in the compiled indexes, no automaton to be built."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from sened.base.endings import without_clitic, without_ending
from sened.entities.index import PlaceIndex
from sened.entities.layout import keys_of
from sened.model.seams import NameSpan

_MOST_WORDS = 8
_FEWEST_LETTERS = 3
_FEWEST_WITHOUT_ENDING = 4
_KEPT = 32_768
_SHORT = 4


class WordSpans:
    """Finds names in rows of words; the first `home` of `layers` are the region's own, the first `known` known as they stand."""

    def __init__(self, layers: Sequence[PlaceIndex], home: int, large: int, *, known: int = 0) -> None:
        self._layers, self._home, self._large = tuple(layers), home, large
        self._known = max(home, known)
        # A text repeats its words: what one word tells is kept.
        self._begins = lru_cache(maxsize=_KEPT)(self._may_begin)
        self._standing = lru_cache(maxsize=_KEPT)(self._standing_of)

    def find(self, words: Sequence[str], language: str = "") -> list[NameSpan]:
        """Return the longest name that begins at each of the folded `words`, in order; they may overlap."""
        return [span for at in range(len(words)) if (span := self._longest(words, at, language)) is not None]

    def _longest(self, words: Sequence[str], at: int, language: str) -> NameSpan | None:
        found: NameSpan | None = None
        stems = [(word, len(words[at]) - len(word)) for word in (words[at], *without_clitic(words[at]))]
        for last in range(at + 1, min(at + _MOST_WORDS, len(words)) + 1):
            for key, before in stems:
                span = self._ends(key, language, last == at + 1)
                if span is not None:
                    found = NameSpan(at, last, span[0], max(before, 0), span[1], span[2])
                    break
            if last == len(words):
                break
            stems = [(f"{key} {words[last]}", before) for key, before in stems if self._begins(key)]
            if not stems:
                break
        return found

    def _ends(self, key: str, language: str, alone: bool) -> tuple[str, int, int] | None:
        """Return the name held that `key` is, whole or without the ending of its last word, and the letters left out."""
        standing = self._standing(key)
        if standing >= 0:
            return (key, 0, standing) if len(key) >= _FEWEST_LETTERS and not key.isdigit() else None
        for cut, bare in self._bare(key, language):
            standing = self._standing(bare)
            if standing > 0 or (standing == 0 and not alone):
                return bare, cut, standing
        return None

    def _bare(self, key: str, language: str) -> Iterator[tuple[int, str]]:
        if language not in ("tr", "kmr", "ckb", ""):
            return
        last = key.rsplit(" ", 1)[-1]
        for left in without_ending(last, language):
            cut = len(last) - len(left)
            if len(key) - cut >= _FEWEST_WITHOUT_ENDING:
                yield cut, key[: len(key) - cut]

    def _may_begin(self, key: str) -> bool:
        return any(layer.begins(key) for layer in self._layers)

    def _standing_of(self, key: str) -> int:
        """Return 2, 1 or 0 (see `NameSpan`) for a name that is held, -1 for one that is not."""
        best = -1
        for at, layer in enumerate(self._layers):
            numbers = layer.exact(key)
            if not numbers:
                continue
            if at < self._known:
                return 2 if at < self._home else 1
            first = numbers[0]  # the most important of them
            known = layer.people(first) >= self._large or layer.kind(first) == "country"
            # A short other name of a large town ("Bei", "Turk") is likelier a word.
            best = max(best, int(known and (len(key) > _SHORT or key in keys_of(layer.place(first).name))))
        return best
