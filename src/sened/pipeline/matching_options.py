"""How a person asks for a matching, and what is done before the kernel sees it: labels, unique datasets, types."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from sened.base.errors import InputError, Problem
from sened.model.crosswalk import OwnTypes, own_types
from sened.sources.tablefile import open_table
from sened.sources.typetable import read_types

SHOWN = 20
"""Faults that an error carries one by one; all are counted."""

_SAME = {
    "1": True,
    "yes": True,
    "true": True,
    "same": True,
    "0": False,
    "no": False,
    "false": False,
    "different": False,
}
_OPEN = frozenset({"", "unsure", "?"})


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchOptions:
    """What `match` is asked for; every field has the meaning of the option of the command line.

    `compat` is empty or `meltt`, which then reads `km`, `days` and `taxonomy`. `master`, `spark_conf` (names and values)
    and `spark_out` are read where Spark is the engine.
    """

    adapter: str = ""
    labels: Path | None = None
    unique: tuple[str, ...] = ()
    types: Path | None = None
    samples: int = 0
    seed: int = 0
    keep_going: bool = False
    compat: str = ""
    km: float = 20.0
    days: int = 2
    taxonomy: Path | None = None
    master: str = ""
    spark_conf: tuple[tuple[str, str], ...] = ()
    spark_out: str = ""


def own_of(path: Path | None) -> OwnTypes | None:
    """Return a person's own event types; `InputError` with every fault of the file."""
    if path is None:
        return None
    table = read_types(path)
    if table.problems:
        raise InputError(f"{path.name} cannot be used", problems=table.problems, next_step="mend what is named above")
    return own_types(table.mappings)


def levels_of(path: Path | None) -> Mapping[tuple[str, str], tuple[str, ...]] | None:
    """Return the levels of a taxonomy made for meltt; `InputError` where the file is none."""
    if path is None:
        return None
    table = read_types(path)
    if table.problems or not table.levels:
        raise InputError(
            f"{path.name} is no taxonomy of meltt",
            problems=table.problems,
            next_step="give the columns data.source, the code, and levels from fine to coarse",
        )
    return table.levels


def unique_of(names: Collection[str], datasets: Collection[str]) -> tuple[str, ...]:
    """Return the datasets that `names` name, whatever their capitals; `InputError` lists those that there are."""
    known = {d.casefold(): d for d in datasets}
    unknown = [n for n in names if n.casefold() not in known]
    if unknown:
        raise InputError(
            f"there is no dataset {', '.join(map(repr, unknown))} among the rows",
            next_step="use any of: " + ", ".join(sorted(datasets)),
        )
    return tuple(sorted({known[n.casefold()] for n in names}))


def labels_of(path: Path | None, records: pa.Array) -> pa.Table | None:
    """Return judged pairs (`left` < `right`, `same`), each once; undecided ones are left out.

    `InputError` for a row that names no record, or judges one pair in both ways.
    """
    if path is None:
        return None
    with open_table(path) as table:
        _needs(path, table.header, table.problems)
        a, b, c = (table.header.index(name) for name in ("left", "right", "same"))
        rows = [(r.number, r.cells[a].strip(), r.cells[b].strip(), r.cells[c].strip()) for r in table.rows()]
        problems = list(table.problems)
    known = _known({r for _, left, right, _ in rows for r in (left, right)}, records)
    rows = [(n, _meant(left, known), _meant(right, known), said) for n, left, right, said in rows]
    judged: dict[tuple[str, str], bool] = {}
    for number, left, right, said in rows:
        fault = _fault(left, right, said, known) or _take(judged, left, right, said)
        if fault:
            problems.append(Problem(file=str(path), row=number, field=fault[0], message=fault[1], next_step=fault[2]))
    if problems:
        raise InputError(f"{path.name}: {len(problems)} faults", problems=problems[:SHOWN], next_step="mend them")
    pairs = sorted(judged)
    return pa.table(
        {
            "left": pa.array([a for a, _ in pairs], pa.string()),
            "right": pa.array([b for _, b in pairs], pa.string()),
            "same": pa.array([judged[p] for p in pairs], pa.bool_()),
        }
    )


def _known(asked: Collection[str], records: pa.Array) -> set[str]:
    """Return those of the ids, as written or without a quotation mark in front, that are records."""
    ids = pa.array(sorted({*asked, *(a.removeprefix("'") for a in asked)}), pa.string())
    return set(ids.filter(pc.is_in(ids, records)).to_pylist())


def _meant(record: str, known: Collection[str]) -> str:
    """Return the id without the mark that CSV files of ours put before what a spreadsheet would run."""
    bare = record.removeprefix("'")
    return bare if record not in known and bare in known else record


def _needs(path: Path, header: Collection[str], problems: Collection[Problem]) -> None:
    lacking = [name for name in ("left", "right", "same") if name not in header]
    if lacking:
        raise InputError(
            f"{path.name} is no table of labels: columns not found: {', '.join(lacking)}",
            problems=tuple(problems),
            next_step="give left, right (record ids) and same (1 or 0, yes or no, same or different)",
        )


def _fault(left: str, right: str, said: str, known: Collection[str]) -> tuple[str, str, str] | None:
    for name, record in (("left", left), ("right", right)):
        if record not in known:
            step = "write it as in the column record_id of incidents.csv; dataset/record where two datasets share an id"
            return name, f"no record {record[:80]!r} among the rows", step
    if left == right:
        return "right", "a record is not paired with itself", "give two records"
    if said.casefold() not in _SAME and said.casefold() not in _OPEN:
        return "same", f"{said[:40]!r} is neither yes nor no", "write 1 or 0, yes or no, same or different"
    return None


def _take(judged: dict[tuple[str, str], bool], left: str, right: str, said: str) -> tuple[str, str, str] | None:
    if said.casefold() in _OPEN:
        return None
    pair, same = (min(left, right), max(left, right)), _SAME[said.casefold()]
    if judged.setdefault(pair, same) is not same:
        return "same", f"{pair[0]} and {pair[1]} are judged the other way in an earlier row", "keep one of the two"
    return None
