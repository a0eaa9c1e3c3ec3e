"""Claims of the case that say the like in other words: shared rare words and numbers, one place and time, one scene.

Wording is weak evidence, so what is found here is a pointer, unless the text is already speaking of that very incident.
"""

from sened.base.geo import Circle
from sened.model.vocabulary import Checkable
from sened.pipeline.check_case import Row
from sened.pipeline.check_draft import Draft
from sened.pipeline.check_link import Link, LinkRelation, rounded
from sened.pipeline.check_score import probability
from sened.pipeline.check_search import Search

_FEWEST, _CHANCE = 3, 20
_COVER = 0.35
_LEAST, _SCALE = 7.0, 2.0
_STRONG, _VERY_STRONG, _RARE = 7.0, 10.0, 8.5
_PARTY, _SCENE = 1.0, 2.0
_SOON_DAYS, _FAR_DAYS, _FEW_DAYS, _FAR_M = 7, 31, 12, 60_000.0


def echoes(search: Search, stems: frozenset[str], most: int = 2) -> list[Link]:
    """Return the incidents with claims that say the like, best first, each with those claims alone."""
    draft, case = search.draft, search.case
    whole = case.weight(stems)
    best: dict[str, list[tuple[float, str]]] = {}
    for incident_id, members in sorted(case.members.items()):
        for claim_id in members:
            shared = stems & case.stems[claim_id]
            worth = case.weight(shared)
            enough = _is_enough(search, incident_id, shared, worth)
            if not enough or worth < _COVER * whole or not _compatible(draft, case.claims[claim_id], search):
                continue
            score = worth + _support(search, incident_id, case.claims[claim_id])
            if score >= _LEAST:
                best.setdefault(incident_id, []).append((score, claim_id))
    ranked = sorted(best.items(), key=lambda item: (-max(s for s, _ in item[1]), item[0]))
    return [_link(search, incident_id, found) for incident_id, found in ranked[:most]]


def _is_enough(search: Search, incident_id: str, shared: frozenset[str], worth: float) -> bool:
    """Tell whether the shared stems are enough: fewer within the scene, or where they are rare or a telling number."""
    telling = any(s.isdigit() and int(s) > _CHANCE for s in shared)
    few = len(shared) >= _FEWEST - 1 and (incident_id in search.scene.near or worth >= _RARE or telling)
    if search.draft.checkable is Checkable.NO:
        return (len(shared) >= _FEWEST and worth >= _LEAST) or (len(shared) >= _FEWEST - 1 and telling)
    return len(shared) >= _FEWEST or few


def _support(search: Search, incident_id: str, claim: Row) -> float:
    mine = {search.case.party(a) for a in search.draft.named}
    theirs = {search.case.party(a) for a in (*(claim["actors"] or ()), *(claim["actors_2"] or ()))}
    near = _SCENE if incident_id in search.scene.near else 0.0
    return near + (_PARTY if mine & theirs else 0.0)


def _link(search: Search, incident_id: str, found: list[tuple[float, str]]) -> Link:
    top = max(s for s, _ in found)
    draft = search.draft
    meant = (incident_id in search.scene.near and top >= _STRONG) or (
        top >= _VERY_STRONG and _at_hand(search, incident_id)
    )
    meant = meant and draft.checkable is not Checkable.NO and draft.aspect != "comparison"
    relation = LinkRelation.SAME if meant else LinkRelation.RELATED
    only = tuple(sorted(c for s, c in found if s >= 0.75 * top))
    return Link(
        incident_id=incident_id, relation=relation, probability=rounded(probability((top - _LEAST) / _SCALE)), only=only
    )


def _at_hand(search: Search, incident_id: str) -> bool:
    """Tell whether the incident lies within the draft's few days and at its place, or at the one last named."""
    draft, case = search.draft, search.case
    when, where = case.when[incident_id], case.where[incident_id]
    soon = draft.when is not None and when is not None and draft.when.days <= _FEW_DAYS and draft.when.gap(when) == 0
    places = draft.where or search.scene.where
    return soon and where is not None and any(c.gap_m(where) == 0 for place in places for c in place)


def _compatible(draft: Draft, claim: Row, search: Search) -> bool:
    when, where = search.case.when[claim["claim_id"]], search.case.where[claim["claim_id"]]
    if draft.when is not None and when is not None and draft.when.gap(when) > (_SOON_DAYS if draft.firm else _FAR_DAYS):
        return False
    return where is None or not draft.where or _gap(draft, where) <= _FAR_M


def _gap(draft: Draft, where: Circle) -> float:
    return min(c.gap_m(where) for place in (*draft.where, *draft.also) for c in place)
