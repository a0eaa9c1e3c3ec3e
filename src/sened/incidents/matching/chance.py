"""What chance brings: how often each bin and word occurs among pairs that cannot match, and how much happens where."""

from dataclasses import dataclass

import numpy as np

from sened.incidents.columns import Floats, Ints
from sened.incidents.matching import join, windows
from sened.incidents.matching.frame import CLASSES, Frame

SHIFTS = (17, 29, 37, 47)
"""Days by which one side is shifted so that its pairs can be no matches but keep what place, type and actors share."""

STEADY = 0.7
"""How firmly a place holds to the usual number of neighbours, in units of the root of that number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """The usual number of neighbours by chance, by class and class of neighbour, and what rarity averages to there."""

    mean: Floats
    norm: Floats


def neighbours(frame: Frame, found: join.Found) -> Floats:
    """Return how many far neighbours of each class each row has, shape (rows, classes)."""
    size = frame.size * CLASSES
    a = np.bincount(found.left * CLASSES + frame.grain[found.right], minlength=size)
    b = np.bincount(found.right * CLASSES + frame.grain[found.left], minlength=size)
    return (a + b).reshape(frame.size, CLASSES).astype(np.float64)


def usual(frame: Frame, count: Floats, found: join.Found) -> Usual:
    """Return what is usual, such that rarity is neutral over the pairs of chance."""
    mean = np.full((CLASSES, CLASSES), 1e-9)
    for a in range(CLASSES):
        of_class = frame.grain == a
        if of_class.any():
            mean[a] = count[of_class].mean(axis=0) + 1e-9
    flat = Usual(mean=mean, norm=np.ones(CLASSES * CLASSES))
    raw = np.exp(rarity(frame, (found.left, found.right), count, flat, own=1.0))
    grains = windows.grains(frame, found.left, found.right)
    number = np.bincount(grains, minlength=CLASSES * CLASSES)
    total = np.bincount(grains, weights=raw, minlength=CLASSES * CLASSES)
    return Usual(mean=mean, norm=np.where(number > 0, total / np.maximum(number, 1), 1.0))


def rarity(frame: Frame, pairs: tuple[Ints, Ints], count: Floats, usual: Usual, *, own: float = 0.0) -> Floats:
    """Return the log of how much rarer than usual a neighbour by chance is where the two rows of each pair lie.

    `own` is what the pair itself has added to the counts.
    """
    left, right = pairs
    a, b = frame.grain[left], frame.grain[right]
    both = _share(count[left, b] - own, usual.mean[a, b]) + _share(count[right, a] - own, usual.mean[b, a])
    return np.asarray(-0.5 * both - np.log(usual.norm[windows.grains(frame, left, right)]))


def _share(count: Floats, mean: Floats) -> Floats:
    steady = STEADY * np.sqrt(mean + 1.0)
    return np.asarray(np.log((count + steady) / (mean + steady)))


def expected_pairs(frame: Frame, found: join.Found) -> float:
    """Return how many pairs of `join.near` chance brings."""
    return len(found.left) * join.per_far(frame, SHIFTS)
