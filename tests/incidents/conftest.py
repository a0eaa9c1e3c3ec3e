"""Small tables for the tests of this room, and the development case read straight from its files."""

import csv
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from sened.base.canonical import digest_of
from sened.model import tables
from sened.model.crosswalk import default_class, event_class, figure_question
from sened.model.vocabulary import RADIUS_M, ClaimKind, GeoPrecision

SHARED = Path(__file__).parents[2].parent / "shared"


def report_table(*rows: dict[str, Any]) -> pa.Table:
    """Return a reports table: each row is one day's air strike in an invented town unless it says otherwise."""
    return tables.from_rows("reports", [_report(k, row) for k, row in enumerate(rows)])


def _report(index: int, given: dict[str, Any]) -> dict[str, Any]:
    day = given.pop("day", 10)
    start = date(2031, 3, 1) + timedelta(day)
    row: dict[str, Any] = {
        "record_id": f"R{index:03d}", "dataset": f"D{index:03d}", "group_kind": "event", "date_start": start,
        "date_end": start + timedelta(given.pop("span", 1) - 1), "lat": 10.0, "lon": 20.0, "radius_m": 5_000.0,
        "geo_precision": "settlement", "place_name": "Marlow, Upper District", "event_class": "air-strike",
        "event_type": "acled:Air/drone strike", "actors_1": ["NORTH"], "actors_2": [], "modality": "named",
        "killed_low": 3, "killed_high": 3, "log_index": index, "entry_id": digest_of({"n": index}),
    }  # fmt: skip
    return row | given


@pytest.fixture(scope="session")
def reports() -> Callable[..., pa.Table]:
    return report_table


@pytest.fixture(scope="session")
def grouped() -> Callable[[pa.Table], set[frozenset[str]]]:
    """Return incidents as sets of record ids."""

    def sets(incidents: pa.Table) -> set[frozenset[str]]:
        found: dict[str, set[str]] = {}
        for row in incidents.to_pylist():
            found.setdefault(row["incident_id"], set()).add(row["record_id"])
        return {frozenset(v) for v in found.values()}

    return sets


@pytest.fixture(scope="session")
def case() -> tuple[pa.Table, pa.Table]:
    """Return the claims and sources of the development case."""
    folder = SHARED / "data" / "case-syria-2022"
    if not folder.exists():
        pytest.skip("the development data is not beside this checkout")
    with (folder / "claims.csv").open(encoding="utf-8", newline="") as file:
        claims = [_claim(k, row) for k, row in enumerate(csv.DictReader(file))]
    with (folder / "sources.csv").open(encoding="utf-8", newline="") as file:
        sources = [_source(row) for row in csv.DictReader(file)]
    return tables.from_rows("claims", claims), tables.from_rows("sources", sources)


def _claim(index: int, row: dict[str, str]) -> dict[str, Any]:
    given: dict[str, Any] = {k: v or None for k, v in row.items()}
    question = figure_question(row["code"])
    kind = ClaimKind(row["kind"])
    precision = GeoPrecision(row["geo_precision"] or "none")
    ends = [f"{what}_{end}" for what in ("killed", "wounded", "captured", "figure") for end in ("low", "high")]
    same = (
        "claim_id", "source_id", "kind", "vocabulary", "code", "stance", "date_precision", "time_as_written",
        "geo_precision", "geo_source", "modality", "target", "figure_unit", "summary", "note",
    )  # fmt: skip
    coded = event_class(row["vocabulary"], row["code"]) if row["code"] else default_class(kind)
    return {
        **{k: given[k] for k in same},
        **{e: int(row[e]) if row[e] else None for e in ends},
        "entry_id": digest_of({"claim": row["claim_id"]}),
        "log_index": index,
        "event_class": coded.value,
        "question": question.value if question else None,
        "speakers": _list(row["speaker"], ";"),
        "via": _list(row["via"], ";"),
        "date_start": date.fromisoformat(row["date_start"]) if row["date_start"] else None,
        "date_end": date.fromisoformat(row["date_end"]) if row["date_end"] else None,
        "place_as_written": given["place_name_as_written"],
        "place_name": given["place_canonical"],
        "lat": float(row["lat"]) if row["lat"] else None,
        "lon": float(row["lon"]) if row["lon"] else None,
        "radius_m": RADIUS_M.get(precision) if row["lat"] else None,
        "actor_as_written": given["perpetrator_as_written"],
        "actors": _list(row["actor"].replace("|", ";"), ";"),
        "actor_mode": "any" if "|" in row["actor"] else "all",
        "actors_2": _list(row["actor_2"].replace("|", ";"), ";"),
        "weapon_as_written": given["weapon"],
        "civilian": given["civilian_flag"],
        "ground": "cited",
    }


def _source(row: dict[str, str]) -> dict[str, Any]:
    same = (
        "publisher", "publisher_kind", "publisher_note", "country", "language", "title", "url", "published_note",
        "cites_note", "note",
    )  # fmt: skip
    return {k: row[k] or None for k in same} | {
        "source_id": row["id"],
        "entry_id": digest_of({"source": row["id"]}),
        "cites": _list(row["cites"], "|"),
        "publish": False,
    }


def _list(text: str, mark: str) -> list[str]:
    return [t.strip() for t in text.split(mark) if t.strip()]
