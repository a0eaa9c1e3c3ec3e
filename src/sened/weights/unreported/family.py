"""What one family of models says: the total, its interval, and what a reader must know to trust it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sened.weights.unreported.spread import Spread

LOG_LINEAR = "log-linear"
AVERAGED = "log-linear-averaged"
GRAPHS = "graph-averaged"
LATENT = "latent-class"
COVERAGE = "lower-bound"
STEPWISE = "log-linear-stepwise"
CAPTURE = "capture-models"


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """`estimate`, `low` and `high` are totals, observed and unobserved together; low and high bound 95 %.

    `low` and `high` are None where the family gives no interval, all three where it could not be computed
    (`diagnostics["why"]` then says why). `spread` is the whole distribution, `assumes` what it rests on, in words.
    """

    name: str
    estimate: float | None
    low: float | None
    high: float | None
    spread: Spread | None
    diagnostics: Mapping[str, Any]


def absent(name: str, why: str) -> Family:
    """Return the family that could not be computed, with the reason."""
    return Family(name=name, estimate=None, low=None, high=None, spread=None, diagnostics={"why": why})
