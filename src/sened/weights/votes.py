"""Claims as numbers, and how likely it is that two who know nothing of each other say the same in one place.

A *cell* is one field of one item (the killed of one incident). A value of a cell is held by some sources; what the others
hold tells whether it is common there or rare.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

_VOTE = 3.0
"""The most that one source's word counts for a value, in log odds: votes of sources are never quite independent."""
_ERROR, _SAME_ERROR = (0.02, 0.5), (0.05, 0.5)
"""Bounds of the share of claims that leave the commonest value, and of two such that leave it for one value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """Names behind codes, in order of code."""

    names: list[str]
    codes: Ints


def coded(column: pa.ChunkedArray) -> Coded:
    """Return the texts of `column` in alphabetical order, and for each row the number of its text."""
    made = column.combine_chunks().dictionary_encode()
    made = made.combine_chunks() if isinstance(made, pa.ChunkedArray) else made
    order = pc.sort_indices(made.dictionary).to_numpy()
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    return Coded(names=made.dictionary.take(pa.array(order)).to_pylist(), codes=rank[made.indices.to_numpy()])


class Votes:
    """One claim for each source and cell: arrays of equal length, in order of source and cell.

    `source`, `cell`, `held` (the value of a cell, numbered over all cells) and `time` (days, NaN where not known).
    """

    def __init__(self, claims: pa.Table) -> None:
        source, item = coded(claims["source"]), coded(claims["item"])
        field, value = coded(claims["field"]), coded(claims["value"])
        self.sources, self.items, self.fields, self.values = source.names, item.names, field.names, value.names
        time = _days(claims["time"])
        cells, cell = np.unique(item.codes * len(field.names) + field.codes, return_inverse=True)
        order = np.lexsort((value.codes, np.nan_to_num(time, nan=np.inf), cell, source.codes))
        first = np.ones(len(order), bool)
        first[1:] = (np.diff(source.codes[order]) != 0) | (np.diff(cell[order]) != 0)
        keep = order[first]
        self.source, self.cell, self.time = source.codes[keep], cell[keep].astype(np.int64), time[keep]
        self.item_of, self.field_of = cells // len(field.names), cells % len(field.names)
        told, held = np.unique(self.cell * len(value.names) + value.codes[keep], return_inverse=True)
        self.held = held.astype(np.int64)
        self.cell_of, self.value_of = told // len(value.names), told % len(value.names)

    @cached_property
    def key(self) -> Ints:
        """Return source and cell of each claim as one number, ascending."""
        key: Ints = self.source * len(self.item_of) + self.cell
        return key

    def find(self, source: Ints, cell: Ints) -> Ints:
        """Return the claim of each source on each cell, -1 where it makes none."""
        key = source * len(self.item_of) + cell
        at = np.minimum(np.searchsorted(self.key, key), len(self.key) - 1)
        return np.where(self.key[at] == key, at, -1)

    def words(self, held: int) -> tuple[str, str, str]:
        """Return item, field and value behind the number of a held value."""
        cell = self.cell_of[held]
        return self.items[self.item_of[cell]], self.fields[self.field_of[cell]], self.values[self.value_of[held]]


def _days(column: pa.ChunkedArray) -> Floats:
    """Return times as days; a date or time counts from 1970, a number is taken as it is."""
    unit = 1.0
    if pa.types.is_date(column.type):
        column = column.cast(pa.date32()).cast(pa.int32())
    elif pa.types.is_timestamp(column.type):
        column, unit = column.cast(pa.timestamp("s")).cast(pa.int64()), 86_400.0
    days: Floats = np.asarray(column.cast(pa.float64()).to_numpy(zero_copy_only=False), np.float64) / unit
    return days


class Rarity:
    """How likely an independent second source holds the value that a first one holds.

    `group` gives for each source the circle within which sources copy: one circle has one vote for a value.
    """

    def __init__(self, votes: Votes, group: Ints) -> None:
        n = len(votes.cell_of)
        circles = np.unique(votes.held * (int(group.max(initial=0)) + 1) + group[votes.source])
        self.holders = np.bincount(circles // (int(group.max(initial=0)) + 1), minlength=n).astype(float)
        order = np.lexsort((-self.holders, votes.cell_of))
        start = np.r_[True, np.diff(votes.cell_of[order]) != 0]
        lead = order[start]
        second = np.zeros(len(lead))
        runner = np.flatnonzero(start) + 1
        has = np.r_[np.diff(np.flatnonzero(start)), len(order) - np.flatnonzero(start)[-1:]] > 1 if len(order) else []
        second[has] = self.holders[order[runner[has]]]
        self.leads = np.zeros(n, bool)
        self.leads[lead] = True
        self.rival = np.where(self.leads, second[votes.cell_of], self.holders[lead][votes.cell_of])
        self._field = votes.field_of[votes.cell_of]
        self._estimate(votes)

    def _estimate(self, votes: Votes) -> None:
        """Estimate, by field, how often a claim leaves the commonest value and how often two that do agree."""
        fields = len(votes.fields)
        total = np.bincount(votes.cell_of, self.holders)
        many = total[votes.cell_of] >= 3
        all_ = np.bincount(self._field[many], self.holders[many], fields)
        minor = many & ~self.leads
        off = np.bincount(self._field[minor], self.holders[minor], fields)
        self.error = np.clip((off + 1) / (all_ + 10), *_ERROR)
        lost = np.bincount(votes.cell_of[minor], self.holders[minor], len(total))
        pairs = np.bincount(votes.field_of, lost * (lost - 1) / 2, fields)
        # a pair within one cell counts once for a value, however many hold it: copies must not make errors look common
        same = np.bincount(self._field[minor], np.minimum(self.holders[minor] - 1, 1), fields)
        self.same = np.clip((same + 1) / (pairs + 10), *_SAME_ERROR)
        self.lost = lost[votes.cell_of]
        self._popular(votes, minor)

    def _popular(self, votes: Votes, minor: npt.NDArray[np.bool_]) -> None:
        """Estimate how often one who leaves the commonest value leaves it for this one.

        Where mistakes are drawn from one store of values for all cells (spellings, round numbers), by how often this one is
        met; where each cell has its own, by how often two mistakes agree. How much of either: by how well the first
        accounts for the agreement that is seen.
        """
        seen, at = np.unique(self._field * len(votes.values) + votes.value_of, return_inverse=True)
        field = seen // len(votes.values)
        met = np.bincount(at[minor], self.holders[minor], len(seen))
        all_ = np.bincount(field, met, len(votes.fields))
        share = (met + 0.5) / (all_[field] + 10)
        again = np.bincount(field, met * np.maximum(met - 1, 0), len(votes.fields)) / np.maximum(all_ * (all_ - 1), 1)
        store = np.minimum(again / self.same, 1.0)[field]
        self.popular = (store * share + (1 - store) * self.same[field])[at]

    def by_chance(self, held: Ints, taken: Ints | int) -> Floats:
        """Return how likely an independent source holds `held` when another does; `taken` votes are those of the two."""
        others = np.maximum(self.holders[held] - taken, 0)
        error, same = self.error[self._field[held]], self.same[self._field[held]]
        shared = np.maximum(self.popular[held], others / (np.maximum(self.lost[held] - taken, 0) + 3))
        vote = np.minimum(_VOTE, np.log((1 - error) / (error * same)))
        true = 1 / (1 + np.exp(-np.clip((1 + others - self.rival[held]) * vote, -30, 30)))
        chance: Floats = true * (1 - error) + (1 - true) * error * shared
        return chance
