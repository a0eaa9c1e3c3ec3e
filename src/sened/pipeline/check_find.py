"""Find the incidents that a draft speaks of: the same, a wider one, several that it covers, or a related one."""

import math
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from sened.model.crosswalk import VIOLENT
from sened.model.vocabulary import Checkable, ClaimKind, EventClass
from sened.pipeline.check_case import CaseView, Row, text_words
from sened.pipeline.check_draft import Draft
from sened.pipeline.check_link import NOTHING, Link, LinkRelation, Links, best_of_each, by_probability, rounded
from sened.pipeline.check_near import (  # fmt: skip
    NEARBY_DAYS,
    alike_score,
    any_form_score,
    beside_score,
    figure_score,
    numbers_in,
    standing_score,
    within_score,
)
from sened.pipeline.check_score import LOWEST, event_score, probability, relation_score, time_score

ACCEPTED = 0.5
"""Probability from which an incident is printed as linked."""

MOST_CONTAINED = 12
"""Incidents printed for a claim about a series; how many there are in all is printed beside."""

_RIVALS = 0.5
_SURE = 0.7
_WIDE_M = 50_000.0
_FAR_M = 60_000.0
_FAR_DAYS = 31
_SMALL = 20
"""Numbers up to this are shared by chance."""

_NUMBER = 0.7
_APART = -2.5
_SPOKEN_OF = 2.0
_SERIES_DAYS = 3
_MOST_RELATED = 3
_PLURAL = re.compile(r"\b(?:attacks|strikes|airstrikes|bombardments|shellings?|raids|bombings|clashes|operations|assaults|massacres|going on|ongoing|continu\w+)\b", re.IGNORECASE)  # fmt: skip


_EVENTS = VIOLENT | {EventClass.STATUS}


def links_of(drafts: Sequence[Draft], text: str, case: CaseView) -> list[Links]:
    """Return the links of each draft of one text.

    Drafts that give their days and place are read first; the others then lean towards the incidents of which the
    text was found to speak, since a text mostly goes on about the same few things.
    """
    whole = {d.id: link(d, text, case) for d in drafts if d.firm and d.where}
    spoken_of = frozenset(
        x.incident_id
        for found in whole.values()
        for x in found.links
        if x.relation is LinkRelation.SAME and x.probability >= _SURE
    )
    return [whole[d.id] if d.id in whole else link(d, text, case, spoken_of) for d in drafts]


def link(draft: Draft, text: str, case: CaseView, spoken_of: Collection[str] = ()) -> Links:
    """Return the links of one draft. A draft that cannot be checked has at most three, all `related`.

    A draft that names several places in one breath ("at A and B") is held against the case place by place.
    `spoken_of` are incidents of which the text is known to speak.
    """
    if draft.checkable is Checkable.PARTLY and not draft.comparable:
        return NOTHING
    finder = _Finder(draft, case, text_words(text[draft.start : draft.end]), spoken_of)
    if len(draft.where) > 1 and draft.kind is ClaimKind.EVENT and not is_series(draft, text):
        each = [_one(replace(draft, where=(place,)), text, finder) for place in draft.where]
        links = [x for found in each for x in found.links]
        found = Links(links=best_of_each(links + finder.parts(links)))
    else:
        found = _one(draft, text, finder)
    if draft.checkable is not Checkable.NO:
        return found
    related = tuple(replace(x, relation=LinkRelation.RELATED) for x in found.links[:_MOST_RELATED])
    return Links(links=related)


def _one(draft: Draft, text: str, finder: "_Finder") -> Links:
    finder = replace(finder, draft=draft)
    if draft.kind is ClaimKind.FIGURE or (draft.kind is ClaimKind.OTHER and draft.counts):
        return finder.figure()
    if draft.kind is ClaimKind.RELATION:
        return finder.relation()
    if draft.kind is ClaimKind.GATHERING:
        return finder.alike({"gathering", "call"})
    if draft.event_class in _EVENTS and draft.kind in (ClaimKind.EVENT, ClaimKind.OTHER):
        return finder.series() if is_series(draft, text) else finder.event()
    return NOTHING


def is_series(draft: Draft, text: str) -> bool:
    """Tell whether the draft speaks of many events: a stated span of days, or a plural without a number of its own.

    How things stood at the date of the text ("fighting goes on") covers the events of those days likewise.
    """
    if draft.aspect == "series" or (draft.aspect == "status" and not draft.firm):
        return True
    if draft.firm and (draft.days or 0) > _SERIES_DAYS:
        return True
    vague = not draft.firm and (draft.days or _SERIES_DAYS + 1) > _SERIES_DAYS
    return vague and not draft.counts and bool(_PLURAL.search(text[draft.start : draft.end]))


@dataclass(frozen=True, slots=True)
class _Finder:
    draft: Draft
    case: CaseView
    words: frozenset[str]
    spoken_of: Collection[str] = ()

    def event(self) -> Links:
        scores = self._scores({"event"}, lambda claim: event_score(self.draft, claim, self.case, self.words))
        scores |= {i: scores[i] + _SPOKEN_OF for i in self.spoken_of if i in scores}
        out: list[Link] = []
        for incident_id, p in self._shares(scores):
            if p < ACCEPTED:
                continue
            out.append(Link(incident_id=incident_id, relation=self._scale(incident_id), probability=p))
        out += self.parts(out) if self._is_wide() else []
        counted = self._counts()
        near = self._near() if not out + counted or self.draft.checkable is Checkable.PARTLY else []
        return Links(links=best_of_each(out + counted + self._wider(out) + near))

    def _is_wide(self) -> bool:
        """Tell whether the draft speaks of an area rather than of a place."""
        return any(place[0].radius_m >= _WIDE_M for place in self.draft.where)

    def parts(self, links: Sequence[Link]) -> list[Link]:
        """Return the parts of incidents that several places share, for a draft that names several places."""
        whole = {x.incident_id: x.probability for x in links if x.relation is LinkRelation.SAME}
        found = ((i, head["part_of"]) for i, head in sorted(self.case.heads.items()) if head["part_of"] in whole)
        return [Link(incident_id=i, relation=LinkRelation.CONTAINS, probability=whole[w]) for i, w in found]

    def _counts(self) -> list[Link]:
        """Return figures that answer a count of an event draft: another question than its toll, or the same number.

        Of a toll, only claims that name the very number are meant: a text may give one part of a total.
        """
        if not self.draft.counts:
            return []
        others = replace(self, draft=replace(self.draft, questions=self.draft.questions - {"toll"}))
        out = [x for x in others.figure().links if x.relation is LinkRelation.SAME] if others.draft.questions else []
        return out + (self._tolls() if "toll" in self.draft.questions and not self.draft.where else [])

    def _tolls(self) -> list[Link]:
        numbers = {str(c.low) for c in self.draft.counts.values() if c.low and c.low > _SMALL}
        out = []
        for incident_id, head in sorted(self.case.heads.items()):
            if head["question"] != "toll" or not numbers:
                continue
            rows = [self.case.claims[c] for c in self.case.members[incident_id]]
            named = tuple(r["claim_id"] for r in rows if numbers & numbers_in(r) and time_score(self.draft, self.case.when[r["claim_id"]]) > _APART)  # fmt: skip
            if named:
                out.append(Link(incident_id=incident_id, relation=LinkRelation.SAME, probability=_NUMBER, only=named))
        return out

    def _near(self) -> list[Link]:
        """Return acts of whatever form at that place and time, as pointers, where nothing was found to be the same."""
        if not self.draft.where or self.draft.when is None:
            return []
        scores = self._scores({"event"}, lambda c: any_form_score(self.draft, c, self.case))
        return self._pointers(scores)

    def _ends(self) -> list[Link]:
        """Return what the case holds on how things stood there soon before or after, for a claim on how they stood."""
        if not self.draft.where or self.draft.aspect != "status":
            return []
        return self._pointers(self._scores({"event"}, lambda c: standing_score(self.draft, c, self.case)))

    def _pointers(self, scores: dict[str, float]) -> list[Link]:
        kept = sorted(((probability(s), i) for i, s in scores.items() if probability(s) >= ACCEPTED), key=by_probability)  # fmt: skip
        return [Link(incident_id=i, relation=LinkRelation.RELATED, probability=rounded(p)) for p, i in kept[:_MOST_RELATED]]  # fmt: skip

    def _wider(self, links: list[Link]) -> list[Link]:
        """Return the wider incidents of which linked ones are part, as pointers that do not count."""
        heads = self.case.heads
        found = ((heads[x.incident_id]["part_of"], x.probability) for x in links if x.relation is LinkRelation.SAME)
        events = ((i, p) for i, p in found if i in heads and heads[i]["group_kind"] == "event")
        return [Link(incident_id=i, relation=LinkRelation.RELATED, probability=p) for i, p in events]

    def series(self) -> Links:
        """Return the incidents that a claim about many covers: within its days, its area, of its kind and actors."""
        scores = self._scores({"event"}, lambda c: within_score(self.draft, c, self.case))
        kept = sorted(((probability(s), i) for i, s in scores.items() if probability(s) >= ACCEPTED), key=by_probability)  # fmt: skip
        links = tuple(Link(incident_id=i, relation=LinkRelation.CONTAINS, probability=rounded(p)) for p, i in kept[:MOST_CONTAINED])  # fmt: skip
        listed = {x.incident_id for x in links}
        ends = tuple(x for x in self._ends() if x.incident_id not in listed)
        return Links(links=links + ends, contained=len(kept))

    def figure(self) -> Links:
        asked = self.draft.questions
        scores = self._scores(
            {"figure"}, lambda c: figure_score(self.draft, c, self.case) if c["question"] in asked else LOWEST
        )
        heads = self.case.heads
        spoken_of = {*self.spoken_of, *(heads[i]["part_of"] for i in self.spoken_of)} - {None}
        scores |= {i: s + _SPOKEN_OF for i, s in scores.items() if heads[i]["part_of"] in spoken_of}
        out = [Link(incident_id=i, relation=LinkRelation.SAME, probability=p) for i, p in self._shares(scores) if p >= ACCEPTED]  # fmt: skip
        # The number belongs to something that happened at that place and time: what most claims speak of.
        beside = [
            (probability(s), i)
            for i, s in self._scores({"event"}, lambda c: beside_score(self.draft, c, self.case, self.words)).items()
        ]
        near = sorted((x for x in beside if x[0] >= ACCEPTED), key=lambda x: (-round(x[0], 1), -len(self.case.members[x[1]]), x[1]))  # fmt: skip
        out += [Link(incident_id=i, relation=LinkRelation.RELATED, probability=rounded(p)) for p, i in near[:2]]
        return Links(links=best_of_each(out + self._wider(out)))

    def relation(self) -> Links:
        placeless = replace(self, draft=replace(self.draft, where=(), when=None))
        scores = placeless._scores({"relation"}, lambda claim: relation_score(self.draft, claim, self.case))
        kept = sorted(((probability(s), i) for i, s in scores.items() if probability(s) >= ACCEPTED), key=by_probability)  # fmt: skip
        return Links(links=tuple(Link(incident_id=i, relation=LinkRelation.SAME, probability=rounded(p)) for p, i in kept))  # fmt: skip

    def alike(self, groups: set[str]) -> Links:
        scores = self._scores(groups, lambda c: alike_score(self.draft, c, self.case))
        return Links(links=tuple(Link(incident_id=i, relation=LinkRelation.SAME, probability=p) for i, p in self._shares(scores) if p >= ACCEPTED))  # fmt: skip

    def _scores(self, groups: set[str], score: Callable[[Row], float]) -> dict[str, float]:
        """Return the mean log-odds over the claims of each incident: one lucky claim does not carry the others."""
        out = {}
        for incident_id, head in self.case.heads.items():
            members = self.case.members.get(incident_id)
            if head["group_kind"] in groups and members and self._in_reach(head):
                out[incident_id] = sum(score(self.case.claims[c]) for c in members) / len(members)
        return out

    def _shares(self, scores: dict[str, float]) -> list[tuple[str, float]]:
        """Return the incidents with their probabilities, each weighed against the others, most probable first.

        A rival counts half, since one event may stand in a case as two incidents; a part and its whole are no rivals.
        """
        odds = {i: math.exp(s) for i, s in scores.items()}
        total = sum(odds.values())
        whole = {i: self.case.heads[i]["part_of"] for i in odds}
        kin = dict.fromkeys(odds, 0.0)
        for part, wider in whole.items():
            if wider in odds:
                kin[part] += odds[wider]
                kin[wider] += odds[part]
        shares = ((o / (1 + o + _RIVALS * max(0.0, total - o - kin[i])), i) for i, o in odds.items())
        return [(i, rounded(p)) for p, i in sorted(shares, key=by_probability)]

    def _in_reach(self, head: Row) -> bool:
        """Tell whether the whole incident lies near enough in time and place for a closer look."""
        draft, incident_id = self.draft, head["incident_id"]
        of, place = self.case.when[incident_id], self.case.where[incident_id]
        if draft.when is not None and of is not None:
            gap = draft.when.gap(of)
            if gap > (2 * NEARBY_DAYS if draft.firm else _FAR_DAYS):
                return False
        return not draft.where or place is None or any(c.gap_m(place) <= _FAR_M for p in draft.where for c in p)

    def _scale(self, incident_id: str) -> LinkRelation:
        """Return `part-of` where the incident's claims themselves speak of a time much longer than the draft's."""
        spans = sorted(w.days for w in (self.case.when[c] for c in self.case.members[incident_id]) if w)
        days = self.draft.days
        if spans and days is not None and spans[len(spans) // 2] > max(_SERIES_DAYS, 3 * days):
            return LinkRelation.PART_OF
        return LinkRelation.SAME
