"""Find what of the case a draft speaks of: by its kind, place by place, in the scene in which it stands."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sened.model.crosswalk import VIOLENT
from sened.model.vocabulary import SUPPLY_KINDS, Checkable, ClaimKind, EventClass, FigureQuestion
from sened.pipeline.check.case import CaseView, text_words
from sened.pipeline.check.compared import compared
from sened.pipeline.check.draft import HALF_READ, UNREAD, Draft
from sened.pipeline.check.echo import echoes
from sened.pipeline.check.events import MOST_CONTAINED, SERIES_DAYS, covered, event, parts, series, wider
from sened.pipeline.check.figures import asked, figure
from sened.pipeline.check.link import Link, LinkRelation, Links, best_of_each
from sened.pipeline.check.near import alike_score
from sened.pipeline.check.relation_links import relation
from sened.pipeline.check.scene import NOWHERE, Scene, scene_of
from sened.pipeline.check.search import Search, as_related
from sened.pipeline.check.stems import stems
from sened.pipeline.check.tongue import ENGLISH
from sened.pipeline.check.unread import unread

__all__ = ["MOST_CONTAINED", "is_series", "link", "links_of"]

_PLURAL = re.compile(r"\b(?:attacks|strikes|airstrikes|bombardments|shellings|raids|bombings|clashes|operations|assaults|massacres|going on|ongoing|continu\w+)\b", re.IGNORECASE)  # fmt: skip
_EVENTS = VIOLENT | {EventClass.STATUS}
_NO_ECHO = {ClaimKind.CALL, ClaimKind.GATHERING}
_NO_ACT = {EventClass.STATUS, EventClass.OTHER, EventClass.VIOLENCE, EventClass.FIGURE}


def links_of(drafts: Sequence[Draft], text: str, case: CaseView) -> list[Links]:
    """Return the links of each draft of one text.

    Drafts that give their days and place are read first, by these alone; the others follow in order, each in the scene of
    what is linked around it.
    """
    done = {d.id: link(d, text, case) for d in drafts if d.firm and d.where and not (d.guessed or d.carried)}
    by_id = {d.id: d for d in drafts}
    for draft in drafts:
        if draft.id not in done:
            done[draft.id] = link(draft, text, case, scene_of(draft, [(by_id[i], x) for i, x in done.items()], case))
    return [done[d.id] for d in drafts]


def link(draft: Draft, text: str, case: CaseView, scene: Scene = NOWHERE) -> Links:
    """Return the links of one draft. A draft that cannot be checked has at most three, all `related`.

    A draft that names several places in one breath ("at A and B") is held against the case place by place.
    """
    quote = text[draft.start : draft.end]
    search = Search(draft, case, text_words(f"{quote} {draft.gloss}"), scene)
    if draft.aspect in (UNREAD, HALF_READ):
        return unread(search)
    found = _placewise(search, text) if _has_places(draft, text) else _by_kind(search, text)
    links = [*found.links, *asked(search), *compared(search, quote)]
    if draft.kind not in _NO_ECHO | SUPPLY_KINDS and not any(x.relation is not LinkRelation.RELATED for x in links):
        # Summaries of claims are mostly in English: what a word list found says the same in English words.
        links += echoes(search, stems(draft.gloss or quote))
    if draft.checkable is Checkable.NO:
        return Links(links=as_related(best_of_each(links)))
    return Links(links=best_of_each(links), contained=found.contained, covered=found.covered)


def _has_places(draft: Draft, text: str) -> bool:
    return len(draft.where) > 1 and draft.kind is ClaimKind.EVENT and not is_series(draft, text)


def _placewise(search: Search, text: str) -> Links:
    each = [_by_kind(search.of(replace(search.draft, where=(place,), also=())), text) for place in search.draft.where]
    links = [x for found in each for x in found.links]
    return Links(links=_as_parts(search, best_of_each([*links, *parts(search, links), *wider(search, _firm(links))])))


def _as_parts(search: Search, links: Sequence[Link]) -> tuple[Link, ...]:
    """Return a whole as what a draft with several places speaks of, and the parts of it that were found as covered by it."""
    heads = search.case.heads
    meant = [x for x in links if x.relation is not LinkRelation.RELATED]
    found = Counter(heads[x.incident_id]["part_of"] for x in meant)
    least = {LinkRelation.SAME: 1}
    wholes = {x.incident_id for x in meant if found[x.incident_id] >= least.get(x.relation, 2)}
    out = []
    for x in links:
        if x.incident_id in wholes:
            out.append(replace(x, relation=LinkRelation.SAME))
        elif x.relation is LinkRelation.SAME and heads[x.incident_id]["part_of"] in wholes:
            out.append(replace(x, relation=LinkRelation.CONTAINS))
        else:
            out.append(x)
    return best_of_each(out)


def _firm(links: Sequence[Link]) -> list[Link]:
    return [x for x in best_of_each(links) if x.relation is LinkRelation.SAME]


def _by_kind(search: Search, text: str) -> Links:
    draft = search.draft
    if draft.kind is ClaimKind.FIGURE or (draft.kind is ClaimKind.OTHER and draft.counts) or _only_asks(draft):
        found = figure(search)
        attacks = FigureQuestion.ATTACKS in draft.questions and draft.dated
        return replace(found, covered=tuple(i for _, i in covered(search))) if attacks else found
    if draft.kind is ClaimKind.RELATION:
        return relation(search)
    if draft.kind is ClaimKind.GATHERING:
        return Links(links=tuple(search.same(search.scores({"gathering", "call"}, lambda c: alike_score(draft, c, search.case)))))  # fmt: skip
    if draft.event_class not in _EVENTS or draft.kind not in (ClaimKind.EVENT, ClaimKind.OTHER):
        return Links(links=())
    if draft.comparable and is_series(draft, text):
        return series(search)
    # An act of a certain form that names nothing else may still be the one of which the text is speaking.
    told = draft.comparable or (bool(search.scene.near) and draft.event_class not in _NO_ACT)
    return event(search) if told else Links(links=())


def _only_asks(draft: Draft) -> bool:
    """Tell whether an event draft names no act of its own and speaks of a count other than a toll."""
    return (
        draft.kind is ClaimKind.EVENT
        and draft.event_class in _NO_ACT
        and bool((draft.asks & draft.questions) - {"toll"} or (draft.negates and draft.asks))
        and not draft.counts.keys() & {"killed", "wounded", "neutralised"}
    )


def is_series(draft: Draft, text: str) -> bool:
    """Tell whether the draft speaks of many events: a stated span of days, or a plural without a number of its own.

    How things stood at the date of the text ("fighting goes on") covers the events of those days likewise.
    """
    if draft.aspect == "series" or (draft.aspect == "status" and not draft.firm):
        return True
    if draft.firm and (draft.days or 0) > SERIES_DAYS:
        return True
    vague = not draft.firm and (draft.days or SERIES_DAYS + 1) > SERIES_DAYS
    several = draft.plural or (draft.language == ENGLISH and bool(_PLURAL.search(text[draft.start : draft.end])))
    return vague and not draft.counts and several
