"""A table in a file of any of the usual forms: CSV, a sheet of .xlsx, Parquet, JSON, or one of these in a zip archive.

What a file is, is told by its first bytes, never by its name. Rows are numbered as if a header stood in row 1. Nothing is
guessed where a file holds two tables: it is refused, and both are named.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

from sened.base.errors import InputError, Problem
from sened.sources.csv_reader import CsvFile, Row
from sened.sources.jsontable import json_records
from sened.sources.parquettable import parquet_rows
from sened.sources.readers.reading import Refused
from sened.sources.readers.zips import SafeZip
from sened.sources.recoding import as_utf8, fresh
from sened.sources.xlsx import WORKBOOK, Workbook

MAX_TOTAL = 4 << 30
"""Bytes to which an archive or workbook may expand: the largest release of the datasets read here needs a third of it."""

_SHOWN = 5
_TABLES = (".csv", ".tsv", ".txt", ".tab", ".xlsx", ".parquet", ".json")
_BESIDE = ("readme", "licence", "license", "codebook", "changelog", "metadata")
_ZIP = b"PK\x03\x04"
_NO_TABLE = "no table that can be read here"


class Table(Protocol):
    """A table opened for one reading: `header`, then `rows()`; `problems` and `notices` fill while it is read."""

    path: Path
    header: tuple[str, ...]
    problems: list[Problem]
    notices: list[str]

    def rows(self) -> Iterator[Row]:
        """Yield the rows after the header, each with as many cells as it has."""
        ...

    def problem(self, row: int | None, cell: int | None, message: str, next_step: str) -> None:
        """Note a problem in `row` and the column of cell number `cell` (from 0)."""
        ...


class ListedTable:
    """A table whose rows come from a reader other than that of CSV."""

    def __init__(self, path: Path, rows: Iterator[tuple[int, list[str]]]) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.notices: list[str] = []
        self.header: tuple[str, ...] = ()
        self._rows = rows
        self._open()

    def rows(self) -> Iterator[Row]:
        """Yield the rows; cells that a row lacks at its end are empty."""
        width = len(self.header)
        if not width:
            return
        try:
            for number, cells in self._rows:
                if any(c.strip() for c in cells[width:]):
                    self.problem(
                        number, width, "the row has more cells than the header", "name the column, or empty it"
                    )
                elif any(cells):
                    yield Row(number, tuple(cells[:width]) + ("",) * (width - len(cells)))
        except Refused as refused:
            self.problem(None, None, refused.message, "get an undamaged copy, or save the table as CSV in UTF-8")

    def problem(self, row: int | None, cell: int | None, message: str, next_step: str) -> None:
        """Note a problem in `row` and the column of cell number `cell` (from 0)."""
        field = None if cell is None else (self.header[cell] if cell < len(self.header) else f"column {cell + 1}")
        self.problems.append(Problem(file=str(self.path), row=row, field=field, message=message, next_step=next_step))

    def _open(self) -> None:
        try:
            first = next(self._rows, None)
        except Refused as refused:
            self.problem(None, None, refused.message, "get an undamaged copy, or save the table as CSV in UTF-8")
            return
        if first is None:
            self.problem(None, None, "the file is empty", "give a header row and at least one row")
            return
        names = [name.strip() for name in first[1]]
        while names and not names[-1]:
            names.pop()
        names = [name or f"column {i + 1}" for i, name in enumerate(names)]
        for i, name in enumerate(names):
            if name in names[:i]:
                self.problem(first[0], None, f"the column {name!r} stands twice", "keep one of the two")
        if not self.problems:
            self.header = tuple(names)


@contextmanager
def open_table(path: Path, *, plain: bool = False) -> Iterator[Table]:
    """Yield the table that `path` holds; a file that holds none has no header and a problem that says why.

    With `plain`, CSV is that of RFC 4180 in UTF-8 alone; else semicolons or tabs between cells and windows-1252 are
    taken too, as publishers write them, and a notice says so. `InputError` where the file cannot be opened.
    """
    try:
        file = path.open("rb")
    except OSError as error:
        problem = Problem(file=str(path), message=f"cannot be read: {error.strerror}", next_step="check the path")
        raise InputError.at(problem) from error
    with file, ExitStack() as open_files:
        try:
            table = _opened(path, file, open_files, plain)
        except Refused as refused:
            table = _refused(path, refused.message)
        yield table


def _refused(path: Path, message: str, step: str = "get an undamaged copy, or save the table as CSV in UTF-8") -> Table:
    table = ListedTable(path, iter(()))
    table.problems = [Problem(file=str(path), message=message, next_step=step)]
    return table


def _opened(path: Path, file: BinaryIO, open_files: ExitStack, plain: bool) -> Table:
    start = _start(file)
    if not start.startswith(_ZIP):
        return _single(path, file, start, open_files, plain)
    archive = SafeZip(file, total=MAX_TOTAL)
    if WORKBOOK in archive.entries:
        return _sheet(path, archive)
    wanted = _tables(archive.names())
    if len(wanted) != 1:
        found = "; ".join(wanted[:_SHOWN]) + (" …" if len(wanted) > _SHOWN else "")
        message = f"the archive holds {len(wanted)} tables ({found})" if wanted else f"the archive holds {_NO_TABLE}"
        return _refused(path, message, "unpack it and give the one table that is meant")
    inner = fresh(open_files)
    for chunk in archive.chunks(wanted[0], archives=True):
        inner.write(chunk)
    inner.seek(0)
    table = _within(path, inner, open_files, plain)
    left = [name for name in archive.names() if name != wanted[0] and not _is_hidden(name)]
    beside = f"; beside it in the archive, not read: {', '.join(left[:_SHOWN])}" if left else ""
    table.notices.insert(0, f"{path.name}: read from {wanted[0]}{beside}")
    return table


def _start(file: BinaryIO) -> bytes:
    start = file.read(4096)
    file.seek(0)
    return start


def _within(path: Path, file: BinaryIO, open_files: ExitStack, plain: bool) -> Table:
    start = _start(file)
    if not start.startswith(_ZIP):
        return _single(path, file, start, open_files, plain)
    archive = SafeZip(file, total=MAX_TOTAL)
    if WORKBOOK not in archive.entries:
        return _refused(path, "the archive holds another archive", "unpack it and give the table itself")
    return _sheet(path, archive)


def _single(path: Path, file: BinaryIO, start: bytes, open_files: ExitStack, plain: bool) -> Table:
    if start.startswith(b"PAR1"):
        return _listed(path, parquet_rows(file))
    if start.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"{", b"["}:
        return _listed(path, json_records(file))
    if plain:
        return CsvFile(path, file)
    recoded, separator, notes = as_utf8(file, open_files)
    table = CsvFile(path, recoded, separator)
    table.notices += [f"{path.name}: {note}" for note in notes]
    return table


def _listed(path: Path, rows: Iterator[tuple[int, list[str]]]) -> Table:
    return ListedTable(path, rows)


def _sheet(path: Path, archive: SafeZip) -> Table:
    book = Workbook(archive)
    filled = [name for name in book.sheets if _first(book, name) is not None]
    if len(filled) > 1:
        message = f"the workbook holds {len(filled)} filled sheets ({'; '.join(filled[:_SHOWN])})"
        return _refused(path, message, "save the sheet that is meant as a file of its own")
    return _listed(path, book.rows(filled[0]) if filled else iter(()))


def _first(book: Workbook, sheet: str) -> Sequence[str] | None:
    return next((cells for _, cells in book.rows(sheet)), None)


def _tables(names: Sequence[str]) -> list[str]:
    """Return the entries that may be tables; papers that lie beside them are left out where that leaves one."""
    found = [n for n in names if n.casefold().endswith(_TABLES) and not _is_hidden(n)]
    chosen = [n for n in found if not any(word in Path(n).name.casefold() for word in _BESIDE)]
    return chosen or found


def _is_hidden(name: str) -> bool:
    return name.startswith("__MACOSX/") or Path(name).name.startswith((".", "~$"))
