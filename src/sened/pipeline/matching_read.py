"""The files given to `match` as one report table: recognised, read, coded, and checked for what spoils a matching."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from sened.base.errors import InputError, Problem
from sened.incidents.coding import COLUMNS, Coder
from sened.incidents.faults import rows_of
from sened.model import tables
from sened.model.crosswalk import OwnTypes
from sened.model.seams import Intake
from sened.model.terms import TERMS
from sened.pipeline.matching_engine import Engine, InProcess
from sened.pipeline.matching_ids import FILE, ROW, settle_ids
from sened.pipeline.matching_notes import caveats_of, turned_points
from sened.pipeline.matching_options import SHOWN, MatchOptions, own_of
from sened.pipeline.matching_rejects import REJECTS, joined, rejected
from sened.pipeline.plugins import adapter as adapter_named
from sened.pipeline.plugins import adapters, recognised
from sened.sources.texttable import TextTable

Progress = Callable[[str, float], None]

_PLAIN = "reports-csv"
_PART = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The rows to be matched (schema `reports`, by record id) and what is to be said of them.

    `notices` name files and rows, for the person at the desk; `caveats` hold whatever the order of rows and files is,
    and travel with the result. `rejects` (schema `REJECTS`) are the faults of rows that were left out.
    """

    reports: pa.Table
    notices: tuple[str, ...]
    caveats: tuple[str, ...]
    terms: Mapping[str, str]
    rejects: pa.Table
    left_out: int


@dataclass(slots=True)
class _Gathered:
    """What the files gave so far."""

    parts: list[pa.Table] = field(default_factory=list)
    rejects: list[pa.Table] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    faults: int = 0
    left_out: int = 0
    unread: bool = False
    notices: list[str] = field(default_factory=list)
    terms: dict[str, str] = field(default_factory=dict)


def read(
    files: Sequence[Path], options: MatchOptions, progress: Progress = lambda _step, _share: None,
    engine: Engine | None = None,
) -> Given:  # fmt: skip
    """Return the rows of all `files`, the same table for every order of files and rows and for every engine.

    `InputError` where a file is missing, empty or not known, and for every fault of a row, located (the first are
    listed, all are counted); with `options.keep_going` such rows are left out and listed in `rejects`.
    """
    engine = engine or InProcess()
    paths = _paths(files, engine)
    own = own_of(options.types)
    found = _Gathered()
    sizes = [engine.size(p) for p in paths]
    for number, path in enumerate(paths):
        progress("read files", sum(sizes[:number]) / sum(sizes))
        _take(found, path, number, options, own, engine=engine)
    progress("check rows", 0.0)
    _refuse(found, keep_going=options.keep_going)
    table = pa.concat_tables(found.parts) if found.parts else _empty()
    table, doubled = settle_ids(table, [str(p) for p in paths])
    found.notices += doubled.notices
    if doubled.problems and not options.keep_going:
        raise _refused(doubled.problems, doubled.faults)
    if not table.num_rows:
        raise InputError(
            "there is no row to match: "
            + ("all have faults" if found.left_out else "no file has one below its header"),
            problems=found.problems[:SHOWN],
            next_step="give files with rows",
        )
    turned, where = turned_points(table, [p.name for p in paths])
    return Given(
        reports=table.select(tables.TABLES["reports"].names).combine_chunks(),
        notices=(*found.notices, *where),
        caveats=(*doubled.caveats, *caveats_of(table, own), *turned),
        terms=dict(sorted((_terms_of(table) | found.terms).items())),
        rejects=joined([*found.rejects, doubled.rejects]),
        left_out=found.left_out + doubled.left_out,
    )


def _paths(files: Sequence[Path], engine: Engine) -> list[Path]:
    """Return the files by name, each once; `InputError` for what is no file, or nothing that the engine reads."""
    missing = [
        Problem(file=str(f), message="there is no such file" if not f.exists() else "it is a folder", next_step="check the path")
        for f in files
        if not engine.holds(f)
    ]  # fmt: skip
    if missing:
        raise InputError("some files cannot be read", problems=missing, next_step="check the paths")
    return sorted({f.resolve(): f for f in sorted(files)}.values(), key=lambda f: (f.name, str(f)))


def _take(
    found: _Gathered, path: Path, number: int, options: MatchOptions, own: OwnTypes | None, *, engine: Engine
) -> None:
    name, table = _adapter(path, options.adapter, engine)
    if name == _PLAIN:
        assert table is not None
        coder, parts = _plain(table, own)
        problems, notices = table.problems, [*table.notices, *_unread(table)]
        dataset = path.stem
    else:
        intake = adapter_named(name).read([path])
        coder, parts = _published(intake, own)
        problems, dataset = list(intake.problems), name
        notices = list(intake.notices)
        if name in TERMS:
            found.terms[name] = _asked(name)
            notices = notices[1:]  # the terms, which are shown apart
    rows = pa.concat_tables(parts) if parts else tables.empty("reports").append_column(ROW, pa.array([], pa.int64()))
    if not rows.num_rows and not problems:
        notices.append(f"{path.name}: it has no row below its header")
    faulty = _faulty(found, path, coder, problems)
    kept = rows.filter(pc.invert(pc.is_in(rows[ROW], faulty))) if len(faulty) else rows
    found.left_out += len(faulty)
    found.notices += [*notices, *_warned(path, coder)]
    found.parts.append(_placed(kept, number, dataset))


def _adapter(path: Path, asked: str, engine: Engine) -> tuple[str, TextTable | None]:
    """Return the adapter for a file, by its columns unless one is `asked` for, and the table if it is a plain one."""
    if asked and asked != _PLAIN:
        adapter_named(asked)
        return asked, None
    table = engine.open(path)
    if not table.header:
        raise InputError(f"{path.name} holds no table", problems=table.problems, next_step="give a table with rows")
    names = [asked] if asked else recognised(table.header)
    if len(names) == 1:
        return names[0], table
    if names:
        raise InputError(f"{path.name} may be of {' or '.join(names)}", next_step="say of which with --adapter NAME")
    if asked == _PLAIN or "claim_id" in table.header:
        step = "give the column record_id; claims of a case are matched by `sened build`"
    else:
        known = ", ".join(n for n in sorted(adapters()) if n in TERMS)
        step = f"for a table of your own give record_id (see docs/matching.md); for a published dataset say --adapter NAME: {known}"
    shown = ", ".join(table.header[:12]) + (" …" if len(table.header) > 12 else "")
    raise InputError(f"{path.name}: its columns are those of no dataset known here: {shown}", next_step=step)


def _plain(table: TextTable, own: OwnTypes | None) -> tuple[Coder, list[pa.Table]]:
    coders: list[Coder] = []

    def begin() -> Callable[[pa.Table, pa.Array], pa.Table]:
        coders.append(Coder(own, lenient=True))
        return lambda texts, rows: coders[-1].code(texts, rows).append_column(ROW, rows)

    if "record_id" not in table.header:
        fault = Problem(file=str(table.path), row=1, field="record_id", message="the column is missing")
        raise InputError(
            f"{table.path.name} is no table of reports", problems=[fault], next_step="give every row an id"
        )
    parts = table.read([name for name in COLUMNS if name in table.header], begin)
    return coders[-1], parts


def _published(intake: Intake, own: OwnTypes | None) -> tuple[Coder, list[pa.Table]]:
    coder, parts = Coder(own, lenient=True), []
    if intake.sources or intake.claims or intake.supply:
        raise InputError(
            "these are tables of a case", next_step="import them, and let `sened build` match their claims"
        )
    for first in range(0, len(intake.reports), _PART):
        some = intake.reports[first : first + _PART]
        texts = pa.table({n: pa.array([r.cells.get(n, "") for r in some], pa.string()) for n in COLUMNS})
        rows = pa.array([r.row for r in some], pa.int64())
        parts.append(coder.code(texts, rows).append_column(ROW, rows))
    return coder, parts


def _faulty(found: _Gathered, path: Path, coder: Coder, problems: Sequence[Problem]) -> pa.Array:
    """Note the faults of a file; return the numbers of the rows that have one."""
    faults = coder.faults.table()
    found.faults += faults.num_rows + len(problems)
    found.problems += [*problems, *coder.faults.problems(str(path), SHOWN)]
    found.unread = found.unread or any(p.row in {None, 1} for p in problems)
    told = pa.table(
        {
            "file": pa.repeat(str(path), faults.num_rows), "row": faults["row"], "field": faults["field"],
            "fault": faults["message"], "next_step": faults["next_step"],
        },
        schema=REJECTS,
    )  # fmt: skip
    found.rejects += [told, rejected(problems)]
    rows = [p.row for p in problems if p.row is not None]
    return pc.unique(pa.concat_arrays([rows_of(faults), pa.array(rows, pa.int64())]))


def _refuse(found: _Gathered, *, keep_going: bool) -> None:
    if found.unread or (found.faults and not keep_going):
        raise _refused(found.problems, found.faults, unread=found.unread)


def _refused(problems: Sequence[Problem], number: int, *, unread: bool = False) -> InputError:
    ordered = sorted(problems, key=lambda p: (p.file, p.row or 0))[:SHOWN]
    told = f"{number} {'fault' if number == 1 else 'faults'} in what was given; nothing was written"
    if number > len(ordered):
        told += f". The first {len(ordered)}:"
    step = "mend what is named above, or leave those rows out with --keep-going"
    return InputError(told, problems=ordered, next_step="mend that file, or leave it out" if unread else step)


def _placed(rows: pa.Table, number: int, dataset: str) -> pa.Table:
    """Return the rows with the number of their file; those that name no dataset get that of the file."""
    rows = rows.append_column(FILE, pa.repeat(pa.scalar(number, pa.int32()), rows.num_rows))
    at = rows.column_names.index("dataset")
    return rows.set_column(at, "dataset", pc.fill_null(rows["dataset"], dataset))


def _empty() -> pa.Table:
    return _placed(tables.empty("reports").append_column(ROW, pa.array([], pa.int64())), 0, "")


def _unread(table: TextTable) -> list[str]:
    unread = [name for name in table.header if name not in COLUMNS]
    if not unread:
        return []
    shown = ", ".join(repr(c[:40]) for c in unread[:10]) + (f" and {len(unread) - 10} more" if len(unread) > 10 else "")
    return [f"{table.path.name}: columns not read: {shown}"]


def _warned(path: Path, coder: Coder) -> list[str]:
    out = []
    for text, rows in coder.warnings.items():
        shown = ", ".join(map(str, sorted(rows)[:5])) + (" …" if len(rows) > 5 else "")
        out.append(f"{path.name}: row{'s' if len(rows) > 1 else ''} {shown}: {text}")
    return out


def _terms_of(table: pa.Table) -> dict[str, str]:
    """Return the terms of datasets that rows of a plain table name as their own."""
    out = {}
    for dataset in pc.unique(table["dataset"]).to_pylist():
        name = next((n for n in TERMS if dataset.casefold().startswith(n.partition("-")[0])), "")
        if name:
            out[name] = _asked(name)
    return out


def _asked(name: str) -> str:
    """Return what a publisher asks, for a person whose result holds the ids of its rows."""
    terms = TERMS[name]
    return f"{terms.title}, published by {terms.publisher}: {terms.summary}. Terms: {terms.address}"
