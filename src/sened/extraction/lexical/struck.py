"""Who is struck in a claim: a party whose people or things are hit; civilians and towns are counted and placed, no side."""

from collections.abc import Sequence
from dataclasses import replace

from sened.extraction.fields import ActorField
from sened.extraction.lexical.groups import Group
from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.named import Party
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.tallies import Tally
from sened.extraction.lexical.voices import Voice

_STRUCK = frozenset({"killed", "wounded", "captured", "detained", "abducted", "neutralised", "casualties"})
_PEOPLE = frozenset({"armed", "person"})
_OWNER_REACH = 2


def target(
    s: Sentence, g: Group, counts: Sequence[Tally], acting: Party | None, named: Sequence[Party]
) -> ActorField | None:
    """Return the party that is struck: those counted, whose things were hit, or what the act was aimed at; None for nobody named."""
    told = [p for p in named if g.first <= p.first < g.last and _known(s, p) and not _same(acting, p)]
    found = _counted(s, counts, told)
    rule = "those counted"
    if found is None and g.event is not None:
        found, rule = _owner(s, g, told), "whose it was"
    if found is None and g.event is not None:
        found, rule = _aimed_at(s, told), "aimed at"
    return replace(found, rule=rule).field(s) if found is not None else None


def unspoken(named: Sequence[Party], voices: Sequence[Voice]) -> list[Party]:
    """Return the parties that do not only speak."""
    return [p for p in named if not any(v.first <= p.first < v.last for v in voices)]


def _known(s: Sentence, p: Party) -> bool:
    """A name, or an organ that needs none ("the army")."""
    if s.at(p.first, "civil") is not None and not s.within(p.first, p.last, "state", "armed"):
        return False
    named = bool(p.ids or p.names) and "UNKNOWN" not in (*p.ids[:1], *p.names[:1])
    return named or (s.lexicon.has("organ") and bool(s.within(p.first, p.last, "organ")))


def _same(acting: Party | None, p: Party) -> bool:
    if acting is None:
        return False
    alike = bool(set(acting.ids) & set(p.ids)) or bool(set(acting.names) & set(p.names))
    return alike or (p.first < acting.last and acting.first < p.last)


def _counted(s: Sentence, counts: Sequence[Tally], told: Sequence[Party]) -> Party | None:
    """ "two of its soldiers", "three fighters of the SDF": whose people were counted."""
    for t in counts:
        if t.measure not in _STRUCK or t.rule == "none" or (t.head is not None and t.head.attr not in _PEOPLE):
            continue
        near = [p for p in told if t.first <= p.last and p.first <= t.last + _OWNER_REACH]
        near = [p for p in near if p.first < t.last or _owned(s, t.last, p.first)]
        if near:
            return near[0]
    return None


def _owned(s: Sentence, first: int, last: int) -> bool:
    """Tell whether nothing but what ties a noun to its owner stands between."""
    return all(s.at(i, "linker", "det", "unit") is not None for i in range(first, last))


def _owner(s: Sentence, g: Group, told: Sequence[Party]) -> Party | None:
    """ "a post of the army", "a Russian tank": beside the thing that was struck."""
    downed = g.event is not None and g.event.attr == "disrupt"  # "shot down a Russian drone"
    things = [m for m in s.within(g.first, g.last, "object") if m.attr == "armed" and not _around(s, m.first)]
    for thing in [*things, *(s.within(g.first, g.last, "weapon") if downed else ())]:
        near = [p for p in told if p.last in (thing.first, thing.first - 1) or _behind(s, thing, p)]
        if near:
            return near[0]
    return None


def _behind(s: Sentence, thing: Match, p: Party) -> bool:
    """Tell whether a party follows the thing that is its own, or the thing is the head of its name ("a patrol of the police")."""
    if p.first <= thing.first < thing.last <= p.last:
        return True
    near = thing.last <= p.first <= thing.last + _OWNER_REACH and not _at(s, p.first)
    return near and _owned(s, thing.last, p.first)


def _aimed_at(s: Sentence, told: Sequence[Party]) -> Party | None:
    behind = [p for p in told if p.first > 0 and s.at(p.first - 1, "prep") is not None and not _around(s, p.first)]
    return next((p for p in behind if p.ids), None)


def _around(s: Sentence, i: int) -> bool:
    """ "in the town", "near the village": where it happened, and not what was struck."""
    lead = s.at(i - 1, "prep") if i else None
    return (lead is not None and lead.attr == "in") or _at(s, i)


def _at(s: Sentence, i: int) -> bool:
    """In Arabic "in" may be written on to the name behind it: "باليمن"."""
    state = s.at(i, "state")
    return s.lexicon.pack.order == "VSO" and state is not None and state.stripped and s.words[i].low.startswith("ب")
