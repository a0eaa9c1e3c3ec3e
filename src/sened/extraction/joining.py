"""Clauses that make one claim together: harm with the act that did it, and clauses that only complete another."""

import re
from collections.abc import Sequence

from sened.extraction import clauses as cl
from sened.extraction.actors import phrase_after
from sened.extraction.day_of import measured
from sened.extraction.denials import laid
from sened.extraction.english import claims as c
from sened.extraction.english import grammar as g
from sened.extraction.english.events import DISRUPTED
from sened.extraction.finding import Finding
from sened.extraction.reading import Reading
from sened.extraction.subjects import subject_of
from sened.extraction.telling import EVENT_MEASURES
from sened.extraction.view import View
from sened.model.vocabulary import ClaimKind as K

_AT_ONCE = frozenset({"when", "after", "as", "once", "where"})
_JOINTS = frozenset({"and", ",", "but", ";", ":"})


def join(views: Sequence[View], claims: dict[int, Finding]) -> None:
    """Join "killing two", "and wounded three", "when shells hit the house" with the clause that names the act."""
    for v in views:
        _of_those(v, claims)
        finding = claims.get(v.n)
        outer = _event_before(v, claims)
        if outer is not None and v.kind in (cl.MAIN, cl.COORD) and lay_to(v, outer):
            claims[v.n] = outer
            continue
        if _adds_wounded(v, claims) or _adds_missing(v, claims) or _says_more(v, views, claims):
            continue
        claimed = claims.get(v.clause.parent) if v.kind == cl.RELATIVE else None
        if finding is not None and claimed is not None and claimed.claimant is not None and finding.kind is K.EVENT:
            claimed.figures += [f for f in finding.figures if f not in claimed.figures]
            claimed.cover(finding.first, finding.last)
            claims[v.n] = claimed
            continue
        if outer is not None and v.kind == cl.RELATIVE and _blamed_on(v, outer):
            claims[v.n] = outer
            continue
        if v.kind == cl.PARTICIPLE and _behind_speaker(v, views, claims):
            continue
        if finding is None or outer is None or outer is finding or not _is_event(finding):
            continue
        if _belongs(v, outer, finding):
            outer.cover(finding.first, finding.last)
            outer.figures += [f for f in finding.figures if f not in outer.figures]
            outer.match = finding.match if finding.rank > outer.rank else outer.match
            claims[v.n] = outer


def _says_more(v: View, views: Sequence[View], claims: dict[int, Finding]) -> bool:
    """ "..., the office said, claiming that four soldiers were killed": a count of the act before, by the same speaker."""
    own = claims.get(v.n)
    adds = views[v.clause.parent] if v.clause.parent >= 0 else None
    if own is None or adds is None or adds.kind != cl.ATTRIBUTION or adds.tokens[0].tag != "G" or not _is_event(own):
        return False
    before = [f for k, f in claims.items() if k < adds.n and _is_event(f)]
    if not before or before[-1].figures or own.rank > 1 or not own.figures or v.dated or v.placed:
        return False
    before[-1].figures += own.figures
    claims[v.n] = before[-1]
    return True


def _of_those(v: View, claims: dict[int, Finding]) -> None:
    """ "The centre recorded 23 strikes in June; nine people died as a result": the toll of all of them is a figure too."""
    own, before = claims.get(v.n), claims.get(v.n - 1)
    many = (
        before is not None
        and before.kind is K.FIGURE
        and before.figure is not None
        and before.figure.measure == "attacks"
    )
    if (
        own is not None
        and many
        and v.kind == cl.MAIN
        and _is_event(own)
        and own.rank <= 1
        and own.figures
        and not (v.placed or v.dated)
    ):
        own.kind, own.figure = K.FIGURE, own.figures[0]


def _adds_missing(v: View, claims: dict[int, Finding]) -> bool:
    """ "Eleven soldiers were killed and some 50 are missing": those missing are of the same act."""
    own, before = claims.get(v.n), claims.get(v.n - 1)
    if own is None or before is None or own.figure is None or own.figure.measure != "missing" or not _is_event(before):
        return False
    if v.kind not in (cl.MAIN, cl.COORD) or v.clause.opener not in _JOINTS or v.dated:
        return False
    before.figures.append(own.figure)
    before.cover(own.first, own.last)
    before.match = v.match if v.rank > before.rank else before.match
    claims[v.n] = before
    return True


def _adds_wounded(v: View, claims: dict[int, Finding]) -> bool:
    """ "The toll rose to 32; 159 people were wounded": the second count goes on with the first."""
    own, before = claims.get(v.n), claims.get(v.n - 1)
    if (
        own is None
        or before is None
        or not before.running
        or before.figure is None
        or before.figure.measure != "killed"
    ):
        return False
    beside = v.kind == cl.MAIN and v.clause.opener in _JOINTS and own.kind in (K.EVENT, K.FIGURE) and own.rank <= 1
    measures = {f.measure for f in own.figures}
    if not beside or measures != {"wounded"} or v.dated or v.placed:
        return False
    before.figures += [f for f in own.figures if f not in before.figures]
    before.cover(own.first, own.last)
    claims[v.n] = before
    return True


def lay_to(v: View, outer: Finding) -> bool:
    """ "...; the militia is suspected": who is held to have done what was told before; not a claim of its own."""
    said = _SUSPECTED.search(v.moods.low)
    verb = next((i for i in v.clause.at if v.r.tokens[i].tag in "AM"), None)
    if said is None or verb is None or v.matches:
        return False
    subject = subject_of(v.r.tokens, verb, v.clause.at[0], v.r.actors)
    if subject is None or not subject.mentions:
        return False
    outer.suspect = (subject, laid(said.group()))
    outer.cover(v.first, v.last)
    return True


def _blamed_on(v: View, outer: Finding) -> bool:
    """ "... in an attack that officials blamed on the militia": by whose word it was whose act; the claim ends before it."""
    at = next((i for i in v.clause.at if v.r.tokens[i].base in _LAYS and v.r.tokens[i].tag in "VE"), None)
    if at is None or v.matches or at + 1 >= len(v.r.tokens) or v.r.tokens[at + 1].low not in ("on", "to"):
        return False
    phrase = phrase_after(v.r.tokens, at + 2, v.r.actors, stop=v.last)
    if phrase is None or not (phrase.mentions or phrase.generic):
        return False
    outer.suspect = (phrase, "accused")
    return True


_LAYS = frozenset({"blame", "attribute", "pin", "ascribe", "impute"})
_SUSPECTED = re.compile(c.SUSPECTED)


def _behind_speaker(v: View, views: Sequence[View], claims: dict[int, Finding]) -> bool:
    """ "..., a committee said, putting the dead at 23": the count is that of the act before the speaker."""
    parent = views[v.clause.parent] if v.clause.parent >= 0 else None
    outer = claims.get(parent.clause.parent) if parent is not None and parent.kind == cl.ATTRIBUTION else None
    own = claims.get(v.n)
    if outer is None or own is None or not _is_event(outer) or not _is_event(own) or own.rank > 1:
        return False
    outer.figures += [f for f in own.figures if f not in outer.figures]
    claims[v.n] = outer
    return True


def blaming(r: Reading, claims: Sequence[Finding]) -> None:
    """ "..., the governor said, blaming the militia", "pointing at the militia": whose act it is by the speaker's word."""
    for i, token in enumerate(r.tokens):
        if token.tag != "G" or token.base not in _BLAMING or i == 0:
            continue
        start = next((k + 1 for k in range(i + 1, min(i + 6, len(r.tokens))) if r.tokens[k].low in ("to", "at")), 0)
        start = start if token.base == "point" else i + 1
        phrase = phrase_after(r.tokens, start, r.actors) if start else None
        told = [f for f in claims if _is_event(f) and f.first < i and f.match is not None]
        if phrase is not None and (phrase.mentions or phrase.generic) and told and told[-1].suspect is None:
            told[-1].suspect = (phrase, "accused")


_BLAMING = frozenset({"blame", "accuse", "point"})


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
    if v.kind in (cl.MAIN, cl.COORD) and v.placed and _placed_apart(v, outer):
        return False  # "a car was hit in X and two men were killed in Y": two events
    if v.kind == cl.MAIN and _foiled(outer) and any(f.measure in EVENT_MEASURES for f in finding.figures):
        return False  # "the drones were shot down; two people were hurt by debris": two events
    told = bool(finding.figures) or finding.match is not None
    harm_only = finding.rank <= 1 and (v.kind not in (cl.MAIN, cl.COORD) or told)
    one_names = harm_only or outer.rank <= 1
    if v.kind == cl.PARTICIPLE:
        return v.tokens[0].low != "having"  # "Having overrun the garrison, ...": an act of its own, before the other
    if v.kind == cl.SUB:
        apart = v.clause.opener == "after" and measured(v.r, v.clause)
        return v.clause.opener in _AT_ONCE and one_names and not outer.running and not apart
    if v.kind in (cl.RELATIVE, cl.COORD):
        return one_names if v.kind == cl.RELATIVE else harm_only
    beside = v.kind == cl.MAIN and v.clause.opener in _JOINTS and (harm_only or _goes_on(v, outer, finding))
    beside = beside and not (v.moods.of_nothing and v.clause.opener == ";")
    # "...; the ministry has confirmed only one death": another speaks.
    return beside and v.moods.main_verb not in g.COUNTS_IT and _one_time(v, outer)


def _foiled(outer: Finding) -> bool:
    return outer.match is not None and outer.match.trigger.acled == DISRUPTED and not outer.figures


def _goes_on(v: View, outer: Finding, finding: Finding) -> bool:
    """ "Six soldiers fell and a further 14 were wounded in fighting at X": one act, named with its second count."""
    counts = bool(outer.figures) and bool(finding.figures) and finding.match is not None and finding.match.noun
    return counts and outer.rank <= 1 and v.clause.opener == "and" and not outer.running


def _placed_apart(v: View, outer: Finding) -> bool:
    """Tell whether a place of its own is named in what was told before."""
    first, last = v.r.tokens[outer.first].start, v.r.tokens[min(outer.last, v.first) - 1].end
    return any(first <= g.head.start < last for g in v.r.places)


def _one_time(v: View, outer: Finding) -> bool:
    """Two harms told side by side are one act's where only one of them says when: "one died and three were hurt on Monday"."""
    first, last = v.r.tokens[outer.first].start, v.r.tokens[outer.last - 1].end
    dated = any(first <= m.start < last for m in v.r.dates)
    return not v.dated or (outer.rank <= 1 and not dated)


def complete(views: Sequence[View], claims: dict[int, Finding]) -> None:
    """Let "and demanded a ransom", "and set a store ablaze" complete the claim of their subject's clause before."""
    for v in views:
        own, outer = claims.get(v.n), claims.get(v.clause.parent)
        if v.kind != cl.COORD or own is None or outer is None or own is outer:
            continue
        if own.kind is outer.kind is K.REPLY:
            outer.cover(own.first, own.last)
            claims[v.n] = outer
        if own.kind is K.OTHER and own.aspect in _SAYS_MORE and outer.kind in _COMPLETED and not (v.dated or v.placed):
            outer.cover(own.first, own.last)
            claims[v.n] = outer


def answer(views: Sequence[View], claims: dict[int, Finding]) -> None:
    """Drop the reply of a clause whose denial is told as what it denies: "the army denied that its aircraft ..."."""
    for v in views:
        own = claims.get(v.n)
        if own is None or own.kind is not K.REPLY or v.kind != cl.ATTRIBUTION:
            continue
        content = [w for w in views if w.n > v.n and w.clause.parent == v.n and w.n in claims]
        before = v.clause.parent >= 0 and _is_event(claims.get(v.clause.parent))  # "..., it said in reply to questions"
        if before or (content and any(t.base in g.DENY for t in v.tokens)):
            del claims[v.n]


_SAYS_MORE = frozenset({"statement", "characterisation"})
_COMPLETED = frozenset({K.EVENT, K.SUPPLY, K.OWNERSHIP, K.REPLY, K.GATHERING})


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
