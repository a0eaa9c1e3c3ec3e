"""The pairs table: each compared pair with its weights, its relation after clustering, and why in one sentence."""

import numpy as np
import pyarrow as pa

from sened.incidents import compare, score
from sened.incidents.candidates import Scored
from sened.incidents.columns import Columns, Floats, Ints
from sened.incidents.links import Links
from sened.model import tables
from sened.model.vocabulary import Relation

UNSURE = 0.3
"""Pairs of different incidents with at least this probability are left to a person."""

SHOWN = 0.01
"""Pairs of different incidents below this probability are not listed."""

_NAMES = {
    "w_time": "dates", "w_place": "place", "w_type": "kind of event", "w_actors": "actors", "w_figures": "figures",
    "w_weapon": "weapon", "w_target": "target", "w_source": "one source", "w_rate": "rarity of a coincidence there",
}  # fmt: skip


def pairs(columns: Columns, scored: Scored, decided: Links, label: Ints, parent: dict[int, int]) -> pa.Table:
    """Return the `pairs` table of what was compared."""
    probability = score.probability(scored.log_odds)
    inside = label[scored.left] == label[scored.right]
    links = set(decided.why)
    judged = np.array([p in links for p in zip(scored.left.tolist(), scored.right.tolist(), strict=True)], dtype=bool)
    rows = np.flatnonzero(inside | judged | (probability >= SHOWN))
    relations = [
        _relation(decided, (i, j), float(p), within=(int(label[i]), int(label[j])), parent=parent)
        for i, j, p in zip(
            scored.left[rows].tolist(), scored.right[rows].tolist(), probability[rows].tolist(), strict=True
        )
    ]
    weights = np.round(scored.weights[:, rows], 4)
    texts = sentences(columns, scored.left[rows], scored.right[rows], weights)
    pairs_of = zip(scored.left[rows].tolist(), scored.right[rows].tolist(), strict=True)
    table = {
        "left": [columns.record[i] for i in scored.left[rows].tolist()],
        "right": [columns.record[j] for j in scored.right[rows].tolist()],
        "relation": relations,
        "probability": np.round(probability[rows], 6),
        **{field: weights[k] for k, field in enumerate(score.FIELDS)},
        "decided": judged[rows],
        "why": [
            "; ".join([text, *([decided.why[pair]] if pair in links else [])])
            for text, pair in zip(texts, pairs_of, strict=True)
        ],
    }
    schema = tables.TABLES["pairs"]
    return tables.ordered("pairs", pa.table({f.name: pa.array(table[f.name], f.type) for f in schema}))


def _relation(
    decided: Links, pair: tuple[int, int], p: float, *, within: tuple[int, int], parent: dict[int, int]
) -> str:
    a, b = within
    if pair in decided.unsure:
        return Relation.UNSURE.value
    if a == b:
        return Relation.SAME.value
    if pair in decided.apart:
        return Relation.DIFFERENT.value
    if _holds(a, b, parent) or _holds(b, a, parent):
        return Relation.PART_OF.value
    return Relation.UNSURE.value if p >= UNSURE else Relation.DIFFERENT.value


def _holds(inner: int, outer: int, parent: dict[int, int]) -> bool:
    while inner in parent:
        inner = parent[inner]
        if inner == outer:
            return True
    return False


def sentences(columns: Columns, left: Ints, right: Ints, weights: Floats) -> list[str]:
    """Return for each pair what lies between the two and what each field weighs."""
    compared = compare.compare(columns, left, right)
    placed = (columns.placed[left] & columns.placed[right]).tolist()
    out = []
    for k, (i, j) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        parts = [compare.TIME_BINS[int(compared.time[k])][0]]
        if placed[k]:
            radii = f"{columns.radius[i] / 1000:.0f} and {columns.radius[j] / 1000:.0f} km"
            parts.append(f"{compared.distance[k] / 1000:.1f} km apart with radii of {radii}")
        else:
            parts.append("without points to measure between")
        column = zip(score.FIELDS, weights[:, k].tolist(), strict=True)
        named = [f"{_NAMES[field]} {weight:+.1f}" for field, weight in column if round(weight, 1)]
        out.append("; ".join([*parts, "weights in bits: " + ", ".join(named)]))
    return out
