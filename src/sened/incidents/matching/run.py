"""Match one report table: the kernel's front, the same for every engine that reads and writes around it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa

from sened.incidents import match as small
from sened.incidents.matching.result import Matching, Summary
from sened.model.vocabulary import Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to match: `unique` names datasets free of duplicates, `samples` how many clusterings to draw with `seed`.

    `labels` are judged pairs: columns `left`, `right`, `same` (boolean).
    """

    unique: Collection[str] = ()
    labels: pa.Table | None = None
    samples: int = 0
    seed: int = 0


def run(
    reports: pa.Table, options: Options | None = None, *, progress: Callable[[str, float], None] | None = None
) -> Matching:
    """Return the matching of `reports` (schema `reports`), the same for every order of rows.

    `progress` is called with the name of a step and the share of it that is done.
    """
    options = options or Options()
    if progress:
        progress("compare", 0.0)
    found = small.match(reports, unique=options.unique)
    sizes = np.unique(
        np.unique(found.incidents["incident_id"].to_numpy(zero_copy_only=False), return_counts=True)[1],
        return_counts=True,
    )
    names, counts = np.unique(np.array(reports["dataset"].fill_null("").to_pylist(), dtype=str), return_counts=True)
    same = found.pairs["relation"].to_pylist().count(Relation.SAME.value)
    summary = Summary(
        rows=reports.num_rows, datasets=dict(zip(names.tolist(), counts.tolist(), strict=True)), compared=found.pairs.num_rows,
        joined=same, incidents=int(sizes[1].sum()), sizes=dict(zip(sizes[0].tolist(), sizes[1].tolist(), strict=True)),
        match_rate=same / max(1, found.pairs.num_rows), burst_factor=None, labels=0, calibrated=False,
    )  # fmt: skip
    none = pa.nulls(found.incidents.num_rows, pa.string())
    incidents = found.incidents.append_column("runner_up", none).append_column(
        "runner_up_probability", pa.nulls(len(none), pa.float64())
    )
    return replace(Matching(pairs=found.pairs, incidents=incidents, summary=summary))
