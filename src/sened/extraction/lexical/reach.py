"""How far the words of a speaker reach: which claims of a sentence are theirs."""

from collections.abc import Sequence

from sened.extraction.fields import Words
from sened.extraction.lexical.groups import Group
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.voices import Voice
from sened.extraction.spans import words

_PARTED = frozenset(";؛")
_TELLING = frozenset({"say", "deny", "accuse"})


def of_claim(s: Sentence, g: Group, voices: Sequence[Voice]) -> list[Voice]:
    """Return the speakers whose words a claim is, in order: those of its part of the sentence, else the last before it."""
    start, stop = _part(s, g.first)
    own = [v for v in voices if start <= v.verb.first < stop]
    if not own:
        return [v for v in voices if v.verb.first < start][-1:]
    return [v for v in own if not _taken_over(s, v, g, own)]


def _part(s: Sentence, at: int) -> tuple[int, int]:
    """Return the part of a sentence between two semicolons that a token stands in."""
    edges = [i for i, w in enumerate(s.words) if w.low in _PARTED]
    start = max((i + 1 for i in edges if i < at), default=0)
    return start, min((i for i in edges if i >= at), default=len(s.words))


def _taken_over(s: Sentence, v: Voice, g: Group, own: Sequence[Voice]) -> bool:
    """Tell whether somebody else speaks by the time of a claim: "A said that X fled, and B denied that Y fled"."""
    later = [o for o in own if v.stop <= o.start and o.stop <= g.first and {o.kind, v.kind} <= _TELLING]
    return any(s.within(v.stop, o.start, "event", "harm") for o in later)


def named(s: Sentence, voices: Sequence[Voice]) -> tuple[Words, ...]:
    """Return the words that name each speaker, without the marks around them, each once."""
    out = []
    for v in voices:
        first, last = v.first, v.last
        while first < last and s.words[first].mark:
            first += 1
        while last > first and s.words[last - 1].mark:
            last -= 1
        if first < last and (first, last) not in out:
            out.append((first, last))
    return tuple(words(s.shadow, *s.span(a, b)) for a, b in out)
