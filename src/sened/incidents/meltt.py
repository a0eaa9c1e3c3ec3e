"""The matching rule of meltt, re-stated, for those who must compare with published work.

Source: Donnay, Dunford, McGrath, Backer and Cunningham, "Integrating Conflict Event Data", Journal of Conflict Resolution
63(5), 2019, and the documents of the R package meltt 0.4.3 (matching by location, time and type). The rule:

- Datasets are taken one after the other: the first against the second, what both gave against the third, and so on. A
  group of duplicates goes on as the row of its earliest dataset, with that row's day and place. No two rows of one
  dataset are ever put together.
- A pair is a candidate where it lies within `km` of great circle (111.111 km to a degree), first and last days are each
  at most `days` apart, and on every taxonomy the two agree at some level. Its score is the mean over taxonomies of that
  level, from 0 (the finest) to 1 (the coarsest); lower is better. Distance and days inside the window count for nothing.
- Rows of the earlier side are taken in order of their first day. Each takes one candidate that is still free. With
  `Choice.LISTED`, as the package does since it was rewritten in plain Python, that is the first listed: rows of earlier
  days from the latest back, then rows of the same day and later ones; the score decides nothing. With `Choice.SCORED`,
  as the publication has it, that is the one with the lowest score, ties as listed. A row taken is never given back.
- A row of several days is an episode. Events are matched with events and episodes with episodes; what is left is held
  event against episode, where an event may start from `days` before the episode until `days` after its last day. Such a
  pair is left to a person and joins nothing.

Where this differs from the package: datasets are taken in order of their name where no order is given, rows of one day in
order of their record id, so that the order of rows and files does not matter; a row without day or point, or whose code no
taxonomy has, stays alone (the package refuses the table); for episodes against events the package stops looking soon after
the episode's first day, this does not; one row is held against at most `meltt_window.LIMIT` rows of one cell; averaging,
weights, partial agreement and fixed levels are not offered. A timing of this is no timing of the package.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from sened.incidents import meltt_tables as out
from sened.incidents import meltt_window as window
from sened.incidents.matching.result import Matching
from sened.incidents.meltt_levels import Criterion, event_levels, name_levels
from sened.incidents.meltt_tables import DIFFERENT, SAME, UNSURE, Compared
from sened.incidents.meltt_window import Bools, Floats, Ints, Places, Span

LISTED_MOST = 5_000_000
"""Candidates not taken are listed up to this many, so that a crowd at one point and day fits into memory."""


class Choice(StrEnum):
    """Which of its free candidates a row takes."""

    LISTED = "listed"
    SCORED = "scored"


def match_meltt(
    reports: pa.Table,
    *,
    km: float,
    days: int,
    taxonomy: Mapping[tuple[str, str], Sequence[str]] | None = None,
    actors: Mapping[str, Sequence[str]] | None = None,
    datasets: Sequence[str] | None = None,
    choice: Choice = Choice.LISTED,
) -> Matching:
    """Return the matching of `reports` (schema `reports`) by meltt's rule within `km` kilometres and `days` days.

    `taxonomy` gives the levels of event types from fine to coarse by dataset (or vocabulary) and code, as `read_types`
    returns them of a taxonomy made for meltt; without it they are Sened's event classes and coarser groups of them.
    `actors` gives the levels of an actor's name and makes each of the two sides a taxonomy too. `datasets` is the order
    in which they are taken. `InputError` where a record id occurs twice.
    """
    table = out.by_record(reports)
    rows = _Rows.of(table, datasets)
    criteria = [event_levels(table, taxonomy)]
    if actors is not None:
        criteria += [name_levels(table[side], actors) for side in ("actors_1", "actors_2")]
    run = _Run(rows=rows, criteria=criteria, km=km, days=days, choice=choice)
    run.all_datasets()
    caveats = [
        "meltt's rule gives no probabilities: 1 is written where it takes a pair and 0 where it does not",
        *run.caveats(table.num_rows),
    ]
    return out.matching(table, run.compared(), run.head, rows.names, caveats)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rows:
    """Rows in order of record id: the number of their dataset (in the order of `names`), day and place, who takes part."""

    names: list[str]
    dataset: Ints
    places: Places
    usable: Bools

    @classmethod
    def of(cls, table: pa.Table, datasets: Sequence[str] | None) -> "_Rows":
        column = pc.fill_null(table["dataset"], "")
        given = list(dict.fromkeys(datasets or ()))
        names = [*given, *sorted(set(column.unique().to_pylist()) - set(given))]
        lat, lon = (_numbers(table[name]) for name in ("lat", "lon"))
        start, end = (_numbers(table[name].cast(pa.int32())) for name in ("date_start", "date_end"))
        usable = np.isfinite(lat) & np.isfinite(lon) & np.isfinite(start)
        usable &= np.asarray(pc.equal(pc.fill_null(table["group_kind"], "event"), "event"))
        days = (
            np.nan_to_num(start).astype(np.int64),
            np.nan_to_num(np.where(np.isnan(end), start, end)).astype(np.int64),
        )
        point = window.points(np.nan_to_num(lat), np.nan_to_num(lon))
        return cls(
            names=names,
            dataset=np.asarray(pc.index_in(column, value_set=pa.array(names, pa.string())), dtype=np.int64),
            places=Places(point=point, start=days[0], end=days[1]),
            usable=usable,
        )


def _numbers(column: pa.ChunkedArray) -> Floats:
    return np.asarray(column.cast(pa.float64()).to_numpy(zero_copy_only=False), dtype=np.float64)


@dataclass(slots=True, kw_only=True)
class _Run:
    """One run over all datasets: `head` is the row as which each row's group goes on."""

    rows: _Rows
    criteria: Sequence[Criterion]
    km: float
    days: int
    choice: Choice
    head: Ints = field(init=False)
    cut: int = 0
    listed: int = 0
    _found: list[Compared] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.head = np.arange(len(self.rows.dataset))

    def all_datasets(self) -> None:
        """Take the datasets one after the other."""
        merged = np.empty(0, dtype=np.int64)
        for k in range(len(self.rows.names)):
            new = self._ordered(np.flatnonzero((self.rows.dataset == k) & self.rows.usable))
            merged = self._ordered(np.concatenate([merged, self._step(merged, new)]))

    def compared(self) -> Compared:
        """Return every candidate with what became of it."""
        return Compared.concatenated(self._found)

    def caveats(self, size: int) -> Iterator[str]:
        """Yield what a reader must know of rows that did not take part."""
        if missing := size - int(self.rows.usable.sum()):
            yield f"{missing} rows without day or point, or that report no event, stay alone"
        unknown = np.zeros(size, dtype=bool)
        for criterion in self.criteria:
            unknown |= criterion.unknown
        if unknown.any():
            yield f"{int(unknown.sum())} rows have a code or name that no taxonomy has, and stay alone"
        if len(self.rows.names) < 2:
            yield "meltt's rule joins rows of different datasets, and there is one dataset only"
        if self.cut:
            yield f"{self.cut} times a row was held against {window.LIMIT} rows of a crowded cell alone"
        if self.listed >= LISTED_MOST:
            yield f"candidates not taken are listed up to some {LISTED_MOST:,} alone"

    def _step(self, merged: Ints, new: Ints) -> Ints:
        """Match `new` against what the datasets before gave; return the rows of it that nothing took."""
        for kind in (False, True):
            old, fresh = (rows[self._is_episode(rows) == kind] for rows in (merged, new))
            self._take(old, fresh, joins=True)
        left = np.asarray(new[self.head[new] == new])
        for episodes, events in ((merged, left), (left, merged)):
            self._take(episodes[self._is_episode(episodes)], events[~self._is_episode(events)], joins=False)
        return left

    def _take(self, old: Ints, fresh: Ints, *, joins: bool) -> None:
        """Let each of `old` take candidates of `fresh`: one to be joined, or every free one to be left to a person."""
        places, free, busy = self.rows.places, bytearray(b"\1" * len(fresh)), bytearray(len(old))
        span = Span(
            rows=old, first=places.start[old] - self.days,
            last=(places.start if joins else places.end)[old] + self.days,
        )  # fmt: skip
        for pairs in window.within(places, span, fresh, km=self.km, limit=window.LIMIT):
            self.cut += pairs.cut
            left, right, score = self._agreeing(pairs.left, pairs.right, old, fresh, joins=joins)
            order = np.lexsort((score, left)) if self.choice is Choice.SCORED else np.arange(len(left))
            left, right, score = left[order], right[order], score[order]
            took = np.zeros(len(left), dtype=bool)
            for n, (i, j) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
                if free[j] and not busy[i]:
                    took[n], free[j], busy[i] = True, 0, joins
            if joins:
                self.head[fresh[right[took]]] = old[left[took]]
            state = np.where(took, SAME if joins else UNSURE, DIFFERENT).astype(np.int8)
            self._keep(Compared(old[left], fresh[right], score, state))

    def _keep(self, pairs: Compared) -> None:
        """List the pairs, and once there are very many only those taken or left open."""
        if self.listed >= LISTED_MOST:
            pairs = pairs.where(pairs.state != DIFFERENT)
        self.listed += len(pairs.left)
        self._found.append(pairs)

    def _agreeing(self, left: Ints, right: Ints, old: Ints, fresh: Ints, *, joins: bool) -> tuple[Ints, Ints, Floats]:
        """Return the pairs that are candidates, with their scores."""
        if joins:
            near = np.abs(self.rows.places.end[old[left]] - self.rows.places.end[fresh[right]]) <= self.days
            left, right = left[near], right[near]
        total, agreed = np.zeros(len(left)), np.ones(len(left), dtype=bool)
        for criterion in self.criteria:
            level = criterion.agreement(old[left], fresh[right])
            agreed &= np.isfinite(level)
            total += level
        return left[agreed], right[agreed], total[agreed] / len(self.criteria)

    def _is_episode(self, rows: Ints) -> Bools:
        return np.asarray(self.rows.places.start[rows] != self.rows.places.end[rows])

    def _ordered(self, rows: Ints) -> Ints:
        return np.asarray(rows[np.lexsort((rows, self.rows.dataset[rows], self.rows.places.start[rows]))])
