"""Log-odds for looser relations than sameness: what a series covers, what stands near, what a count belongs to."""

import re
from collections.abc import Iterable
from dataclasses import replace

from sened.base.dates import Interval
from sened.base.geo import Circle
from sened.model.crosswalk import VIOLENT, class_distance
from sened.model.vocabulary import EventClass, Modality
from sened.pipeline.check.case import CaseView, Row
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.scene import NOWHERE, Scene
from sened.pipeline.check.score import LOWEST, VILLAGE_M, actor_score, class_score, place_score, scene_score, time_score

NEARBY_DAYS = 3
"""Days by which what a text only implies is taken to be loose."""


def within_score(draft: Draft, claim: Row, case: CaseView) -> float:
    """Return the log-odds that the claim is one of those that a draft about many covers: its days, area, kind, actors."""
    cls = EventClass(claim["event_class"] or "other")
    inside = _inside(draft.when, case.when[claim["claim_id"]]) + _covered(
        [c for place in draft.where for c in place[:1]], case.where[claim["claim_id"]]
    )
    kind = class_score(draft, cls) / 2 - (1.5 if _other_form(draft, cls) else 0.0)
    doers = {case.party(a) for a in draft.doers}
    named = {case.party(a) for a in claim["actors"] or ()}
    # A dataset that only names two sides ascribes the act to nobody.
    other = -1.0 if claim["modality"] == Modality.UNKNOWN else -4.0
    actors = 0.0 if not doers else (2.0 if doers & named else other)
    weapon = 0.5 if claim["weapon_class"] and claim["weapon_class"] == draft.weapon else 0.0
    return max(LOWEST, inside + kind + actors + weapon)


def _other_form(draft: Draft, cls: EventClass) -> bool:
    """Tell whether the draft names one form of attack, and the claim quite another ("air strikes" and a raid)."""
    broad = {EventClass.VIOLENCE, EventClass.CLASH, EventClass.STATUS, EventClass.OTHER}
    mine = {draft.event_class, *draft.or_class}
    return not mine & broad and cls not in broad and min(class_distance(m, cls) for m in mine) > _ONE_FORM


_ONE_FORM = 0.5


def any_form_score(draft: Draft, claim: Row, case: CaseView) -> float:
    """Return the log-odds that the claim is an act of whatever form at the draft's place and time."""
    if EventClass(claim["event_class"] or "other") not in VIOLENT:
        return LOWEST
    place = place_score(draft, case.where[claim["claim_id"]])
    # What a text implies of days is meant roughly.
    loose = draft if draft.firm or not draft.when else replace(draft, when=draft.when.widen(NEARBY_DAYS))  # fmt: skip
    return LOWEST if place <= 0 else place + time_score(loose, case.when[claim["claim_id"]]) + actor_score(draft, claim, case) - 2.5  # fmt: skip


def standing_score(draft: Draft, claim: Row, case: CaseView) -> float:
    """Return the log-odds that the claim says how things stood there soon before or after."""
    of, place = case.when[claim["claim_id"]], place_score(draft, case.where[claim["claim_id"]])
    if claim["event_class"] != EventClass.STATUS or of is None or draft.when is None or place <= 0:
        return LOWEST
    return place - 0.2 * draft.when.gap(of)


def figure_score(draft: Draft, claim: Row, case: CaseView, scene: Scene = NOWHERE) -> float:
    """Return the log-odds that a figure on the draft's question is about the same place and time."""
    of, where = case.when[claim["claim_id"]], case.where[claim["claim_id"]]
    same_days = 1.0 if draft.dated and of is not None and of == draft.when else 0.0
    named = {case.party(a) for a in (*draft.named, *draft.doers)} & {case.party(a) for a in claim["actors"] or ()}
    return (
        -2.0
        + _as_of(draft, of)
        + same_days
        + place_score(draft, where)
        + scene_score(draft, where, scene)
        + (0.5 if named else 0.0)
    )


def _as_of(draft: Draft, of: Interval | None) -> float:
    """Return what the dates say of two counts: one given later may well be the same count, up to the same day."""
    if draft.when is not None and of is not None and draft.when.start > of.end:
        return max(-1.5, -0.1 * draft.when.gap(of))
    return time_score(draft, of) / 2


def beside_score(draft: Draft, claim: Row, case: CaseView, words: frozenset[str], scene: Scene = NOWHERE) -> float:
    """Return the log-odds that the claim is the event to which a count belongs; `words` are those of the draft."""
    violent = EventClass(claim["event_class"] or "other") in VIOLENT
    where = case.where[claim["claim_id"]]
    return (
        (-3.0 if violent else -5.0)
        + time_score(draft, case.when[claim["claim_id"]])
        + place_score(draft, where)
        + scene_score(draft, where, scene)
        + 0.1 * case.rarity(words & case.words[claim["claim_id"]])
    )


def alike_score(draft: Draft, claim: Row, case: CaseView) -> float:
    """Return the log-odds that a gathering or call is the one that the draft speaks of."""
    doers = {case.party(a) for a in draft.doers} & {case.party(a) for a in claim["actors"] or ()}
    return -3.0 + time_score(draft, case.when[claim["claim_id"]]) + place_score(draft, case.where[claim["claim_id"]]) + (1.5 if doers else 0.0)  # fmt: skip


def numbers_in(row: Row) -> set[str]:
    """Return the numbers that a claim's columns and summary name."""
    columns = {str(row[k]) for k in _COUNTS if row[k] is not None}
    return columns | set(re.findall(r"\d+", row["summary"] or ""))


_COUNTS = tuple(f"{m}_{end}" for m in ("killed", "wounded", "captured", "figure") for end in ("low", "high"))


def _inside(mine: Interval | None, theirs: Interval | None) -> float:
    if mine is None or theirs is None:
        return -1.0
    # A night belongs to two days; but no text speaks of what came after it.
    if Interval(mine.widen(1).start, mine.end).contains(theirs):
        return 1.0
    return -1.5 if mine.overlaps(theirs) else -6.0


def _covered(mine: Iterable[Circle], theirs: Circle | None) -> float:
    circles = list(mine)
    if not circles or theirs is None:
        return -2.0 if circles and max(c.radius_m for c in circles) <= VILLAGE_M else -1.0
    if any(c.distance_m(theirs) <= c.radius_m and theirs.radius_m <= 2 * c.radius_m for c in circles):
        return 1.0
    gap = min(c.gap_m(theirs) for c in circles)
    fine = max(c.radius_m for c in circles) <= VILLAGE_M
    return -1.0 if gap == 0 else max(-6.0, -1.5 - gap / (3_000 if fine else 20_000))
