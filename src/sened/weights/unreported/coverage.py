"""Sample coverage, and a lower bound on the total where some are listed less readily than others.

The bound is Chao's for lists of unlike reach (Mth; Chao 1987, Biometrics 43; as a log-linear model Rivest and Baillargeon
2007, Biometrics 63, section 3): whoever is on no list is at least as many as those on one and two lists let expect.

Coverage: Chao and Tsay (1998), JASA 93; Chao, Tsay, Lin, Shau and Chao (2001), Statistics in Medicine 20, section 5. For
lists j with n_j names, f_j of them on no other list, C = 1 - mean(f_j / n_j), D = observed - mean(f_j), and the total is
N0 = D / C when lists are independent. For three lists what two share measures their dependence and gives the one-step N1
and the full N; the paper calls C below 55 % too low for N and offers N1, a slight underestimate, in its place.
"""

from dataclasses import dataclass

import numpy as np

from sened.weights.unreported import capture, family
from sened.weights.unreported.family import Family
from sened.weights.unreported.table import Overlaps

ENOUGH = 0.55
_BOUND = "Mth Chao lower bound"
_PAIRS = ((0, 1, 2), (0, 2, 1), (1, 2, 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Coverage `share`; totals N0 (`independent`), N1 (`one_step`), N (`full`); None where they have no value."""

    share: float
    independent: float | None
    one_step: float | None
    full: float | None


def cover(table: Overlaps) -> Coverage:
    """Return the coverage of the observed names and the totals from it; N1 and N for three lists only."""
    on = np.array([table.on(1 << j) for j in range(table.size)], np.float64)
    alone = np.array([table.counts[1 << j] for j in range(table.size)], np.float64)
    share = float(1 - (alone / np.maximum(on, 1)).mean())
    if share <= 0:
        return Coverage(share=0.0, independent=None, one_step=None, full=None)
    independent = float(table.observed - alone.mean()) / share
    if table.size != 3:
        return Coverage(share=share, independent=independent, one_step=None, full=None)
    weights = np.array([_on_without(table, a, third) + _on_without(table, b, third) for a, b, third in _PAIRS])
    likeness = np.array([table.on(1 << a | 1 << b) / max(on[a] * on[b], 1) for a, b, _ in _PAIRS])
    first = independent + float((weights * (independent * likeness - 1)).sum()) / (3 * share)
    one_step = independent + float((weights * (first * likeness - 1)).sum()) / (3 * share)
    left = 1 - float((weights * likeness).sum()) / (3 * share)
    shared = sum(table.on(1 << a | 1 << b) for a, b, _ in _PAIRS)
    full = shared / (3 * share) / left if left > 0 else None
    return Coverage(share=share, independent=independent, one_step=one_step, full=full)


def _on_without(table: Overlaps, a: int, third: int) -> int:
    return table.on(1 << a) - table.on(1 << a | 1 << third)


def bound(table: Overlaps) -> Family:
    """Return Chao's lower bound with its 95 % interval, and what sample coverage gives in the diagnostics."""
    found = next((m for m in capture.every(table) if m["model"] == _BOUND), None)
    if found is None:
        return family.absent(family.COVERAGE, capture.NO_BOUND)
    covered = cover(table)
    low, high = capture.log_normal(table.observed, found["estimate"], found["standard_error"])
    return Family(
        name=family.COVERAGE, estimate=found["estimate"], low=low, high=high, spread=None,
        diagnostics={
            "model": _BOUND, "standard_error": found["standard_error"], "coverage": covered.share,
            "independent": covered.independent, "one_step": covered.one_step, "full": covered.full,
            "coverage_enough": covered.share >= ENOUGH,
        },
    )  # fmt: skip
