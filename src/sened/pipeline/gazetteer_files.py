"""Files of gazetteers opened as rows: text with tabs or commas, packed with gzip or not, and sheets of a workbook."""

import gzip
import io
import itertools
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from xml.etree import ElementTree

from sened.base.errors import InputError, Problem
from sened.sources.csv_reader import CsvFile
from sened.sources.no_text import no_text
from sened.sources.readers.reading import Refused
from sened.sources.readers.zips import SafeZip

LARGEST = 2 << 30
"""Bytes of the largest file, as it lies and as it comes out of gzip."""

MAX_RATIO = 250
"""Largest expansion by gzip; a table of names stays under 20."""

_FREE = 8 << 20
_LINE = 1 << 20
_SNIFFED = 1 << 16
_SHEET_BYTES = 64 << 20
_MOST_COLUMNS = 2_048
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

Row = tuple[int, Sequence[str]]


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A file to be read as often as need be: as lines with tabs, with commas, or as the sheets of a workbook."""

    path: Path
    packed: bool
    workbook: bool
    tabs: bool

    def rows(self, problems: list[Problem]) -> Iterator[Row]:
        """Yield number and cells of each row; faults of the file's own form go into `problems`, each once."""
        if self.workbook:
            yield from _sheets(self.path, problems)
            return
        with _bytes(self.path, self.packed) as file:
            yield from _tabbed(self.path, file, problems) if self.tabs else _comma(self.path, file, problems)


def look_at(path: Path) -> GivenFile:
    """Return the file as it may be read; `InputError` where it is missing, empty, too long, or no table at all."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(4)
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as error:
        raise InputError(f"{path}: there is no such file", next_step="check the path") from error
    if size > LARGEST:
        raise _fault(
            path, f"it has {size} bytes; a gazetteer has at most {LARGEST}", "take the countries that you need"
        )
    if size == 0:
        raise _fault(path, "the file is empty", "give a table with a header and at least one row")
    if start.startswith(_ZIP):
        return GivenFile(path, packed=False, workbook=True, tabs=False)
    packed = start.startswith(_GZIP)
    return GivenFile(path, packed=packed, workbook=False, tabs=_has_tabs(path, packed))


def _has_tabs(path: Path, packed: bool) -> bool:
    with _bytes(path, packed) as file:
        head = file.read(_SNIFFED)
    if not head:
        raise _fault(path, "nothing comes out of it", "get an undamaged copy of the file")
    if fault := no_text(head):
        raise _fault(path, *fault)
    return b"\t" in head.split(b"\n", 1)[0]


@contextmanager
def _bytes(path: Path, packed: bool) -> Iterator[BinaryIO]:
    """Open the bytes of a file; `InputError` where its packing is broken, or it unpacks to more than anyone can want."""
    try:
        with path.open("rb") as file:
            yield io.BufferedReader(_Bounded(gzip.GzipFile(fileobj=file), file), _SNIFFED) if packed else file
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise _fault(path, f"the gzip packing is broken: {error}", "get an undamaged copy of the file") from error
    except Refused as error:
        raise _fault(path, error.message, "unpack it yourself, and take the countries that you need") from error


class _Bounded(io.RawIOBase):
    """What comes out of a packed file, up to a length and a ratio."""

    def __init__(self, unpacked: gzip.GzipFile, packed: BinaryIO) -> None:
        self._unpacked, self._packed, self._given = unpacked, packed, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._given = self._unpacked.seek(offset, whence)
        return self._given

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]  # the stub's Buffer is 3.12
        data = self._unpacked.read(len(buffer))
        buffer[: len(data)] = data
        self._given += len(data)
        if self._given > LARGEST or self._given > _FREE + MAX_RATIO * max(1, self._packed.tell()):
            raise Refused(
                "ratio", f"it unpacks to more than {self._given >> 20} MiB out of {self._packed.tell()} bytes"
            )
        return len(data)


def _tabbed(path: Path, file: BinaryIO, problems: list[Problem]) -> Iterator[Row]:
    for number in itertools.count(1):
        line = file.readline(_LINE)
        if not line:
            return
        if len(line) == _LINE and not line.endswith(b"\n"):
            _note(problems, Problem(file=str(path), row=number, message="the row is longer than 1 MiB", next_step="check --format"))  # fmt: skip
            return
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            message = f"byte {error.start + 1} of the row is not UTF-8"
            _note(problems, Problem(file=str(path), row=number, message=message, next_step="save the file as UTF-8"))
            continue
        if "\0" in text:
            _note(problems, Problem(file=str(path), row=number, message="the row holds a NUL byte", next_step="get an undamaged copy"))  # fmt: skip
        elif text:
            yield number, text.split("\t")


def _comma(path: Path, file: BinaryIO, problems: list[Problem]) -> Iterator[Row]:
    table = CsvFile(path, file)
    if table.header:
        yield 1, table.header
    for row in table.rows():
        yield row.number, row.cells
    for problem in table.problems:
        _note(problems, problem)


def _sheets(path: Path, problems: list[Problem]) -> Iterator[Row]:
    """Yield the rows of the first sheet of a workbook that has a header row of more than one cell."""
    try:
        with path.open("rb") as file:
            book = SafeZip(file)
            sheets = sorted((n for n in book.names() if n.startswith("xl/worksheets/sheet")), key=lambda n: (len(n), n))
            if not sheets:
                raise Refused("format", "it is a zip archive without sheets")
            shared = _shared(book)
            for name in sheets:
                rows = list(_sheet(book.read(name, _SHEET_BYTES), shared))
                if rows and len(rows[0][1]) > 1:
                    yield from rows
                    return
    except Refused as error:
        raise _fault(path, error.message, "save the sheet as CSV in UTF-8") from error
    except (ElementTree.ParseError, ValueError, KeyError) as error:
        raise _fault(path, f"the workbook cannot be read: {error}", "save the sheet as CSV in UTF-8") from error
    _note(
        problems, Problem(file=str(path), message="no sheet holds a table", next_step="save the sheet as CSV in UTF-8")
    )


def _shared(book: SafeZip) -> list[str]:
    name = "xl/sharedStrings.xml"
    if name not in book.names():
        return []
    return ["".join(t.text or "" for t in item.iter(f"{_SHEET}t")) for item in _xml(book.read(name, _SHEET_BYTES)).iter(f"{_SHEET}si")]  # fmt: skip


def _sheet(data: bytes, shared: Sequence[str]) -> Iterator[Row]:
    for at, row in enumerate(_xml(data).iter(f"{_SHEET}row"), start=1):
        cells: list[str] = []
        for cell in row.iter(f"{_SHEET}c"):
            column = _column(cell.get("r") or "") if cell.get("r") else len(cells)
            if column >= _MOST_COLUMNS:
                raise ValueError(f"row {at} has a cell in column {column + 1}")
            cells += [""] * (column - len(cells))
            cells.append(_cell(cell, shared))
        if any(cells):
            yield int(row.get("r") or at), cells


def _cell(cell: ElementTree.Element, shared: Sequence[str]) -> str:
    if cell.get("t") == "inlineStr":
        return "".join(t.text or "" for t in cell.iter(f"{_SHEET}t"))
    value = cell.findtext(f"{_SHEET}v") or ""
    return shared[int(value)] if cell.get("t") == "s" and value else value


def _column(reference: str) -> int:
    number = 0
    for letter in itertools.takewhile(str.isalpha, reference):
        number = number * 26 + ord(letter.upper()) - ord("A") + 1
    return number - 1


def _xml(data: bytes) -> ElementTree.Element:
    # Sheets declare no entities; one that does is built to swell.
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        raise ValueError("it declares entities")
    return ElementTree.fromstring(data)


def _note(problems: list[Problem], problem: Problem) -> None:
    if problem not in problems:
        problems.append(problem)


def _fault(path: Path, message: str, next_step: str) -> InputError:
    return InputError.at(Problem(file=str(path), message=message, next_step=next_step))


def first_row(rows: Iterable[Row]) -> Sequence[str]:
    """Return the cells of the first row, none where there is no row."""
    return next(iter(rows), (0, ()))[1]
