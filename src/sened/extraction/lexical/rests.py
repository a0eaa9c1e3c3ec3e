"""Claims of a sentence that no word for an act tells: a denial of what was told, "nobody claimed it", a clause behind a semicolon."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sened.extraction.lexical.groups import CORES, Group
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.voices import Voice

_STRONG = frozenset(";؛")
_FEWEST = 3
_OPENS = 3


@dataclass(frozen=True, slots=True)
class Rest:
    """A stretch of tokens without a word for an act; `denial` is who denies there what was told before."""

    first: int
    last: int
    denial: Voice | None = None
    lead: int = -1
    """Where the words before begin that only tell who says it; negative where there are none."""


def rests(s: Sentence, found: Sequence[Group], voices: Sequence[Voice]) -> list[Rest]:
    """Return the stretches of a sentence that make claims of their own, in order; none overlaps another."""
    out = [Rest(_opening(s, v), max(v.stop, v.verb.last), v) for v in voices if _denies_again(s, v)]
    for rest in (*_clauses(s, found), *_said_too(s, found, voices)):
        if not any(rest.first < o.last and o.first < rest.last for o in out):
            out.append(rest)
    return sorted(out, key=lambda r: r.first)


def without(g: Group, taken: Sequence[Rest]) -> Group:
    """Return a group less the stretches at its ends that are claims of their own."""
    first, last = g.first, g.last
    core, end = min(m.first for m in g.cores), max(m.last for m in g.cores)
    for r in taken:
        if end <= r.first < last:
            last = r.lead if r.lead >= end else r.first
        if first < r.last <= core:
            first = r.last
    return Group(first, last, g.cores)


def _denies_again(s: Sentence, v: Voice) -> bool:
    """ "..., and the group denied the charge": behind a mark or a joining word, with nothing of its own to deny."""
    start = _opening(s, v)
    if v.kind != "deny" or start < _OPENS or v.verb.first < start:
        return False
    joined = s.words[start - 1].mark or s.at(start - 1, "and") is not None
    told = s.within(start, _end(s, max(v.stop, v.verb.last)), *CORES)
    return joined and all(m.cls == "reply" or v.verb.first <= m.first < v.verb.last for m in told)


def _opening(s: Sentence, v: Voice) -> int:
    """Return the first token of a speaker's words that is no mark and joins nothing."""
    last = min(v.first, v.verb.first)
    return next((i for i in range(v.start, last) if not s.words[i].mark and s.at(i, "and") is None), last)


def _end(s: Sentence, i: int) -> int:
    return next((j for j in range(i, len(s.words)) if s.stops(j)), len(s.words))


def _clauses(s: Sentence, found: Sequence[Group]) -> Iterator[Rest]:
    """Yield the clauses before or behind the words of acts that a strong mark or "but" parts from them."""
    for g in found:
        core, end = min(m.first for m in g.cores), max(m.last for m in g.cores)
        behind = next((i for i in range(end, g.last) if _parts(s, i)), None)
        if behind is not None and _says(s, behind, g.last):
            yield Rest(behind + 1, g.last)
        before = max((i for i in range(g.first, core) if s.words[i].low in _STRONG), default=None)
        acts = any(m.cls == "event" for m in g.cores)  # harm alone is of what stands before the mark
        if acts and before is not None and _says(s, g.first, before):
            yield Rest(g.first, before + 1)


def _said_too(s: Sentence, found: Sequence[Group], voices: Sequence[Voice]) -> Iterator[Rest]:
    """Yield what a second verb of saying opens behind the last act: "X denied ..., and said that the army ..."."""
    for g in found[-1:]:
        end = max(m.last for m in g.cores)
        told = [v for v in voices if v.kind == "say" and end <= v.start <= v.verb.first < v.stop < g.last]
        opened = [v for v in told if s.at(v.stop - 1, "that") is not None and _joins(s, v)]
        if opened and _says(s, opened[0].stop - 1, g.last):
            yield Rest(opened[0].stop, g.last, lead=opened[0].start)


def _joins(s: Sentence, v: Voice) -> bool:
    before = v.start > 0 and (s.words[v.start - 1].mark or s.at(v.start - 1, "and") is not None)
    return before or s.at(v.start, "and") is not None or s.words[v.start].low.startswith("و")


def _parts(s: Sentence, i: int) -> bool:
    if s.words[i].low in _STRONG:
        return True
    m = next((m for m in s.of("and") if m.first == i), None)
    return m is not None and m.attr == "apart"


def _says(s: Sentence, first: int, last: int) -> bool:
    """Tell whether tokens are enough for a claim."""
    return sum(not w.mark for w in s.words[first + 1 : last]) >= _FEWEST and not s.within(first, last, *CORES)
