"""The pairs table of a matching: weights, relation, and in plain words what lies between the two."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from sened.incidents.columns import Bools, Floats, Ints
from sened.incidents.matching.frame import UNPLACED, Frame
from sened.incidents.matching.grouping import Judged, sigmoid
from sened.incidents.matching.join import distance_km, gap_days
from sened.incidents.matching.score import FIELDS, Scored
from sened.model import tables
from sened.model.vocabulary import Relation

UNSURE = 0.3
"""Pairs of different incidents from this probability on, and of one incident below its complement, are left to a person."""

TOLD = 0.1
"""Pairs of different incidents below this probability are listed without words."""

_PART, THREADS = 250_000, 2
"""Pairs that are put in words at a time, and by how many threads: texts take room."""

_WORDS = {
    "w_time": "dates", "w_place": "place", "w_type": "kind of event", "w_actors": "actors", "w_figures": "figures",
    "w_weapon": "weapon", "w_source": "pair of datasets", "w_rate": "rarity of a coincidence there, and rivals",
}  # fmt: skip


def relations(scored: Scored, label: Ints, parent: dict[int, int], probability: Floats) -> Ints:
    """Return for each pair 0 (same), 1 (part-of), 2 (unsure) or 3 (different)."""
    a, b = label[scored.left], label[scored.right]
    held = _held(a, b, parent) | _held(b, a, parent)
    apart = np.where(held, 1, np.where(probability >= UNSURE, 2, 3))
    return np.where(a == b, 0, apart).astype(np.int64)


NAMES = (Relation.SAME.value, Relation.PART_OF.value, Relation.UNSURE.value, Relation.DIFFERENT.value)


def _held(inner: Ints, outer: Ints, parent: dict[int, int]) -> Bools:
    """Tell for which pairs of incidents the first is part of the second, at one remove."""
    if not parent:
        return np.zeros(len(inner), dtype=np.bool_)
    known = np.array(sorted(parent), dtype=np.int64)
    above = np.array([parent[k] for k in known.tolist()], dtype=np.int64)
    at = np.minimum(np.searchsorted(known, inner), len(known) - 1)
    return np.asarray((known[at] == inner) & (above[at] == outer))


def pairs(frame: Frame, scored: Scored, relation: Ints, judged: Judged) -> pa.Table:
    """Return the `pairs` table, sorted by `left` and `right`; `why` is null for pairs that hardly anything speaks for."""
    cuts = range(0, max(1, len(scored.left)), _PART)
    with ThreadPoolExecutor(THREADS) as pool:
        return pa.concat_tables(
            pool.map(lambda at: _part(frame, scored, relation, judged, np.s_[at : at + _PART]), cuts)
        )


def _part(frame: Frame, scored: Scored, relation: Ints, judged: Judged, at: slice) -> pa.Table:
    left, right, relation = scored.left[at], scored.right[at], relation[at]
    probability = np.round(sigmoid(scored.log_odds[at]), 6)
    decided = np.isin(left * frame.size + right, judged.left * frame.size + judged.right)
    told = (relation != len(NAMES) - 1) | (probability >= TOLD) | decided
    bits = np.asarray(np.round(scored.weights[:, at].astype(np.float64), 4), dtype=np.float64)
    weights = dict(zip(FIELDS, bits, strict=True))
    columns = {
        "left": frame.record.take(pa.array(left)),
        "right": frame.record.take(pa.array(right)),
        "relation": pa.array(NAMES).take(pa.array(relation)),
        "probability": probability,
        "w_target": np.zeros(len(left)),
        **weights,
        "decided": decided,
        "why": _whys(frame, left, right, weights, told),
    }
    schema = tables.TABLES["pairs"]
    arrays = [c if isinstance(c, pa.Array) else pa.array(c, f.type) for f in schema for c in (columns[f.name],)]
    return pa.table(arrays, schema=schema)


def _whys(frame: Frame, left: Ints, right: Ints, weights: dict[str, Floats], told: Bools) -> pa.Array:
    """Return what lies between the rows of each pair and what each field weighs, in bits."""
    rows = np.flatnonzero(told)
    a, b = left[rows], right[rows]
    days = np.clip(gap_days(frame, a, b, 0), 0, None)
    when = pa.array(["on one day or days that overlap", "one day apart", *(f"{n} days apart" for n in range(2, 60))])
    placed = (frame.grain[a] != UNPLACED) & (frame.grain[b] != UNPLACED)
    km = pc.binary_join_element_wise(
        _text(distance_km(frame, a, b), 1), pa.scalar(" km apart with radii of "), _text(frame.radius[a], 0),
        pa.scalar(" and "), _text(frame.radius[b], 0), pa.scalar(" km"), "",
    )  # fmt: skip
    where = pc.if_else(pa.array(placed), km, pa.scalar("without points to measure between"))
    said = []
    for name, words in _WORDS.items():
        value = np.round(weights[name][rows], 1)
        text = pc.binary_join_element_wise(pa.scalar(words), _signed(value), " ")
        said.append(pc.if_else(pa.array(value != 0), text, pa.scalar(None, pa.string())))
    bits = pc.binary_join_element_wise(*said, ", ", null_handling="skip")
    texts = pc.binary_join_element_wise(when.take(pa.array(np.minimum(days, 59))), where, pc.binary_join_element_wise(pa.scalar("weights in bits: "), bits, ""), "; ")  # fmt: skip
    place = np.full(len(left), -1, dtype=np.int64)
    place[rows] = np.arange(len(rows))
    return texts.take(pa.array(place, mask=place < 0)).cast(pa.string())


def _text(values: Floats, digits: int) -> pa.Array:
    return pc.cast(pa.array(np.round(values, digits) if digits else np.round(values).astype(np.int64)), pa.string())


def _signed(values: Floats) -> pa.Array:
    text = pc.cast(pa.array(values), pa.string())
    return pc.if_else(pa.array(values > 0), pc.binary_join_element_wise(pa.scalar("+"), text, ""), text)
