"""What `estimate` reads: an overlap table, or the incidents and sampled clusterings that `match` wrote."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as arrow_csv
import pyarrow.parquet as pq

from sened.base.errors import InputError, Problem
from sened.weights.unreported.linkage import of_clusters
from sened.weights.unreported.table import MOST_LISTS, Overlaps, parse

MOST_SAMPLES = 30
"""Of more sampled clusterings these are taken, spread evenly over them."""

_MATCHED = ("record_id", "incident_id", "dataset")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The table of the likeliest clustering, and those of sampled ones."""

    central: Overlaps
    sampled: tuple[Overlaps, ...] = ()


def read(file: Path, samples: Path | None) -> Tables:
    """Return the tables of `file`; `samples` only beside incidents that `match` wrote."""
    matched = _matched(file)
    if matched is None:
        if samples is not None:
            raise InputError("sampled clusterings belong to incidents", next_step="give incidents.csv or .parquet as `match` writes it")  # fmt: skip
        return Tables(central=parse(_text(file), file.name))
    lists = sorted(pc.unique(matched["dataset"]).to_pylist())
    if len(lists) > MOST_LISTS:
        raise InputError.at(Problem(file=file.name, field="dataset", message=f"{len(lists)} datasets; at most {MOST_LISTS} lists can be estimated from"))  # fmt: skip
    datasets, incidents = matched["dataset"].to_pylist(), matched["incident_id"].to_pylist()
    central = of_clusters(lists, datasets, incidents)
    if samples is None:
        return Tables(central=central)
    of_record = dict(zip(matched["record_id"].to_pylist(), datasets, strict=True))
    return Tables(central=central, sampled=_sampled(samples, lists, of_record))


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError.at(Problem(file=file.name, message="this is not UTF-8 text", next_step="save the table as CSV in UTF-8")) from None  # fmt: skip


def _matched(file: Path) -> pa.Table | None:
    """Return record, incident and dataset of what `match` wrote, or None where the file is something else."""
    if file.suffix == ".parquet":
        table = _parquet(file)
        missing = [name for name in _MATCHED if name not in table.column_names]
        if missing:
            raise InputError.at(Problem(file=file.name, field=missing[0], message="this column of incidents is missing"))  # fmt: skip
        return table.select(_MATCHED)
    head = file.read_bytes()[:4096].partition(b"\n")[0].decode("utf-8", "replace").removeprefix("\ufeff")
    if not set(_MATCHED) <= {name.strip().strip('"') for name in head.strip().split(",")}:
        return None
    text = arrow_csv.ConvertOptions(column_types=dict.fromkeys(_MATCHED, pa.string()), include_columns=list(_MATCHED))
    try:
        return arrow_csv.read_csv(file, convert_options=text)
    except pa.ArrowInvalid as error:
        raise InputError.at(Problem(file=file.name, message=str(error))) from None


def _parquet(file: Path) -> pa.Table:
    try:
        return pq.read_table(file)
    except pa.ArrowInvalid as error:
        raise InputError.at(Problem(file=file.name, message=f"not a Parquet file: {error}")) from None


def _sampled(file: Path, lists: Sequence[str], of_record: dict[str, str]) -> tuple[Overlaps, ...]:
    table = _parquet(file)
    missing = [n for n in ("sample", "record_id", "incident") if n not in table.column_names]
    if missing:
        raise InputError.at(Problem(file=file.name, field=missing[0], message="this column of sampled clusterings is missing"))  # fmt: skip
    numbers = sorted(pc.unique(table["sample"]).to_pylist())
    kept = numbers[:: max(1, -(-len(numbers) // MOST_SAMPLES))]
    out = []
    for number in kept:
        rows = table.filter(pc.equal(table["sample"], number))
        records = rows["record_id"].to_pylist()
        foreign = next((r for r in records if r not in of_record), None)
        if foreign is not None:
            raise InputError.at(Problem(file=file.name, field="record_id", message=f"{foreign!r} is not among the incidents", next_step="take both files from one run of `match --samples`"))  # fmt: skip
        out.append(of_clusters(lists, [of_record[r] for r in records], rows["incident"].to_pylist()))
    return tuple(out)
