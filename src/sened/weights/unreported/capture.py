"""Models of capture on occasions: M0, Mt, and with people of unlike chance Mh and Mth.

Otis et al. (1978); as log-linear models: Cormack (1989), Biometrics 45; Rivest and Baillargeon (2007), Biometrics 63.
The log of a cell's mean is an intercept, an effect of each list (Mt, Mth) or one effect for each capture (M0, Mh), and a
column h(k) of the number k of lists: Poisson 2**k - 1, Darroch k**2 / 2, Gamma -log(3.5 + k) + log(3.5); for Chao's
lower bound one column max(k - i + 1, 0) for each i from 3, those estimated below 0 left out one by one, the most
negative first. The total is observed + exp(intercept), its standard error sqrt(u + u**2 Var(intercept)), u the
unrecorded: all as in Rcapture (Baillargeon and Rivest 2007, JSS 19(5)), without its corrections for bias.
"""

from collections.abc import Mapping
from math import exp, isfinite, log, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sened.weights.unreported import family, poisson
from sened.weights.unreported.family import Family
from sened.weights.unreported.table import Overlaps, patterns

Floats = NDArray[np.float64]

_GAMMA = 3.5
NO_BOUND = "the table holds too little for the model"


def shapes(k: Floats) -> Mapping[str, Floats]:
    """Return the column of unlike chances by name, for `k` captures in each cell."""
    return {
        "Poisson2": 2.0**k - 1,
        "Darroch": k**2 / 2,
        "Gamma3.5": log(_GAMMA) - np.log(_GAMMA + k),
    }


def every(table: Overlaps) -> list[dict[str, Any]]:
    """Return all models of `table` that can be estimated: model, estimate, standard_error, aic, bic."""
    on = patterns(table.size)[1:].astype(np.float64)
    k = on.sum(axis=1)
    one = np.ones((k.size, 1))
    out = [_fitted(table, "M0", np.hstack([one, k[:, None]])), _fitted(table, "Mt", np.hstack([one, on]))]
    for start, effects in (("Mh", k[:, None]), ("Mth", on)):
        for name, column in shapes(k).items():
            out.append(_fitted(table, f"{start} {name}", np.hstack([one, effects, column[:, None]])))
        out.append(_chao(table, f"{start} Chao lower bound", np.hstack([one, effects]), k))
    return [m for m in out if m is not None]


def _chao(table: Overlaps, name: str, base: Floats, k: Floats) -> dict[str, Any] | None:
    kept = [i for i in range(3, table.size + 1) if table.counts[1:][k >= i].any()]
    while True:
        extra = [np.maximum(k - i + 1, 0.0)[:, None] for i in kept]
        design = np.hstack([base, *extra])
        fits = _fit(table, design)
        signs = fits.beta[0, base.shape[1] :]
        if not kept or signs.min() >= 0:
            return _fitted(table, name, design)
        kept.pop(int(signs.argmin()))


def _fit(table: Overlaps, design: Floats) -> poisson.Fits:
    counts = table.counts[1:].astype(np.float64)
    return poisson.fit(counts, design, np.ones((1, design.shape[1]), np.bool_))


def _fitted(table: Overlaps, name: str, design: Floats) -> dict[str, Any] | None:
    if np.linalg.matrix_rank(design) < design.shape[1]:
        return None
    fits = _fit(table, design)
    unseen, variance = exp(min(float(fits.beta[0, 0]), 60.0)), float(fits.variance[0])
    if not fits.converged[0] or not isfinite(variance) or not 0 <= variance < 40:
        return None
    number, loglik = design.shape[1], float(fits.loglik[0])
    return {
        "model": name,
        "estimate": table.observed + unseen,
        "standard_error": sqrt(unseen + unseen**2 * variance),
        "aic": 2 * number - 2 * loglik,
        "bic": log(table.observed) * number - 2 * loglik,
        "parameters": number,
    }


def best(table: Overlaps) -> Family:
    """Return the model with the smallest BIC, and all of them in the diagnostics; bounds are not chosen."""
    models = every(table)
    candidates = [m for m in models if "Chao" not in m["model"]]
    if not candidates:
        return family.absent(family.CAPTURE, NO_BOUND)
    chosen = min(candidates, key=lambda m: (m["bic"], m["model"]))
    low, high = log_normal(table.observed, chosen["estimate"], chosen["standard_error"])
    return Family(
        name=family.CAPTURE, estimate=chosen["estimate"], low=low, high=high, spread=None,
        diagnostics={"model": chosen["model"], "standard_error": chosen["standard_error"], "models": models},
    )  # fmt: skip


def log_normal(observed: int, estimate: float, error: float) -> tuple[float, float]:
    """Return the 95 % interval in which the log of the unrecorded is normal: Chao (1987), Biometrics 43, section 4."""
    unseen = max(estimate - observed, 1e-9)
    factor = exp(1.96 * sqrt(log(1 + (error / unseen) ** 2)))
    return observed + unseen / factor, observed + unseen * factor
