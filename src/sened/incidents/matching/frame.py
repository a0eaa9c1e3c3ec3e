"""A report table as numpy columns for the kernel, in canonical order of record ids; words are numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from sened.base.errors import InputError
from sened.incidents.columns import Bools, Floats, Ints
from sened.incidents.matching import spelling

CLASSES = 6
"""Classes of radius: exact, settlement, district, province, wider, and no usable point."""

UNPLACED = CLASSES - 1

EDGES_KM = np.array([2.0, 8.0, 40.0, 150.0])
"""Bounds between the classes of radius, km."""

LONG_DAYS = 31
"""A row over more days is compared by its first day: it is a period, in which much can have happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Parallel arrays, one element per report. Days count from 1970-01-01; missing figures are NaN.

    `end` is the last day by which a row is compared, `last` the one it states. `dataset`, `kind` (event type), `side_1`,
    `side_2`, `place` and `weapon` number the texts of the sequences of the same name; number 0 of a text is "".
    """

    record: pa.Array
    dataset: Ints
    start: Ints
    end: Ints
    last: Ints
    dated: Bools
    rough: Bools
    lat: Floats
    lon: Floats
    radius: Floats
    grain: Ints
    kind: Ints
    side_1: Ints
    side_2: Ints
    place: Ints
    weapon: Ints
    low: Floats
    high: Floats
    datasets: Sequence[str]
    kinds: Sequence[str]
    kind_classes: Sequence[str]
    actors: Sequence[str]
    places: Sequence[str]

    @property
    def size(self) -> int:
        """Number of reports."""
        return len(self.start)

    def take(self, rows: Ints) -> "Frame":
        """Return the frame of the rows `rows`, in that order, with the same numbers for texts."""
        columns = {name: getattr(self, name)[rows] for name in COLUMNS}
        return replace(self, record=self.record.take(pa.array(rows)), **columns)


COLUMNS = (
    "dataset", "start", "end", "last", "dated", "rough", "lat", "lon", "radius", "grain", "kind", "side_1", "side_2",
    "place", "weapon", "low", "high",
)  # fmt: skip
"""The columns of a frame beside its ids: all that two rows are compared by."""


def encode(reports: pa.Table) -> Frame:
    """Return the frame of `reports` (schema `reports`) sorted by record id; `InputError` where an id occurs twice."""
    table = reports.sort_by("record_id").combine_chunks()
    record = table["record_id"].combine_chunks()
    _refuse_doubles(record)
    start, last = _days(table, "date_start"), _days(table, "date_end")
    dated = np.isfinite(start)
    first = np.nan_to_num(start).astype(np.int64)
    # A last day before the first says nothing of how long it took.
    until = np.maximum(first, np.nan_to_num(np.where(np.isnan(last), start, last)).astype(np.int64))
    precision = pc.is_in(table["date_precision"], pa.array(["month", "year"]))
    lat, lon, radius = _floats(table, "lat"), _floats(table, "lon"), _floats(table, "radius_m") / 1000
    placed = (np.abs(lat) <= 90.0) & (np.abs(lon) <= 180.0)
    grain = np.where(placed, np.searchsorted(EDGES_KM, np.nan_to_num(radius, nan=5.0)), UNPLACED)
    kind, kinds, kind_classes = _kinds(table)
    side_1, side_2, actors = _actors(table)
    dataset, datasets = _numbered(table["dataset"])
    place, places = _numbered(table["place_name"])
    weapon, _ = _numbered(table["weapon_class"])
    low, high = _floats(table, "killed_low"), _floats(table, "killed_high")
    return Frame(
        record=record, dataset=dataset, start=first, end=np.where(until - first > LONG_DAYS, first, until), last=until,
        dated=dated, rough=_bools(precision), lat=np.where(placed, lat, 0.0), lon=np.where(placed, lon, 0.0),
        radius=np.nan_to_num(radius, nan=5.0), grain=grain.astype(np.int64), kind=kind, side_1=side_1, side_2=side_2,
        place=place, weapon=weapon, low=np.where(np.isnan(low), high, low),
        high=np.where(np.isnan(high), 3.0 * low + 2.0, high), datasets=datasets, kinds=kinds, kind_classes=kind_classes,
        actors=actors, places=places,
    )  # fmt: skip


def _refuse_doubles(record: pa.Array) -> None:
    if len(record) > 1 and pc.any(pc.equal(record[1:], record[:-1])).as_py():
        twice = next(a for a, b in pairwise(record.to_pylist()) if a == b)
        raise InputError(f"record id {twice!r} occurs more than once", next_step="give every report an id of its own")


def _floats(table: pa.Table, name: str) -> Floats:
    return np.asarray(table[name].cast(pa.float64(), safe=False).to_numpy(zero_copy_only=False), dtype=np.float64)


def _days(table: pa.Table, name: str) -> Floats:
    return np.asarray(table[name].cast(pa.int32()).cast(pa.float64()).to_numpy(zero_copy_only=False), dtype=np.float64)


def _bools(column: pa.ChunkedArray) -> Bools:
    return np.asarray(column.fill_null(False).to_numpy(zero_copy_only=False), dtype=np.bool_)


def _numbered(column: pa.ChunkedArray | pa.Array) -> tuple[Ints, list[str]]:
    """Return the number of each text among the sorted distinct texts, of which "" is the first."""
    coded = pa.chunked_array([column] if isinstance(column, pa.Array) else column.chunks, pa.string())
    coded = coded.fill_null("").combine_chunks().dictionary_encode()
    found = coded.dictionary.to_pylist()
    texts = sorted({"", *found})
    number = {text: k for k, text in enumerate(texts)}
    return np.array([number[t] for t in found], dtype=np.int64)[np.asarray(coded.indices, dtype=np.int64)], texts


def _kinds(table: pa.Table) -> tuple[Ints, list[str], list[str]]:
    """Number event types together with the class that a row gives them, for a user's table may class as it likes."""
    both = pc.binary_join_element_wise(table["event_type"].fill_null(""), table["event_class"].fill_null(""), "\x1f")
    number, texts = _numbered(both)
    return number, [t.partition("\x1f")[0] for t in texts], [t.partition("\x1f")[2] for t in texts]


def _actors(table: pa.Table) -> tuple[Ints, Ints, list[str]]:
    sides = [
        pc.binary_join(table[name].cast(pa.list_(pa.string())), "; ").fill_null("") for name in ("actors_1", "actors_2")
    ]
    chunks = [chunk for side in sides for chunk in side.chunks]
    number, texts = _numbered(pa.chunked_array(chunks, pa.string()))
    folded = spelling.folded(texts, np.bincount(number, minlength=len(texts)))
    number = folded[number]
    half = table.num_rows
    return number[:half], number[half:], texts
