"""Whether a claim is about a count and not about one act: totals, states of things, numbers of attacks."""

import re
from collections.abc import Sequence

from sened.base.dates import Interval
from sened.extraction.lexical.groups import Group
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.tallies import Tally

_STANDING = frozenset({"held", "displaced", "returned", "missing", "affected", "escaped"})
_MOVES = frozenset({"displaced", "returned", "escaped"})
_WEEKS = 20
_QUARTER = 85
_FEW = 10
_HOURS = re.compile(r"24|ساع|سعات|كاتژم|کاتژم|stund|heure|saat|saet")
_A_WAR = 10_000
_OF_PEOPLE = frozenset({"abduct", "arrest"})
"""Acts whose word says no more than what is counted."""


def is_figure(s: Sentence, g: Group, counts: Sequence[Tally]) -> bool:
    """Tell whether a claim is about a count: a total, a state of things, a number of attacks."""
    if not counts:
        return False
    told = any("noun" not in m.attrs for m in g.cores if m.cls == "event")
    whole = _of_a_war(counts[0]) or bool(s.within(g.first, g.last, "period"))
    if _running(s, g) or (not told and whole) or _many_attacks(s, g, counts[0]):
        return True
    acts = [m for m in g.cores if m.cls == "event" and "aside" not in m.attrs]
    months = _over_months(s, g) and (counts[0].count.low or 0) > 1  # "in 2023 in the province 41 were hurt by mines"
    if (months or (_since(s, g) and counts[0].measure not in _MOVES)) and all("noun" in m.attrs for m in acts):
        return True
    alone = all(m.attr in _OF_PEOPLE and "noun" not in m.attrs for m in acts)  # "in October 43 were abducted"
    if alone and counts[0].measure not in _MOVES and (_over_a_period(s, g) or (not acts and _lasted(s, g))):
        return True
    if counts[0].measure == "attacks":
        few = s.lexicon.pack.order == "SVO" or (counts[0].count.low or 0) <= _FEW
        hurt = few and any(c.measure in ("killed", "wounded") for c in counts)  # "two strikes left 22 dead": an act
        return all("noun" in m.attrs for m in acts) and not hurt
    return not acts and all(t.measure in _STANDING and not _moved(s, t) for t in counts)


def _many_attacks(s: Sentence, g: Group, t: Tally) -> bool:
    """ "in six months the army carried out 871 attacks": a count of them over a time, whatever the verb."""
    many = t.measure == "attacks" and (t.count.low or 0) > _FEW
    return many and (_since(s, g) or _over_a_period(s, g) or _lasted(s, g))


def _of_a_war(t: Tally) -> bool:
    """ "in the civil war 150,000 died": more than one act kills."""
    return t.measure == "killed" and (t.count.low or 0) >= _A_WAR


def _running(s: Sentence, g: Group) -> bool:
    """Tell whether a total is told; "çıktı" ("came to", "broke out") tells one only behind a number."""
    found = s.within(g.first, g.last, "running")
    return any(not s.words[m.first].low.startswith(("cikti", "cikarak")) or _number_before(s, m.first) for m in found)


def _number_before(s: Sentence, i: int) -> bool:
    near = range(max(0, i - 2), i)
    return any(s.words[j].low[0].isdigit() or s.at(j, "number", "scale", "vague") is not None for j in near)


def _lasted(s: Sentence, g: Group) -> bool:
    """Tell whether a claim counts over a stretch of time: "in ten days 85 died"."""
    start, end = s.span(g.first, g.last)
    inside = [m for m in s.dates if start <= m.start < end]
    hours = [m for m in inside if m.spec == ("back", 0, 1) and _HOURS.search(s.shadow.low, m.start, m.end)]
    return bool(hours) or any(m.spec[0] == "lasting" for m in inside)


def _over_a_period(s: Sentence, g: Group) -> bool:
    """Tell whether a claim counts over weeks or more, at no place in particular: "in January 23 were killed"."""
    start, end = s.span(g.first, g.last)
    placed = any(start <= p.head.start < end and not _country(s, p.head.start) for p in s.places)
    for m in s.dates:
        if start <= m.start < end and m.spec[0] == "interval" and isinstance(m.spec[1], Interval):
            ranged = "range" in m.rule or "to" in m.rule.split("-")
            if m.spec[1].days >= _WEEKS and (ranged or not placed or m.rule == "part-of-year"):
                return True
        if start <= m.start < end and m.spec[0] == "part":
            return True
        if start <= m.start < end and m.spec[0] in ("month", "thisyear") and not placed:
            return True
    return False


def _over_months(s: Sentence, g: Group) -> bool:
    """Tell whether a claim counts over a quarter of a year or more."""
    start, end = s.span(g.first, g.last)
    spans = [m.spec[1] for m in s.dates if start <= m.start < end and m.spec[0] == "interval"]
    return any(isinstance(x, Interval) and x.days >= _QUARTER for x in spans)


def _country(s: Sentence, offset: int) -> bool:
    """Tell whether the name of a state stands there, where a month and a count make a total."""
    return s.at(s.index_at(offset), "state", "land") is not None


def _since(s: Sentence, g: Group) -> bool:
    """Tell whether a claim counts from a day on: "since 15 April hundreds have died"."""
    start, end = s.span(g.first, g.last)
    return any(m.since and start <= m.start < end for m in s.dates)


def _moved(s: Sentence, t: Tally) -> bool:
    """Tell whether a count is told as a move, by the verb of its clause, and not as a state of things."""
    if t.harm is None or t.measure not in _MOVES or ("noun" in t.harm.attrs and "of" not in t.harm.attrs):
        return False
    order = s.lexicon.pack.order
    if order == "SVO":
        return "noun" not in t.harm.attrs and not t.harm.gapped
    closes = order == "SOV" and not t.harm.gapped and all(w.mark for w in s.words[t.harm.last :])
    return t.harm.first < t.first if order == "VSO" else closes
