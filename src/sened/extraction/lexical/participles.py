"""What a participle says: somebody did it, or it was done to somebody. The auxiliary of its clause tells.

A pack that gives its auxiliaries (class `aux`, `have` or `be`) writes, in the place of `verb`, `passive`, `act` and `pas`,
`part` for a participle ("getötet", "tué"), `twin` for one that is a finite verb too ("beschossen"), and `past` for a
past tense that is a describing word or a noun too ("entführten", "die Verletzten"); class `det` holds what stands before those.
"""

import re
from collections.abc import Sequence

from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Word

_OPEN = frozenset({"part", "twin", "past"})
_WALLS = frozenset(";؛:")
_BESIDE = 2
_INFLECTED = re.compile(r"(?:en|t)e[nrsm]?\Z")
"""Endings of a participle that stands before its noun ("die abgeschossene Drohne")."""
_LEADS = ("number", "vague", "scale")


def voiced(words: Sequence[Word], matches: Sequence[Match], plain: str, *, closing: bool) -> list[Match]:
    """Return the matches of a sentence with every participle made active, passive or a noun.

    `plain` has capitals; `closing` tells that participles close the clause ("haben drei getötet"), so that a number before
    one may be its object. A passive without an auxiliary only describes a noun: it is marked `bare`.
    """
    if not any(_OPEN.intersection(m.attrs) for m in matches):
        return list(matches)
    aux = [m for m in matches if m.cls == "aux"]
    matches = [m for m in matches if not _reflexive(m, matches) and not _downed(m, matches)]
    counted = {m.last for m in matches if m.cls in _LEADS}
    counted |= {m.last for m in matches if m.cls == "linker" and m.first in counted}  # "une vingtaine de blessés"
    described = counted | {m.last for m in matches if m.cls == "det"}
    return [
        _past(m, words, described, plain) if "past" in m.attrs else _settled(m, words, aux, counted, closing=closing) if _OPEN.intersection(m.attrs) else m
        for m in matches
    ]  # fmt: skip


def _reflexive(m: Match, matches: Sequence[Match]) -> bool:
    """ "se sont abattus": what fell on a town has shot nobody."""
    if m.cls != "harm" or "part" not in m.attrs:
        return False
    marks = {x.last for x in matches if x.cls == "reflexive"}
    return any(x.cls == "aux" and x.last == m.first and x.first in marks for x in matches)


def _downed(m: Match, matches: Sequence[Match]) -> bool:
    """ "a abattu treize drones": a word of killing within the words for a thing shot down."""
    if m.cls != "harm" or m.attr != "killed":
        return False
    acts = [x for x in matches if x.cls == "event" and x.attr == "disrupt" and x.last - x.first > m.last - m.first]
    return any(x.first <= m.first and m.last <= x.last for x in acts)


def _past(m: Match, words: Sequence[Word], described: set[int], plain: str) -> Match:
    """A capital within the sentence makes a noun, an article before it a describing word; else it is a finite verb."""
    if m.cls == "harm" and m.first > 0 and plain[words[m.first].start].isupper():
        return _as(m, "noun")
    return _voice(m, active=m.first not in described)


def _settled(m: Match, words: Sequence[Word], aux: Sequence[Match], counted: set[int], *, closing: bool) -> Match:
    kinds = _behind(m, aux) or _before(m, words, aux)
    active = kinds == {"have"} or ("twin" in m.attrs and not kinds)
    if m.cls == "harm" and m.first in counted and not (active and closing):
        return _as(m, "noun")
    describes = closing and m.last == m.first + 1 and _INFLECTED.search(words[m.first].low) is not None
    out = _voice(m, active=active and not describes)
    bare = describes or not (kinds or active)
    return out._replace(attrs=(*out.attrs, "bare")) if bare else out


def _behind(m: Match, aux: Sequence[Match]) -> set[str]:
    """Return the kinds of auxiliaries that follow at once: "getötet worden seien", "bombardiert hat"."""
    kinds, at = set(), m.last
    for a in aux:
        if a.first == at:
            kinds.add(a.attr)
            at = a.last
    return kinds


def _before(m: Match, words: Sequence[Word], aux: Sequence[Match]) -> set[str]:
    """Return the kinds of the nearest auxiliaries before, within the sentence: "wurde am Montag ... getötet", "ont été tués"."""
    left = [a for a in aux if a.last <= m.first and not any(w.low in _WALLS for w in words[a.last : m.first])]
    kinds: set[str] = set()
    at = left[-1].last if left else 0
    for a in reversed(left):
        if at - a.last > _BESIDE:
            break
        kinds.add(a.attr)
        at = a.first
    return kinds


def _voice(m: Match, *, active: bool) -> Match:
    return _as(m, ("act" if active else "pas") if m.cls == "harm" else ("verb" if active else "passive"))


def _as(m: Match, voice: str) -> Match:
    return m._replace(attrs=tuple(voice if a in _OPEN else a for a in m.attrs))
