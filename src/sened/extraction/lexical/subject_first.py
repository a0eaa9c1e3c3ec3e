"""Who acts where the subject stands before its verb, or right behind it (French, German): by order and prepositions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sened.extraction.lexical.groups import Group
from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence

if TYPE_CHECKING:
    from sened.extraction.lexical.named import Party

_BEHIND = 5
_PEOPLE = frozenset({"armed", "person"})


def subject(s: Sentence, verb: Match, free: Sequence[Party]) -> Party | None:
    """Return the party that is the subject of a verb, or None."""
    before = [p for p in free if p.last <= verb.first and not governed(s, p) and not owns(s, p) and not _suffers(s, p)]
    return next(iter(before), None) or _behind(s, verb, free)


def _suffers(s: Sentence, p: Party) -> bool:
    """ "killed two soldiers and wounded ...": what stands right behind an active verb is its object, where no subject may."""
    i = p.first - 1
    while i > 0 and s.at(i, "det", "number", "vague", "hedge", "linker") is not None:
        i -= 1
    told = [m for m in s.of("event", "harm") if m.last == i + 1 and {"verb", "act"}.intersection(m.attrs)]
    return bool(told) and s.lexicon.pack.order == "SVO" and not s.lexicon.pack.verb_second


def shared(s: Sentence, g: Group, named: Sequence[Party]) -> Party | None:
    """ "the army shelled A and struck B": a verb right behind "and" has the subject of the verb before, where it is active."""
    joint = next((m for m in s.of("and") if m.first in (g.first - 1, g.first)), None)
    verbs = [m for m in g.cores if {"verb", "act"}.intersection(m.attrs)]
    if s.lexicon.pack.order != "SVO" or joint is None or not verbs or verbs[0].first - joint.last > 1:
        return None
    if any(joint.last <= p.first < verbs[0].first for p in named):
        return None
    before = [m for m in s.of("event", "harm") if m.first < joint.first and {"verb", "act"}.intersection(m.attrs)]
    return subject(s, before[-1], [p for p in named if p.last <= joint.first]) if before else None


def carried_out(s: Sentence, g: Group) -> list[Match]:
    """Return the verbs that take the noun of an act as what they do: "flew air raids", "carried out a strike"."""
    nouns = [m for m in g.cores if m.cls == "event" and "noun" in m.attrs]
    if s.lexicon.pack.order != "SVO" or not nouns:
        return []
    return [m for m in s.within(g.first, g.last, "light") if "passive" not in m.attrs]


def governed(s: Sentence, p: Party) -> bool:
    """Tell whether a preposition stands before a party, a describing word between them or not: "with heavy artillery"."""
    for i in (p.first - 1, p.first - 2):
        if i < 0 or s.words[i].mark:
            return False
        if s.at(i, "prep") is not None:
            return True
        if s.at(i, "det", "linker", "aux", "event", "harm", "number", "by", "and") is not None:
            return False
    return False


def owns(s: Sentence, p: Party) -> bool:
    """A party behind "of" and a noun only owns what is spoken of: "positions of the army"; "men of the army" are its own."""
    i = p.first - 1
    if i < 1 or s.at(i, "linker") is None or s.words[i - 1].mark:
        return False
    while i > 0 and s.at(i, "linker", "det") is not None:
        i -= 1
    people = s.at(i, "unit")
    if (people is not None and people.attr in _PEOPLE) or s.at(i, "weapon") is not None:
        return False  # men of the army, its guns
    return s.at(i, "aux", "event", "harm", "and", "sub", "that", "say") is None


_DONE_BY = frozenset({"airstrike", "violence", "clash", "raid", "suicide", "shelling"})
"""Acts whose genitive names the doer: an attack of the army, but the arrest of fighters."""


def owning(s: Sentence, noun: Match, free: Sequence[Party]) -> list[Party]:
    """Return the parties in the genitive right behind a German noun of an act: "Angriffe der Armee", "Beschuss serbischer Artillerie"."""
    if not s.lexicon.pack.verb_second or noun.attr not in _DONE_BY:
        return []
    article = next((i for i in (noun.last,) if i < len(s.words) and s.words[i].low in ("der", "des")), None)
    near = [p for p in free if p.first == (noun.last if article is None else noun.last + 1)]
    near = near or [
        p
        for p in free
        if article is not None and p.first == article + 2 and s.shadow.plain[s.words[article + 1].start].islower()
    ]
    armed = article is not None or any(s.words[p.first].low.endswith("er") for p in near)
    shells = noun.attr != "shelling" or any(s.within(p.first, p.last, "weapon") for p in near)
    return near if armed and shells else []


def fires(s: Sentence, g: Group, weapon: Match) -> bool:
    """ "Un obus de l'artillerie X s'est écrasé", "Eine Rakete der Armee traf": a weapon that opens its clause acts for its owner."""
    before = s.words[g.first : weapon.first]
    small = all(w.mark or s.at(g.first + k, "det", "number", "vague", "linker", "and") for k, w in enumerate(before))
    return s.lexicon.pack.order == "SVO" and small and weapon.first - g.first <= 3


def owned_by(s: Sentence, first: int, last: int) -> bool:
    """Tell whether "of the" alone stands between a weapon and who follows."""
    return (
        s.lexicon.pack.order == "SVO"
        and 0 < last - first <= 3
        and all(s.at(i, "linker", "det", "weapon") for i in range(first, last))
    )


def _counted(s: Sentence, verb: Match, p: Party) -> bool:
    """ "und tötete 116 Soldaten", "zwei verletzte Soldaten": those whom a number counts behind a verb suffer it."""
    lead = ("number", "vague", "scale")
    numbered = s.words[p.first - 1].low[0].isdigit() or s.at(p.first - 1, *lead) is not None
    before = verb.first > 0 and (s.words[verb.first - 1].low[0].isdigit() or s.at(verb.first - 1, *lead) is not None)
    return numbered or (before and p.first == verb.last)


def _behind(s: Sentence, verb: Match, free: Sequence[Party]) -> Party | None:
    """In a language whose verb stands second, the subject behind it, where something else opens the clause."""
    if not s.lexicon.pack.verb_second:
        return None
    dated = {i for m in s.dates for i in range(*s.indices(m.start, m.end))}
    start = max((i + 1 for i in range(verb.first) if (s.stops(i) and i not in dated) or s.at(i, "and")), default=0)
    opens = start == verb.first or s.at(start, "prep", "sub", "result", "accord") or start in dated
    first = verb.first + 1 if verb.gapped else verb.last
    near = [p for p in free if first <= p.first <= first + _BEHIND and not owns(s, p)]
    near = [p for p in near if not any(s.words[i].mark or s.at(i, "prep", "by") for i in range(first, p.first))]
    near = [p for p in near if p.ids or p.names or not _counted(s, verb, p)]
    return near[0] if near and opens else None
