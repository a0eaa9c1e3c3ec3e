"""Event reports that are many: matched by the kernel for report tables, which learns from them and is bounded.

Fixed weights read the words of a case: targets, names, hedges. They need no more than a handful of reports, and on rows of
datasets they are worse than what the kernel learns (pair F1 on simulated tables of 300 to 3,000 rows: .57 to .79 against .85
to .98). On the claims of a case, of which one matter can fill a quarter, it is the other way round. So rows of datasets go
to the kernel from a few hundred on, claims only where they are very many, and both where a crowd at one place and day would
make more pairs than memory should hold.
"""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from sened.incidents import block, score
from sened.incidents.columns import Columns, Floats, Ints
from sened.incidents.links import Links
from sened.incidents.matching.run import Options, run

LEAST_ROWS, LEAST_CLAIMS = 300, 1_500
"""Placed and dated rows from which the kernel matches them: rows of datasets, and claims of a case."""

LEAST_DAYS = 50
"""Days that nine tenths of the rows must span, so that rows some weeks apart tell what chance brings."""

MOST_PAIRS = 2_000_000
"""Pairs that can be near, by their cells and days, above which any rows go to the kernel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kernel:
    """The event rows and what the kernel says: incidents (the first row of each), probabilities, pairs and their weights."""

    rows: Ints
    label: Ints
    probability: Floats
    left: Ints
    right: Ints
    weights: Floats


def matched(columns: Columns, rows: Ints, decided: Links, unique: Collection[str]) -> Kernel | None:
    """Return what the kernel finds in `rows`, or None where fixed weights should compare them."""
    if not wanted(columns, rows):
        return None
    table = columns.table.take(pa.array(rows))
    found = run(table, Options(unique=sorted(unique), labels=_labels(columns, rows, decided)))
    ends = [
        rows[np.asarray(pc.index_in(found.pairs[c], table["record_id"].combine_chunks()), dtype=np.int64)]
        for c in ("left", "right")
    ]
    ids = np.array(found.incidents["incident_id"].to_pylist(), dtype=object)
    first, number = np.unique(ids, return_index=True, return_inverse=True)[1:]
    given = found.pairs.column_names
    weights = [found.pairs[f].to_numpy() if f in given else np.zeros(found.pairs.num_rows) for f in score.FIELDS]
    return Kernel(
        rows=rows, label=rows[first[number.reshape(-1)]], probability=found.incidents["probability"].to_numpy(),
        left=ends[0], right=ends[1], weights=np.nan_to_num(np.stack(weights).astype(np.float64)),
    )  # fmt: skip


def wanted(columns: Columns, rows: Ints) -> bool:
    """Tell whether rows are matched by the kernel."""
    rows = rows[columns.placed[rows] & columns.dated[rows]]
    if len(rows) < LEAST_ROWS:
        return False
    claims = bool((columns.log_index[rows] >= 0).any())
    days = np.subtract(*np.percentile(columns.start[rows], [95, 5]))
    enough = len(rows) >= (LEAST_CLAIMS if claims else LEAST_ROWS) and days >= LEAST_DAYS
    return bool(enough) or block.most_pairs(columns, rows) > MOST_PAIRS


def _labels(columns: Columns, rows: Ints, decided: Links) -> pa.Table | None:
    """Return the decisions on pairs of `rows` as labels: those that join, and those that keep apart."""
    inside = set(rows.tolist())
    said = [(p, True) for p in decided.together] + [(p, False) for p in sorted(decided.apart)]
    said = [(p, same) for p, same in said if inside.issuperset(p)]
    if not said:
        return None
    return pa.table(
        {
            "left": [columns.record[p[0]] for p, _ in said],
            "right": [columns.record[p[1]] for p, _ in said],
            "same": [same for _, same in said],
        }
    )
