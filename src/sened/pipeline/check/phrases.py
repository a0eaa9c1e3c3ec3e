"""Small phrases of explanations: lists, days, numbers of things, and a paragraph kept to its length."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sened.base.dates import Interval
from sened.base.names import fold

_LONG_NUMBER = re.compile(r"\d{4,}")

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


def in_words(written: str) -> str:
    """Return a year, month or day as tables write it ("2020-10") in words; anything else as it is."""
    found = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", written)
    if not found:
        return written
    year, month, day = found.groups()
    return f"{int(day)} {_MONTHS[int(month) - 1]} {year}" if day else f"{_MONTHS[int(month) - 1]} {year}"


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


def titles(names: Sequence[str], limit: int, of: int = 0) -> str:
    """Return titles that hold commas themselves, divided by semicolons, the rest (of `of`, where given) as a number."""
    rest = max(of, len(names)) - len(names[:limit])
    return "; ".join(names[:limit]) + (f"; and {rest} more" if rest else "")


def plural(number: int, noun: str) -> str:
    """Return a number of things in words."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def grouped(text: str) -> str:
    """Return a text of numbers with commas between thousands."""
    return _LONG_NUMBER.sub(lambda m: f"{int(m.group()):,}", text)


def title_of(head: Mapping[str, Any]) -> str:
    """Return the title of an incident as a sentence begins with it."""
    title = str(head["title"] or head["incident_id"]).removeprefix("Reported figures: ").removeprefix("Reported ")
    return title[:1].upper() + title[1:]


def spoken(summary: str, *names: str) -> str:
    """Return what a claim says without the name of its speaker before a colon, which was given already."""
    lead, colon, rest = summary.partition(": ")
    known = bool(colon) and any(fold(lead) == fold(n) or fold(lead) in fold(n) for n in names)
    return rest[:1].upper() + rest[1:] if known and rest else summary


def ended(text: str) -> str:
    """Return a sentence with a mark at its end."""
    text = text.strip()
    return text if text.endswith((".", "!", "?", ".”", "!”", "?”")) else text + "."


def shortened(text: str, words: int) -> str:
    """Return at most so many words of a text."""
    found = text.split()
    return text if len(found) <= words else " ".join(found[:words]).rstrip(",;:.") + " …"
