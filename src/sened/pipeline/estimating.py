"""`estimate`: how much nobody recorded, from an overlap table or from what `match` wrote."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sened.base.errors import InputError
from sened.pipeline.estimating_read import Tables, read
from sened.weights.unreported import estimate as room
from sened.weights.unreported import verdict
from sened.weights.unreported.family import Family
from sened.weights.unreported.words import ASSUMPTIONS, OF_FAMILY

Progress = Callable[[str], None]

__all__ = ["EstimateOptions", "EstimateReport", "estimate"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimateOptions:
    """`families` by name, all of them where empty; `samples` a table of sampled clusterings; `seed` of all draws."""

    families: tuple[str, ...] = ()
    samples: Path | None = None
    seed: int = 0

    def __post_init__(self) -> None:
        unknown = [name for name in self.families if name not in room.FAMILIES]
        if unknown:
            raise InputError(f"there is no family called {unknown[0]!r}", next_step=f"use {', '.join(room.FAMILIES)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimateReport:
    """What was estimated, with the seconds each family took, in the order of the families."""

    estimated: room.Estimated
    seconds: tuple[float, ...]
    samples: int

    def to_json(self) -> dict[str, Any]:
        """Return the document of `estimate --format json`."""
        table, judged = self.estimated.table, self.estimated.judged
        return {
            "observed": table.observed,
            "lists": list(table.lists),
            "list_sizes": {name: table.on(1 << j) for j, name in enumerate(table.lists)},
            "families": [_family(f, s) for f, s in zip(self.estimated.families, self.seconds, strict=True)],
            "verdict": str(judged.verdict),
            "reasons": list(judged.reasons),
            "range": {"low": _rounded(judged.low), "high": _rounded(judged.high)},
            "linkage_samples": self.samples,
            "assumptions": [{"assumed": a, "otherwise": b} for a, b in ASSUMPTIONS],
        }


def estimate(
    file: Path | str, options: EstimateOptions | None = None, *, progress: Progress | None = None
) -> EstimateReport:
    """Return what the families of models say of the overlaps in `file`, and the verdict.

    `file` is an overlap table, or incidents.csv or .parquet as `match` writes it (the lists are then the datasets).
    Where the table allows no estimate at all no family is computed, and the verdict gives the reason.
    """
    options, progress = options or EstimateOptions(), progress or _silent
    progress("read")
    given = read(Path(file), options.samples)
    return _estimated(given, options, progress)


def _silent(_step: str) -> None:
    return None


def _estimated(given: Tables, options: EstimateOptions, progress: Progress) -> EstimateReport:
    names: Sequence[str] = [n for n in room.FAMILIES if n in (options.families or room.FAMILIES)]
    if verdict.refusals_of_table(given.central):
        names = ()
    families: list[Family] = []
    seconds: list[float] = []
    for name in names:
        progress(name)
        began = time.perf_counter()
        families.append(room.compute(name, given.central, given.sampled, seed=options.seed))
        seconds.append(time.perf_counter() - began)
    return EstimateReport(
        estimated=room.judge(given.central, families), seconds=tuple(seconds), samples=len(given.sampled)
    )


def _family(family: Family, seconds: float) -> dict[str, Any]:
    return {
        "name": family.name,
        "estimate": _rounded(family.estimate),
        "low": _rounded(family.low),
        "high": _rounded(family.high),
        "seconds": round(seconds, 3),
        "assumes": OF_FAMILY[family.name],
        "diagnostics": _plain(family.diagnostics),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _plain(value: Any) -> Any:
    if isinstance(value, float):
        return float(f"{value:.8g}")
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    return [_plain(v) for v in value] if isinstance(value, list | tuple) else value
