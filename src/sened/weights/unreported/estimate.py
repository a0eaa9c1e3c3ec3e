"""All families on one table, or on a table and sampled clusterings, with the verdict."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sened.weights.unreported import (
    capture,
    coverage,
    decomposable,
    family,
    latent,
    linkage,
    loglinear,
    stepwise,
    verdict,
)
from sened.weights.unreported.family import Family
from sened.weights.unreported.table import Overlaps

Compute = Callable[[Overlaps, int, latent.Effort], Family]

FAMILIES: Mapping[str, Compute] = {
    family.LOG_LINEAR: lambda table, _seed, _effort: loglinear.best(table),
    family.AVERAGED: lambda table, _seed, _effort: loglinear.averaged(table),
    family.STEPWISE: lambda table, _seed, _effort: stepwise.choose(table),
    family.GRAPHS: lambda table, _seed, _effort: decomposable.average(table),
    family.LATENT: latent.mixture,
    family.COVERAGE: lambda table, _seed, _effort: coverage.bound(table),
    family.CAPTURE: lambda table, _seed, _effort: capture.best(table),
}
"""The families by name, in the order in which they are shown."""

FULL = latent.Effort()
SHORT = latent.Effort(chains=8, burn=500, steps=600)
"""How long chains run on each of many sampled tables."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimated:
    """What was estimated from `table`: families in order, and the verdict on them."""

    table: Overlaps
    families: tuple[Family, ...]
    judged: verdict.Judged


def compute(name: str, table: Overlaps, sampled: Sequence[Overlaps] = (), *, seed: int = 0) -> Family:
    """Return one family on `table`, its interval over `sampled` where there are any."""
    central = FAMILIES[name](table, seed, FULL)
    if not sampled:
        return central
    known: dict[bytes, Family] = {}
    for one in sampled:
        if (key := one.counts.tobytes()) not in known:
            known[key] = FAMILIES[name](one, seed, SHORT)
    return linkage.carry(central, [known[one.counts.tobytes()] for one in sampled])


def judge(table: Overlaps, families: Sequence[Family]) -> Estimated:
    """Return the families with the verdict on them."""
    return Estimated(table=table, families=tuple(families), judged=verdict.judge(table, families))
