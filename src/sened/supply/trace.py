"""From a name to the paths of the supply map that it stands on, on a day, as known by a day.

Forward from a weapon to its parts, makers, owners and the permits that reach them; backward from a part, a maker, an owner
or a jurisdiction to the weapons.
"""

from collections.abc import Sequence
from datetime import date

import pyarrow as pa

from sened.supply.answer import Reply, Trace, Traced
from sened.supply.asof import Known, Row, Time, span_of
from sened.supply.conflicts import conflicts_of, contrary
from sened.supply.coverage import coverage_of
from sened.supply.graph import SupplyTables
from sened.supply.lookup import Node, Resolved, relatives, resolve
from sened.supply.names import head, key, split_names
from sened.supply.owners import Holding, chain_of, mergers_of, share_warnings
from sened.supply.paths import Path, paths_of
from sened.supply.relations import EdgeKind, NodeKind
from sened.supply.stops import Standpoint, standpoints, stops_of
from sened.supply.view import View


def trace(
    tables: SupplyTables,
    lines: pa.Table | None,
    name: str,
    *,
    on: date | None = None,
    known_at: date | None = None,
) -> Trace:
    """Return what the supply map says of `name` on the day `on`, from sources that had spoken by `known_at`.

    `lines` is the case's `lines` table (group_kind `supply-edge`), or None where none were computed: counts of independent
    lines are then null. A name that the map does not hold is no error: the answer says so and what the map covers.
    """
    view = View(tables, lines, on, known_at)
    found = resolve(view, name)
    nodes = found.nodes if isinstance(found, Resolved) else ()
    traced, warnings = follow(view, nodes)
    here = tuple(t for t in traced if _of_the_day(t, nodes))
    loose = _loose_standpoints(view, nodes, traced)
    replies = _replies_of(view, nodes, traced)
    claims = {r.voice.claim_id for r in replies}.union(*(t.claims for t in traced))
    claims |= {c for s in loose for h in s.history for c in h.claims}
    mergers = mergers_of(view, _bodies(nodes, traced))
    claims |= {c for h in mergers for c in h.claims}
    conflicts = conflicts_of(view, sorted(claims))
    spoken = claims.union(*(c.claims for c in conflicts))
    return Trace(
        name=name, on=on, known_at=known_at, found=found, paths=here, conflicts=conflicts,
        mergers=mergers,
        known_possibly=tuple(sorted(_possibly_known(view) & spoken)),
        other_days=tuple(t for t in traced if t not in here), standpoints=loose, replies=replies,
        related=relatives(view, nodes), warnings=(*warnings, *_backwards(view, claims)),
        voices={c: view.voices[c] for c in sorted(spoken) if c in view.voices}, coverage=coverage_of(view),
    )  # fmt: skip


def _bodies(nodes: Sequence[Node], traced: Sequence[Traced]) -> set[str]:
    named = {n.name for n in nodes if n.kind is NodeKind.ORGANISATION}
    return named.union(*({t.path.maker or "", *(h.owner for h in t.chain)} for t in traced)) - {""}


def _possibly_known(view: View) -> set[str]:
    return {s.claim_id for s in (*view.edges, *view.controls) if s.known is Known.POSSIBLY}


def follow(view: View, nodes: Sequence[Node] | None) -> tuple[list[Traced], tuple[str, ...]]:
    """Return the paths that concern any of `nodes` (all paths where None) and warnings of circles and shares."""
    chains: dict[str, tuple[Holding, ...]] = {}
    circles: dict[str, tuple[str, ...]] = {}
    chosen: list[Path] = []
    for path in paths_of(view) if nodes is None or nodes else []:
        maker = path.maker or ""
        if maker and maker not in chains:
            chains[maker], circles[maker] = chain_of(view, maker)
        if nodes is None or any(_touches(view, path, chains.get(maker, ()), node) for node in nodes):
            chosen.append(path)
    bodies = {path.maker for path in chosen if path.maker}
    owned = bodies | {h.owner for maker in bodies for h in chains[maker]}
    warnings = {w for maker in bodies for w in circles[maker]}
    warnings |= {w for name in owned for w in share_warnings(view, name)}
    replies = _replies(view)
    traced = [_traced(view, path, chains.get(path.maker or "", ()), replies) for path in chosen]
    return traced, tuple(sorted(warnings))


def _touches(view: View, path: Path, chain: Sequence[Holding], node: Node) -> bool:
    name = key(node.name)
    if node.kind is NodeKind.WEAPON:
        carriers = {key(w) for w, _ in _carriers(view, path.weapon)}
        return name in carriers | {key(path.weapon or ""), key(path.component or "")}
    if node.kind is NodeKind.COMPONENT:
        return name in {key(c) for c in (path.component or "", *path.family)}
    if node.kind is NodeKind.JURISDICTION:
        return node.name in dict(path.jurisdictions)
    return _touches_body(path, chain, name)


def _touches_body(path: Path, chain: Sequence[Holding], name: str) -> bool:
    if name == key(path.maker or ""):
        return True
    direct = {key(h.owner) for h in path.owners.standing} if path.owners else set()
    if path.parent and name in direct:
        # A path of a maker with several owners comes once for each; here the one that was asked for.
        return name == key(path.parent.owner)
    others = path.owners.other if path.owners else ()
    return name in {key(h.owner) for h in (*_above(path, chain), *others)}


def _of_the_day(traced: Traced, nodes: Sequence[Node]) -> bool:
    """Tell whether a path speaks of the day: its use has begun, and a body that was asked for stands on it that day."""
    path = traced.path
    if path.time is Time.NOT_YET:
        return False
    if any(n.kind is not NodeKind.ORGANISATION for n in nodes):
        return True
    bodies = {key(n.name) for n in nodes}
    return key(path.maker or "") in bodies or any(key(h.owner) in bodies for h in traced.chain)


def _traced(view: View, path: Path, chain: Sequence[Holding], replies: Sequence[tuple[Row, Reply]]) -> Traced:
    above = _above(path, chain)
    stops = stops_of(view, path, above)
    own = [s for s in stops if s.reach in ("component", "family")]
    claims = {*path.claims, *(c for s in own for h in s.history for c in h.claims)}
    deciding = {c for s in own for c in s.decision.claims}
    return Traced(
        path=path,
        chain=above,
        stops=stops,
        contrary=(*contrary(view, path.claims), *contrary(view, deciding, ("count",))),
        replies=tuple(reply for row, reply in replies if _answers(row, path, claims)),
        carried_by=_carriers(view, path.weapon),
    )


def _above(path: Path, chain: Sequence[Holding]) -> tuple[Holding, ...]:
    """Return the holdings above a path by way of its own owner."""
    if path.parent is None:
        return ()
    reached, found = {key(path.parent.owner)}, [path.parent]
    for holding in chain:
        if key(holding.owned) in reached and holding not in found:
            found.append(holding)
            reached.add(key(holding.owner))
    return tuple(found)


def _carriers(view: View, weapon: str | None) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found: dict[str, list[str]] = {}
    for standing in view.edges_to(EdgeKind.CARRIES, weapon or ""):
        found.setdefault(standing.row["subject"], []).append(standing.claim_id)
    return tuple((name, tuple(sorted(claims))) for name, claims in sorted(found.items()))


def _replies(view: View) -> list[tuple[Row, Reply]]:
    return [
        (
            view.rows[row["claim_id"]],
            Reply(
                organisation=row["organisation"] or "",
                state=row["state"],
                text=row["text"] or "",
                about=row["about"] or "",
                voice=view.voices[row["claim_id"]],
            ),
        )
        for row in view.replies
        if row["claim_id"] in view.rows
    ]


def _answers(row: Row, path: Path, claims: set[str]) -> bool:
    if row["claim_id"] in claims:
        return True
    component, weapons = str(row["component"] or ""), split_names(row["weapon_system"])
    same_part = bool(path.component) and bool(component) and head(component) == head(path.component or "")
    return same_part and (not weapons or key(path.weapon or "") in {key(w) for w in weapons})


def _replies_of(view: View, nodes: Sequence[Node], traced: Sequence[Traced]) -> tuple[Reply, ...]:
    """Return every reply on the paths, and those of the body or about the weapon that was asked for."""
    on_paths = {r.voice.claim_id for t in traced for r in t.replies}
    names = {key(n.name) for n in nodes}
    return tuple(
        reply
        for row, reply in _replies(view)
        if reply.voice.claim_id in on_paths
        or key(reply.organisation) in names
        or names & {key(w) for w in split_names(row["weapon_system"])}
    )


def _loose_standpoints(view: View, nodes: Sequence[Node], traced: Sequence[Traced]) -> tuple[Standpoint, ...]:
    """Return the states of the body, part or jurisdiction that was asked for which stand on none of the paths."""
    shown = {c for t in traced for s in t.stops for h in s.history for c in h.claims}
    names = {key(n.name) for n in nodes if n.kind is not NodeKind.JURISDICTION}
    codes = {n.name for n in nodes if n.kind is NodeKind.JURISDICTION}
    loose = [
        s
        for s in view.controls
        if s.claim_id not in shown
        and (names & {key(s.row["subject"] or ""), key(s.row["component"] or "")} or s.row["jurisdiction"] in codes)
    ]
    return standpoints(view, loose)


def _backwards(view: View, claims: set[str]) -> tuple[str, ...]:
    found = set()
    for standing in (*view.edges, *view.controls):
        span = span_of(standing.row)
        if standing.claim_id in claims and span.starts and span.ends and span.ends.end < span.starts.start:
            found.add(f"claim {standing.claim_id} gives an end before its start")
    return tuple(sorted(found))
