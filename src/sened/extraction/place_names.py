"""Names of places in a stretch of text, asked of a gazetteer that searches word rows itself: no automaton is built."""

import re
from functools import lru_cache
from typing import NamedTuple

from sened.base.endings import KURMANJI_ENDINGS, is_turkish_ending
from sened.base.names import united
from sened.extraction import language as lang
from sened.extraction.shadow import Shadow
from sened.extraction.taken import Taken
from sened.model.seams import SpanGazetteer


class NamedPlace(NamedTuple):
    """A name found: shadow offsets without clitic or ending, where its word ends, its key, and how well it is known."""

    start: int
    end: int
    word_start: int
    word_end: int
    key: str
    standing: int


_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*'?")
_BREAK = re.compile(r"[;:!?()\",،؛؟/|–—]|\.\s|\n\s*\n")
_POSSESSIVE = re.compile(r"'s\Z")
_FEWEST = 3
_MARKING = frozenset({"tr", "kmr"})
"""Languages that set off a case ending of a name by an apostrophe."""
_ELISION = re.compile(r"(?:[dlnsjmtc]|qu)'(?=\w)")


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    letters: tuple[int, ...]
    """Where each letter of `text` stands."""


@lru_cache(maxsize=16)
def language_of(text: str) -> str:
    """Return the language that a text is in, as detected; kept, for a text is asked of once for each sentence."""
    return lang.detect(text)


def named_places(shadow: Shadow, start: int, end: int, gazetteer: SpanGazetteer) -> list[NamedPlace]:
    """Return the names in a stretch of shadow text in order, the longest of those that overlap."""
    language = language_of(shadow.text)
    found: list[NamedPlace] = []
    rows = _rows(shadow.low, start, end, language)
    if language in _MARKING and "'" in shadow.low[start:end]:
        # "Zap'ta" is Zap; but a longer name may hold an ending of its own: "Suriye'nin kuzeyi".
        rows += _rows(shadow.low, start, end, "")
    for row in rows:
        for span in gazetteer.spans([w.text for w in row], language):
            first, last = row[span.first], row[span.last - 1]
            at, until = first.letters[span.before], last.letters[-1 - span.behind] + 1
            found.append(NamedPlace(at, until, first.start, last.end, span.key, span.standing))
    found.sort(key=lambda n: (n.word_start - n.word_end, n.word_start, -n.standing))
    taken = Taken()
    kept = []
    for name in found:
        if taken.is_free(name.word_start, name.word_end):
            taken.take(name.word_start, name.word_end)
            kept.append(name)
    return sorted(kept)


def _rows(low: str, start: int, end: int, language: str) -> list[list[_Word]]:
    """Return the words of a stretch, parted where no name goes on: at marks and at the end of a paragraph."""
    rows: list[list[_Word]] = [[]]
    last = start
    for found in _WORD.finditer(low, start, end):
        gap = found.start() - last
        if rows[-1] and (gap != 1 or low[last] != " ") and _BREAK.search(low, last, found.start()):
            rows.append([])
        rows[-1].append(_word(low, found.start(), found.end(), language))
        last = found.end()
    return rows


def _word(low: str, start: int, end: int, language: str) -> _Word:
    if "'" not in (plain := low[start:end]) and plain.isascii():
        return _Word(start, end, united(plain), tuple(range(start, end)))
    if language in ("fr", "und") and (elided := _ELISION.match(low, start, end)):
        start = elided.end()
    if language in _MARKING and (cut := _without_marked_ending(low, start, end)):
        end = cut
    if language and language != "tr" and (owned := _POSSESSIVE.search(low, start, end)):
        end = owned.start()
    letters = tuple(i for i in range(start, end) if low[i] != "'")
    return _Word(start, letters[-1] + 1, united("".join(low[i] for i in letters)), letters)


def _without_marked_ending(low: str, start: int, end: int) -> int:
    """Return where the name ends whose case ending an apostrophe sets off ("Zap'ta"), 0 where none does."""
    mark = low.rfind("'", start, end)
    tail = low[mark + 1 : end]
    return mark if mark - start >= _FEWEST and (is_turkish_ending(tail) or tail in KURMANJI_ENDINGS) else 0
