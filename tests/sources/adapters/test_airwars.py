"""Airwars: belligerents and those they aimed at, civilians counted alone, places as exactly as they were found."""

from pathlib import Path

from sened.sources.adapters.airwars import ADAPTER


def test_a_sheet(published: Path) -> None:
    intake = ADAPTER.read([published / "airwars.csv"])
    assert intake.problems == []
    [row] = intake.reports
    assert row.cells == {
        "dataset": "airwars",
        "record_id": "NS001",
        "event_type": "airwars:Airstrike and/or Artillery",
        "actor_1": "Norland military",
        "actor_1_role": "belligerent",
        "actor_2": "River Front",
        "actor_2_role": "target",
        "place_name": "Kesh",
        "country": "Norland",
        "wounded_low": "2",
        "wounded_high": "4",
        "killed_combatants_low": "0",
        "killed_combatants_high": "2",
        "airwars_grading": "Fair",
        "strike_status": "Likely strike",
        "date_start": "2021-05-05",
        "date_end": "2021-05-05",
        "lat": "35.1",
        "lon": "38.1",
        "geo_precision": "settlement",
        "radius_km": "5",
        "geo_code": "AirwarsAccuracy village",
        "killed_low": "1",
        "killed_high": "3",
        "killed_convention": "airwars-civilians",
    }


def test_the_json_of_pages(published: Path) -> None:
    intake = ADAPTER.read([published / "airwars.json"])
    assert intake.problems == []
    [row] = intake.reports
    assert row.cells["record_id"] == "NS002"
    assert row.cells["date_start"] == "2021-05-06"
    assert (row.cells["lat"], row.cells["lon"], row.cells["radius_km"]) == ("35.1", "38.1", "0.5")
    assert row.cells["event_type"] == "airwars:Drone strike"
    assert row.cells["actor_1"] == "Norland military"


def test_names_of_victims_are_dropped_and_it_is_said(published: Path) -> None:
    intake = ADAPTER.read([published / "airwars.json"])
    assert any("private persons were dropped" in n and "victim_name" in n for n in intake.notices)
    assert not any("A Person" in v for r in intake.reports for v in r.cells.values())


def test_the_json_of_maps(tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_text(
        '{"conflicts": [{"civcas_incidents": [{"unique_reference_code": "NS003", "date": "2021-05-07",'
        ' "latitude": 0, "longitude": 0, "geolocation_accuracy": false, "civilians_killed_min": 1,'
        ' "civilians_killed_max": 4, "targeted_belligerents": [{"name": "River Front", "slug": "rf"}]}]}]}'
    )
    intake = ADAPTER.read([path])
    [row] = intake.reports
    assert row.cells["actor_2"] == "River Front"
    assert (row.cells["killed_low"], row.cells["killed_high"]) == ("1", "4")
    assert "lat" not in row.cells  # the export writes a missing point as 0, 0
    assert any("0, 0" in n for n in intake.notices)
