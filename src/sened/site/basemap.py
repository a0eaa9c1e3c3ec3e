"""Land and borders for maps: read from the built atlas, decoded and clipped to the region that a case needs."""

import itertools
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

Point = tuple[float, float]
Line = list[Point]


@dataclass(frozen=True, slots=True)
class Box:
    """A window of longitudes and latitudes in degrees; it never crosses the date line."""

    west: float
    south: float
    east: float
    north: float

    def overlaps(self, west: float, south: float, east: float, north: float) -> bool:
        """Tell whether the other window shares a point with this one."""
        return west <= self.east and self.west <= east and south <= self.north and self.south <= north

    def contains(self, other: "Box") -> bool:
        """Tell whether the other window lies wholly within this one."""
        return (
            self.west <= other.west
            and other.east <= self.east
            and self.south <= other.south
            and other.north <= self.north
        )

    def padded(self, share: float) -> "Box":
        """Return the window widened by `share` of its size on every side, within the world."""
        dx, dy = (self.east - self.west) * share, (self.north - self.south) * share
        return Box(
            max(-180, self.west - dx), max(-85, self.south - dy), min(180, self.east + dx), min(85, self.north + dy)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Rings of land, lines of borders and of borders that the atlas marks by a side without a code; in degrees."""

    box: Box
    land: list[Line] = field(default_factory=list)
    borders: list[Line] = field(default_factory=list)
    disputed: list[Line] = field(default_factory=list)
    attribution: str = ""

    def clip(self, box: Box) -> "Region":
        """Return the part of the region that lies within `box`."""
        return Region(
            box=box,
            land=[r for ring in self.land if len(set(r := clip_ring(ring, box))) > 2],
            borders=[part for line in self.borders for part in clip_line(line, box)],
            disputed=[part for line in self.disputed for part in clip_line(line, box)],
            attribution=self.attribution,
        )


class Atlas:
    """One built atlas file: arcs as delta-coded whole numbers, countries as rings of arcs."""

    def __init__(self, path: Path) -> None:
        """Take the file; it is read on first use."""
        self._path = path

    @cached_property
    def _data(self) -> dict[str, Any]:
        data: dict[str, Any] = json.loads(self._path.read_bytes())
        return data

    def region(self, box: Box) -> Region:
        """Return land and borders within `box`."""
        data = self._data
        whole = Region(
            box=box,
            land=list(self._land(box)),
            borders=list(self._lines(data["borders"], box)),
            disputed=list(self._lines(data["disputed"], box)),
            attribution=str(data["attribution"]),
        )
        return whole.clip(box)

    def _land(self, box: Box) -> Iterable[Line]:
        for west, south, east, north, ring in self._data["rings"]:
            if box.overlaps(west, south, east, north):
                yield self._join(ring)

    def _lines(self, arcs: Iterable[Sequence[Any]], box: Box) -> Iterable[Line]:
        for west, south, east, north, arc in arcs:
            if box.overlaps(west, south, east, north):
                yield self._arc(arc)

    def _join(self, arcs: Sequence[int]) -> Line:
        ring: Line = []
        for arc in arcs:
            points = self._arc(arc) if arc >= 0 else self._arc(~arc)[::-1]
            ring.extend(points[1:] if ring else points)
        return ring

    def _arc(self, number: int) -> Line:
        scale_x, scale_y, move_x, move_y = self._data["grid"]
        flat = self._data["arcs"][number]
        points, x, y = [], 0, 0
        for i in range(0, len(flat), 2):
            x, y = x + flat[i], y + flat[i + 1]
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        return points


class Ground:
    """Land and borders for any window: from the case's own region where that holds it, else from the atlas."""

    def __init__(self, folder: Path | None) -> None:
        """Take the folder of the built atlases, None where there is none."""
        self._folder = folder
        self._atlases: dict[str, Atlas] = {}
        self.region: Region | None = None

    def settle(self, box: Box) -> None:
        """Make `box` the region from which small maps are cut."""
        self.region = self._from_atlas(box, 20)

    def at(self, box: Box) -> Region | None:
        """Return the ground within `box`, None where no atlas is built."""
        if self.region and self.region.box.contains(box):
            return self.region.clip(box)
        return self._from_atlas(box, 6)

    def _from_atlas(self, box: Box, finest: float) -> Region | None:
        name = atlas_name(box, finest)
        path = self._folder / name if self._folder else None
        if path is None or not path.is_file():
            return None
        return self._atlases.setdefault(name, Atlas(path)).region(box)


def atlas_name(box: Box, finest: float) -> str:
    """Return the file of the atlas whose detail fits the size of `box`: the finest below `finest` degrees."""
    size = max(box.east - box.west, box.north - box.south)
    return f"atlas-{'10m' if size < finest else '50m' if size < 70 else '110m'}.json"


def clip_ring(ring: Line, box: Box) -> Line:
    """Return a ring cut to `box` (Sutherland and Hodgman 1974); empty where nothing remains."""
    for axis, limit, keep_above in (
        (0, box.west, True),
        (0, box.east, False),
        (1, box.south, True),
        (1, box.north, False),
    ):
        ring = _cut(ring, axis, limit, keep_above)
        if not ring:
            break
    return ring


def _cut(ring: Line, axis: int, limit: float, keep_above: bool) -> Line:
    kept: Line = []
    for i, here in enumerate(ring):
        before = ring[i - 1]
        here_in = here[axis] >= limit if keep_above else here[axis] <= limit
        before_in = before[axis] >= limit if keep_above else before[axis] <= limit
        if here_in != before_in:
            kept.append(_crossing(before, here, axis, limit))
        if here_in:
            kept.append(here)
    return kept


def _crossing(a: Point, b: Point, axis: int, limit: float) -> Point:
    t = (limit - a[axis]) / (b[axis] - a[axis])
    return (a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]))


def clip_line(line: Line, box: Box) -> list[Line]:
    """Return the parts of a line that lie within `box` (Liang and Barsky 1984, segment by segment)."""
    parts: list[Line] = []
    for a, b in itertools.pairwise(line):
        piece = _segment(a, b, box)
        if piece is None:
            continue
        if parts and parts[-1][-1] == piece[0]:
            parts[-1].append(piece[1])
        else:
            parts.append([piece[0], piece[1]])
    return parts


def _segment(a: Point, b: Point, box: Box) -> tuple[Point, Point] | None:
    low, high = 0.0, 1.0
    dx, dy = b[0] - a[0], b[1] - a[1]
    for p, q in ((-dx, a[0] - box.west), (dx, box.east - a[0]), (-dy, a[1] - box.south), (dy, box.north - a[1])):
        if p == 0:
            if q < 0:
                return None
        elif p < 0:
            low = max(low, q / p)
        else:
            high = min(high, q / p)
    if low > high:
        return None
    start = a if low == 0.0 else (a[0] + low * dx, a[1] + low * dy)
    end = b if high == 1.0 else (a[0] + high * dx, a[1] + high * dy)
    return start, end
