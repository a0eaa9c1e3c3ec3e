"""`scad`: the Social Conflict Analysis Database as downloaded."""

from datetime import date

from sened.model.precision import Deaths, ScadLocation
from sened.sources.line import Line, filled
from sened.sources.published import Layout, Published

COLUMNS = {
    "record_id": ("eventid",),
    "type": ("etype",),
    "start": ("startdate",),
    "end": ("enddate",),
    "start_year": ("styr",),
    "start_month": ("stmo",),
    "start_day": ("stday",),
    "end_year": ("eyr",),
    "end_month": ("emo",),
    "end_day": ("eday",),
    "country": ("countryname",),
    "place": ("elocal",),
    "part": ("sublocal",),
    "location": ("gislocnum",),
    "all_locations": ("locnum",),
    "lat": ("latitude",),
    "lon": ("longitude",),
    "actor_1": ("actor1",),
    "actor_2": ("actor2",),
    "actor_3": ("actor3",),
    "target_1": ("target1",),
    "target_2": ("target2",),
    "deaths": ("ndeath",),
    "escalation": ("escalation",),
}
"""`location_precision` is not read: its scale differs between releases; `gislocnum` and `locnum` tell the kind of place."""

_NO_EVENT = "-9"


def report(line: Line) -> dict[str, str] | None:
    """Return the report of one event at one of its places: actors as initiators; None for a year without an event."""
    record = line.text("record_id").removesuffix(".0")
    kind = line.text("type").removesuffix(".0")
    if kind == _NO_EVENT or record.startswith("-"):
        line.warn("no event: the row stands for a country and year without one")
        return None
    part = line.text("part").removesuffix(".0")
    deaths = line.count("deaths")
    initiators, targets = line.names("actor_1", "actor_2", "actor_3"), line.names("target_1", "target_2")
    first, last = _day(line, "start"), _day(line, "end")
    location = "location" if line.text("location").removesuffix(".0") not in {"", "-99"} else "all_locations"
    return (
        filled(
            [
                ("record_id", record if part in {"", "1"} else f"{record}/{part}"),
                ("event_type", f"scad:{kind}" if kind else ""),
                ("actor_1", initiators),
                ("actor_1_role", "initiator" if initiators else ""),
                ("actor_2", targets),
                ("actor_2_role", "target" if targets else ""),
                ("place_name", line.text("place")),
                ("country", line.text("country")),
                ("escalation", line.text("escalation")),
            ]
        )
        | line.days("end", None, first, last)
        | line.place(location, ScadLocation)
        | line.killed(Deaths.SCAD_REPORTED, deaths, deaths, deaths, whole=_several(line, part))
    )


def _several(line: Line, part: str) -> bool:
    """Tell whether the event was at several places, each with a row: its deaths stand in each as those of all."""
    return part not in {"", "1"} or line.text("all_locations").removesuffix(".0") in {"4", "5"}


def _day(line: Line, end: str) -> date | None:
    """Return the day that year, month and day give, or the date that stands beside them."""
    given = [line.whole(f"{end}_{part}") for part in ("year", "month", "day")]
    if all(n is not None and n > 0 for n in given):
        try:
            return date(*(n for n in given if n is not None))
        except ValueError:
            line.fault(f"{end}_day", f"{'-'.join(map(str, given))} is no date", "mend year, month or day")
            return None
    return line.day(end)


LAYOUT = Layout(
    adapter="scad",
    columns=COLUMNS,
    core=("record_id", "type", "country", "deaths"),
    report=report,
)
ADAPTER = Published(LAYOUT, "the Social Conflict Analysis Database as downloaded (csv, xlsx, parquet, zip)")
