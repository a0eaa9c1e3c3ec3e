"""Downloads: every public table as CSV and Parquet, incidents and organisations as GeoJSON."""

import csv
import io
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa

from sened.site.text import clean
from sened.stores.parquet import write_table

PUBLIC = (
    "sources", "claims", "supply_claims", "places", "actors", "organisations", "incidents", "incident_heads", "lines",
    "axes", "grades", "figures", "supply_edges", "supply_map", "supply_bodies", "controls", "replies", "pairs",
)  # fmt: skip
WORDS: Mapping[str, str] = {
    "sources": "sources: publisher, dates, address, what each cites",
    "claims": "claims, as written and as coded",
    "supply_claims": "supply-side claims",
    "places": "places and their names",
    "actors": "actors and their names",
    "organisations": "organisations and their names, at country and city level",
    "incidents": "which claim speaks of which incident",
    "incident_heads": "incidents with their dates, places and counts",
    "lines": "independent lines and why each claim was folded into its line",
    "axes": "axes of each incident",
    "grades": "grades with their rule set, why, and what would change them",
    "figures": "figures as series",
    "supply_edges": "edges of the supply map",
    "supply_map": "the supply map on each day on which it changes",
    "supply_bodies": "bodies that the supply map names, at country and city level",
    "controls": "permits, measures and companies' own steps",
    "replies": "replies and recorded absences of one",
    "pairs": "compared pairs of claims with probability and weights",
}
_STARTERS = ("=", "+", "-", "@", "\t", "\r")


def files(tables: Mapping[str, pa.Table]) -> dict[str, bytes]:
    """Return the download files by path: `data/NAME.csv` and `data/NAME.parquet`."""
    found: dict[str, bytes] = {}
    with TemporaryDirectory() as folder:
        for name in PUBLIC:
            if name not in tables:
                continue
            found[f"data/{name}.csv"] = as_csv(tables[name])
            path = Path(folder) / f"{name}.parquet"
            write_table(path, tables[name])
            found[f"data/{name}.parquet"] = path.read_bytes()
    return found


def as_csv(table: pa.Table) -> bytes:
    """Return a table as CSV (UTF-8, CR LF, lists joined by `; `), its text safe to open in a spreadsheet.

    A text cell that a spreadsheet could take for a formula gets an apostrophe in front; numbers stay as they are.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.column_names)
    columns = [table[name].to_pylist() for name in table.column_names]
    writer.writerows([_cell(v) for v in row] for row in zip(*columns, strict=True))
    return out.getvalue().encode("utf-8")


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        value = "; ".join(str(v) for v in value)
    return _safe(clean(value)) if isinstance(value, str) else value


def _safe(text: str) -> str:
    stripped = text.lstrip()
    return "'" + text if text.startswith(_STARTERS) or stripped.startswith(_STARTERS) else text


def listing(found: Mapping[str, bytes], tables: Mapping[str, pa.Table]) -> list[dict[str, object]]:
    """Return what the page of downloads prints: one row per table with its formats and sizes."""
    rows: list[dict[str, object]] = []
    for name in PUBLIC:
        formats = [
            (suffix, path, _size(found[path]))
            for suffix in ("csv", "parquet")
            if (path := f"data/{name}.{suffix}") in found
        ]
        if formats:
            rows.append({"name": name, "words": WORDS[name], "rows": f"{tables[name].num_rows:,}", "formats": formats})
    for path, words in (
        ("data/incidents.geojson", "incidents on the map, with radius in metres"),
        ("data/organisations.geojson", "organisations on the map, at city level"),
    ):
        if path in found:
            rows.append({"name": path, "words": words, "rows": "", "formats": [("geojson", path, _size(found[path]))]})
    return rows


def _size(data: bytes) -> str:
    return f"{len(data) / 1000:.0f} kB" if len(data) >= 1000 else f"{len(data)} bytes"
