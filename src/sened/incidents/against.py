"""New reports against a table of old ones: each pair by the same weights, and each new report against each incident."""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from sened.incidents import candidates, explain, partof, rates, series, ties
from sened.incidents import columns as cols
from sened.incidents import score as scores
from sened.incidents.cluster import ABSENT
from sened.incidents.columns import Columns, Floats, Ints
from sened.incidents.explain import UNSURE
from sened.model import tables
from sened.model.vocabulary import Relation

EVEN = 0.5
"""Probability from which two are taken to be one."""

NEW = "new:"
"""Put before the ids of new reports, so that none can be taken for an old one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A new report and an incident that it may speak of; `relation` is same, part-of, contains or related."""

    record_id: str
    incident_id: str
    relation: str
    probability: float


def score(new: pa.Table, old: pa.Table) -> pa.Table:
    """Return the `pairs` table of every new report (`left`) against every old one (`right`) of its kind."""
    columns, left, right = _together(new, old)
    weights = _weights(columns, left, right)
    odds = weights.sum(axis=0)
    probability = scores.probability(odds)
    listed = np.flatnonzero(probability >= explain.SHOWN)
    whys = explain.sentences(columns, left[listed], right[listed], weights[:, listed])
    relations = [_relation(columns, i, j, float(p)) for i, j, p in zip(left[listed].tolist(), right[listed].tolist(), probability[listed].tolist(), strict=True)]  # fmt: skip
    table = {
        "left": [columns.record[i].removeprefix(NEW) for i in left[listed].tolist()],
        "right": [columns.record[j] for j in right[listed].tolist()],
        "relation": relations,
        "probability": np.round(probability[listed], 6),
        **{field: np.round(weights[k, listed], 4) for k, field in enumerate(scores.FIELDS)},
        "decided": [False] * len(listed),
        "why": whys,
    }
    schema = tables.TABLES["pairs"]
    return tables.ordered("pairs", pa.table({f.name: pa.array(table[f.name], f.type) for f in schema}))


def incidents(new: pa.Table, old: pa.Table, placed: pa.Table) -> list[Link]:
    """Return the incidents that each new report may speak of, by record, the likeliest first.

    `placed` is the `incidents` table of `old`. The probability is that of the mean log-odds with the incident's
    reports, as in clustering, so that one imprecise report does not link what the others keep apart.
    """
    columns, left, right = _together(new, old)
    odds = np.clip(_weights(columns, left, right).sum(axis=0), ABSENT, -ABSENT)
    of = dict(zip(placed["record_id"].to_pylist(), placed["incident_id"].to_pylist(), strict=True))
    found: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
    for i, j, w in zip(left.tolist(), right.tolist(), odds.tolist(), strict=True):
        if columns.record[j] in of:
            found[i, of[columns.record[j]]].append((w, j))
    links = [_link(columns, i, incident, pairs) for (i, incident), pairs in found.items()]
    return sorted((x for x in links if x), key=lambda x: (x.record_id, -x.probability, x.incident_id))


def _link(columns: Columns, i: int, incident: str, pairs: list[tuple[float, int]]) -> Link | None:
    probability = float(scores.probability(np.array([sum(w for w, _ in pairs) / len(pairs)]))[0])
    relation = "same" if probability >= EVEN else None
    if relation is None and columns.group[i] == "event" and columns.dated[i]:
        rows = [j for _, j in pairs]
        outer, inner = partof.extent(columns, rows[0], rows), partof.extent(columns, i, [i])
        if partof.is_container(outer) and partof.holds(outer, inner):
            relation = "part-of"
        elif partof.is_container(inner) and partof.holds(inner, outer):
            relation = "contains"
    if relation is None and probability >= UNSURE:
        relation = "related"
    if relation is None:
        return None
    record = columns.record[i].removeprefix(NEW)
    return Link(record_id=record, incident_id=incident, relation=relation, probability=round(probability, 6))


def _together(new: pa.Table, old: pa.Table) -> tuple[Columns, Ints, Ints]:
    marked = pa.array([NEW + r for r in new["record_id"].to_pylist()], pa.string())
    new = new.set_column(new.schema.get_field_index("record_id"), "record_id", marked)
    columns = cols.load(pa.concat_tables([tables.ordered("reports", new), tables.ordered("reports", old)]))
    fresh = np.array([r.startswith(NEW) for r in columns.record], dtype=bool)
    kind = np.array(columns.group, dtype=object)
    left, right = np.nonzero(fresh[:, None] & ~fresh[None, :] & (kind[:, None] == kind[None, :]))
    return columns, left.astype(np.int64), right.astype(np.int64)


def _weights(columns: Columns, left: Ints, right: Ints) -> Floats:
    kind = np.array([columns.group[i] for i in left.tolist()], dtype=object)
    out = np.zeros((len(scores.FIELDS), len(left)))
    for group in sorted(set(kind)):
        at = np.flatnonzero(kind == group)
        if group in ties.GROUPS:
            out[:, at] = ties.weights(columns, left[at], right[at], group)
        elif group == "figure":
            out[:, at] = series.weights(columns, left[at], right[at])
        else:
            rows = candidates.rows_of(columns, group)
            found = scores.evidence(columns, left[at], right[at])
            rate = rates.log_odds(columns, rows, left[at], right[at])
            out[:, at] = scores.weigh(found, scores.fixed(columns, found), rate)
    return out


def _relation(columns: Columns, i: int, j: int, p: float) -> str:
    if p >= EVEN:
        return Relation.SAME.value
    if columns.group[i] == "event" and columns.dated[i] and columns.dated[j]:
        a, b = partof.extent(columns, i, [i]), partof.extent(columns, j, [j])
        if any(partof.is_container(x) and partof.holds(x, y) for x, y in ((a, b), (b, a))):
            return Relation.PART_OF.value
    return Relation.UNSURE.value if p >= UNSURE else Relation.DIFFERENT.value
