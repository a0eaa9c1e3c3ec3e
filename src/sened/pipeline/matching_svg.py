"""The drawings of the report on a matching, as SVG without script or style: calibration and map.

Colours come from the style sheet through classes, so that light, dark, print and forced colours each have theirs.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from sened.incidents.matching.result import Bin


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A joined pair on the map: two points with their radii in metres."""

    lat_1: float
    lon_1: float
    radius_1: float
    lat_2: float
    lon_2: float
    radius_2: float


def calibration(bins: Sequence[Bin], *, label: str) -> str:
    """Return said against expected: the diagonal is a matcher that means what it says; areas grow with the pairs behind."""
    size = 360.0
    inner = size - 60
    most = max((b.count for b in bins), default=1) or 1

    def at(x: float, y: float) -> tuple[float, float]:
        return 46 + x * inner, 10 + (1 - y) * inner

    parts = []
    for tick in (0, 0.25, 0.5, 0.75, 1):
        x, y = at(tick, tick)
        parts.append(_line(46, y, 46 + inner, y, "grid"))
        parts.append(_line(x, 10, x, 10 + inner, "grid"))
        parts.append(_text(40, y + 4, f"{tick * 100:.0f} %", "end"))
        parts.append(_text(x, 10 + inner + 16, f"{tick * 100:.0f} %", "middle"))
    parts.append(_line(*at(0, 0), *at(1, 1), "diagonal"))
    shown = [b for b in bins if b.count]
    points = [at(b.said, b.expected) for b in shown]
    if len(points) > 1:
        parts.append(f'<polyline class="trend" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>')
    for b, (x, y) in zip(shown, points, strict=True):
        parts.append(f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="{3 + 9 * math.sqrt(b.count / most):.1f}"/>')
    parts.append(_text(46 + inner / 2, size - 6, "what the matcher said", "middle"))
    return _svg(parts, size + 16, size, label)


def world(links: Sequence[Link], *, label: str) -> str:
    """Return a map of joined pairs: a line from point to point, a circle as wide as each place is uncertain.

    Equirectangular at the middle latitude; the frame holds all but the outermost hundredth of the points on each side.
    """
    frame = _frame(links)
    parts = [*_graticule(frame)]
    circles = dict.fromkeys(c for k in links for c in ((k.lat_1, k.lon_1, k.radius_1), (k.lat_2, k.lon_2, k.radius_2)))
    for lat, lon, radius in sorted(circles, key=lambda c: (-c[2], c)):
        x, y = frame.at(lat, lon)
        r = max(1.2, radius / 111_195 * frame.scale)
        if frame.holds(x, y):
            parts.append(f'<circle class="radius" cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}"/>')
    for k in links:
        a, b = frame.at(k.lat_1, k.lon_1), frame.at(k.lat_2, k.lon_2)
        if frame.holds(*a) and frame.holds(*b):
            parts.append(
                _line(*a, *b, "link")
                if math.dist(a, b) >= 0.5
                else f'<circle class="spot" cx="{a[0]:.1f}" cy="{a[1]:.1f}" r="1.4"/>'
            )
    return _svg(parts, frame.width, frame.height, label)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    south: float
    west: float
    scale: float
    shrink: float
    width: float
    height: float

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        return (lon - self.west) * self.shrink * self.scale, self.height - (lat - self.south) * self.scale

    def holds(self, x: float, y: float) -> bool:
        return 0 <= x <= self.width and 0 <= y <= self.height


def _frame(links: Sequence[Link]) -> _Frame:
    lats = sorted(v for k in links for v in (k.lat_1, k.lat_2))
    lons = sorted(v for k in links for v in (k.lon_1, k.lon_2))
    south, north = _central(lats)
    west, east = _central(lons)
    shrink = max(0.2, math.cos(math.radians((south + north) / 2)))
    wide, high = max(0.2, (east - west) * shrink), max(0.2, north - south)
    margin = 0.06 * max(wide, high)
    width = 760.0
    scale = min(width / (wide + 2 * margin), 640 / (high + 2 * margin))
    return _Frame(
        south=south - margin, west=west - margin / shrink, scale=scale, shrink=shrink,
        width=(wide + 2 * margin) * scale, height=(high + 2 * margin) * scale,
    )  # fmt: skip


def _central(values: Sequence[float]) -> tuple[float, float]:
    cut = len(values) // 100
    return values[cut], values[len(values) - 1 - cut]


_STEPS = (0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30)


def _graticule(frame: _Frame) -> list[str]:
    parts = []
    across, up = frame.width / frame.scale / frame.shrink, frame.height / frame.scale
    step = next((s for s in _STEPS if max(across, up) / s <= 8), _STEPS[-1])
    for i in range(math.ceil(frame.west / step), math.floor((frame.west + across) / step) + 1):
        x, _ = frame.at(frame.south, i * step)
        parts += [
            _line(x, 0, x, frame.height, "grid"),
            _text(x + 3, frame.height - 5, _degrees(i * step, "E", "W"), "start"),
        ]
    for i in range(math.ceil(frame.south / step), math.floor((frame.south + up) / step) + 1):
        _, y = frame.at(i * step, frame.west)
        parts += [_line(0, y, frame.width, y, "grid"), _text(4, y - 4, _degrees(i * step, "N", "S"), "start")]
    return parts


def _degrees(value: float, plus: str, minus: str) -> str:
    return f"{abs(value):g}°{plus if value > 0 else minus if value < 0 else ''}"


def _line(x1: float, y1: float, x2: float, y2: float, kind: str) -> str:
    return f'<line class="{kind}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{text}</text>' if text else ""


def _svg(parts: Sequence[str], width: float, height: float, label: str) -> str:
    # Texts in it are numbers and words of this module: nothing from outside is drawn.
    return f'<svg viewBox="0 0 {width:.0f} {height:.0f}" role="img" aria-label="{label}">{"".join(parts)}</svg>'
