"""Poisson regression with a log link for many models at once, by iteratively reweighted least squares.

McCullagh and Nelder, Generalized Linear Models (2nd ed. 1989), section 2.5. Every model has the same columns at its
disposal and says by a mask which it uses, so that thousands are fitted with a few matrix products.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]

_STEPS = 60
_CLOSE = 1e-9
_LOWEST = -30.0  # the log of a mean that stands for none


@dataclass(frozen=True, slots=True, kw_only=True)
class Fits:
    """For each model: coefficients (models, columns), means (models, cells), log-likelihood, variance of coefficient 0."""

    beta: Floats
    mean: Floats
    loglik: Floats
    variance: Floats
    converged: Mask


def fit(counts: Floats, design: Floats, columns: Mask, cells: Mask | None = None) -> Fits:
    """Return the maximum-likelihood fits of `counts` (cells,) or (models, cells) on `design` (cells, columns).

    `columns` (models, columns) are those a model uses, `cells` (models, cells) those it speaks of, all by default.
    """
    models, width = columns.shape
    y: Floats = np.broadcast_to(counts, (models, design.shape[0]))
    speaks = np.ones(y.shape, np.bool_) if cells is None else cells
    outer = (design[:, :, None] * design[:, None, :]).reshape(design.shape[0], -1)
    used = (columns[:, :, None] & columns[:, None, :]).astype(np.float64)
    spare = np.eye(width) * ~columns[:, None, :] + 1e-11 * np.eye(width)
    eta = np.log(y + 0.1)
    mean: Floats = np.where(speaks, np.exp(eta), 0.0)
    before = np.full(models, np.inf)
    converged = np.zeros(models, np.bool_)
    for _ in range(_STEPS):
        mean = np.where(speaks, np.exp(eta), 0.0)
        normal = (mean @ outer).reshape(models, width, width) * used + spare
        right = ((mean * eta + (y - mean) * speaks) @ design) * columns
        beta: Floats = np.asarray(np.linalg.solve(normal, right[:, :, None])[:, :, 0], np.float64)
        eta = np.clip(beta @ design.T, _LOWEST, 40.0)
        loss = _deviance(y, np.where(speaks, np.exp(eta), 0.0), speaks)
        converged = np.abs(loss - before) < _CLOSE * (np.abs(loss) + 0.1)
        if converged.all():
            break
        before = loss
    mean = np.where(speaks, np.exp(eta), 0.0)
    normal = (mean @ outer).reshape(models, width, width) * used + spare
    first = np.broadcast_to(np.eye(width)[:, :1], (models, width, 1))
    variance: Floats = np.asarray(np.linalg.solve(normal, first)[:, 0, 0], np.float64)
    return Fits(beta=beta, mean=mean, loglik=_loglik(y, mean, speaks), variance=variance, converged=converged)


def _deviance(y: Floats, mean: Floats, speaks: Mask) -> Floats:
    safe = np.maximum(mean, 1e-300)
    ratio = np.where(y > 0, y * np.log(np.maximum(y, 1e-300) / safe), 0.0)
    return np.asarray(2 * ((ratio - (y - mean)) * speaks).sum(axis=1))


def _loglik(y: Floats, mean: Floats, speaks: Mask) -> Floats:
    safe = np.maximum(mean, 1e-300)
    terms = np.where(y > 0, y * np.log(safe), 0.0) - mean - log_factorial(y)
    return np.asarray((terms * speaks).sum(axis=1))


def log_factorial(values: Floats) -> Floats:
    """Return log(values!) for values of 0 or more."""
    return log_gamma(np.asarray(values, np.float64) + 1.0)


def log_gamma(values: Floats) -> Floats:
    """Return the logarithm of the gamma function for positive values, to about 1e-13 of it.

    Stirling's series eight above, and the recurrence down (Abramowitz and Stegun 6.1.41 and 6.1.15).
    """
    x = np.asarray(values, np.float64)
    y = x * (x + 7)  # x (x + 7), (x + 1)(x + 6) ... differ by constants
    down = y * (y + 6) * (y + 10) * (y + 12)
    z = x + 8
    r = 1 / (z * z)
    series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / z
    return np.asarray((z - 0.5) * np.log(z) - z + 0.9189385332046727 + series - np.log(down))
