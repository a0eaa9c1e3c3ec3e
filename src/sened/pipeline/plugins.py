"""Everything that can be plugged in: built-ins in explicit tuples, others by entry point, found only here."""

from collections.abc import Collection
from importlib.metadata import entry_points

from sened.base.errors import InputError
from sened.model.seams import Adapter
from sened.sources.adapters import (
    acled,
    airwars,
    case_toml,
    claims_csv,
    gtd,
    reports_csv,
    scad,
    supply_csv,
    ucdp_ged,
)
from sened.sources.published import Published

ADAPTERS: tuple[Adapter, ...] = (
    claims_csv.ADAPTER, supply_csv.ADAPTER, reports_csv.ADAPTER, case_toml.ADAPTER, ucdp_ged.ADAPTER, acled.ADAPTER,
    gtd.ADAPTER, scad.ADAPTER, airwars.ADAPTER,
)  # fmt: skip
ENTRY_POINT_GROUP = "sened.adapters"


def adapters() -> dict[str, Adapter]:
    """Return all adapters by name; a built-in keeps its name against a plug-in."""
    found: dict[str, Adapter] = {p.name: p.load() for p in entry_points(group=ENTRY_POINT_GROUP)}
    return found | {adapter.name: adapter for adapter in ADAPTERS}


def adapter(name: str) -> Adapter:
    """Return the adapter of that name; `InputError` lists those that there are."""
    known = adapters()
    if name not in known:
        raise InputError(f"there is no adapter {name!r}", next_step="use one of: " + ", ".join(sorted(known)))
    return known[name]


def recognised(header: Collection[str]) -> list[str]:
    """Return the names of the adapters of event datasets whose columns a file with this header has."""
    if "record_id" in header:
        return [reports_csv.ADAPTER.name]
    return [name for name, one in sorted(adapters().items()) if isinstance(one, Published) and one.fits(header)]
