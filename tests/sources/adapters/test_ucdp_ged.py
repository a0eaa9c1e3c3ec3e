"""UCDP GED: precision as UCDP means it, three estimates as a range, two sides without a role."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sened.model.seams import RawRow
from sened.sources.adapters.ucdp_ged import ADAPTER

Records = Callable[..., list[dict[str, str]]]
Edited = Callable[..., Path]


def rows(path: Path) -> list[RawRow]:
    intake = ADAPTER.read([path])
    assert intake.problems == []
    return list(intake.reports)


def test_every_column_that_is_read(published: Path) -> None:
    first = rows(published / "ged.csv")[0]
    assert first.row == 2
    assert first.cells == {
        "dataset": "ucdp-ged",
        "record_id": "900001",
        "event_type": "ucdp:1",
        "actor_1": "Government of Norland",
        "actor_2": "River Front",
        "place_name": "Kesh town",
        "country": "Norland",
        "admin_1": "North province",
        "admin_2": "Kesh district",
        "killed_civilians": "1",
        "event_clarity": "1",
        "date_start": "2021-03-01",
        "date_end": "2021-03-02",
        "date_code": "UcdpDate 1",
        "lat": "35.1",
        "lon": "38.1",
        "geo_precision": "settlement",
        "radius_km": "5",
        "geo_code": "UcdpWhere 1",
        "killed_low": "2",
        "killed_best": "3",
        "killed_high": "5",
        "killed_convention": "ucdp-all-sides",
    }


def test_neither_side_has_a_role(published: Path) -> None:
    assert not any("role" in key for row in rows(published / "ged.csv") for key in row.cells)


def test_each_precision_of_place(published: Path) -> None:
    found = [(r.cells["geo_precision"], r.cells["radius_km"]) for r in rows(published / "ged.csv")]
    assert found == [
        ("settlement", "5"), ("district", "25"), ("district", "25"), ("province", "90"), ("province", "90"),
        ("country", "400"), ("country", "400"),
    ]  # fmt: skip


def test_each_precision_of_time(published: Path) -> None:
    keys = ("date_start", "date_end", "date_precision")
    found = [tuple(r.cells.get(key, "") for key in keys) for r in rows(published / "ged.csv")]
    assert found[:6] == [
        ("2021-03-01", "2021-03-02", ""),  # it went on for two days
        ("2021-03-04", "2021-03-08", "range"),  # on one of five
        ("2021-04-05", "2021-04-11", "range"),
        ("2021-05", "", "month"),
        ("2021", "", "year"),
        ("2021-05-11", "2021-06-05", "range"),
    ]


def test_types_of_violence(published: Path) -> None:
    assert [r.cells["event_type"] for r in rows(published / "ged.csv")][:3] == ["ucdp:1", "ucdp:2", "ucdp:3"]


def test_releases_before_2018_call_the_estimates_otherwise(records: Records, edited: Edited) -> None:
    old = [
        {{"best": "best_est", "low": "low_est", "high": "high_est"}.get(k, k): v for k, v in row.items()}
        | {"date_start": "3/25/2021", "date_end": "3/26/2021"}
        for row in records("ged.csv")
    ]
    first = rows(edited(old))[0].cells
    assert (first["killed_low"], first["killed_best"], first["killed_high"]) == ("2", "3", "5")
    assert (first["date_start"], first["date_end"]) == ("2021-03-25", "2021-03-26")


def test_estimates_out_of_order_are_warned_of(records: Records, edited: Edited) -> None:
    [row] = records("ged.csv")[:1]
    intake = ADAPTER.read([edited([row | {"low": "9"}])])
    assert intake.reports[0].cells["killed_high"] == "9"
    assert any("not in order" in n for n in intake.notices)


@pytest.mark.parametrize(
    ("change", "field", "message"),
    [
        ({"date_end": "2021-02-01"}, "date_end", "before the beginning"),
        ({"date_start": "2021-13-01"}, "date_start", "not a date"),
        ({"latitude": "35,1"}, "latitude", "not a decimal"),
        ({"latitude": "95", "longitude": "190"}, "latitude", "no point on Earth"),
        ({"best": "three"}, "best", "not a whole number"),
        ({"side_a": "=cmd()"}, "side_a", "formula"),
    ],
)
def test_what_cannot_be_read_is_named_by_file_row_and_field(
    change: dict[str, str], field: str, message: str, records: Records, edited: Edited
) -> None:
    given = records("ged.csv")
    path = edited([given[0], given[0] | change])
    [problem] = ADAPTER.read([path]).problems
    assert (problem.file, problem.row, problem.field) == (str(path), 3, field)
    assert message in problem.message
    assert problem.next_step
