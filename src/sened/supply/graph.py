"""The supply map as tables: edges, controls and replies, one row per claim.

An edge's id follows from its structure (kind, subject, object), a control's from instrument, jurisdiction, subject and
part, so that neither depends on the order or number of claims.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from sened.model import tables as schema
from sened.supply import controls, edges, replies
from sened.supply.names import OrganisationIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplyTables:
    """The supply map. The last three tables are those it was built from: `trace` attributes every statement by them."""

    edges: pa.Table
    controls: pa.Table
    replies: pa.Table
    claims: pa.Table | None = None
    sources: pa.Table | None = None
    organisations: pa.Table | None = None

    @classmethod
    def of(cls, tables: Mapping[str, pa.Table]) -> "SupplyTables":
        """Return the supply map of a case's tables by their names (`supply_edges`, `controls`, `replies`, …)."""
        return cls(
            edges=tables["supply_edges"],
            controls=tables["controls"],
            replies=tables["replies"],
            claims=tables["supply_claims"],
            sources=tables["sources"],
            organisations=tables.get("organisations"),
        )


def build(supply_claims: pa.Table, sources: pa.Table, organisations: pa.Table | None = None) -> SupplyTables:
    """Return the supply map of the claims in `supply_claims`.

    A name that an alias of `organisations` bears becomes that organisation's label; all other spellings stay apart.
    A cell with several makers ("A; B") becomes several subjects. Rows and their order do not matter.
    """
    index = OrganisationIndex(organisations)
    publishers = {r["source_id"]: r["publisher"] for r in sources.select(["source_id", "publisher"]).to_pylist()}
    rows = sorted(supply_claims.to_pylist(), key=lambda r: str(r["claim_id"]))
    return SupplyTables(
        edges=_table("supply_edges", (e for row in rows for e in edges.of_row(row, index))),
        controls=_table("controls", (c for row in rows for c in controls.of_row(row, index))),
        replies=_table("replies", replies.of_rows(rows, index, publishers)),
        claims=supply_claims,
        sources=sources,
        organisations=organisations,
    )


def _table(name: str, rows: Iterator[dict[str, Any]]) -> pa.Table:
    return schema.from_rows(name, list(rows))


GROUPS = pa.schema([("group_kind", pa.string()), ("group_id", pa.string()), ("claim_id", pa.string())])


def groups(tables: SupplyTables) -> pa.Table:
    """Return one row per claim of an edge or control (group_kind `supply-edge`), for folding into independent lines.

    Rows of basis `implied` are left out: a column that a coder filled in is no evidence of its own,
    and neither is general knowledge.
    """
    pairs = {(r["edge_id"], r["claim_id"]) for r in tables.edges.to_pylist() if r["basis"] != "implied"}
    pairs |= {
        (r["control_id"], r["claim_id"])
        for r in tables.controls.to_pylist()
        if r["evidence_kind"] != "general_knowledge"
    }
    rows = [{"group_kind": "supply-edge", "group_id": g, "claim_id": c} for g, c in sorted(pairs)]
    return pa.Table.from_pylist(rows, schema=GROUPS)
