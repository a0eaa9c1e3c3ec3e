"""The figures as a table of text: all groups side by side, then one group in full."""

from collections.abc import Iterator
from typing import Any

BLOCKS = (("detection", "Claims"), ("shares", "Right, of the claims that were found"), ("false_fills", "Said though the text does not say it"))  # fmt: skip
_TITLE = 62
_CELL = 7


def text_table(document: dict[str, Any]) -> str:
    """Return the figures of a run for a terminal."""
    groups = document["groups"]
    shown = groups if len(groups) > 2 else groups[:1]
    side_by_side = list(_matrix(shown)) if len(shown) > 1 else []
    return "\n".join([*side_by_side, *_in_full(groups[0])]) + "\n"


def _matrix(groups: list[dict[str, Any]]) -> Iterator[str]:
    yield " " * (_TITLE + _CELL) + "".join(f"{g['name']:>{_CELL}}" for g in groups)
    for key, title in (("items", "items"), ("gold", "claims in the gold"), ("said", "claims drafted")):
        yield f"{title:<{_TITLE}}" + " " * _CELL + "".join(f"{g[key]:>{_CELL}}" for g in groups)
    for block, heading in BLOCKS:
        yield ""
        yield f"{heading:<{_TITLE}}{'bar':>{_CELL}}"
        for n, figure in enumerate(groups[0][block]):
            row = [g[block][n] for g in groups]
            if any(f["n"] for f in row):
                yield f"{figure['title']:<{_TITLE}}{bar(figure, block):>{_CELL}}" + "".join(
                    f"{share(f['value']):>{_CELL}}" for f in row
                )
    yield ""


def _in_full(group: dict[str, Any]) -> Iterator[str]:
    yield f"{group['name']}: {group['items']} items, {group['gold']} claims in the gold, {group['said']} drafted"
    for block, heading in BLOCKS:
        yield ""
        yield f"{heading:<{_TITLE}}{'share':>{_CELL}}  {'95 %':<12}{'of':>11}{'  with claims not found' if block == 'shares' else ''}"
        for f in group[block]:
            if f["n"]:
                counted = f"{f['right']}/{f['n']}"
                beyond = f"  {share(f['value_all'])} of {f['n_all']}" if f.get("n_all", f["n"]) != f["n"] else ""
                yield f"{f['title']:<{_TITLE}}{share(f['value']):>{_CELL}}  {interval(f):<12}{counted:>11}{beyond}"
    if group["confused"]:
        yield ""
        pairs = (f"{c['gold']} read as {c['said']} {c['n']}×" for c in group["confused"])
        yield "Kinds confused: " + ", ".join(pairs)


def share(value: float | None) -> str:
    """Return a share with two digits behind the point, three where two would round up to the whole or down to none."""
    if value is None:
        return "–"
    return f"{value:.3f}" if 0 < value < 0.005 or 0.995 <= value < 1 else f"{value:.2f}"


def interval(figure: dict[str, Any]) -> str:
    """Return the interval of a figure."""
    return f"{share(figure['low'])}–{share(figure['high'])}"


def bar(figure: dict[str, Any], block: str) -> str:
    """Return what the project asks for, empty where it asks nothing."""
    if "bar" not in figure:
        return ""
    return f"{'≤' if block == 'false_fills' else '≥'}{figure['bar']:.2f}"
