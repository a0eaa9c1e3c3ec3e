"""An invented case, small enough to read: three matters in Kordela, spring 2023, derived tables written by hand."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from sened.base.geo import Circle
from sened.model.entity import Actor, Place
from sened.model.tables import empty, from_rows
from sened.model.vocabulary import RADIUS_M, GeoPrecision
from sened.supply import graph

PLACES = (
    Place(id="marwan", name="Tell Marwan", names=(("en", "Tel Marwan"),), where=Circle(36.0, 40.0, 5_000)),
    Place(id="qasr", name="Qasrabad", where=Circle(36.6, 40.9, 5_000)),
    Place(id="jail", name="Bridge prison", where=Circle(36.61, 40.91, 1_000), kind="exact"),
    Place(id="kordela", name="Kordela", where=Circle(36.3, 40.5, 90_000), kind="province"),
)
ACTORS = (
    Actor(id="NORLAND", name="Norland", kind="state", aliases=(("en", "Norlandish army"), ("en", "Norlandish forces")), party="NORLAND"),
    Actor(id="HILL", name="Hill Guard", aliases=(("en", "HG"),), party="HILL"),
    Actor(id="BLACK", name="Black Banner", aliases=(("en", "Black Banner fighters"),), party="BLACK"),
)  # fmt: skip
# source, publisher, kind, cites, published, note
SOURCES = (
    ("S1", "Shore Monitor", "ngo", (), date(2023, 3, 11), ""),
    ("S2", "Daily Pier", "independent", (), date(2023, 3, 12), ""),
    ("S3", "Daily Echo", "independent", ("S2",), date(2023, 3, 12), "reprint of S2"),
    ("S4", "Kordela Call", "party-aligned", (), date(2023, 3, 14), ""),
    ("S5", "Kordela Call", "party-aligned", ("S4",), date(2023, 3, 14), "translation of S4"),
    ("S6", "Norlandish Ministry of Defence", "party", (), date(2023, 3, 12), ""),
)
_CLAIMS: tuple[dict[str, Any], ...] = (
    {"claim_id": "K1", "source_id": "S1", "when": "2023-03-10", "place": "Tell Marwan", "cls": "air-strike", "actors": ["NORLAND"], "modality": "suspected", "killed": (3, 3), "weapon": "drone", "target": "pickup truck"},
    {"claim_id": "K2", "source_id": "S2", "when": "2023-03-10", "place": "Tell Marwan", "cls": "air-strike", "actors": ["NORLAND"], "modality": "named", "killed": (2, 2), "weapon": "drone", "target": "pickup"},
    {"claim_id": "K3", "source_id": "S3", "when": "2023-03-10", "place": "Tell Marwan", "cls": "air-strike", "actors": ["NORLAND"], "modality": "named", "killed": (2, 2), "weapon": "drone", "target": "pickup"},
    {"claim_id": "K4", "source_id": "S4", "when": "2023-03-10", "place": "Tell Marwan", "cls": "air-strike", "actors": ["NORLAND"], "modality": "named", "killed": (3, 3), "weapon": "drone", "target": "vehicle"},
    {"claim_id": "K5", "source_id": "S1", "when": "2023-03-12", "place": "Qasrabad", "cls": "clash", "actors": ["BLACK"], "modality": "named", "killed": None, "weapon": "small-arms", "target": "police station"},
    {"claim_id": "K6", "source_id": "S6", "when": "2023-03-12", "place": "Qasrabad", "cls": "clash", "actors": ["BLACK"], "modality": "accused", "killed": None, "weapon": "small-arms", "target": "police station", "stance": "denies"},
    {"claim_id": "K7", "source_id": "S2", "when": "2023-03-12", "place": "Bridge prison", "kind": "figure", "question": "detainees", "figure": (400, 400)},
    {"claim_id": "K8", "source_id": "S1", "when": "2023-03-12", "place": "Bridge prison", "kind": "figure", "question": "detainees", "figure": (None, 650)},
    {"claim_id": "K9", "source_id": "S5", "when": "2023-03-10", "place": "Tell Marwan", "cls": "air-strike", "actors": ["NORLAND"], "modality": "named", "killed": (3, 3), "weapon": "drone", "target": "vehicle"},
    {"claim_id": "KA", "source_id": "S4", "when": "2023-03-12", "place": "Bridge prison", "kind": "figure", "question": "detainees", "figure": (500, 500)},
    {"claim_id": "KB", "source_id": "S1", "when": "2023-03-01", "place": "Kordela", "kind": "relation", "actors": ["NORLAND"], "actors_2": ["BLACK"], "modality": "accused"},
    {"claim_id": "KC", "source_id": "S1", "when": "2023-03-12", "place": "Bridge prison", "kind": "figure", "question": "escaped", "figure": (24, None), "summary": "Dozens got away."},
    {"claim_id": "KD", "source_id": "S6", "when": "2023-03-12", "place": "Bridge prison", "kind": "figure", "question": "escaped", "stance": "denies", "summary": "The escape was foiled."},
    {"claim_id": "KE", "source_id": "S1", "when": "2023-03-14", "place": "Bridge prison", "kind": "figure", "question": "toll", "killed": (61, 61), "actors": ["BLACK"], "summary": "Toll of 61: 40 Black Banner, 21 Hill Guard; the largest attack since 2018."},
    {"claim_id": "KF", "source_id": "S2", "when": "2023-03-13", "place": "Bridge prison", "kind": "figure", "question": "toll", "killed": (35, 35), "actors": ["BLACK"], "summary": "Toll of 35."},
    {"claim_id": "KG", "source_id": "S2", "when": "2023-03-12", "place": "Bridge prison", "cls": "clash", "actors": ["BLACK"], "modality": "named", "killed": None, "weapon": "small-arms", "target": "prison", "summary": "Gunmen stormed the prison gate with a lorry."},
    {"claim_id": "KH", "source_id": "S6", "when": "2023-03-05", "place": "Kordela", "kind": "relation", "actors": ["HILL"], "actors_2": ["BLACK"], "modality": "accused", "summary": "The ministry says that the Hill Guard arms the Black Banner."},
)  # fmt: skip
_INCIDENT = {"K1": "i-strike", "K2": "i-strike", "K3": "i-strike", "K4": "i-strike", "K9": "i-strike", "K5": "i-clash", "K6": "i-clash", "K7": "i-held", "K8": "i-held", "KA": "i-held", "KB": "i-relation", "KC": "i-escaped", "KD": "i-escaped", "KE": "i-toll", "KF": "i-toll", "KG": "i-prison", "KH": "i-other"}  # fmt: skip
_TITLES = {"i-strike": "Air strike at Tell Marwan, 10 March 2023", "i-clash": "Armed clash at Qasrabad, 12 March 2023", "i-held": "Number held at Bridge prison", "i-relation": "Norland and Black Banner", "i-escaped": "Number escaped, Bridge prison", "i-toll": "Killed, Bridge prison", "i-prison": "Armed clash at Bridge prison, 12 March 2023", "i-other": "Hill Guard and Black Banner"}  # fmt: skip
# A copy leads back to its origin: S3 repeats S2, S5 translates S4.
_ROOT = {"S1": "S1", "S2": "S2", "S3": "S2", "S4": "S4", "S5": "S4", "S6": "S6"}


def case_tables(without: tuple[str, ...] = ()) -> dict[str, pa.Table]:
    """Return the case as if the sources in `without` had never been there: what `rebuild` promises."""
    sources = [s for s in SOURCES if s[0] not in without]
    claims = [_claim(c) for c in _CLAIMS if c["source_id"] not in without]
    publisher = {s[0]: s[1] for s in sources}
    lines = [
        {
            "group_kind": "incident",
            "group_id": _INCIDENT[str(c["claim_id"])],
            "line_id": _ROOT[str(c["source_id"])],
            "line_label": publisher[_ROOT[str(c["source_id"])]],
            "claim_id": c["claim_id"],
            "source_id": c["source_id"],
            "is_root": _ROOT[str(c["source_id"])] == c["source_id"],
        }
        for c in claims
    ]
    tables = {name: empty(name) for name in ("axes", "grades", "segments", "figures", "pairs")}
    return tables | {
        "claims": from_rows("claims", claims),
        "sources": from_rows("sources", [_source(s) for s in sources]),
        "incidents": from_rows(
            "incidents",
            [
                {"record_id": c["claim_id"], "incident_id": _INCIDENT[str(c["claim_id"])], "probability": 1.0}
                for c in claims
            ],
        ),
        "incident_heads": from_rows("incident_heads", _heads(claims)),
        "lines": from_rows("lines", lines),
    }


def _claim(row: Mapping[str, Any]) -> dict[str, object]:
    place = next(p for p in PLACES if p.name == row["place"])
    day = date.fromisoformat(str(row["when"]))
    killed, figure = row.get("killed") or (None, None), row.get("figure") or (None, None)
    kind = row.get("kind", "event")
    return {
        "claim_id": row["claim_id"], "source_id": row["source_id"], "kind": kind, "question": row.get("question"),
        "event_class": row.get("cls", kind), "stance": row.get("stance", "asserts"), "ground": "cited",
        "date_start": day, "date_end": day, "place_name": place.name, "place_id": place.id, "lat": place.where.lat,
        "lon": place.where.lon, "radius_m": RADIUS_M[GeoPrecision.SETTLEMENT], "actors": row.get("actors", []),
        "actors_2": row.get("actors_2", []), "actor_mode": "all", "modality": row.get("modality", "unknown"),
        "killed_low": killed[0], "killed_high": killed[1], "figure_low": figure[0], "figure_high": figure[1],
        "figure_unit": row.get("unit", "persons") if row.get("figure") else "", "weapon_class": row.get("weapon"), "speakers": [], "via": [],
        "target": row.get("target", ""), "summary": row.get("summary") or ("The speaker denies that the station was taken." if row.get("stance") else ""),
    }  # fmt: skip


def _source(row: tuple[str, str, str, tuple[str, ...], date, str]) -> dict[str, object]:
    source_id, publisher, kind, cites, published, note = row
    return {
        "source_id": source_id, "publisher": publisher, "publisher_kind": kind, "cites": list(cites), "note": note,
        "published_start": published, "published_end": published, "url": f"https://{source_id.lower()}.example/",
    }  # fmt: skip


def _heads(claims: list[dict[str, object]]) -> list[dict[str, object]]:
    out: dict[str, dict[str, object]] = {}
    for claim in claims:
        incident = _INCIDENT[str(claim["claim_id"])]
        head = out.setdefault(incident, {k: claim[k] for k in ("date_start", "date_end", "lat", "lon", "radius_m", "event_class", "question")})  # fmt: skip
        head |= {"incident_id": incident, "slug": incident, "group_kind": claim["kind"], "title": _TITLES[incident]}
    return list(out.values())


# claim, source, type, relation, weapon, part, maker, owner, country, status, from, number, group, stance, summary
_SUPPLY: tuple[tuple[Any, ...], ...] = (
    ("U1", "P1", "component_use", "used_in", "Skua drone", "Falcon eye sensor", "Optira Ltd", "Vantor Group", "CA", "found", "2021-03-01", None, "eye", "asserts", "Inspectors found the sensor in a wreck."),
    ("U2", "P2", "component_use", "used_in", "Skua drone", "Falcon eye sensor", "Optira Ltd", "Vantor Group", "CA", "denied", None, None, "eye", "denies", "Optira says it never sold the sensor for the Skua."),
    ("U3", "P1", "status_change", "export_permit", "Skua drone", "Falcon eye sensor", "Optira Ltd", "Vantor Group", "CA", "suspended", "2022-05-01", 12, "", "asserts", "Twelve permits were suspended in May 2022."),
    ("U4", "P2", "status_change", "export_permit", "Skua drone", "Falcon eye sensor", "Optira Ltd", "Vantor Group", "CA", "resumed", "2023-01-01", None, "", "asserts", "Permits were granted again in January 2023."),
    ("U5", "P1", "ownership", "subsidiary_of", "", "", "Optira Ltd", "Vantor Group", "CA", "reported", "2019-01-01", None, "owner", "asserts", "Calls Optira part of Vantor."),
    ("U6", "P2", "ownership", "subsidiary_of", "", "", "Optira Ltd", "Meridian Holding", "CA", "reported", "2020-01-01", None, "owner", "asserts", "Names Meridian as the owner."),
    ("U7", "P2", "component_use", "used_in", "Skua drone", "Kestrel 300 engine", "Motorwerk Brandis", "", "AT", "found", "2021-03-01", None, "", "asserts", "The engine was photographed in a wreck."),
)  # fmt: skip


def _supply() -> dict[str, pa.Table]:
    columns = (
        "claim_id", "source_id", "claim_type", "relation", "weapon_system", "component", "manufacturer", "parent_at_date", "country",
        "status", "valid_from_start", "number", "conflict_group", "stance", "summary",
    )  # fmt: skip
    rows: list[dict[str, object]] = []
    for values in _SUPPLY:
        row = dict(zip(columns, values, strict=True))
        start = date.fromisoformat(row["valid_from_start"]) if row["valid_from_start"] else None
        rows.append(row | {"valid_from_start": start, "valid_from_end": start, "kind": "supply", "ground": "cited", "speakers": [], "via": []})  # fmt: skip
    claims = from_rows("supply_claims", rows)
    sources = [_source(("P1", "Wreck Watch", "ngo", (), date(2023, 2, 1), "")), _source(("P2", "Trade Post", "independent", (), date(2023, 2, 1), ""))]  # fmt: skip
    built = graph.build(claims, from_rows("sources", sources), empty("organisations"))
    return {
        "supply_claims": claims, "supply_edges": built.edges, "controls": built.controls, "replies": built.replies,
        "supply_sources": from_rows("sources", sources), "organisations": empty("organisations"),
    }  # fmt: skip


class Kordela:
    """The invented case as tests ask for it."""

    def __init__(self) -> None:
        self.places, self.actors = PLACES, ACTORS
        self.parties = {a.id: a.party for a in ACTORS}

    def tables(self, without: Collection[str] = ()) -> dict[str, pa.Table]:
        return case_tables(tuple(without))

    def tables_with_supply(self, without: Collection[str] = ()) -> dict[str, pa.Table]:
        tables, supply = case_tables(tuple(without)), _supply()
        sources = pa.concat_tables([tables["sources"], supply.pop("supply_sources")])
        return tables | supply | {"sources": sources}


@pytest.fixture
def kordela() -> Kordela:
    return Kordela()


@pytest.fixture(scope="session")
def kordela_session() -> Kordela:
    return Kordela()
