"""Whether probabilities are to be taken at their word: the contrast with chance, labels, and how bursty a table is."""

from itertools import pairwise

import numpy as np

from sened.incidents.columns import Bools, Floats
from sened.incidents.matching.chance import SHIFTS
from sened.incidents.matching.fit import Fitted
from sened.incidents.matching.grouping import sigmoid
from sened.incidents.matching.result import Bin

BURSTY = 1.5
"""Burst factor from which events call forth more of them so much that only labels can tell how sure to be."""

ENOUGH_LABELS = 50
BINS = 10
_SLOPE, _SHIFT = 0.25, 0.5
_STEPS, _HALVINGS = 50, 20


def scale(odds: Floats, same: Bools) -> tuple[float, float]:
    """Return (shift, slope) by which natural log-odds fit the labels best (Platt 1999), held to 0 and 1 by a normal prior."""
    shift, slope, y = 0.0, 1.0, same.astype(np.float64)
    for _ in range(_STEPS):
        p = sigmoid(shift + slope * odds)
        w = p * (1.0 - p)
        gradient = np.array([(y - p).sum() - shift / _SHIFT**2, ((y - p) * odds).sum() - (slope - 1.0) / _SLOPE**2])
        cross = (w * odds).sum()
        hessian = np.array([[w.sum() + 1 / _SHIFT**2, cross], [cross, (w * odds**2).sum() + 1 / _SLOPE**2]])
        step = np.linalg.solve(hessian, gradient)
        shift, slope = _stepped(odds, y, (shift, slope), (float(step[0]), float(step[1])))
    return shift, max(slope, 0.1)


def _stepped(odds: Floats, y: Floats, at: tuple[float, float], step: tuple[float, float]) -> tuple[float, float]:
    """Return where the step leads, halved until it leads no further from the labels: where odds are bold it overshoots."""
    before = _loss(odds, y, *at)
    for k in range(_HALVINGS):
        there = at[0] + step[0] / 2**k, at[1] + step[1] / 2**k
        if _loss(odds, y, *there) <= before:
            return there
    return at


def _loss(odds: Floats, y: Floats, shift: float, slope: float) -> float:
    """Return minus the log of the likelihood of the labels and of the prior."""
    said = shift + slope * odds
    held = (shift / _SHIFT) ** 2 + ((slope - 1.0) / _SLOPE) ** 2
    return float((np.logaddexp(0.0, said) - y * said).sum() + held / 2)


def burst_factor(fitted: Fitted) -> float:
    """Return how many near pairs are no match, over what chance brings: 1 where events do not call forth others."""
    return float((1.0 - sigmoid(fitted.held.log_odds)).sum() / max(1.0, fitted.by_chance))


def by_contrast(fitted: Fitted) -> list[Bin]:
    """Return what near pairs are said to be, by fields alone, against what chance leaves over in each bin.

    Pairs with shifted dates are judged by the same weights; how many of them reach a bin says how many near pairs do by
    chance. It tells nothing of pairs of a series, which chance does not bring, nor of what competition adds.
    """
    near, far = fitted.evidence.match, fitted.chance
    edges = (
        np.unique(np.quantile(near[near > -4.6], np.linspace(0, 1, BINS + 1))) if (near > -4.6).any() else np.zeros(0)
    )
    factor = fitted.by_chance / max(1, len(far)) if len(far) else 1.0 / (2 * len(SHIFTS))
    found = []
    for low, high in pairwise(edges.tolist()):
        mine, theirs = _between(near, low, high), int(_between(far, low, high).sum())
        if not mine.any():
            continue
        left_over = float(np.clip(1.0 - factor * theirs / int(mine.sum()), 0.0, 1.0))
        found.append(Bin(count=int(mine.sum()), said=float(sigmoid(near[mine]).mean()), expected=left_over))
    return found


def by_labels(odds: Floats, same: Bools) -> list[Bin]:
    """Return what labelled pairs are said to be against what they are, in bins of like count."""
    parts = np.array_split(np.argsort(odds), min(BINS, max(1, len(odds) // 10)))
    return [
        Bin(count=len(k), said=float(sigmoid(odds[k]).mean()), expected=float(same[k].mean())) for k in parts if len(k)
    ]


def _between(values: Floats, low: float, high: float) -> Bools:
    return np.asarray((values >= low) & (values <= high))
