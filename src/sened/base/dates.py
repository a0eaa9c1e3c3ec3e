"""Imprecise dates as closed intervals of calendar days (UTC is not implied: days are as the source means them)."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Precision(StrEnum):
    """How finely a source dates what it says."""

    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """A closed interval of days: `start` ≤ the day meant ≤ `end`."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"interval ends before it starts: {self.start} to {self.end}")

    @property
    def days(self) -> int:
        """Number of days that the interval holds, at least 1."""
        return (self.end - self.start).days + 1

    def overlaps(self, other: "Interval") -> bool:
        """Tell whether the two share a day."""
        return self.start <= other.end and other.start <= self.end

    def contains(self, other: "Interval") -> bool:
        """Tell whether every day of `other` lies within this interval."""
        return self.start <= other.start and other.end <= self.end

    def gap(self, other: "Interval") -> int:
        """Return the days between the two, 0 where they overlap or touch on one day."""
        if self.overlaps(other):
            return 0
        return (other.start - self.end).days if self.end < other.start else (self.start - other.end).days

    def hull(self, other: "Interval") -> "Interval":
        """Return the smallest interval that holds both."""
        return Interval(min(self.start, other.start), max(self.end, other.end))

    def meet(self, other: "Interval") -> "Interval | None":
        """Return the days that both hold, or None."""
        if not self.overlaps(other):
            return None
        return Interval(max(self.start, other.start), min(self.end, other.end))

    def widen(self, days: int) -> "Interval":
        """Return the interval with `days` added at both ends."""
        return Interval(self.start - timedelta(days), self.end + timedelta(days))

    def __str__(self) -> str:
        return self.start.isoformat() if self.start == self.end else f"{self.start}/{self.end}"


def day(value: date) -> Interval:
    """Return the interval of one day."""
    return Interval(value, value)


def month(year: int, month_number: int) -> Interval:
    """Return the interval of one calendar month."""
    last = calendar.monthrange(year, month_number)[1]
    return Interval(date(year, month_number, 1), date(year, month_number, last))


def year(value: int) -> Interval:
    """Return the interval of one calendar year."""
    return Interval(date(value, 1, 1), date(value, 12, 31))


_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


def parse_iso(text: str) -> Interval:
    """Return the interval of `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or two of them joined by `/`; else `ValueError`."""
    first, slash, second = text.partition("/")
    if slash:
        return Interval(parse_iso(first).start, parse_iso(second).end)
    found = _ISO.match(text)
    if not found:
        raise ValueError(f"not a date of the form YYYY, YYYY-MM or YYYY-MM-DD: {text!r}")
    y, m, d = (int(g) if g else None for g in found.groups())
    if not y:
        raise ValueError("year 0 does not exist")
    if m is None:
        return year(y)
    if not 1 <= m <= 12:
        raise ValueError(f"month out of range in {text!r}")
    if d is None:
        return month(y, m)
    try:
        return day(date(y, m, d))
    except ValueError as error:
        raise ValueError(f"no such day: {text!r}") from error
