"""Find the incidents of which an event draft speaks: the same, a wider one, several that it covers, or one nearby."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sened.base.quantities import Qualifier
from sened.model.vocabulary import Checkable, EventClass, FigureQuestion
from sened.pipeline.check.draft import MEASURES
from sened.pipeline.check.figures import counted, own_numbers, toll_of
from sened.pipeline.check.link import Link, LinkRelation, Links, best_of_each, rounded
from sened.pipeline.check.near import any_form_score, numbers_in, standing_score, within_score
from sened.pipeline.check.score import event_score, number_score
from sened.pipeline.check.search import Search, likely, pointers
from sened.pipeline.check.tongue import ENGLISH

MOST_CONTAINED = 12
"""Incidents printed for a claim about a series; how many there are in all is printed beside."""

SERIES_DAYS = 3
_WIDE_M = 50_000.0
_WIDER_FROM = 0.65
"""Probability from which a wider matter is taken for one of which the draft speaks."""


def event(search: Search) -> Links:
    """Return the incidents of which the draft speaks, the figures that answer its counts, and pointers."""
    draft = search.draft
    scores = search.scores({"event"}, lambda claim: event_score(draft, claim, search.case, search.words, search.scene))
    found = [replace(x, relation=_scale(search, x.incident_id)) for x in search.same(search.leaning(scores))]
    found = [x for x in found if x.relation is LinkRelation.SAME or x.probability >= _WIDER_FROM]
    found = [x for x in found if _is_told(search, x.incident_id)]
    found = _spread(search, found)
    found += parts(search, found) if _is_wide(search) and not draft.counts else []
    answers = counted(search, found)
    many = draft.event_class in _OF_MANY and (bool(answers) or _hundreds(search))
    total = draft.event_class is EventClass.VIOLENCE or many
    if total and _TOLL in (draft.questions | draft.asks):
        found = _of_a_total(search, found, answers)
    near = _near(search) if not found + answers or (draft.checkable is Checkable.PARTLY and not draft.tried) else []
    tolls = [] if _counts(found + answers) else toll_of(search)
    return Links(links=best_of_each(found + answers + wider(search, found) + near + tolls))


def _is_told(search: Search, incident_id: str) -> bool:
    """Tell whether a draft without a place has more in common with an incident than its day and the kind of act.

    In English a name that is no known place is seen; in other languages it may have been overlooked.
    """
    draft, case = search.draft, search.case
    if draft.language == ENGLISH or draft.where or draft.also or search.scene.lean.get(incident_id):
        return True
    rows = [case.claims[c] for c in case.members[incident_id]]
    named = {case.party(a) for a in (*draft.doers, *draft.named, *draft.targets)} - _ANYBODY
    told = {case.party(a) for r in rows for a in (*(r["actors"] or ()), *(r["actors_2"] or ()))}
    return bool(named & told) or any(number_score(draft, r) > _SMALL_NUMBER for r in rows)


_ANYBODY = {"CIVILIANS", "UNKNOWN"}
_SMALL_NUMBER = 0.8
_OF_MANY = {EventClass.CLASH, EventClass.ATTACK_ON_CIVILIANS}
_TOLL = FigureQuestion.TOLL.value


def _of_a_total(search: Search, found: list[Link], answers: list[Link]) -> list[Link]:
    """Return events as pointers where the draft gives a total or names no number: many fell in more than one event.

    "235 were killed in the week of fighting": one clash of that week is not what it speaks of, unless its number is the same.
    """
    if not answers and (search.draft.counts.keys() & set(MEASURES) and not _vague(search)):
        return found
    if not answers and not toll_of(search):
        return found
    mine = own_numbers(search)
    rows = {x.incident_id: [search.case.claims[c] for c in search.case.members[x.incident_id]] for x in found}
    return [
        x if any(mine & numbers_in(r) for r in rows[x.incident_id]) else replace(x, relation=LinkRelation.RELATED)
        for x in found
    ]


def _hundreds(search: Search) -> bool:
    """Tell whether the draft gives a large number in a word alone: so many fell in more than one event."""
    killed = search.draft.counts.get("killed")
    return killed is not None and killed.qualifier is Qualifier.VAGUE and (killed.low or 0) >= _LARGE


_LARGE = 100


def _vague(search: Search) -> bool:
    return all(c.qualifier is Qualifier.VAGUE for c in search.draft.counts.values())


def _counts(links: list[Link]) -> bool:
    return any(x.relation is not LinkRelation.RELATED for x in links)


def series(search: Search) -> Links:
    """Return the incidents that a claim about many covers: within its days, its area, of its kind and actors."""
    kept = covered(search)
    links = tuple(
        Link(incident_id=i, relation=LinkRelation.CONTAINS, probability=rounded(p)) for p, i in kept[:MOST_CONTAINED]
    )
    listed = {x.incident_id for x in links}
    ends = tuple(x for x in _ends(search) if x.incident_id not in listed)
    return Links(links=links + ends, contained=len(kept), covered=tuple(i for _, i in kept))


def covered(search: Search) -> list[tuple[float, str]]:
    """Return (probability, id) of the incidents within the draft's days and area, of its kind and actors."""
    return likely(search.scores({"event"}, lambda claim: within_score(search.draft, claim, search.case)))


def parts(search: Search, links: Sequence[Link]) -> list[Link]:
    """Return the parts of linked incidents, for a draft that speaks of an area or of several places."""
    whole = {x.incident_id: x.probability for x in links if x.relation in (LinkRelation.SAME, LinkRelation.PART_OF)}
    heads = sorted(search.case.heads.items())
    found = ((i, h["part_of"]) for i, h in heads if h["part_of"] in whole and h["group_kind"] == "event")
    return [Link(incident_id=i, relation=LinkRelation.CONTAINS, probability=whole[w]) for i, w in found]


def wider(search: Search, links: Sequence[Link]) -> list[Link]:
    """Return the wider incidents of which linked ones are part.

    They are pointers that do not count, unless the draft names several places and at least two parts were found: then it
    speaks of the whole.
    """
    heads = search.case.heads
    same = [x for x in links if x.relation is LinkRelation.SAME]
    shared = Counter(heads[x.incident_id]["part_of"] for x in same)
    out = []
    for x in same:
        whole = heads[x.incident_id]["part_of"]
        if whole not in heads or heads[whole]["group_kind"] != "event":
            continue
        meant = len(search.draft.where) > 1 and shared[whole] > 1
        relation = LinkRelation.SAME if meant else LinkRelation.RELATED
        out.append(Link(incident_id=whole, relation=relation, probability=x.probability))
    return out


def _spread(search: Search, links: list[Link]) -> list[Link]:
    """Return several incidents over a stretch of days as parts of what the draft sums up, one as it is."""
    days = search.draft.days or 0
    if search.draft.firm or not search.draft.dated or days <= SERIES_DAYS or len(links) < 2:
        return links
    wholes = {search.case.heads[x.incident_id]["part_of"] for x in links}
    return [x if x.incident_id in wholes else replace(x, relation=LinkRelation.CONTAINS) for x in links]


def _is_wide(search: Search) -> bool:
    """Tell whether the draft speaks of an area rather than of a place."""
    return any(place[0].radius_m >= _WIDE_M for place in search.draft.where)


def _near(search: Search) -> list[Link]:
    """Return acts of whatever form at that place and time, as pointers, where nothing was found to be the same."""
    if not search.draft.where or search.draft.when is None:
        return []
    return pointers(search.scores({"event"}, lambda claim: any_form_score(search.draft, claim, search.case)))


def _ends(search: Search) -> list[Link]:
    """Return what the case holds on how things stood there soon before or after, for a claim on how they stood."""
    if not search.draft.where or search.draft.aspect != "status":
        return []
    return pointers(search.scores({"event"}, lambda claim: standing_score(search.draft, claim, search.case)))


def _is_wider(search: Search, radius_m: float) -> bool:
    """Tell whether an incident is placed in an area of which the draft's own place is a small part."""
    mine = min(place[0].radius_m for place in search.draft.where)
    return radius_m >= _WIDE_M and radius_m > 4 * mine


def _scale(search: Search, incident_id: str) -> LinkRelation:
    """Return `part-of` where the incident's claims themselves speak of a time much longer than the draft's.

    So too where other incidents are part of it, unless the draft states as long a time.
    """
    case, days = search.case, search.draft.days
    of = case.when[incident_id]
    is_whole = any(h["part_of"] == incident_id for h in case.heads.values())
    if is_whole and of is not None and not (search.draft.dated and (days or 0) >= of.days):
        return LinkRelation.PART_OF
    place = case.where[incident_id]
    if place is not None and search.draft.where and _is_wider(search, place.radius_m):
        return LinkRelation.PART_OF
    spans = sorted(w.days for w in (case.when[c] for c in case.members[incident_id]) if w)
    if spans and days is not None and spans[len(spans) // 2] > max(SERIES_DAYS, 3 * days):
        return LinkRelation.PART_OF
    return LinkRelation.SAME
