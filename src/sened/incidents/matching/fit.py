"""Learn what agreement weighs from the table itself, without labels, by expectation and maximisation.

Method: Fellegi and Sunter (1969) with frequencies of chance taken from pairs that cannot match (dates shifted by weeks) and
frequencies among matches by EM (Winkler 1988). We differ in four things, all measured in `bench/`: near pairs are a mixture
of matches, pairs of a series (an offensive: near in place and time, alike in nothing else, or in the actor alone) and chance,
where the rate of series is local, as in self-exciting processes; reports of one dataset compete (`rivals`); correspondences
of event types and names of actors are learned as ratios of co-occurrence held to a class by likeness; and a pair does not
vouch for its own words.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from sened.incidents.columns import Bools, Floats, Ints
from sened.incidents.matching import beliefs, chance, join, pairwords, tables, windows
from sened.incidents.matching.beliefs import Beliefs
from sened.incidents.matching.frame import Frame
from sened.incidents.matching.likeness import Alike
from sened.incidents.matching.model import (
    FIGURE_PARENT,
    NAME_PARENT,
    TIME_PARENT,
    TIMES,
    WEAPON_PARENT,
    Model,
    place_parent,
)
from sened.incidents.matching.patterns import FIGURE_BINS, Patterns, edges, group_count
from sened.incidents.matching.rivals import Rivals

ROUNDS = 25
STRENGTH = 30.0
"""Matches that look like chance, added to each field's bins."""

ACTOR_PRIOR = np.array([6.0, 3.0, 1.0, 0.35])
"""Matches over chance of two names by their likeness: identical, alike, one missing, different."""

KIND_PRIOR = np.array([3.0, 2.0, 1.2, 0.6, 0.3, 1.0])
"""The same for two event types by the distance of their classes; the last where one of them is unknown."""

SWAP_PRIOR, SWAP_PAIRS = 0.02, 50.0
"""Share of matches in which one row names the sides the other way round, and how firmly that is held to."""

_BY_RATIO = np.array([1.0, 0.7, 0.5, 0.2, -0.5, -1.5, -3.0])
START_FIGURES = np.where(FIGURE_PARENT == 0, 0.0, _BY_RATIO[(np.arange(FIGURE_BINS) - 1) % len(_BY_RATIO)])
"""What figures weigh by how far they are apart, to begin with and where few matches say otherwise."""

START_ACTORS = np.log(np.array([8.0, 4.0, 1.0, 0.3]))
START_SHARES = (0.4, 0.4, 0.2)
"""Of the pairs in excess of chance: matches, series, series by one actor."""

FIRST_PAIRS = np.array([2.0, 2.0, 1.0, 5.0])
"""Pairs that are taken to have been seen before any were: matches, series, series by one actor, chance. Where two rows alone
are near, nothing else would keep their odds from growing without end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Pairs that a person has judged: where they stand among the pairs, and whether they are one incident."""

    at: Ints
    same: Bools


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """The model, the near pairs that it was learned from, their beliefs and evidence; log-odds of far pairs as matches; pairs by chance."""

    model: Model
    pairs: Patterns
    held: Beliefs
    evidence: beliefs.Evidence
    chance: Floats
    by_chance: float
    crowded: int = 0


def fit(
    frame: Frame, alike: Alike, *, most: int, unique: Ints | None = None, known: Callable[[Patterns], Known] | None = None,
    rounds: int = ROUNDS, tick: Callable[[float], None] | None = None,
) -> Fitted | None:  # fmt: skip
    """Return what was learned from the rows of `frame`, or None where no two rows are near.

    `unique` numbers the datasets free of duplicates; `known` finds the judged pairs among those compared; `tick` hears the share of the work that is done.
    """
    reach = windows.fitting(frame, alike.names, most=most)
    near, far = (
        join.near(frame, reach, alike.names, most=most),
        join.far(frame, reach, alike.names, chance.SHIFTS, most=most),
    )
    if not len(near.left):
        return None
    bounds = edges(windows.grains(frame, near.left, near.right), join.distance_km(frame, near.left, near.right))
    work = _Work(
        frame, alike, Patterns(frame, near, alike.names, bounds), Patterns(frame, far, alike.names, bounds), unique
    )
    work.prepare(far, reach)
    judged = known(work.near) if known else None
    for step in range(rounds):
        work.step(judged)
        if tick:
            tick((step + 1) / rounds)
    return replace(work.result(), crowded=near.crowded)


class _Work:
    """One run of EM."""

    model: Model
    held: Beliefs | None

    def __init__(self, frame: Frame, alike: Alike, near: Patterns, far: Patterns, unique: Ints | None) -> None:
        self.frame, self.alike, self.near, self.far, self.unique = frame, alike, near, far, unique
        self.held = None
        self.rivals = Rivals(frame, near.left, near.right)
        self._sides()

    def _sides(self) -> None:
        """Number the words of all pairs, those of actors in one list for both sides and the crosswise reading."""
        frame, near, far = self.frame, self.near, self.far
        self.kind_shares = pairwords.by_dataset(frame, frame.kind, len(frame.kinds), alone=True)
        self.side_shares = tuple(
            pairwords.by_dataset(frame, s, len(frame.actors), alone=False) for s in (frame.side_1, frame.side_2)
        )
        self.kinds = pairwords.side(
            (near, near.kinds), (far, far.kinds), (self.kind_shares, self.kind_shares), len(frame.kinds)
        )
        self.sides = [
            pairwords.side((near, near.sides(k, k)), (far, far.sides(k, k)), (share, share), len(frame.actors))
            for k, share in ((1, self.side_shares[0]), (2, self.side_shares[1]))
        ]
        # What chance brings crosswise is counted too: a side that is never named would else speak for every pair.
        self.across = pairwords.across(near, far, (self.side_shares[0], self.side_shares[1]), len(frame.actors))
        self.actor_keys = np.unique(np.concatenate([s.keys for s in (*self.sides, self.across)]))
        self.of_side = [np.searchsorted(self.actor_keys, s.keys) for s in self.sides]
        self.of_across = np.searchsorted(self.actor_keys, self.across.keys)
        self.straight = [at[s.near] for at, s in zip(self.of_side, self.sides, strict=True)]
        self.crossed = self.of_across[self.across.near].reshape(2, near.size)
        size = len(frame.actors)
        self.actor_class = self.alike.actors(self.actor_keys // size, self.actor_keys % size)
        self.kind_class = self.alike.kinds(self.kinds.keys // len(frame.kinds), self.kinds.keys % len(frame.kinds))

    def prepare(self, far: join.Found, reach: Floats) -> None:
        """Take the frequencies of chance and start from simple weights."""
        frame, near, other = self.frame, self.near, self.far
        count = chance.neighbours(frame, far)
        usual = chance.usual(frame, count, far)
        self.rarity = chance.rarity(frame, (near.left, near.right), count, usual)
        self.far_rarity = chance.rarity(frame, (far.left, far.right), count, usual, own=1.0)
        self.by_chance = min(chance.expected_pairs(frame, far), 0.98 * near.size)
        parent = place_parent(near.edges)
        self.place_parent = parent
        self.groups = group_count(frame)
        self.group_parent = np.zeros(self.groups, dtype=np.int64)
        self.chance = {
            "time": tables.shares(other.time + TIMES * other.same, TIME_PARENT),
            "place": tables.shares(other.place, parent),
            "name": tables.shares(other.name, NAME_PARENT),
            "figures": tables.shares(other.figures, FIGURE_PARENT),
            "weapon": tables.shares(other.weapon, WEAPON_PARENT),
            "group": tables.shares(other.group, self.group_parent),
        }
        self.model = self._start(reach, usual)

    def _start(self, reach: Floats, usual: chance.Usual) -> Model:
        near, excess = self.near, max(0.02, min(0.9, 1.0 - self.by_chance / self.near.size))
        place = tables.excess(near.place, self.chance["place"], excess)
        half = 0.5 * (tables.shares(near.time + TIMES * near.same, TIME_PARENT) + self.chance["time"])
        shares = [excess * s for s in START_SHARES]
        return Model(
            windows=reach, edges=near.edges, usual=usual, time=np.log(half / self.chance["time"]), place=place,
            name=np.zeros(len(NAME_PARENT)), figures=START_FIGURES,
            weapon=np.array([0.0, 0.7, -0.7]), group=tables.excess(near.group, self.chance["group"], excess),
            kinds=_constant(self.kinds.keys, np.log(KIND_PRIOR)[self.kind_class]),
            actors=_constant(self.actor_keys, START_ACTORS[self.actor_class]),
            burst_time=np.zeros(2 * TIMES), burst_place=place.copy(), shares=np.array([*shares, 1.0 - excess]),
            swapped=np.full(self.groups, SWAP_PRIOR), lone=np.ones(self.groups), crowd=1.0, kind_shares=self.kind_shares,
            side_shares=(self.side_shares[0], self.side_shares[1]), matched=excess * near.size,
        )  # fmt: skip

    def words(self) -> beliefs.Words:
        """Return what the words of the near pairs weigh, each pair's own belief left out."""
        model, before = self.model, self.held
        own = tables.OWN * before.match if before is not None else np.zeros(self.near.size)
        straight = own * (1.0 - before.swapped) if before is not None else own
        crossed = own * before.swapped if before is not None else own
        first, second = (model.actors.weights(at, straight) for at in self.straight)
        return beliefs.Words(
            kinds=model.kinds.weights(self.kinds.near, own),
            straight=first + second,
            crossed=sum((model.actors.weights(at, crossed) for at in self.crossed), np.zeros(self.near.size)),
            first=first,
        )

    def step(self, known: Known | None) -> None:
        """Judge all pairs by the model, then learn the model from what was judged."""
        said = beliefs.evidence(self.model, self.near, self.words(), self.rarity)
        rivals, lone = (None, None) if self.held is None else (self.rivals, self.model.lone[self.near.group])
        found = beliefs.judge(self.near, self.barred(said), before=self.held, rivals=rivals, crowd=None, lone=lone)
        self.held = found if known is None else clamped(found, known)
        self.model = self._learned(self.held)

    def barred(self, said: beliefs.Evidence) -> beliefs.Evidence:
        """Return the evidence in which two rows of a dataset free of duplicates are no match."""
        return beliefs.barred(said, self.near, self.unique)

    def _learned(self, b: Beliefs) -> Model:
        near, c = self.near, self.chance
        time = near.time + TIMES * near.same
        found = [float(x.sum()) for x in (b.match, b.series - b.by_one, b.by_one)]
        shares = np.maximum([*found, near.size - sum(found)], 0.0) + FIRST_PAIRS
        mass = tables.counted(near.group, b.match, self.groups)
        swaps = tables.counted(near.group, b.match * b.swapped, self.groups)
        return replace(
            self.model,
            time=tables.ratios(time, b.match, c["time"], TIME_PARENT, 5.0),
            place=tables.ratios(near.place, b.match, c["place"], self.place_parent, STRENGTH),
            name=tables.ratios(near.name, b.match, c["name"], NAME_PARENT, 10.0),
            figures=tables.ratios(near.figures, b.match, c["figures"], FIGURE_PARENT, 10.0, start=START_FIGURES),
            weapon=tables.ratios(near.weapon, b.match, c["weapon"], WEAPON_PARENT, 5.0),
            group=tables.ratios(near.group, b.match, c["group"], self.group_parent, 5.0),
            kinds=self._kinds(b, mass),
            actors=self._actors(b, mass, swaps),
            burst_time=tables.ratios(time, b.series, c["time"], TIME_PARENT, 10.0),
            burst_place=tables.ratios(near.place, b.series, c["place"], self.place_parent, STRENGTH),
            shares=shares / shares.sum(),
            swapped=(swaps + SWAP_PRIOR * SWAP_PAIRS) / (mass + SWAP_PAIRS),
            lone=self._lone(b),
            crowd=b.crowd,
            matched=float(b.match.sum()),
        )

    def _lone(self, b: Beliefs) -> Floats:
        """Return `Rivals.lone` by group: the mean over its pairs, where a group is more than one pair of datasets."""
        count = np.bincount(self.near.group, minlength=self.groups)
        total = tables.counted(self.near.group, self.rivals.lone(b.match), self.groups)
        return np.where(count > 0, total / np.maximum(count, 1), 1.0)

    def _kinds(self, b: Beliefs, mass: Floats) -> tables.Words:
        found = tables.counted(self.kinds.near, b.match, len(self.kinds.keys))
        expected = self.kinds.expected(mass)
        by_class = tables.class_ratios(self.kind_class, found, expected, KIND_PRIOR)
        return tables.Words(
            keys=self.kinds.keys, mass=found, expected=expected, ratio=by_class[self.kind_class], class_ratio=by_class
        )

    def _actors(self, b: Beliefs, mass: Floats, swaps: Floats) -> tables.Words:
        size = len(self.actor_keys)
        found, expected = np.zeros(size), np.zeros(size)
        for at, side, whole in zip(self.straight, self.sides, self.of_side, strict=True):
            found += tables.counted(at, b.match * (1.0 - b.swapped), size)
            expected += tables.counted(whole, side.expected(mass - swaps), size)
        found += tables.counted(self.crossed.reshape(-1), np.tile(b.match * b.swapped, 2), size)
        # Each pair is read crosswise twice.
        expected += tables.counted(self.of_across, 2.0 * self.across.expected(swaps), size)
        by_class = tables.class_ratios(self.actor_class, found, expected, ACTOR_PRIOR)
        return tables.Words(
            keys=self.actor_keys, mass=found, expected=expected, ratio=by_class[self.actor_class], class_ratio=by_class
        )

    def result(self) -> Fitted:
        """Return what was learned; far pairs are weighed by the same tables, for what the weights of chance look like."""
        assert self.held is not None
        before = self.held
        said = self.barred(beliefs.evidence(self.model, self.near, self.words(), self.rarity))
        kinds, actors = self.model.kinds, self.model.actors
        first, second = (actors.weights(actors.find(self.far.sides(k, k))[0]) for k in (1, 2))
        other = beliefs.Words(
            kinds=kinds.weights(kinds.find(self.far.kinds)[0]),
            straight=first + second,
            crossed=first + second,
            first=first,
        )
        chance_odds = beliefs.evidence(self.model, self.far, other, self.far_rarity).match
        return Fitted(
            model=self.model,
            pairs=self.near,
            held=before,
            evidence=said,
            chance=chance_odds,
            by_chance=self.by_chance,
        )


def clamped(found: Beliefs, known: Known) -> Beliefs:
    """Return beliefs in which judged pairs are what a person said of them."""
    match, alone, series, by_one = (x.copy() for x in (found.match, found.alone, found.series, found.by_one))
    for x in (match, alone):
        x[known.at] = np.where(known.same, 1.0 - 1e-6, 1e-6)
    for x in (series, by_one):
        x[known.at] = np.where(known.same, 0.0, x[known.at])
    return replace(found, match=match, alone=alone, series=series, by_one=by_one)


def _constant(keys: Ints, weight: Floats) -> tables.Words:
    """Return words that weigh what is given, until some are learned."""
    return tables.Words(
        keys=keys, mass=np.zeros(len(keys)), expected=np.zeros(len(keys)), ratio=np.exp(weight), class_ratio=np.ones(8)
    )
