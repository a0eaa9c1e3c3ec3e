"""The answer of `trace` as records, and its JSON document: the keys of the interface first, more beside them."""

from dataclasses import dataclass
from datetime import date

from sened.base.canonical import Json
from sened.base.countries import country_name
from sened.supply.asof import written
from sened.supply.conflicts import Answer, Conflict
from sened.supply.coverage import Coverage
from sened.supply.lookup import Node, NotInMap, Resolved
from sened.supply.owners import Holding
from sened.supply.paths import Link, Path
from sened.supply.relations import Basis
from sened.supply.stops import Standpoint
from sened.supply.voice import Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a body answered, or the recorded search that found no answer; never more than the row says."""

    organisation: str
    state: str
    text: str
    about: str
    voice: Voice

    def to_json(self) -> dict[str, Json]:
        """Return the reply as `trace` prints it; `said` is the source's time, no row records the day of a search."""
        return {
            "organisation": self.organisation or None,
            "state": self.state,
            "text": self.text or None,
            "about": self.about,
            "claim": self.voice.claim_id,
            "publisher": self.voice.publisher,
            "speakers": list(self.voice.speakers),
            "said": written(self.voice.said),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """One path with the owners above it, the states that reach it, contrary claims and replies."""

    path: Path
    chain: tuple[Holding, ...]
    stops: tuple[Standpoint, ...]
    contrary: tuple[tuple[Conflict, Answer], ...]
    replies: tuple[Reply, ...]
    carried_by: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def own_stops(self) -> tuple[Standpoint, ...]:
        """The states that reach the part itself or its family."""
        return tuple(s for s in self.stops if s.reach in ("component", "family"))

    @property
    def beside(self) -> tuple[Standpoint, ...]:
        """The states that reach the maker, an owner or the jurisdiction, not the part."""
        return tuple(s for s in self.stops if s.reach not in ("component", "family"))

    @property
    def parent_basis(self) -> str:
        """How the owner of the day is known: stated, implied, inferred (no owner is then given) or not-in-this-map."""
        if self.path.parent is not None:
            return self.path.parent.basis.value
        return "inferred" if self.path.owners and self.path.owners.inferred else "not-in-this-map"

    @property
    def claims(self) -> set[str]:
        """Every claim that the path, its owners, its states and its contrary claims rest on."""
        path = self.path
        found = {*path.claims, *(c for h in self.chain for c in h.claims)}
        found |= {c for s in self.stops for h in s.history for c in h.claims}
        found |= {a.voice.claim_id for _, a in self.contrary}
        if path.owners:
            found |= {c for h in path.owners.other for c in h.claims}
            found |= set(path.owners.inferred_from)
        return found

    def to_json(self) -> dict[str, Json]:
        """Return the path as `trace` prints it."""
        path = self.path
        return {
            "weapon": path.weapon,
            "component": path.component,
            "maker": path.maker,
            "parent": None if path.parent is None else path.parent.owner,
            "jurisdiction": path.jurisdictions[0][0] if path.jurisdictions else None,
            "controls": [c.to_json() for s in self.own_stops for c in s.current],
            "claims": list(path.claims),
            "lines": path.lines,
            "weakest": None if path.weakest is None else _link(path.weakest),
            "contrary": [{"question": c.question, "group": c.group, **a.to_json()} for c, a in self.contrary],
            "replies": [r.to_json() for r in self.replies],
            "relation": path.relation,
            "statuses": list(path.statuses),
            "time": None if path.time is None else path.time.value,
            "related_components": list(path.family),
            **self._owners_json(),
            "jurisdictions": [
                {"code": c, "name": country_name(c), "claims": list(ids)} for c, ids in path.jurisdictions
            ],
            "decisions": [s.to_json() for s in self.own_stops],
            "history": [c.to_json() for s in self.own_stops for c in s.history],
            "beside": [{**s.to_json(), "controls": [c.to_json() for c in s.current]} for s in self.beside],
            "edges": [_link(link) for link in path.links],
            "carried_by": [{"weapon": w, "claims": list(ids)} for w, ids in self.carried_by],
        }

    def _owners_json(self) -> dict[str, Json]:
        path, owners = self.path, self.path.owners
        return {
            "parent_basis": self.parent_basis,
            "parent_time": None if path.parent is None or path.parent.time is None else path.parent.time.value,
            "parent_inferred": list(owners.inferred) if owners else [],
            "parent_inferred_from": list(owners.inferred_from) if owners else [],
            "parent_why": owners.why if owners else "no claim of this map names a maker",
            "owners": [h.to_json() for h in self.chain],
            "owners_on_other_days": [h.to_json() for h in owners.other] if owners else [],
        }


def _link(link: Link) -> dict[str, Json]:
    return {
        "kind": link.kind.value,
        "subject": link.subject,
        "object": link.object,
        "edge_id": link.edge_id,
        "basis": link.basis.value,
        "claims": list(link.claims),
        "statuses": list(link.statuses),
        "time": None if link.time is None else link.time.value,
        "lines": link.counted,
        "lines_at_most": 0 if link.basis is Basis.IMPLIED else link.lines_at_most,
        "one_line": list(link.folds),
        "evidence": {kind: list(ids) for kind, ids in link.evidence.items()},
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """The answer to one name: `paths` that speak of the day, `other_days` that do not, and what stands beside them.

    `found` is `NotInMap` where the map does not hold the name; `coverage` then and always says what it holds. `mergers`
    are those of the bodies on the paths; `known_possibly` are claims whose source's date is too imprecise to tell whether
    it had spoken by `known_at`.
    """

    name: str
    on: date | None
    known_at: date | None
    found: Resolved | NotInMap
    paths: tuple[Traced, ...]
    other_days: tuple[Traced, ...]
    standpoints: tuple[Standpoint, ...]
    conflicts: tuple[Conflict, ...]
    replies: tuple[Reply, ...]
    mergers: tuple[Holding, ...]
    known_possibly: tuple[str, ...]
    related: tuple[Node, ...]
    warnings: tuple[str, ...]
    voices: dict[str, Voice]
    coverage: Coverage

    def to_json(self) -> dict[str, Json]:
        """Return the document that `trace --format json` prints."""
        return {
            "name": self.name,
            "on": None if self.on is None else self.on.isoformat(),
            "known_at": None if self.known_at is None else self.known_at.isoformat(),
            "paths": [t.to_json() for t in self.paths],
            **_reading(self.found),
            "other_days": [t.to_json() for t in self.other_days],
            "controls": [{**s.to_json(), "controls": [c.to_json() for c in s.current]} for s in self.standpoints],
            "conflicts": [c.to_json() for c in self.conflicts],
            "replies": [r.to_json() for r in self.replies],
            "mergers": [h.to_json() for h in self.mergers],
            "known_possibly": list(self.known_possibly),
            "related": [
                {"name": n.name, "kind": n.kind.value, "why": "related by name, not merged"} for n in self.related
            ],
            "warnings": list(self.warnings),
            "statements": {claim: voice.to_json() for claim, voice in self.voices.items()},
            "coverage": self.coverage.to_json(),
        }


def _reading(found: Resolved | NotInMap) -> dict[str, Json]:
    if isinstance(found, NotInMap):
        return {"found": False, "read_as": None, "reason": found.reason, "did_you_mean": list(found.suggestions)}
    names: list[Json] = [{"name": n.name, "kind": n.kind.value} for n in found.nodes]
    return {"found": True, "read_as": {"names": names, "how": found.how}, "reason": None, "did_you_mean": []}
