"""Armed groups that no list knows, by the name that stands beside their noun: "Fano milisleri", "la milice Codeco", "Fano-Milizen"."""

import re

from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence

_LONGEST = 3
_SHORTEST = 2
_COMPOUND = re.compile(r"([^\W\d_][\w']+(?:-[^\W\d_]\w+)*)-[^\W\d_]\w+\Z")
_GENERAL = frozenset({"event", "harm", "weapon", "unit", "object", "time", "month", "weekday", "vague", "number", "say", "by", "det", "noplace"})  # fmt: skip
"""Words of the language that are written with a capital for another reason than that they name somebody."""


def name_beside(s: Sentence, m: Match) -> tuple[int, int, str] | None:
    """Return the tokens (first, last) of an armed noun with the name beside it and that name, or None where none stands there."""
    if m.attr in ("oblique", "agent") and s.lexicon.pack.code != "tr":
        return None
    found = _SIDES.get(s.lexicon.pack.code)
    return found(s, m) if found is not None else None


def _before(s: Sentence, m: Match) -> tuple[int, int, str] | None:
    """Turkish: the words with capitals before the noun, but not the one that opens the sentence."""
    opening = next((i for i, w in enumerate(s.words) if not w.mark), 0)
    first = m.first
    while first - 1 > opening and m.first - first < _LONGEST and _proper(s, first - 1) and not _ended(s, first - 1):
        first -= 1
    return _named(s, first, m.last, first, m.first) if first < m.first else None


def _behind(s: Sentence, m: Match) -> tuple[int, int, str] | None:
    """French: the words with capitals behind the noun, with "of the" between or nothing."""
    first = m.last
    while first < len(s.words) and s.at(first, "linker") is not None:
        first += 1
    last = first
    while last < len(s.words) and last - first < _LONGEST and _proper(s, last):
        last += 1
    return _named(s, m.first, last, first, last) if last > first else None


def _compound(s: Sentence, m: Match) -> tuple[int, int, str] | None:
    """German: what stands before the hyphen of a compound."""
    word = s.shadow.raw(*s.span(m.last - 1, m.last))
    found = _COMPOUND.match(word)
    if found is None or not found.group(1)[0].isupper() or s.at(m.last - 1, "state", "actor") is not None:
        return None
    return m.first, m.last, found.group(1)


_SIDES = {"tr": _before, "fr": _behind, "de": _compound}


def _named(s: Sentence, first: int, last: int, a: int, b: int) -> tuple[int, int, str]:
    return first, last, s.shadow.raw(*s.span(a, b))


def _proper(s: Sentence, i: int) -> bool:
    word = s.words[i]
    if word.mark or len(word.low) < _SHORTEST or not s.shadow.plain[word.start].isupper():
        return False
    dated = any(m.start <= word.start < m.end for m in s.dates)
    return not dated and s.at(i, *_GENERAL) is None


def _ended(s: Sentence, i: int) -> bool:
    """Tell whether an ending stands behind an apostrophe: the word belongs to what came before."""
    return s.shadow.low.startswith("'", s.words[i].end)
