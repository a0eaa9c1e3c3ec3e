"""An invented supply chain that runs everywhere, and the sample data where it lies beside the checkout."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from sened.base.dates import parse_iso
from sened.model import tables as schema
from sened.supply.graph import SupplyTables, build

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "supply-uav" / "supply_claims.csv"
_TEXT = (
    "weapon_system", "component", "manufacturer", "parent_at_date", "country", "evidence_kind", "status", "answer",
    "answer_kind", "conflict_group", "summary", "note", "claim_type", "number_unit",
)  # fmt: skip


def _dates(prefix: str, text: str | None) -> dict[str, Any]:
    if not text:
        return {}
    when = parse_iso(text)
    return {f"{prefix}_start": when.start, f"{prefix}_end": when.end}


def make_row(claim_id: str, relation: str, **cells: Any) -> dict[str, Any]:
    """Return one row of `supply_claims`; dates are given as text (`said`, `start`, `end`)."""
    return {
        "claim_id": claim_id,
        "entry_id": f"e{claim_id}",
        "log_index": 0,
        "source_id": cells.get("source", f"S-{claim_id}"),
        "kind": "supply",
        "stance": "denies" if cells.get("status") == "denied" else "asserts",
        "ground": "cited",
        "relation": relation,
        "number": cells.get("number"),
        "speakers": cells.get("speakers", []),
        "via": cells.get("via", []),
        **{name: cells.get(name, "") for name in _TEXT},
        **_dates("source", cells.get("said")),
        **_dates("valid_from", cells.get("start")),
        **_dates("valid_to", cells.get("end")),
    }


def make_map(rows: list[dict[str, Any]], organisations: list[dict[str, Any]] | None = None) -> SupplyTables:
    """Return the supply map of rows; every source is published by an outlet of its own."""
    sources = [
        {"source_id": s, "publisher": f"Outlet {s.removeprefix('S-')}", "publisher_kind": "independent", "cites": []}
        for s in sorted({row["source_id"] for row in rows})
    ]
    bodies = schema.from_rows("organisations", organisations or [])
    return build(schema.from_rows("supply_claims", rows), schema.from_rows("sources", sources), bodies)


@pytest.fixture(name="row")
def _row() -> Callable[..., dict[str, Any]]:
    return make_row


@pytest.fixture(name="build_map")
def _build_map() -> Callable[..., SupplyTables]:
    return make_map


CAMERA, CAMERA_LATER = "Lumen (LX-10) camera", "Lumen camera (model not named)"
_LUMEN = {"weapon_system": "Heron 3", "component": CAMERA, "manufacturer": "Lumen Optics", "country": "XA"}
_PERMIT = {**_LUMEN, "conflict_group": "xa-permit"}
_RACK = {"weapon_system": "Heron 3", "component": "Kestrel rack", "manufacturer": "Rackworks Ltd", "country": "XB"}
_ENGINE = {"weapon_system": "Heron 3", "component": "Piston 9 engine", "manufacturer": "Aeromotor", "country": "XC"}


def invented_rows() -> list[dict[str, Any]]:
    """Return the rows of an invented chain: a camera with a permit, a disputed rack, an engine with a disputed owner."""
    r = make_row
    return [
        r("V01", "used_in", **_LUMEN, parent_at_date="Gamma Group", evidence_kind="wreckage", status="found",
          said="2031-03-02", start="2031-01", end="2031-02-20", speakers=["Ministry of Norland"], summary="Shows a camera"),
        r("V02", "used_in", **_LUMEN, parent_at_date="Gamma Group", evidence_kind="wreckage", status="found",
          said="2031-03-03", start="2031-01", end="2031-02-20", speakers=["Ministry of Norland"],
          note="not independent of V01", summary="Repeats the ministry"),
        r("V03", "subsidiary_of", manufacturer="Lumen Optics", parent_at_date="Gamma Group", country="XA",
          evidence_kind="press_report", status="reported", said="2031-03-10", start="2030-06-15", summary="Names the owner"),
        r("V04", "merged_into", manufacturer="Beta Works", parent_at_date="Gamma Group", evidence_kind="press_report",
          status="reported", said="2030-06-20", start="2030-06-15", summary="Reports a merger"),
        r("V05", "export_permit", **_PERMIT, status="suspended", said="2031-08", start="2030-09", end="2031-01",
          evidence_kind="government_statement", speakers=["Trade Office"], summary="Says permits were held"),
        r("V06", "export_permit", **_PERMIT, status="recommended", said="2031-07-01", start="2031-01-07",
          evidence_kind="government_document", summary="Reports advice to approve"),
        r("V07", "export_permit", **_PERMIT, status="granted", said="2031-02-10", start="2031-01", end="2032",
          evidence_kind="press_report", number=7, number_unit="systems", summary="Reports permits for seven systems"),
        r("V08", "export_permit", **_PERMIT, status="resumed", said="2031-05", start="2031-02",
          evidence_kind="press_report", summary="Dates the step to February"),
        r("V09", "export_permit", **_PERMIT, status="suspended", said="2031-06-12", start="2031-06-10", end="2031-11-02",
          evidence_kind="government_statement", speakers=["Trade Office"], summary="Suspends the permits"),
        r("V10", "export_permit", **_PERMIT, status="cancelled", said="2031-11-04", start="2031-11-03", end="2033-01-31",
          evidence_kind="government_statement", speakers=["Trade Office"], summary="Cancels the permits",
          answer="Turquoise Aviation: no such part is used", answer_kind="given"),
        r("V11", "export_permit", **{**_PERMIT, "component": CAMERA_LATER}, status="resumed", said="2033-02-02",
          start="2033-02-01", evidence_kind="government_statement", summary="Ends refusal in general; case by case"),
        r("V12", "used_in", **_RACK, status="alleged", said="2031-04", start="2029", evidence_kind="press_report",
          conflict_group="rack", answer="Turquoise Aviation: never bought it", answer_kind="given", summary="Says so"),
        r("V13", "used_in", weapon_system="Heron 3", component="own rack", manufacturer="Turquoise Aviation", country="XD",
          status="denied", said="2031-04", evidence_kind="company_statement", conflict_group="rack", answer_kind="self",
          speakers=["Turquoise Aviation"], summary="Says that it never bought the other rack"),
        r("V14", "used_in", **_RACK, status="alleged", said="2031-09", end="2031-08", evidence_kind="wreckage",
          conflict_group="rack", answer_kind="not_found", summary="Shows photographs"),
        r("V15", "export_permit", **_RACK, status="alleged", said="2031-09", start="2028", end="2031", number=18,
          number_unit="licences", evidence_kind="campaign_statement", speakers=["Campaign North"], summary="A figure"),
        r("V16", "used_in", **_ENGINE, parent_at_date="Delta Inc.", status="acknowledged", said="2031-10-24",
          evidence_kind="company_statement", speakers=["Aeromotor"], summary="Acknowledges some use"),
        r("V17", "subsidiary_of", manufacturer="Aeromotor", parent_at_date="Delta Inc.", status="reported",
          said="2031-10-27", evidence_kind="press_report", conflict_group="engine-owner", summary="Calls it a subsidiary"),
        r("V18", "subsidiary_of", manufacturer="Aeromotor", parent_at_date="Delta Holding", status="reported",
          said="2027-11-25", evidence_kind="press_report", conflict_group="engine-owner", summary="Names the holding"),
        r("V19", "stake_held_by", manufacturer="Arco; Brio; several makers", parent_at_date="Foundation (FND)",
          status="reported", evidence_kind="company_statement", summary="Says it holds stakes"),
        r("V20", "planned_for", weapon_system="Heron 4; Heron 5", component="Nova engine", manufacturer="Arco",
          status="planned", said="2031-10", start="2031-10", evidence_kind="company_statement", summary="Plans an engine"),
        r("V21", "carries", weapon_system="Heron 3", component="MX-L", manufacturer="Brio", country="XD",
          status="in_service", said="2031-01-05", start="2030", evidence_kind="press_report", summary="Carries four"),
        r("V22", "used_in", weapon_system="MX series", component="brake", manufacturer="unnamed maker", country="XB",
          status="found", said="2031-12", evidence_kind="wreckage", summary="Shows a brake"),
        r("V23", "supplied_via", weapon_system="MX series", component="brake", manufacturer="Brakeworks", country="XE",
          status="reported", said="2031-12", evidence_kind="press_report", summary="Names a route"),
        r("V24", "listed_by", manufacturer="Armament Office (AO)", country="XD", status="in_force", said="2030-12-14",
          start="2030-12-14", evidence_kind="government_statement", speakers=["State Department of Xenia"], summary="Lists"),
    ]  # fmt: skip


@pytest.fixture(name="invented")
def _invented() -> SupplyTables:
    return make_map(invented_rows())


@pytest.fixture(name="rows")
def _rows() -> list[dict[str, Any]]:
    return invented_rows()


@pytest.fixture(scope="session", name="sample")
def _sample() -> SupplyTables:
    if not SHARED.exists():
        pytest.skip("the development data does not lie beside the checkout")
    rows: list[dict[str, Any]] = []
    sources: dict[str, dict[str, Any]] = {}
    with SHARED.open(encoding="utf-8", newline="") as file:
        for cells in csv.DictReader(file):
            source = sources.setdefault(
                cells["url"], {"source_id": f"P{len(sources):03d}", "publisher": cells["publisher"]}
            )
            speaker, _, via = cells["speaker"].partition(", via ")
            texts = {name: cells[name] for name in _TEXT if name in cells}
            rows.append(
                make_row(
                    cells["claim_id"], cells["relation"], **texts, source=source["source_id"], said=cells["source_date"],
                    start=cells["valid_from"], end=cells["valid_to"], answer=cells["answer_of_named_body"],
                    summary=cells["fact"], number=int(cells["number"]) if cells["number"] else None,
                    speakers=[speaker] if speaker else [], via=[via] if via else [],
                )
            )  # fmt: skip
    bodies = schema.empty("organisations")
    return build(schema.from_rows("supply_claims", rows), schema.from_rows("sources", list(sources.values())), bodies)


def one_line_each(tables: SupplyTables, together: dict[str, str]) -> pa.Table:
    """Return a `lines` table in which every claim is a line of its own but those that `together` maps to another."""
    from sened.supply.graph import groups

    rows = [
        {**pair, "line_id": together.get(pair["claim_id"], pair["claim_id"]), "source_id": "", "is_root": True}
        for pair in groups(tables).to_pylist()
    ]
    return schema.from_rows("lines", rows)


@pytest.fixture(name="lines_of")
def _lines_of() -> Callable[..., pa.Table]:
    return one_line_each
