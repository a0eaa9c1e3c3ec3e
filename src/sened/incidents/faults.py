"""Faults of a large table: counted all, located all, told one by one only as far as anyone reads."""

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc

from sened.base.errors import Problem

SCHEMA = pa.schema(
    [("row", pa.int64()), ("rank", pa.int8()), ("field", pa.string()), ("message", pa.string()), ("next_step", pa.string())]
)  # fmt: skip


class Faults:
    """The faults of one table: row, field, what is wrong, what to do."""

    def __init__(self) -> None:
        self._parts: list[pa.Table] = []

    def __len__(self) -> int:
        return sum(p.num_rows for p in self._parts)

    def part(self, rows: pa.Array) -> "Part":
        """Return where the faults of these rows go."""
        return Part(rows, self._parts)

    def table(self) -> pa.Table:
        """Return all faults (`SCHEMA`) by row, and within a row in the order in which its cells are read."""
        if not self._parts:
            return SCHEMA.empty_table()
        return pa.concat_tables(self._parts).sort_by([("row", "ascending"), ("rank", "ascending")])

    def problems(self, file: str, limit: int) -> list[Problem]:
        """Return the first `limit` faults with the name of the file."""
        found = self.table().slice(0, limit).to_pylist()
        return [
            Problem(file=file, row=f["row"], field=f["field"], message=f["message"], next_step=f["next_step"])
            for f in found
        ]


class Part:
    """Takes the faults of some rows, a column at a time."""

    def __init__(self, rows: pa.Array, found: list[pa.Table]) -> None:
        self._rows, self._found = rows, found

    def add(self, mask: pa.Array, rank: int, field: str, message: pa.Array | str, next_step: str = "") -> None:
        """Add a fault of `field` for every row of `mask` (true or false); `rank` orders the faults of one row."""
        rows = self._rows.filter(mask)
        size = len(rows)
        if not size:
            return
        said = pa.repeat(message, size) if isinstance(message, str) else message.filter(mask)
        columns: Sequence[pa.Array] = (rows, pa.repeat(pa.scalar(rank, pa.int8()), size), pa.repeat(field, size), said, pa.repeat(next_step, size))  # fmt: skip
        self._found.append(pa.table(list(columns), schema=SCHEMA))


def rows_of(faults: pa.Table) -> pa.Array:
    """Return the numbers of rows that have a fault, each once."""
    return pc.unique(faults["row"].combine_chunks())
