"""Datasets of a case: their rows, read again from the kept file, as claims with the ground `dataset-row`."""

from collections.abc import Iterable, Mapping, Sequence

import pyarrow as pa

from sened.base.canonical import digest_of
from sened.claims.decode import decode_intake
from sened.claims.held import Holding, finder
from sened.claims.state import Standing, State
from sened.incidents import reports
from sened.model import tables as schema
from sened.model.seams import RawRow
from sened.model.source import Dataset
from sened.model.terms import may_republish
from sened.model.vocabulary import Ground, PublisherKind, Stance
from sened.pipeline.plugins import adapter as adapter_named
from sened.stores.blobs import FolderBlobs

_PLAIN = "reports-csv"
_SAME = (
    "event_class", "date_start", "date_end", "date_precision", "lat", "lon", "radius_m", "geo_precision", "place_name",
    "target", "weapon_class", "killed_low", "killed_high", "wounded_low", "wounded_high",
)  # fmt: skip


def add(
    tables: Mapping[str, pa.Table], state: State, blobs: FolderBlobs, *, public: bool, holding: Holding | None = None
) -> dict[str, pa.Table]:
    """Return `tables` with the rows of every dataset of `state` among claims and sources.

    With `public`, only datasets whose licence was stated at import (a dataset without one is not republished) and whose
    publisher lets rows be passed on, and only what `holding` lets pass of their texts: what may name a person is held back, all of it where there are no
    acceptances.
    """
    holding = holding or Holding(finder(state), ())
    out = dict(tables)
    shown = [s for s in state.datasets.values() if not public or is_republished(s)]
    taken = set(out["claims"]["claim_id"].to_pylist())
    for standing in sorted(shown, key=lambda s: (s.log_index, s.record.id)):
        table = _rows(standing, blobs)
        claims = _claims(table, standing, taken)
        claims = holding.rows(claims, standing.record.id) if public else claims
        taken |= {str(row["claim_id"]) for row in claims}
        known = set(out["sources"]["source_id"].to_pylist())
        sources = [_source(name, standing) for name in sorted({str(r["source_id"]) for r in claims} - known)]
        out["claims"] = _joined("claims", out["claims"], claims)
        out["sources"] = _joined("sources", out["sources"], sources)
    return out


def adapter_of(standing: Standing[Dataset]) -> str:
    """Return the name of the adapter through which the dataset came."""
    return standing.origin.partition(":")[0] or _PLAIN


def is_barred(standing: Standing[Dataset]) -> bool:
    """Tell whether the publisher's terms forbid to pass its rows on, whatever licence was stated."""
    return not may_republish(adapter_of(standing))


def is_republished(standing: Standing[Dataset]) -> bool:
    """Tell whether rows of the dataset may be published: a licence was stated, and the publisher allows it."""
    return bool(standing.record.licence) and not is_barred(standing)


def _joined(name: str, table: pa.Table, rows: list[dict[str, object]]) -> pa.Table:
    return schema.ordered(name, pa.concat_tables([table, schema.from_rows(name, rows)]))


def _rows(standing: Standing[Dataset], blobs: FolderBlobs) -> pa.Table:
    return reports.from_rows(raw_rows(standing, blobs))


def raw_rows(standing: Standing[Dataset], blobs: FolderBlobs) -> Sequence[RawRow]:
    """Return the sound rows of a dataset, read again from its kept file."""
    intake = adapter_named(adapter_of(standing)).read([blobs.locate(standing.record.digest)])
    return decode_intake(intake, ()).reports


def row_is_public(standing: Standing[Dataset], blobs: FolderBlobs, record: str, holding: Holding) -> bool:
    """Tell whether all of a row may leave the case, as far as `holding` can say."""
    rows = [
        row
        for row in _claims(_rows(standing, blobs), standing, ())
        if row["claim_id"] in {record, f"{row['source_id']}:{record}"}
    ]
    return holding.rows(rows, standing.record.id) == rows


def _claims(table: pa.Table, standing: Standing[Dataset], taken: Iterable[str]) -> list[dict[str, object]]:
    """Return one claim per row; its id is the record's own, behind the dataset's name where another has that id.

    Its entry id is a digest over the entry of the dataset and the row's own names, so that each incident of rows has
    an id of its own.
    """
    used, out = set(taken), []
    for row in sorted(table.to_pylist(), key=lambda r: (r["dataset"] or "", r["record_id"])):
        dataset = row["dataset"] or standing.record.id
        record = row["record_id"] if row["record_id"] not in used else f"{dataset}:{row['record_id']}"
        used.add(record)
        vocabulary, _, code = (row["event_type"] or "").partition(":")
        out.append(
            {name: row[name] for name in _SAME}
            | {
                "claim_id": record,
                "entry_id": digest_of([standing.entry_id, dataset, row["record_id"]]),
                "log_index": standing.log_index,
                "source_id": dataset,
                "kind": row["group_kind"],
                "vocabulary": vocabulary,
                "code": code,
                "stance": Stance.ASSERTS.value,
                "ground": Ground.DATASET_ROW.value,
                "speakers": [],
                "via": [],
                "place_as_written": row["place_name"] or "",
                "actors": row["actors_1"],
                "actor_mode": "all",
                "modality": "unknown",
                "actors_2": row["actors_2"],
                "civilian": "unknown",
                "summary": f"Row {row['record_id']} of {dataset}.",
            }
        )
    return out


def _source(name: str, standing: Standing[Dataset]) -> dict[str, object]:
    return {
        "source_id": name,
        "entry_id": standing.entry_id,
        "publisher": name,
        "publisher_kind": PublisherKind.UNKNOWN.value,
        "title": f"Dataset {standing.record.file}",
        "cites": [],
        "note": f"dataset of {standing.record.rows} rows"
        + (f"; {standing.record.licence}" if standing.record.licence else ""),
        "publish": False,
    }
