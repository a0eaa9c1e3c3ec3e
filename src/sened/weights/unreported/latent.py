"""Bayesian latent-class mixture without a fixed number of classes.

Manrique-Vallier (2016), Biometrics 72: people fall into classes that nobody sees; within a class the lists are
independent (section 2.2), the shares of the classes are a stick-breaking process cut at K classes (section 3.1), and a
Gibbs sampler draws classes, chances, shares, concentration and the unrecorded in turn (section 3.2). Priors as in the
R package LCMCR: p(N) in proportion to 1/N, chances uniform, concentration gamma(1/4, 1/4), K classes at most.
Where we differ: the names of a cell are shared out to classes by one multinomial draw, not one by one, so that a step
costs as much for ten thousand names as for a hundred; many chains run side by side in one array; sticks are drawn as
logarithms, so that small concentrations lose nothing to rounding; and before chances and shares are drawn, the unrecorded
of single classes are moved by Metropolis steps with chances and shares integrated out, which lets a chain cross in one
step what the plain sampler crosses in thousands (a partially collapsed sampler: van Dyk and Park 2008, JASA 103).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sened.weights.unreported import family, mixing
from sened.weights.unreported.family import Family
from sened.weights.unreported.poisson import log_gamma
from sened.weights.unreported.spread import of_draws
from sened.weights.unreported.table import Overlaps, patterns

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

PRIORS = (
    "p(N) in proportion to 1/N",
    "every chance of being listed alike from 0 to 1, in every class",
    "shares of classes: stick-breaking, concentration gamma(shape 1/4, rate 1/4)",
)
_SHAPE = _RATE = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """How long to run: chains side by side, steps kept of each after `burn` that are not, at most `classes`."""

    chains: int = 24
    burn: int = 600
    steps: int = 3000
    classes: int = 5
    moves: int = 1


def mixture(table: Overlaps, seed: int, effort: Effort | None = None) -> Family:
    """Return the posterior median and middle 95 % of the total, with R-hat and effective size; the same for one seed."""
    effort = effort or Effort()
    draws = chains(table, seed, effort)
    spread = of_draws(draws.ravel())
    low, high = spread.interval()
    size = mixing.effective(draws)
    return Family(
        name=family.LATENT, estimate=spread.quantile(0.5), low=low, high=high, spread=spread,
        diagnostics={
            "chains": effort.chains, "draws": int(draws.size), "burn_in": effort.burn, "classes_at_most": effort.classes,
            "r_hat": mixing.r_hat(draws), "effective_size": size, "priors": list(PRIORS), "seed": seed,
        },
    )  # fmt: skip


def chains(table: Overlaps, seed: int, effort: Effort) -> Floats:
    """Return draws of the total, (chains, steps)."""
    sampler = _Sampler(table, np.random.default_rng([seed, table.size, table.observed]), effort)
    for _ in range(effort.burn):
        sampler.step()
    out = np.empty((effort.chains, effort.steps))
    for at in range(effort.steps):
        sampler.step()
        out[:, at] = sampler.unseen.sum(axis=1)
    return out + table.observed


class _Sampler:
    """The state of all chains; arrays are (chains, classes) or (chains, classes, lists)."""

    def __init__(self, table: Overlaps, rng: np.random.Generator, effort: Effort) -> None:
        seen = np.flatnonzero(table.counts)
        self.rng, self.observed = rng, table.observed
        self.on = patterns(table.size)[seen].astype(np.float64)
        self.counts: Ints = table.counts[seen]
        shape = (effort.chains, effort.classes)
        self.moves, self.longest = effort.moves, np.log(3.0 * table.observed + 2)
        self.rows = np.arange(effort.chains)
        self.alpha = rng.uniform(0.1, 0.5, effort.chains)
        odds = rng.uniform(0.05, 0.5, (*shape, table.size))
        self.chance = np.log(odds), np.log1p(-odds)
        # Most names start in one class, from where others are born; a start in many classes takes long to leave.
        start = np.full(shape, 0.01 / effort.classes)
        start[:, 0] += 0.99
        self.share: Floats = np.log(start)
        self.unseen: Ints = np.zeros(shape, np.int64)
        self._draw_unseen()

    def step(self) -> None:
        """Draw everything once."""
        yes, no = self.chance
        logs = (yes - no) @ self.on.T + no.sum(axis=2)[:, :, None] + self.share[:, :, None]
        p = np.exp(logs - logs.max(axis=1, keepdims=True)).transpose(0, 2, 1)
        p /= p.sum(axis=2, keepdims=True)
        members = self.rng.multinomial(self.counts, p).transpose(0, 2, 1).astype(np.float64)
        listed = members @ self.on
        members, listed = self._swap_labels(members.sum(axis=2), listed)
        self._move_unseen(members, listed)
        total = members + self.unseen
        self.chance = _logs_of_beta(self.rng, 1 + listed, 1 + total[:, :, None] - listed)
        self._draw_shares(total)
        self._draw_unseen()

    def _swap_labels(self, members: Floats, listed: Floats) -> tuple[Floats, Floats]:
        """Exchange two classes of each chain where the order of sticks likes it: labels mean nothing else."""
        chains, classes = members.shape
        order = np.tile(np.arange(classes), (chains, 1))
        first = self.rng.integers(0, classes - 1, chains)
        second = first + 1 + (self.rng.random(chains) * (classes - 1 - first)).astype(np.int64)
        order[self.rows, first], order[self.rows, second] = second, first
        total = members + self.unseen
        both = self._sticks(np.concatenate([total[self.rows[:, None], order], total]), 2)
        kept = -self.rng.standard_exponential(chains) < both[:chains] - both[chains:]
        order[~kept] = np.arange(classes)
        at = (self.rows[:, None], order)
        self.unseen = self.unseen[at]
        return members[at], listed[at]

    def _sticks(self, total: Floats, times: int = 1) -> Floats:
        """Return the log-likelihood of the sizes of classes, shares integrated out: (chains,), or several times that."""
        sums = total[:, ::-1].cumsum(axis=1)[:, ::-1]
        alpha = np.tile(self.alpha, times)[:, None]
        logs = log_gamma(np.stack([1 + total[:, :-1], alpha + sums[:, 1:], 1 + alpha + sums[:, :-1]]))
        return np.asarray((logs[0] + logs[1] - logs[2]).sum(axis=1))

    def _move_unseen(self, members: Floats, listed: Floats) -> None:
        """Metropolis steps on the unrecorded of one class of each chain, by a number of any order of magnitude."""
        chains, classes = self.unseen.shape
        rows = self.rows
        height = self._height(self.unseen, members, listed)
        for _ in range(self.moves):
            size = np.exp(self.rng.uniform(0, self.longest, chains)).astype(np.int64)
            step = size * self.rng.choice((-1, 1), chains)
            new = self.unseen.copy()
            here = self.rng.integers(0, classes, chains)
            new[rows, here] += step
            there = np.where(self.rng.random(chains) < 0.3, self.rng.integers(0, classes, chains), -1)
            moved = there >= 0
            new[rows[moved], there[moved]] -= step[moved]
            possible = (new >= 0).all(axis=1)
            proposed = self._height(np.maximum(new, 0), members, listed)
            taken = possible & (-self.rng.standard_exponential(chains) < proposed - height)
            self.unseen = np.where(taken[:, None], new, self.unseen)
            height = np.where(taken, proposed, height)

    def _height(self, unseen: Ints, members: Floats, listed: Floats) -> Floats:
        """Return the log posterior of the unrecorded by class, chances and shares integrated out: (chains,)."""
        total = members + unseen
        lists = self.on.shape[1]
        parts = [1 + total[:, :, None] - listed, 2 + total[:, :, None], 1.0 + unseen[:, :, None]]
        logs = log_gamma(np.concatenate(parts, axis=2))
        each = logs[:, :, :lists].sum(axis=2) - lists * logs[:, :, lists] - logs[:, :, lists + 1]
        return np.asarray(each.sum(axis=1) + self._sticks(total) + log_gamma(total.sum(axis=1)))

    def _draw_shares(self, total: Floats) -> None:
        beyond = total[:, ::-1].cumsum(axis=1)[:, ::-1] - total
        taken, left = _logs_of_beta(self.rng, 1 + total[:, :-1], self.alpha[:, None] + beyond[:, :-1])
        rest = left.cumsum(axis=1)
        self.share[:, 0] = taken[:, 0]
        self.share[:, 1:-1] = taken[:, 1:] + rest[:, :-1]
        self.share[:, -1] = rest[:, -1]
        classes = total.shape[1]
        self.alpha = self.rng.standard_gamma(_SHAPE + classes - 1, self.alpha.size) / (_RATE - rest[:, -1])

    def _draw_unseen(self) -> None:
        missed = np.exp(self.share + self.chance[1].sum(axis=2))
        all_missed = np.minimum(missed.sum(axis=1), 1 - 1e-12)
        number = self.rng.negative_binomial(self.observed, 1 - all_missed)
        p = missed / missed.sum(axis=1, keepdims=True)
        self.unseen = self.rng.multinomial(number, p)


def _logs_of_beta(rng: np.random.Generator, a: Floats, b: Floats) -> tuple[Floats, Floats]:
    """Return log(x) and log(1 - x) of draws x from beta(a, b), exact however close to 0 or 1."""
    x, y = _log_gamma_draw(rng, a), _log_gamma_draw(rng, b)
    both = np.logaddexp(x, y)
    return x - both, y - both


def _log_gamma_draw(rng: np.random.Generator, shape: Floats) -> Floats:
    """Return logs of gamma draws; for a small shape by gamma(shape + 1) times a power of a uniform (Stuart 1962)."""
    if shape.min() >= 0.5:
        return np.log(rng.standard_gamma(shape))
    return np.log(rng.standard_gamma(shape + 1)) - rng.standard_exponential(shape.shape) / shape
