"""A user's own table of event types: CSV or TOML with vocabulary, code, class and reason, or a taxonomy made for meltt.

A taxonomy of meltt has the dataset in its first column (`data.source`), its code in the second, and then levels from fine to
coarse. Its labels are the user's own, so that a code gets the class on which the codes known to the crosswalk agree at the
finest level where there are any; a code that the crosswalk knows keeps its class.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sened.base.errors import Problem
from sened.model.crosswalk import Mapped, event_class, is_known_code
from sened.model.vocabulary import EventClass
from sened.sources.tablefile import open_table
from sened.sources.toml_reader import read_toml

COLUMNS = ("vocabulary", "code", "class", "reason")
_MELTT = "data.source"


@dataclass(slots=True, kw_only=True)
class TypeTable:
    """What a table said: its mappings, the levels of a meltt taxonomy by dataset and code, problems and notices."""

    mappings: list[Mapped] = field(default_factory=list)
    levels: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def read_types(path: Path) -> TypeTable:
    """Return the mappings of the file at `path`; each row that cannot be used is a problem with row and field."""
    out = TypeTable()
    if path.suffix.casefold() == ".toml":
        _read_toml(path, out)
    else:
        _read_table(path, out)
    _refuse_doubles(path, out)
    return out


def _read_toml(path: Path, out: TypeTable) -> None:
    file = read_toml(path)
    out.problems += file.problems
    for line, values in file.tables("mapping"):
        _take(path, line, {key: str(value) for key, value in values.items()}, out)
    if not out.mappings and not out.problems:
        step = "write [[mapping]] with vocabulary, code, class and reason"
        out.problems.append(Problem(file=str(path), message="it holds no mapping", next_step=step))


def _read_table(path: Path, out: TypeTable) -> None:
    with open_table(path) as table:
        names = [name.casefold() for name in table.header]
        if _MELTT in names and len(names) >= 3:
            _read_meltt(path, [row.cells for row in table.rows()], names.index(_MELTT), out)
        elif names and not set(COLUMNS) <= set(names):
            step = f"give the columns {', '.join(COLUMNS)}, or a taxonomy of meltt ({_MELTT}, code, levels)"
            table.problem(1, None, "this is no table of event types", step)
        else:
            for row in table.rows():
                _take(path, row.number, dict(zip(names, row.cells, strict=True)), out)
        out.problems += table.problems
        out.notices += table.notices


def _take(path: Path, number: int, cells: Mapping[str, str], out: TypeTable) -> None:
    given = {name: cells.get(name, "").strip() for name in COLUMNS}
    empty = next((name for name in COLUMNS if not given[name]), "")
    if empty:
        step = f"give {empty}" if empty != "reason" else "say why the code belongs to that class"
        out.problems.append(Problem(file=str(path), row=number, field=empty, message="it is missing", next_step=step))
    elif given["class"] not in set(EventClass):
        out.problems.append(
            Problem(
                file=str(path),
                row=number,
                field="class",
                message=f"{given['class'][:40]!r} is no class of the tree",
                next_step="use one of: " + ", ".join(c.value for c in EventClass),
            )
        )
    else:
        vocabulary = given["vocabulary"].casefold()
        out.mappings.append(Mapped(vocabulary, given["code"], EventClass(given["class"]), given["reason"]))


def _refuse_doubles(path: Path, out: TypeTable) -> None:
    first: dict[tuple[str, str], Mapped] = {}
    for mapping in out.mappings:
        key = (mapping.vocabulary, mapping.code.casefold())
        if first.setdefault(key, mapping).event_class is not mapping.event_class:
            message = f"{mapping.vocabulary}:{mapping.code} has two classes"
            out.problems.append(
                Problem(file=str(path), field="class", message=message, next_step="keep one of the two")
            )


def _read_meltt(path: Path, rows: Sequence[tuple[str, ...]], source: int, out: TypeTable) -> None:
    rest = [i for i in range(len(rows[0]) if rows else 0) if i != source]
    for row in rows:
        dataset, code = row[source].strip(), row[rest[0]].strip()
        if dataset and code:
            out.levels[dataset.casefold(), code] = tuple(row[i].strip() for i in rest[1:])
    unplaced = []
    for dataset, code in out.levels:
        if is_known_code(dataset, code):
            continue
        found = next(_agreed(dataset, code, out.levels), None)
        if found is None:
            unplaced.append(f"{dataset}:{code}")
        else:
            out.mappings.append(Mapped(dataset, code, *found))
    if unplaced:
        out.notices.append(
            f"{path.name}: {len(unplaced)} codes share no level with a code of the crosswalk and stay `other`: "
            + "; ".join(unplaced[:8])
        )


def _agreed(
    dataset: str, code: str, levels: Mapping[tuple[str, str], tuple[str, ...]]
) -> Iterator[tuple[EventClass, str]]:
    """Yield the class that most known codes of one level have, from the finest level up, where one leads."""
    for depth, label in enumerate(levels[dataset, code]):
        known = Counter(
            event_class(d, c)
            for (d, c), above in levels.items()
            if label and depth < len(above) and above[depth] == label and is_known_code(d, c)
        )
        leading = known.most_common(2)
        if leading and (len(leading) == 1 or leading[0][1] > leading[1][1]):
            yield leading[0][0], f"shares the level {label!r} of the taxonomy with codes of that class"
