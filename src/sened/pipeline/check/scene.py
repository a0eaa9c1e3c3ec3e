"""What a text has been speaking of where a draft stands: a text mostly goes on about the same few things.

The scene leans; it never decides. A draft that names its own day and place is read by these alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sened.base.geo import Circle
from sened.pipeline.check.case import CaseView
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.link import LinkRelation, Links

Told = Sequence[tuple[Draft, Links]]
Places = tuple[tuple[Circle, ...], ...]

_SURE = 0.7
_SAME_SENTENCE, _NEXT, _PARAGRAPH, _EARLIER, _LATER = 2.5, 2.0, 1.5, 1.0, 0.7
_NEXT_SENTENCES, _PLACE_SENTENCES = 2, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """By how much (log-odds) a draft leans towards incidents spoken of around it, and the place last named before it.

    `near` are those of the same paragraph or the sentences just before.
    """

    lean: Mapping[str, float] = field(default_factory=dict)
    near: frozenset[str] = frozenset()
    where: Places = ()


NOWHERE = Scene()


def scene_of(draft: Draft, found: Told, case: CaseView) -> Scene:
    """Return the scene of a draft among the drafts of its text that are linked already."""
    lean: dict[str, float] = {}
    near = set()
    for other, links in found:
        weight = _weight(draft, other)
        for incident_id in _told(other, links) if other.id != draft.id else ():
            lean[incident_id] = max(weight, lean.get(incident_id, 0.0))
            near |= {incident_id} if weight >= _PARAGRAPH else set()
    # A wider matter is no scene: everything in it would lean to itself.
    wholes = {head["part_of"] for head in case.heads.values()}
    lean = {i: w for i, w in lean.items() if i not in wholes}
    return Scene(lean=_of_one_matter(lean, case), near=frozenset(near - wholes), where=_place(draft, found, case))


def _told(other: Draft, links: Links) -> list[str]:
    """Return the incidents of which a draft surely speaks; a comparison names the event that it is about."""
    if other.aspect == "comparison" and other.firm:
        return [x.incident_id for x in links.links if not x.only]
    return [x.incident_id for x in links.links if x.relation is LinkRelation.SAME and x.probability >= _SURE]


def _weight(draft: Draft, other: Draft) -> float:
    before = draft.sentence - other.sentence
    if before == 0:
        return _SAME_SENTENCE
    if 0 < before <= _NEXT_SENTENCES:
        return _NEXT
    if draft.paragraph == other.paragraph:
        return _PARAGRAPH
    return _EARLIER if before > 0 else _LATER


def _of_one_matter(lean: Mapping[str, float], case: CaseView) -> dict[str, float]:
    """Return the lean with half of it for other events of the same wider matter."""
    matters: dict[str, float] = {}
    for i, weight in lean.items():
        matter = case.heads[i]["part_of"]
        if matter is not None:
            matters[matter] = max(weight, matters.get(matter, 0.0))
    kin = {
        i: matters[head["part_of"]] / 2
        for i, head in sorted(case.heads.items())
        if head["part_of"] in matters and head["group_kind"] == "event"
    }
    return kin | {i: max(w, kin.get(i, 0.0)) for i, w in lean.items()}


def _place(draft: Draft, found: Told, case: CaseView) -> Places:
    """Return the place of the nearest draft before, its own or that of its incident, not further back than some sentences."""
    placed = []
    for other, links in found:
        if other.id == draft.id or not 0 <= draft.sentence - other.sentence <= _PLACE_SENTENCES:
            continue
        where = other.where or _of_links(links, case)
        if where:
            placed.append(((other.sentence, other.start, other.id), where))
    return max(placed, key=lambda item: item[0])[1] if placed else ()


def _of_links(links: Links, case: CaseView) -> Places:
    same = (x for x in links.links if x.relation is LinkRelation.SAME and x.probability >= _SURE)
    circles = (case.where[x.incident_id] for x in same)
    return tuple((c,) for c in circles if c is not None)[:1]
