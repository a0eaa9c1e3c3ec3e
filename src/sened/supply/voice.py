"""Who says what a row says: the attribution that every printed statement of the supply map carries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pyarrow as pa

from sened.base.canonical import Json
from sened.base.dates import Interval
from sened.supply.asof import Row, interval, written


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One claim with its chain (publisher, speakers, via), the time of speaking, its evidence kind and coded status."""

    claim_id: str
    publisher: str
    publisher_kind: str
    speakers: tuple[str, ...]
    via: tuple[str, ...]
    said: Interval | None
    evidence_kind: str
    status: str
    stance: str
    ground: str
    summary: str
    note: str
    conflict_group: str
    url: str

    @property
    def chain(self) -> str:
        """Who speaks, publisher first: `Duvar English, quoting The Guardian`."""
        chain = self.publisher or "publisher not in this case"
        if self.speakers:
            chain += f", quoting {' and '.join(self.speakers)}"
        if self.via:
            chain += f" (via {' and '.join(self.via)})"
        return chain

    def to_json(self) -> dict[str, Json]:
        """Return the claim as `trace` prints it; `said` is null for an undated source."""
        return {
            "claim": self.claim_id,
            "publisher": self.publisher,
            "publisher_kind": self.publisher_kind,
            "speakers": list(self.speakers),
            "via": list(self.via),
            "said": written(self.said),
            "evidence": self.evidence_kind,
            "status": self.status,
            "ground": self.ground,
            "summary": self.summary,
            "note": self.note,
        }


def voices(claims: pa.Table | None, sources: pa.Table | None) -> dict[str, Voice]:
    """Return the voice of every row of `supply_claims`, by claim id."""
    if claims is None:
        return {}
    by_id = {} if sources is None else {row["source_id"]: row for row in sources.to_pylist()}
    rows = sorted(claims.to_pylist(), key=lambda r: str(r["claim_id"]))
    return {row["claim_id"]: _voice(row, by_id.get(row["source_id"], {})) for row in rows}


def _voice(row: Row, source: Mapping[str, object]) -> Voice:
    return Voice(
        claim_id=row["claim_id"],
        publisher=_text(source.get("publisher")),
        publisher_kind=_text(source.get("publisher_kind")),
        url=_text(source.get("url")),
        speakers=tuple(row["speakers"] or ()),
        via=tuple(row["via"] or ()),
        said=interval(row, "source"),
        **{name: _text(row[name]) for name in _TEXTS},
    )


_TEXTS = ("evidence_kind", "status", "stance", "ground", "summary", "note", "conflict_group")


def _text(value: object) -> str:
    return "" if value is None else str(value)


def by_evidence(claims: Iterable[str], voices_by_id: Mapping[str, Voice]) -> dict[str, list[str]]:
    """Return the claims by evidence kind, kinds in alphabetical order; the kinds are never added up."""
    found: dict[str, list[str]] = {}
    for claim in sorted(set(claims)):
        kind = voices_by_id[claim].evidence_kind if claim in voices_by_id else ""
        found.setdefault(kind or "not given", []).append(claim)
    return dict(sorted(found.items()))
