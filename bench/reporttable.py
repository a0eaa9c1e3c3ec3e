"""A simulated report table and its truth, read by column: the matcher is measured, not the reading of cells."""

from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from sened.incidents import measures
from sened.incidents.measures import Ints
from sened.incidents.reports import from_rows
from sened.model import tables
from sened.model.seams import RawRow
from sened.model.vocabulary import RADIUS_M, GeoPrecision

_TEXT = ("dataset", "record_id", "geo_precision", "event_type", "actor_1", "actor_2")


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulated:
    """A table `reports` with the number of each row's true incident."""

    reports: pa.Table
    truth: Ints


def load(folder: Path) -> Simulated:
    """Return the reports and the truth of a folder written by the simulator or by `bench.perturb`."""
    types = {name: pa.string() for name in _TEXT} | {"lat": pa.float64(), "lon": pa.float64()}
    types |= {name: pa.date32() for name in ("date_start", "date_end")}
    types |= {name: pa.int64() for name in ("killed_low", "killed_high")}
    options = csv.ConvertOptions(column_types=types, strings_can_be_null=True)
    raw = csv.read_csv(folder / "reports.csv", convert_options=options)
    reports = of_columns(raw)
    given = csv.read_csv(
        folder / "truth.csv", convert_options=csv.ConvertOptions(column_types={"record_id": pa.string()})
    )
    rows = measures.rows_of(reports["record_id"], given["record_id"])
    return Simulated(reports=reports, truth=measures.codes(given["incident_id"].take(pa.array(rows))))


def of_columns(raw: pa.Table) -> pa.Table:
    """Return the table `reports` of columns as in a report table: each distinct text is read once, as `from_rows` reads it."""
    columns = {name: raw[name] for name in raw.column_names if name in tables.REPORTS.names}
    columns["group_kind"] = pa.array(["event"] * raw.num_rows)
    columns["radius_m"] = _radius(raw)
    for name, out in (("event_type", "event_class"), ("actor_1", "actors_1"), ("actor_2", "actors_2")):
        columns[out] = _each(raw[name], name, out)
    columns |= {name: pa.nulls(raw.num_rows, tables.REPORTS.field(name).type) for name in tables.REPORTS.names if name not in columns}  # fmt: skip
    return tables.ordered("reports", pa.table(columns))


def _radius(raw: pa.Table) -> pa.Array:
    metres = {p.value: float(RADIUS_M[p]) for p in GeoPrecision if p in RADIUS_M}
    codes = pa.array(sorted(metres))
    found = pc.index_in(raw["geo_precision"], value_set=codes)
    out = pc.take(pa.array([metres[c] for c in sorted(metres)]), found)
    return pc.if_else(pc.is_valid(raw["lat"]), out, None)


def _each(values: pa.ChunkedArray, name: str, out: str) -> pa.Array:
    """Return the column `out` that `from_rows` makes of the cells `name`, each distinct text read once."""
    encoded = values.combine_chunks().dictionary_encode()
    chunk = encoded if isinstance(encoded, pa.DictionaryArray) else encoded.combine_chunks()
    distinct = [*chunk.dictionary.to_pylist(), ""]
    cells = [{"record_id": f"{n:09d}", name: text} for n, text in enumerate(distinct)]
    read = from_rows(RawRow(file="", row=n, cells=c) for n, c in enumerate(cells))
    return read[out].combine_chunks().take(pc.fill_null(chunk.indices, len(distinct) - 1))
