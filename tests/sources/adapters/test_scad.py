"""SCAD: initiators and targets, a row for each place of an event, codes for what is not known."""

from collections.abc import Callable
from pathlib import Path

from sened.sources.adapters.scad import ADAPTER

Records = Callable[..., list[dict[str, str]]]
Edited = Callable[..., Path]


def column(path: Path, *keys: str) -> list[tuple[str, ...]]:
    intake = ADAPTER.read([path])
    assert intake.problems == []
    return [tuple(r.cells.get(key, "") for key in keys) for r in intake.reports]


def test_every_column_that_is_read(published: Path) -> None:
    assert ADAPTER.read([published / "scad.csv"]).reports[0].cells == {
        "dataset": "scad",
        "record_id": "4750001",
        "event_type": "scad:8",
        "actor_1": "Students; Teachers",
        "actor_1_role": "initiator",
        "actor_2": "Police",
        "actor_2_role": "target",
        "place_name": "Késh",
        "country": "Norland",
        "escalation": "0",
        "date_start": "1995-01-01",
        "date_end": "1995-01-03",
        "lat": "35.1",
        "lon": "38.1",
        "geo_precision": "settlement",
        "radius_km": "15",
        "geo_code": "ScadLocation 2",
        "killed_low": "2",
        "killed_best": "2",
        "killed_high": "2",
        "killed_convention": "scad-reported",
    }


def test_dates_of_two_digits_where_the_numbers_are_missing(published: Path) -> None:
    assert column(published / "scad.csv", "date_start")[1] == ("2012-02-05",)


def test_places_by_code_of_the_row_else_of_the_event(published: Path) -> None:
    found = [code for (code,) in column(published / "scad.csv", "geo_code")]
    assert found == [f"ScadLocation {n}" for n in (2, 1, 3, 2, 6, 7, 5)]


def test_deaths_of_an_event_at_several_places_are_no_more_than_an_upper_bound_at_each(published: Path) -> None:
    found = column(published / "scad.csv", "record_id", "killed_low", "killed_high")
    assert found[2:4] == [("4750003", "", "2"), ("4750003/2", "", "2")]


def test_what_is_not_known_is_left_out(published: Path) -> None:
    assert column(published / "scad.csv", "killed_low", "killed_high")[1] == ("", "")


def test_country_years_without_an_event_are_counted_and_left_out(published: Path) -> None:
    intake = ADAPTER.read([published / "scad.csv"])
    assert len(intake.reports) == 7
    assert any("1 row: no event" in n for n in intake.notices)


def test_a_date_that_does_not_exist(records: Records, edited: Edited) -> None:
    row = records("scad.csv", encoding="latin-1")[0]
    [problem] = ADAPTER.read([edited([row | {"stday": "31", "stmo": "2"}])]).problems
    assert problem.field == "stday"
