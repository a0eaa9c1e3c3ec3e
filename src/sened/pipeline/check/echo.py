"""Claims of the case that say the like in other words: shared rare words and numbers, one place and time, one scene.

Wording is weak evidence, so what is found here is a pointer, unless the text is already speaking of that very incident.
"""

from sened.base.geo import Circle
from sened.model.vocabulary import Checkable, ClaimKind
from sened.pipeline.check.case import Row
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.link import Link, LinkRelation, rounded
from sened.pipeline.check.score import probability
from sened.pipeline.check.search import Search

_FEWEST, _CHANCE = 3, 20
_COVER = 0.35
_LEAST, _SCALE = 7.0, 2.0
_STRONG, _VERY_STRONG, _RARE = 7.0, 10.0, 8.5
_PARTY, _PLACE, _SCENE = 1.0, 2.0, 2.0
_SOON_DAYS, _FAR_DAYS, _FEW_DAYS, _FAR_M = 7, 31, 12, 60_000.0


def echoes(search: Search, stems: frozenset[str], most: int = 2) -> list[Link]:
    """Return the incidents with claims that say the like, best first, each with those claims alone."""
    draft, case = search.draft, search.case
    best: dict[str, list[tuple[float, str]]] = {}
    for incident_id, members in sorted(case.members.items()):
        for claim_id in members:
            score = _likeness(search, incident_id, claim_id, stems)
            told, placed = stems & case.stems[claim_id], stems - case.places_named[claim_id]
            covered = case.weight(told) >= _COVER * case.weight(placed)
            if score >= _LEAST and covered and _compatible(draft, case.claims[claim_id], search):
                best.setdefault(incident_id, []).append((score, claim_id))
    ranked = sorted(best.items(), key=lambda item: (-max(s for s, _ in item[1]), item[0]))
    return [_link(search, incident_id, found) for incident_id, found in ranked[:most]]


def _likeness(search: Search, incident_id: str, claim_id: str, stems: frozenset[str]) -> float:
    """Return how much a claim says the like: rare words shared, the same actors and place names, one scene; 0 for too little.

    Three things in common are enough; two within the scene, or where they are rare, or one is a telling number.
    """
    case = search.case
    shared = stems & case.stems[claim_id]
    worth = case.weight(shared)
    near = incident_id in search.scene.near
    telling = any(s.isdigit() and int(s) > _CHANCE for s in shared)
    party, place = _same_party(search, case.claims[claim_id]), bool(stems & case.places_named[claim_id])
    common = len(shared) + party + place
    if search.draft.gloss and not (party or place or telling):
        # A word list tells kinds of acts; that two of them are of one kind says nothing.
        return 0.0
    if search.draft.checkable is Checkable.NO:
        enough = (common >= _FEWEST and worth >= _LEAST) or (
            common >= _FEWEST - 1 and (telling or (near and worth >= _RARE))
        )
    else:
        enough = common >= _FEWEST or (common >= _FEWEST - 1 and (near or telling or worth >= _RARE))
    if not shared or not enough:
        return 0.0
    return worth + (_SCENE if near else 0.0) + (_PARTY if party else 0.0) + (_PLACE if place else 0.0)


def _same_party(search: Search, claim: Row) -> bool:
    mine = {search.case.party(a) for a in search.draft.named}
    return bool(mine & {search.case.party(a) for a in (*(claim["actors"] or ()), *(claim["actors_2"] or ()))})


def _link(search: Search, incident_id: str, found: list[tuple[float, str]]) -> Link:
    top = max(s for s, _ in found)
    draft = search.draft
    meant = (incident_id in search.scene.near and top >= _STRONG) or (
        top >= _VERY_STRONG and _at_hand(search, incident_id)
    )
    meant = meant and draft.checkable is not Checkable.NO and draft.aspect != "comparison"
    relation = LinkRelation.SAME if meant else LinkRelation.RELATED
    # An act of which the text is already speaking is meant as a whole; a remark only where it is made.
    whole = meant and draft.kind is ClaimKind.EVENT
    only = () if whole else tuple(sorted(c for s, c in found if s >= 0.75 * top))
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
