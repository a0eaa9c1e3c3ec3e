"""The axes of an incident: how many lines, whose, who admits, who denies, what agrees; each kept apart from the rest."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pyarrow as pa

from sened.base.geo import distance_m
from sened.model import tables
from sened.model.claim import ActorMode
from sened.model.vocabulary import CivilianFlag, ClaimKind, Ground, Modality, Stance

Row = Mapping[str, Any]

_OPEN = (Modality.NAMED.value, Modality.SELF_CLAIMED.value, Modality.ACCUSED.value)
"""Modalities in which a speaker ties an act to an actor without a hedge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """The claims of one incident, and for each claim the lines in which it stands: id, label, certain, party."""

    kind: str
    claims: list[Row]
    lines: Mapping[str, list[Row]]
    party_of: Mapping[str, str]

    def asserting(self) -> list[Row]:
        return [c for c in self.claims if c["stance"] != Stance.DENIES.value]

    def lines_of(self, claims: Iterable[Row]) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = defaultdict(list)
        for claim in claims:
            for row in self.lines.get(claim["claim_id"], ()):
                found[row["line_id"]].append(row)
        return found


def measure(heads: pa.Table, incidents: pa.Table, claims: pa.Table, lines: pa.Table, actors: pa.Table) -> pa.Table:
    """Return the `axes` table, one row for each incident of `heads`.

    Lines are counted over claims that assert: a denial adds none and takes none away. Ranges are hulls of what is
    claimed; for a series of figures only counts up to the latest day are compared. Spreads are what the claims' own
    precision does not account for.
    """
    of_claim = {r["claim_id"]: r for r in claims.to_pylist()}
    members: dict[str, list[str]] = defaultdict(list)
    for row in incidents.select(["incident_id", "record_id"]).to_pylist():
        members[row["incident_id"]].append(row["record_id"])
    of_group: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in lines.to_pylist():
        if row["group_kind"] == "incident":
            of_group[row["group_id"]][row["claim_id"]].append(row)
    party_of = {r["actor_id"]: r["party"] or r["actor_id"] for r in actors.to_pylist()}
    rows = []
    for head in heads.select(["incident_id", "group_kind"]).to_pylist():
        key = head["incident_id"]
        rows_of = [of_claim[c] for c in sorted(members[key]) if c in of_claim]
        group = _Group(kind=head["group_kind"], claims=rows_of, lines=of_group[key], party_of=party_of)
        rows.append({"group_id": key, "group_kind": head["group_kind"]} | _axes(group))
    return tables.from_rows("axes", rows)


def _axes(group: _Group) -> dict[str, Any]:
    asserting = group.asserting()
    lines = group.lines_of(asserting)
    certain = [k for k, rows in lines.items() if any(r["certain"] for r in rows)]
    party_lines = {k: rows[0]["party"] for k, rows in lines.items() if rows[0]["party"]}
    none_harmed = group.lines_of(c for c in group.claims if _spares_civilians(c))
    denying = [c for c in group.claims if c["stance"] == Stance.DENIES.value]
    return {
        "lines_low": max(len(certain), min(1, len(lines))),
        "lines_high": len(lines),
        "lines_named": sorted({rows[0]["line_label"] for rows in lines.values()}),
        "sources": len({c["source_id"] for c in group.claims}),
        "claims": len(group.claims),
        "lines_party": len(party_lines),
        "lines_other": len(lines) - len(party_lines),
        "parties": len(set(party_lines.values())),
        "denials": len(group.lines_of(denying)),
        "captured": sum(c["ground"] == Ground.CAPTURED.value for c in group.claims),
        "civilian_yes": len(group.lines_of(c for c in asserting if _harms_civilians(c))),
        "civilian_no": len(none_harmed),
        "civilian_no_other": sum(not rows[0]["party"] for rows in none_harmed.values()),
        **_attribution(group, asserting),
        **_counts(_latest(asserting)),
        **_spreads(asserting),
    }


def _harms_civilians(claim: Row) -> bool:
    return _harm(claim) and claim["civilian"] in (CivilianFlag.YES.value, CivilianFlag.MIXED.value)


def _spares_civilians(claim: Row) -> bool:
    flag = claim["civilian"]
    return flag == CivilianFlag.DENIED.value or (flag == CivilianFlag.NO.value and _harm(claim))


def _harm(claim: Row) -> bool:
    return any((claim[f"{w}_{e}"] or 0) > 0 for w in ("killed", "wounded") for e in ("low", "high"))


def _attribution(group: _Group, asserting: list[Row]) -> dict[str, Any]:
    if group.kind != ClaimKind.EVENT.value:
        return {"responsibility": 0, "admissions": 0, "attributions": [], "attributing": 0, "lines_attributing": 0, "attribution_dispute": False}  # fmt: skip
    tied = [c for c in asserting if c["actors"] and not _undirected(c) and _known(c["actors"])]
    owned = [c for c in tied if _by_own_side(group, c)]
    taken = [c for c in tied if c["modality"] == Modality.SELF_CLAIMED.value or c in owned]
    open_ = group.lines_of(c for c in tied if c["modality"] in _OPEN)
    sides = {(_parties(group, _known(c["actors"])), _parties(group, _others(group, c))) for c in tied}
    contested = any(c["modality"] == Modality.CONTESTED.value for c in tied)
    return {
        "responsibility": len(group.lines_of(taken)),
        "admissions": len(group.lines_of(c for c in owned if _harms_civilians(c))),
        "attributions": sorted({_named(c) for c in tied}),
        "attributing": len(open_),
        "lines_attributing": len(group.lines_of(tied)),
        "attribution_dispute": contested or any(_rivals(a, b) for a, b in combinations(sides, 2)),
    }


_Sides = tuple[frozenset[str], frozenset[str]]


def _rivals(a: _Sides, b: _Sides) -> bool:
    """Tell whether two claims name actors of no common party, neither of whom the other claim has as the other side."""
    return not a[0] & b[0] and not a[0] & b[1] and not b[0] & a[1]


def _parties(group: _Group, names: Iterable[str]) -> frozenset[str]:
    return frozenset(group.party_of.get(n, n) for n in names)


def _others(group: _Group, claim: Row) -> list[str]:
    """Return the other side of a claim: as coded, and as its target names it by code."""
    mentioned = re.findall(r"[A-Z][A-Z0-9-]+", claim["target"] or "")
    return [*(claim["actors_2"] or []), *(m for m in mentioned if m in group.party_of)]


def _undirected(claim: Row) -> bool:
    """Tell whether a claim codes two sides without saying which of them acted, as datasets of conflict pairs do."""
    return claim["modality"] == Modality.UNKNOWN.value and bool(claim["actors_2"])


def _known(names: Iterable[str]) -> list[str]:
    return [n for n in names if n != "UNKNOWN"]


def _named(claim: Row) -> str:
    return (" or " if claim["actor_mode"] == ActorMode.ANY.value else " and ").join(sorted(_known(claim["actors"])))


def _by_own_side(group: _Group, claim: Row) -> bool:
    """Tell whether the one speaker of a claim says of its own side that it acted."""
    if len(claim["speakers"] or []) > 1:
        return False
    parties = {row["party"] for row in group.lines.get(claim["claim_id"], ())}
    acting = {group.party_of.get(a, a) for a in claim["actors"]}
    return (
        len(parties) == 1
        and claim["modality"] in (Modality.SELF_CLAIMED.value, Modality.NAMED.value)
        and acting <= parties
    )


def _latest(claims: list[Row]) -> list[Row]:
    """Return the claims whose numbers can be held against one another: of running counts those up to the last day."""
    figures = [c for c in claims if c["kind"] == ClaimKind.FIGURE.value and c["date_end"] is not None]
    if not figures:
        return claims
    last = max(c["date_end"] for c in figures)
    return [c for c in figures if c["date_end"] == last]


def _counts(claims: list[Row]) -> dict[str, Any]:
    killed, wounded = _ranges(claims, "killed"), _ranges(claims, "wounded")
    compared = [r for r in (killed, wounded) if len(r) > 1]
    return {
        "killed_low": min((low for low, _ in killed), default=None),
        "killed_high": _top(killed),
        "wounded_low": min((low for low, _ in wounded), default=None),
        "wounded_high": _top(wounded),
        "figures_agree": all(_meet(r) for r in compared) if compared else None,
    }


def _ranges(claims: list[Row], measure_name: str) -> list[tuple[int, int | None]]:
    given = [(c[f"{measure_name}_low"], c[f"{measure_name}_high"]) for c in claims]
    return [(low or 0, high) for low, high in given if low is not None or high is not None]


def _top(ranges: list[tuple[int, int | None]]) -> int | None:
    """Return the upper end of the hull; None where nothing is given or an end is open."""
    highs = [high for _, high in ranges]
    return None if not highs or None in highs else max(h for h in highs if h is not None)


def _meet(ranges: list[tuple[int, int | None]]) -> bool:
    """Tell whether one number satisfies all ranges."""
    return max(low for low, _ in ranges) <= min((high for _, high in ranges if high is not None), default=1 << 62)


def _spreads(claims: list[Row]) -> dict[str, Any]:
    placed = [
        (c["lat"], c["lon"], c["radius_m"] or 0.0) for c in claims if c["lat"] is not None and c["lon"] is not None
    ]
    dated = [(c["date_start"], c["date_end"]) for c in claims if c["date_start"] is not None]
    apart = [
        max(0.0, distance_m(a[0], a[1], b[0], b[1]) - max(a[2], b[2])) for a, b in combinations(sorted(set(placed)), 2)
    ]
    days = (max(s for s, _ in dated) - min(e for _, e in dated)).days if dated else None
    return {
        "place_spread_m": round(max(apart, default=0.0), 1) if placed else None,
        "time_spread_days": None if days is None else max(0, days),
    }
