"""Weights learned from the table itself, without labels, where it is large and long enough.

Method: Fellegi and Sunter's weights. Chance is measured on pairs that would be near if one of the two were a month or
more later: certain non-matches that keep how place, kind and actors hang together. Agreement is estimated by
expectation maximisation on the near pairs, started from the fixed weights, which also act as pseudo-counts. Names of
actors and codes of events are learned as tables of soft co-occurrence, so that aliases and foreign vocabularies find
each other. Smaller or shorter tables keep the fixed weights.
"""

from dataclasses import replace

import numpy as np

from sened.incidents import actorfields, block, compare, rates, score
from sened.incidents.columns import Columns, Floats, Ints
from sened.incidents.score import Evidence, Tables

LEAST_ROWS, LEAST_CLAIMS = 400, 1_500
"""Rows from which a table teaches: fewer for datasets, each of which lists an incident once or a few times, than for the
claims of a case, whose one matter may fill a quarter of it."""

LEAST_DAYS = 50
"""Days that nine tenths of the rows must span, so that pairs a month apart are chance."""

SHIFTS = (29, 47)
"""Days by which one side is moved to measure chance; no multiple of a week, so that market days do not repeat."""

LEAST_CHANCE = 40
"""Pairs of chance below which nothing is learned."""

ROUNDS = 12
_BIN_COUNTS = 30.0
_WORD_COUNTS = 2.0


def weights(columns: Columns, rows: Ints, left: Ints, right: Ints) -> Floats | None:
    """Return the learned weights of the pairs, shape (fields, pairs), or None where the table is too small to tell."""
    if not _enough(columns, rows):
        return None
    apart = [block.far(columns, rows, shift=s) for s in SHIFTS]
    count = len(left)
    all_left = np.concatenate([left, *(a[0] for a in apart)])
    all_right = np.concatenate([right, *(a[1] for a in apart)])
    shift = np.concatenate(
        [np.zeros(count, np.int64), *(np.full(len(a[0]), s) for a, s in zip(apart, SHIFTS, strict=True))]
    )
    if len(all_left) - count < LEAST_CHANCE:
        return None
    found = score.evidence(columns, all_left, all_right, shift=shift)
    crowd = _crowd(columns, rows, found, count)
    fixed = score.fixed(columns, found, foreign_names=actorfields.FOREIGN_AT_START)
    start = replace(fixed, second_side=1.0)
    tables, prior = start, float(np.log2(_share(count, len(all_left) - count)))
    for _ in range(ROUNDS):
        belief = score.probability(score.weigh(found, tables, crowd + prior).sum(axis=0)[:count])
        tables = _estimate(found, start, belief, count)
        mean = float(belief.mean())
        prior = float(np.log2(mean / (1.0 - mean)))
    return np.asarray(score.weigh(found, tables, crowd + prior)[:, :count])


def _enough(columns: Columns, rows: Ints) -> bool:
    rows = rows[columns.placed[rows] & columns.dated[rows]]
    claims = bool((columns.log_index[rows] >= 0).any())
    if len(rows) < (LEAST_CLAIMS if claims else LEAST_ROWS):
        return False
    return bool(np.subtract(*np.percentile(columns.start[rows], [95, 5])) >= LEAST_DAYS)


def _share(near: int, far: int) -> float:
    """Return the odds that a near pair is a match, from the surplus of near pairs over what chance brings."""
    by_chance = far / (2.0 * len(SHIFTS))
    share = min(0.95, max(0.02, 1.0 - by_chance / max(1, near)))
    return share / (1.0 - share)


def _crowd(columns: Columns, rows: Ints, found: Evidence, count: int) -> Floats:
    """Return how much rarer than usual a coincidence is at the place of each pair, for its classes of radius."""
    raw = rates.log_odds(columns, rows, found.pairs.left, found.pairs.right)
    kind = found.pairs.place // len(compare.PLACE_BINS)
    size = compare.CLASSES * compare.CLASSES
    weight = np.bincount(kind[count:], weights=np.exp2(raw[count:]), minlength=size)
    number = np.bincount(kind[count:], minlength=size)
    usual = np.log2(np.where(number > 20, weight / np.maximum(number, 1), np.exp2(raw).mean()))
    return np.asarray(raw - usual[kind])


def _estimate(found: Evidence, start: Tables, belief: Floats, count: int) -> Tables:
    """Return the tables that the beliefs about the first `count` pairs imply; the pairs after them are chance."""
    pairs = found.pairs

    def of_bins(bins: Ints, fixed: Floats) -> Floats:
        return _bins(bins[:count], bins[count:], belief, fixed)

    def of_words(which: Ints, fixed: Floats) -> Floats:
        return _words(which[:count], which[count:], belief, fixed)

    sides = found.side_pairs()
    both = np.concatenate([sides[0], sides[1]])
    order = np.concatenate([np.arange(count), np.arange(count) + pairs.size])
    rest = np.setdiff1d(np.arange(len(both)), order)
    return replace(
        start,
        time=of_bins(pairs.time_and_source, start.time),
        place=of_bins(pairs.place, start.place),
        killed=of_bins(pairs.killed, start.killed),
        wounded=of_bins(pairs.wounded, start.wounded),
        types=of_words(found.types.which, start.types),
        sides=_words(both[order], both[rest], np.concatenate([belief, belief]), start.sides),
    )


def _bins(near: Ints, far: Ints, belief: Floats, fixed: Floats) -> Floats:
    """Return log2 of how much more often each bin occurs among matches than by chance."""
    chance = np.bincount(far, minlength=len(fixed)) + 0.5
    chance = chance / chance.sum()
    prior = chance * np.exp2(fixed)
    prior = prior / prior.sum()
    match = np.bincount(near, weights=belief, minlength=len(fixed)) + _BIN_COUNTS * prior
    return np.asarray(np.log2(match / match.sum()) - np.log2(chance))


def _words(near: Ints, far: Ints, belief: Floats, fixed: Floats) -> Floats:
    """Return log2 of observed over expected co-occurrence of each pair of words, smoothed by its fixed weight."""
    chance = np.bincount(far, minlength=len(fixed)) / max(1, len(far))
    match = np.bincount(near, weights=belief, minlength=len(fixed))
    return np.asarray(np.log2((match + _WORD_COUNTS * np.exp2(fixed)) / (match.sum() * chance + _WORD_COUNTS)))
