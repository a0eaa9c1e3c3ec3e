"""Verbs whose letters are those of their passive: what stands behind one tells whether its subject acts or suffers."""

from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence

_OTHER_WORDS = 3


def suffers(s: Sentence, verb: Match) -> bool:
    """Tell whether those counted or named right behind a verb suffer it: nobody else stands there to be its object.

    "قتل ثلاثة مدنيين": three civilians were killed; "قتل جنود مدنيين": soldiers killed civilians.
    """
    if s.at(verb.last, "unit", "number", "vague", "hedge", "scale") is None:
        return False
    i, counted, named, others = verb.last, False, False, 0
    while i < len(s.words) and others <= _OTHER_WORDS:
        count, unit = s.at(i, "number", "vague", "scale", "hedge"), s.at(i, "unit")
        if s.words[i].low[0].isdigit() or (count is not None and unit is None):
            if named and not _stresses(s, i):
                return False
            counted, i = True, max(i + 1, count.last if count else 0)
        elif unit is not None:
            if named:
                return False
            named, i = True, max(i + 1, unit.last)
        elif s.words[i].mark or (s.at(i, "prep", "by", "sub", "that", "rel", "including") and not s.at(i, "linker")):
            break
        else:
            others += s.at(i, "linker", "actor", "state", "armed") is None
            i += 1
            if named and s.at(i - 1, "object") is not None:
                return False
    return named or counted


def _stresses(s: Sentence, i: int) -> bool:
    """ "two" and "one" behind their noun only stress it."""
    m = s.at(i, "number")
    return m is not None and m.attr in ("1", "2")
