"""What meltt's rule decided, as the tables that every matching gives."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from sened.base.canonical import digest_of
from sened.base.errors import InputError
from sened.incidents.matching.result import Matching, Summary
from sened.incidents.meltt_window import Bools, Floats, Ints
from sened.model import tables
from sened.model.vocabulary import Relation

SAME, DIFFERENT, UNSURE = 0, 1, 2
_RELATION = (Relation.SAME.value, Relation.DIFFERENT.value, Relation.UNSURE.value)
_WHY = (
    "meltt's rule takes it: in the window, score {score}",
    "meltt's rule takes another or none: in the window, score {score}",
    "meltt's rule leaves an event within an episode to a person: in the window, score {score}",
)


@dataclass(frozen=True, slots=True)
class Compared:
    """Candidate pairs: their rows, their score (0 best, 1 worst), and whether they are joined, not, or left open."""

    left: Ints
    right: Ints
    score: Floats
    state: npt.NDArray[np.int8]

    def where(self, keep: Bools) -> "Compared":
        """Return the pairs for which `keep` holds."""
        return Compared(self.left[keep], self.right[keep], self.score[keep], self.state[keep])

    @classmethod
    def concatenated(cls, parts: Sequence["Compared"]) -> "Compared":
        """Return all pairs of the parts."""
        if not parts:
            none = np.empty(0, dtype=np.int64)
            return cls(none, none, none.astype(np.float64), none.astype(np.int8))
        names = ("left", "right", "score", "state")
        return cls(*(np.concatenate([getattr(p, name) for p in parts]) for name in names))


def by_record(reports: pa.Table) -> pa.Table:
    """Return the reports in order of record id; `InputError` where an id occurs twice."""
    table = reports.sort_by("record_id").combine_chunks()
    record = table["record_id"]
    twice = pc.equal(record.slice(1), record.slice(0, max(0, len(record) - 1)))
    if pc.any(twice).as_py():
        again = record[pc.index(twice, True).as_py()].as_py()
        raise InputError(f"record id {again!r} occurs more than once", next_step="give every report an id of its own")
    return table


def matching(table: pa.Table, compared: Compared, head: Ints, names: Sequence[str], caveats: Sequence[str]) -> Matching:
    """Return the tables and the summary of what was decided; `head` names the group of each row."""
    _, group = np.unique(head, return_inverse=True)
    sizes = np.unique(np.bincount(group), return_counts=True)
    counts = {c["values"]: c["counts"] for c in pc.value_counts(pc.fill_null(table["dataset"], "")).to_pylist()}
    joined = int((compared.state == SAME).sum())
    summary = Summary(
        rows=table.num_rows,
        datasets={name: counts[name] for name in names if name in counts},
        compared=len(compared.left),
        joined=joined,
        incidents=int(group.max(initial=-1)) + 1,
        sizes=dict(zip(sizes[0].tolist(), sizes[1].tolist(), strict=True)) if len(group) else {},
        match_rate=joined / max(1, len(compared.left)),
        burst_factor=None,
        labels=0,
        calibrated=False,
        caveats=tuple(caveats),
    )
    return Matching(pairs=_pairs(table, compared), incidents=_incidents(table, compared, group), summary=summary)


def _pairs(table: pa.Table, compared: Compared) -> pa.Table:
    low, high = np.minimum(compared.left, compared.right), np.maximum(compared.left, compared.right)
    order = np.lexsort((high, low))
    state, score = compared.state[order], compared.score[order]
    kinds, which = np.unique(np.round(score, 3) + 2.0 * state, return_inverse=True)
    why = pa.array([_WHY[int(k // 2)].format(score=f"{k % 2:g}") for k in kinds.round(3).tolist()], pa.string())
    record, size = table["record_id"].combine_chunks(), len(order)
    columns = {
        "left": record.take(pa.array(low[order])),
        "right": record.take(pa.array(high[order])),
        "relation": pa.array(_RELATION).take(pa.array(state)),
        "probability": pa.array((state == SAME).astype(np.float64)),
        "decided": pa.array(np.zeros(size, dtype=bool)),
        "why": why.take(pa.array(which)),
    }
    schema = tables.PAIRS
    return pa.table([columns.get(f.name, pa.nulls(size, f.type)) for f in schema], schema=schema)


def _incidents(table: pa.Table, compared: Compared, group: Ints) -> pa.Table:
    first = np.unique(group, return_index=True)[1]
    record, dataset = (table[name].combine_chunks() for name in ("record_id", "dataset"))
    ids = pa.array(
        [
            "i-" + digest_of({"dataset": d or "", "record_id": r})[:16]
            for d, r in zip(*(c.take(pa.array(first)).to_pylist() for c in (dataset, record)), strict=True)
        ],
        pa.string(),
    )
    runner = _runner_up(compared, group)
    return pa.table(
        {
            "record_id": record,
            "incident_id": ids.take(pa.array(group)),
            "probability": pa.array(np.ones(len(group))),
            "part_of": pa.nulls(len(group), pa.string()),
            "runner_up": ids.take(pa.array(runner, mask=runner < 0)),
            "runner_up_probability": pa.array(np.zeros(len(group)), mask=runner < 0),
        }
    )


def _runner_up(compared: Compared, group: Ints) -> Ints:
    """Return for each row the group of its best candidate outside its own group, -1 where there is none."""
    left, right = (
        np.concatenate([a, b]) for a, b in ((compared.left, compared.right), (compared.right, compared.left))
    )
    score = np.concatenate([compared.score, compared.score])
    outside = group[left] != group[right]
    order = np.lexsort((right[outside], score[outside], left[outside]))
    out = np.full(len(group), -1, dtype=np.int64)
    # Written from the last to the first, so that the best of each row stays.
    rows, best = left[outside][order][::-1], group[right[outside][order][::-1]]
    out[rows] = best
    return out
