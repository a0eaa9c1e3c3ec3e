"""Find the figures that answer a draft's count: on one question, at its place and time, whatever number they give."""

from collections.abc import Sequence
from dataclasses import replace

from sened.base.quantities import Qualifier
from sened.model.vocabulary import Checkable, FigureQuestion
from sened.pipeline.check.case import Row
from sened.pipeline.check.link import Link, LinkRelation, Links, best_of_each, rounded
from sened.pipeline.check.near import beside_score, figure_score, numbers_in
from sened.pipeline.check.score import LOWEST, place_score, probability, time_score
from sened.pipeline.check.search import ACCEPTED, Search, pointers

_TOLL = FigureQuestion.TOLL.value
_SMALL = 20
"""Numbers up to this are shared by chance."""

_NUMBER = 0.7
_APART = -2.5
_OF_ONE_MATTER = 2.0


def figure(search: Search) -> Links:
    """Return the figures on the draft's questions, and the event to which its number belongs as a pointer."""
    draft = search.draft
    same = _answers(search, draft.questions - {_TOLL})
    same += _tolls(search) if _TOLL in draft.questions else []
    return Links(links=best_of_each(same + ([] if same else toll_of(search)) + _beside(search)))


def counted(search: Search, events: Sequence[Link]) -> list[Link]:
    """Return figures that answer a count of an event draft: another question than its toll, or the very same number.

    Where its event was found, a small number says nothing of a running toll.
    """
    draft = search.draft
    found = _answers(search, draft.questions - {_TOLL}) if draft.counts else []
    large = not events or any(int(n) > _SMALL for n in own_numbers(search))
    return found + (_tolls(search) if _TOLL in draft.questions and large else [])


def asked(search: Search) -> list[Link]:
    """Return the figures on the questions that the draft's words touch without a number, as pointers.

    What says that an escape failed is itself an answer to how many escaped.
    """
    draft = search.draft
    found = _answers(search, draft.asks - draft.questions - {_TOLL})
    if draft.checkable is not Checkable.NO and (draft.negates or draft.tried):
        return found
    return [x if _names_one(search, x) else replace(x, relation=LinkRelation.RELATED) for x in found]


def _names_one(search: Search, link: Link) -> bool:
    """Tell whether a claim of the figure gives one of the numbers in the draft's words, and it is no small one."""
    large = {str(n) for n in search.draft.numbers if n > _SMALL}
    rows = (search.case.claims[c] for c in search.case.members[link.incident_id])
    return search.draft.checkable is not Checkable.NO and any(large & numbers_in(r) for r in rows)


def toll_of(search: Search) -> list[Link]:
    """Return the running toll of the place and time of which the draft speaks: a wider matter, of which it would be part."""
    draft = search.draft
    if _TOLL not in (draft.questions | draft.asks):
        return []
    found = pointers(_scores(search, frozenset({_TOLL})), most=1)
    if draft.checkable is Checkable.NO or not (draft.counts or _TOLL in draft.asks):
        return found
    return [replace(x, relation=LinkRelation.PART_OF) for x in found]


def _answers(search: Search, questions: frozenset[str]) -> list[Link]:
    return search.same(_scores(search, questions)) if questions else []


def _scores(search: Search, questions: frozenset[str]) -> dict[str, float]:
    draft, case = search.draft, search.case
    scores = search.scores(
        {"figure"},
        lambda c: figure_score(draft, c, case, search.scene) if c["question"] in questions else LOWEST,
    )
    return {i: s + _number(search, i) + _lean(search, i) for i, s in scores.items()}


def _number(search: Search, incident_id: str) -> float:
    """Return what it says that a claim of the figure names the draft's own number."""
    mine = own_numbers(search)
    rows = (search.case.claims[c] for c in search.case.members[incident_id])
    shared = set().union(*(mine & numbers_in(r) for r in rows)) if mine else set()
    return max((2.0 if int(n) > _SMALL else 1.0 for n in shared), default=0.0)


def _lean(search: Search, incident_id: str) -> float:
    """Return by how much the scene leans to a figure: itself, or an event that is part of the same wider matter."""
    heads = search.case.heads
    matter = heads[incident_id]["part_of"]
    found = [search.scene.lean.get(incident_id, 0.0)]
    for other, weight in search.scene.lean.items():
        wider = heads[other]["part_of"] if other in heads else None
        if matter is not None and matter in (other, wider):
            found.append(weight + _OF_ONE_MATTER)
    return max(found)


def _tolls(search: Search) -> list[Link]:
    """Return the claims of running tolls that name the draft's own number: a text may give one part of a total.

    A small number must be one of two, or stand where the text is already speaking of that toll.
    """
    case, mine = search.case, own_numbers(search)
    out = []
    for incident_id, head in sorted(case.heads.items()):
        rows = [case.claims[c] for c in case.members.get(incident_id, ())]
        if head["group_kind"] != "figure" or not any(r["killed_low"] is not None for r in rows):
            continue
        near = search.scene.lean.get(incident_id, 0.0) > 1.0
        named = tuple(r["claim_id"] for r in rows if _telling(mine & numbers_in(r), near=near) and _fits(search, r))
        if named:
            out.append(Link(incident_id=incident_id, relation=LinkRelation.SAME, probability=_NUMBER, only=named))
    return out


def own_numbers(search: Search) -> set[str]:
    """Return the numbers that the draft gives, as written in claims."""
    counts = (c for c in search.draft.counts.values() if c.qualifier is not Qualifier.VAGUE)
    ends = (end for c in counts for end in (c.low, c.high))
    return {str(end) for end in ends if end}


def _telling(shared: set[str], *, near: bool) -> bool:
    return len(shared) > 1 or any(int(n) > (2 if near else _SMALL) for n in shared)


def _fits(search: Search, row: Row) -> bool:
    draft, case = search.draft, search.case
    claim = row["claim_id"]
    return time_score(draft, case.when[claim]) > _APART and place_score(draft, case.where[claim]) > -1.0


def _beside(search: Search) -> list[Link]:
    """Return the event to which the number belongs: of what happened at that place and time, what most claims speak of."""
    draft, case = search.draft, search.case
    scores = search.scores({"event"}, lambda c: beside_score(draft, c, case, search.words, search.scene))
    near = [(i, p) for i, s in search.leaning(scores).items() if (p := probability(s)) >= ACCEPTED]
    best = min(near, key=lambda x: (-len(case.members[x[0]]), x[0]), default=None)
    return (
        [] if best is None else [Link(incident_id=best[0], relation=LinkRelation.RELATED, probability=rounded(best[1]))]
    )
