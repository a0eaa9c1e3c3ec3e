"""`airwars`: civilian harm incidents of Airwars as exported: CSV sheets, the JSON of its maps, or that of its pages."""

from sened.model.precision import AirwarsAccuracy, Deaths
from sened.sources.line import Line, filled
from sened.sources.published import Layout, Published

_CIVILIANS = "acf.killed_injured_civilian_non_combatants"
_COMBATANTS = "acf.killed_injured_persons_directly_participating_in_hostilities"

COLUMNS = {
    "record_id": ("unique_reference_code", "acf.unique_reference_code", "civcas_code", "new_civcas_code", "airwars_code", "code"),
    "date": ("date", "incident_date", "acf.incident_date"),
    "date_end": ("date_end", "incident_date_end", "acf.incident_date_end"),
    "country": ("country", "country_name", "country_slug"),
    "admin_1": ("region", "acf.region", "governorate", "acf.governorate", "province"),
    "place": ("location_name", "acf.location_name", "location"),
    "lat": ("latitude", "acf.geolocations.0.latitude", "acf.latitude", "lat"),
    "lon": ("longitude", "acf.geolocations.0.longitude", "acf.longitude", "lon", "lng"),
    "accuracy": ("geolocation_accuracy", "acf.geolocations.0.geolocation_accuracy", "geolocation_accuracy_slug"),
    "strike_type": ("strike_type", "type_of_strike", "strike_type_name", "strike_type_slug"),
    "belligerents": ("belligerents", "belligerent", "suspected_belligerent", "suspected_belligerents", "belligerent_name"),
    "targeted": ("targeted_belligerents", "targeted_belligerent", "targeted_belligerent_name", "suspected_target"),
    "killed_min": ("civilians_killed_min", "civilian_non_combatants_killed_min", f"{_CIVILIANS}.killed_min",
                   "minimum_civilian_non_combatants_killed"),
    "killed_max": ("civilians_killed_max", "civilian_non_combatants_killed_max", f"{_CIVILIANS}.killed_max",
                   "maximum_civilian_non_combatants_killed"),
    "wounded_min": ("civilians_injured_min", "civilian_non_combatants_injured_min", f"{_CIVILIANS}.injured_min",
                    "minimum_civilian_non_combatants_injured"),
    "wounded_max": ("civilians_injured_max", "civilian_non_combatants_injured_max", f"{_CIVILIANS}.injured_max",
                    "maximum_civilian_non_combatants_injured"),
    "combatants_min": ("militants_killed_min", "persons_directly_participating_in_hostilities_killed_min",
                       f"{_COMBATANTS}.killed_min", "minimum_alleged_belligerents_killed"),
    "combatants_max": ("militants_killed_max", "persons_directly_participating_in_hostilities_killed_max",
                       f"{_COMBATANTS}.killed_max", "maximum_alleged_belligerents_killed"),
    "grading": ("grading", "civilian_harm_status", "civilian_harm_status_slug"),
    "status": ("strike_status", "strike_status_slug"),
}  # fmt: skip
"""Victims' names, narratives and links are not read."""

_NOBODY = frozenset({"unknown", "unknown belligerent", "contested"})


def report(line: Line) -> dict[str, str]:
    """Return the report of one incident: the belligerents as such, those they aimed at as target."""
    belligerents, targeted = _split(line, "belligerents"), _split(line, "targeted")
    kind = line.text("strike_type")
    low, high = line.count("killed_min"), line.count("killed_max")
    hurt, most_hurt = line.count("wounded_min"), line.count("wounded_max")
    return (
        filled(
            [
                ("record_id", line.text("record_id")),
                ("event_type", f"airwars:{kind}" if kind else ""),
                ("actor_1", belligerents),
                ("actor_1_role", "belligerent" if belligerents else ""),
                ("actor_2", targeted),
                ("actor_2_role", "target" if targeted else ""),
                ("place_name", line.text("place")),
                ("country", line.text("country")),
                ("admin_1", line.text("admin_1")),
                ("wounded_low", hurt),
                ("wounded_high", most_hurt),
                ("killed_combatants_low", line.count("combatants_min")),
                ("killed_combatants_high", line.count("combatants_max")),
                ("airwars_grading", line.text("grading")),
                ("strike_status", line.text("status")),
            ]
        )
        | line.days("date_end", None, line.day("date"), line.day("date_end"))
        | line.place("accuracy", AirwarsAccuracy)
        | line.killed(Deaths.AIRWARS_CIVILIANS, low, None, high)
    )


def _split(line: Line, key: str) -> str:
    """Return the names of a list that the export wrote with semicolons or commas, without those that name nobody."""
    text = line.text(key)
    names = [n.strip() for n in (text.split(";") if ";" in text else text.split(","))]
    return "; ".join(dict.fromkeys(n for n in names if n and n.casefold() not in _NOBODY))


LAYOUT = Layout(adapter="airwars", columns=COLUMNS, core=("record_id", "date"), report=report)
ADAPTER = Published(LAYOUT, "incidents of Airwars as exported (csv, json, xlsx, parquet, zip)")
