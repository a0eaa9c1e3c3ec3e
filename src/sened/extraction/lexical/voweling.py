"""Words whose letters are those of another: a verb and its passive or its noun. What stands beside them tells."""

from collections.abc import Sequence

from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence

_OTHER_WORDS = 3


def nouns_behind(order: str, matches: Sequence[Match]) -> list[Match]:
    """Return the matches with those verbs made nouns that stand right behind a preposition ("على قصف")."""
    if order != "VSO":
        return list(matches)
    behind = {m.last for m in matches if m.cls == "prep" and not m.stripped}
    return [_noun(m) if m.first in behind else m for m in matches]


def _noun(m: Match) -> Match:
    if m.cls not in ("event", "harm") or "noun" in m.attrs or m.gapped:
        return m
    return m._replace(attrs=(m.attr, "noun", "of"))


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
