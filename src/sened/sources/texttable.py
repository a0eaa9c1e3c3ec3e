"""Tables of any size as columns of text: read in bulk where a file is plain, row by row and strictly where it is not.

Both ways give the same cells under the same row numbers; only the strict one says where a broken file is broken.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeVar

import pyarrow as pa

from sened.base.errors import InputError, Problem
from sened.sources.csv_reader import CsvFile
from sened.sources.parquettable import parquet_texts
from sened.sources.plaincsv import separator_of
from sened.sources.readers.reading import Refused
from sened.sources.tablefile import Table, open_table
from sened.stores.engine import csv_texts

T = TypeVar("T")
Take = Callable[[pa.Table, pa.Array], T]

_BATCH = 50_000
_PARQUET = b"PAR1"


class TextTable:
    """A table in a file: `header` (empty where none can be read), then `read`; `problems` and `notices` say what was met."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.notices: list[str] = []
        self.header: tuple[str, ...] = ()
        self.in_bulk = False
        self._separator = ""
        self._open()

    def read(self, columns: Sequence[str], begin: Callable[[], Take[T]]) -> list[T]:
        """Return what is made of each part of the table, in order, by what `begin` gives.

        It gets the named `columns` as texts and the number of each row (the header is row 1). `begin` is called again
        where reading in bulk meets something that only the strict reader can name, and all starts anew.
        """
        if self.in_bulk:
            try:
                take = begin()
                return [take(*part) for part in numbered(self._bulk(columns))]
            except (InputError, Refused):
                self.in_bulk = False  # the strict reader says where and what it is
        take = begin()
        with open_table(self.path) as table:
            parts = [take(*part) for part in _strictly(table, columns)]
            self.problems, self.notices = table.problems, table.notices
        return parts

    def _open(self) -> None:
        try:
            with self.path.open("rb") as file:
                parquet = file.read(4) == _PARQUET
                file.seek(0)
                self._separator = "" if parquet else separator_of(file)
                if self._separator:
                    self._take_header(CsvFile(self.path, file, self._separator))
        except OSError as error:
            fault = Problem(
                file=str(self.path), message=f"cannot be read: {error.strerror}", next_step="check the path"
            )
            raise InputError.at(fault) from error
        self.in_bulk = parquet or bool(self._separator and self.header)
        if not self._separator or parquet:
            with open_table(self.path) as table:
                self._take_header(table)

    def _take_header(self, table: Table) -> None:
        self.header, self.problems, self.notices = table.header, table.problems, table.notices

    def _bulk(self, columns: Sequence[str]) -> Iterator[pa.Table]:
        if not self._separator:
            return parquet_texts(self.path, columns)
        if not columns:
            return iter(())
        return csv_texts(self.path, self.header, columns, self._separator)


def numbered(tables: Iterator[pa.Table]) -> Iterator[tuple[pa.Table, pa.Array]]:
    """Yield each part of a table with the numbers of its rows: the header is row 1."""
    first = 2
    for table in tables:
        yield table, pa.array(range(first, first + table.num_rows), pa.int64())
        first += table.num_rows


def _strictly(table: Table, columns: Sequence[str]) -> Iterator[tuple[pa.Table, pa.Array]]:
    places = [table.header.index(name) for name in columns]
    rows = table.rows()
    while part := list(islice(rows, _BATCH)):
        texts = {
            name: pa.array([row.cells[i] for row in part], pa.string()) for name, i in zip(columns, places, strict=True)
        }
        yield pa.table(texts), pa.array([row.number for row in part], pa.int64())
