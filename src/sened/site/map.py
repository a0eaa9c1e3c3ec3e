"""Map data for the island and for download: GeoJSON of incidents and organisations with their radius in metres."""

import json
from collections.abc import Iterable, Mapping

from sened.site.basemap import Line, Region
from sened.site.links import Links
from sened.site.record import Record, Row
from sened.site.text import when


def incidents(record: Record, links: Links) -> bytes:
    """Return a feature for each incident that has a place: its circle's centre and radius, never a sharp point alone."""
    return _collection(
        _feature(
            head["lat"],
            head["lon"],
            {
                "id": head["incident_id"],
                "title": head["title"] or "",
                "page": links.incident(head["incident_id"]),
                "kind": head["event_class"] or "other",
                "group": head["group_kind"] or "other",
                "radius_m": round(head["radius_m"] or 0, 1),
                "when": when(head["date_start"], head["date_end"]),
                "date_start": _iso(head, "date_start"),
                "date_end": _iso(head, "date_end"),
                "place": head["place_name"] or "",
                "claims": head["claims"] or 0,
                "sources": head["sources"] or 0,
            },
        )
        for head in record.rows["incident_heads"]
        if head["lat"] is not None and head["lon"] is not None
    )


def organisations(rows: Iterable[Mapping[str, object]]) -> bytes:
    """Return a feature for each organisation with a point, at city level; rows hold label, page, country, city, lat, lon."""
    return _collection(
        _feature(
            row["lat"],
            row["lon"],
            {k: row[k] for k in ("id", "title", "page", "country", "city", "kind", "radius_m", "when", "place")},
        )
        for row in rows
        if row["lat"] is not None and row["lon"] is not None
    )


def basemap(region: Region) -> bytes:
    """Return land and borders of the region as GeoJSON with `layer` land, border or disputed."""
    shapes: list[tuple[str, str, object]] = [("land", "Polygon", [_closed(ring)]) for ring in region.land]
    shapes += [("border", "LineString", line) for line in region.borders]
    shapes += [("disputed", "LineString", line) for line in region.disputed]
    features = [
        {"type": "Feature", "properties": {"layer": layer}, "geometry": {"type": kind, "coordinates": _rounded(points)}}
        for layer, kind, points in shapes
    ]
    box = region.box
    whole = {
        "type": "FeatureCollection",
        "bbox": [round(v, 4) for v in (box.west, box.south, box.east, box.north)],
        "attribution": region.attribution,
        "features": features,
    }
    return _json(whole)


def _closed(ring: Line) -> Line:
    return ring if ring[0] == ring[-1] else [*ring, ring[0]]


def _rounded(points: object) -> object:
    if isinstance(points, tuple):
        return [round(v, 4) for v in points]
    return [_rounded(p) for p in points] if isinstance(points, list) else points


def _feature(lat: object, lon: object, properties: Mapping[str, object]) -> dict[str, object]:
    return {"type": "Feature", "geometry": {"type": "Point", "coordinates": [lon, lat]}, "properties": dict(properties)}


def _collection(features: Iterable[dict[str, object]]) -> bytes:
    return _json({"type": "FeatureCollection", "features": list(features)})


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode() + b"\n"


def _iso(row: Row, column: str) -> str | None:
    value = row[column]
    return value.isoformat() if value is not None else None
