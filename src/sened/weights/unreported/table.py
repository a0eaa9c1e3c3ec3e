"""The overlap table: how many names stand on exactly which lists."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO

import numpy as np
from numpy.typing import NDArray

from sened.base.errors import InputError, Problem

Counts = NDArray[np.int64]

MOST_LISTS = 10
_COUNT_NAMES = frozenset(
    {"n", "count", "counts", "freq", "frequency", "number", "total", "cases"}
    | {"anzahl", "nombre", "effectif", "sayi", "sayı", "عدد", "hejmar", "ژمارە"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlaps:
    """`counts[cell]`: how many stand on exactly the lists whose bits are set in `cell` (list 0 is bit 0).

    `counts[0]` is what nobody recorded; it is unknown and kept as 0.
    """

    lists: tuple[str, ...]
    counts: Counts

    def __post_init__(self) -> None:
        if self.counts.shape != (1 << len(self.lists),) or (self.counts < 0).any() or self.counts[0]:
            raise ValueError("counts must have one cell for each set of lists, none negative and none for no list")

    @property
    def observed(self) -> int:
        """Return how many stand on at least one list."""
        return int(self.counts.sum())

    @property
    def size(self) -> int:
        """Return the number of lists."""
        return len(self.lists)

    def on(self, lists: int) -> int:
        """Return how many stand on all of the lists whose bits are set, whatever other lists hold them."""
        cells = np.arange(self.counts.size)
        return int(self.counts[(cells & lists) == lists].sum())

    def named(self, lists: int) -> str:
        """Return the names of the lists whose bits are set, joined by `+`."""
        return "+".join(name for j, name in enumerate(self.lists) if lists >> j & 1)


def patterns(size: int) -> NDArray[np.bool_]:
    """Return, for each cell of `size` lists, which lists it is on: shape (2**size, size)."""
    return (np.arange(1 << size)[:, None] >> np.arange(size) & 1).astype(np.bool_)


def from_memberships(lists: Sequence[str], cells: Iterable[int]) -> Overlaps:
    """Return the table of records given as bit sets of the lists that hold them."""
    counts = np.bincount(np.fromiter(cells, np.int64), minlength=1 << len(lists)).astype(np.int64)
    return Overlaps(lists=tuple(lists), counts=counts)


def parse(text: str, file: str) -> Overlaps:
    """Return the table written in `text`: one 0/1 column for each list, and a last column with the count.

    The last column is a count where its name says so (n, count, freq ...) or where it holds anything but 0 and 1;
    otherwise every column is a list and every row one record. `InputError` names each fault by row and field.
    """
    rows = _rows(text, file)
    header, body = [name.strip() for name in rows[0]], [[c.strip() for c in row] for row in rows[1:]]
    counted = header[-1].casefold() in _COUNT_NAMES or any(row[-1] not in {"0", "1"} for row in body)
    lists = header[:-1] if counted else header
    _check_lists(lists, file)
    faults = _Faults(file)
    counts = np.zeros(1 << len(lists), np.int64)
    for number, row in enumerate(body, start=2):
        cell = sum(faults.bit(row[j], number, name) << j for j, name in enumerate(lists))
        counts[cell] += faults.count(row[-1], number, header[-1], cell) if counted else faults.record(number, cell)
    if faults.found:
        raise InputError(f"{file}: {_faults(len(faults.found))} in the table", problems=faults.found)
    if not counts.any():
        raise InputError.at(Problem(file=file, message="nothing is counted: every row is zero"))
    return Overlaps(lists=tuple(lists), counts=counts)


class _Faults:
    """Reads cells of one file and keeps what is wrong with them."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Problem] = []

    def bit(self, text: str, row: int, field: str) -> int:
        if text not in {"0", "1"}:
            self._add(row, field, f"{text!r} is neither 0 nor 1")
        return int(text == "1")

    def record(self, row: int, cell: int) -> int:
        if not cell:
            self._add(row, None, "this record is on no list", "leave out rows of zeros")
        return int(cell != 0)

    def count(self, text: str, row: int, field: str, cell: int) -> int:
        if not cell and text.casefold() in {"", "na", "nan", "?", "0"}:
            return 0
        if not (text.isascii() and text.isdigit()) or len(text) > 12:
            self._add(row, field, f"{text!r} is not a whole number from 0 up to 12 digits")
        elif not cell:
            self._add(row, field, "how many are on no list is what is to be estimated", "leave this row out")
        else:
            return int(text)
        return 0

    def _add(self, row: int, field: str | None, message: str, next_step: str = "") -> None:
        self.found.append(Problem(file=self.file, row=row, field=field, message=message, next_step=next_step))


def _rows(text: str, file: str) -> list[list[str]]:
    text = text.removeprefix("\ufeff")
    mark = max(",;\t", key=text.partition("\n")[0].count)
    try:
        rows = list(csv.reader(StringIO(text), delimiter=mark, strict=True))
    except csv.Error as error:
        raise InputError.at(Problem(file=file, message=f"not a CSV table: {error}")) from None
    while rows and not any(c.strip() for c in rows[-1]):
        rows.pop()
    if len(rows) < 2:
        step = "give one row for each combination of lists, or one for each record"
        raise InputError.at(Problem(file=file, message="there is no row below the header", next_step=step))
    width = len(rows[0])
    wrong = [
        Problem(file=file, row=n, message=f"{len(row)} cells under {width} column names")
        for n, row in enumerate(rows, start=1)
        if len(row) != width
    ]
    if wrong:
        raise InputError(f"{file}: {_faults(len(wrong))} against the header", problems=wrong)
    return rows


def _check_lists(lists: Sequence[str], file: str) -> None:
    if not lists:
        raise InputError.at(Problem(file=file, row=1, message="there is no column for a list"))
    if len(lists) > MOST_LISTS:
        message = f"{len(lists)} lists; at most {MOST_LISTS} can be estimated from"
        raise InputError.at(Problem(file=file, row=1, message=message, next_step="join lists that share their sources"))
    for name in lists:
        if not name or lists.count(name) > 1:
            raise InputError.at(Problem(file=file, row=1, field=name, message="a list needs a name of its own"))


def _faults(count: int) -> str:
    return f"{count} fault{'' if count == 1 else 's'}"
