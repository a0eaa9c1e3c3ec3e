"""Clauses that make one claim together: harm with the act that did it, and clauses that only complete another."""

from collections.abc import Sequence

from sened.extraction import clauses as cl
from sened.extraction.finding import Finding
from sened.extraction.telling import EVENT_MEASURES
from sened.extraction.view import View
from sened.model.vocabulary import ClaimKind as K

_AT_ONCE = frozenset({"when", "after", "as", "once", "where"})
_JOINTS = frozenset({"and", ",", "but", ";", ":"})


def join(views: Sequence[View], claims: dict[int, Finding]) -> None:
    """Join "killing two", "and wounded three", "when shells hit the house" with the clause that names the act."""
    for v in views:
        finding = claims.get(v.n)
        outer = _event_before(v, claims)
        if finding is None or outer is None or outer is finding or not _is_event(finding):
            continue
        if _belongs(v, outer, finding):
            outer.cover(finding.first, finding.last)
            outer.figures += [f for f in finding.figures if f not in outer.figures]
            outer.match = finding.match if finding.rank > outer.rank else outer.match
            claims[v.n] = outer


def _is_event(finding: Finding | None) -> bool:
    """Tell whether a claim tells an act or harm itself; what somebody denies or claims of one stays apart."""
    if finding is None or finding.kind is not K.EVENT or finding.aspect == "aim":
        return False
    spoken_of = finding.stance is not None or finding.denier is not None or finding.claimant is not None
    return not spoken_of and not finding.accused


def _event_before(v: View, claims: dict[int, Finding]) -> Finding | None:
    return next((claims[k] for k in (v.clause.parent, v.n - 1) if _is_event(claims.get(k))), None)


def _belongs(v: View, outer: Finding, finding: Finding) -> bool:
    """Tell whether a clause only says what came of the act before it, or names the act whose harm was told before."""
    harm_only = finding.rank <= 1
    one_names = harm_only or outer.rank <= 1
    if v.kind == cl.PARTICIPLE:
        return True
    if v.kind == cl.SUB:
        return v.clause.opener in _AT_ONCE and one_names
    if v.kind == cl.RELATIVE:
        return one_names
    if v.kind == cl.COORD:
        return harm_only
    return v.kind == cl.MAIN and v.clause.opener in _JOINTS and harm_only and _one_time(v, outer)


def _one_time(v: View, outer: Finding) -> bool:
    """Two harms told side by side are one act's where only one of them says when: "one died and three were hurt on Monday"."""
    first, last = v.r.tokens[outer.first].start, v.r.tokens[outer.last - 1].end
    dated = any(first <= m.start < last for m in v.r.dates)
    return not v.dated or (outer.rank <= 1 and not dated)


def absorb(views: Sequence[View], claims: dict[int, Finding]) -> None:
    """Give clauses without a claim of their own to the claim of the clause that they hang on."""
    for v in views:
        if v.n in claims or v.kind == cl.ATTRIBUTION:
            continue
        outer = v.clause.parent
        while outer >= 0 and outer not in claims:
            outer = views[outer].clause.parent
        if outer >= 0:
            claims[outer].cover(v.first, v.last)
            claims[outer].figures += [f for f in v.figures if f.measure in EVENT_MEASURES]
