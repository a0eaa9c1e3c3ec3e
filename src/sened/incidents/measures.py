"""How good a matching is where the truth is known: pairs, B-cubed, rows flagged, calibration, candidates.

A clustering is an array with one label per record. Every measure is exact, from counts of labels and never from a list
of pairs, so that a million rows take seconds.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

LEAST = 0.01
"""Compared pairs below this probability do not enter the calibration error: near-certain refusals would drown the rest."""

BINS = 10
"""Bins of the calibration error, each with as many pairs as the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean, 0 where both are 0."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Flagged:
    """Of rows that have a duplicate in truth, the share put with any other row; of the others, the share so put wrongly.

    What papers on event data report (Donnay et al. 2019); it does not ask whether a row was put with the right one.
    """

    of_duplicates: float
    of_unique: float


def codes(values: pa.Array | pa.ChunkedArray) -> Ints:
    """Return the number of each value's label, from 0; nulls are values of their own."""
    encoded = pc.dictionary_encode(values, null_encoding="encode")
    chunk = encoded.combine_chunks() if isinstance(encoded, pa.ChunkedArray) else encoded
    if isinstance(chunk, pa.ChunkedArray):
        chunk = chunk.chunk(0) if chunk.num_chunks else pa.array([], pa.dictionary(pa.int32(), pa.null()))
    return np.asarray(chunk.indices.to_numpy(zero_copy_only=False), dtype=np.int64)


def pair_scores(guess: Ints, truth: Ints) -> Scores:
    """Return the scores over pairs of records put together; 1 where there is nothing to be wrong about."""
    both, ours, real = (_together(sizes) for sizes in _sizes(guess, truth))
    return Scores(precision=_share(both, ours), recall=_share(both, real))


def b_cubed(guess: Ints, truth: Ints) -> Scores:
    """Return the scores averaged over records: of a record's company, the share that belongs, and of those, the share there.

    Source: Bagga and Baldwin (1998); every record counts itself.
    """
    cells, ours, real = _cells(guess, truth)
    total = float(max(1, len(guess)))
    squares = cells.count.astype(np.float64) ** 2
    return Scores(
        precision=float((squares / ours[cells.guess]).sum() / total) if len(guess) else 1.0,
        recall=float((squares / real[cells.truth]).sum() / total) if len(guess) else 1.0,
    )


def flagged(guess: Ints, truth: Ints) -> Flagged:
    """Return the shares of rows put with another row, of those with a duplicate in truth and of those with none."""
    put, real = _company(guess), _company(truth)
    return Flagged(of_duplicates=_mean(put[real], 1.0), of_unique=_mean(put[~real], 0.0))


def calibration_error(said: Floats, true: Bools, *, least: float = LEAST, bins: int = BINS) -> float:
    """Return the expected calibration error over pairs said to be one with probability `least` or more.

    The mean over `bins` bins of equal count of |mean probability - share of true pairs|, weighted by count. Pairs of one
    probability stay in one bin (that of their middle rank), so that the order of rows does not matter.
    """
    kept = said >= least
    if not kept.any():
        return 0.0
    values, which, count = np.unique(said[kept], return_inverse=True, return_counts=True)
    middle = np.cumsum(count) - count / 2
    bin_of = np.minimum((middle * bins / count.sum()).astype(np.int64), bins - 1)[which]
    gap = np.bincount(bin_of, weights=values[which], minlength=bins) - np.bincount(
        bin_of, weights=true[kept].astype(np.float64), minlength=bins
    )
    return float(np.abs(gap).sum() / count.sum())


def pair_count(labels: Ints) -> int:
    """Return how many pairs of records share a label."""
    return _together(np.unique(labels, return_counts=True)[1].astype(np.int64))


def crossed(guess: Ints, truth: Ints) -> Ints:
    """Return labels that two records share where they share both of theirs."""
    ours, real = (np.unique(x, return_inverse=True)[1].astype(np.int64) for x in (guess, truth))
    return np.asarray(ours * (int(real.max(initial=0)) + 1) + real)


def candidate_recall(left: Ints, right: Ints, truth: Ints) -> float:
    """Return the share of true pairs that are among the compared ones (row numbers, each pair once)."""
    found = int((truth[left] == truth[right]).sum())
    return _share(found, pair_count(truth))


def rows_of(ids: pa.Array | pa.ChunkedArray, among: pa.Array | pa.ChunkedArray) -> Ints:
    """Return the row in `among` of each id; `ValueError` where one is not there."""
    found = pc.index_in(ids, value_set=among)
    if found.null_count:
        raise ValueError(f"{found.null_count} ids are not among the records")
    return np.asarray(
        found.to_numpy(zero_copy_only=False) if isinstance(found, pa.Array) else found.to_numpy(), np.int64
    )


@dataclass(frozen=True, slots=True)
class _Cells:
    """The cells of guess against truth that hold a record: their labels and counts."""

    guess: Ints
    truth: Ints
    count: Ints


def _cells(guess: Ints, truth: Ints) -> tuple[_Cells, Ints, Ints]:
    if len(guess) != len(truth):
        raise ValueError("guess and truth must have one label per record")
    ours, real = (np.unique(x, return_inverse=True)[1].astype(np.int64) for x in (guess, truth))
    width = int(real.max(initial=0)) + 1
    keys, count = np.unique(ours * width + real, return_counts=True)
    return _Cells(keys // width, keys % width, count.astype(np.int64)), np.bincount(ours), np.bincount(real)


def _sizes(guess: Ints, truth: Ints) -> Iterable[Ints]:
    cells, ours, real = _cells(guess, truth)
    return cells.count, ours, real


def _together(sizes: Ints) -> int:
    return int((sizes.astype(np.int64) * (sizes.astype(np.int64) - 1) // 2).sum())


def _company(labels: Ints) -> Bools:
    _, which, count = np.unique(labels, return_inverse=True, return_counts=True)
    return np.asarray(count[which] > 1)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _mean(values: Bools, otherwise: float) -> float:
    return float(values.mean()) if len(values) else otherwise
