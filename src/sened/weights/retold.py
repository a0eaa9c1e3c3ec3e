"""Copies that nobody declared: which source has its text or its figures from which, found by comparing them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from sened.weights import copying, retelling
from sened.weights.bodies import Bodies

Row = Mapping[str, Any]

SURE = 0.9
"""From this probability on, a fold that was found is made; below, it is counted as uncertain."""
_FIGURES = ("killed", "wounded", "captured")
_WORDED = {"place_as_written": "place as written", "actor_as_written": "actor as written", "weapon_as_written": "weapon as written"}  # fmt: skip
_TOLD = pa.schema([(n, pa.string()) for n in ("source", "item", "field", "value")] + [("time", pa.date32())])
_RULE = {"copy": "same-text", "translation": "same-text-translated"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """That one source has it from another: their ids, the rule, how probable that is, and the evidence in words."""

    copier: str
    original: str
    rule: str
    probability: float
    evidence: str


def by_text(segments: pa.Table, sources: Mapping[str, Row]) -> list[Link]:
    """Return the links between sources whose texts retell one another; the earlier published is the original."""
    texts: dict[str, list[str]] = defaultdict(list)
    for row in segments.sort_by([("source_id", "ascending"), ("capture", "ascending"), ("start", "ascending")]).to_pylist():  # fmt: skip
        if row["source_id"] in sources:
            texts[row["source_id"]].append(row["text"] or "")
    found = retelling.find({key: (sources[key]["language"] or "", "\n".join(parts)) for key, parts in texts.items()})
    out = []
    for pair in found:
        original, copier = sorted((pair.left, pair.right), key=lambda s: (published(sources.get(s)), s))
        out.append(Link(copier=copier, original=original, rule=_RULE[pair.how], probability=pair.probability, evidence=pair.evidence))  # fmt: skip
    return out


def published(source: Row | None) -> str:
    """Return the day on which a source appeared, as late as it may be, as a text that sorts."""
    day = source["published_end"] if source else None
    return day.isoformat() if day else "9999"


def by_figures(groups: pa.Table, claims: pa.Table, sources: Mapping[str, Row], bodies: Bodies) -> list[Link]:
    """Return the links between publishers (by key) that share rare values over several incidents."""
    if "killed_low" not in claims.column_names:
        return []
    of_claim = {r["claim_id"]: r for r in claims.to_pylist()}
    rows = []
    for row in groups.filter(pa.compute.equal(groups["group_kind"], "incident")).to_pylist():
        claim = of_claim.get(row["claim_id"])
        source = sources.get(claim["source_id"]) if claim else None
        if claim and source and not claim["speakers"] and not claim["via"]:
            key = bodies.of(source["publisher"]).key
            rows += [
                {"source": key, "item": row["group_id"], "field": f, "value": v, "time": source["published_end"]}
                for f, v in _values(claim)
            ]
    if not rows:
        return []
    found = copying.find(pa.Table.from_pylist(rows, schema=_TOLD)).to_pylist()
    return [
        Link(copier=r["copier"], original=r["original"], rule="copying", probability=r["probability"], evidence=r["evidence"])
        for r in found
        if not r["through"]
    ]  # fmt: skip


def _values(claim: Row) -> Iterable[tuple[str, str]]:
    for name in _FIGURES:
        low, high = claim[f"{name}_low"], claim[f"{name}_high"]
        if low is not None or high is not None:
            yield name, f"{low if low is not None else ''} to {high if high is not None else ''}"
    if claim["date_start"] is not None:
        yield "day", f"{claim['date_start']} to {claim['date_end']}"
    for column, name in _WORDED.items():
        if claim[column]:
            yield name, claim[column]
