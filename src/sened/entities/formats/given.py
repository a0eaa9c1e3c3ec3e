"""What all forms share: rows as they come, faults as they are found, and cells read strictly."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from sened.base.errors import Problem
from sened.base.geo import Circle
from sened.model.entity import Place

Rows = Callable[[], Iterable[tuple[int, Sequence[str]]]]
"""Gives the rows of a file anew each time it is called: the number of a row as a person counts, and its cells."""

MOST_FAULTS = 200
_NAME_LENGTH = 200
_SIZES = ((1_000_000, 20_000.0), (100_000, 10_000.0), (15_000, 5_000.0), (1, 3_000.0), (0, 3_000.0))
KIND_RADIUS_M = {"exact": 1_500.0, "district": 25_000.0, "province": 90_000.0, "country": 400_000.0, "region": 15_000.0}


class Form(Protocol):
    """A form of gazetteer: tells whether a file is of it, and reads one that is."""

    name: str
    help: str

    def fits(self, header: Sequence[str]) -> bool:
        """Tell whether a file whose first row is this plainly is of this form."""
        ...

    def read(self, rows: Rows, faults: "Faults") -> Iterator[Place]:
        """Yield the places; what is wrong goes into `faults`, and its row is left out."""
        ...


@dataclass(slots=True)
class Faults:
    """The faults of one file, the ids that it has given, and how many rows stand for nothing that is placed."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    passed_over: int = 0
    _seen: dict[str, int] = field(default_factory=dict)

    @property
    def full(self) -> bool:
        """Whether so many faults were found that no more are looked for."""
        return len(self.problems) >= MOST_FAULTS

    def at(self, row: int | None, column: str | None, message: str, next_step: str = "") -> None:
        """Note a fault."""
        if not self.full:
            self.problems.append(Problem(file=self.file, row=row, field=column, message=message, next_step=next_step))

    def is_new(self, row: int, column: str, place_id: str) -> bool:
        """Tell whether no row before has this id; where one has, that is a fault."""
        first = self._seen.setdefault(place_id, row)
        if first != row:
            self.at(row, column, f"{place_id} stands in row {first} already", "give each place an id of its own")
        return first == row

    def name(self, row: int, column: str, text: str) -> str:
        """Return a name without stray spaces; "" and a fault where there is none, or one too long to be a name."""
        name = " ".join(text.split())
        if not name:
            self.at(row, column, "a place needs a name")
        elif len(name) > _NAME_LENGTH:
            self.at(row, column, f"{len(name)} characters are no name", f"give at most {_NAME_LENGTH}")
            name = ""
        return name

    def point(self, row: int, lat: tuple[str, str], lon: tuple[str, str], radius_m: float) -> Circle | None:
        """Return the circle of two cells (column, text), None and a fault where they are no coordinates."""
        numbers = [self._degrees(row, *lat, 90.0), self._degrees(row, *lon, 180.0)]
        if numbers[0] is None or numbers[1] is None:
            return None
        return Circle(numbers[0], numbers[1], radius_m)

    def _degrees(self, row: int, column: str, text: str, most: float) -> float | None:
        value = self.number(row, column, text, None)
        if value is None:
            if not text.strip():
                self.at(row, column, "a place needs coordinates", "write degrees, such as 36.5")
        elif abs(value) > most:
            self.at(row, column, f"{text.strip()} lies outside -{most:g} to {most:g}", "write degrees of WGS 84")
            value = None
        return value

    def number(self, row: int, column: str, text: str, default: float | None) -> float | None:
        """Return the number in a cell, `default` where it is empty, None and a fault where it is no number."""
        if not text.strip():
            return default
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if not math.isfinite(value):
            self.at(row, column, f"{text.strip()[:40]!r} is not a number", "write digits with a point, such as 36.5")
            return None
        return value


def radius_of(kind: str, population: int) -> float:
    """Return the radius in metres that a kind of place, or a town of so many inhabitants, covers."""
    if kind in KIND_RADIUS_M:
        return KIND_RADIUS_M[kind]
    return next(radius for floor, radius in _SIZES if population >= floor)


def people(text: str) -> int:
    """Return the inhabitants in a cell, 0 where there are none that can be read."""
    try:
        return max(0, int(float(text)))
    except (ValueError, OverflowError):
        return 0
