"""Parts of a year in a pack's language: "the first half of 2023", "the first nine months of the year"."""

import re
from collections.abc import Callable, Iterator, Mapping

from sened.base.dates import Interval, month

_Spec = tuple[object, ...]
_Make = Callable[["re.Match[str]"], "_Spec | None"]
_MONTHS = 12


def rules(
    parts: tuple[tuple[str, int, int], ...],
    frames: tuple[str, ...],
    *,
    year: str,
    number: str,
    numbers: Mapping[str, int],
) -> Iterator[tuple[str, str, _Make]]:
    """Yield the rules of a language's parts of a year: name, pattern, and what makes a spec of a match.

    `parts` are patterns with their first and last month (0 where {n} counts the months), `frames` say where the year
    stands: {p} is the part, {y} the year in digits; without {y} it is this year, with a group `last` the one before.
    """
    for frame in frames:
        for part, first, last in parts:
            pattern = frame.replace("{p}", f"(?:{part})").replace("{y}", year).replace("{n}", f"(?P<n>{number})")
            yield "part-of-year", rf"(?<!\w){pattern}(?!\w)", _maker(first, last, numbers)


def _maker(first: int, last: int, numbers: Mapping[str, int]) -> _Make:
    def make(found: re.Match[str]) -> _Spec | None:
        groups = found.groupdict()
        end = last or _count(groups.get("n") or "", numbers)
        if not 0 < end <= _MONTHS:
            return None
        if groups.get("y"):
            y = int(groups["y"])
            return ("interval", Interval(month(y, first or 1).start, month(y, end).end))
        return ("part", first or 1, end, int(groups.get("last") is not None))

    return make


def _count(text: str, numbers: Mapping[str, int]) -> int:
    return int(text) if text.isdigit() else numbers.get(re.sub(r"\s+", " ", text), 0)
