"""One TOML table being checked: typed values out, every fault into a list."""

import re
from collections.abc import Collection, Mapping
from pathlib import Path

from sened.base.dates import Interval, parse_iso
from sened.base.errors import Problem
from sened.model.personal import is_personal
from sened.sources.formulas import formula_fault, is_formula
from sened.sources.toml_reader import cell_text

_LONGEST = 1 << 20
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_ID = re.compile(r"\w[\w.:-]{0,127}\Z")


def text_fault(text: str, *, numeric: bool = False) -> tuple[str, str] | None:
    """Return what is wrong with a text as a whole, and what to do; the same as in a CSV cell."""
    if len(text) > _LONGEST // 4 and len(text.encode("utf-8")) > _LONGEST:
        return "the text is longer than 1 MiB", "shorten it, or keep the long text as a source of its own"
    if _CONTROL.search(text):
        return "the text holds control characters", "take them out"
    return formula_fault(text) if is_formula(text, numeric=numeric) else None


class Table:
    """A table of `file` that begins on `line`; its methods return a value, and note a problem where there is none."""

    def __init__(self, file: Path, line: int, values: Mapping[str, object], problems: list[Problem]) -> None:
        self.file, self.line, self.values, self.problems = file, line, values, problems
        self.sound = True

    def problem(self, key: str | None, message: str, next_step: str) -> None:
        """Note a fault of `key`; the table is not sound any more."""
        self.sound = False
        self.problems.append(
            Problem(file=str(self.file), row=self.line, field=key, message=message, next_step=next_step)
        )

    def only(self, keys: Collection[str]) -> None:
        """Note every key outside `keys`."""
        for key in sorted(set(self.values) - set(keys)):
            if is_personal(key):
                self.problem(key, "the key holds personal data, which does not enter a case", "take it out")
            else:
                self.problem(key, "there is no such key", "known keys: " + ", ".join(sorted(keys)))

    def text(self, key: str, *, needed: bool = False) -> str:
        """Return the text of `key`, empty where there is none."""
        value = self.values.get(key, "")
        if not isinstance(value, str):
            self.problem(key, "a text is wanted", "put it in quotation marks")
            return ""
        if needed and not value.strip():
            self.problem(key, "it is missing", f"give {key}")
        if fault := text_fault(value):
            self.problem(key, *fault)
        return value.strip()

    def identity(self, key: str) -> str:
        """Return the id of `key`: letters, digits and `_ . : -`, not longer than 128."""
        value = self.text(key, needed=True)
        if value and not _ID.match(value):
            self.problem(key, f"{value[:40]!r} is not an id", "use letters, digits and _ . : - only, 128 at most")
        return value

    def choice(self, key: str, words: Collection[str], default: str) -> str:
        """Return the word of `key`, one of `words`."""
        value = self.text(key) or default
        if value not in words:
            self.problem(
                key, f"{value!r} is not one of the words known here", "use one of: " + ", ".join(sorted(words))
            )
        return value

    def number(self, key: str, low: float, high: float) -> float | None:
        """Return the number of `key` from `low` to `high`, None where none is given."""
        if key not in self.values:
            return None
        value = self.values[key]
        try:
            number = float(cell_text(value)) if not isinstance(value, (bool, list)) else float("nan")
        except ValueError:
            number = float("nan")
        if not low <= number <= high:
            self.problem(key, f"{value!r} is not a number from {low:g} to {high:g}", "give it in figures")
            return None
        return number

    def interval(self, first: str, last: str) -> Interval | None:
        """Return the days from the date of `first` to that of `last`; None where either is missing."""
        ends: list[Interval] = []
        for key in (first, last):
            if key not in self.values:
                continue
            try:
                ends.append(parse_iso(cell_text(self.values[key])))
            except ValueError as error:
                self.problem(key, str(error), "write YYYY-MM-DD, YYYY-MM or YYYY")
        if len(ends) < 2:
            return None
        if ends[1].end < ends[0].start:
            self.problem(last, "it lies before its beginning", "mend one of the two dates")
            return None
        return Interval(ends[0].start, ends[1].end)

    def names(self, key: str) -> tuple[tuple[str, str], ...]:
        """Return (language, name) pairs of a table of lists, in order and without repetition."""
        given = self.values.get(key, {})
        if not isinstance(given, Mapping):
            self.problem(key, "a table of languages is wanted", f'write {key} = {{ ku = ["…"], en = ["…"] }}')
            return ()
        out: dict[tuple[str, str], None] = {}
        for language, names in given.items():
            items = names if isinstance(names, list) else [names]
            if not all(isinstance(n, str) and n.strip() for n in items):
                self.problem(f"{key}.{language}", "names are wanted", "write them as texts in a list")
                continue
            for fault in filter(None, map(text_fault, items)):
                self.problem(f"{key}.{language}", *fault)
            out |= dict.fromkeys((language, n.strip()) for n in items)
        return tuple(out)
