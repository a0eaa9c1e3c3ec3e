"""Line charts as SVG: a few lines on plain or logarithmic axes, readable on light and dark pages."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

Points = Sequence[tuple[float, float]]
COLOURS = ("#0b6e99", "#c05621", "#6b46c1", "#2f855a", "#97266d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """An axis from `low` to `high` with labelled ticks."""

    low: float
    high: float
    ticks: Sequence[tuple[float, str]]
    log: bool = False

    def share(self, value: float) -> float:
        """Return where a value lies, from 0 (low) to 1 (high)."""
        low, high, at = (math.log(v) if self.log else v for v in (self.low, self.high, value))
        return (at - low) / (high - low) if high > low else 0.5


def panel(title: str, lines: Mapping[str, Points], x: Axis, y: Axis, *, box: tuple[float, float, float, float]) -> str:
    """Return one chart inside `box` (left, top, width, height), its title above and the names of its lines at their ends."""
    left, top, width, height = box
    out = [f'<text x="{left}" y="{top - 8}" font-weight="600">{escape(title)}</text>']
    for value, label in y.ticks:
        at = top + height * (1 - y.share(value))
        out.append(f'<path d="M{left} {at:.1f}h{width}" stroke="#8884" fill="none"/>')
        out.append(f'<text x="{left - 5}" y="{at + 4:.1f}" text-anchor="end" class="t">{escape(label)}</text>')
    for value, label in x.ticks:
        at = left + width * x.share(value)
        out.append(f'<text x="{at:.1f}" y="{top + height + 15}" text-anchor="middle" class="t">{escape(label)}</text>')
    for colour, (name, points) in zip(COLOURS, lines.items(), strict=False):
        drawn = [(left + width * x.share(a), top + height * (1 - y.share(b))) for a, b in points]
        path = " ".join(f"{a:.1f},{b:.1f}" for a, b in drawn)
        out.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{colour}"/>' for a, b in drawn]
        if drawn and name:
            out.append(
                f'<text x="{drawn[-1][0] + 8:.1f}" y="{drawn[-1][1] + 4:.1f}" style="fill:{colour}">{escape(name)}</text>'
            )
    return "\n".join(out)


def page(panels: Sequence[str], *, width: float, height: float, label: str) -> str:
    """Return an SVG document of panels."""
    style = "text{font:12px sans-serif;fill:#555}.t{font-size:10px}@media(prefers-color-scheme:dark){text{fill:#bbb}}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{escape(label)}">\n'
        f"<style>{style}</style>\n" + "\n".join(panels) + "\n</svg>\n"
    )
