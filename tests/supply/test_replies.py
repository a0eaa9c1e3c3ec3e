from collections.abc import Callable
from typing import Any

import pytest

from sened.supply.graph import SupplyTables

Build = Callable[..., SupplyTables]
MakeRow = Callable[..., dict[str, Any]]


def reply(tables: SupplyTables, claim: str) -> dict[str, Any]:
    (found,) = [dict(r) for r in tables.replies.to_pylist() if r["claim_id"] == claim]
    return found


def test_an_answer_names_the_body_before_its_colon(invented: SupplyTables) -> None:
    found = reply(invented, "V12")
    assert (found["organisation"], found["state"]) == ("Turquoise Aviation", "given")
    assert found["text"] == "Turquoise Aviation: never bought it"


def test_a_search_without_result_is_recorded_as_no_more_than_that(invented: SupplyTables) -> None:
    found = reply(invented, "V14")
    assert (found["organisation"], found["state"], found["text"]) == ("Rackworks Ltd", "not_found", None)
    assert found["about"] == "Kestrel rack · Heron 3"


def test_a_row_that_is_the_bodys_own_word_is_its_statement(invented: SupplyTables) -> None:
    found = reply(invented, "V13")
    assert (found["organisation"], found["state"]) == ("Turquoise Aviation", "self")
    assert found["text"] == "Says that it never bought the other rack"


@pytest.mark.parametrize(
    ("answer", "body"),
    [
        ("Arco counsel, per the campaign: sales ended", "Arco counsel"),
        ("Norland embassy declined to comment in haste", "Norland embassy"),
        ("Arco did not respond to a request", "Arco"),
        ("no company document was found", None),
        ("sales ended", None),
    ],
)
def test_who_answers_is_read_from_the_answer_and_never_guessed(
    build_map: Build, row: MakeRow, answer: str, body: str | None
) -> None:
    cells = {"manufacturer": "Brio", "weapon_system": "Heron 3", "component": "fin"}
    tables = build_map([row("W1", "used_in", answer=answer, answer_kind="given", **cells)])
    assert reply(tables, "W1")["organisation"] == body


@pytest.mark.parametrize(
    ("cells", "body"),
    [
        ({"manufacturer": "Brio", "speakers": ["a Brio officer"]}, "Brio"),
        ({"manufacturer": "Arco; Brio", "parent_at_date": "Foundation (FND)", "speakers": ["FND"]}, "Foundation (FND)"),
        ({"manufacturer": "TDX", "speakers": ["Economy office (answer 7)"], "evidence_kind": "government_statement"}, "Economy office"),
        ({"manufacturer": "Brio", "speakers": ["Campaign"]}, "Brio"),
    ],
)  # fmt: skip
def test_whose_own_word_a_row_is(build_map: Build, row: MakeRow, cells: dict[str, Any], body: str) -> None:
    tables = build_map([row("W1", "supply", answer_kind="self", summary="Says", **cells)])
    assert reply(tables, "W1")["organisation"] == body


def test_rows_for_which_nobody_looked_have_no_reply(invented: SupplyTables) -> None:
    assert "V01" not in invented.replies["claim_id"].to_pylist()
