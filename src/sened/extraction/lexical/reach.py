"""How far the words of a speaker reach: which claims of a sentence are theirs."""

from collections.abc import Sequence

from sened.extraction.fields import Words
from sened.extraction.lexical.groups import Group
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.two_sources import by_whom_to_whom
from sened.extraction.lexical.voices import Voice
from sened.extraction.spans import words

_PARTED = frozenset(";؛")
_SPEAKING = frozenset({"say", "deny", "accuse", "accord"})


def of_claim(s: Sentence, g: Group, voices: Sequence[Voice], others: Sequence[Group] = ()) -> list[Voice]:
    """Return the speakers whose words a claim is, in order: those of its part of the sentence, else the last before it.

    `others` are the other claims of the sentence: who speaks between two of them is not who said the first.
    """
    start, stop = _part(s, g.first)[0], _part(s, max((m.first for m in g.cores), default=g.first))[1]
    own = [v for v in voices if start <= v.verb.first < stop]
    if not own:
        return [v for v in voices if v.verb.first < start][-1:]
    told = [v for v in own if v.start < g.last]
    own = [v for v in own if not _of_another(s, v, g, told, others)] or own
    return [v for v in own if not _taken_over(s, v, g, own)]


def _of_another(s: Sentence, v: Voice, g: Group, told: Sequence[Voice], others: Sequence[Group]) -> bool:
    """Tell whether a speaker opens another claim behind: the claim before has a speaker of its own, or stands behind a mark."""
    if v.start < g.last or not any(o.first >= g.last and v.start < o.last for o in others):
        return False
    opened = v.start > 0 and s.words[v.start - 1].low in ":;؛"
    first = s.lexicon.pack.order == "VSO" and v.kind != "accord"  # its verb opens a sentence of its own
    closing = v.kind == "accord" and s.lexicon.pack.order == "SOV"
    return any(o is not v for o in told) or v.kind == "deny" or closing or opened or first


def _part(s: Sentence, at: int) -> tuple[int, int]:
    """Return the part of a sentence between two semicolons that a token stands in."""
    edges = [i for i, w in enumerate(s.words) if w.low in _PARTED]
    start = max((i + 1 for i in edges if i < at), default=0)
    return start, min((i for i in edges if i >= at), default=len(s.words))


def _taken_over(s: Sentence, v: Voice, g: Group, own: Sequence[Voice]) -> bool:
    """Tell whether somebody else speaks by the time of a claim: "A said that X fled, and B denied that Y fled"."""
    later = [o for o in own if v.stop <= o.start and {v.kind, o.kind} <= _SPEAKING and _before(o, g)]
    return any(s.within(v.stop, o.start, "event", "harm") for o in later)


def _before(o: Voice, g: Group) -> bool:
    """Tell whether somebody speaks before a claim, or all the claim is that they deny what was told."""
    opened = bool(g.cores) and g.first <= o.start + 1 and o.stop <= min(m.first for m in g.cores)
    return o.stop <= g.first + 1 or opened or (o.kind == "deny" and not g.cores and g.first <= o.start + 1)


def named(s: Sentence, voices: Sequence[Voice]) -> tuple[Words, ...]:
    """Return the words that name each speaker, without the marks around them, each once."""
    out: list[tuple[int, int]] = []
    for v in voices:
        first, last = v.first, v.last
        while first < last and (s.words[first].mark or _turns(s, first)):
            first += 1
        while last > first and s.words[last - 1].mark:
            last -= 1
        out = _with(out, first, last) if not _nobody(s, first, last) else out
    if any(v.kind == "call" for v in voices):
        return tuple(words(s.shadow, *s.span(a, b)) for a, b in out)
    return tuple(at for a, b in out for at in by_whom_to_whom(s, a, b))


def _nobody(s: Sentence, first: int, last: int) -> bool:
    """ "according to a first count": figures that nobody is named for."""
    return bool(s.within(first, last, "count")) and not (
        s.within(first, last, "actor", "state", "armed", "civil", "organ")
        or any(first <= s.index_at(m.start) < last for m in s.actors)
        or any(first <= s.index_at(g.head.start) < last for g in s.places)
    )


def _with(out: list[tuple[int, int]], first: int, last: int) -> list[tuple[int, int]]:
    """Return the spans with one more; of two that begin alike the shorter one is the name."""
    if first >= last:
        return out
    alike = next((x for x in out if x[0] == first), None)
    if alike is None:
        return [*out, (first, last)]
    return [(first, min(last, alike[1])) if x is alike else x for x in out]


def _turns(s: Sentence, i: int) -> bool:
    """ "as for Ukraine, it said": the word that turns to somebody else is none of the name."""
    m = s.at(i, "and")
    return m is not None and m.attr == "apart" and not m.stripped
