"""Rows and pairs as Arrow bytes, so that a block can be compared by another process or machine."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import ipc

from sened.base.errors import UnavailableError
from sened.incidents.matching.blocks import Comparison
from sened.incidents.matching.frame import Frame
from sened.incidents.matching.score import FIELDS, Scored

PART_ROWS = 50_000
_ROW = "row"
_PAIR = ("left", "right", "log_odds")
_OPTIONS = ipc.IpcWriteOptions(compression="lz4")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """All but the rows: sent to every machine once. `versions` are those of what computes."""

    work: Comparison
    versions: tuple[str, ...]


def kit(work: Comparison, versions: tuple[str, ...]) -> Kit:
    """Return what is sent to every machine: words, likeness, model and blocks."""
    return Kit(work=replace(work, frame=work.frame.take(np.zeros(0, np.int64))), versions=(*versions, np.__version__))


def same_versions(held: Kit, versions: tuple[str, ...]) -> None:
    """Raise `UnavailableError` where this machine would compute by other versions than the one that learned."""
    here = (*versions, np.__version__)
    if held.versions != here:
        raise UnavailableError(f"a machine has Sened and numpy {here}, the one that asks {held.versions}")


def parts(frame: Frame, rows: int = PART_ROWS) -> Iterator[bytes]:
    """Yield the dated rows of a table with their numbers, by day, so that a part touches few blocks."""
    order = np.argsort(frame.start, kind="stable")
    order = order[frame.dated[order]]
    for first in range(0, len(order), rows):
        some = order[first : first + rows]
        yield _bytes(pa.table({_ROW: some, **{name: getattr(frame, name)[some] for name in _arrays(frame)}}))


def scatter(held: Kit, part: bytes) -> list[tuple[int, bytes]]:
    """Return for each block that needs some of the rows of `part` its number and those rows."""
    table = _table(part)
    frame, out = _frame(table, held.work.frame), []
    for number, block in enumerate(held.work.blocks):
        rows = block.needs(frame)
        if len(rows):
            out.append((number, _bytes(table.take(pa.array(rows)))))
    return out


def compared(held: Kit, number: int, given: Sequence[bytes]) -> bytes:
    """Return the pairs of block `number`, of which `given` are all the rows that it needs, in any order."""
    table = pa.concat_tables([_table(part) for part in given])
    table = table.take(pc.sort_indices(table[_ROW])).combine_chunks()
    found = held.work.of(_frame(table, held.work.frame), _numpy(table, _ROW)).scored(number)
    weights = dict(zip(FIELDS, found.weights, strict=True))
    pairs = pa.table({**{name: getattr(found, name) for name in _PAIR}, **weights})
    return _bytes(pairs.replace_schema_metadata({"crowded": str(found.crowded)}))


def pairs(data: bytes) -> Scored:
    """Return the pairs that `compared` gave."""
    table = _table(data)
    left, right, log_odds = (_numpy(table, name) for name in _PAIR)
    weights = np.stack([_numpy(table, name) for name in FIELDS])
    return Scored(left=left, right=right, log_odds=log_odds, weights=weights, crowded=int(table.schema.metadata[b"crowded"]))  # fmt: skip


def _arrays(frame: Frame) -> list[str]:
    return [f.name for f in fields(Frame) if isinstance(getattr(frame, f.name), np.ndarray)]


def _frame(table: pa.Table, words: Frame) -> Frame:
    """Return the rows as a frame without ids, its texts those of `words`."""
    columns = {name: _numpy(table, name) for name in _arrays(words)}
    return replace(words, record=pa.nulls(table.num_rows, pa.string()), **columns)


def _numpy(table: pa.Table, name: str) -> Any:
    return table[name].to_numpy()


def _bytes(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    with ipc.new_stream(sink, table.schema, options=_OPTIONS) as stream:
        stream.write_table(table)
    return bytes(sink.getvalue().to_pybytes())


def _table(data: bytes) -> pa.Table:
    with ipc.open_stream(data) as stream:
        return stream.read_all()
