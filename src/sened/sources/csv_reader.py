"""Strict CSV (RFC 4180, UTF-8) read as a stream: every fault located by file, row and field.

Rows are numbered as a spreadsheet shows them: the header is row 1 and a cell with line breaks does not start a new
row. Where we differ from RFC 4180: LF is taken beside CR LF, a byte order mark is passed over, and empty lines are
skipped though counted. What is broken is reported and left out; reading goes on at the next line.
"""

import codecs
import csv
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sened.base.errors import InputError, Problem
from sened.sources.no_text import no_text

MAX_CELL_BYTES = 1 << 20
"""Longest cell, in bytes of UTF-8."""

_LINE_BYTES = 16 << 20
_SHORT = 1 << 16
_SNIFFED = 4096
_QUOTED = re.compile(r'((?:[^"]++|"")*+)("?)')
_END = re.compile(r"\r?\n?\Z")


@dataclass(frozen=True, slots=True)
class Row:
    """One record: its number (the header is row 1) and its cells."""

    number: int
    cells: tuple[str, ...]


class _Fault(Exception):
    """What is wrong with the record being read, in which cell (from 0), and whether it ends inside a quoted cell."""

    def __init__(self, cell: int, message: str, next_step: str, *, quoted: bool = False) -> None:
        super().__init__(message)
        self.cell, self.message, self.next_step, self.quoted = cell, message, next_step, quoted


class CsvFile:
    """A CSV file opened for one reading: `header`, then `rows()`; `problems` and `notices` fill while it is read."""

    def __init__(self, path: Path, file: BinaryIO, separator: str = ",") -> None:
        self.path = path
        self._separator = separator
        bare = rf'[^{re.escape(separator)}"\r\n]*+'
        self._bare = re.compile(bare)
        sound = rf'(?:"(?:[^"\r\n]|"")*+"|{bare})'
        self._sound = re.compile(rf"{sound}(?:{re.escape(separator)}{sound})*+")
        self.problems: list[Problem] = []
        self.notices: list[str] = []
        self.header: tuple[str, ...] = ()
        self._lines = _Lines(file)
        self._number = 0
        self._open_header()

    def rows(self) -> Iterator[Row]:
        """Yield the records after the header whose number of cells fits it; each other one is a problem."""
        if not self.header:
            return
        for row in self._records():
            if len(row.cells) == len(self.header):
                yield row
            else:
                self._wrong_width(row)

    def problem(self, row: int | None, cell: int | None, message: str, next_step: str) -> None:
        """Note a problem in `row` and the field of cell number `cell` (from 0)."""
        self.problems.append(
            Problem(file=str(self.path), row=row, field=self.field(cell), message=message, next_step=next_step)
        )

    def field(self, cell: int | None) -> str | None:
        """Return the name of the column of cell number `cell` (from 0), `column N` where it has no name."""
        if cell is None:
            return None
        named = self.header[cell] if cell < len(self.header) else ""
        return named or f"column {cell + 1}"

    def _open_header(self) -> None:
        start = self._lines.peek(_SNIFFED)
        if fault := no_text(start):
            self.problem(1, None, *fault)
            return
        if start.startswith(codecs.BOM_UTF8):
            self._lines.skip(len(codecs.BOM_UTF8))
            self.notices.append(f"{self.path.name}: the byte order mark at its start was passed over")
        first = next(self._records(), None)
        if self.problems:
            return  # a broken header: the next record must not pass for one
        if first is None:
            self.problem(None, None, "the file is empty", "give a header row and at least one row")
            return
        self.header = tuple(name.strip() for name in first.cells)
        self._check_header()

    def _check_header(self) -> None:
        broken = len(self.problems)
        for i, name in enumerate(self.header):
            if not name:
                self.problem(1, i, "a column has no name", "name it, or take the column out")
            elif name in self.header[:i]:
                self.problem(1, i, f"the column {name!r} stands twice", "keep one of the two")
        if len(self.header) == 1 and re.search(r"[;\t|]", self.header[0]):
            self.problem(1, None, "the cells are not separated by commas", "save the file with commas between cells")
        if len(self.problems) > broken:
            self.header = ()

    def _wrong_width(self, row: Row) -> None:
        wanted, found = len(self.header), len(row.cells)
        self.problem(
            row.number,
            min(wanted, found),
            f"the row has {found} {'cell' if found == 1 else 'cells'}, the header {wanted}",
            "put cells that hold commas or line breaks in double quotes, and give every cell of the row",
        )

    def _records(self) -> Iterator[Row]:
        while (line := self._lines.next()) is not None:
            self._number += 1
            if line in (b"\n", b"\r\n"):
                continue
            number = self._number
            try:
                yield Row(number, self._record(line))
            except _Fault as fault:
                self.problem(number, fault.cell, fault.message, fault.next_step)
                self._pass_over(fault.quoted)

    def _pass_over(self, quoted: bool) -> None:
        """Read on to the end of a broken record."""
        while self._lines.cut or quoted:
            line = self._lines.next()
            if line is None:
                return
            quoted ^= _flips(line)

    def _record(self, line: bytes) -> tuple[str, ...]:
        if b'"' not in line and len(line) <= MAX_CELL_BYTES:
            bare = self._decode(line, 0, False).removesuffix("\n").removesuffix("\r")
            if "\r" not in bare and "\0" not in bare:
                return tuple(bare.split(self._separator))
        elif len(line) <= _SHORT:
            plain = self._decode(line, 0, False).removesuffix("\n").removesuffix("\r")
            if "\0" not in plain and self._sound.fullmatch(plain):
                # Sound and on one line: the library's reader gives the same cells, several times as fast.
                return tuple(next(csv.reader([plain], delimiter=self._separator, strict=True)))
        cells: list[str] = []
        text = self._decode(line, 0, False)
        position = 0
        while True:
            text, position = self._cell(text, position, cells)
            if text[position : position + 1] != self._separator:
                break
            position += 1
        if self._lines.cut:
            raise _Fault(len(cells) - 1, "the row is longer than 16 MiB", "divide it")
        return tuple(cells)

    def _cell(self, text: str, position: int, cells: list[str]) -> tuple[str, int]:
        """Add the cell at `position` to `cells`; return the text that it ends in and the position after it."""
        if text.startswith('"', position):
            value, text, position = self._quoted(text, position + 1, len(cells))
        else:
            found = self._bare.match(text, position)
            assert found is not None
            value, position = found.group(), found.end()
        if fault := _cell_fault(value):
            raise _Fault(len(cells), *fault, quoted=_flips(text[position:].encode()))
        cells.append(value)
        if position < len(text) and text[position] != self._separator and not _END.match(text, position):
            raise _stray(text[position], len(cells) - 1)
        return text, position

    def _quoted(self, text: str, position: int, cell: int) -> tuple[str, str, int]:
        parts, size = [], 0
        while True:
            found = _QUOTED.match(text, position)
            assert found is not None
            parts.append(found.group(1))
            size += len(found.group(1))
            if found.group(2):
                return "".join(parts).replace('""', '"'), text, found.end()
            if size > MAX_CELL_BYTES:
                raise _Fault(cell, *_TOO_LONG, quoted=True)
            line = self._lines.next()
            if line is None:
                raise _Fault(cell, *_UNCLOSED)
            text, position = self._decode(line, cell, True), 0

    def _decode(self, line: bytes, cell: int, quoted: bool) -> str:
        if self._lines.cut:
            return line.decode("utf-8", "replace")  # only to find which cell is too long
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError as error:
            raise _Fault(
                cell + _cells_before(line[: error.start], quoted, self._separator.encode()),
                f"byte {error.start + 1} of the line is not UTF-8",
                "save the file as CSV in UTF-8",
                quoted=quoted ^ _flips(line),
            ) from None


_TOO_LONG = ("the cell is longer than 1 MiB", "shorten it, or keep the long text as a source of its own")
_UNCLOSED = (
    "a quotation mark is opened and never closed; rows after it could not be read",
    'close it, and double every quotation mark inside the cell ("")',
)


def _cell_fault(value: str) -> tuple[str, str] | None:
    if "\0" in value:
        return "the cell holds a NUL byte", "take it out, or get an undamaged copy of the file"
    if len(value) > MAX_CELL_BYTES // 4 and len(value.encode("utf-8")) > MAX_CELL_BYTES:
        return _TOO_LONG
    return None


def _stray(found: str, cell: int) -> _Fault:
    if found == "\r":
        return _Fault(cell, "a carriage return stands inside the row", "save the file with LF or CR LF line ends")
    return _Fault(
        cell,
        "a quotation mark stands where none may",
        'put the whole cell in quotation marks and double those inside ("")',
    )


def _flips(line: bytes) -> bool:
    """Tell whether a line read inside a quoted cell ends outside of one, or the other way about."""
    return bool(line.count(b'"') % 2)


def _cells_before(part: bytes, quoted: bool, separator: bytes) -> int:
    """Return how many cells end within `part` of a line; separators in quoted cells do not count."""
    return sum(piece.count(separator) for piece in part.split(b'"')[quoted::2])


class _Lines:
    """Physical lines of a binary file, never more than 16 MiB at once; `cut` tells that the last one goes on."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.cut = False

    def peek(self, size: int) -> bytes:
        start = self._file.read(size)
        self._file.seek(0)
        return start

    def skip(self, size: int) -> None:
        self._file.seek(size)

    def next(self) -> bytes | None:
        line = self._file.readline(_LINE_BYTES)
        self.cut = len(line) == _LINE_BYTES and not line.endswith(b"\n")
        return line or None


@contextmanager
def open_csv(path: Path) -> Iterator[CsvFile]:
    """Yield the opened file; `InputError` where it cannot be opened."""
    try:
        file = path.open("rb")
    except OSError as error:
        problem = Problem(file=str(path), message=f"cannot be read: {error.strerror}", next_step="check the path")
        raise InputError.at(problem) from error
    with file:
        yield CsvFile(path, file)
