"""The supply map as rows for a page: who stood where on each day on which the map changes, and which bodies it names.

`supply_map` has one row per path and key date; `supply_bodies` one per organisation, at country and city level only.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import pyarrow as pa

from sened.base.countries import country_name
from sened.model import tables as schema
from sened.supply.answer import Traced
from sened.supply.asof import Row, Span, Time, span_of
from sened.supply.cells import decision_cell, parent_cell
from sened.supply.graph import SupplyTables
from sened.supply.names import OrganisationFound, key
from sened.supply.relations import Basis, EdgeKind
from sened.supply.trace import follow
from sened.supply.view import View


def key_dates(tables: SupplyTables) -> list[date]:
    """Return the days on which the map changes, in order.

    A day counts when a control or a stated ownership or merger has surely begun (the last day of an imprecise start),
    or has surely ended (the day after the last day of its end).
    """
    rows = [*tables.controls.to_pylist(), *(e for e in tables.edges.to_pylist() if _changes_owner(e))]
    return sorted({day for row in rows for day in _turns(span_of(row))})


def _changes_owner(edge: Row) -> bool:
    return edge["basis"] == Basis.STATED and edge["edge_kind"] in (
        EdgeKind.OWNED_BY,
        EdgeKind.MERGED_INTO,
        EdgeKind.FORMERLY,
    )


def _turns(span: Span) -> Iterable[date]:
    if span.starts is not None:
        yield span.starts.end
    if span.ends is not None and span.ends.end < date.max:
        yield span.ends.end + timedelta(1)


def map_rows(tables: SupplyTables, lines: pa.Table | None, days: Sequence[date] | None = None) -> pa.Table:
    """Return the map on each of `days` (by default its key dates) as a `supply_map` table.

    Paths whose use had not begun on a day have no row for it.
    """
    rows: list[Row] = []
    for day in key_dates(tables) if days is None else sorted(set(days)):
        traced, _ = follow(View(tables, lines, day, None), None)
        rows += [_map_row(day, t) for t in traced if t.path.time is not Time.NOT_YET]
    return schema.from_rows("supply_map", [dict(row) for row in rows])


def _map_row(day: date, traced: Traced) -> Row:
    path = traced.path
    code = path.jurisdictions[0][0] if path.jurisdictions else None
    decisions = [s.decision for s in traced.own_stops]
    return {
        "day": day,
        "weapon": path.weapon,
        "relation": path.relation,
        "component": path.component,
        "maker": path.maker,
        "parent": None if path.parent is None else path.parent.owner,
        "parent_basis": traced.parent_basis,
        "parent_text": parent_cell(traced),
        "jurisdiction": code,
        "jurisdiction_name": country_name(code) if code else None,
        "decision": " / ".join(dict.fromkeys(d.state for d in decisions if d.state)) or None,
        "decision_text": decision_cell(traced.own_stops),
        "decision_claims": sorted({c for d in decisions for c in (*d.claims, *(p for p, _ in d.possibly))}),
        "time": None if path.time is None else path.time.value,
        "lines": path.lines,
        "claims": list(path.claims),
        "contrary": sorted({a.voice.claim_id for _, a in traced.contrary}),
        "replies": sorted({r.voice.claim_id for r in traced.replies}),
    }


def bodies(tables: SupplyTables) -> pa.Table:
    """Return every body that edges, controls or replies name, with the claims that do, as a `supply_bodies` table."""
    view = View(tables, None, None, None)
    named: dict[str, str] = {}
    roles: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for name, role, claim in _mentions(view):
        named.setdefault(key(name), name)
        roles[key(name)][role].add(claim)
    places = {key(str(row["label"])): row for row in view.organisations.rows}
    rows = [_body(view, name, roles[k], places.get(k, {})) for k, name in sorted(named.items())]
    return schema.from_rows("supply_bodies", rows)


_ROLES = {EdgeKind.MADE_BY: ("", "maker"), EdgeKind.OWNED_BY: ("owned", "owner"), EdgeKind.FORMERLY: ("owned", "owner"),
          EdgeKind.MERGED_INTO: ("merged", "successor")}  # fmt: skip


def _mentions(view: View) -> Iterable[tuple[str, str, str]]:
    for edge in view.edges:
        ends = _ROLES.get(EdgeKind(edge.row["edge_kind"]))
        for name, role in zip((edge.row["subject"], edge.row["object"]), ends or (), strict=False):
            if role:
                yield name, role, edge.claim_id
    for control in view.controls:
        if control.row["subject"] and key(control.row["subject"]) != key(control.row["weapon_system"] or ""):
            yield control.row["subject"], "under control", control.claim_id
    for reply in view.replies:
        if reply["organisation"]:
            yield reply["organisation"], "reply", reply["claim_id"]


def _body(view: View, name: str, roles: dict[str, set[str]], place: Row) -> dict[str, object]:
    found = view.organisations.find(name)
    code = place.get("country") or None
    return {
        "org_id": found.org_id if isinstance(found, OrganisationFound) else None,
        "name": name,
        "country": code,
        "country_name": country_name(code) if code else None,
        "city": place.get("city") or None,
        "lat": place.get("lat"),
        "lon": place.get("lon"),
        "roles": sorted(roles),
        "claims": sorted({c for role, claims in roles.items() if role != "reply" for c in claims}),
        "reply_claims": sorted(roles.get("reply", ())),
    }
