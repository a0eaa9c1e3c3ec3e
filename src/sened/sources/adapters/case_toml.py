"""`case-toml`: a case as people edit it: one TOML file for each source with its claims, and lists of places,
actors and organisations. A folder or any of its files can be given.
"""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sened.base.errors import Problem
from sened.model.entity import Actor, Organisation, Place
from sened.model.personal import is_personal
from sened.model.seams import Intake, RawRow
from sened.sources.adapters.toml_world import read_actor, read_organisation, read_place
from sened.sources.forms import CLAIMS, SOURCES, SUPPLY
from sened.sources.toml_reader import TomlFile, cell_text, read_toml
from sened.sources.toml_table import Table, text_fault

_WORLD = ("places.toml", "actors.toml", "organisations.toml")
_NOT_DATA = ("sened.toml",)
_SEPARATORS = {"cites": "|", "actor": ";", "actor_2": ";", "speaker": "; ", "via": "; "}
_LIST_FIELDS = frozenset(_SEPARATORS)
_LEFT_OUT_OF_SUPPLY = frozenset({"publisher", "url", "source_lean", "seen", "claim_id", "source_id"})
_KEYS: Mapping[str, frozenset[str]] = {
    "source": frozenset(SOURCES.known),
    "claim": frozenset(CLAIMS.known) - {"claim_id", "source_id"} | {"id"},
    "supply": frozenset(SUPPLY.known) - _LEFT_OUT_OF_SUPPLY | {"id", "via"},
}
_NUMERIC = CLAIMS.numeric | SUPPLY.numeric
_TOP = frozenset({"source", "claim", "supply", "place", "actor", "organisation"})


@dataclass(slots=True)
class _Found:
    sources: list[RawRow] = field(default_factory=list)
    claims: list[RawRow] = field(default_factory=list)
    supply: list[RawRow] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    organisations: list[Organisation] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    seen: dict[tuple[str, str], Table] = field(default_factory=dict)


class CaseToml:
    """Reads the project's own form, made to be reviewed line by line."""

    name = "case-toml"
    help = "a folder with sources/*.toml (each a source and its claims), places.toml, actors.toml, organisations.toml"

    def read(self, files: Sequence[Path]) -> Intake:
        """Return rows, places, actors, organisations and problems of the folders and files given."""
        paths = sorted({p.resolve(): p for given in sorted(files) for p in _expand(given)}.values())
        found = _Found()
        for path in paths:
            _read_file(read_toml(path), found)
        if not paths:
            where = ", ".join(str(f) for f in files)
            found.problems.append(
                Problem(file=where, message="holds no TOML file", next_step="give a folder with sources/*.toml")
            )
        return Intake(
            sources=found.sources,
            claims=found.claims,
            supply=found.supply,
            places=found.places,
            actors=found.actors,
            organisations=found.organisations,
            files=paths,
            problems=found.problems,
            notices=found.notices,
        )


def _expand(given: Path) -> Iterator[Path]:
    if not given.is_dir():
        yield given
        return
    yield from (given / name for name in _WORLD if (given / name).is_file())
    yield from (given / "sources").rglob("*.toml")
    yield from (p for p in given.glob("*.toml") if p.name not in (*_WORLD, *_NOT_DATA))


def _read_file(file: TomlFile, found: _Found) -> None:
    found.problems += file.problems
    for name in sorted(set(file.values) - _TOP):
        found.problems.append(
            Problem(
                file=str(file.path),
                row=next(iter(file.lines.get(name, ())), None),
                field=name,
                message="there is no such table or key",
                next_step="use [source], [[claim]], [[supply]], [[place]], [[actor]] or [[organisation]]",
            )
        )
    for name in sorted(_TOP & set(file.values)):
        if not _is_tables(file.values[name]):
            step = f"write [[{name}]]" if name != "source" else "write [source]"
            found.problems.append(Problem(file=str(file.path), field=name, message="it is no table", next_step=step))
    if not file.values and not file.problems:
        found.notices.append(f"{file.path}: it holds nothing")
    _read_source(file, found)
    for line, values in file.tables("place"):
        found.places += read_place(_table(file, "place", line, values, found))
    for line, values in file.tables("actor"):
        found.actors += read_actor(_table(file, "actor", line, values, found))
    for line, values in file.tables("organisation"):
        found.organisations += read_organisation(_table(file, "organisation", line, values, found))


def _is_tables(value: object) -> bool:
    items = value if isinstance(value, list) else [value]
    return all(isinstance(item, Mapping) for item in items)


def _table(file: TomlFile, kind: str, line: int, values: Mapping[str, object], found: _Found) -> Table:
    """Return the table, with a problem noted where an earlier one of its kind bears its id."""
    table = Table(file.path, line, values, found.problems)
    first = found.seen.setdefault((kind, str(values.get("id", ""))), table)
    if first is not table and "id" in values:
        where = f"line {first.line}" + ("" if first.file == table.file else f" of {first.file}")
        table.problem("id", f"duplicate id: {values['id']} stands in {where} too", "give one of them another id")
    return table


def _read_source(file: TomlFile, found: _Found) -> None:
    sources = [_row(file, "source", line, values, found) for line, values in file.tables("source")]
    found.sources += sources
    rows = [(table, line, values) for table in ("claim", "supply") for line, values in file.tables(table)]
    if len(sources) != 1 and (sources or rows):
        found.problems.append(
            Problem(
                file=str(file.path),
                row=rows[0][1] if rows else None,
                field="source",
                message=f"a file of claims needs one [source], this one has {len(sources)}",
                next_step="write each source with its claims into a file of its own",
            )
        )
    source_id = sources[0].cells.get("id", "") if sources else ""
    for table, line, values in rows:
        row = _row(file, table, line, values, found)
        if "id" not in values:
            found.problems.append(
                Problem(file=str(file.path), row=line, field="id", message="it is missing", next_step="give id")
            )
            continue
        cells = {("claim_id" if k == "id" else k): v for k, v in row.cells.items()} | {"source_id": source_id}
        (found.claims if table == "claim" else found.supply).append(RawRow(file=row.file, row=row.row, cells=cells))


def _row(file: TomlFile, table: str, line: int, values: Mapping[str, object], found: _Found) -> RawRow:
    cells = {}
    for key, value in values.items():
        fault, step = _fault_of_key(table, key, value)
        if not fault:
            try:
                text = cell_text(value, _SEPARATORS.get(key, "; "))
                fault, step = text_fault(text, numeric=key in _NUMERIC) or ("", "")
                if not fault:
                    cells[key] = text
                    continue
            except ValueError as error:
                fault, step = str(error), "write it as the CSV column of that name would hold it"
        found.problems.append(Problem(file=str(file.path), row=line, field=key, message=fault, next_step=step))
    return RawRow(file=str(file.path), row=line, cells=cells)


def _fault_of_key(table: str, key: str, value: object) -> tuple[str, str]:
    if is_personal(key):
        return "the key holds personal data, which does not enter a case", "take it out"
    if key not in _KEYS[table]:
        near = difflib.get_close_matches(key, sorted(_KEYS[table]), n=1)
        known = f"perhaps {near[0]!r} is meant" if near else "known keys: " + ", ".join(sorted(_KEYS[table]))
        return f"[{table}] has no such key", known
    if isinstance(value, list) and key not in _LIST_FIELDS:
        return "a list stands where one value is wanted", "write one value"
    return "", ""


ADAPTER = CaseToml()
