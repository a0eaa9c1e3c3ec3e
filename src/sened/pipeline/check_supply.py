"""Link a supply claim of the text to the case's supply map: edges and permits that name the same makers, parts, systems."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sened.base.countries import COUNTRIES
from sened.base.dates import Interval
from sened.base.names import fold
from sened.pipeline.check_case import CaseView, Row
from sened.pipeline.check_draft import Draft, telling

MOST = 8
_NAMED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplyLink:
    """One edge or permit of the supply map that the text names, with the claims behind it."""

    group_id: str
    what: str
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    lines: tuple[str, ...]
    voices: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the link as the document prints it."""
        return {
            "id": self.group_id,
            "what": self.what,
            "lines": len(self.lines),
            "sources": len(self.sources),
            "claims": list(self.claims),
        }


def supply_links(draft: Draft, text: str, case: CaseView) -> list[SupplyLink]:
    """Return the edges and permits whose claims share two or more names with the draft, best first; at most eight.

    Names are the telling words of maker, part and weapon system, the country that decides, and the state of a permit;
    a date that the text gives must agree with the claim's.
    """
    tables = case.tables
    if "supply_claims" not in tables:
        return []
    words = telling(" ".join((text[draft.start : draft.end], *draft.supplied)))
    claims = {r["claim_id"]: r for r in tables["supply_claims"].to_pylist()}
    fits = {i: _fit(row, words, draft) for i, row in claims.items()}
    groups = _groups(tables)
    scored = []
    for group_id, (what, members) in groups.items():
        best = max((fits.get(c, 0) for c in members), default=0)
        if best >= _NAMED:
            scored.append((-best, group_id, what, [c for c in members if fits.get(c, 0) == best]))
    return [_link(g, what, ids, claims, case) for _, g, what, ids in sorted(scored)[:MOST]]


def supply_coverage(case: CaseView) -> str:
    """Return of which weapon systems the supply map holds parts, in words; empty where there is no supply map."""
    claims = case.tables.get("supply_claims")
    if claims is None or not claims.num_rows:
        return ""
    systems = sorted({s for s in claims["weapon_system"].to_pylist() if s})
    return f"The case's supply map holds {claims.num_rows} claims on {len(systems)} weapon systems; the text names none of their makers and parts."


def _fit(row: Row, words: frozenset[str], draft: Draft) -> int:
    """Count which of maker, part, system, country and state of the claim the words name; 0 where the dates differ."""
    named = sum(bool(telling(row[k] or "") & words) for k in ("manufacturer", "component", "weapon_system"))
    if row["status"] in _STATES:
        named += fold(row["status"]) in words
        named += bool(telling(COUNTRIES.get(row["country"] or "", "")) & words)
    valid = Interval(row["valid_from_start"], row["valid_from_end"] or row["valid_from_start"]) if row["valid_from_start"] else None  # fmt: skip
    if draft.dated and draft.when and valid and draft.when.gap(valid) > _DATE_SLACK:
        return 0
    return named


_STATES = frozenset({"suspended", "cancelled", "granted", "resumed", "refused", "stopped", "paused"})
_DATE_SLACK = 31


def _groups(tables: Mapping[str, Any]) -> dict[str, tuple[str, list[str]]]:
    """Return what each edge or control is about, and its claims."""
    found: dict[str, tuple[str, list[str]]] = {}
    members: dict[str, list[str]] = defaultdict(list)
    for row in tables["supply_edges"].to_pylist():
        members[row["edge_id"]].append(row["claim_id"])
        kind = str(row["edge_kind"]).replace("-", " ")
        found[row["edge_id"]] = (f"{row['subject']}, {kind} {row['object']}", members[row["edge_id"]])
    for row in tables["controls"].to_pylist():
        members[row["control_id"]].append(row["claim_id"])
        what = f"{row['instrument'] or 'permit'} of {row['jurisdiction'] or 'a state'} on {row['component'] or row['subject']}"
        found[row["control_id"]] = (what, members[row["control_id"]])
    return found


def _link(group_id: str, what: str, ids: Sequence[str], claims: Mapping[str, Row], case: CaseView) -> SupplyLink:
    rows = [claims[i] for i in sorted(set(ids)) if i in claims]
    lines = {
        str(r["line_label"] or r["line_id"])
        for r in case.supply_lines.get(group_id, ())
        if r["claim_id"] in {c["claim_id"] for c in rows}
    }
    return SupplyLink(
        group_id=group_id,
        what=what,
        claims=tuple(r["claim_id"] for r in rows),
        sources=tuple(sorted({r["source_id"] for r in rows})),
        lines=tuple(sorted(lines)) or tuple(sorted({r["source_id"] for r in rows})),
        voices=tuple(sorted({case.publisher(r) for r in rows})),
    )
