"""From a model to beliefs: what each near pair is, with the local number of series and the rivals taken into account."""

from dataclasses import dataclass, replace

import numpy as np

from sened.incidents.columns import Floats, Ints
from sened.incidents.matching.model import BURST, BURST_BY_ONE, CHANCE, MATCH, TIMES, Model
from sened.incidents.matching.patterns import Patterns
from sened.incidents.matching.rivals import Rivals

LOCAL = 1.0
"""Pairs of a series that a row is taken to have before its own are counted."""


BARRED = 60.0
"""Natural log-odds against a pair that cannot be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Weights of the words of each pair: event types, the two sides read straight, and read crosswise."""

    kinds: Floats
    straight: Floats
    crossed: Floats
    first: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Beliefs:
    """Probabilities of each pair: `match` after competition, `alone` before it, `series` that it is two of a series.

    `crowd` is the mean local number of pairs of a series, by which the odds of one were divided.
    """

    match: Floats
    alone: Floats
    series: Floats
    by_one: Floats
    swapped: Floats
    crowd: float

    @property
    def log_odds(self) -> Floats:
        """Return natural log-odds after competition."""
        return logit(self.match)

    def replaced(self, at: Ints, other: "Beliefs") -> "Beliefs":
        """Return these beliefs with those of the pairs `at` taken from `other`."""
        fields = ("match", "alone", "series", "by_one", "swapped")
        return replace(self, crowd=other.crowd, **{f: _swap(getattr(self, f), at, getattr(other, f)) for f in fields})


def _swap(old: Floats, at: Ints, new: Floats) -> Floats:
    out = old.copy()
    out[at] = new
    return out


def logit(p: Floats) -> Floats:
    """Return natural log-odds, finite at both ends."""
    return np.asarray(np.log(p + 1e-12) - np.log(1.0 - p + 1e-12))


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Natural log-odds over chance of each pair: as a match, as two of a series, and as two of a series by one actor."""

    match: Floats
    series: Floats
    by_one: Floats
    swapped: Floats

    def some(self, at: Ints) -> "Evidence":
        """Return the evidence of the pairs `at` alone."""
        return Evidence(match=self.match[at], series=self.series[at], by_one=self.by_one[at], swapped=self.swapped[at])


def evidence(model: Model, pairs: Patterns, words: Words, rarity: Floats) -> Evidence:
    """Return what the fields of each pair say, before what is around it is taken into account."""
    time, place = pairs.time + TIMES * pairs.same, pairs.place
    swap = model.swapped[pairs.group]
    straight, crossed = np.log1p(-swap) + words.straight, np.log(swap) + words.crossed
    sides = np.logaddexp(straight, crossed)
    fields = model.time[time] + model.place[place] + model.name[pairs.name] + model.figures[pairs.figures]
    fields = fields + model.weapon[pairs.weapon] + model.group[pairs.group] + words.kinds + sides
    logs = np.log(model.shares) - np.log(model.shares[CHANCE])
    series = model.burst_time[time] + model.burst_place[place] + rarity
    return Evidence(
        match=fields + rarity + logs[MATCH],
        series=series + logs[BURST],
        by_one=series + logs[BURST_BY_ONE] + words.first,
        swapped=np.exp(crossed - sides),
    )


def barred(found: Evidence, pairs: Patterns, unique: Ints | None) -> Evidence:
    """Return the evidence in which two rows of one of the datasets `unique` are no match."""
    if unique is None or not len(unique):
        return found
    no = (pairs.same == 1) & np.isin(pairs.frame.dataset[pairs.left], unique)
    return replace(found, match=np.where(no, -BARRED, found.match))


def judge(
    pairs: Patterns, found: Evidence, *, before: Beliefs | None, rivals: Rivals | None, crowd: float | None,
    lone: Floats | None = None,
) -> Beliefs:  # fmt: skip
    """Return what each pair is, by its fields and by the beliefs of the step before about the pairs around it.

    `crowd` is the usual number of pairs of a series around a pair; None takes that of these pairs. `lone` is what the odds
    of each pair are raised by before competition.
    """
    local, usual = _local(pairs, before) if before is not None else (0.0, 1.0)
    usual = crowd if crowd is not None else usual
    local = local - np.log(max(usual, 1e-9)) if before is not None else 0.0
    state = np.stack([found.match, found.series + local, found.by_one + local, np.zeros(pairs.size)])
    state -= state.max(axis=0)
    share = np.exp(state)
    share /= share.sum(axis=0)
    alone = share[MATCH]
    match = rivals.settled(alone, lone) if rivals is not None else alone
    rest = (1.0 - match) / np.maximum(1.0 - alone, 1e-9)
    return Beliefs(
        match=match,
        alone=alone,
        series=(share[BURST] + share[BURST_BY_ONE]) * rest,
        by_one=share[BURST_BY_ONE] * rest,
        swapped=found.swapped,
        crowd=usual,
    )


def _local(pairs: Patterns, before: Beliefs) -> tuple[Floats, float]:
    """Return the log of how many pairs of a series surround each pair, and how many surround one that is no match."""
    size = pairs.frame.size
    around = np.bincount(pairs.left, weights=before.series, minlength=size)
    around += np.bincount(pairs.right, weights=before.series, minlength=size)
    local = 0.5 * sum(
        np.log(np.maximum(around[rows] - before.series, 0.0) + LOCAL) for rows in (pairs.left, pairs.right)
    )
    other = 1.0 - before.match
    usual = float((np.exp(local) * other).sum() / max(other.sum(), 1e-9))
    return np.asarray(local), usual
