"""Claims inside others: what a sentence takes for granted or names in passing, each with a span of its own."""

import re
from collections.abc import Iterator, Mapping, Sequence

from sened.extraction import asides, relations, telling
from sened.extraction import clauses as cl
from sened.extraction.actors import phrase_after
from sened.extraction.clause_claim import supplied
from sened.extraction.english.claims import CONTESTED
from sened.extraction.figures import Figure
from sened.extraction.finding import Finding
from sened.extraction.measures import brought_to
from sened.extraction.reading import Reading
from sened.extraction.triggers import Match
from sened.extraction.view import View
from sened.model.vocabulary import ClaimKind as K
from sened.model.vocabulary import Stance

_ANNIVERSARY = re.compile(r"\b(?:the )?(?:\w+ )?anniversary of\b")
_STOPS = frozenset({",", ";", ".", "!", ":", "?", "since", "(", ")"})


def find(views: Sequence[View], claims: dict[int, Finding]) -> Iterator[Finding]:
    """Yield the claims that lie inside those of the clauses."""
    for v in views:
        yield from _in_clause(v, views, claims)
    if not views:
        return
    if not any(f.kind is K.OWNERSHIP for f in claims.values()):
        for first, last in asides.apposed_owners(views[0].r):
            yield Finding(K.OWNERSHIP, "", first, last, -1, nested=True, relation="owned_by")
    held = [f for f in claims.values() if f.kind in (K.SUPPLY, K.CONTROL)]
    for kind, first, last in asides.passing(views[0].r):
        if not any(f.kind is kind and f.first >= first and f.last <= last + 1 for f in held):
            yield Finding(
                kind, "", first, last, -1, nested=True, relation="listed_by" if kind is K.CONTROL else "supply"
            )
    yield from _contested(views[0].r, claims)
    yield from earlier(views[0].r, list({id(f): f for f in claims.values()}.values()))
    yield from _figures(views, list({id(f): f for f in claims.values()}.values()))
    if any(f.kind is K.SUPPLY for f in claims.values()):
        yield from _gapped(views[0].r, held)


def _gapped(r: Reading, held: Sequence[Finding]) -> Iterator[Finding]:
    """ "a camera by A and an engine from B": the second part is a claim of its own, before which the first ends."""
    for first, last in asides.gapped(r):
        for f in held:
            f.last = first - 1 if f.first < first < f.last else f.last
        yield Finding(K.SUPPLY, "", first, last, -1, nested=True, relation="supply")


def _in_clause(v: View, views: Sequence[View], claims: Mapping[int, Finding]) -> Iterator[Finding]:
    finding = claims.get(v.n)
    if finding is None or finding.kind is not K.RELATION:
        yield from _relations(v)
    if finding is None:
        return
    if finding.kind is K.CALL and v.kind != cl.ATTRIBUTION:
        inner = [w for w in views if w.clause.parent == v.n and w.kind == cl.RELATIVE and w.n not in claims]
        yield from (f for f in map(supplied, inner) if f is not None)
    elif finding.kind in (K.OTHER, K.RELATION):
        yield from _named_act(v)
    elif finding.kind is K.GATHERING:
        yield from _mourned(v, finding)


def _mourned(v: View, finding: Finding) -> Iterator[Finding]:
    """ "Funerals were held for eleven people killed in the strikes": whose deaths they are is an event of its own."""
    dead = next((f for f in finding.figures if f.measure in ("killed", "casualties")), None)
    if dead is None or dead.first <= v.first + 1:
        return
    acts = [m for m in v.matches if m.first >= dead.first and m.trigger.role != "gathering"]
    act = max(acts, key=lambda m: m.trigger.rank, default=None)
    last = phrase_end(v.r, max(dead.last, act.last if act is not None else 0))
    finding.figures = [f for f in finding.figures if f is not dead]
    yield Finding(K.EVENT, "", dead.first, last, v.n, match=act, figures=[dead], nested=True)


def _relations(v: View) -> Iterator[Finding]:
    """ "the alliance of A with B" inside a clause that says something else."""
    for found in relations.by_noun(v.r, v.first, v.last):
        if found.first > v.first or found.last < v.last:
            yield Finding(
                K.RELATION, "", found.first, found.last, v.n, nested=True,
                relation=found.relation, subject=found.subject, object=found.object,
            )  # fmt: skip


def _named_act(v: View) -> Iterator[Finding]:
    """ "the latest attack by Islamists ... from the prison in X" inside a clause about something else."""
    for match in v.matches:
        if not match.noun or match.trigger.rank < 2 or match.trigger.role == "gathering":
            continue
        first, last = _start(v, match), phrase_end(v.r, match.last)
        if _is_told(v.r, match, first, last):
            yield Finding(K.EVENT, "", first, last, v.n, match=match, nested=True)
            return


def _start(v: View, match: Match) -> int:
    first = match.first
    while first > v.first and v.r.tokens[first - 1].tag in "DJNEC#" and v.r.tokens[first - 1].low != ",":
        first -= 1
    return first


def phrase_end(r: Reading, i: int) -> int:
    """Return where a phrase that runs on from token `i` ends: before the next finite verb or mark."""
    while i < len(r.tokens) and r.tokens[i].tag not in "VAMSW" and r.tokens[i].low not in _STOPS:
        i += 1
    return i


def _is_told(r: Reading, match: Match, first: int, last: int) -> bool:
    """An act named in passing is a claim where the words say who did it, and where or when."""
    start, end = r.tokens[first].start, r.tokens[last - 1].end
    agent = any(t.low == "by" for t in r.tokens[match.last : min(last, match.last + 2)])
    known = any(start <= m.start < end for m in r.actors)
    placed = any(start <= p.head.start < end for p in r.places)
    dated = any(start <= m.start < end and not m.since and m.rule != "lasting" for m in r.dates)
    return (placed or dated) and (agent or known)


def flight(views: Sequence[View], claims: dict[int, Finding]) -> None:
    """ "Clashes left nine dead and forced 55,000 to flee": who fled is of the act, in a clause that has no subject of its own."""
    for v in views:
        outer = claims.get(v.clause.parent)
        if v.kind not in (cl.COORD, cl.PARTICIPLE) or outer is None or outer.kind is not K.EVENT or outer.running:
            continue
        fled = [f for f in v.figures if f.measure == "displaced"]
        forced = any(
            t.base in ("force", "drive", "displace", "send", "uproot", "cause") and t.tag in "VG" for t in v.tokens[:4]
        )
        own = claims.get(v.n)
        if fled and forced and not v.moods.hypothetical and (own is None or own is outer or own.kind is K.FIGURE):
            outer.figures += [f for f in fled if f not in outer.figures]
            outer.cover(v.first, v.last)
            claims[v.n] = outer


def _figures(views: Sequence[View], claims: Sequence[Finding]) -> Iterator[Finding]:
    """Counts that are claims of their own: how many are held, fled, were displaced, how many attacks, what was damaged."""
    r = views[0].r
    counted = any(v.records for v in views)
    taken = [f.figure for f in claims if f.figure is not None]
    taken += [
        x
        for f in claims
        if f.kind is K.EVENT
        for x in f.figures
        if x.measure in ("damage", "released", "bodies", "missing")
    ]
    taken += [
        x
        for f in claims
        if f.kind is K.EVENT and 0 <= f.clause < len(r.clauses)
        for x in f.figures
        if x.measure == "displaced" and x.first not in r.clauses[f.clause].at
    ]
    for figure in r.figures:
        if figure.measure not in telling.FIGURE_MEASURES or figure in taken or _unborn(figure, claims):
            continue
        if _only_thought_of(views, figure) or _beside_total(r, figure, claims):
            continue
        if figure.measure == "attacks" and not (counted or telling.many_attacks(figure)):
            continue
        first, last = figure.first, figure.last
        while first > 0 and r.tokens[first - 1].tag == "D":
            first -= 1
        last += last < len(r.tokens) and r.tokens[last].low == "there"
        if figure.measure == "affected" and r.tokens[last - 1].low in ("without", "of"):
            last = phrase_end(r, last)  # "without water and electricity"
        yield Finding(K.FIGURE, "", first, last, -1, figure=figure, nested=True)


def _only_thought_of(views: Sequence[View], figure: Figure) -> bool:
    """ "could allow thousands of them to escape": nobody has counted what may come."""
    v = next((w for w in views if figure.first in w.clause.at), None)
    outer = views[v.clause.parent] if v is not None and v.kind == cl.PURPOSE and v.clause.parent >= 0 else v
    return outer is not None and outer.moods.hypothetical and any(t.low in _MAY for t in outer.tokens)


def _beside_total(r: Reading, figure: Figure, claims: Sequence[Finding]) -> bool:
    """ "The toll stands at 36, with 39 still missing": the second count goes with the total."""
    led = figure.first > 0 and r.tokens[figure.first - 1].low == "with"
    total = next((f for f in claims if f.running and f.kind is K.FIGURE and f.holds(figure.first)), None)
    if not led or total is None or figure.measure != "missing":
        return False
    total.figures += [figure] if figure not in total.figures else []
    return True


_MAY = frozenset({"could", "would", "might", "may"})


def earlier(r: Reading, claims: Sequence[Finding]) -> Iterator[Finding]:
    """ "rose to 181, up from 154 a day earlier", "bringing to five the number killed": a count that is a figure of its own."""
    for figure in r.figures:
        if not _up_from(r, figure) and not brought_to(r.tokens, figure.first, figure.first + 1)[0]:
            continue
        last = phrase_end(r, figure.last)
        for f in claims:
            if f.first < figure.first < f.last:
                f.last = figure.first - 2
                f.figures = [x for x in f.figures if x is not figure]
                f.match = f.match if f.match is not None and f.match.first < f.last else None
        yield Finding(K.FIGURE, "", figure.first, last, -1, figure=figure, nested=True, running=True)


def _up_from(r: Reading, figure: Figure) -> bool:
    lead = [t.low for t in r.tokens[max(0, figure.first - 2) : figure.first]]
    return lead in (["up", "from"], ["down", "from"])


def _contested(r: Reading, claims: dict[int, Finding]) -> Iterator[Finding]:
    """ "..., a charge both groups reject": that somebody denies the act before, with a span of its own."""
    found = _CONTESTED.search(r.low) if "," in r.low or ";" in r.low else None
    if found is None:
        return
    first, last = (r.index_at(r.segment.start + x) for x in (found.start(1), found.end(1) - 1))
    for n in [n for n, f in claims.items() if f.first >= first - 1 and f.last <= last + 2]:
        del claims[n]  # the same words, read as a reply
    told = [f for f in claims.values() if f.kind in (K.EVENT, K.RELATION, K.SUPPLY) and f.first < first]
    who = phrase_after(r.tokens, r.index_at(r.segment.start + found.start(2)), r.actors)
    if not told or who is None:
        return
    for f in told:
        f.last = min(f.last, first - 1) if f.first < first < f.last else f.last
    charged = any(t.low.rstrip("s") in ("charge", "accusation", "allegation") for t in r.tokens[first : first + 3])
    yield Finding(
        told[-1].kind, "", first, last + 1, -1, nested=True, stance=Stance.DENIES, denier=who if charged else None
    )


_CONTESTED = re.compile(CONTESTED)


def _unborn(figure: Figure, claims: Sequence[Finding]) -> bool:
    """Counts in calls, aims and predictions are of what ought to be or may come; only those held already are there."""
    around = [f for f in claims if f.holds(figure.first)]
    wanted = any(f.kind is K.CALL or f.aspect == "aim" for f in around) and figure.measure != "held"
    return wanted or any(f.aspect == "prediction" for f in around)


def references(r: Reading) -> list[Finding]:
    """Return the anniversaries that a sentence ties its date to, as claims of their own."""
    out = []
    for found in _ANNIVERSARY.finditer(r.shadow.low, r.segment.start, r.segment.end):
        last = phrase_end(r, r.index_at(found.end()))
        out.append(Finding(K.OTHER, "reference", r.index_at(found.start()), last, -1, nested=True))
    return out
