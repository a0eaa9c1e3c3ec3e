from datetime import date
from typing import Any

from sened.base.geo import Circle
from sened.claims.decode import Decoded
from sened.claims.state import State
from sened.claims.tabulate import tables
from sened.model import tables as schema
from sened.model.entity import Actor, Alias, Organisation, Place
from sened.model.vocabulary import Verdict

Log = Any
NAMES = ("sources", "segments", "claims", "supply_claims", "places", "actors", "organisations")


def rows(state: State, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tables(state)[name].to_pylist()
    return found


def test_an_empty_case_has_empty_tables() -> None:
    found = tables(State())
    assert sorted(found) == sorted(NAMES)
    assert all(found[name].equals(schema.empty(name)) for name in NAMES)


def test_each_table_has_its_schema_and_order(case: Log) -> None:
    for name, table in tables(case.state).items():
        assert table.schema.equals(schema.TABLES[name])
        assert table.equals(schema.ordered(name, table))


def test_a_claim_in_its_row(case: Log) -> None:
    row = rows(case.state, "claims")[0]
    standing = case.state.claims["K1"]
    assert (row["claim_id"], row["entry_id"], row["log_index"]) == ("K1", standing.entry_id, standing.log_index)
    assert (row["event_class"], row["question"]) == ("air-strike", None)
    assert (row["date_start"], row["date_end"], row["date_precision"]) == (date(2023, 3, 5), date(2023, 3, 5), "day")
    assert (row["lat"], row["radius_m"], row["place_id"], row["weapon_class"]) == (41.5, 5000.0, None, None)
    assert (row["killed_low"], row["killed_high"], row["wounded_low"]) == (2, 2, None)
    assert row["actors"] == ["ESTMARK"]


def test_a_supply_claim_stands_in_both_tables(case: Log) -> None:
    assert [r["claim_id"] for r in rows(case.state, "claims")] == ["K1", "K2", "K3", "U1"]
    [row] = rows(case.state, "supply_claims")
    assert (row["kind"], row["relation"], row["number"], row["via"]) == (
        "control",
        "export_permit",
        7,
        ["Lake Monitor"],
    )
    assert (row["source_start"], row["source_end"]) == (date(2020, 10, 1), date(2020, 10, 31))
    assert (row["valid_from_end"], row["valid_to_start"]) == (date(2020, 9, 30), date(2020, 10, 19))


def test_retracted_claims_are_left_out_and_withheld_ones_kept_inside(case: Log) -> None:
    case.decide("K1", Verdict.RETRACT)
    case.decide("K3", Verdict.REJECT)
    assert [r["claim_id"] for r in rows(case.decide("K2", Verdict.WITHHOLD), "claims")] == ["K2", "U1"]


def test_one_row_for_each_name(log: Log) -> None:
    state = log.take(
        Decoded(
            places=[
                Place(
                    id="ormen",
                    name="Ormen",
                    names=(("ku", "Ormên"), ("ar", "أورمين")),
                    where=Circle(42.9, 22.1, 5000.0),
                )
            ],
            actors=[
                Actor(id="EST", name="Estmark", aliases=(("en", "Estmark"), ("en", "Estmark forces")), party="EST")
            ],
            organisations=[
                Organisation(id="lumen", name="Lumen Optics", aliases=(Alias(name="Lumen Glass", kind="renamed"),))
            ],
        )
    )
    assert [(r["language"], r["name"], r["label"]) for r in rows(state, "places")] == [
        ("ar", "أورمين", "Ormen"),
        ("ku", "Ormên", "Ormen"),
        ("und", "Ormen", "Ormen"),
    ]
    assert [(r["language"], r["name"], r["party"]) for r in rows(state, "actors")] == [
        ("en", "Estmark", "EST"),
        ("en", "Estmark forces", "EST"),
    ]
    assert [(r["name"], r["name_kind"]) for r in rows(state, "organisations")] == [
        ("Lumen Glass", "renamed"),
        ("Lumen Optics", "name"),
    ]
