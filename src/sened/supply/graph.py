"""The supply map as tables: edges, controls and replies, one row per claim.

An edge's id follows from its structure (kind, subject, object), a control's from instrument, jurisdiction, subject and
part, so that neither depends on the order or number of claims.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product

import pyarrow as pa

from sened.model import tables as schema
from sened.supply import controls, edges, replies
from sened.supply.names import OrganisationIndex, key
from sened.supply.relations import NodeKind


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

    A name that an alias of `organisations` bears becomes that organisation's label; all other spellings stay apart,
    but for case and marks. A cell with several makers ("A; B") becomes several subjects. Rows and their order do not matter.
    """
    index = OrganisationIndex(organisations)
    publishers = {r["source_id"]: r["publisher"] for r in sources.select(["source_id", "publisher"]).to_pylist()}
    rows = sorted(supply_claims.to_pylist(), key=lambda r: str(r["claim_id"]))
    found = {
        "supply_edges": [e for row in rows for e in edges.of_row(row, index)],
        "controls": [c for row in rows for c in controls.of_row(row, index)],
        "replies": list(replies.of_rows(rows, index, publishers)),
    }
    spelled = _one_spelling(row[column] for name in found for row in found[name] for column in _NAMED[name])
    for name, made in found.items():
        for row, column in product(made, _NAMED[name]):
            if column != "object" or row["object_kind"] != NodeKind.JURISDICTION:
                row[column] = spelled.get(key(row[column] or ""), row[column])
    return SupplyTables(
        edges=schema.from_rows("supply_edges", found["supply_edges"]),
        controls=schema.from_rows("controls", found["controls"]),
        replies=schema.from_rows("replies", found["replies"]),
        claims=supply_claims,
        sources=sources,
        organisations=organisations,
    )


_NAMED = {"supply_edges": ("subject", "object"), "controls": ("subject", "component"), "replies": ("organisation",)}


def _one_spelling(names: Iterable[str | None]) -> dict[str, str]:
    """Return, by key, the spelling that most rows have, the first in order among equals; rows keep theirs as written."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        if name:
            counts[key(name)][name] += 1
    return {k: min(found, key=lambda n: (-found[n], n)) for k, found in counts.items()}


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
