"""Records read back from their tables, for rooms that reason about few records rather than bulk."""

import pyarrow as pa

from sened.base.dates import Interval
from sened.base.geo import Circle
from sened.model.decision import Decision
from sened.model.entity import Actor, Alias, Organisation, Place
from sened.model.vocabulary import Verdict


def places_of(table: pa.Table) -> list[Place]:
    """Return the places of a `places` table, in order of id."""
    found: dict[str, list[dict[str, object]]] = {}
    for row in table.to_pylist():
        found.setdefault(row["place_id"], []).append(row)
    return [_place(place_id, rows) for place_id, rows in sorted(found.items())]


def _place(place_id: str, rows: list[dict[str, object]]) -> Place:
    head = rows[0]
    names = tuple(sorted((str(r["language"]), str(r["name"])) for r in rows))
    where = Circle(float(str(head["lat"])), float(str(head["lon"])), float(str(head["radius_m"])))
    return Place(
        id=place_id,
        name=str(head["label"]),
        names=names,
        where=where,
        kind=str(head["kind"] or ""),
        country=str(head["country"] or ""),
        within=str(head["within"] or ""),
    )


def actors_of(table: pa.Table) -> list[Actor]:
    """Return the actors of an `actors` table, in order of id."""
    found: dict[str, list[dict[str, str]]] = {}
    for row in table.to_pylist():
        found.setdefault(row["actor_id"], []).append(row)
    return [
        Actor(
            id=actor_id,
            name=rows[0]["label"],
            kind=rows[0]["kind"] or "",
            aliases=tuple(sorted((r["language"], r["name"]) for r in rows)),
            party=rows[0]["party"] or "",
        )
        for actor_id, rows in sorted(found.items())
    ]


def organisations_of(table: pa.Table) -> list[Organisation]:
    """Return the organisations of an `organisations` table, in order of id; the label itself is no alias."""
    found: dict[str, list[dict[str, object]]] = {}
    for row in table.to_pylist():
        found.setdefault(row["org_id"], []).append(row)
    return [_organisation(org_id, rows) for org_id, rows in sorted(found.items())]


def _organisation(org_id: str, rows: list[dict[str, object]]) -> Organisation:
    head = rows[0]
    aliases = tuple(
        Alias(name=str(r["name"]), kind=str(r["name_kind"] or ""), valid=_valid(r))
        for r in rows
        if r["name"] != head["label"]
    )
    lat, lon = head["lat"], head["lon"]
    return Organisation(
        id=org_id,
        name=str(head["label"]),
        country=str(head["country"] or ""),
        city=str(head["city"] or ""),
        lat=None if lat is None else float(str(lat)),
        lon=None if lon is None else float(str(lon)),
        aliases=aliases,
    )


def _valid(row: dict[str, object]) -> Interval | None:
    start, end = row["valid_start"], row["valid_end"]
    return None if start is None or end is None else Interval(start, end)  # type: ignore[arg-type]


def decisions_of(table: pa.Table) -> list[Decision]:
    """Return the decisions in force, in log order."""
    rows = sorted(table.to_pylist(), key=lambda r: (r["log_index"], r["decision_id"]))
    return [
        Decision(
            id=r["decision_id"],
            log_index=r["log_index"],
            subject=r["subject"],
            verdict=Verdict(r["verdict"]),
            why=r["why"] or "",
            actor=r["actor"] or "",
            time=r["time"] or "",
            undoes=r["undoes"] or "",
            field=r["field"] or "",
        )
        for r in rows
    ]
