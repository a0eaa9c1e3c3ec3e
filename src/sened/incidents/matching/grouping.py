"""From pairs to incidents: who stands together, how surely, and which incident comes second."""

from dataclasses import dataclass

import numpy as np

from sened.incidents.cluster import ABSENT, FORBIDDEN, MEAN, Evidence, cluster
from sened.incidents.columns import Bools, Floats, Ints
from sened.incidents.matching.frame import Frame
from sened.incidents.matching.score import Scored

FAINTEST = -5.0
"""Natural log-odds of a pair that was not compared; pairs below it count as such."""

_BITS = 62


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Pairs that a person has judged, as rows of the frame (`left` < `right`)."""

    left: Ints
    right: Ints
    same: Bools

    @property
    def size(self) -> int:
        """Number of judged pairs."""
        return len(self.left)


NOTHING = Judged(left=np.zeros(0, np.int64), right=np.zeros(0, np.int64), same=np.zeros(0, np.bool_))


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """For each row its incident (the number of its first row), how surely, and the incident that comes second (or -1)."""

    label: Ints
    probability: Floats
    second: Ints
    second_probability: Floats


def group(
    frame: Frame, scored: Scored, log_odds: Floats, *, judged: Judged = NOTHING, unique: Ints | None = None,
    evidence: Evidence = MEAN,
) -> Ints:  # fmt: skip
    """Return the incident of each row, by average linkage; `unique` numbers datasets free of duplicates.

    `evidence` says how far several pairs weigh more than one.
    """
    left, right, bits = scored.left, scored.right, log_odds / np.log(2.0)
    apart = ~judged.same
    if judged.size:
        no = np.isin(left * frame.size + right, judged.left[apart] * frame.size + judged.right[apart])
        bits = np.where(no, FORBIDDEN, bits)
        left = np.concatenate([left, judged.left[apart]])
        right = np.concatenate([right, judged.right[apart]])
        bits = np.concatenate([bits, np.full(int(apart.sum()), FORBIDDEN)])
    keep = (bits > ABSENT) | (bits <= FORBIDDEN / 2)
    together = list(zip(judged.left[judged.same].tolist(), judged.right[judged.same].tolist(), strict=True))
    once = _once(frame, unique)
    return cluster(frame.size, left[keep], right[keep], bits[keep], together=together, once=once, evidence=evidence)


def _once(frame: Frame, unique: Ints | None) -> Ints | None:
    if unique is None or not len(unique):
        return None
    bit = np.zeros(len(frame.datasets), dtype=np.int64)
    bit[unique[:_BITS]] = np.left_shift(1, np.arange(min(len(unique), _BITS)))
    return bit[frame.dataset]


def standing(frame: Frame, scored: Scored, label: Ints) -> Grouped:
    """Return how surely each row stands where it does.

    In company: by the mean log-odds with the others there. Alone: that none of the incidents around it is its own.
    """
    odds = np.clip(scored.log_odds, FAINTEST, -FAINTEST) - FAINTEST
    size = np.bincount(label, minlength=frame.size)
    inside = label[scored.left] == label[scored.right]
    total = np.bincount(scored.left[inside], weights=odds[inside], minlength=frame.size)
    total += np.bincount(scored.right[inside], weights=odds[inside], minlength=frame.size)
    others = size[label] - 1
    mean = total / np.maximum(others, 1) + FAINTEST
    second, second_odds = _second(frame, scored, label, odds)
    rival = np.where(second >= 0, sigmoid(second_odds), 0.0)
    return Grouped(
        label=label, probability=np.where(others > 0, sigmoid(mean), 1.0 - rival), second=second,
        second_probability=rival,
    )  # fmt: skip


def _second(frame: Frame, scored: Scored, label: Ints, odds: Floats) -> tuple[Ints, Floats]:
    """Return for each row the other incident with the best mean log-odds, -1 where none was compared."""
    outside = (label[scored.left] != label[scored.right]) & (odds > 0)
    row = np.concatenate([scored.left[outside], scored.right[outside]])
    other = label[np.concatenate([scored.right[outside], scored.left[outside]])]
    keys, at = np.unique(row * frame.size + other, return_inverse=True)
    total = np.bincount(at.reshape(-1), weights=np.tile(odds[outside], 2), minlength=len(keys))
    row, other = keys // max(1, frame.size), keys % max(1, frame.size)
    mean = total / np.bincount(label, minlength=frame.size)[other] + FAINTEST
    best = np.lexsort((other, -np.round(mean, 9), row))
    first = best[np.unique(row[best], return_index=True)[1]]
    second, second_odds = np.full(frame.size, -1, dtype=np.int64), np.full(frame.size, FAINTEST)
    second[row[first]], second_odds[row[first]] = other[first], mean[first]
    return second, second_odds


def sigmoid(odds: Floats) -> Floats:
    """Return the probability of natural log-odds."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(odds, -60.0, 60.0))))


def samples(
    frame: Frame, scored: Scored, count: int, seed: int, *, judged: Judged = NOTHING, unique: Ints | None = None,
    evidence: Evidence = MEAN,
) -> list[Ints]:  # fmt: skip
    """Return `count` clusterings drawn from what is believed of the pairs.

    Each adds logistic noise to the log-odds of every pair, so that two rows that no third one touches stand together in
    the share of samples that their probability says.
    """
    rng = np.random.default_rng(seed)
    noise = (rng.logistic(size=len(scored.left)) for _ in range(count))
    return [group(frame, scored, scored.log_odds + n, judged=judged, unique=unique, evidence=evidence) for n in noise]
