"""Bayesian averaging over decomposable graphs of lists.

Madigan and York (1997), Biometrika 84: within each graph the cell probabilities have a hyper-Dirichlet prior, the total
N has a prior of its own, and the posterior of N is the average over graphs, each weighted by its marginal likelihood
(their section 3). As in the R package dga: Dirichlet weight 2**-lists in every cell of the full table (so that one name's
worth of prior in all), p(N) in proportion to 1/N, every graph alike beforehand, the complete graph left out.
Where we differ: N is evaluated on a grid, every whole number at first and then in steps of 0.5 %, instead of on a range
that the caller must choose; six lists are allowed; the posterior is cut where its tail has fallen by exp(30).
"""

import numpy as np
from numpy.typing import NDArray

from sened.weights.unreported import family, graphs
from sened.weights.unreported.family import Family
from sened.weights.unreported.poisson import log_factorial, log_gamma
from sened.weights.unreported.spread import of_weights
from sened.weights.unreported.table import Counts, Overlaps

Floats = NDArray[np.float64]

PRIORS = (
    "p(N) in proportion to 1/N",
    "every decomposable graph but the complete one alike",
    "hyper-Dirichlet with one name's worth of weight in all",
)
MOST_TIMES = 200.0
"""The posterior is cut at this many times the observed names."""


def average(table: Overlaps) -> Family:
    """Return the posterior median and middle 95 % of the total; absent for more than six lists."""
    if not 2 < table.size <= graphs.MOST:
        return family.absent(family.GRAPHS, f"averaging over graphs needs three to {graphs.MOST} lists")
    edges, factors = graphs.decomposable(table.size)
    unseen, width = _grid(table.observed)
    marginals = np.array([_log_marginal(table, subset, unseen) for subset in range(1 << table.size)])
    total = unseen + table.observed
    shared = log_factorial(total) - log_factorial(unseen) - np.log(total) + np.log(width)
    heights = factors.astype(np.float64) @ marginals + shared
    weights = np.exp(heights - heights.max())
    posterior = weights.sum(axis=0)
    spread = of_weights(total, posterior)
    low, high = spread.interval()
    of_graph = weights.sum(axis=1) / weights.sum()
    order = np.argsort(-of_graph, kind="stable")[:5]
    return Family(
        name=family.GRAPHS, estimate=spread.quantile(0.5), low=low, high=high, spread=spread,
        diagnostics={
            "graphs": len(edges), "priors": list(PRIORS),
            "most_likely_graphs": [
                {"edges": _edges(int(edges[g]), table), "probability": float(of_graph[g]),
                 "median": of_weights(total, weights[g]).quantile(0.5)} for g in order
            ],
        },
    )  # fmt: skip


def _grid(observed: int) -> tuple[Floats, Floats]:
    """Return counts of the unrecorded and the number of whole numbers that each stands for."""
    top = MOST_TIMES * observed
    exact = min(400.0, top)
    rest = exact * np.exp(np.arange(1, int(np.log(top / exact) / 0.005) + 2) * 0.005)
    unseen = np.unique(np.concatenate([np.arange(exact + 1), np.round(rest)]))
    edges = np.concatenate([[-0.5], (unseen[1:] + unseen[:-1]) / 2, [unseen[-1] + 0.5]])
    return unseen, np.diff(edges)


def marginal(counts: Counts, subset: int) -> Floats:
    """Return the counts over the lists of `subset`, the cell of none of them first."""
    cells = np.arange(counts.size)
    inside = np.unique(cells & subset, return_inverse=True)
    return np.bincount(inside[1], weights=counts, minlength=inside[0].size).astype(np.float64)


def _log_marginal(table: Overlaps, subset: int, unseen: Floats) -> Floats:
    """Return the Dirichlet-multinomial log-likelihood of the marginal table at each count of the unrecorded."""
    counts = marginal(table.counts, subset)
    weight = 1.0 / counts.size
    fixed = (log_gamma(counts[1:] + weight) - log_gamma(np.array([weight]))).sum()
    empty = log_gamma(counts[0] + unseen + weight) - log_gamma(np.array([weight]))
    return np.asarray(fixed + empty - log_gamma(counts.sum() + unseen + 1.0))


def _edges(edges: int, table: Overlaps) -> list[str]:
    pairs = [(a, b) for a in range(table.size) for b in range(a + 1, table.size)]
    return [f"{table.lists[a]}+{table.lists[b]}" for at, (a, b) in enumerate(pairs) if edges >> at & 1]
