"""GTD: perpetrator and target as roles, unknown days as months and years, deaths with those of perpetrators."""

from collections.abc import Callable
from pathlib import Path

from sened.model.seams import RawRow
from sened.sources.adapters.gtd import ADAPTER

Records = Callable[..., list[dict[str, str]]]
Edited = Callable[..., Path]


def rows(path: Path) -> list[RawRow]:
    intake = ADAPTER.read([path])
    assert intake.problems == []
    return list(intake.reports)


def column(path: Path, *keys: str) -> list[tuple[str, ...]]:
    return [tuple(r.cells.get(key, "") for key in keys) for r in rows(path)]


def test_every_column_that_is_read(published: Path) -> None:
    assert rows(published / "gtd.csv")[0].cells == {
        "dataset": "gtd",
        "record_id": "202001050001",
        "event_type": "gtd:3",
        "actor_1": "River Front; Southern Column",
        "actor_1_role": "perpetrator",
        "actor_1_modality": "named",
        "actor_2": "Norland Army",
        "actor_2_role": "target",
        "target": "Military; Military Checkpoint",
        "weapon": "vehicle-bomb",
        "place_name": "Kesh",
        "country": "Norland",
        "admin_1": "North",
        "killed_perpetrators": "1",
        "wounded_low": "2",
        "wounded_high": "2",
        "date_start": "2020-01-05",
        "date_end": "2020-01-05",
        "lat": "35.1",
        "lon": "38.1",
        "geo_precision": "settlement",
        "radius_km": "5",
        "geo_code": "GtdSpecificity 1",
        "killed_low": "3",
        "killed_best": "3",
        "killed_high": "3",
        "killed_convention": "gtd-with-perpetrators",
    }


def test_unknown_days_and_months_and_incidents_that_went_on(published: Path) -> None:
    assert column(published / "gtd.csv", "date_start", "date_end", "date_precision")[1:4] == [
        ("2020-01", "", "month"),
        ("2020", "", "year"),
        ("2020-02-01", "2020-02-09", ""),
    ]


def test_each_specificity(published: Path) -> None:
    assert column(published / "gtd.csv", "geo_code", "radius_km") == [
        (f"GtdSpecificity {code}", km) for code, km in enumerate(("5", "25", "25", "90", "400"), start=1)
    ]


def test_how_the_group_is_tied_to_the_act(published: Path) -> None:
    found = column(published / "gtd.csv", "actor_1_modality")
    assert [m for (m,) in found] == ["named", "suspected", "self-claimed", "named", ""]


def test_weapons_only_where_the_kind_is_sure(published: Path) -> None:
    found = column(published / "gtd.csv", "weapon")
    assert [w for (w,) in found] == ["vehicle-bomb", "suicide-bomb", "small-arms", "", ""]


def test_unknown_is_nobody_and_nowhere(published: Path) -> None:
    last = rows(published / "gtd.csv")[-1].cells
    assert not {"actor_1", "actor_1_role", "actor_2", "actor_2_role", "place_name", "admin_1", "lat"} & set(last)


def test_what_may_name_private_persons_is_not_read(published: Path) -> None:
    intake = ADAPTER.read([published / "gtd.csv"])
    assert not any("checkpoint" in v for r in intake.reports for k, v in r.cells.items() if k != "target")
    assert any("not read" in n and "summary" in n for n in intake.notices)


def test_an_id_that_a_spreadsheet_rounded(records: Records, edited: Edited) -> None:
    [row] = records("gtd.csv")[:1]
    [problem] = ADAPTER.read([edited([row | {"eventid": "2.02E+11"}])]).problems
    assert (problem.row, problem.field) == (2, "eventid")
    assert "rounded" in problem.message


def test_a_day_that_does_not_exist(records: Records, edited: Edited) -> None:
    [row] = records("gtd.csv")[:1]
    [problem] = ADAPTER.read([edited([row | {"imonth": "2", "iday": "30"}])]).problems
    assert problem.field == "iday"
