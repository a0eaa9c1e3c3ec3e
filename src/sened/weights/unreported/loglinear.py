"""Log-linear models of the overlap table: the best by BIC, the best by AIC, and the average over all.

Fienberg (1972), Biometrika 59; Cormack (1989), Biometrics 45. The cells that lists made are Poisson with a log-linear
mean; what nobody recorded is the mean of the empty cell under the same model, exp(intercept). Where no name stands on
all lists of an interaction, its estimate is minus infinity and the cells of those lists are left out (extended maximum
likelihood: Chan, Silverman and Vincent 2021, JASA 116, section 3.1). BIC counts every parameter and takes the number
of names observed as the sample size, as Baillargeon and Rivest (2007), JSS 19(5), do.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import erf, exp, log, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sened.weights.unreported import family, hierarchy, poisson
from sened.weights.unreported.family import Family
from sened.weights.unreported.hierarchy import Model
from sened.weights.unreported.spread import Spread, pool
from sened.weights.unreported.table import Overlaps

Floats = NDArray[np.float64]

EVERY_UP_TO = 4
"""Up to this many lists all hierarchical models are fitted; above, a search from two ends."""

_BEAM = 8
_MOST = 40.0  # a standard error of log(unrecorded) beyond any use, or this many times the observed: not estimable
_GRID = 81
_AVERAGED = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """One model: the total, its standard error, AIC and BIC (smaller is better), parameters."""

    model: Model
    total: float
    error: float
    aic: float
    bic: float
    parameters: int


class Search:
    """Fits hierarchical models of one table, each once."""

    def __init__(self, table: Overlaps) -> None:
        self.table = table
        size = table.size
        self.terms = [0, *(1 << j for j in range(size)), *hierarchy.interactions(size)]
        cells = np.arange(1, 1 << size)
        self.design = np.array([[(c & t) == t for t in self.terms] for c in cells], np.float64)
        self.empty = {t for t in hierarchy.interactions(size) if table.on(t) == 0}
        self.known: dict[Model, Fitted | None] = {}

    def masks(self, models: Sequence[Model]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Return which columns and which cells each model uses."""
        always = self.table.size + 1
        columns = np.array([[i < always or t in m for i, t in enumerate(self.terms)] for m in models])
        cells = np.ones((len(models), self.design.shape[0]), np.bool_)
        at = np.arange(1, self.design.shape[0] + 1)
        for row, model in enumerate(models):
            for gone in model & self.empty:
                cells[row] &= (at & gone) != gone
                columns[row] &= np.array([(t & gone) != gone for t in self.terms])
        return columns, cells

    def fit(self, models: Iterable[Model]) -> None:
        """Fit those of `models` that are not known yet."""
        new = list(dict.fromkeys(m for m in models if m not in self.known))
        for start in range(0, len(new), 512):
            self._fit(new[start : start + 512])

    def _fit(self, models: list[Model]) -> None:
        columns, cells = self.masks(models)
        counts = self.table.counts[1:].astype(np.float64)
        fits = poisson.fit(counts, self.design, columns, cells)
        observed = self.table.observed
        for i, model in enumerate(models):
            unseen, variance = exp(fits.beta[i, 0]), fits.variance[i]
            usable = fits.converged[i] and 0 <= variance < _MOST and unseen < _MOST * observed
            usable = usable and columns[i].sum() <= cells[i].sum()
            number = self.table.size + 1 + len(model)
            self.known[model] = (
                Fitted(
                    model=model, total=observed + unseen, error=sqrt(unseen + unseen**2 * variance),
                    aic=float(2 * number - 2 * fits.loglik[i]), bic=float(log(observed) * number - 2 * fits.loglik[i]),
                    parameters=number,
                )
                if usable
                else None
            )  # fmt: skip

    def means(self, model: Model) -> Floats:
        """Return the expected count of each cell but the empty one under `model`."""
        columns, cells = self.masks([model])
        return np.asarray(poisson.fit(self.table.counts[1:].astype(np.float64), self.design, columns, cells).mean[0])

    def all_usable(self) -> list[Fitted]:
        """Return the models that could be estimated, best BIC first."""
        return sorted((f for f in self.known.values() if f), key=lambda f: (f.bic, f.parameters, sorted(f.model)))


def search(table: Overlaps) -> Search:
    """Return the models of `table` fitted: all for up to four lists, otherwise those on the way to the best.

    The search starts at independence and at all pairs, and from the best eight by BIC fits every neighbour until none
    improves; interactions are of at most three lists.
    """
    found = Search(table)
    if table.size <= EVERY_UP_TO:
        found.fit(hierarchy.every(table.size))
        return found
    new = [hierarchy.INDEPENDENT, hierarchy.pairs(table.size)]
    found.fit(new)
    looked: set[Model] = set()
    while new:
        looked.update(new)
        found.fit(n for m in new for n in hierarchy.neighbours(m, table.size, 3))
        new = [f.model for f in found.all_usable()[:_BEAM] if f.model not in looked]
    return found


def profile(found: Search, model: Model) -> Spread:
    """Return the confidence distribution of the total under `model`: its 2.5 and 97.5 % are the profile interval.

    The multinomial likelihood of the whole table is maximised at each total (Cormack 1992, Biometrics 48); twice its
    fall from the maximum is compared with chi-squared on one degree of freedom, which is the signed root against the
    normal distribution.
    """
    table = found.table
    fitted = found.known[model]
    if fitted is None:
        raise ValueError("this model cannot be estimated from the table")
    unseen = max(fitted.total - table.observed, 0.3)
    wide = min(max(6 * fitted.error / unseen, 1.0), 9.0)
    grid = np.unique(np.concatenate([[0.0], unseen * np.exp(np.linspace(-wide, wide, _GRID))]))
    height = _heights(found, model, grid)
    fall = np.sqrt(np.maximum(2 * (height.max() - height), 0.0)) * np.sign(np.arange(grid.size) - height.argmax())
    # In between the grid's points the maximum lies at the estimate of the parabola; the root is smooth through it.
    cdf = np.maximum.accumulate(np.array([0.5 * (1 + erf(f / sqrt(2))) for f in _smooth(fall, height)]))
    return Spread(values=grid + table.observed, cdf=cdf)


def _smooth(fall: Floats, height: Floats) -> Floats:
    top = int(height.argmax())
    if 0 < top < height.size - 1:
        fall = fall.copy()
        fall[top] = (fall[top - 1] + fall[top + 1]) / 2
    return fall


def _heights(found: Search, model: Model, unseen: Floats) -> Floats:
    """Return the maximised multinomial log-likelihood at each count of `unseen`, up to a constant."""
    columns, cells = found.masks([model])
    used = columns[0]
    design = np.vstack([np.eye(len(found.terms))[:1], found.design])[:, used]
    counts = found.table.counts.astype(np.float64)
    y = np.repeat(counts[None, :], unseen.size, axis=0)
    y[:, 0] = unseen
    speaks = np.hstack([np.ones((1, 1), np.bool_), cells])
    shape = (unseen.size, 1)
    fits = poisson.fit(y, design, np.ones((unseen.size, design.shape[1]), np.bool_), np.tile(speaks, shape))
    total = y.sum(axis=1)
    share = np.log(np.maximum(fits.mean, 1e-300) / total[:, None])
    inner = np.where(y > 0, y * share, 0.0).sum(axis=1)
    return np.asarray(poisson.log_factorial(total) - poisson.log_factorial(unseen) + inner)


_WHY_NOT = "no log-linear model could be estimated from so few overlaps"


def best(table: Overlaps) -> Family:
    """Return what the best model by BIC says, with its profile interval, and its rivals in the diagnostics."""
    found = search(table)
    usable = found.all_usable()
    if not usable:
        return family.absent(family.LOG_LINEAR, _WHY_NOT)
    top = usable[0]
    spread = profile(found, top.model)
    low, high = spread.interval()
    return Family(
        name=family.LOG_LINEAR, estimate=top.total, low=low, high=high, spread=spread,
        diagnostics={
            **described(top, table.size), "models": len(found.known), "not_estimable": len(found.known) - len(usable),
            "best_by_aic": described(min(usable, key=lambda f: (f.aic, f.parameters)), table.size),
            "within_2_of_best_bic": [described(f, table.size) for f in usable if f.bic <= top.bic + 2],
        },
    )  # fmt: skip


def averaged(table: Overlaps) -> Family:
    """Return the average with weights exp(-BIC/2) over models within 10 of the best, at most 24.

    Occam's window: Madigan and Raftery (1994), JASA 89; the weights: Raftery (1995), Sociological Methodology 25.
    """
    found = search(table)
    usable = found.all_usable()
    if not usable:
        return family.absent(family.AVERAGED, _WHY_NOT)
    window = [f for f in usable if f.bic <= usable[0].bic + 10][:_AVERAGED]
    weights = np.exp([-(f.bic - usable[0].bic) / 2 for f in window])
    spread = pool([profile(found, f.model) for f in window], weights.tolist())
    low, high = spread.interval()
    return Family(
        name=family.AVERAGED, estimate=spread.quantile(0.5), low=low, high=high, spread=spread,
        diagnostics={
            "models_averaged": len(window), "weights": "exp(-BIC/2), every model alike beforehand",
            "mean": float(np.average([f.total for f in window], weights=weights)),
            "largest_weight": float(weights.max() / weights.sum()),
        },
    )  # fmt: skip


def described(fitted: Fitted, size: int) -> dict[str, Any]:
    """Return a model for people: its interactions by number of list, total, standard error, AIC and BIC."""
    return {
        "model": hierarchy.written(fitted.model, size),
        "estimate": fitted.total,
        "standard_error": fitted.error,
        "aic": fitted.aic,
        "bic": fitted.bic,
        "parameters": fitted.parameters,
    }
