"""`acled`: ACLED as downloaded, with the columns of any year: before 2019, 2019 to March 2023, and since."""

import re

from sened.model.precision import AcledGeo, AcledTime, Deaths
from sened.sources.line import Line, filled
from sened.sources.published import Layout, Published

COLUMNS = {
    "record_id": ("event_id_cnty",),
    "date": ("event_date",),
    "time": ("time_precision", "time_precis"),
    "type": ("event_type",),
    "sub_type": ("sub_event_type",),
    "actor_1": ("actor1", "actor_1"),
    "with_1": ("assoc_actor_1", "ally_actor_1", "associated_actor_1"),
    "kind_1": ("inter1", "inter_1"),
    "actor_2": ("actor2", "actor_2"),
    "with_2": ("assoc_actor_2", "ally_actor_2", "associated_actor_2"),
    "kind_2": ("inter2", "inter_2"),
    "interaction": ("interaction",),
    "civilian": ("civilian_targeting",),
    "country": ("country",),
    "admin_1": ("admin1", "admin_1"),
    "admin_2": ("admin2", "admin_2"),
    "place": ("location",),
    "lat": ("latitude",),
    "lon": ("longitude",),
    "geo": ("geo_precision", "geo_precis"),
    "fatalities": ("fatalities",),
}

KINDS = {
    "1": "state forces",
    "2": "rebel group",
    "3": "political militia",
    "4": "identity militia",
    "5": "rioters",
    "6": "protesters",
    "7": "civilians",
    "8": "external/other forces",
}
"""`inter1` and `inter2`: numbers until 2024, the words themselves since."""


def report(line: Line) -> dict[str, str]:
    """Return the report of one event; ACLED says that actor 1 and actor 2 do not tell who began, so neither has a role."""
    day = line.day("date")
    fatalities = line.count("fatalities")
    code = line.date_code("time", AcledTime)
    return (
        filled(
            [
                ("record_id", line.text("record_id")),
                ("event_type", _event_type(line.text("type"), line.text("sub_type"))),
                ("actor_1", line.names("actor_1")),
                ("actor_2", line.names("actor_2")),
                ("actor_1_with", line.names("with_1")),
                ("actor_2_with", line.names("with_2")),
                ("actor_1_kind", actor_kind(line, "kind_1")),
                ("actor_2_kind", actor_kind(line, "kind_2")),
                ("interaction", interaction(line.text("interaction"))),
                ("civilian_targeting", line.text("civilian")),
                ("place_name", line.text("place")),
                ("country", line.text("country")),
                ("admin_1", line.text("admin_1")),
                ("admin_2", line.text("admin_2")),
            ]
        )
        | line.days("date", code, day, day)
        | line.place("geo", AcledGeo)
        | line.killed(Deaths.ACLED_REPORTED, fatalities, fatalities, fatalities)
    )


def _event_type(kind: str, sub_kind: str) -> str:
    """Return the code: the type with its sub-type, or the type alone (as until 2018)."""
    words = " / ".join(re.sub(r"\s+", " ", w) for w in (kind, sub_kind) if w)
    return f"acled:{words}" if words else ""


def actor_kind(line: Line, key: str) -> str:
    """Return the kind of an actor in words; 0 is none; a number that ACLED does not have is a warning."""
    text = line.text(key).removesuffix(".0")
    if text in {"", "0"}:
        return ""
    if text.isdigit() and text not in KINDS:
        line.warn(f"{key.replace('kind_', 'inter')} {text!r} is not a kind of actor of ACLED; left out")
        return ""
    return KINDS.get(text, text.casefold())


def interaction(text: str) -> str:
    """Return both kinds of actors in words: of `27`, of `20` (sole action), or of `Rebel group-Civilians`."""
    text = text.removesuffix(".0")
    if not re.fullmatch(r"\d{1,2}", text):
        return text.casefold()
    return " - ".join(KINDS[digit] for digit in text if digit in KINDS)


LAYOUT = Layout(
    adapter="acled",
    columns=COLUMNS,
    core=("record_id", "date", "type", "actor_1", "geo"),
    report=report,
)
ADAPTER = Published(LAYOUT, "ACLED as downloaded, old and new columns (csv, xlsx, json, parquet, zip)")
