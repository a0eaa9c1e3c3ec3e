"""The table of faults of rows that a matching left out."""

from collections.abc import Sequence

import pyarrow as pa

from sened.base.errors import Problem

REJECTS = pa.schema(
    [("file", pa.string()), ("row", pa.int64()), ("field", pa.string()), ("fault", pa.string()), ("next_step", pa.string())]
)  # fmt: skip


def rejected(problems: Sequence[Problem]) -> pa.Table:
    """Return problems as rows of the table (`REJECTS`)."""
    rows = [{"file": p.file, "row": p.row, "field": p.field, "fault": p.message, "next_step": p.next_step} for p in problems]  # fmt: skip
    return pa.Table.from_pylist(rows, schema=REJECTS)


def joined(parts: Sequence[pa.Table]) -> pa.Table:
    """Return all parts as one table by file, row and field."""
    order = [("file", "ascending"), ("row", "ascending"), ("field", "ascending")]
    return pa.concat_tables([REJECTS.empty_table(), *parts]).sort_by(order)
