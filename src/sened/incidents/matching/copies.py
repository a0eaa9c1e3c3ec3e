"""Rows of a dataset that are equal in all but their ids: two of each kind are matched, and the others follow them.

A dataset that holds a row two hundred times says one thing two hundred times. Compared with one another such rows cost the
square of their number and teach nothing. So the first two of a kind stand for it: where they end in one incident, all of
their kind do, and where they end apart, so does each of the others.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from sened.incidents.cluster import mixed
from sened.incidents.columns import Bools, Ints
from sened.incidents.matching.frame import COLUMNS, Frame
from sened.incidents.matching.grouping import Judged
from sened.incidents.matching.result import Matching, Summary

MANY = 8
"""Equal rows of a dataset beyond which two stand for all."""

_PART = 250_000

Naming = Callable[[Frame, Ints], dict[int, str]]
"""Gives the id of the incident that begins with each row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """The rows that are matched, and the rows that follow: each with the two that stand for it, numbers among those matched."""

    whole: Frame
    kept: Ints
    followers: Ints
    first: Ints
    second: Ints


def thinned(frame: Frame, judged: Judged) -> tuple[Frame, Judged, Copies | None]:
    """Return the rows that are to be matched, the judged pairs among them, and what is to follow them.

    Rows that a person has judged are matched in any case; rows without a date are compared with nothing anyway.
    """
    rows, first, second = _followers(frame)
    free = ~np.isin(rows, np.concatenate([judged.left, judged.right]))
    rows, first, second = rows[free], first[free], second[free]
    if not len(rows):
        return frame, judged, None
    kept = np.setdiff1d(np.arange(frame.size), rows)
    at = np.searchsorted(kept, first), np.searchsorted(kept, second)
    few = replace(judged, left=np.searchsorted(kept, judged.left), right=np.searchsorted(kept, judged.right))
    return frame.take(kept), few, Copies(whole=frame, kept=kept, followers=rows, first=at[0], second=at[1])


def _followers(frame: Frame) -> tuple[Ints, Ints, Ints]:
    """Return the third and further rows of each kind of which there are many, with the first and second row of it."""
    columns = [_bits(getattr(frame, name)) for name in COLUMNS]
    key = np.zeros(frame.size, dtype=np.int64)
    for column in columns:
        key = mixed(key ^ column)
    order = np.argsort(key, kind="stable")
    begins = np.flatnonzero(np.diff(key[order], prepend=key[order][:1] - 1)) if frame.size else order
    count = np.diff(begins, append=frame.size)
    rank = np.arange(frame.size) - np.repeat(begins, count)
    begin = np.repeat(begins, count)
    at = np.flatnonzero((rank > 1) & (np.repeat(count, count) > MANY))
    rows, first, second = order[at], order[begin[at]], order[begin[at] + 1]
    # Equal keys of unequal rows are as good as impossible, but cheap to tell.
    equal = frame.dated[rows] & _equal(columns, rows, first) & _equal(columns, rows, second)
    by_row = np.argsort(rows[equal])
    return rows[equal][by_row], first[equal][by_row], second[equal][by_row]


def _bits(column: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> Ints:
    if column.dtype == np.float64:
        return np.asarray(np.where(np.isnan(column), -0.25, column), dtype=np.float64).view(np.int64)
    return column.astype(np.int64)


def _equal(columns: list[Ints], rows: Ints, others: Ints) -> Bools:
    out = np.ones(len(rows), dtype=np.bool_)
    for column in columns:
        out &= column[rows] == column[others]
    return out


def restored(found: Matching, copies: Copies, named: Naming) -> Matching:
    """Return the matching of all rows: those that follow stand as the two do that stand for them."""
    incident = found.incidents["incident_id"].combine_chunks()
    joined = _booleans(pc.equal(incident.take(pa.array(copies.first)), incident.take(pa.array(copies.second))))
    incidents = _incidents(found.incidents, copies, joined, named)
    pairs = _pairs(found.pairs, copies, joined)
    return replace(
        found, pairs=pairs, incidents=incidents, samples=_samples(found.samples, copies),
        summary=_summary(found.summary, copies, incidents, pairs.num_rows - found.pairs.num_rows, int(joined.sum())),
    )  # fmt: skip


def _booleans(column: pa.Array) -> Bools:
    return np.asarray(column.to_numpy(zero_copy_only=False), dtype=np.bool_)


def _source(copies: Copies) -> Ints:
    """Return for every row of the whole the matched row that it stands as: itself, or the second of its kind."""
    out = np.empty(copies.whole.size, dtype=np.int64)
    out[copies.kept], out[copies.followers] = np.arange(len(copies.kept)), copies.second
    return out


def _incidents(table: pa.Table, copies: Copies, joined: Bools, named: Naming) -> pa.Table:
    apart = copies.followers[~joined]
    out = table.take(pa.array(_source(copies)))
    out = out.set_column(0, table.schema.field("record_id"), copies.whole.record)
    if not len(apart):
        return out
    names = named(copies.whole, apart)
    mask = np.zeros(copies.whole.size, dtype=np.bool_)
    mask[apart] = True
    own = pa.array([names[row] for row in apart.tolist()], pa.string())
    column = pc.replace_with_mask(out["incident_id"].combine_chunks(), pa.array(mask), own)
    return out.set_column(1, table.schema.field("incident_id"), column)


def _pairs(table: pa.Table, copies: Copies, joined: Bools) -> pa.Table:
    """Return the pairs and, for each row that joins others of its kind, its pair with the first of them."""
    record = copies.whole.record
    heads = record.take(pa.array(copies.kept[np.unique(copies.first[joined])]))
    rows = pc.indices_nonzero(pc.is_in(table["left"], heads))
    some = table.select(["left", "right"]).take(rows)
    both = zip(some["left"].to_pylist(), some["right"].to_pylist(), strict=True)
    keys = dict(zip(both, rows.to_pylist(), strict=True))
    ends = record.take(pa.array(copies.kept))
    left, right = (ends.take(pa.array(x[joined])).to_pylist() for x in (copies.first, copies.second))
    at = np.array([keys.get(pair, -1) for pair in zip(left, right, strict=True)], dtype=np.int64)
    followers = copies.followers[joined][at >= 0]
    at = at[at >= 0]
    if not len(at):
        return table
    more = []
    for k in range(0, len(at), _PART):
        part = table.take(pa.array(at[k : k + _PART]))
        more.append(part.set_column(1, table.schema.field("right"), record.take(pa.array(followers[k : k + _PART]))))
    whole = pa.concat_tables([table, *more])
    return whole.take(pc.sort_indices(whole.select(["left", "right"]), [("left", "ascending"), ("right", "ascending")]))


def _samples(table: pa.Table, copies: Copies) -> pa.Table:
    size, matched = copies.whole.size, len(copies.kept)
    if not table.num_rows:
        return table
    drawn = table["incident"].to_numpy().reshape(-1, matched)
    out = drawn[:, _source(copies)].astype(np.int32)
    apart = drawn[:, copies.first] != drawn[:, copies.second]
    alone = np.arange(len(copies.followers), dtype=np.int32) + np.int32(matched)
    out[:, copies.followers] = np.where(apart, alone, out[:, copies.followers])
    return pa.table(
        {
            "sample": pa.array(np.repeat(np.arange(len(drawn)), size), pa.int32()),
            "record_id": pa.chunked_array([copies.whole.record] * len(drawn)),
            "incident": pa.array(out.reshape(-1), pa.int32()),
        }
    )


def _summary(old: Summary, copies: Copies, incidents: pa.Table, added: int, joined: int) -> Summary:
    whole = copies.whole
    sizes = Counter(pc.value_counts(incidents["incident_id"]).field("counts").to_pylist())
    counts = np.bincount(whole.dataset, minlength=len(whole.datasets)).tolist()
    told = (
        f"{len(copies.followers):,} reports are equal to others of their dataset in all but the id: the first two of a kind were"
        f" matched, and {joined:,} stand with them, {len(copies.followers) - joined:,} alone as those two do."
    )
    few = f"With {len(copies.kept)} reports,"
    caveats = [c.replace(few, few.replace(",", " that differ,")) for c in old.caveats]
    return replace(
        old, rows=whole.size, datasets={d: n for d, n in zip(whole.datasets, counts, strict=True) if n},
        compared=old.compared + added, joined=old.joined + added, incidents=sum(sizes.values()),
        sizes=dict(sorted(sizes.items())), caveats=(*caveats, told),
    )  # fmt: skip
