"""Search the incidents of a case for a draft: log-odds of each in reach, and what share of belief each has."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from sened.pipeline.check.case import CaseView, Row
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.link import Link, LinkRelation, by_probability, rounded
from sened.pipeline.check.near import NEARBY_DAYS
from sened.pipeline.check.scene import NOWHERE, Scene
from sened.pipeline.check.score import counts_otherwise, number_score, probability

ACCEPTED = 0.5
"""Probability from which an incident is printed as linked."""

MOST_RELATED = 3
_RIVALS = 0.5
_FAR_M = 60_000.0
_FAR_DAYS = 31


@dataclass(frozen=True, slots=True)
class Search:
    """One draft with its words and its scene, and the case that is searched."""

    draft: Draft
    case: CaseView
    words: frozenset[str]
    scene: Scene = NOWHERE

    def of(self, draft: Draft) -> "Search":
        """Return the same search for another reading of the draft."""
        return replace(self, draft=draft)

    def scores(self, groups: set[str], score: Callable[[Row], float]) -> dict[str, float]:
        """Return the mean log-odds over the claims of each incident: one lucky claim does not carry the others."""
        out = {}
        for incident_id, head in self.case.heads.items():
            members = self.case.members.get(incident_id)
            if head["group_kind"] in groups and members and self._in_reach(head):
                out[incident_id] = sum(score(self.case.claims[c]) for c in members) / len(members)
        return out

    def leaning(self, scores: dict[str, float]) -> dict[str, float]:
        """Return the scores with the lean of the scene: none where the draft gives its own day and place.

        Nor towards an event of which it tells quite another number: "twelve were killed in response" is said of another act.
        """
        draft = self.draft
        share = 1.0 if not draft.where or draft.carried or not draft.dated else 0.0 if draft.firm else 0.3
        lean = {i: w for i, w in self.scene.lean.items() if i in scores and not self._counted_otherwise(i)}
        return {i: s + share * lean.get(i, 0.0) for i, s in scores.items()}

    def _counted_otherwise(self, incident_id: str) -> bool:
        rows = [self.case.claims[c] for c in self.case.members[incident_id]]
        counted = [r for r in rows if number_score(self.draft, r)]
        return bool(counted) and all(counts_otherwise(self.draft, r) for r in counted)

    def shares(self, scores: dict[str, float]) -> list[tuple[str, float]]:
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

    def same(self, scores: dict[str, float]) -> list[Link]:
        """Return the incidents of which more than half of the belief falls on each."""
        return [_link(i, LinkRelation.SAME, p) for i, p in self.shares(scores) if p >= ACCEPTED]

    def _in_reach(self, head: Row) -> bool:
        """Tell whether the whole incident lies near enough in time and place for a closer look."""
        draft, incident_id = self.draft, head["incident_id"]
        of, place = self.case.when[incident_id], self.case.where[incident_id]
        if draft.when is not None and of is not None:
            gap = draft.when.gap(of)
            near = draft.firm and head["group_kind"] != "figure"
            if gap > (2 * NEARBY_DAYS if near else _FAR_DAYS):
                return False
        circles = [c for p in (*draft.where, *draft.also) for c in p]
        return not draft.where or place is None or any(c.gap_m(place) <= _FAR_M for c in circles)


def likely(scores: dict[str, float]) -> list[tuple[float, str]]:
    """Return (probability, incident) of what is accepted by itself, most probable first."""
    found = ((probability(s), i) for i, s in scores.items())
    return sorted(((p, i) for p, i in found if p >= ACCEPTED), key=by_probability)


def pointers(scores: dict[str, float], most: int = MOST_RELATED) -> list[Link]:
    """Return what is likely as links of relation `related`."""
    return [_link(i, LinkRelation.RELATED, p) for p, i in likely(scores)[:most]]


def as_related(links: Iterable[Link], most: int = MOST_RELATED) -> tuple[Link, ...]:
    """Return the first links as pointers that do not count."""
    return tuple(replace(x, relation=LinkRelation.RELATED) for x in list(links)[:most])


def _link(incident_id: str, relation: LinkRelation, p: float) -> Link:
    return Link(incident_id=incident_id, relation=relation, probability=rounded(p))
