"""CSV as a captured document: its text as it is, one segment per record, and what in it a spreadsheet would run."""

import csv
import io
from typing import BinaryIO

from sened.sources.readers.decoding import MAX_TEXT_BYTES, decoded
from sened.sources.readers.paragraphs import pieces
from sened.sources.readers.reading import Given, Reading, Refused, whole

MAX_CELL = 1 << 20
MAX_RECORDS = 1_000_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def read_csv(file: BinaryIO, given: Given) -> Reading:
    """Return the decoded table as text; a note counts the cells that begin like a formula (they stay as written)."""
    text, encoding, notes = decoded(whole(file, MAX_TEXT_BYTES), given.charset)
    csv.field_size_limit(MAX_CELL)
    counted = _Counting(text)
    segments: list[tuple[int, int]] = []
    records = columns = formulas = 0
    start = 0
    try:
        for record in csv.reader(counted, strict=True):
            segments += pieces(text, start, counted.position)
            start = counted.position
            records += 1
            columns = max(columns, len(record))
            formulas += sum(map(_is_formula, record))
            if records > MAX_RECORDS:
                raise Refused("size", f"the table has more than {MAX_RECORDS} records")
    except csv.Error as error:
        raise Refused("format", f"the table is not sound after record {records}: {error}") from None
    if formulas:
        notes = [*notes, f"{formulas} cells begin like a formula; they are kept as written and never run"]
    return Reading(
        reader="csv",
        text=text,
        encoding=encoding,
        segments=segments,
        runs=[(0, len(text), 0, len(text))] if text else [],
        facts={"records": records, "columns": columns, "formula_cells": formulas},
        notes=notes,
    )


class _Counting:
    """The lines of a text, with the position after the last line that was handed out."""

    def __init__(self, text: str) -> None:
        self._lines = io.StringIO(text, newline="")
        self.position = 0

    def __iter__(self) -> "_Counting":
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.position += len(line)
        return line


def _is_formula(cell: str) -> bool:
    if not cell.startswith(_FORMULA):
        return False
    try:
        float(cell)
    except ValueError:
        return True
    return False
