"""What the kernel has learned from a table: enough to weigh any pair of its rows."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from sened.incidents.cluster import Evidence
from sened.incidents.columns import Floats, Ints
from sened.incidents.matching.chance import Usual
from sened.incidents.matching.patterns import FIGURE_BINS, TIME_BINS, WEAPON_BINS, Edges
from sened.incidents.matching.placing import NAME_BINS
from sened.incidents.matching.tables import Words

TIMES = len(TIME_BINS)
TIME_PARENT = np.repeat([0, 1], TIMES)
"""Bins of time are weighed among those of one dataset or of two."""

FIGURE_PARENT = np.where(np.arange(FIGURE_BINS) == 0, 0, 1 + (np.arange(FIGURE_BINS) > FIGURE_BINS // 2))
WEAPON_PARENT = np.minimum(np.arange(len(WEAPON_BINS)), 1)
NAME_PARENT = np.repeat(np.arange(4), len(NAME_BINS)) * 2 + (np.arange(4 * len(NAME_BINS)) % len(NAME_BINS) == 0)
"""Missing values have a parent of their own: that something is missing weighs nothing."""

MATCH, BURST, BURST_BY_ONE, CHANCE = range(4)
"""What a near pair can be: one incident; two of a series; two of a series by one actor; neighbours by chance."""


ADDS = 0.2
"""How far the evidence of several pairs adds up (`cluster.Evidence`): little, for what one report gets wrong is wrong in all
of its pairs. Between .1 and .3 simulations of all kinds come out alike, and better than by the mean alone."""

MANY_MATCHES = 2_000.0
"""Matches from which the weights are half trusted to add up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """Natural logs of match over chance by bin, what words weigh, the shares of what pairs are, and the grids used.

    `burst_time` and `burst_place` are the same logs for pairs of a series, which chance does not explain and which are
    no matches; `lone` is what the odds of a match are raised by before reports compete, by pair of datasets; `crowd` is the mean by which the local number of such pairs is divided.
    """

    windows: Floats
    edges: Edges
    usual: Usual
    time: Floats
    place: Floats
    name: Floats
    figures: Floats
    weapon: Floats
    group: Floats
    kinds: Words
    actors: Words
    burst_time: Floats
    burst_place: Floats
    shares: Floats
    swapped: Floats
    lone: Floats
    crowd: float
    kind_shares: Floats
    side_shares: tuple[Floats, Floats]
    matched: float
    scale: tuple[float, float] = (0.0, 1.0)

    @property
    def evidence(self) -> Evidence:
        """Return how far the evidence of several pairs between two incidents adds up.

        It adds up the more, the more matches the weights rest on: learned from few, they err for all pairs alike.
        """
        prior = float(np.log2(self.shares[MATCH] / self.shares[CHANCE]))
        return Evidence(prior=prior, adds=ADDS * self.matched / (self.matched + MANY_MATCHES))

    def equal_to(self, other: "Model", digits: int = 9) -> bool:
        """Tell whether two models agree to so many digits: engines compare theirs by it."""
        return all(_agree(getattr(self, f), getattr(other, f), digits) for f in self.__slots__)


def _agree(a: Any, b: Any, digits: int) -> bool:
    if isinstance(a, np.ndarray):
        return a.shape == b.shape and bool(np.allclose(a, b, rtol=0, atol=10.0**-digits))
    if isinstance(a, tuple | list):
        return len(a) == len(b) and all(_agree(x, y, digits) for x, y in zip(a, b, strict=True))
    if isinstance(a, Words | Edges | Usual):
        return all(_agree(getattr(a, f), getattr(b, f), digits) for f in a.__slots__)
    return bool(abs(a - b) <= 10.0**-digits)


def place_parent(edges: Edges) -> Ints:
    """Return the parent of each bin of place: they are weighed all together, for the classes of radius count too."""
    return np.zeros(edges.bins, dtype=np.int64)
