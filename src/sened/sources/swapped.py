"""Points that lie where their country would if latitude and longitude changed places: warned of, never mended."""

from collections.abc import Iterator, Sequence
from statistics import median

from sened.base.geo import distance_m
from sened.model.seams import RawRow

_ENOUGH = 5
_FAR_M, _FAR_TIMES, _NEARER_TIMES = 200_000.0, 3, 4
_SHOWN = 5


def swapped_points(rows: Sequence[RawRow]) -> Iterator[str]:
    """Yield a sentence where rows look swapped: far from the middle of their country's rows, and near it the other way."""
    by_country: dict[str, list[tuple[int, float, float]]] = {}
    for row in rows:
        cells = row.cells
        if "lat" in cells and "lon" in cells and cells.get("country"):
            point = (row.row, float(cells["lat"]), float(cells["lon"]))
            by_country.setdefault(cells["country"], []).append(point)
    found = sorted(number for points in by_country.values() for number in _swapped(points))
    if found:
        more = " …" if len(found) > _SHOWN else ""
        shown = ", ".join(map(str, found[:_SHOWN]))
        yield (
            f"latitude and longitude look swapped in row{'s' if len(found) > 1 else ''} {shown}{more}: "
            "compare with the other rows of the country; taken as they stand"
        )


def _swapped(points: Sequence[tuple[int, float, float]]) -> Iterator[int]:
    if len(points) < _ENOUGH:
        return
    lat, lon = median(p[1] for p in points), median(p[2] for p in points)
    away = [distance_m(lat, lon, north, east) for _, north, east in points]
    far = max(_FAR_M, _FAR_TIMES * median(away))
    for (number, north, east), distance in zip(points, away, strict=True):
        if distance > far and abs(east) <= 90 and distance_m(lat, lon, east, north) < distance / _NEARER_TIMES:
            yield number
