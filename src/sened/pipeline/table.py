"""Any table of a case as CSV, JSON or Parquet."""

import csv
import io
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pyarrow as pa

from sened.base.errors import InputError
from sened.model.tables import TABLES
from sened.pipeline.build import load
from sened.stores.engine import query
from sened.stores.parquet import write_table

FORMATS = ("csv", "json", "parquet")


def read(case: Path, name: str) -> pa.Table:
    """Return the named table of a built case; `InputError` lists the names that there are."""
    if name not in TABLES:
        raise InputError(f"there is no table {name!r}", next_step="use one of: " + ", ".join(sorted(TABLES)))
    return load(case / "work", name)[name]


def select(table: pa.Table, *, where: str = "", columns: Sequence[str] = ()) -> pa.Table:
    """Return the rows that meet the SQL condition `where` and the named columns, in the table's own order.

    `InputError` where the condition or a column does not fit the table.
    """
    if not where and not columns:
        return table
    unknown = [c for c in columns if c not in table.column_names]
    if unknown:
        raise InputError(f"no column {', '.join(unknown)}", next_step="use: " + ", ".join(table.column_names))
    shown = ", ".join(f'"{c}"' for c in columns) or "*"
    return query(f"SELECT {shown} FROM t WHERE {where or 'true'}", t=table)


def as_csv(table: pa.Table) -> str:
    """Return RFC 4180 text: lists joined by `; `, nulls empty, cells that a spreadsheet would run made safe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.column_names)
    writer.writerows([_cell(value) for value in row.values()] for row in table.to_pylist())
    return out.getvalue()


def as_json(table: pa.Table) -> str:
    """Return one JSON array of row objects, dates as ISO 8601."""
    return json.dumps(table.to_pylist(), ensure_ascii=False, indent=1, default=_plain) + "\n"


def export(table: pa.Table, form: str, out: Path | None) -> str:
    """Return the text of the table, or write it to `out` and return nothing; Parquet needs `out`."""
    if form == "parquet":
        if out is None:
            raise InputError("Parquet is not text", next_step="name a file with --out FILE")
        write_table(out, table)
        return ""
    text = as_csv(table) if form == "csv" else as_json(table)
    if out is None:
        return text
    out.write_text(text, encoding="utf-8", newline="")
    return ""


def _cell(value: object) -> object:
    if isinstance(value, list):
        value = "; ".join(str(v) for v in value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        return "'" + value  # a spreadsheet would run such a cell as a formula
    return "" if value is None else value


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON form for {type(value).__name__}")
