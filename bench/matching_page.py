"""The figures of matching as tables and charts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean, median
from typing import Any

from bench import chart
from bench.chart import Axis
from bench.one_match import TITLES
from bench.results import Row
from bench.simulated import SETTINGS

_CUTS = {"best": "best threshold", "0.5": "threshold .5", "0.9": "threshold .9"}
_MEASURES = (
    ("pair F1", "f1_unjudged"), ("precision", "precision"), ("recall", "recall"), ("B-cubed F1", "b_cubed_f1"),
    ("duplicates flagged", "flagged"), ("unique rows flagged", "flagged_wrongly"),
    ("calibration error", "calibration_error"), ("candidate recall", "candidate_recall"),
)  # fmt: skip


def body(everything: Mapping[str, Any]) -> str:
    """Return everything between the markers."""
    compared, perturbed = everything["compared"], everything["perturbed"]
    parts = [_machine(everything["machine"])]
    if compared:
        parts += ["## Pair F1 by size", *_by_size(compared), "## All measures", *_measures(compared)]
        parts += ["## Time and memory", *_time(compared)]
    if perturbed:
        parts += ["## One constant changed at a time", *_perturbed(perturbed)]
    return "\n\n".join(parts) + "\n"


def _machine(machine: Mapping[str, Any]) -> str:
    if not machine:
        return "Nothing was measured yet."
    packages = ", ".join(f"{name} {machine[name]}" for name in ("numpy", "pyarrow", "duckdb"))
    return f"Taken on {machine['cores']} shared cores with {machine['memory_gib']} GiB, Python {machine['python']}, {packages}."


def _named(row: Row) -> str:
    cut = _CUTS.get(row["cut"], "")
    return TITLES[row["system"]] + (f", {cut}" if cut else "")


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def _settings(rows: Sequence[Row]) -> Iterator[tuple[str, list[Row]]]:
    for setting in SETTINGS:
        if found := [r for r in rows if r["setting"] == setting]:
            yield setting, found


def _order(rows: Sequence[Row]) -> list[str]:
    """Return the systems of rows, in the order of the titles and then of the thresholds."""
    keys = {(list(TITLES).index(r["system"]), [*_CUTS, ""].index(r["cut"]), _named(r)) for r in rows}
    return [name for _, _, name in sorted(keys)]


def _by_size(rows: Sequence[Row]) -> Iterator[str]:
    sizes = sorted({r["size"] for r in rows})
    yield "The mean over seeds, and in brackets the lowest where there are several."
    for setting, found in _settings(rows):
        lines = [[name, *(_mean_of(found, name, n) for n in sizes)] for name in _order(found)]
        yield f"**{setting.capitalize()}**\n\n" + _table([""] + [f"{n:,} rows" for n in sizes], lines)


def _mean_of(rows: Sequence[Row], name: str, size: int) -> str:
    values = [r["f1_unjudged"] for r in rows if r["size"] == size and _named(r) == name]
    if not values:
        return ""
    return f"{fmean(values):.3f}" + (f" ({min(values):.3f})" if len(values) > 1 else "")


def _measures(rows: Sequence[Row]) -> Iterator[str]:
    size = min({r["size"] for r in rows}, key=lambda n: abs(n - 10_000))
    yield f"At {size:,} rows, the mean over seeds."
    for setting, found in _settings([r for r in rows if r["size"] == size]):
        lines = [
            [name, *(f"{fmean(r[key] for r in found if _named(r) == name):.3f}" for _, key in _MEASURES)]
            for name in _order(found)
        ]
        factors = [r["burst_factor"] for r in found if r.get("burst_factor") is not None]
        told = f" Burst factor as Sened measures it: {fmean(factors):.2f}." if factors else ""
        yield f"**{setting.capitalize()}**.{told}\n\n" + _table([""] + [title for title, _ in _MEASURES], lines)


def _time(rows: Sequence[Row]) -> Iterator[str]:
    yield (
        "Median seconds from the table in memory to the incidents, and the peak memory of the process. Those of meltt's rule "
        "are of our own re-statement of it, which is no fair timing of the R package."
    )
    found = [r for r in rows if r["setting"] in ("default", "dense") and r["cut"] in ("", "best")]
    sizes = sorted({r["size"] for r in found if r["size"] >= 2_000})
    for setting, some in _settings(found):
        names = [n for n in _order(some) if "judged" not in n]
        lines = [[name.removesuffix(", best threshold"), *(_cost(some, name, n) for n in sizes)] for name in names]
        yield f"**{setting.capitalize()}**\n\n" + _table([""] + [f"{n:,} rows" for n in sizes], lines)
    yield "![Seconds against rows](matching-growth.svg)"


def _cost(rows: Sequence[Row], name: str, size: int) -> str:
    found = [r for r in rows if r["size"] == size and _named(r) == name]
    if not found:
        return ""
    return f"{median(r['seconds'] for r in found):.1f} s, {max(r['peak_mb'] for r in found):,.0f} MB"


def growth(rows: Sequence[Row]) -> str:
    """Return seconds against rows, both logarithmic, for the default setting."""
    lines: dict[str, list[tuple[float, float]]] = {}
    for system in ("sened", "splink", "meltt"):
        some = [r for r in rows if r["system"] == system and r["setting"] == "default" and r["cut"] in ("", "best") and r["size"] >= 10_000]  # fmt: skip
        sizes = sorted({r["size"] for r in some})
        if points := [(float(n), median(r["seconds"] for r in some if r["size"] == n)) for n in sizes]:
            lines[TITLES[system] + (" (re-stated)" if system == "meltt" else "")] = points
    x = Axis(low=10_000, high=1_000_000, log=True, ticks=[(10_000, "10,000 rows"), (100_000, "100,000"), (1_000_000, "1,000,000")])  # fmt: skip
    y = Axis(low=0.05, high=300, log=True, ticks=[(0.1, "0.1 s"), (1, "1 s"), (10, "10 s"), (100, "100 s")])
    panel = chart.panel("Seconds to match, default setting", lines, x, y, box=(60, 30, 440, 260))
    return chart.page([panel], width=680, height=320, label="Seconds to match against rows, log-log")


def _by_change(rows: Sequence[Row]) -> dict[str, dict[str, list[Row]]]:
    from bench.perturb import CHANGES

    out: dict[str, dict[str, list[Row]]] = {}
    for change, levels in CHANGES.items():
        for level in levels:
            if found := [r for r in rows if r["change"] == change and r["level"] == level]:
                out.setdefault(change, {})[level] = found
    return out


def _perturbed(rows: Sequence[Row]) -> Iterator[str]:
    sizes = sorted({r["size"] for r in rows})
    yield (
        "A war of our own of the simulator's design, other names, without labels; the mean over seeds at "
        + " and ".join(f"{n:,}" for n in sizes) + " rows. The simulator's own constants are among the levels of each."
    )  # fmt: skip
    lines = [
        [change if k == 0 else "", level]
        + [f"{fmean(r[key] for r in found):.3f}" for key in ("f1", "precision", "recall", "calibration_error", "candidate_recall")]
        for change, levels in _by_change(rows).items()
        for k, (level, found) in enumerate(levels.items())
    ]  # fmt: skip
    yield _table(["changed", "level", "pair F1", "precision", "recall", "calibration error", "candidate recall"], lines)
    yield "![Pair F1 and calibration error by level](matching-curves.svg)"


def curves(rows: Sequence[Row]) -> str:
    """Return a small chart of F1 and calibration error for each constant that was changed."""
    panels, columns, wide, high = [], 3, 250, 150
    y = Axis(low=0.0, high=1.0, ticks=[(0, "0"), (0.5, ".5"), (0.8, ".8"), (1, "1")])
    several = {change: levels for change, levels in _by_change(rows).items() if len(levels) > 1}
    for n, (change, levels) in enumerate(several.items()):
        x = Axis(low=0, high=len(levels) - 1, ticks=[(k, level) for k, level in enumerate(levels)])
        lines: dict[str, list[tuple[float, float]]] = defaultdict(list)
        for k, found in enumerate(levels.values()):
            for name, key in (("F1", "f1"), ("ECE", "calibration_error")):
                lines[name].append((float(k), fmean(r[key] for r in found)))
        box = (35 + n % columns * wide, 30 + n // columns * high, wide - 75, high - 60)
        panels.append(chart.panel(change, lines, x, y, box=box))
    height = 10 + high * (len(several) + columns - 1) // columns
    return chart.page(panels, width=columns * wide + 10, height=max(height, 40), label="Pair F1 and calibration error by level")  # fmt: skip
