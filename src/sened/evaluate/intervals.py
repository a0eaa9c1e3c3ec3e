"""Intervals of 95 % around what was measured on few items."""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

Z = 1.959963984540054
"""The normal quantile of 0.975."""
RESAMPLES = 1_000
SEED = 20_220_120


@dataclass(frozen=True, slots=True)
class Interval95:
    """A lower and an upper end, both within 0 to 1."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Counts:
    """Drafts of one item: paired ones, all of the machine, all of the gold."""

    paired: int
    said: int
    gold: int


def wilson(right: int, n: int) -> Interval95:
    """Return the score interval of a proportion (Wilson 1927); 0 to 1 where nothing was counted."""
    if n == 0:
        return Interval95(0.0, 1.0)
    p, z2 = right / n, Z * Z
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = Z / (1 + z2 / n) * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
    return Interval95(0.0 if right == 0 else max(0.0, middle - half), 1.0 if right == n else min(1.0, middle + half))


def f1(counts: Sequence[Counts]) -> float:
    """Return the harmonic mean of precision and recall over all items; 0 where there is nothing to find or say."""
    both = sum(c.said + c.gold for c in counts)
    return 2 * sum(c.paired for c in counts) / both if both else 0.0


def bootstrap_f1(counts: Sequence[Counts], *, seed: int = SEED) -> Interval95:
    """Return the percentile interval of `f1` over items drawn with replacement (Efron 1979), the same for one seed.

    Items are drawn, not drafts: the drafts of one item stand or fall together.
    """
    if not counts:
        return Interval95(0.0, 1.0)
    chance = random.Random(seed)
    drawn = sorted(f1(chance.choices(counts, k=len(counts))) for _ in range(RESAMPLES))
    return Interval95(drawn[round(0.025 * (RESAMPLES - 1))], drawn[round(0.975 * (RESAMPLES - 1))])
