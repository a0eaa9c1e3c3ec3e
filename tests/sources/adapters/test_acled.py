"""ACLED of three generations of columns: the same event reads the same; its codes are not those of UCDP."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sened.model.seams import RawRow
from sened.sources.adapters.acled import ADAPTER

Records = Callable[..., list[dict[str, str]]]
Edited = Callable[..., Path]


def rows(path: Path) -> list[RawRow]:
    intake = ADAPTER.read([path])
    assert intake.problems == []
    return list(intake.reports)


def test_every_column_that_is_read(published: Path) -> None:
    [row] = rows(published / "acled_2024.csv")
    assert row.cells == {
        "dataset": "acled",
        "record_id": "NOR501",
        "event_type": "acled:Explosions/Remote violence / Air/drone strike",
        "actor_1": "Military Forces of Norland",
        "actor_2": "River Front",
        "actor_2_with": "Southern Column",
        "actor_1_kind": "state forces",
        "actor_2_kind": "rebel group",
        "interaction": "state forces-rebel group",
        "civilian_targeting": "Civilian targeting",
        "place_name": "Kesh",
        "country": "Norland",
        "admin_1": "North",
        "admin_2": "Kesh",
        "date_start": "2024-02-03",
        "date_end": "2024-02-03",
        "date_code": "AcledTime 1",
        "lat": "35.1",
        "lon": "38.1",
        "geo_precision": "settlement",
        "radius_km": "5",
        "geo_code": "AcledGeo 1",
        "killed_low": "4",
        "killed_best": "4",
        "killed_high": "4",
        "killed_convention": "acled-reported",
    }


def test_columns_of_2019_to_2023_and_numbers_for_kinds(published: Path) -> None:
    found = [r.cells for r in rows(published / "acled_2021.csv")]
    assert [c["record_id"] for c in found] == ["NOR101", "NOR102", "NOR103"]
    assert found[0]["interaction"] == "state forces - rebel group"
    assert found[0]["actor_2_kind"] == "rebel group"
    assert found[2]["interaction"] == "protesters"  # 60: alone
    assert "actor_2" not in found[2]


def test_columns_before_2019_with_types_alone(published: Path) -> None:
    found = [r.cells for r in rows(published / "acled_2017.csv")]
    assert found[0]["event_type"] == "acled:Battle-No change of territory"
    assert [c["date_start"] for c in found] == ["2016-03-05", "2016-12-28"]
    assert found[0]["actor_2_with"] == "Southern Column"
    assert found[1]["geo_code"] == "AcledGeo 2"


def test_each_precision_of_place_and_time(published: Path) -> None:
    keys = ("geo_precision", "radius_km", "date_start", "date_end", "date_precision")
    found = [tuple(r.cells.get(key, "") for key in keys) for r in rows(published / "acled_2021.csv")]
    assert found == [
        ("settlement", "5", "2021-02-03", "2021-02-03", ""),
        ("district", "25", "2021-02-07", "2021-02-13", "range"),
        ("province", "90", "2021-02", "", "month"),
    ]


def test_actor_1_is_not_said_to_have_begun(published: Path) -> None:
    assert not any("role" in key for row in rows(published / "acled_2024.csv") for key in row.cells)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"geo_precision": "5"}, "geo_precision '5' is not a code"),
        ({"time_precision": "4"}, "time_precision '4' is not a code"),
        ({"inter1": "12"}, "inter1 '12' is not a kind"),
        ({"latitude": "138.1", "longitude": "35.1"}, "look swapped"),
        ({"latitude": "", "longitude": ""}, "no coordinates"),
        ({"latitude": "0", "longitude": "0.0"}, "0, 0"),
        ({"latitude": ""}, "one coordinate"),
        ({"event_date": ""}, "no date"),
    ],
)
def test_what_looks_wrong_is_warned_of_and_kept(
    change: dict[str, str], told: str, records: Records, edited: Edited
) -> None:
    [row] = records("acled_2024.csv")
    intake = ADAPTER.read([edited([row | change])])
    assert intake.problems == []
    assert len(intake.reports) == 1
    assert any(told in n and "1 row" in n for n in intake.notices)


def test_a_place_of_unknown_precision_is_a_district(records: Records, edited: Edited) -> None:
    [row] = records("acled_2024.csv")
    cells = rows(edited([row | {"geo_precision": "7"}]))[0].cells
    assert (cells["geo_precision"], cells["radius_km"], "geo_code" in cells) == ("district", "25", False)


def test_swapped_coordinates_within_range_are_seen_by_the_rows_around(records: Records, edited: Edited) -> None:
    [row] = records("acled_2024.csv")
    given = [row | {"event_id_cnty": f"NOR{n}", "latitude": f"35.{n}", "longitude": f"44.{n}"} for n in range(8)]
    given.append(row | {"event_id_cnty": "NOR9", "latitude": "44.2", "longitude": "35.3"})
    intake = ADAPTER.read([edited(given)])
    assert any("swapped in row 10" in n for n in intake.notices)
    assert intake.reports[-1].cells["lat"] == "44.2"  # warned of, not mended


def test_a_ged_file_is_no_acled_file(published: Path) -> None:
    intake = ADAPTER.read([published / "ged.csv"])
    assert intake.reports == []
    [problem] = intake.problems
    assert "not a file of ACLED" in problem.message
    assert "--adapter ucdp-ged" in problem.next_step


def test_a_column_that_every_release_has(records: Records, edited: Edited) -> None:
    [row] = records("acled_2024.csv")
    del row["geo_precision"]
    [problem] = ADAPTER.read([edited([row])]).problems
    assert (problem.row, problem.field) == (1, "geo_precision")
