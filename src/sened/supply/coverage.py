"""What the map covers: the frame in which "not in this map" has to be read."""

from dataclasses import dataclass
from datetime import date

from sened.base.canonical import Json
from sened.base.countries import country_name
from sened.supply.lookup import nodes_of
from sened.supply.relations import NodeKind
from sened.supply.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Names and claims of the map as known by the day asked for, and the span in which its sources spoke.

    `unknown_then` counts claims whose sources spoke only later.
    """

    weapons: tuple[str, ...]
    components: tuple[str, ...]
    organisations: tuple[str, ...]
    jurisdictions: tuple[str, ...]
    claims: int
    sources: int
    first_said: date | None
    last_said: date | None
    unknown_then: int

    def to_json(self) -> dict[str, Json]:
        """Return the coverage as `trace` prints it."""
        return {
            "weapons": list(self.weapons),
            "components": len(self.components),
            "organisations": len(self.organisations),
            "jurisdictions": list(self.jurisdictions),
            "claims": self.claims,
            "sources": self.sources,
            "sources_from": None if self.first_said is None else self.first_said.isoformat(),
            "sources_to": None if self.last_said is None else self.last_said.isoformat(),
            "claims_not_yet_known": self.unknown_then,
        }

    def sentence(self) -> str:
        """Return one sentence that says what the map covers."""
        span = f", spoken {self.first_said} to {self.last_said}" if self.first_said else ""
        return (
            f"This map holds {self.claims} claims from {self.sources} sources{span}, on {len(self.weapons)} weapons and items"
            f" ({', '.join(self.weapons)}), {len(self.components)} parts, {len(self.organisations)} bodies and"
            f" {len(self.jurisdictions)} jurisdictions. What it does not hold was not looked at; nothing follows from that."
        )


def coverage_of(view: View) -> Coverage:
    """Return what the map covers as known by the view's day."""
    names: dict[NodeKind, list[str]] = {kind: [] for kind in NodeKind}
    for node in nodes_of(view):
        names[node.kind].append(node.name)
    rows = view.rows.values()
    said = [d for row in rows for d in (row["source_start"], row["source_end"]) if d is not None]
    return Coverage(
        weapons=tuple(names[NodeKind.WEAPON]),
        components=tuple(names[NodeKind.COMPONENT]),
        organisations=tuple(names[NodeKind.ORGANISATION]),
        jurisdictions=tuple(sorted(country_name(code) for code in names[NodeKind.JURISDICTION])),
        claims=len(rows),
        sources=len({row["source_id"] for row in rows}),
        first_said=min(said, default=None),
        last_said=max(said, default=None),
        unknown_then=view.unknown_then,
    )
