"""Compare one draft with one claim of the case: log-odds by field, natural logarithms, missing fields weigh nothing.

The weights are fixed and plain so that a reader can follow them: time, place, kind of event, actors, numbers, weapon
and shared rare words each add or take away; `PRIOR` stands for how seldom a claim is about the event of a draft.
"""

import math

from sened.base.dates import Interval
from sened.base.geo import Circle
from sened.base.quantities import Count
from sened.model.crosswalk import VIOLENT, class_distance
from sened.model.vocabulary import EventClass, Modality
from sened.pipeline.check.case import CaseView, Row, count
from sened.pipeline.check.draft import MEASURES, Draft
from sened.pipeline.check.scene import NOWHERE, Scene

PRIOR = -4.0
LOWEST, HIGHEST = -8.0, 7.0
UNPLACED, ALSO, GUESSED = -3.0, 0.7, 0.7
VILLAGE_M = 12_000
_BESIDE, _ONE_PLACE, _ONE_POINT_M = 1.2, 0.8, 500
"""What it costs that the circles of two villages overlap and neither holds the middle of the other, and what it says that
they are one place."""
_ELSEWHERE = 2.0
"""What a number that counts something else takes from a place that was only carried on from an earlier sentence."""

_FEW = 5

_TIME = ((1, 3.0), (3, 2.4), (7, 1.8), (14, 1.2), (31, 0.6))
_PLACE = ((1_500, 4.0), (6_000, 3.2), (12_000, 2.6), (30_000, 2.0), (60_000, 0.8), (100_000, 0.0))
_VAST = -0.5
"""What a region says in which two matters both lie: much happens in it."""

_CLASS = ((0.0, 2.0), (0.25, 1.0), (0.5, 0.0), (0.75, -1.0))


def probability(score: float) -> float:
    """Return the probability of log-odds `score`."""
    return 1 / (1 + math.exp(-score))


def event_score(draft: Draft, claim: Row, case: CaseView, words: frozenset[str], scene: Scene = NOWHERE) -> float:
    """Return the log-odds that `claim` speaks of the event of `draft`; `words` are those of the draft's sentence."""
    total = (
        PRIOR
        + time_score(draft, case.when[claim["claim_id"]])
        + place_score(draft, case.where[claim["claim_id"]])
        + scene_score(draft, case.where[claim["claim_id"]], scene)
        + class_score(draft, EventClass(claim["event_class"] or "other"))
        + actor_score(draft, claim, case)
        + number_score(draft, claim)
        + weapon_score(draft.weapon, claim["weapon_class"] or "")
        + word_score(words & case.words[claim["claim_id"]], case)
        - (_ELSEWHERE if draft.carried and counts_otherwise(draft, claim) else 0.0)
    )
    return min(max(total, LOWEST), HIGHEST)


def time_score(draft: Draft, of: Interval | None) -> float:
    """Return what the dates say; days that the text only implies weigh half."""
    if draft.when is None or of is None:
        return 0.0
    weight = 1.0 if draft.firm else 0.5
    gap = draft.when.gap(of)
    if gap == 0:
        longest = max(draft.when.days, of.days)
        return weight * next((value for days, value in _TIME if longest <= days), 0.2)
    # A night belongs to two days, and sources date it by either.
    return weight * (-0.5 if gap == 1 else max(-8.0, -2.0 - 0.7 * (gap - 1)))


def place_score(draft: Draft, of: Circle | None) -> float:
    """Return what the places say: the best of the draft's places, each later candidate of one a little less likely.

    Places that its words name in passing weigh a little less, as does a spelling that was only like a known one. A place
    that no gazetteer of the check knows lies most probably outside what the case covers.
    """
    if not draft.where and not draft.also:
        return UNPLACED if draft.unplaced else 0.0
    if of is None:
        return 0.0
    own = [_circles(c, of) - 0.3 * rank for place in draft.where for rank, c in enumerate(place)]
    also = [_circles(c, of) - ALSO for place in draft.also for c in place[:1]]
    if draft.unplaced:
        return min(max(also, default=UNPLACED), UNPLACED + 1.0)
    best = max((*own, *also)) - (GUESSED if draft.guessed else 0.0)
    # A place that an earlier sentence named may have been left since.
    return max(-1.5, best) if draft.carried else best


def scene_score(draft: Draft, of: Circle | None, scene: Scene) -> float:
    """Return what the place last named before says of a draft that names none: half of what its own place would."""
    if draft.where or draft.also or draft.unplaced or of is None or not scene.where:
        return 0.0
    return max(-2.0, 0.5 * max(_circles(c, of) for place in scene.where for c in place[:1]))


def _circles(a: Circle, b: Circle) -> float:
    gap, widest = a.gap_m(b), max(a.radius_m, b.radius_m)
    if gap == 0:
        apart = a.distance_m(b)
        if widest <= VILLAGE_M and apart > widest:
            shift = -_BESIDE
        else:
            shift = _ONE_PLACE if widest <= VILLAGE_M / 2 and apart <= _ONE_POINT_M else 0.0
        return next((value for radius, value in _PLACE if widest <= radius), _VAST) + shift
    # Between two villages a few kilometres are another place; the edge of a district is less sharp.
    return max(-8.0, -1.5 - gap / (3_000 if widest <= VILLAGE_M else 8_000))


def class_score(draft: Draft, other: EventClass) -> float:
    """Return what the kinds of event say: of what the draft's words may mean, the nearest, a second reading half off."""
    own = _classes(draft.event_class, other)
    return max([own, *(_classes(c, other) - 0.5 for c in draft.or_class)])


def _classes(a: EventClass, b: EventClass) -> float:
    if EventClass.OTHER in (a, b):
        return 0.0
    distance = class_distance(a, b)
    # Two forms of violence far apart may still be two words for one act; an act and a gathering are not. What was read
    # as a situation may be an act whose verb was not known.
    if a is not b and EventClass.STATUS in (a, b) and {a, b} - {EventClass.STATUS} <= VIOLENT:
        return -2.5
    return next((value for limit, value in _CLASS if distance <= limit), -3.0 if {a, b} <= VIOLENT else -5.0)


def actor_score(draft: Draft, claim: Row, case: CaseView) -> float:
    """Return what the actors say; a dataset that only names two sides contradicts nobody's attribution."""
    doers = {case.party(a) for a in draft.doers}
    named = {case.party(a) for a in claim["actors"] or ()} - {"UNKNOWN"}
    others = {case.party(a) for a in claim["actors_2"] or ()}
    score = 0.0
    if doers and named:
        if doers & named:
            score += 1.2
        elif doers & others:
            score += 0.3
        else:
            score -= 0.7 if claim["modality"] == Modality.UNKNOWN else 1.5
    targets = {case.party(a) for a in draft.targets}
    if targets & (others or named):
        score += 0.5
    # Actors that the draft's words name without a part that could be read.
    touched = {case.party(a) for a in draft.named} - targets
    if not doers and touched and named:
        score += _TOUCHED if touched & named else 0.0 if touched & others else -_TOUCHED
    return score


_TOUCHED = 0.6


def number_score(draft: Draft, claim: Row) -> float:
    """Return what the numbers of killed, wounded and captured say.

    "Neutralised" is held against the killed, since that is where case tables keep a number so stated.
    """
    score = 0.0
    for measure in MEASURES:
        mine, theirs = draft.counts.get(measure), count(claim, measure)
        if measure == "killed" and mine is None:
            mine = draft.counts.get("neutralised")
        if mine is not None and theirs is not None:
            score += _same_number(mine, theirs) if mine.agrees(theirs) else _other_number(mine, theirs)
    return score


def counts_otherwise(draft: Draft, claim: Row) -> bool:
    """Tell whether a claim gives a number so different that it mostly counts something else."""
    return number_score(draft, claim) <= _ELSE


_ELSE = -2.0


def _other_number(mine: Count, theirs: Count) -> float:
    """Counts of one event differ between sources; more than twofold, they mostly count something else."""
    small, large = sorted((mine.low or mine.high or 0, theirs.low or theirs.high or 0))
    return -0.8 if large <= 2 * small else -3.0 if large - small > _FEW else -2.0


def _same_number(mine: Count, theirs: Count) -> float:
    """The same number says more the larger it is: twos and threes are everywhere; "at least 12" is said of the same 12."""
    alike = mine.high == theirs.high or mine.low in (mine.high, theirs.high)
    exact = mine.low == theirs.low and alike
    return 1.6 if exact and (mine.low or 0) > _FEW else 0.8


def weapon_score(mine: str, theirs: str) -> float:
    """Return what the weapons say."""
    if not mine or not theirs or "other" in (mine, theirs):
        return 0.0
    if mine == theirs:
        return 0.5
    return 0.0 if {mine, theirs} <= _FROM_THE_AIR or {mine, theirs} <= _GUNS else -0.5


_FROM_THE_AIR = {"aircraft", "drone", "missile"}
_GUNS = {"artillery", "rocket", "mortar", "missile"}


def word_score(shared: frozenset[str], case: CaseView) -> float:
    """Return what shared rare words say, bounded: wording is the weakest evidence of one event."""
    return min(1.5, 0.2 * case.rarity(shared))


MUTUAL = frozenset(
    {
        "alliance",
        "collaboration",
        "cooperation",
        "cooperate",
        "cooperates",
        "allied-with",
        "allied",
        "coordination",
        "tie",
        "ties",
        "link",
        "linked",
    }
)
"""Relations that say the same whichever side is named first."""


def relation_score(draft: Draft, claim: Row, case: CaseView) -> float:
    """Return the log-odds that `claim` says the draft's relation: the same subject, the same object."""
    subject, thing = {case.party(a) for a in draft.doers}, {case.party(a) for a in draft.targets}
    theirs, object_ = {case.party(a) for a in claim["actors"] or ()}, {case.party(a) for a in claim["actors_2"] or ()}
    if not subject or not thing:
        return LOWEST
    straight = bool(theirs & subject and object_ & thing)
    turned = draft.relation in MUTUAL and bool(theirs & thing and object_ & subject)
    # A relation holds over a time, so a date decides little.
    time = 0.3 * time_score(draft, case.when[claim["claim_id"]]) if draft.firm else 0.0
    return 2.0 + time if straight or turned else LOWEST
