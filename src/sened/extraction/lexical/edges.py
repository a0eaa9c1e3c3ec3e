"""Which words of a sentence a claim is quoted with: where it begins and ends, and what is left out at its edges."""

import re
from collections.abc import Sequence

from sened.extraction.fields import Words
from sened.extraction.lexical.claims import Claimed
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.voices import Voice
from sened.extraction.spans import words
from sened.model.vocabulary import Stance

_JOINING = "و"
_NEAR = 2
_SAID = re.compile(r"(?:[dt][iu]g|[dt][iu]kl|[ae]c[ae]g|m[ae]s)\w*\Z")
"""Endings of what is said before a verb of saying: "vurduğunu", "vuracağını", "vurulması"."""


def quoted(s: Sentence, c: Claimed, voices: Sequence[Voice]) -> Words:
    """Return the words of a claim: no joining word or mark at its edges, but what closes a sentence keeps its full stop."""
    first, last = _with_speaker(s, c, voices)
    opened = first
    last = _before_saying(s, first, last)
    first = _whether(s, first, last)
    while first < last - 1 and (s.words[first].mark or _joins(s, first)):
        first += 1
    while last > first + 1 and ((s.words[last - 1].mark and s.words[last - 1].low not in ')"') or _joins(s, last - 1)):
        last -= 1
    first, last = _without_quotes(s, opened, first, last)
    start, end = s.span(first, last)
    if _to_the_end(s, first, last):
        end = s.segment.end
    if first == 0:
        return words(s.shadow, s.segment.start, end)
    return words(s.shadow, start + _written_and(s, first), end)


def _before_saying(s: Sentence, first: int, last: int) -> int:
    """Where the verb closes the sentence, "it is said" behind what is said is no part of it ("... vurulduğu bildirildi")."""
    if s.lexicon.pack.code != "tr":
        return last
    end = last
    while end > first + 1 and (s.words[end - 1].mark or s.at(end - 1, "and", "sub") is not None):
        end -= 1
    said = next((m for m in s.of("say") if m.attr != "noun" and m.first > first and m.first < end <= m.last), None)
    return said.first if said is not None and _SAID.search(s.words[said.first - 1].low) else last


def _whether(s: Sentence, first: int, last: int) -> int:
    """ "it is not known whether X": what is not known is what is told."""
    at = next((m.last for m in s.within(first, first + _NEAR, "unclear") if m.last < last - 1), first)
    opened = range(at, min(at + _NEAR + 1, last - 2))
    return next((i for i in opened if s.words[i].low == "ما" and s.words[i + 1].low == "اذا"), first)


def _to_the_end(s: Sentence, first: int, last: int) -> bool:
    """Where verbs do not stand second, what closes a sentence is given with its full stop; else a whole sentence is."""
    behind = s.words[last:]
    if not all(w.mark and w.low != '"' for w in behind):
        return False
    return first == 0 or s.lexicon.pack.order != "SVO"


def _without_quotes(s: Sentence, opened: int, first: int, last: int) -> tuple[int, int]:
    """A claim that is wholly quoted stands without its quotation marks; one mark that opens amid it is kept."""
    before = s.words[first - 1].low == '"' if first > opened else False
    inside = sum(w.low == '"' for w in s.words[first:last])
    if inside % 2 and s.words[last - 1].low == '"' and last > first + 1:
        return first, last - 1
    return (first - 1, last) if before and inside % 2 else (first, last)


def _with_speaker(s: Sentence, c: Claimed, voices: Sequence[Voice]) -> tuple[int, int]:
    """Who denies an act or claims it is part of what is told: "X denied any part in the attack"."""
    first, last = c.group.first, c.group.last
    for v in voices:
        close = first - _NEAR <= max(v.stop, v.verb.last) and min(v.start, v.verb.first) <= last + _NEAR
        denied = s.lexicon.pack.order != "SVO" and v.kind == "deny" and c.stance is Stance.DENIES and not _opened(s, v)
        if close and (v.kind == "claim" or denied):
            first, last = min(first, v.start, v.verb.first), max(last, v.stop, v.verb.last)
    return first, last


def _opened(s: Sentence, v: Voice) -> bool:
    """Tell whether a clause is denied ("denied that ...") and not an act."""
    first, last = (v.verb.last, max(v.stop, v.verb.last) + 1)
    return any(s.at(i, "that") is not None or s.words[i].low in ':"' for i in range(first, min(last, len(s.words))))


def _joins(s: Sentence, i: int) -> bool:
    m = s.at(i, "and", "that", "sub")
    return m is not None and not m.stripped and m.last == m.first + 1


def _written_and(s: Sentence, first: int) -> int:
    """Return how many letters an "and" takes that is written together with the first word of a claim amid a sentence."""
    if s.lexicon.pack.order != "VSO" or not s.words[first].low.startswith(_JOINING):
        return 0
    return int(any(m.stripped for m in s.matches if m.first == first))
