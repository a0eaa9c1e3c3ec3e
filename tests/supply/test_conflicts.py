from collections.abc import Callable
from datetime import date
from typing import Any

from sened.supply.conflicts import all_conflicts, conflicts_of, contrary
from sened.supply.graph import SupplyTables
from sened.supply.view import View

Build = Callable[..., SupplyTables]
MakeRow = Callable[..., dict[str, Any]]


def test_a_group_is_returned_whole_with_its_question(invented: SupplyTables) -> None:
    (found,) = conflicts_of(View(invented, None, None, None), ["V17"])
    assert found.question == "Which body owns Aeromotor, and from when?"
    assert found.claims == ("V18", "V17")
    assert found.differs == ("owner",)
    assert [dict(a.values)["owner"] for a in found.answers] == ["Delta Holding", "Delta Inc."]


def test_answers_stand_in_order_of_speaking(invented: SupplyTables) -> None:
    for conflict in all_conflicts(View(invented, None, None, None)):
        said = [a.voice.said.start for a in conflict.answers if a.voice.said]
        assert said == sorted(said)


def test_contrary_is_what_answers_otherwise(invented: SupplyTables) -> None:
    found = contrary(View(invented, None, None, None), ["V12", "V14"])
    assert [answer.voice.claim_id for _, answer in found] == ["V13"]


def test_states_of_one_permit_over_time_are_not_contrary(invented: SupplyTables) -> None:
    assert contrary(View(invented, None, None, None), ["V09", "V10"]) == ()


def test_numbers_that_differ_are_all_given(build_map: Build, row: MakeRow) -> None:
    cells = {"conflict_group": "count", "number_unit": "permits", "component": "camera", "status": "cancelled"}
    tables = build_map([row("W1", "export_permit", number=29, **cells), row("W2", "export_permit", number=30, **cells)])
    found = contrary(View(tables, None, None, None), ["W1", "W2"])
    assert [dict(a.values)["number"] for _, a in found] == ["29", "30"]
    assert found[0][0].question == "How many permits do the claims on camera give?"


def test_rows_coded_alike_are_a_group_without_difference(build_map: Build, row: MakeRow) -> None:
    cells = {"manufacturer": "Armament Office (AO)", "status": "in_force", "conflict_group": "scope"}
    tables = build_map([row("W1", "listed_by", **cells), row("W2", "listed_by", **cells)])
    (found,) = all_conflicts(View(tables, None, None, None))
    assert found.alike
    assert contrary(View(tables, None, None, None), ["W1"]) == ()


def test_what_was_not_yet_said_is_not_in_the_group(invented: SupplyTables) -> None:
    (found,) = conflicts_of(View(invented, None, None, date(2030, 1, 1)), ["V18"])
    assert found.claims == ("V18",)
