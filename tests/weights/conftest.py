"""Small tables of an invented conflict for the tests of this room."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from sened.base.canonical import digest_of
from sened.model import tables
from sened.weights import axes, grades, lines

ACTORS = [
    ("NORTH", "Northern Army", ["Northern Army", "NA", "Northern Ministry of War"], "state", "NORTH"),
    ("NORTH-PRESS", "Army Bulletin", ["Army Bulletin"], "media", "NORTH"),
    ("HILLS", "Hill Guard", ["Hill Guard", "HG"], "armed-group", "HILLS"),
    ("WATCH", "Civil Watch", ["Civil Watch", "CW"], "ngo", None),
    ("WIRE", "Wire Agency", ["Wire Agency", "WA"], "media", None),
]


def actors_table() -> pa.Table:
    rows: list[dict[str, object]] = [
        {"actor_id": i, "label": label, "name": n, "language": "en", "kind": kind, "party": party}
        for i, label, names, kind, party in ACTORS
        for n in names
    ]
    return tables.from_rows("actors", rows)


def sources_table(*rows: dict[str, Any]) -> pa.Table:
    """Return a sources table: each source is a daily of its own name unless it says otherwise."""
    filled = [
        {"source_id": f"S{k}", "publisher": f"Daily {k}", "cites": [], "publish": False} | r for k, r in enumerate(rows)
    ]
    return tables.from_rows("sources", filled)


def claims_table(*rows: dict[str, Any]) -> pa.Table:
    """Return a claims table: claim k is of source k and says that the Northern Army struck a village."""
    return tables.from_rows("claims", [_claim(k, r) for k, r in enumerate(rows)])


def _claim(index: int, given: dict[str, Any]) -> dict[str, Any]:
    row: dict[str, Any] = {
        "claim_id": f"K{index}", "entry_id": digest_of({"n": index}), "log_index": index, "source_id": f"S{index}",
        "kind": "event", "event_class": "air-strike", "stance": "asserts", "ground": "cited", "speakers": [], "via": [],
        "date_start": date(2031, 3, 1), "date_end": date(2031, 3, 1), "lat": 10.0, "lon": 20.0, "radius_m": 5_000.0,
        "place_name": "Marlow", "actors": ["NORTH"], "actor_mode": "all", "modality": "named", "actors_2": [],
        "civilian": "unknown",
    }  # fmt: skip
    return row | given


class Weighed:
    """One incident of all claims given, weighed."""

    def __init__(self, claims: pa.Table, sources: pa.Table) -> None:
        ids = claims["claim_id"].to_pylist()
        kind = claims["kind"].to_pylist()[0]
        groups = pa.table({"group_kind": ["incident"] * len(ids), "group_id": ["i"] * len(ids), "claim_id": ids})
        self.claims = claims
        self.incidents = tables.from_rows("incidents", [{"record_id": c, "incident_id": "i"} for c in ids])
        self.lines = lines.fold(groups, claims, sources, actors_table())
        heads = tables.from_rows("incident_heads", [{"incident_id": "i", "group_kind": kind}])
        self.axes_table = axes.measure(heads, self.incidents, claims, self.lines, actors_table())

    @property
    def axes(self) -> dict[str, Any]:
        row: dict[str, Any] = self.axes_table.to_pylist()[0]
        return row

    def grade(self, rule_set: str, axis: str) -> str | None:
        rows = grades.grade(self.axes_table, grades.load(rule_set)).to_pylist()
        return next((str(r["grade"]) for r in rows if r["axis"] == axis), None)

    def line_ids(self) -> set[str]:
        return set(self.lines["line_id"].to_pylist())

    def row(self, claim_id: str) -> dict[str, Any]:
        row: dict[str, Any] = next(r for r in self.lines.to_pylist() if r["claim_id"] == claim_id)
        return row


@pytest.fixture(scope="session")
def weigh() -> Callable[..., Weighed]:
    """Return a function from (claim, source) pairs of differing cells to the weighed incident of all of them."""

    def weighed(*pairs: tuple[dict[str, Any], dict[str, Any]]) -> Weighed:
        return Weighed(claims_table(*(c for c, _ in pairs)), sources_table(*(s for _, s in pairs)))

    return weighed


@pytest.fixture(scope="session")
def claims() -> Callable[..., pa.Table]:
    return claims_table


@pytest.fixture(scope="session")
def actors() -> pa.Table:
    return actors_table()
