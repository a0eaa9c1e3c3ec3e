"""Small phrases of explanations: lists, days, numbers of things, and a paragraph kept to its length."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sened.base.dates import Interval

LONGEST = 90
"""Words of the longest explanation: what does not fit stands in the lists below it."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """One sentence of an explanation and how much it matters, 0 the most."""

    text: str
    rank: int


def paragraph(parts: Iterable[Part]) -> str:
    """Return the sentences in their order, those that matter least left out where all would be too long."""
    kept = [p for p in parts if p.text]
    while len(kept) > 1 and sum(len(p.text.split()) for p in kept) > LONGEST:
        kept.remove(max(kept, key=lambda p: (p.rank, kept.index(p))))
    return " ".join(p.text for p in kept)


def days(span: Interval) -> str:
    """Return an interval of days in words."""
    if span.start == span.end:
        return _day(span.start.day, span.start.month, span.start.year)
    return f"{_day(span.start.day, span.start.month, span.start.year)} to {_day(span.end.day, span.end.month, span.end.year)}"


def _day(day: int, month: int, year: int) -> str:
    return f"{day} {_MONTHS[month - 1]} {year}"


def listed(names: Sequence[str], limit: int = 4) -> str:
    """Return names joined by commas and "and", the rest of a long list as a number."""
    shown = list(names[:limit])
    rest = len(names) - len(shown)
    if rest:
        return f"{', '.join(shown)} and {rest} more"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else ""


def alternatives(values: Sequence[str]) -> str:
    """Return values joined by commas and "or"."""
    return values[0] if len(values) == 1 else f"{', '.join(values[:-1])} or {values[-1]}" if values else ""


def titles(names: Sequence[str], limit: int) -> str:
    """Return titles that hold commas themselves, divided by semicolons, the rest as a number."""
    rest = len(names) - len(names[:limit])
    return "; ".join(names[:limit]) + (f"; and {rest} more" if rest else "")


def plural(number: int, noun: str) -> str:
    """Return a number of things in words."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def ended(text: str) -> str:
    """Return a sentence with a mark at its end."""
    text = text.strip()
    return text if text.endswith((".", "!", "?", ".”", "!”", "?”")) else text + "."


def shortened(text: str, words: int) -> str:
    """Return at most so many words of a text."""
    found = text.split()
    return text if len(found) <= words else " ".join(found[:words]).rstrip(",;:.") + " …"
