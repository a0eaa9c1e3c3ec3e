"""Uncertain matching carried into the interval: the estimate over sampled clusterings of the records.

Each clustering that matching holds possible gives a table of its own; the distribution of the total is the mixture over
them, which is what an average over posterior draws of the linkage gives (Tancredi and Liseo 2011, Annals of Applied
Statistics 5; Sadinle 2018, Annals of Applied Statistics 12, section 3).
"""

from collections.abc import Hashable, Sequence
from dataclasses import replace

from sened.weights.unreported.family import Family
from sened.weights.unreported.spread import pool
from sened.weights.unreported.table import Overlaps, from_memberships


def of_clusters(lists: Sequence[str], on: Sequence[str], clusters: Sequence[Hashable]) -> Overlaps:
    """Return the table of records: `on` is the list of each record, `clusters` what it speaks of."""
    bit = {name: 1 << j for j, name in enumerate(lists)}
    held: dict[Hashable, int] = {}
    for name, cluster in zip(on, clusters, strict=True):
        held[cluster] = held.get(cluster, 0) | bit[name]
    return from_memberships(lists, held.values())


def carry(central: Family, sampled: Sequence[Family]) -> Family:
    """Return `central` with the interval of the mixture over `sampled`, the same family on each sampled table.

    A family that gives no distribution, or could not be computed on a sampled table, keeps its own interval and says so.
    """
    spreads = [f.spread for f in sampled if f.spread is not None]
    if central.spread is None or len(spreads) < len(sampled) or not spreads:
        return replace(central, diagnostics={**central.diagnostics, "linkage": "not carried into this interval"})
    mixed = pool(spreads)
    low, high = mixed.interval()
    told = {
        "linkage_samples": len(spreads), "without_linkage": [central.low, central.high],
        "over_samples": [min(s.quantile(0.5) for s in spreads), max(s.quantile(0.5) for s in spreads)],
    }  # fmt: skip
    return replace(
        central, estimate=mixed.quantile(0.5), low=low, high=high, spread=mixed,
        diagnostics={**central.diagnostics, **told, "without_linkage_estimate": central.estimate},
    )  # fmt: skip
