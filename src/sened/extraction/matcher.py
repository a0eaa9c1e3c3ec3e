"""Finds many names in a text at once (Aho-Corasick over folded words). The only module here that imports `ahocorasick`."""

import re
from collections.abc import Iterable
from typing import NamedTuple

import ahocorasick

from sened.extraction.shadow import Shadow
from sened.extraction.taken import Taken

_WORD = re.compile(r"[^\W_]+(?:'(?!s\b)[^\W_]+)*'?")


class Hit(NamedTuple):
    """A name found: shadow offsets, and the ids that bear it."""

    start: int
    end: int
    ids: tuple[str, ...]


def words(low: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Return (start, end, word) of a stretch of shadow text, apostrophes inside words dropped."""
    return [
        (m.start(), m.end() - m.group().endswith("'"), m.group().replace("'", ""))
        for m in _WORD.finditer(low, start, end)
    ]


def key(name: str) -> str:
    """Return the form under which a name is looked for."""
    low = Shadow(name).low
    return " ".join(w for _, _, w in words(low, 0, len(low)))


class NameMatcher:
    """An automaton over (name, id) pairs; longest names win, whole words only."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        table: dict[str, set[str]] = {}
        for name, ident in names:
            folded = key(name)
            if len(folded) > 2 and not folded.isdigit():
                table.setdefault(folded, set()).add(ident)
        self._automaton = ahocorasick.Automaton()
        for folded in sorted(table):
            self._automaton.add_word(f" {folded} ", (len(folded), tuple(sorted(table[folded]))))
        self._empty = not table
        if table:
            self._automaton.make_automaton()

    def find(self, low: str, start: int, end: int) -> list[Hit]:
        """Return the names in a stretch of shadow text, in order, the longest of overlapping ones."""
        found_words = words(low, start, end)
        if self._empty or not found_words:
            return []
        stream, starts, ends = " ", {}, {}
        for a, b, word in found_words:
            starts[len(stream)] = a
            stream += word
            ends[len(stream)] = b
            stream += " "
        spans = [(at - size, at, ids) for at, (size, ids) in self._automaton.iter(stream)]
        spans.sort(key=lambda s: (s[0] - s[1], s[0]))
        return _longest([(s, e, ids) for s, e, ids in spans if _unbroken(low, starts, ends, s, e)], starts, ends)


def _unbroken(low: str, starts: dict[int, int], ends: dict[int, int], first: int, last: int) -> bool:
    """Names do not run over the end of a sentence or a line."""
    between = low[starts[first] : ends[last]]
    return not any(c in between for c in ';:!?()"') and ". " not in between and "\n\n" not in between


def _longest(spans: list[tuple[int, int, tuple[str, ...]]], starts: dict[int, int], ends: dict[int, int]) -> list[Hit]:
    kept: list[tuple[int, int, tuple[str, ...]]] = []
    taken = Taken()
    for span in spans:
        if taken.is_free(span[0], span[1]):
            taken.take(span[0], span[1])
            kept.append(span)
    return [Hit(starts[s], ends[e], ids) for s, e, ids in sorted(kept)]
