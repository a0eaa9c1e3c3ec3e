"""Record ids of many files made ids of one table: what stands twice is refused or taken once, what collides is told apart."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pyarrow as pa
import pyarrow.compute as pc

from sened.base.errors import InputError, Problem
from sened.pipeline.matching_rejects import rejected

FILE, ROW = "file_number", "row_number"
"""Columns beside those of the report table: where a row stands."""

_SHOWN = 20
_STEP = "give each record of a dataset one id; of releases that overlap, give one"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubled:
    """Rows whose dataset has their id already: `faults` of them, the first as `problems`, and what was done."""

    problems: tuple[Problem, ...] = ()
    faults: int = 0
    left_out: int = 0
    rejects: pa.Table
    notices: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()


def settle_ids(table: pa.Table, files: Sequence[str]) -> tuple[pa.Table, Doubled]:
    """Return the rows by record id, each id once, and what was found.

    An id that a dataset has twice is a fault, save that a row equal in all in another file is taken once. An id that
    several datasets have becomes `dataset/id` in all of them.
    """
    table = by_record(table)
    same = _like_next(table["record_id"])
    if not pc.any(same).as_py():
        return table, Doubled(rejects=rejected([]))
    shared = _either(same)
    rows, rest = table.filter(shared), table.filter(pc.invert(shared))
    rows, doubled = _once(rows, files)
    renamed, notice = _told_apart(rows)
    joined = by_record(pa.concat_tables([rest, renamed]))
    if pc.any(_like_next(joined["record_id"])).as_py():
        raise InputError(
            "ids of several datasets are the same even as dataset/id", next_step="make the ids unique in your files"
        )
    return joined, replace(doubled, caveats=notice)


def by_record(table: pa.Table) -> pa.Table:
    """Return the rows by record id; what is in order already costs nothing."""
    ids = table["record_id"].combine_chunks()
    after = pc.less_equal(ids.slice(0, max(0, len(ids) - 1)), ids.slice(1))
    return table if pc.all(after).as_py() else table.sort_by("record_id")


def _like_next(column: pa.ChunkedArray) -> pa.Array:
    """Return for every value but the last whether it equals the next one."""
    whole = column.combine_chunks()
    return pc.equal(whole.slice(0, max(0, len(whole) - 1)), whole.slice(1))


def _either(like_next: pa.Array) -> pa.Array:
    """Return for every row whether it is like the one before or after it."""
    end = pa.array([False])
    return pc.or_(pa.concat_arrays([like_next, end]), pa.concat_arrays([end, like_next]))


def _once(rows: pa.Table, files: Sequence[str]) -> tuple[pa.Table, Doubled]:
    """Return the rows with each id once in a dataset: of several the first by content, in whatever order they came."""
    key = pc.binary_join_element_wise(rows["dataset"], rows["record_id"], "\x1f")
    rows = rows.append_column("key", key).append_column("content", _content(rows))
    rows = rows.sort_by([("key", "ascending"), ("content", "ascending"), (FILE, "ascending"), (ROW, "ascending")])
    again = pa.concat_arrays([pa.array([False]), _like_next(rows["key"])])
    kept = rows.filter(pc.invert(again)).drop_columns(["key", "content"])
    if not pc.any(again).as_py():
        return kept, Doubled(rejects=rejected([]))
    equal = pa.concat_arrays([pa.array([False]), pc.and_(_like_next(rows["key"]), _like_next(rows["content"]))])
    one_file = pa.concat_arrays([pa.array([False]), _like_next(rows[FILE])])
    repeated = pc.and_(equal, pc.invert(one_file))
    fault = pc.and_(again, pc.invert(repeated))
    problems = _problems(rows, fault, files)
    number = int(pc.sum(repeated).as_py() or 0)
    notices = (
        (f"{number:,} times a row stands in a further file with the same content; it was taken once",) if number else ()
    )
    return kept, Doubled(
        problems=tuple(problems[:_SHOWN]),
        faults=len(problems),
        left_out=len(problems),
        rejects=rejected(problems),
        notices=notices,
    )


def _problems(rows: pa.Table, fault: pa.Array, files: Sequence[str]) -> list[Problem]:
    """Return a problem for each row of `fault`, naming the row before it that has its id."""
    numbers = pc.indices_nonzero(fault)
    before = pc.subtract(numbers.cast(pa.int64()), 1)
    columns = [FILE, ROW, "content"]
    here, there = rows.select([*columns, "record_id"]).take(numbers), rows.select(columns).take(before)
    out = []
    for one, other in zip(here.to_pylist(), there.to_pylist(), strict=True):
        same = "with the same content" if one["content"] == other["content"] else "with other content"
        first, second = sorted([(other[FILE], other[ROW]), (one[FILE], one[ROW])])
        where = f"row {first[1]}" + ("" if first[0] == second[0] else f" of {files[first[0]]}")
        said = f"duplicate id {one['record_id'][:60]!r}: {where} has it too, {same}"
        out.append(Problem(file=files[second[0]], row=second[1], field="record_id", message=said, next_step=_STEP))
    return sorted(out, key=lambda p: (p.file, p.row or 0))


def _content(rows: pa.Table) -> pa.ChunkedArray:
    """Return all that a row says as one text, to compare and order by."""
    texts = []
    for column in rows.drop_columns([FILE, ROW]).columns:
        plain = pc.binary_join(column, "\x1e") if pa.types.is_list(column.type) else column.cast(pa.string())
        texts.append(pc.fill_null(plain, "\x1d"))
    return pc.binary_join_element_wise(*texts, "\x1f")


def _told_apart(rows: pa.Table) -> tuple[pa.Table, tuple[str, ...]]:
    """Return the rows with `dataset/id` where several datasets have an id."""
    rows = rows.sort_by([("record_id", "ascending"), ("dataset", "ascending")])
    collides = _either(_like_next(rows["record_id"]))
    number = int(pc.sum(collides).as_py() or 0)
    if not number:
        return rows, ()
    long = pc.binary_join_element_wise(rows["dataset"], rows["record_id"], "/")
    at = rows.column_names.index("record_id")
    told = f"{number:,} rows have an id that another dataset has too; their record_id is written dataset/id"
    return rows.set_column(at, "record_id", pc.if_else(collides, long, rows["record_id"])), (told,)
