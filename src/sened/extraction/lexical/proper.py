"""Armed groups that no list knows, by the name that stands beside their noun: "Fano milisleri", "la milice Codeco", "Fano-Milizen"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.proper_arabic import name_behind
from sened.extraction.lexical.sentence import Sentence

if TYPE_CHECKING:
    from sened.extraction.lexical.groups import Group

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


def _behind_ezafe(s: Sentence, m: Match) -> tuple[int, int, str] | None:
    """Kurmanji: the words with capitals behind a noun whose ending ties it to them ("milîsên Fano")."""
    return _behind(s, m) if _EZAFE.search(s.words[m.last - 1].low) is not None else None


_EZAFE = re.compile(r"(?:en|[^aeiou]a|ya|eke|eka|eki)\Z")
_SIDES = {"tr": _before, "fr": _behind, "de": _compound, "ar": name_behind, "kmr": _behind_ezafe}


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


def name_of_doer(s: Sentence, g: Group) -> tuple[int, int] | None:
    """Return the tokens of a name that no list knows beside the mark of the doer in a passive clause, or None.

    "par l'Alliance des trois fraternités", "Ensar Beyt el-Makdis tarafından"; German nouns all have capitals, which tell no name.
    """
    suffered = [m for m in g.cores if {"pas", "passive"}.intersection(m.attrs)]
    for by in s.within(g.first, g.last, "by") if suffered else ():
        if s.lexicon.pack.code == "fr" and by.attr == "pre" and any(0 <= by.first - m.last <= 4 for m in suffered):
            return _run(s, by.last)
        if s.lexicon.pack.code == "tr" and by.attr == "post" and any(m.first - by.last <= 2 for m in suffered):
            return run_before(s, by.first)
    return None


def _run(s: Sentence, first: int) -> tuple[int, int] | None:
    """Return a name that begins at a token: words with capitals, and what "of the" ties to them."""
    while first < len(s.words) and s.at(first, "det") is not None:
        first += 1
    last = first
    while (
        last < len(s.words) and last - first < 2 * _LONGEST and (_proper(s, last) or (last > first and _tied(s, last)))
    ):
        last += 1
    while last > first and s.at(last - 1, "linker", "det") is not None:
        last -= 1
    return (first, last) if last > first and not _placed(s, first) else None


def _tied(s: Sentence, i: int) -> bool:
    linked = s.at(i, "linker") is not None or s.at(i - 1, "linker") is not None or s.at(i - 1, "number") is not None
    return not s.words[i].mark and linked and s.at(i, "prep") is None


def run_before(s: Sentence, last: int) -> tuple[int, int] | None:
    """Return a Turkish name that ends before a token: words with capitals without an ending, and "el-", "eş-" between them."""
    opening = next((i for i, w in enumerate(s.words) if not w.mark), 0)
    first = last
    while (
        first - 1 > opening and last - first < 2 * _LONGEST and (_proper(s, first - 1) or "-" in s.words[first - 1].low)
    ):
        if first < last and _ended(s, first - 1):
            break
        first -= 1
    return (first, last) if first < last and not _placed(s, first) else None


def _placed(s: Sentence, i: int) -> bool:
    return any(p.head.start <= s.words[i].start < p.head.end for p in s.places)
