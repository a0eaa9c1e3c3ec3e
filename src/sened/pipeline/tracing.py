"""The trace of a name through the supply map of a case on disk."""

from pathlib import Path

from sened.base.dates import Interval
from sened.pipeline.build import load
from sened.supply.answer import Trace
from sened.supply.graph import SupplyTables
from sened.supply.trace import trace


def trace_case(case: Path, name: str, *, on: Interval | None = None, known_at: Interval | None = None) -> Trace:
    """Return every path through `name` in the built case, as of a day and as known on a day (both may be None)."""
    tables = load(case / "work")
    supply = SupplyTables.of(tables)
    return trace(
        supply,
        tables["lines"],
        name,
        on=on.start if on else None,
        known_at=known_at.end if known_at else None,
    )
