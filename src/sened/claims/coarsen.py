"""A claim's place made coarse: the middle of a cell of a fixed grid instead of the point, and no name finer than it.

The grid is the same for every case and every run, and nothing is drawn at random: from many coarsened points of one
place no better point can be had. Rows of cells are `km` high from the South Pole up; each row is divided from 180° W
into as many equal cells as are at least `km` wide in its middle.
"""

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from sened.base.geo import EARTH_RADIUS_M, Circle, distance_m
from sened.base.names import fold, skeleton
from sened.claims.striking import names_of_list
from sened.model.claim import Claim
from sened.model.entity import Place
from sened.model.vocabulary import RADIUS_M, GeoPrecision

SMALLEST_KM, LARGEST_KM = 2, 300
COARSENED = "coarsened"
_KM_PER_DEGREE = 2 * math.pi * EARTH_RADIUS_M / 360_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Coarse:
    """A claim as it may leave the case, and the names of places (folded later) that must not stand in its texts."""

    claim: Claim
    cell: Circle | None
    names: frozenset[str]


def side_of(value: str) -> int:
    """Return the side of a cell in kilometres that a decision gives; `ValueError` where it gives none."""
    text = value.strip().removesuffix("km").strip()
    if not text.isascii() or not text.isdigit() or not SMALLEST_KM <= int(text) <= LARGEST_KM:
        raise ValueError(f"{value[:20]!r} is not a whole number of kilometres from {SMALLEST_KM} to {LARGEST_KM}")
    return int(text)


def cell(lat: float, lon: float, km: int) -> Circle:
    """Return the circle about the cell that holds the point: its centre, and the radius that reaches its corners."""
    height = 180 / math.floor(180 * _KM_PER_DEGREE / km)
    rows = round(180 / height)
    row = min(math.floor((lat + 90) / height), rows - 1)
    south = -90 + row * height
    middle = south + height / 2
    columns = max(1, math.floor(360 * _KM_PER_DEGREE * math.cos(math.radians(middle)) / km))
    width = 360 / columns
    column = min(math.floor((lon + 180) / width), columns - 1)
    west = -180 + column * width
    centre = (round(middle, 5), round(west + width / 2, 5))
    corners = ((south, west), (south + height, west), (south, west + width), (south + height, west + width))
    reach = max(distance_m(*centre, *corner) for corner in corners)
    return Circle(*centre, float(math.ceil(reach / 100) * 100))


def coarsened(claim: Claim, km: int, places: Collection[Place]) -> Coarse:
    """Return `claim` at the centre of its cell with the cell's radius, and without names of places finer than that.

    Where the claim gives no point, the place of the case that bears its name gives it; where none does, the claim
    keeps no place at all. A circle that is wider than the cell keeps its radius about the cell's centre. A name stays
    only where the case knows a place of that name that is no smaller than the cell.
    """
    own = [n for text in (claim.place_name, claim.place_as_written) for n in names_of_list(text)]
    where = claim.where or _point_of(own, places)
    found = cell(where.lat, where.lon, km) if where else None
    radius = max(found.radius_m, where.radius_m) if found and where else math.inf
    inside = [p for p in places if found and p.where.radius_m < radius and _within(p, found)]
    meant = [p for p in places if p.where.radius_m < radius and _bears(p, own)]
    wide = [p for p in places if p.where.radius_m >= radius]
    kept = {fold(n) for p in wide for n in _names(p)}
    names = frozenset(n for p in [*inside, *meant] for n in _names(p)) | {n for n in own if fold(n) not in kept}
    public = replace(
        claim,
        where=Circle(found.lat, found.lon, radius) if found else None,
        geo_precision=precision_of(radius) if found else GeoPrecision.NONE,
        geo_source=COARSENED,
        place_name=claim.place_name if fold(claim.place_name) in kept else "",
        place_as_written=claim.place_as_written if fold(claim.place_as_written) in kept else "",
        wording="",
        quote=None,
    )
    return Coarse(claim=public, cell=found, names=frozenset(names))


def precision_of(radius_m: float) -> GeoPrecision:
    """Return the finest precision whose own radius is no smaller than `radius_m`."""
    fits = [p for p, own in sorted(RADIUS_M.items(), key=lambda item: item[1]) if own >= radius_m]
    return fits[0] if fits else GeoPrecision.COUNTRY


def _point_of(names: Iterable[str], places: Collection[Place]) -> Circle | None:
    for name in names:
        found = [p.where for p in places if _bears(p, [name])]
        if len(found) == 1:
            return found[0]
    return None


def _bears(place: Place, names: Iterable[str]) -> bool:
    own = {key for n in _names(place) for key in (fold(n), skeleton(n))} - {""}
    return any(fold(n) in own or skeleton(n) in own for n in names)


def _names(place: Place) -> list[str]:
    return [place.name, *(name for _, name in place.names)]


def _within(place: Place, found: Circle) -> bool:
    return place.where.distance_m(found) <= found.radius_m
