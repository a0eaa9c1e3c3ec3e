"""Small charts as SVG: spans of days, ranges of counts, series. Horizontal places are percentages, so that a chart
fits any width while its text keeps its size; there are no styles in it, only classes; the sheet gives it its width."""

import calendar
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median_low

from sened.site.environment import markup

Axis = tuple[date, date]
BAR, LANE = 14, 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One number of a series: the days for which it stands, its range (None: open), and the number of its line."""

    start: date
    end: date
    low: int | None
    high: int | None
    line: int


def axis_of(spans: Iterable[tuple[date | None, date | None]]) -> Axis | None:
    """Return the days from the first to the last of `spans`, a little widened, None where none is dated."""
    known = [(a, b) for a, b in spans if a is not None and b is not None]
    if not known:
        return None
    first, last = min(a for a, _ in known), max(b for _, b in known)
    margin = timedelta(max(1, (last - first).days // 40))
    # Year 1 and year 9999 have no day before or after them.
    low = first - margin if first - date.min >= margin else first
    return low, last + margin if date.max - last >= margin else last


def central_axis(spans: Sequence[tuple[date, date]]) -> Axis | None:
    """Return the axis of most spans: those that begin within five median distances of the median day, 30 days at least.

    A few days years apart would otherwise press all others into one line.
    """
    if not spans:
        return None
    middle = median_low([a.toordinal() for a, _ in spans])
    reach = max(30, 5 * median_low([abs(a.toordinal() - middle) for a, _ in spans]))
    near = [(a, b) for a, b in spans if abs(a.toordinal() - middle) <= reach]
    latest = date.fromordinal(min(date.max.toordinal(), middle + reach))
    return axis_of((a, min(b, latest)) for a, b in near)


def day_bar(start: date | None, end: date | None, axis: Axis) -> str:
    """Return a bar over the days meant: one day solid, a longer span ghosted with firm ends."""
    if start is None or end is None:
        return markup("")
    x, width = _days(start, end, axis)
    kind = "solid" if start == end else "ghost"
    ends = "" if start == end else _line(x, x, 2, BAR - 2, "edge") + _line(x + width, x + width, 2, BAR - 2, "edge")
    return _svg(
        BAR, f'<rect class="{kind}" x="{_p(x)}" y="3" width="{_p(max(width, 0.6))}" height="8" rx="2"/>{ends}', "bar"
    )


def day_axis(axis: Axis) -> str:
    """Return the axis to which `day_bar` draws, with a few dates."""
    marks = []
    for tick, name in _ticks(axis):
        x = _days(tick, tick, axis)[0]
        marks.append(_line(x, x, 14, 20, "tick") + _text(x, 11, name))
    return _svg(20, "".join(marks), "axis")


def range_bar(low: int | None, high: int | None, top: int) -> str:
    """Return a bar over a range of counts from 0 to `top`; an open end fades out."""
    x1, x2 = 100 * (low or 0) / max(top, 1), 100 * (top if high is None else high) / max(top, 1)
    base = _line(0, 100, 7, 7, "rail")
    if low == high:
        return _svg(BAR, base + f'<circle class="solid" cx="{_p(x1)}" cy="7" r="5"/>', "bar range")
    width = max(x2 - x1, 0.8)
    x1 = min(x1, 100 - width)
    if high is None:
        thirds = "".join(
            f'<rect class="open-{i}" x="{_p(x1 + i * width / 3)}" y="3" width="{_p(width / 3)}" height="8"/>'
            for i in range(3)
        )
        return _svg(BAR, base + thirds + _line(x1, x1, 2, 12, "edge"), "bar range")
    ends = ("" if low is None else _line(x1, x1, 2, 12, "edge")) + _line(x2, x2, 2, 12, "edge")
    return _svg(
        BAR, f'{base}<rect class="ghost" x="{_p(x1)}" y="3" width="{_p(width)}" height="8"/>{ends}', "bar range"
    )


def series(dots: Sequence[Dot], height: int = 180) -> str:
    """Return a series of counts over time: each number a dot or, for a range, an upright bar."""
    axis = axis_of((d.end, d.end) for d in dots)
    top = max((d.high or d.low or 0 for d in dots), default=0)
    if axis is None or top == 0:
        return markup("")
    floor, roof = height - 24, 10

    def y(value: int) -> float:
        return floor - (floor - roof) * value / top

    drawn = [_line(0, 100, floor, floor, "rail"), _line(0, 100, roof, roof, "rail faint")]
    drawn.append(f'<text class="top" x="0" y="{roof + 12}">{top:,}</text>')
    for tick, name in _ticks(axis):
        x = _days(tick, tick, axis)[0]
        drawn.append(_line(x, x, floor, floor + 5, "tick") + _text(x, floor + 18, name))
    drawn += [_dot(d, axis, y) for d in dots]
    return _svg(height, "".join(drawn), "series")


def _dot(dot: Dot, axis: Axis, at: Callable[[int], float]) -> str:
    x, width = _days(dot.end, dot.end, axis)
    x += width / 2
    low = dot.low if dot.low is not None else 0
    high = dot.high if dot.high is not None else low
    kind = f"line-{dot.line % 6}"
    if low == high:
        mark = f'<circle class="{kind}" cx="{_p(x)}" cy="{at(low):.1f}" r="4.5"/>'
    else:
        mark = f'<line class="{kind} thick" x1="{_p(x)}" x2="{_p(x)}" y1="{at(high):.1f}" y2="{at(low):.1f}"/>'
    if dot.high is None:  # "or more": an arrow upwards
        mark += f'<line class="{kind} thin" x1="{_p(x)}" x2="{_p(x)}" y1="{at(low) - 14:.1f}" y2="{at(low):.1f}"/>'
    return mark


def timeline(bars: Sequence[tuple[date, date, str]], axis: Axis) -> str:
    """Return all spans in lanes under one axis, cut where they leave it; `bars` are start, end and class of colour."""
    lanes: list[date] = []
    drawn = []
    for first, last, kind in sorted(bars, key=lambda b: (b[0], b[1], b[2])):
        start, end = max(first, axis[0]), min(last, axis[1])
        if start > end:
            continue
        lane = next((i for i, free in enumerate(lanes) if free < start), len(lanes))
        if lane == len(lanes):
            lanes.append(end)
        lanes[lane] = end
        x, width = _days(start, end, axis)
        ghost = "" if first == last else " ghost"
        drawn.append(
            f'<rect class="k-{kind}{ghost}" x="{_p(x)}" y="{26 + lane * LANE}" width="{_p(max(width, 0.5))}" height="5"/>'
        )
    grid = []
    bottom = 28 + len(lanes) * LANE
    for tick, name in _ticks(axis):
        x = _days(tick, tick, axis)[0]
        grid.append(_line(x, x, 16, bottom, "tick") + _text(x, 12, name))
    return _svg(bottom, "".join(grid + drawn), "timeline")


def _ticks(axis: Axis) -> list[tuple[date, str]]:
    """Return up to six dates of the axis with their names: days, firsts of months, or years."""
    days = (axis[1] - axis[0]).days
    if days > 900:
        step = max(1, -(-days // (365 * 6)))
        return [(date(y, 1, 1), str(y)) for y in range(axis[0].year + 1, axis[1].year + 1, step)]
    if days > 75:
        firsts = [d for d in (axis[0] + timedelta(i) for i in range(days + 1)) if d.day == 1]
        return [(d, f"{calendar.month_abbr[d.month]} {d.year}") for d in firsts[:: -(-len(firsts) // 5) or 1]]
    step = max(1, -(-days // 5))
    return [
        (d, f"{d.day} {calendar.month_abbr[d.month]}")
        for d in (axis[0] + timedelta(i) for i in range(step // 2, days + 1, step))
    ]


def _days(start: date, end: date, axis: Axis) -> tuple[float, float]:
    """Return the left end and the width of a span of days in percent of the axis."""
    whole = (axis[1] - axis[0]).days + 1
    return 100 * (start - axis[0]).days / whole, 100 * ((end - start).days + 1) / whole


def _svg(height: int, body: str, kind: str) -> str:
    return markup(f'<svg class="{kind}" height="{height}" aria-hidden="true">{body}</svg>')


def _line(x1: float, x2: float, y1: float, y2: float, kind: str) -> str:
    return f'<line class="{kind}" x1="{_p(x1)}" x2="{_p(x2)}" y1="{y1}" y2="{y2}"/>'


def _text(x: float, y: float, name: str) -> str:
    place = "start" if x < 6 else "end" if x > 94 else "middle"
    return f'<text class="{place}" x="{_p(x)}" y="{y}">{name}</text>'


def _p(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") + "%"
