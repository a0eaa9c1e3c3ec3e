"""Where a sentence whose verbs come first turns to another claim: who goes on speaking is not named again, marks are few."""

from collections.abc import Sequence

from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence

STATES = frozenset({"missing", "held", "displaced", "neutralised", "captured", "returned", "released", "escaped"})
"""Harm of others than the dead and the wounded of an act: told of them, another claim begins."""
_NEAR = 2


def turn(s: Sentence, before: Sequence[Match], core: Match) -> tuple[int, int] | None:
    """Return where the claim before ends and the next one begins (tokens), or None where the sentence goes on."""
    if s.lexicon.pack.order != "VSO":
        return None
    first, last = before[-1].last, core.first
    return _says_more(s, first, last) or _opens(s, first, last) or _others(s, before, core)


def _says_more(s: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """ ", and claimed that ...": the speaker is the one before."""
    for verb in s.within(first, last, "say", "deny"):
        that = next((m for m in s.of("that") if verb.last <= m.first <= verb.last + 1 and m.last <= last + 1), None)
        if verb.attr != "noun" and that is not None and _after_mark(s, first, verb.first):
            return verb.first, that.last
    return None


def _opens(s: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """ ", it is not known whether ...", ", amid accusations that ..."."""
    for m in s.within(first, last, "unclear", "accuse"):
        if (
            m.attr not in ("outcome", "passive")
            and (m.cls == "unclear" or m.attr == "behind")
            and _after_mark(s, first, m.first)
        ):
            return m.first, m.first
    return None


def _others(s: Sentence, before: Sequence[Match], core: Match) -> tuple[int, int] | None:
    """ ", 17 of them were released", " and mass flight": what happened to others, or afterwards."""
    if core.cls != "harm" or core.attr not in STATES or any(m.attr == core.attr for m in before):
        return None
    joined = core.stripped and core.first >= before[-1].last and s.words[core.first].low.startswith("و")
    told = any(m.cls == "harm" or "noun" not in m.attrs for m in before if m.cls in ("event", "harm"))
    caused = bool(s.within(max(0, before[-1].last - 1), core.first + 1, "result"))
    return (
        (core.first, core.first)
        if told and not caused and (joined or _after_mark(s, before[-1].last, core.first))
        else None
    )


def _after_mark(s: Sentence, floor: int, i: int) -> bool:
    """Tell whether a token stands behind a mark, with at most a small word between."""
    return any(s.words[j].mark and s.words[j].low != '"' for j in range(max(floor, i - _NEAR), i))
