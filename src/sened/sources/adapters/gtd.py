"""`gtd`: the Global Terrorism Database as downloaded."""

import re
from datetime import date

from sened.base.dates import Interval, Precision, day, month, year
from sened.model.precision import Deaths, GtdSpecificity
from sened.model.vocabulary import Modality, WeaponClass
from sened.sources.line import Line, date_cells, filled
from sened.sources.published import Layout, Published

COLUMNS = {
    "record_id": ("eventid",),
    "year": ("iyear",),
    "month": ("imonth",),
    "day": ("iday",),
    "extended": ("extended",),
    "resolution": ("resolution",),
    "country": ("country_txt",),
    "admin_1": ("provstate",),
    "place": ("city",),
    "lat": ("latitude",),
    "lon": ("longitude",),
    "specificity": ("specificity",),
    "attack_1": ("attacktype1",),
    "attack_1_text": ("attacktype1_txt",),
    "suicide": ("suicide",),
    "group_1": ("gname",),
    "group_2": ("gname2",),
    "group_3": ("gname3",),
    "uncertain": ("guncertain1",),
    "claimed": ("claimed",),
    "target": ("targtype1_txt",),
    "target_kind": ("targsubtype1_txt",),
    "target_body": ("corp1",),
    "weapon": ("weaptype1",),
    "weapon_kind": ("weapsubtype1",),
    "killed": ("nkill",),
    "killed_perpetrators": ("nkillter",),
    "wounded": ("nwound",),
    "doubt": ("doubtterr",),
}
"""`target1`, `summary` and `motive` are not read: they may name private persons."""

_NOBODY = frozenset({"unknown", "not applicable", "individual"})
_EXPLOSIVES = "6"
_WEAPONS = {"2": WeaponClass.CHEMICAL, "5": WeaponClass.SMALL_ARMS, "8": WeaponClass.INCENDIARY}
_EXPLOSIVE_KINDS = {
    "8": WeaponClass.MINE,
    "13": WeaponClass.SUICIDE_BOMB,
    "15": WeaponClass.VEHICLE_BOMB,
    **dict.fromkeys(("9", "10", "12", "14", "28", "29", "31"), WeaponClass.IED),
}
"""Kinds of explosive whose class is sure; 11 (projectiles) may be a rocket, a mortar or a grenade."""


def report(line: Line) -> dict[str, str]:
    """Return the report of one incident: group 1 to 3 as perpetrator, the body struck as target."""
    record = line.text("record_id").removesuffix(".0")
    if re.search(r"[eE]\+?\d", record):
        line.fault("record_id", f"{record} was rounded by a spreadsheet", "export it anew with eventid as text")
    killed, perpetrators = line.count("killed"), line.count("killed_perpetrators")
    wounded = line.count("wounded")
    groups = line.names("group_1", "group_2", "group_3", unknown=_NOBODY)
    body = line.names("target_body", unknown=_NOBODY)
    kind = line.text("attack_1").removesuffix(".0") or line.text("attack_1_text")
    return (
        filled(
            [
                ("record_id", record),
                ("event_type", f"gtd:{kind}" if kind else ""),
                ("actor_1", groups),
                ("actor_1_role", "perpetrator" if groups else ""),
                ("actor_1_modality", _modality(line) if groups else ""),
                ("actor_2", body),
                ("actor_2_role", "target" if body else ""),
                ("target", line.names("target", "target_kind", unknown=_NOBODY)),
                ("weapon", _weapon(line)),
                ("place_name", _known(line.text("place"))),
                ("country", line.text("country")),
                ("admin_1", _known(line.text("admin_1"))),
                ("killed_perpetrators", perpetrators),
                ("wounded_low", wounded),
                ("wounded_high", wounded),
                ("doubt", "yes" if line.text("doubt").removesuffix(".0") == "1" else ""),
            ]
        )
        | _days(line)
        | line.place("specificity", GtdSpecificity)
        | line.killed(Deaths.GTD_WITH_PERPETRATORS, killed, killed, killed)
    )


def _days(line: Line) -> dict[str, str]:
    """Return the days of the incident: day 0 is a month, month 0 a year; an extended one lasts until its resolution."""
    numbers = [line.whole(key) or 0 for key in ("year", "month", "day")]
    found = _interval(*numbers)
    if found is None:
        if numbers[0]:
            line.fault("day", f"{numbers[0]}-{numbers[1]}-{numbers[2]} is no date", "mend year, month or day")
        else:
            line.warn("no date")
        return {}
    word = Precision.DAY if numbers[2] else Precision.MONTH if numbers[1] else Precision.YEAR
    if line.text("extended").removesuffix(".0") == "1" and word is Precision.DAY and line.text("resolution"):
        end = line.day("resolution", month_first=True)
        return line.days("resolution", None, found.start, end)
    return date_cells(found, word)


def _interval(year_number: int, month_number: int, day_number: int) -> Interval | None:
    try:
        if not month_number:
            return year(year_number)
        if not day_number:
            return month(year_number, month_number)
        return day(date(year_number, month_number, day_number))
    except (ValueError, IndexError):
        return None


def _modality(line: Line) -> str:
    if line.text("uncertain").removesuffix(".0") == "1":
        return Modality.SUSPECTED.value
    claimed = line.text("claimed").removesuffix(".0") == "1"
    return Modality.SELF_CLAIMED.value if claimed else Modality.NAMED.value


def _weapon(line: Line) -> str:
    kind, sub_kind = line.text("weapon").removesuffix(".0"), line.text("weapon_kind").removesuffix(".0")
    if line.text("suicide").removesuffix(".0") == "1" and kind == _EXPLOSIVES:
        return WeaponClass.SUICIDE_BOMB.value
    found = _EXPLOSIVE_KINDS.get(sub_kind) if kind == _EXPLOSIVES else _WEAPONS.get(kind)
    return found.value if found else ""


def _known(name: str) -> str:
    return "" if name.casefold() == "unknown" else name


LAYOUT = Layout(
    adapter="gtd",
    columns=COLUMNS,
    core=("record_id", "year", "month", "day", "group_1", "killed"),
    report=report,
)
ADAPTER = Published(LAYOUT, "the Global Terrorism Database as downloaded (xlsx, csv, parquet, zip)")
