"""The development case as tables, read straight from its files."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from sened.base.canonical import digest_of
from sened.model import tables
from sened.model.crosswalk import default_class, event_class, figure_question
from sened.model.vocabulary import RADIUS_M, ClaimKind, GeoPrecision

SHARED = Path(__file__).parents[2].parent / "shared"


def read_case(folder: Path) -> tuple[pa.Table, pa.Table]:
    """Return the claims and sources tables of a folder in the development data's form."""
    with (folder / "claims.csv").open(encoding="utf-8", newline="") as file:
        claims = [claim_row(k, row) for k, row in enumerate(csv.DictReader(file))]
    with (folder / "sources.csv").open(encoding="utf-8", newline="") as file:
        sources = [source_row(row) for row in csv.DictReader(file)]
    return tables.from_rows("claims", claims), tables.from_rows("sources", sources)


def claim_row(index: int, row: dict[str, str]) -> dict[str, Any]:
    given = {k: v or None for k, v in row.items()}
    question = figure_question(row["code"])
    kind = ClaimKind(row["kind"])
    event = event_class(row["vocabulary"], row["code"]) if row["code"] else default_class(kind)
    precision = GeoPrecision(row["geo_precision"] or "none")
    counts = {
        f"{w}_{e}": _int(row[f"{w}_{e}"]) for w in ("killed", "wounded", "captured", "figure") for e in ("low", "high")
    }
    same = ("claim_id", "source_id", "kind", "vocabulary", "code", "stance", "date_precision", "time_as_written",
            "geo_precision", "geo_source", "modality", "target", "figure_unit", "summary", "note")  # fmt: skip
    return (
        {k: given[k] for k in same}
        | counts
        | {
            "entry_id": digest_of({"claim": row["claim_id"]}),
            "log_index": index,
            "event_class": event.value,
            "question": question.value if question else None,
            "speakers": _list(row["speaker"], ";"),
            "via": _list(row["via"], ";"),
            "date_start": _date(row["date_start"]),
            "date_end": _date(row["date_end"]),
            "place_as_written": given["place_name_as_written"],
            "place_name": given["place_canonical"],
            "lat": _float(row["lat"]),
            "lon": _float(row["lon"]),
            "radius_m": RADIUS_M.get(precision) if row["lat"] else None,
            "actor_as_written": given["perpetrator_as_written"],
            "actors": _list(row["actor"].replace("|", ";"), ";"),
            "actor_mode": "any" if "|" in row["actor"] else "all",
            "actors_2": _list(row["actor_2"].replace("|", ";"), ";"),
            "weapon_as_written": given["weapon"],
            "civilian": given["civilian_flag"],
            "ground": "cited",
        }
    )


def source_row(row: dict[str, str]) -> dict[str, Any]:
    same = ("publisher", "publisher_kind", "publisher_note", "country", "language", "title", "url", "published_note",
            "cites_note", "note")  # fmt: skip
    return {k: row[k] or None for k in same} | {
        "source_id": row["id"], "entry_id": digest_of({"source": row["id"]}), "cites": _list(row["cites"], "|"), "publish": False
    }  # fmt: skip


def _list(text: str, mark: str) -> list[str]:
    return [t.strip() for t in text.split(mark) if t.strip()]


def _int(text: str) -> int | None:
    return int(text) if text else None


def _float(text: str) -> float | None:
    return float(text) if text else None


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.fixture(scope="session")
def case() -> tuple[pa.Table, pa.Table]:
    folder = SHARED / "data" / "case-syria-2022"
    if not folder.exists():
        pytest.skip("the development data is not beside this checkout")
    return read_case(folder)
