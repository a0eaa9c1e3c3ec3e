"""What a family says of the total: a distribution on a grid, its quantiles, and pools of several."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """`cdf[i]`: how sure the family is that the total is at most `values[i]`; both rise."""

    values: Floats
    cdf: Floats

    def quantile(self, share: float) -> float:
        """Return the total below which `share` of the distribution lies."""
        return float(np.interp(share, self.cdf, self.values))

    def interval(self, level: float = 0.95) -> tuple[float, float]:
        """Return the middle `level` of the distribution."""
        return self.quantile((1 - level) / 2), self.quantile((1 + level) / 2)


def of_weights(values: Floats, weights: Floats) -> Spread:
    """Return the distribution that gives `values`, rising, these weights."""
    total = np.cumsum(weights)
    return Spread(values=values, cdf=(total - weights / 2) / total[-1])


def of_draws(draws: Floats) -> Spread:
    """Return the distribution of equally likely draws."""
    values, counts = np.unique(draws, return_counts=True)
    return of_weights(values.astype(np.float64), counts.astype(np.float64))


def pool(spreads: Sequence[Spread], weights: Sequence[float] | None = None) -> Spread:
    """Return the mixture of several distributions, by default in equal shares."""
    shares = np.full(len(spreads), 1.0) if weights is None else np.asarray(weights, np.float64)
    values = np.unique(np.concatenate([s.values for s in spreads]))
    if values.size > 20_000:
        values = values[np.linspace(0, values.size - 1, 20_000).astype(int)]
    cdf = sum(w * np.interp(values, s.values, s.cdf, left=0.0, right=1.0) for w, s in zip(shares, spreads, strict=True))
    return Spread(values=values, cdf=np.asarray(cdf) / shares.sum())
