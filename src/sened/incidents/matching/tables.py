"""Tables of weights (natural logs of match over chance) that the kernel learns: of bins, and of pairs of words."""

from dataclasses import dataclass

import numpy as np

from sened.incidents.columns import Floats, Ints

STRENGTH = 0.35
"""Pairs that chance is taken to have brought before any were counted: how firmly a pair of words holds to its class."""

OWN = 2.0
"""Times its own belief that a pair is left out of what it is judged by, so that it does not vouch for itself: once for itself,
and once for the pairs that its two reports make with a third one of the same incident, which say nothing new."""

CLASS_STRENGTH = 5.0
"""The same for a class of pairs of words, which holds to its prior ratio."""


def counted(bins: Ints, weights: Floats, size: int) -> Floats:
    """Return the sum of the weights in each of `size` bins."""
    return np.asarray(np.bincount(bins, weights=weights, minlength=size), dtype=np.float64)


def shares(bins: Ints, parent: Ints, *, weights: Floats | None = None, smooth: float = 0.5) -> Floats:
    """Return the share of each bin among those of its parent; `smooth` is added to each count."""
    count = np.bincount(bins, weights=weights, minlength=len(parent)) + smooth
    total = np.bincount(parent, weights=count)
    return np.asarray(count / total[parent])


def ratios(
    bins: Ints, belief: Floats, chance: Floats, parent: Ints, strength: float, *, start: Floats | float = 0.0
) -> Floats:
    """Return the log of how much more often each bin occurs among matches than by chance, given its parent.

    `strength` matches are added to each parent, that look like chance times what `start` (logs) says.
    """
    usual = chance * np.exp(start)
    usual = usual / np.bincount(parent, weights=usual)[parent]
    count = np.bincount(bins, weights=belief, minlength=len(parent)) + strength * usual
    total = np.bincount(parent, weights=count)
    return np.asarray(np.log(count / total[parent]) - np.log(chance))


def excess(bins: Ints, chance: Floats, share: float) -> Floats:
    """Return the log ratio of what exceeds chance among near pairs, of which `share` are in excess."""
    seen = np.bincount(bins, minlength=len(chance)) / max(1, len(bins))
    match = np.maximum(seen - (1.0 - share) * chance, 0.02 * chance * share)
    return np.asarray(np.log(match / match.sum()) - np.log(chance))


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What pairs of words weigh: their beliefs `mass`, what chance would bring `expected`, and the ratio of their class.

    `keys` are sorted. A pair that was not seen has no mass, and of chance what the shares of its words say.
    """

    keys: Ints
    mass: Floats
    expected: Floats
    ratio: Floats
    class_ratio: Floats

    def find(self, keys: Ints) -> tuple[Ints, np.ndarray[tuple[int, ...], np.dtype[np.bool_]]]:
        """Return where each key stands and whether it is there."""
        at = np.minimum(np.searchsorted(self.keys, keys), max(0, len(self.keys) - 1))
        return at, (self.keys[at] == keys) if len(self.keys) else np.zeros(len(keys), dtype=np.bool_)

    def weights(self, at: Ints, own: Floats | float = 0.0) -> Floats:
        """Return the log ratio of the pairs of words at `at`, `own` belief left out of their mass."""
        mass = np.maximum(self.mass[at] - own, 0.0)
        return np.asarray(np.log((mass + STRENGTH * self.ratio[at]) / (self.expected[at] + STRENGTH)))

    def unseen(self, classes: Ints, expected: Floats) -> Floats:
        """Return the log ratio of pairs that were never seen, by their class and what chance would have brought."""
        return np.asarray(np.log(STRENGTH * self.class_ratio[classes] / (expected + STRENGTH)))


def class_ratios(classes: Ints, mass: Floats, expected: Floats, prior: Floats) -> Floats:
    """Return for each class its matches over what chance would bring, held to `prior`."""
    found = counted(classes, mass, len(prior))
    chance = counted(classes, expected, len(prior))
    return np.asarray((found + CLASS_STRENGTH * prior) / (chance + CLASS_STRENGTH))
