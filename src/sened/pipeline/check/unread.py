"""What stands near a sentence that was not read: incidents of its day and place, claims that give its number. Pointers only."""

from sened.pipeline.check.link import Link, LinkRelation, Links, best_of_each, rounded
from sened.pipeline.check.near import numbers_in
from sened.pipeline.check.score import event_score
from sened.pipeline.check.search import ACCEPTED, MOST_RELATED, Search, pointers

_SMALL = 20
_NUMBER = 0.6


def unread(search: Search) -> Links:
    """Return pointers for one sentence: without its words, a name, a day and a number say only where to look."""
    draft, case = search.draft, search.case
    found: list[Link] = []
    if draft.where and draft.dated:
        scores = search.scores({"event"}, lambda c: event_score(draft, c, case, search.words))
        found = [x for x in pointers(scores) if x.probability >= ACCEPTED]
    return Links(links=best_of_each([*found, *_numbered(search)]))


def _numbered(search: Search) -> list[Link]:
    """Return the figures with claims that give a number of the sentence, where it is too large to be shared by chance."""
    case, mine = search.case, {str(n) for n in search.draft.numbers if n > _SMALL}
    out = []
    for incident_id, head in sorted(case.heads.items()):
        members = case.members.get(incident_id, ()) if head["group_kind"] == "figure" else ()
        named = tuple(c for c in members if mine & numbers_in(case.claims[c]))
        if named:
            probability = rounded(_NUMBER)
            out.append(Link(incident_id=incident_id, relation=LinkRelation.RELATED, probability=probability, only=named))  # fmt: skip
    return out[:MOST_RELATED]
