"""Log-linear models of pairs of lists, chosen step by step: made for tables with few and empty overlaps.

Chan, Silverman and Vincent (2021), JASA 116, section 3: from independence, the pair of lists whose interaction is the
most significant is added while its p-value is below 0.02, as in the R package SparseMSE. A pair without a common name has
an interaction of minus infinity; its p-value is the chance of no name where the present model expects m, exp(-m).
Where we differ: p-values of the others are of the likelihood ratio rather than of Wald's ratio, and the interval is of
the profile likelihood of the model chosen, not of a bootstrap that chooses anew.
"""

from math import erfc, exp, sqrt

import numpy as np

from sened.weights.unreported import family, hierarchy
from sened.weights.unreported.family import Family
from sened.weights.unreported.hierarchy import Model
from sened.weights.unreported.loglinear import Search, described, profile
from sened.weights.unreported.table import Overlaps

THRESHOLD = 0.02


def choose(table: Overlaps) -> Family:
    """Return what the model chosen step by step says, with its profile interval and the steps."""
    found = Search(table)
    model: Model = hierarchy.INDEPENDENT
    steps: list[str] = []
    found.fit([model])
    while True:
        tried = {pair: model | {pair} for pair in sorted(hierarchy.pairs(table.size) - model)}
        found.fit(tried.values())
        chances = {pair: p for pair, new in tried.items() if (p := _p_value(found, model, new, pair)) is not None}
        best = min(chances, key=lambda pair: (chances[pair], pair), default=0)
        if not best or chances[best] >= THRESHOLD:
            break
        model = tried[best]
        steps.append(f"{table.named(best)} (p {chances[best]:.2g})")
    fitted = found.known[model]
    if fitted is None:
        return family.absent(family.STEPWISE, "no log-linear model could be estimated from so few overlaps")
    spread = profile(found, model)
    low, high = spread.interval()
    return Family(
        name=family.STEPWISE, estimate=fitted.total, low=low, high=high, spread=spread,
        diagnostics={**described(fitted, table.size), "threshold": THRESHOLD, "added": steps},
    )  # fmt: skip


def _p_value(found: Search, model: Model, new: Model, pair: int) -> float | None:
    before, after = found.known[model], found.known[new]
    if before is None or after is None:
        return None
    if pair in found.empty:
        return exp(-_expected(found, model, pair))
    fall = (before.aic - 2 * before.parameters) - (after.aic - 2 * after.parameters)
    return erfc(sqrt(max(fall, 0.0) / 2))


def _expected(found: Search, model: Model, pair: int) -> float:
    cells = np.arange(1, found.design.shape[0] + 1)
    return float(found.means(model)[(cells & pair) == pair].sum())
