"""Match reports into incidents: `match` for a whole table, `score` for new reports against old ones."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from sened.base.canonical import digest_of
from sened.incidents import against, candidates, explain, large, partof, series, sums
from sened.incidents import columns as cols
from sened.incidents.candidates import Scored
from sened.incidents.cluster import FORBIDDEN, cluster
from sened.incidents.columns import Columns, Floats, Ints
from sened.incidents.heads import heads
from sened.incidents.links import Links, links
from sened.incidents.score import probability
from sened.model import tables
from sened.model.decision import Decision

__all__ = ["Matched", "heads", "incident_ids", "match", "score"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """The compared pairs and the incident of every record (tables `pairs` and `incidents`)."""

    pairs: pa.Table
    incidents: pa.Table


def match(reports: pa.Table, *, decisions: Sequence[Decision] = (), unique: Collection[str] = ()) -> Matched:
    """Return pairs and incidents of `reports`, the same for every order of rows.

    `decisions` with pairs of records as subjects are kept: `same` joins, `different` keeps apart (and wins where the
    two contradict each other), `unsure` leaves the pair to a person. `unique` names datasets free of duplicates: no
    two rows of one of them stand in one incident. `InputError` where a record id occurs twice.
    """
    columns = cols.load(reports)
    decided = links(columns, decisions)
    events = candidates.rows_of(columns, "event")
    kernel = large.matched(columns, events, decided, unique)
    totals = sums.totals(columns, events) if kernel is None else {}
    scored = candidates.divided(columns, candidates.scored(columns, decided.rows(), kernel), totals)
    log_odds = _forced(columns, scored, decided, unique)
    label = cluster(columns.size, scored.left, scored.right, log_odds, together=decided.together)
    if kernel is not None:
        label[kernel.rows] = kernel.label
    for group in series.groups(
        columns, candidates.rows_of(columns, "figure"), apart=decided.apart, together=decided.together
    ):
        label[group] = group[0]
    parent = partof.parents(columns, label, totals)
    names = incident_ids(columns, label)
    membership = _membership(columns, scored, log_odds, label)
    if kernel is not None:
        membership[kernel.rows] = kernel.probability
    return Matched(
        pairs=explain.pairs(columns, scored, decided, label, parent),
        incidents=tables.from_rows("incidents", _rows(columns, label, parent, names, membership)),
    )


def _forced(columns: Columns, scored: Scored, decided: Links, unique: Collection[str]) -> Floats:
    """Return log-odds with decisions and declared uniqueness put in their place."""
    out = scored.log_odds.copy()
    dataset = np.array(columns.dataset, dtype=object)
    once = np.isin(dataset, sorted(unique)) if unique else np.zeros(columns.size, dtype=bool)
    out[(dataset[scored.left] == dataset[scored.right]) & once[scored.left]] = FORBIDDEN
    place = {p: k for k, p in enumerate(zip(scored.left.tolist(), scored.right.tolist(), strict=True))}
    for pairs, value in ((decided.apart, FORBIDDEN), (decided.unsure, 0.0)):
        out[[place[p] for p in sorted(pairs) if p in place]] = value
    return out


def incident_ids(columns: Columns, label: Ints) -> dict[int, str]:
    """Return the id of each cluster: from the entry of its earliest claim in log order, else from its first record."""
    members: dict[int, list[int]] = {}
    for i, k in enumerate(label.tolist()):
        members.setdefault(k, []).append(i)
    return {k: _id(columns, min(rows, key=lambda i: _log_order(columns, i))) for k, rows in members.items()}


def _log_order(columns: Columns, i: int) -> tuple[int, str]:
    index = int(columns.log_index[i])
    return (index if index >= 0 else 1 << 62, columns.record[i])


def _id(columns: Columns, i: int) -> str:
    entry = columns.entry[i] or digest_of({"dataset": columns.dataset[i], "record_id": columns.record[i]})
    return "i-" + entry.removeprefix("sha256:")[:16]


def _membership(columns: Columns, scored: Scored, log_odds: Floats, label: Ints) -> Floats:
    """Return the probability that each record belongs where it stands.

    For a record with company: of its mean log-odds with the others; for one alone: that none of its candidates is one
    with it, judged by the best.
    """
    bits = np.clip(log_odds, -7.2, 7.2)
    inside = label[scored.left] == label[scored.right]
    total, count = np.zeros(columns.size), np.bincount(label, minlength=columns.size)[label] - 1.0
    for side in (scored.left, scored.right):
        np.add.at(total, side[inside], bits[inside] + 7.2)
    mean = total / np.maximum(count, 1.0) - 7.2
    best = np.full(columns.size, -20.0)
    for side in (scored.left, scored.right):
        np.maximum.at(best, side[~inside], log_odds[~inside])
    alone = 1.0 - probability(best)
    figure = np.array([g == "figure" for g in columns.group])
    return np.asarray(np.where(figure, 1.0, np.where(count > 0, probability(mean), alone)))


def _rows(
    columns: Columns, label: Ints, parent: dict[int, int], names: dict[int, str], membership: Floats
) -> list[dict[str, object]]:
    return [
        {
            "record_id": columns.record[i],
            "incident_id": names[k],
            "probability": round(float(membership[i]), 6),
            "part_of": names[parent[k]] if k in parent else None,
        }
        for i, k in enumerate(label.tolist())
    ]


def score(new: pa.Table, old: pa.Table) -> pa.Table:
    """Return a `pairs` table of every new report against every old one of its kind (`left` new, `right` old).

    Nothing is clustered: `relation` is `same` from even odds, `part-of` where one holds the other, `unsure` below that
    and `different` where nothing speaks for it. Reports without a date are compared by what they do say.
    """
    return against.score(new, old)
