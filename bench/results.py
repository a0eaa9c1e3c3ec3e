"""What the benches of matching measured, kept between runs, and the page written from it."""

import fcntl
import json
import os
import platform
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "bench" / "results" / "matching.json"
PAGE = ROOT / "docs" / "matching-figures.md"
GROWTH, CURVES = ROOT / "docs" / "matching-growth.svg", ROOT / "docs" / "matching-curves.svg"
BEGIN, END = "<!-- figures: written by python -m bench.matching -->", "<!-- end of figures -->"

Row = dict[str, Any]


def kept() -> dict[str, Any]:
    """Return everything measured so far: lists `compared` and `perturbed`, and `machine`."""
    if not KEPT.exists():
        return {"compared": [], "perturbed": [], "machine": {}}
    found: dict[str, Any] = json.loads(KEPT.read_text(encoding="utf-8"))
    return found


def keep(name: str, row: Mapping[str, Any], *, key: Sequence[str]) -> None:
    """Add one measurement to a list; it takes the place of an earlier one with the same key."""
    same = [row[k] for k in key]
    with _alone():
        everything = kept()
        rows = [r for r in everything[name] if [r[k] for k in key] != same] + [_rounded(row)]
        everything[name] = sorted(rows, key=lambda r: [str(r[k]).zfill(9) for k in key])
        _write(everything)


@contextmanager
def _alone() -> Iterator[None]:
    """Hold the folder of results: two benches may run at once."""
    KEPT.parent.mkdir(exist_ok=True)
    folder = os.open(KEPT.parent, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _rounded(row: Mapping[str, Any]) -> Row:
    return {k: round(v, 5) if isinstance(v, float) else v for k, v in row.items()}


def keep_machine() -> None:
    """Keep what the figures were taken on, without names."""
    packages = {name: version(name) for name in ("numpy", "pyarrow", "duckdb")}
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    with _alone():
        everything = kept()
        everything["machine"] = {"cores": os.cpu_count(), "memory_gib": round(memory), "python": platform.python_version(), **packages}  # fmt: skip
        _write(everything)


def _write(everything: Mapping[str, Any]) -> None:
    lists = ",\n".join(
        f'"{name}": [\n' + ",\n".join(json.dumps(r, ensure_ascii=False) for r in everything[name]) + "\n]"
        for name in ("compared", "perturbed")
    )
    text = f'{{"machine": {json.dumps(everything["machine"])},\n{lists}}}\n'
    KEPT.write_text(text, encoding="utf-8")


def write_page() -> None:
    """Write the figures into the page, between its markers, and the two charts beside it."""
    from bench import matching_page

    everything = kept()
    body = matching_page.body(everything)
    text = PAGE.read_text(encoding="utf-8")
    text = re.sub(
        rf"{re.escape(BEGIN)}.*?{re.escape(END)}", lambda _: f"{BEGIN}\n\n{body}\n{END}", text, flags=re.DOTALL
    )
    PAGE.write_text(text, encoding="utf-8")
    GROWTH.write_text(matching_page.growth(everything["compared"]), encoding="utf-8")
    CURVES.write_text(matching_page.curves(everything["perturbed"]), encoding="utf-8")
