"""Published event datasets as rows of the report table: columns found under any of their headings, codes kept typed.

A dataset says how its columns are called (`Layout.columns`) and what a row means (`Layout.report`). What a row lacks
stays empty; what cannot be read is a problem with file, row and field; what can be read but looks wrong is counted and
told once for each kind.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sened.base.errors import Problem
from sened.model.personal import is_personal
from sened.model.seams import Intake, RawRow
from sened.model.terms import TERMS
from sened.sources.line import Line
from sened.sources.swapped import swapped_points
from sened.sources.tablefile import Table, open_table

Places = Mapping[str, tuple[int, ...]]

_LISTED = 12
_SIGNS = {
    "where_prec": "ucdp-ged",
    "event_id_cnty": "acled",
    "gname": "gtd",
    "etype": "scad",
    "record_id": "reports-csv",
}
"""Headings that one dataset alone has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One dataset: the adapter's name (under which its terms stand), the headings of each column, the columns needed.

    Where a file has several headings of one column, the first of them that says anything in a row is taken.
    `report` returns the cells of the report table for a row, or None for a row that holds no event.
    """

    adapter: str
    columns: Mapping[str, tuple[str, ...]]
    core: tuple[str, ...]
    report: Callable[[Line], dict[str, str] | None]


class Published:
    """An adapter for one published dataset."""

    def __init__(self, layout: Layout, help_text: str) -> None:
        self.name, self.help = layout.adapter, help_text
        self._layout = layout

    def fits(self, header: Collection[str]) -> bool:
        """Tell whether a file with this header has every column that the dataset cannot be read without."""
        names = {_folded(name) for name in header}
        return all(any(h in names for h in self._layout.columns[key]) for key in self._layout.core)

    def read(self, files: Sequence[Path]) -> Intake:
        """Return the rows of all files, with the terms of the dataset as first notice."""
        found = _Found()
        paths = sorted({f.resolve(): f for f in sorted(files)}.values())
        for path in paths:
            with open_table(path) as table:
                found.take(table, self._layout)
        found.problems += _same_names(paths)
        return Intake(
            reports=found.rows,
            files=paths,
            problems=found.problems,
            notices=[TERMS[self.name].sentence(), *found.notices],
            dataset="+".join(path.stem for path in paths),
        )


class _Found:
    def __init__(self) -> None:
        self.rows: list[RawRow] = []
        self.problems: list[Problem] = []
        self.notices: list[str] = []

    def take(self, table: Table, layout: Layout) -> None:
        """Read every row of `table`."""
        places = _places(table, layout) if table.header else {}
        rows, warnings = _rows(table, layout, places) if places else ([], Counter[str]())
        if places and not rows and not table.problems:
            table.notices.append(f"{table.path.name}: it has no event below its header")
        self.rows += rows
        self.problems += table.problems
        self.notices += table.notices
        self.notices += [f"{table.path.name}: {_told(text, count)}" for text, count in warnings.items()]
        self.notices += [f"{table.path.name}: {text}" for text in swapped_points(rows)]


def _rows(table: Table, layout: Layout, places: Places) -> tuple[list[RawRow], Counter[str]]:
    out: list[RawRow] = []
    warnings: Counter[str] = Counter()
    file = str(table.path)
    headings = {key: table.header[numbers[0]] for key, numbers in places.items()}
    for row in table.rows():
        cells_of = row.cells
        given = {
            key: cells_of[numbers[0]].strip() if len(numbers) == 1 else _first(cells_of, numbers)
            for key, numbers in places.items()
        }
        line = Line(file, row.number, given, headings, warnings)
        cells = layout.report(line)
        if cells is not None:
            kept = {key: cell for key, cell in ({"dataset": layout.adapter} | cells).items() if cell}
            line.refuse_formulas()
            out.append(RawRow(file=file, row=row.number, cells=kept))
        table.problems += line.problems
    return out, warnings


def _first(cells: Sequence[str], numbers: Sequence[int]) -> str:
    return next((text for i in numbers if (text := cells[i].strip())), "")


def _places(table: Table, layout: Layout) -> Places:
    """Return the numbers of the cells of each column that the file has; none where one that is needed is missing."""
    number = {_folded(name): i for i, name in reversed(list(enumerate(table.header)))}
    found = {
        key: tuple(number[h] for h in headings if h in number)
        for key, headings in layout.columns.items()
        if any(h in number for h in headings)
    }
    lacking = [key for key in layout.core if key not in found]
    table.problems += _lacking(table, layout, lacking, number)
    if not lacking:
        _tell_unread(table, {i for numbers in found.values() for i in numbers})
    return {} if lacking else found


def _lacking(table: Table, layout: Layout, lacking: Sequence[str], header: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each column that is missing, or one where the file is that of another dataset or of none."""
    title, file = TERMS[layout.adapter].title, str(table.path)
    other = next((name for sign, name in _SIGNS.items() if sign in header and name != layout.adapter), "")
    if 2 * len(lacking) > len(layout.core):
        names = ", ".join(layout.columns[key][0] for key in lacking)
        yield Problem(
            file=file,
            row=1,
            message=f"this is not a file of {title} as published: columns not found: {names}",
            next_step=f"import it with --adapter {other or 'reports-csv, where it is a table of your own'}",
        )
        return
    for key in lacking:
        yield Problem(
            file=file,
            row=1,
            field=layout.columns[key][0],
            message=f"the column is missing, which every release of {title} has",
            next_step="download the file again with all columns, or use reports-csv for a table of your own",
        )


def _tell_unread(table: Table, read: set[int]) -> None:
    unread = [name for i, name in enumerate(table.header) if i not in read]
    personal = [name for name in unread if is_personal(name.rpartition(".")[2])]
    others = [name for name in unread if name not in personal]
    if personal:
        table.notices.append(
            f"{table.path.name}: columns that may name private persons were dropped: {_some(personal)}"
        )
    if others:
        table.notices.append(f"{table.path.name}: columns not read: {_some(others)}")


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return ", ".join(name[:40] for name in names[:_LISTED]) + more


def _told(text: str, count: int) -> str:
    return f"{count} {'row' if count == 1 else 'rows'}: {text}"


def _folded(heading: str) -> str:
    """Return a heading in small letters with `_` between its words; a path within JSON keeps its dots."""
    return re.sub(r"[^a-z0-9.]+", "_", heading.casefold()).strip("_")


def _same_names(paths: Sequence[Path]) -> list[Problem]:
    """Return a problem for each file that bears the name of another: a dataset is known by the name of its file."""
    first: dict[str, Path] = {}
    return [
        Problem(
            file=str(path),
            message=f"{first[path.stem]} has the same name, under which it would enter the case",
            next_step="rename one of the two files",
        )
        for path in paths
        if first.setdefault(path.stem, path) is not path
    ]
