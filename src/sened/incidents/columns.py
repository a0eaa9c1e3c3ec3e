"""A table of reports as numpy columns, in canonical order of record ids: what blocking and comparison read."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from sened.base.errors import InputError
from sened.base.geo import EARTH_RADIUS_M
from sened.incidents import placenames
from sened.incidents.several import several
from sened.model.vocabulary import EventClass

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

VAGUE_RADIUS_M = 150_000.0
"""A place known no better than this radius is compared by its name alone."""


COARSE_M = 8_000.0
"""Beyond this radius a point stands for a district or more, not for a settlement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Parallel arrays, one element per report, in the order of `table`. Missing numbers are NaN, missing dates have `dated` false.

    `several` marks reports that speak of several settlements at once. `rough` marks dates of which only the month or year is
    given: one day in it is meant, not the whole of it. `inexact` marks acts with a long range: their day is not known.
    """

    table: pa.Table
    record: list[str]
    dataset: list[str]
    group: list[str]
    start: Ints
    end: Ints
    dated: Bools
    rough: Bools
    inexact: Bools
    lat: Floats
    lon: Floats
    radius: Floats
    placed: Bools
    xyz: Floats
    names: list[placenames.PlaceWords]
    listed: list[tuple[frozenset[str], ...]]
    several: Bools
    place_name: list[str]
    event_type: list[str]
    event_class: list[str]
    question: list[str]
    side_1: list[frozenset[str]]
    side_2: list[frozenset[str]]
    modality: list[str]
    target: list[str]
    weapon: list[str]
    killed: Floats
    wounded: Floats
    log_index: Ints
    entry: list[str]

    @property
    def size(self) -> int:
        """Number of reports."""
        return len(self.record)


def load(reports: pa.Table) -> Columns:
    """Return the columns of `reports` sorted by record id; `InputError` where an id occurs twice."""
    table = reports.sort_by("record_id")
    record = _texts(table, "record_id")
    twice = [a for a, b in pairwise(record) if a == b]
    if twice:
        raise InputError(
            f"record id {twice[0]!r} occurs more than once", next_step="give every report an id of its own"
        )
    start, end = _days(table, "date_start"), _days(table, "date_end")
    lat, lon, radius = (_floats(table, name) for name in ("lat", "lon", "radius_m"))
    place_name = _texts(table, "place_name")
    precision, target = _texts(table, "geo_precision"), _texts(table, "target")
    listed = [
        placenames.members(n) if p == "none" or not r <= VAGUE_RADIUS_M else ()
        for n, p, r in zip(place_name, precision, radius.tolist(), strict=True)
    ]
    located = np.isfinite(lat) & np.isfinite(lon)
    single = np.array([not several for several in listed], dtype=bool)
    return Columns(
        table=table,
        record=record,
        dataset=_texts(table, "dataset"),
        group=_texts(table, "group_kind"),
        start=np.nan_to_num(start).astype(np.int64),
        end=np.nan_to_num(np.where(np.isnan(end), start, end)).astype(np.int64),
        dated=np.isfinite(start),
        rough=np.array([p in ("month", "year") for p in _texts(table, "date_precision")], dtype=bool),
        inexact=_inexact(table),
        lat=lat,
        lon=lon,
        radius=np.where(np.isnan(radius) & located, 5_000.0, radius),
        placed=located & ~(radius > VAGUE_RADIUS_M) & single,
        xyz=unit_vectors(lat, lon) * EARTH_RADIUS_M,
        names=[
            placenames.words(n, coarse=not r <= COARSE_M) if n else placenames.EMPTY
            for n, r in zip(place_name, radius.tolist(), strict=True)
        ],
        listed=listed,
        several=np.array([several(*words) for words in zip(place_name, target, strict=True)], dtype=bool),
        place_name=place_name,
        event_type=_texts(table, "event_type"),
        event_class=_texts(table, "event_class"),
        question=_texts(table, "question"),
        side_1=[frozenset(v or ()) for v in table["actors_1"].to_pylist()],
        side_2=[frozenset(v or ()) for v in table["actors_2"].to_pylist()],
        modality=_texts(table, "modality"),
        target=target,
        weapon=_texts(table, "weapon_class"),
        killed=np.stack([_floats(table, "killed_low"), _floats(table, "killed_high")], axis=1),
        wounded=np.stack([_floats(table, "wounded_low"), _floats(table, "wounded_high")], axis=1),
        log_index=np.nan_to_num(_floats(table, "log_index"), nan=-1).astype(np.int64),
        entry=_texts(table, "entry_id"),
    )


ACTS = frozenset(
    {EventClass.AIR_STRIKE, EventClass.SHELLING, EventClass.EXPLOSION, EventClass.SUICIDE_BOMB, EventClass.GROUND_RAID}
)
"""What takes no longer than a day or two: a week or more around it says that the day is not known."""

_WEEK = 7


def _inexact(table: pa.Table) -> Bools:
    """Return which rows tell of one act and give a long range for it."""
    precision, kind = _texts(table, "date_precision"), _texts(table, "event_class")
    days = np.nan_to_num(_days(table, "date_end") - _days(table, "date_start")) + 1
    act = np.array([p == "range" and k in ACTS for p, k in zip(precision, kind, strict=True)], dtype=bool)
    return act & (days > _WEEK)


def unit_vectors(lat: Floats, lon: Floats) -> Floats:
    """Return points on the unit sphere, shape (n, 3); NaN where a coordinate is missing."""
    phi, lam = np.radians(lat), np.radians(lon)
    return np.stack([np.cos(phi) * np.cos(lam), np.cos(phi) * np.sin(lam), np.sin(phi)], axis=1)


def distance_m(columns: Columns, left: Ints, right: Ints) -> Floats:
    """Return great-circle metres for each pair of rows, NaN where one of them has no point."""
    chord = np.linalg.norm(columns.xyz[left] - columns.xyz[right], axis=1)
    return np.asarray(2 * EARTH_RADIUS_M * np.arcsin(np.minimum(1.0, chord / (2 * EARTH_RADIUS_M))))


def _texts(table: pa.Table, name: str) -> list[str]:
    if name not in table.column_names:
        return [""] * table.num_rows
    return [v or "" for v in table[name].to_pylist()]


def _floats(table: pa.Table, name: str) -> Floats:
    return np.asarray(table[name].cast(pa.float64()).to_numpy(), dtype=np.float64)


def _days(table: pa.Table, name: str) -> Floats:
    return np.asarray(table[name].cast(pa.int32()).cast(pa.float64()).to_numpy(), dtype=np.float64)
