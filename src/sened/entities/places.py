"""Resolve the places that claims name: ids for all, coordinates only where a claim gives none of its own."""

from itertools import product

import pyarrow as pa

from sened.base.geo import Circle, distance_m
from sened.entities.placewords import several, stated
from sened.model.entity import Place
from sened.model.seams import Found, Gazetteer
from sened.model.tables import ordered
from sened.model.vocabulary import RADIUS_M, GeoPrecision

ACCEPTED = 0.8
"""Score below which a candidate is not taken: a claim without a place is better than one in a wrong place."""

DEFAULT_RADIUS_M = RADIUS_M[GeoPrecision.DISTRICT]
"""Radius of a point whose precision the source does not state."""

_KIN_M = 15_000.0
_PARTS = 5


def resolve(claims: pa.Table, gazetteer: Gazetteer) -> pa.Table:
    """Return `claims` with `place_id`, and with `lat`, `lon`, `radius_m` where the claim itself gives none.

    - A claim's own coordinates are never overwritten; a radius that it lacks comes from its `geo_precision`.
    - A phrase that joins several places ("A; B", "A, B and C") gets no `place_id`; where every part resolves, and all
      lie within a country's reach, it gets a circle that holds them all; otherwise it stays without a point.
    - "A, B" whose first part lies within or beside the second is one place (a village and its district); where only
      B resolves, the claim gets B's point with a district's radius and no `place_id`.
    - Places of one name are told apart by where the case's own coordinates lie.
    """
    near = _reach(claims)
    cache: dict[tuple[object, ...], _Answer] = {}
    columns = ("place_name", "place_as_written", "lat", "lon", "radius_m", "geo_precision")
    filled: dict[str, list[object]] = {"place_id": [], "lat": [], "lon": [], "radius_m": []}
    for row in claims.select(list(columns)).to_pylist():
        key = tuple(row[c] for c in columns)
        if key not in cache:
            cache[key] = _answer(row, gazetteer, near)
        for column, value in zip(filled, cache[key], strict=True):
            filled[column].append(value)
    for column, values in filled.items():
        index = claims.schema.get_field_index(column)
        claims = claims.set_column(index, column, pa.array(values, claims.schema.field(column).type))
    return ordered("claims", claims)


def _reach(claims: pa.Table) -> Circle | None:
    """Return the circle about the median of the claims' own points that holds four fifths of them."""
    points = [(lat, lon) for lat, lon in zip(claims["lat"].to_pylist(), claims["lon"].to_pylist(), strict=True) if lat is not None and lon is not None]  # fmt: skip
    if not points:
        return None
    lat = sorted(p[0] for p in points)[len(points) // 2]
    lon = sorted(p[1] for p in points)[len(points) // 2]
    away = sorted(distance_m(lat, lon, *p) for p in points)
    return Circle(lat, lon, away[len(away) * 4 // 5])


_Answer = tuple[str | None, float | None, float | None, float | None]


def _answer(row: dict[str, object], gazetteer: Gazetteer, near: Circle | None) -> _Answer:
    names = [n for n in (str(row["place_name"] or ""), str(row["place_as_written"] or "")) if stated(n)]
    lat, lon = row["lat"], row["lon"]
    precision = GeoPrecision(str(row["geo_precision"] or "none"))
    if isinstance(lat, float) and isinstance(lon, float):
        stated_radius = row["radius_m"]
        radius = stated_radius if isinstance(stated_radius, float) else RADIUS_M.get(precision, DEFAULT_RADIUS_M)
        place = _at(names, Circle(lat, lon, radius), gazetteer)
        return (place.id if place else None, lat, lon, radius)
    for name in names:
        answer = _named(name, gazetteer, near, precision)
        if answer:
            return answer
    return (None, None, None, None)


def _named(name: str, gazetteer: Gazetteer, near: Circle | None, precision: GeoPrecision) -> _Answer | None:
    floor = RADIUS_M.get(precision, 0.0)
    one = _single(name, gazetteer, near)
    if one:
        return (one.id, one.where.lat, one.where.lon, max(one.where.radius_m, floor))
    parts = several(name)
    choices = [[f.place for f in gazetteer.find(p, near=near, limit=3) if f.score >= ACCEPTED] for p in parts]
    if len(parts) > 1 and all(choices):
        circle = _tightest(choices)
        if circle.radius_m <= RADIUS_M[GeoPrecision.COUNTRY]:
            return (None, circle.lat, circle.lon, circle.radius_m)
    if len(parts) > 1 and choices[-1] and _comma_only(name):
        outer = choices[-1][0].where
        return (None, outer.lat, outer.lon, max(outer.radius_m, RADIUS_M[GeoPrecision.DISTRICT], floor))
    return None


def _at(names: list[str], where: Circle, gazetteer: Gazetteer) -> Place | None:
    """Return the place of one of the names that agrees with the claim's own circle."""
    for name in names:
        place = _single(name, gazetteer, where)
        if place and where.gap_m(place.where) <= _KIN_M:
            return place
    return None


def _single(name: str, gazetteer: Gazetteer, near: Circle | None) -> Place | None:
    """Return the one place that the phrase means, or None where it means several, or none that is known."""
    whole = _accepted(gazetteer.find(name, near=near, limit=1))
    parts = several(name)
    if len(parts) < 2 or (whole and whole.rule == "exact" and whole.score >= 1.0):
        return whole.place if whole else None
    found = [_accepted(gazetteer.find(p, near=near, limit=1)) for p in parts]
    first, *others = found
    if _comma_only(name) and first and all(o is None or _beside(first.place, o.place) for o in others):
        return first.place
    return None


def _accepted(found: list[Found]) -> Found | None:
    return found[0] if found and found[0].score >= ACCEPTED and found[0].rule != "container" else None


def _comma_only(name: str) -> bool:
    return ";" not in name and "/" not in name and " and " not in f" {name} "


def _beside(inner: Place, outer: Place) -> bool:
    return outer.where.gap_m(inner.where) <= _KIN_M or inner.within in (outer.id, outer.name)


def _tightest(choices: list[list[Place]]) -> Circle:
    """Return the smallest hull over the candidates of each part; beyond five parts each part keeps its first."""
    if len(choices) > _PARTS:
        choices = [c[:1] for c in choices]
    hulls = [hull([p.where for p in pick]) for pick in product(*choices)]
    return min(hulls, key=lambda c: (c.radius_m, c.lat, c.lon))


def hull(circles: list[Circle]) -> Circle:
    """Return a circle about the mean of the centres that holds every circle."""
    lat = sum(c.lat for c in circles) / len(circles)
    lon = sum(c.lon for c in circles) / len(circles)
    radius = max(distance_m(lat, lon, c.lat, c.lon) + c.radius_m for c in circles)
    # Rounded outwards, so that the circle still holds them all.
    return Circle(round(lat, 6), round(lon, 6), round(radius, 1) + 1.0)
