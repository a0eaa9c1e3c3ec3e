"""The cells of one raw row being checked: typed values out, every fault into a list with file, row and field."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from sened.base.canonical import MAX_SAFE_INTEGER
from sened.base.dates import Interval, day, parse_iso
from sened.base.errors import Problem
from sened.base.quantities import Count, Qualifier
from sened.model.seams import RawRow

Word = TypeVar("Word", bound=StrEnum)

_WHOLE = re.compile(r"\d{1,16}\Z", re.ASCII)
_NEGATIVE = re.compile(r"-\d+(\.\d+)?\Z", re.ASCII)
_DECIMAL = re.compile(r"[+-]?\d{1,4}(\.\d{1,17})?\Z", re.ASCII)
_LONGEST_ID = 128
_ID = re.compile(r"\w[\w.:-]*\Z")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})\Z", re.ASCII)


class Cells:
    """A row of `fields`; each method returns the value of one field, and notes a problem where it is not sound."""

    def __init__(self, row: RawRow, problems: list[Problem]) -> None:
        self.row = row
        self.sound = True
        self._problems = problems
        for name, cell in row.cells.items():
            if _CONTROL.search(cell):
                self.problem(name, "the cell holds control characters", "take them out")

    def problem(self, field: str | None, message: str, next_step: str) -> None:
        """Note a fault of `field`; the row is not sound any more."""
        self.sound = False
        self._problems.append(
            Problem(file=self.row.file, row=self.row.row, field=field, message=message, next_step=next_step)
        )

    def text(self, name: str) -> str:
        """Return the text as written, code point for code point; empty where only blanks stand."""
        cell = self.row.cells.get(name, "")
        return cell if cell.strip() else ""

    def code(self, name: str) -> str:
        """Return a coded value: blanks around it cut off, in NFC."""
        return unicodedata.normalize("NFC", self.row.cells.get(name, "").strip())

    def needed(self, name: str) -> str:
        """Return a coded value that may not be missing."""
        value = self.code(name)
        if not value:
            self.problem(name, "it is missing", f"give {name}")
        return value

    def identity(self, name: str) -> str:
        """Return an id: letters, digits and `_ . : -`, not longer than 128."""
        value = self.needed(name)
        if self.not_longer(name) and value and not _ID.match(value):
            self.problem(name, f"{value[:40]!r} is not an id", "use letters, digits and _ . : - only")
        return value

    def not_longer(self, name: str) -> bool:
        """Tell whether an id is no longer than 128 characters; one that is longer is a fault."""
        length = len(self.code(name))
        if length > _LONGEST_ID:
            self.problem(name, f"an id of {length} characters is too long", f"use at most {_LONGEST_ID}")
        return length <= _LONGEST_ID

    def word(self, name: str, words: type[Word], default: Word) -> Word:
        """Return the member of a closed list, `default` where the cell is empty."""
        value = self.code(name)
        if not value:
            return default
        if value not in set(words):
            self._not_a_word(name, value, words)
            return default
        return words(value)

    def one_of(self, name: str, words: Collection[str], *, needed: bool = False) -> str:
        """Return a word of a closed list, empty where the cell is empty."""
        value = self.needed(name) if needed else self.code(name)
        if value and value not in words:
            self._not_a_word(name, value, words)
        return value

    def listing(self, name: str, separator: str) -> tuple[str, ...]:
        """Return the items of a cell that lists them with `separator`, without repetition."""
        items = (part.strip() for part in self.code(name).split(separator))
        return tuple(dict.fromkeys(item for item in items if item))

    def dates(self, name: str) -> Interval | None:
        """Return the days of a date of any precision; None where the cell is empty."""
        value = self.code(name)
        found = _parsed(value) if value else None
        if value and found is None:
            self.problem(
                name, f"{value[:40]!r} is not a date", "write YYYY-MM-DD, YYYY-MM or YYYY of a day that exists"
            )
        return found

    def day(self, name: str) -> Interval | None:
        """Return one full day; None where the cell is empty."""
        value = self.code(name)
        found = _parsed(value) if value else None
        if value and (found is None or found.days > 1 or len(value) != 10):
            self.problem(name, f"{value[:40]!r} is not a full date", "write YYYY-MM-DD of a day that exists")
            return None
        return found

    def span_of_days(self, first: str, last: str, *, precise: bool) -> Interval | None:
        """Return the days from `first` to `last`; a missing last day is the first one where the date is `precise`."""
        start, end = self.day(first), self.day(last)
        if start is None:
            if end is not None and not self.code(first):
                self.problem(first, f"{last} is given without it", "give both, or neither")
            return None
        if end is None:
            if not self.code(last) and not precise:
                self.problem(last, "the period has no last day", "give the last day, or the precision day")
            return day(start.start) if precise else None
        return self.ordered(start, end, last)

    def ordered(self, first: Interval, last: Interval, field: str) -> Interval | None:
        """Return the days from `first` to `last`; a problem of `field` where the last day lies before the first."""
        if last.end < first.start:
            self.problem(field, f"{last} lies before the beginning, {first}", "mend one of the two dates")
            return None
        return Interval(first.start, last.end)

    def decimal(self, name: str, low: float, high: float) -> float | None:
        """Return a decimal from `low` to `high`; None where the cell is empty."""
        value = self.code(name)
        if not value:
            return None
        if not _DECIMAL.match(value):
            self.problem(name, f"{value[:40]!r} is not a decimal number", "write it with a point, as in 36.5")
            return None
        number = float(value)
        if not low <= number <= high:
            self.problem(name, f"{value} is outside {low:g} to {high:g}", "check whether two values changed places")
            return None
        return number

    def whole(self, name: str) -> int | None:
        """Return a whole number from 0; None where the cell is empty."""
        value = self.code(name)
        if not value:
            return None
        if _NEGATIVE.match(value):
            self.problem(name, f"{value} is negative", "write a whole number from 0")
        elif not _WHOLE.match(value) or int(value) > MAX_SAFE_INTEGER:
            self.problem(
                name, f"{value[:40]!r} is not a whole number", "write digits only; words belong in the summary"
            )
        else:
            return int(value)
        return None

    def count(self, stem: str) -> Count | None:
        """Return the range of `stem_low` and `stem_high`; None where both are empty."""
        low, high = self.whole(f"{stem}_low"), self.whole(f"{stem}_high")
        if low is None and high is None:
            return None
        if low is not None and high is not None and low > high:
            self.problem(f"{stem}_low", f"low {low} is greater than high {high}", "mend one of the two numbers")
            return None
        return Count(low, high, _qualifier(low, high))

    def quote(self, name: str) -> tuple[int, int] | None:
        """Return a span of code points written `start-end`; None where the cell is empty."""
        value = self.code(name)
        if not value:
            return None
        found = _SPAN.match(value)
        start, end = (int(found.group(1)), int(found.group(2))) if found else (0, 0)
        if start >= end:
            self.problem(name, f"{value[:40]!r} is not a span", "write start-end in code points, as in 120-188")
            return None
        return start, end

    def _not_a_word(self, name: str, value: str, words: Iterable[str]) -> None:
        known = (
            ", ".join(str(w) for w in words) if not isinstance(words, (set, frozenset)) else ", ".join(sorted(words))
        )
        self.problem(name, f"{value[:40]!r} is not one of the words known here", f"use one of: {known}")


def _qualifier(low: int | None, high: int | None) -> Qualifier:
    if high is None:
        return Qualifier.AT_LEAST
    if low is None:
        return Qualifier.AT_MOST
    return Qualifier.EXACT if low == high else Qualifier.BETWEEN


@lru_cache(maxsize=65_536)
def _parsed(value: str) -> Interval | None:
    try:
        return parse_iso(value)
    except ValueError:
        return None
