"""Independent lines of evidence: the claims of a group folded by the root of their transmission."""

from collections import defaultdict
from typing import Any

import pyarrow as pa

from sened.model import tables
from sened.weights.bodies import Bodies
from sened.weights.roots import Root, Roots, Row, declared_copy


def fold(groups: pa.Table, claims: pa.Table, sources: pa.Table, actors: pa.Table) -> pa.Table:
    """Return the `lines` table of `groups` (columns group_kind, group_id, claim_id).

    Five articles that carry one agency's text are one line, and so are two pages of one publisher; a claim that quotes
    two bodies stands in the lines of both. Of each line one row is its root: the claim nearest to the first word.
    A claim or group of any kind is folded alike; `claims` needs claim_id, source_id, speakers, via. Claims that are
    not in `claims` are left out.
    """
    of_source = {r["source_id"]: r for r in sources.to_pylist()}
    roots = Roots(of_source, Bodies(actors))
    wanted = [c for c in ("claim_id", "source_id", "speakers", "via") if c in claims.column_names]
    of_claim = {r["claim_id"]: r for r in claims.select(wanted).to_pylist()}
    rows: list[dict[str, Any]] = []
    for (kind, group), members in _members(groups).items():
        rows += _group_rows(kind, group, [of_claim[c] for c in members if c in of_claim], roots, of_source)
    return tables.from_rows("lines", rows)


def _members(groups: pa.Table) -> dict[tuple[str, str], list[str]]:
    out: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in groups.to_pylist():
        out[row["group_kind"], row["group_id"]].add(row["claim_id"])
    return {key: sorted(claims) for key, claims in sorted(out.items())}


def _group_rows(
    kind: str, group: str, members: list[Row], roots: Roots, sources: dict[str, Row]
) -> list[dict[str, Any]]:
    beside: dict[str, list[Row]] = defaultdict(list)
    for claim in members:
        beside[claim["source_id"]].append(claim)
    by_line: dict[str, list[tuple[Row, Root]]] = defaultdict(list)
    for claim in members:
        for root in roots.of(claim, beside=beside):
            by_line[root.body.key].append((claim, root))
    rows = []
    for line, held in by_line.items():
        first = min(held, key=lambda pair: _nearness(pair[0], pair[1], sources))[0]["claim_id"]
        label = min(root.body.label for _, root in held)
        rows += [
            {
                "group_kind": kind,
                "group_id": group,
                "line_id": line,
                "line_label": label,
                "claim_id": claim["claim_id"],
                "source_id": claim["source_id"],
                "is_root": claim["claim_id"] == first,
                "fold_rule": root.rule,
                "fold_why": root.why,
                "certain": root.certain,
                "party": root.body.party,
            }
            for claim, root in held
        ]
    return rows


def _nearness(claim: Row, root: Root, sources: dict[str, Row]) -> tuple[bool, bool, str, str]:
    """Return the order of claims by nearness to the first word: own before quoted, originals, then the earliest."""
    source = sources.get(claim["source_id"])
    published = source["published_end"].isoformat() if source and source["published_end"] else "9999"
    copy = source is not None and declared_copy(source) is not None
    return (root.rule != "own", copy, published, claim["claim_id"])
