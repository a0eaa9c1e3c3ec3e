"""One row per incident: a neutral title in one form for all parties, a slug, the dates and place of its claims."""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

import pyarrow as pa

from sened.base.geo import distance_m
from sened.base.names import latin
from sened.model import tables
from sened.model.vocabulary import EventClass, FigureQuestion, Relation

Row = Mapping[str, Any]

_OPENING = {
    EventClass.AIR_STRIKE: "Reported air strike",
    EventClass.SHELLING: "Reported shelling or rocket fire",
    EventClass.EXPLOSION: "Reported explosion",
    EventClass.SUICIDE_BOMB: "Reported attack with a bomb",
    EventClass.CLASH: "Reported fighting",
    EventClass.GROUND_RAID: "Reported raid",
    EventClass.ATTACK_ON_CIVILIANS: "Reported attack on persons",
    EventClass.ABDUCTION: "Reported abduction",
    EventClass.STATUS: "Reported situation",
    EventClass.GATHERING: "Reported gathering",
    EventClass.CALL: "Call to act",
    EventClass.STATEMENT: "Reported statement",
    EventClass.RELATION: "Statements on a relation between actors",
    EventClass.VIOLENCE: "Reported violence",
    EventClass.FIGURE: "Reported figures",
    EventClass.OTHER: "Reported matter",
}
_QUESTION = {
    FigureQuestion.TOLL: "killed and wounded",
    FigureQuestion.ATTACKS: "number of attacks",
    FigureQuestion.DETAINEES: "number held",
    FigureQuestion.ESCAPED: "number escaped",
    FigureQuestion.DISPLACED: "number displaced",
    FigureQuestion.RETURNED: "number returned",
    FigureQuestion.AFFECTED: "number affected",
    FigureQuestion.MISSING: "number missing",
    FigureQuestion.DAMAGE: "damage",
}
_SLUG_LENGTH = 70


def heads(
    incidents: pa.Table,
    reports: pa.Table,
    claims: pa.Table,
    *,
    pairs: pa.Table | None = None,
    labels: Mapping[str, str] | None = None,
) -> pa.Table:
    """Return the `incident_heads` table.

    Dates are the hull of what the claims say; the title names the day or days that most of the most exact claims
    name, and never a perpetrator. The point is that of the finest claims, its radius reaches the circle of every claim.
    `unsure` counts the pairs with other incidents that are left to a person. `labels` are the names under which the case
    shows places, by place id; a place without one bears the name that the claims' coding gives it.
    """
    names = labels or {}
    claim = {r["claim_id"]: r for r in claims.to_pylist()}
    report = {r["record_id"]: r for r in reports.to_pylist()}
    members: dict[str, list[str]] = {}
    parent: dict[str, str | None] = {}
    for row in incidents.to_pylist():
        members.setdefault(row["incident_id"], []).append(row["record_id"])
        parent[row["incident_id"]] = row["part_of"]
    unsure = _unsure(incidents, pairs)
    rows = [
        _head(key, [_joined(report[r], claim.get(r), names) for r in sorted(records)], parent[key], unsure[key])
        for key, records in sorted(members.items())
    ]
    return tables.from_rows("incident_heads", _with_slugs(rows))


def _joined(report: Row, claim: Row | None, labels: Mapping[str, str]) -> Row:
    """Return the report with the place as the case names it: the speaker's own word never enters a title."""
    shown = claim["place_name"] if claim else report["place_name"]
    if claim and claim["place_id"]:
        shown = labels.get(claim["place_id"], shown)
    return {
        **report,
        "shown": None if shown in ("", "not stated") else shown,
        "place_id": claim["place_id"] if claim else None,
    }


def _unsure(incidents: pa.Table, pairs: pa.Table | None) -> Counter[str]:
    count: Counter[str] = Counter()
    if pairs is None:
        return count
    incident = dict(zip(incidents["record_id"].to_pylist(), incidents["incident_id"].to_pylist(), strict=True))
    columns = (pairs[c].to_pylist() for c in ("left", "right", "relation"))
    for left, right, relation in zip(*columns, strict=True):
        if relation == Relation.UNSURE.value and left in incident and right in incident:
            count.update({incident[left], incident[right]})
    return count


def _head(key: str, rows: list[Row], parent: str | None, unsure: int) -> dict[str, Any]:
    finest = _finest(rows)
    dated = [r for r in rows if r["date_start"] is not None]
    event = _most(r["event_class"] for r in rows if r["event_class"]) or EventClass.OTHER.value
    when = _typical_days(dated, event)
    question = _most(r["question"] for r in rows if r["question"])
    place = _most(r["shown"] for r in finest if r["shown"]) or _most(r["shown"] for r in rows if r["shown"])
    return {
        "incident_id": key,
        "group_kind": rows[0]["group_kind"],
        "title": _title(event, question, place, when),
        "event_class": event,
        "question": question,
        "date_start": min((r["date_start"] for r in dated), default=None),
        "date_end": max((r["date_end"] for r in dated), default=None),
        **_circle(rows, finest),
        "place_id": _most(r["place_id"] for r in finest if r["place_id"]),
        "place_name": place,
        "actors": sorted({a for r in rows for side in ("actors_1", "actors_2") for a in r[side] or []}),
        "claims": len(rows),
        "sources": len({r["dataset"] for r in rows}),
        "part_of": parent,
        "unsure": unsure,
        "first": min((r["log_index"] if r["log_index"] is not None else 1 << 62, r["record_id"]) for r in rows),
    }


def _finest(rows: list[Row]) -> list[Row]:
    placed = [r for r in rows if r["lat"] is not None]
    least = min((r["radius_m"] for r in placed), default=None)
    return [r for r in placed if r["radius_m"] == least] or rows


def _most(values: Any) -> Any:
    """Return the most frequent value, the first in the alphabet among equals, or None."""
    count = Counter(values)
    return min(count, key=lambda v: (-count[v], v)) if count else None


def _typical_days(dated: list[Row], event: str) -> tuple[date, date] | None:
    """Return the interval to name: the commonest among the shortest, or the hull of a series of figures."""
    if not dated:
        return None
    if event in (EventClass.FIGURE.value, EventClass.RELATION.value):
        return min(r["date_start"] for r in dated), max(r["date_end"] for r in dated)
    shortest = min(r["date_end"] - r["date_start"] for r in dated)
    found: tuple[date, date] = _most((r["date_start"], r["date_end"]) for r in dated if r["date_end"] - r["date_start"] == shortest)  # fmt: skip
    return found


def _circle(rows: list[Row], finest: list[Row]) -> dict[str, float | None]:
    placed = [r for r in rows if r["lat"] is not None]
    if not placed:
        return {"lat": None, "lon": None, "radius_m": None}
    lat, lon = _most((r["lat"], r["lon"]) for r in finest)
    apart = [max(0.0, distance_m(lat, lon, r["lat"], r["lon"]) - (r["radius_m"] or 0.0)) for r in placed]
    return {"lat": lat, "lon": lon, "radius_m": round(max(finest[0]["radius_m"] or 0.0, *apart), 1)}


def _title(event: str, question: str | None, place: str | None, when: tuple[date, date] | None) -> str:
    opening = _OPENING[EventClass(event)]
    if question:
        opening = f"Reported figures: {_QUESTION[FigureQuestion(question)]}"
    return ", ".join([opening, place or "place not stated", _days(when) if when else "date not stated"])


def _days(when: tuple[date, date]) -> str:
    """Return days in words: `20 January 2022`, `20–30 January 2022`, `28 January to 2 February 2022`."""
    start, end = when
    last = f"{end.day} {end:%B} {end.year}"
    if start == end:
        return last
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{last}"
    return f"{start.day} {start:%B}{'' if start.year == end.year else f' {start.year}'} to {last}"


def _with_slugs(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give each row a short name for addresses; among equal ones the earliest in the log keeps the plain name."""
    taken: set[str] = set()
    for row in sorted(rows, key=lambda r: (r.pop("first"), r["incident_id"])):
        plain = _slug(row["title"])
        slug = plain if plain not in taken else f"{plain}-{row['incident_id'].removeprefix('i-')[:6]}"
        while slug in taken:
            slug += "x"
        taken.add(slug)
        row["slug"] = slug
    return rows


def _slug(title: str) -> str:
    text = re.sub(r"^Reported (figures: )?", "", title)
    words = latin(text.replace("–", " ")).split()
    while len("-".join(words)) > _SLUG_LENGTH:
        # The date at the end tells incidents apart, so words fall out of the middle.
        words.pop(len(words) // 2)
    return "-".join(words) or "incident"
