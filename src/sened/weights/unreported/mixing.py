"""Whether chains have come to agree: R-hat and the effective number of draws.

Vehtari, Gelman, Simpson, Carpenter and Bürkner (2021), Bayesian Analysis 16: split chains, ranks turned to normal
scores (section 4), R-hat of the ranks and of the folded ranks, the larger of both; effective size by Geyer's initial
monotone sequence (section 3.2), on the scores.
"""

from math import sqrt

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def r_hat(draws: Floats) -> float:
    """Return the rank-normalised split R-hat of `draws` (chains, steps); 1 is perfect, above 1.05 is not to be used."""
    halves = _split(draws)
    return max(_plain_r_hat(_scores(halves)), _plain_r_hat(_scores(np.abs(halves - np.median(halves)))))


def effective(draws: Floats) -> float:
    """Return how many independent draws `draws` (chains, steps) are worth for the middle of the distribution."""
    x = _scores(_split(draws))
    chains, steps = x.shape
    centred = x - x.mean(axis=1, keepdims=True)
    size = 1 << (2 * steps - 1).bit_length()
    power = np.abs(np.fft.rfft(centred, size, axis=1)) ** 2
    covariance = np.fft.irfft(power, size, axis=1)[:, :steps] / steps
    within = covariance[:, 0].mean() * steps / (steps - 1)
    if within <= 0:
        return float(chains * steps)
    across = within * (steps - 1) / steps + (x.mean(axis=1).var(ddof=1) if chains > 1 else 0.0)
    rho = 1 - (within - covariance.mean(axis=0)) / across
    even = rho[: steps // 2 * 2].reshape(-1, 2).sum(axis=1)
    below = np.flatnonzero(even <= 0)
    kept = np.minimum.accumulate(even[: below[0] if below.size else even.size])
    return float(chains * steps / max(2 * kept.sum() - 1, 1 / np.log10(chains * steps)))


def _split(draws: Floats) -> Floats:
    half = draws.shape[1] // 2
    return np.vstack([draws[:, :half], draws[:, half : 2 * half]])


def _scores(x: Floats) -> Floats:
    _, at, counts = np.unique(x, return_inverse=True, return_counts=True)
    rank = np.cumsum(counts) - (counts - 1) / 2
    return _normal_quantile((rank[at.reshape(x.shape)] - 0.375) / (x.size + 0.25))


def _plain_r_hat(x: Floats) -> float:
    steps = x.shape[1]
    within = x.var(axis=1, ddof=1).mean()
    if within <= 0:
        return 1.0
    return sqrt((steps - 1) / steps + x.mean(axis=1).var(ddof=1) / within)


def _normal_quantile(p: Floats) -> Floats:
    """Return the normal quantile to 4.5e-4, enough for scores: Abramowitz and Stegun 26.2.23."""
    tail = np.minimum(p, 1 - p)
    t = np.sqrt(-2 * np.log(tail))
    z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
    return np.asarray(np.where(p < 0.5, -z, z))
