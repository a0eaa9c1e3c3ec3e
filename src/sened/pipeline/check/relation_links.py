"""Find who else states a relation, and who states the like of another party or the other way round."""

from dataclasses import replace

from sened.pipeline.check.case import CaseView, Row
from sened.pipeline.check.link import Link, LinkRelation, Links, best_of_each, rounded
from sened.pipeline.check.score import LOWEST, probability, relation_score
from sened.pipeline.check.search import ACCEPTED, Search, pointers

_MOST_OTHERS = 2
_OF_ANOTHER = 0.5


def relation(search: Search) -> Links:
    """Return the statements on the draft's relation, and as pointers those that say the like of another subject."""
    if not (search.draft.doers and search.draft.targets):
        return Links(links=())
    placeless = search.of(replace(search.draft, where=(), also=(), when=None))
    same = [
        Link(incident_id=i, relation=LinkRelation.SAME, probability=rounded(probability(s)))
        for i, s in placeless.scores({"relation"}, lambda c: relation_score(search.draft, c, search.case)).items()
        if probability(s) >= ACCEPTED
    ]
    others = pointers(placeless.scores({"relation"}, lambda c: _of_another(search, c, search.case)), _MOST_OTHERS)
    return Links(links=best_of_each([*same, *others]))


def _of_another(search: Search, claim: Row, case: CaseView) -> float:
    """Return the log-odds that a claim says the like of another subject, or the same with the two ends turned."""
    subject, thing = _parties(search.draft.doers, case), _parties(search.draft.targets, case)
    theirs, object_ = _parties(claim["actors"] or (), case), _parties(claim["actors_2"] or (), case)
    turned = bool(theirs & thing and object_ & subject)
    of_another = bool(theirs and object_ & thing and not theirs & subject)
    return _OF_ANOTHER if turned or of_another else LOWEST


def _parties(actors: "tuple[str, ...] | list[str]", case: CaseView) -> set[str]:
    return {case.party(a) for a in actors} - {"UNKNOWN"}
