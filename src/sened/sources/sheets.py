"""A table of a published form as raw rows: header checked, formula cells and personal data refused."""

import difflib
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from sened.base.errors import Problem
from sened.model.personal import is_personal
from sened.model.seams import RawRow
from sened.sources.csv_reader import Row, open_csv
from sened.sources.forms import Form, recognise
from sened.sources.formulas import formula_fault, is_formula
from sened.sources.tablefile import Table

Opener = Callable[[Path], AbstractContextManager[Table]]

_LISTED, _NAMED = 10, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What one file held: its form (None where it is none of those wanted), rows, problems and notices."""

    path: Path
    form: Form | None
    rows: Sequence[RawRow] = ()
    problems: Sequence[Problem] = ()
    notices: Sequence[str] = ()


@dataclass(slots=True, kw_only=True)
class Gathered:
    """What all files of one import held, in the order of their paths; rows by the name of their form."""

    files: list[Path] = field(default_factory=list)
    rows: dict[str, list[RawRow]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def take(self, sheet: Sheet) -> None:
        """Add what `sheet` held."""
        self.files.append(sheet.path)
        self.problems += sheet.problems
        self.notices += sheet.notices
        if sheet.form:
            self.rows.setdefault(sheet.form.name, []).extend(sheet.rows)


def gather(files: Sequence[Path], wanted: Collection[Form], opener: Opener = open_csv) -> Gathered:
    """Return what `files` hold; the order in which they are given, and naming one twice, make no difference.

    `opener` opens each of them: as CSV, or as a table in any of several forms.
    """
    out = Gathered()
    for path in sorted({f.resolve(): f for f in sorted(files)}.values()):
        out.take(read_sheet(path, wanted, opener))
    return out


def read_sheet(path: Path, wanted: Collection[Form], opener: Opener = open_csv) -> Sheet:
    """Return the rows of a file whose header is that of one of the `wanted` forms."""
    with opener(path) as file:
        if not file.header:
            return Sheet(path=path, form=None, problems=file.problems, notices=file.notices)
        form = recognise(file.header)
        if form is None or form not in wanted:
            _refuse_form(file, form, wanted)
            return Sheet(path=path, form=None, problems=file.problems, notices=file.notices)
        readable = _check_header(file, form)
        rows = list(_raw_rows(file, form)) if readable else []
        if readable and not rows and not file.problems:
            file.notices.append(f"{path.name}: it has no row below its header")
        return Sheet(path=path, form=form, rows=rows, problems=file.problems, notices=file.notices)


def _refuse_form(file: Table, form: Form | None, wanted: Collection[Form]) -> None:
    names = " or ".join(w.name for w in wanted)
    if form is None and recognise([name.casefold() for name in file.header]):
        file.problem(1, None, f"the header is not that of {names}", "write the names of columns in small letters")
    elif form is None:
        closest = max(wanted, key=lambda w: len(set(w.known) & set(file.header)))
        lacking = ", ".join(closest.lacking(file.header))
        file.problem(1, None, f"the header is not that of {names}", f"columns of {closest.name} not found: {lacking}")
    else:
        file.problem(1, None, f"this is a {form.name}, not a {names}", f"import it with --adapter {form.adapter}")


def _check_header(file: Table, form: Form) -> bool:
    """Note every fault of the header; tell whether the rows can be read all the same."""
    lacking = form.lacking(file.header)
    readable = not lacking
    file.problems += [
        Problem(
            file=str(file.path),
            row=1,
            field=column,
            message="the column is missing",
            next_step="add it, with empty cells where nothing is known",
        )
        for column in lacking
    ]
    absent = [column for column in form.rest if column not in file.header and column not in lacking]
    if absent:
        file.notices.append(f"{file.path.name}: columns read as empty, since they are not there: {', '.join(absent)}")
    unread = [column for column in file.header if form.open and column not in form.known and not is_personal(column)]
    if unread:
        shown = ", ".join(repr(c[:_NAMED]) for c in unread[:_LISTED])
        more = f" and {len(unread) - _LISTED} more" if len(unread) > _LISTED else ""
        file.notices.append(
            f"{file.path.name}: columns not read, since they have no meaning in {form.name}: {shown}{more}"
        )
    for i, column in enumerate(file.header):
        if is_personal(column):
            file.problem(1, i, "the column holds personal data, which does not enter a case", "take the column out")
            readable = False
        elif column not in form.known and not form.open:
            _unknown_column(file, form, i, column)
    return readable


def _unknown_column(file: Table, form: Form, cell: int, column: str) -> None:
    near = difflib.get_close_matches(column, [c for c in form.known if c not in file.header], n=1)
    step = f"rename it to {near[0]!r}" if near else "take it out; nothing of it would be kept"
    file.problem(1, cell, f"{form.name} has no such column", step)


def _raw_rows(file: Table, form: Form) -> Iterator[RawRow]:
    columns = [(i, name) for i, name in enumerate(file.header) if name in form.known]
    numeric = [name in form.numeric for _, name in columns]
    name_of_file = str(file.path)
    for row in file.rows():
        _note_formulas(file, row, [(i, n) for (i, _), n in zip(columns, numeric, strict=True)])
        yield RawRow(file=name_of_file, row=row.number, cells={name: row.cells[i] for i, name in columns})


def _note_formulas(file: Table, row: Row, columns: Sequence[tuple[int, bool]]) -> None:
    for i, numeric in columns:
        if is_formula(row.cells[i], numeric=numeric):
            file.problem(row.number, i, *formula_fault(row.cells[i]))
