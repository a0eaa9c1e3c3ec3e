"""One row of a published dataset while it is read: typed cells out, faults and warnings noted with their field."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import TypeVar

from sened.base.dates import Interval, Precision, month, year
from sened.base.errors import Problem
from sened.model.precision import DateCode, Deaths, PlaceCode
from sened.model.vocabulary import RADIUS_M, GeoPrecision
from sened.sources.formulas import formula_fault, is_formula

P = TypeVar("P", bound=PlaceCode)
D = TypeVar("D", bound=DateCode)

_LONGEST_NOTHING = 4
_MONTHS = {
    name: i
    for i, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], start=1
    )
}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?\Z")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})\Z")
_WORDS = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4}|\d{2})\Z")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: .*)?\Z")
_WHOLE = re.compile(r"-?\d{1,15}(?:\.0+)?\Z")
_DECIMAL = re.compile(r"[+-]?\d{1,4}(?:\.\d+)?(?:[eE][+-]?\d{1,2})?\Z")
_CENTURY = 50
_FORMULA = frozenset("=+-@")
_NUMERIC = frozenset({"lat", "lon"})
_NOTHING = frozenset({"", "-", "na", "n/a", "nan", "null", "none"})


class Line:
    """The cells of a row by our name of their column; `headings` are the names that the file gives them."""

    def __init__(
        self, file: str, number: int, cells: dict[str, str], headings: Mapping[str, str], warnings: Counter[str]
    ) -> None:
        self.number = number
        self.problems: list[Problem] = []
        self._file, self._cells, self._headings, self._warnings = file, cells, headings, warnings

    def text(self, *keys: str) -> str:
        """Return the first of the cells that says anything; `NA` and the like say nothing."""
        for key in keys:
            cell = self._cells.get(key, "")
            if len(cell) > _LONGEST_NOTHING or cell.casefold() not in _NOTHING:
                return cell
        return ""

    def names(self, *keys: str, unknown: Collection[str] = ()) -> str:
        """Return the actors that the cells name, joined as the report table joins them."""
        out = (self.text(key).replace(";", ",") for key in keys)
        return "; ".join(dict.fromkeys(n for n in out if n and n.casefold() not in unknown))

    def whole(self, key: str) -> int | None:
        """Return a whole number (`5.0` too); None where the cell is empty or, with a fault, no number."""
        text = self.text(key)
        if not text:
            return None
        if not _WHOLE.match(text):
            self.fault(key, f"{text[:40]!r} is not a whole number", "write digits only")
            return None
        return int(text.partition(".")[0])

    def refuse_formulas(self) -> None:
        """Note a fault for each cell that a spreadsheet would run."""
        for key, cell in self._cells.items():
            if cell[:1] in _FORMULA and cell not in _NOTHING and is_formula(cell, numeric=key in _NUMERIC):
                self.fault(key, *formula_fault(cell))

    def count(self, key: str) -> int | None:
        """Return a number of people; a negative one is a code for one that is not known."""
        number = self.whole(key)
        return None if number is None or number < 0 else number

    def day(self, key: str, *, month_first: bool = False) -> date | None:
        """Return the day; None where the cell is empty or, with a fault, no date.

        Read: 2021-03-05 with or without a time, 20210305, 5 March 2021, 5-Mar-21, and 05/03/2021, where the day comes
        first unless `month_first`.
        """
        text = self.text(key)
        if not text:
            return None
        found = _day(text, month_first)
        if found is None:
            self.fault(key, f"{text[:40]!r} is not a date", "write YYYY-MM-DD of a day that exists")
        return found

    def days(self, key: str, code: DateCode | None, first: date | None, last: date | None) -> dict[str, str]:
        """Return the cells of the days that may be meant; a fault of `key` where the last lies before the first."""
        first, last = first or last, last or first
        if first is None or last is None:
            self.warn("no date")
            return {}
        if last < first:
            self.fault(key, f"{last} lies before the beginning, {first}", "mend one of the two dates")
            return {}
        found = code.interval(first, last) if code else Interval(first, last)
        return date_cells(found, code.word if code else Precision.DAY) | named("date_code", code)

    def date_code(self, key: str, scheme: type[D]) -> D | None:
        """Return the code of `scheme`; one that it does not have is a warning, and its dates are taken as they stand."""
        text = self.text(key)
        found = scheme.of(text) if text else None
        if text and found is None:
            self.warn(
                f"{self._headings[key]} {text[:20]!r} is not a code of this dataset; the dates were taken as they stand"
            )
        return found

    def place(self, key: str, scheme: type[P], *, lat: str = "lat", lon: str = "lon") -> dict[str, str]:
        """Return the cells of point, radius and code; a code that the scheme lacks counts as a district, with a warning."""
        text = self.text(key)
        code = scheme.of(text) if text else None
        if text and code is None:
            self.warn(
                f"{self._headings[key]} {text[:20]!r} is not a code of this dataset; it counts as a district (25 km)"
            )
        point = self._point(lat, lon)
        if code is None and not text:
            return point
        word = code.word if code else GeoPrecision.DISTRICT
        radius = code.radius_km if code else RADIUS_M[word] / 1000
        known = {"geo_precision": word.value, "radius_km": f"{radius:g}"} if point or code else {}
        return point | known | named("geo_code", code)

    def killed(
        self, convention: Deaths, low: int | None, best: int | None, high: int | None, *, whole: bool = False
    ) -> dict[str, str]:
        """Return the cells of deaths as a range that holds the best estimate; a warning where the three contradict.

        With `whole`, the figure is that of several places together: here it is no more than an upper bound.
        """
        given = [n for n in (low, best, high) if n is not None]
        if not given:
            return {}
        if whole:
            return {"killed_high": str(max(given)), "killed_convention": convention.value}
        if given != sorted(given):
            self.warn("low, best and high estimate are not in order; the least and the greatest were taken")
        cells = {"killed_low": str(min(given)), "killed_high": str(max(given)), "killed_convention": convention.value}
        return cells | ({"killed_best": str(best)} if best is not None else {})

    def fault(self, key: str, message: str, next_step: str) -> None:
        """Note what cannot be read, under the heading that the file gives the column."""
        field = self._headings.get(key, key)
        self.problems.append(
            Problem(file=self._file, row=self.number, field=field, message=message, next_step=next_step)
        )

    def warn(self, text: str) -> None:
        """Count what was read but looks wrong."""
        self._warnings[text] += 1

    def _point(self, lat: str, lon: str) -> dict[str, str]:
        north, east = self._degrees(lat), self._degrees(lon)
        if north is None and east is None:
            if not self.problems:
                self.warn("no coordinates: only the names of their places can be compared")
            return {}
        if north is None or east is None:
            self.warn("one coordinate stands without the other; taken as none")
            return {}
        if north == east == 0:
            self.warn("the point is 0, 0, which stands for a missing one; taken as none")
            return {}
        if abs(north) > 90 and abs(north) <= 180 and abs(east) <= 90:
            self.warn("latitude and longitude look swapped (the latitude is beyond 90); taken as none")
            return {}
        if abs(north) > 90 or abs(east) > 180:
            self.fault(lat, f"{north:g}, {east:g} is no point on Earth", "check whether a sign or a digit is wrong")
            return {}
        return {"lat": _decimal(north), "lon": _decimal(east)}

    def _degrees(self, key: str) -> float | None:
        text = self.text(key)
        if not text:
            return None
        if not _DECIMAL.match(text):
            self.fault(key, f"{text[:40]!r} is not a decimal number", "write it with a point, as in 36.5")
            return None
        return float(text)


def date_cells(found: Interval, word: Precision) -> dict[str, str]:
    """Return the cells of an interval; of a month or year as such, so that one day in it is meant and not all of it."""
    if word is Precision.DAY:
        return {"date_start": found.start.isoformat(), "date_end": found.end.isoformat()}
    if found == month(found.start.year, found.start.month):
        return {"date_start": found.start.isoformat()[:7], "date_precision": Precision.MONTH.value}
    if found == year(found.start.year):
        return {"date_start": found.start.isoformat()[:4], "date_precision": Precision.YEAR.value}
    return {
        "date_start": found.start.isoformat(),
        "date_end": found.end.isoformat(),
        "date_precision": Precision.RANGE.value,
    }


def named(key: str, code: PlaceCode | DateCode | None) -> dict[str, str]:
    """Return the cell that keeps a code with its scheme (`UcdpWhere 3`), so that no other can be taken for it."""
    return {key: f"{type(code).__name__} {code.code}"} if code else {}


def filled(cells: Iterable[tuple[str, int | str | None]]) -> dict[str, str]:
    """Return the cells that hold anything, as text."""
    return {key: str(value) for key, value in cells if value not in (None, "")}


def _decimal(value: float) -> str:
    text = f"{value:.7f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _day(text: str, month_first: bool) -> date | None:
    if found := _ISO.match(text) or _COMPACT.match(text):
        return _exists(*(int(g) for g in found.groups()))
    if found := _WORDS.match(text):
        number, name, year_number = int(found.group(1)), found.group(2)[:3].casefold(), int(found.group(3))
        if len(found.group(3)) == 2:
            year_number += 1900 if year_number >= _CENTURY else 2000
        return _exists(year_number, _MONTHS.get(name, 0), number)
    if found := _SLASHED.match(text):
        one, two, year_number = (int(g) for g in found.groups())
        return _exists(year_number, one, two) if month_first else _exists(year_number, two, one)
    return None


def _exists(year_number: int, month_number: int, day_number: int) -> date | None:
    try:
        return date(year_number, month_number, day_number)
    except ValueError:
        return None
