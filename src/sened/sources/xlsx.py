"""A worksheet of an .xlsx workbook, read as a stream by the standard library: numbers, texts and dates as plain text.

Entities and document types are refused, so that a small file cannot grow in memory. A formula stands by the value
that was saved with it; errors (#N/A) are empty cells.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import BinaryIO
from xml.parsers import expat

from sened.sources.readers.reading import Refused
from sened.sources.readers.zips import SafeZip

WORKBOOK = "xl/workbook.xml"
MAX_COLUMNS = 2_048
MAX_ROWS = 1_048_576
"""Rows are those that a sheet can have; columns are many times those of the widest dataset."""

_CHUNK = 1 << 16
_PART = 64 << 20
_DATE_IDS = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})\Z")

SheetRow = tuple[int, list[str]]


class Workbook:
    """An opened workbook: `sheets` by name, and `rows(sheet)` once for each."""

    def __init__(self, archive: SafeZip) -> None:
        self._archive = archive
        self._texts: list[str] | None = None
        linked = _links(self._part("xl/_rels/workbook.xml.rels"))
        self.sheets: dict[str, str] = {}
        self._old_dates = False
        for name, given in _elements(self._part(WORKBOOK)):
            if name == "sheet":
                target = linked.get(next((v for k, v in given.items() if k.endswith(":id")), ""), "")
                self.sheets[given.get("name", "")] = target
            elif name == "workbookPr":
                self._old_dates = given.get("date1904") in {"1", "true"}
        self._dates = _date_styles(self._part("xl/styles.xml"))

    def rows(self, sheet: str) -> Iterator[SheetRow]:
        """Yield number and cells of every row that has any; missing cells in between are empty."""
        path = self.sheets[sheet]
        if path not in self._archive.entries:
            raise Refused("format", f"the workbook lacks its sheet {sheet[:40]!r}")
        if self._texts is None:
            self._texts = list(_shared_texts(self._archive))
        reading = _Sheet(self._texts, self._value_of_date)
        yield from reading.rows(self._archive.open(path))

    def _value_of_date(self, style: str, number: Decimal) -> str | None:
        """Return an ISO date (with the time, if any) where the style is one of dates, else None."""
        if style not in self._dates:
            return None
        start = datetime(1904, 1, 1) if self._old_dates else datetime(1899, 12, 30)
        try:
            when = start + timedelta(seconds=round(float(number) * 86_400))
        except OverflowError:
            return None
        return when.isoformat(sep=" ") if when.time() != datetime.min.time() else when.date().isoformat()

    def _part(self, path: str) -> bytes:
        return self._archive.read(path, _PART) if path in self._archive.entries else b""


class _Sheet:
    """Turns the events of the parser into rows."""

    def __init__(self, texts: list[str], dated: Callable[[str, Decimal], str | None]) -> None:
        self._texts, self._dated = texts, dated
        self._done: list[SheetRow] = []
        self._row, self._at, self._count = 0, 0, 0
        self._cells: dict[int, str] = {}
        self._kind = self._style = ""
        self._taken: list[str] | None = None
        self._value: list[str] = []

    def rows(self, file: BinaryIO) -> Iterator[SheetRow]:
        parser = _parser()
        parser.StartElementHandler, parser.EndElementHandler = self._open, self._close
        parser.CharacterDataHandler = self._text
        for _ in _fed(parser, file):
            yield from self._done
            self._done.clear()

    def _open(self, name: str, given: Mapping[str, str]) -> None:
        tag = name.rpartition(":")[2]
        if tag == "row":
            number = given.get("r", "")
            self._row, self._at, self._cells = int(number) if number.isdigit() else self._row + 1, 0, {}
            self._count += 1
            if self._count > MAX_ROWS:
                raise Refused("size", f"the sheet has more than {MAX_ROWS} rows")
        elif tag == "c":
            self._kind, self._style, self._value = given.get("t", "n"), given.get("s", ""), []
            if found := _CELL.match(given.get("r", "")):
                self._at = _column(found.group(1))
        elif tag in {"v", "t"}:
            self._taken = self._value
        elif tag == "rPh":
            self._kind = self._kind + "!"  # reading aids of Japanese texts are no part of them

    def _text(self, data: str) -> None:
        if self._taken is not None and not self._kind.endswith("!"):
            self._taken.append(data)

    def _close(self, name: str) -> None:
        tag = name.rpartition(":")[2]
        if tag in {"v", "t"}:
            self._taken = None
        elif tag == "rPh":
            self._kind = self._kind.removesuffix("!")
        elif tag == "c":
            if self._at >= MAX_COLUMNS:
                raise Refused("size", f"row {self._row} has more than {MAX_COLUMNS} columns")
            if text := self._plain("".join(self._value)):
                self._cells[self._at] = text
            self._at += 1
        elif tag == "row" and self._cells:
            self._done.append((self._row, [self._cells.get(i, "") for i in range(max(self._cells) + 1)]))

    def _plain(self, value: str) -> str:
        if self._kind == "s":
            at = int(value) if value.strip().isdigit() else -1
            if not 0 <= at < len(self._texts):
                raise Refused("format", f"row {self._row} points to a text that the workbook does not hold")
            return self._texts[at]
        if self._kind == "e":
            return ""
        return self._number(value) if self._kind == "n" and value else value

    def _number(self, value: str) -> str:
        try:
            number = Decimal(value.strip())
        except InvalidOperation:
            return value
        if not number.is_finite() or abs(number.adjusted()) > 400:
            return value
        if (text := self._dated(self._style, number)) is not None:
            return text
        plain = format(number, "f")
        return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _links(data: bytes) -> dict[str, str]:
    out = {}
    for name, given in _elements(data):
        if name == "Relationship" and given.get("TargetMode") != "External":
            target = given.get("Target", "")
            out[given.get("Id", "")] = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    return out


def _date_styles(data: bytes) -> frozenset[str]:
    """Return the numbers of the cell styles that show a date."""
    formats: dict[str, str] = {}
    styles: list[str] = []
    within = False
    for name, given in _elements(data, closing=True):
        if name in {"cellXfs", "/cellXfs"}:
            within = name == "cellXfs"
        elif name == "numFmt":
            formats[given.get("numFmtId", "")] = given.get("formatCode", "")
        elif name == "xf" and within:
            styles.append(given.get("numFmtId", "0"))
    return frozenset(str(i) for i, number in enumerate(styles) if _is_date(number, formats.get(number)))


def _is_date(number: str, code: str | None) -> bool:
    if code is None:
        return number.isdigit() and int(number) in _DATE_IDS
    return bool(re.search(r"[ydYD]|mmm", _QUOTED.sub("", code)))


def _shared_texts(archive: SafeZip) -> Iterator[str]:
    if "xl/sharedStrings.xml" not in archive.entries:
        return
    done: list[str] = []
    parts: list[str] = []
    state = {"take": False, "aid": False}

    def opened(name: str, _: Mapping[str, str]) -> None:
        tag = name.rpartition(":")[2]
        if tag == "si":
            parts.clear()
        state["aid"] |= tag == "rPh"
        state["take"] = tag == "t" and not state["aid"]

    def closed(name: str) -> None:
        tag = name.rpartition(":")[2]
        state["take"] = False
        if tag == "rPh":
            state["aid"] = False
        elif tag == "si":
            done.append("".join(parts))

    parser = _parser()
    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    parser.CharacterDataHandler = lambda data: parts.append(data) if state["take"] else None
    for _ in _fed(parser, archive.open("xl/sharedStrings.xml")):
        yield from done
        done.clear()


def _elements(data: bytes, *, closing: bool = False) -> list[tuple[str, dict[str, str]]]:
    """Return local name and attributes of every element of a small part, with `/name` where one ends if asked for."""
    out: list[tuple[str, dict[str, str]]] = []
    parser = _parser()
    parser.StartElementHandler = lambda name, given: out.append((name.rpartition(":")[2], given))
    if closing:
        parser.EndElementHandler = lambda name: out.append(("/" + name.rpartition(":")[2], {}))
    if data:
        _parse(parser, data, True)
    return out


def _parser() -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise Refused("format", "the workbook holds a document type, which no workbook needs")

    parser.StartDoctypeDeclHandler = refuse
    return parser


def _fed(parser: expat.XMLParserType, file: BinaryIO) -> Iterator[None]:
    while data := file.read(_CHUNK):
        _parse(parser, data, False)
        yield
    _parse(parser, b"", True)
    yield


def _parse(parser: expat.XMLParserType, data: bytes, last: bool) -> None:
    try:
        parser.Parse(data, last)
    except expat.ExpatError as error:
        raise Refused("format", f"the workbook is not sound: {error}") from None
