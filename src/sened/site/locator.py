"""Pre-rendered maps as SVG: land, borders, circles in true metres, names. They need no script and no request."""

import html
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median_low

from sened.base.geo import distance_m
from sened.site.basemap import Box, Line, Region
from sened.site.environment import markup
from sened.site.text import clean

METRES_PER_DEGREE = 111_195.0
LONGEST = 24
"""Letters of a name on a map; of a longer one the part before the first comma is drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A circle to draw: centre in degrees, radius in metres, the class of its colour."""

    lat: float
    lon: float
    radius_m: float
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name at a point; earlier labels win where two would overlap."""

    lat: float
    lon: float
    text: str


def around(spots: Iterable[Spot], aspect: float, at_least_m: float = 60_000.0) -> Box | None:
    """Return the window that holds all circles, `aspect` times as wide as high, and no smaller than `at_least_m`."""
    edges = [_extent(s) for s in spots]
    if not edges:
        return None
    west, south = min(e[0] for e in edges), min(e[1] for e in edges)
    east, north = max(e[2] for e in edges), max(e[3] for e in edges)
    mid_lat, mid_lon = (south + north) / 2, (west + east) / 2
    shrink = max(0.2, math.cos(math.radians(mid_lat)))
    half_high = max(
        (north - south) / 2 * 1.12, (east - west) / 2 * 1.12 * shrink / aspect, at_least_m / METRES_PER_DEGREE
    )
    half_wide = half_high * aspect / shrink
    return Box(
        max(-180.0, mid_lon - half_wide), max(-85.0, mid_lat - half_high),
        min(180.0, mid_lon + half_wide), min(85.0, mid_lat + half_high),
    )  # fmt: skip


def central(spots: Sequence[Spot]) -> list[Spot]:
    """Return the circles near the middle of most: within five times the median distance from the median point.

    A few gatherings on another continent would otherwise shrink the region of a case to a dot.
    """
    if len(spots) < 8:
        return list(spots)
    lat, lon = median_low([s.lat for s in spots]), median_low([s.lon for s in spots])
    away = [distance_m(lat, lon, s.lat, s.lon) for s in spots]
    reach = max(150_000.0, 5 * median_low(away))
    return [s for s, metres in zip(spots, away, strict=True) if metres <= reach]


def _extent(spot: Spot) -> tuple[float, float, float, float]:
    high = spot.radius_m / METRES_PER_DEGREE
    wide = high / max(0.2, math.cos(math.radians(spot.lat)))
    return spot.lon - wide, spot.lat - high, spot.lon + wide, spot.lat + high


class Frame:
    """An equirectangular projection of a window to a drawing `width` units wide, true to scale at its middle."""

    def __init__(self, box: Box, width: int) -> None:
        """Take the window and the width; the height follows."""
        self.box, self.width = box, width
        shrink = max(0.2, math.cos(math.radians((box.south + box.north) / 2)))
        self.per_lon = width / (box.east - box.west)
        self.per_lat = self.per_lon / shrink
        self.height = round((box.north - box.south) * self.per_lat)

    def x(self, lon: float) -> float:
        """Return the horizontal place of a longitude."""
        return (lon - self.box.west) * self.per_lon

    def y(self, lat: float) -> float:
        """Return the vertical place of a latitude."""
        return (self.box.north - lat) * self.per_lat

    def metres(self, value: float) -> float:
        """Return the units that `value` metres take up."""
        return value / METRES_PER_DEGREE * self.per_lat


def draw(
    *, box: Box, width: int, region: Region | None, spots: Sequence[Spot], labels: Sequence[Label], name: str
) -> str:
    """Return the map as SVG; `name` says in words what it shows."""
    frame = Frame(box, width)
    parts = [f'<rect class="sea{" bare" if region is None else ""}" width="{width}" height="{frame.height}"/>']
    parts.append(_basemap(frame, region) if region else _graticule(frame))
    parts += [_circle(frame, s) for s in sorted(spots, key=lambda s: (-s.radius_m, s.lat, s.lon, s.kind))]
    parts += _labels(frame, labels)
    parts.append(_scale(frame))
    return markup(
        f'<svg class="map" viewBox="0 0 {width} {frame.height}" role="img" aria-label="{html.escape(clean(name))}">'
        f"{''.join(parts)}</svg>"
    )


def _basemap(frame: Frame, region: Region) -> str:
    land = "".join(_path(frame, ring) + "z" for ring in region.land)
    borders = "".join(_path(frame, line) for line in region.borders)
    disputed = "".join(_path(frame, line) for line in region.disputed)
    return "".join(
        f'<path class="{kind}" d="{d}"/>'
        for kind, d in (("land", land), ("border", borders), ("border disputed", disputed))
        if d
    )


def _path(frame: Frame, line: Line) -> str:
    """Return the path of a line in tenths of a unit, points nearer than about a unit to the last one dropped."""
    points: list[tuple[float, float]] = []
    for lon, lat in line:
        here = (round(frame.x(lon), 1), round(frame.y(lat), 1))
        if not points or abs(here[0] - points[-1][0]) + abs(here[1] - points[-1][1]) >= 1.2:
            points.append(here)
    if len(points) < 2:
        return ""
    out, (x, y) = [f"M{points[0][0]:g} {points[0][1]:g}l"], points[0]
    for px, py in points[1:]:
        dx, dy = round(px - x, 1), round(py - y, 1)
        out.append(f"{dx:g} {dy:g} ")
        x, y = x + dx, y + dy
    return "".join(out).rstrip()


def _graticule(frame: Frame) -> str:
    step = _nice((frame.box.north - frame.box.south) / 3)
    lines = []
    for i in range(math.ceil(frame.box.west / step), math.floor(frame.box.east / step) + 1):
        lines.append(f"M{frame.x(i * step):.1f} 0v{frame.height}")
    for i in range(math.ceil(frame.box.south / step), math.floor(frame.box.north / step) + 1):
        lines.append(f"M0 {frame.y(i * step):.1f}h{frame.width}")
    return f'<path class="graticule" d="{"".join(lines)}"/>'


def _circle(frame: Frame, spot: Spot) -> str:
    x, y, r = frame.x(spot.lon), frame.y(spot.lat), frame.metres(spot.radius_m)
    kind = f" k-{spot.kind}" if spot.kind else ""
    return (
        f'<circle class="radius{kind}" cx="{x:.1f}" cy="{y:.1f}" r="{max(r, 1):.1f}"/>'
        f'<circle class="centre{kind}" cx="{x:.1f}" cy="{y:.1f}" r="2.5"/>'
    )


def _labels(frame: Frame, labels: Sequence[Label]) -> list[str]:
    taken: list[tuple[float, float, float]] = []
    drawn = []
    for label in labels:
        name = label.text if len(label.text) <= LONGEST else label.text.split(",")[0][:LONGEST]
        x, y, wide = frame.x(label.lon), frame.y(label.lat), 7.5 * len(name)
        if not (4 < x < frame.width - 4 and 14 < y < frame.height - 20):
            continue
        left = x + 6 + wide > frame.width
        start = x - 6 - wide if left else x + 6
        if start < 0 or any(abs(y - ty) < 15 and start < tx + tw and tx < start + wide for tx, ty, tw in taken):
            continue
        taken.append((start, y, wide))
        side = ' class="end"' if left else ""
        drawn.append(
            f'<text{side} x="{x - 6 if left else x + 6:.1f}" y="{y + 4:.1f}">{html.escape(clean(name))}</text>'
        )
    return drawn


def _scale(frame: Frame) -> str:
    kilometres = _nice(frame.box.north - frame.box.south) * METRES_PER_DEGREE / 4000
    kilometres = _nice(kilometres)
    length = frame.metres(kilometres * 1000)
    y = frame.height - 10
    return (
        f'<path class="scale" d="M10 {y - 4}v4h{length:.1f}v-4"/>'
        f'<text class="scale" x="{14 + length:.1f}" y="{y + 1}">{kilometres:g} km</text>'
    )


def _nice(value: float) -> float:
    """Return the greatest of 1, 2, 5 times a power of ten that does not exceed `value`."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(power * n for n in (5, 2, 1) if power * n <= value * 1.0000001)
