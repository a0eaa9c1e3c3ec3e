from datetime import date
from typing import Any

import pytest

from sened.supply.asof import as_of
from sened.supply.graph import SupplyTables
from sened.supply.states import Decision, decide, direction


def permit(tables: SupplyTables, on: str | None, known: str | None = None) -> Decision:
    day, known_at = (date.fromisoformat(d) if d else None for d in (on, known))
    standing = as_of(tables.controls, day, known_at)
    return decide([s for s in standing if s.row["subject"] == "Lumen Optics"], day)


@pytest.mark.parametrize(
    ("on", "state", "claims"),
    [
        ("2030-10-01", "suspended", ("V05",)),
        ("2031-02-15", "granted", ("V07",)),
        ("2031-03-15", "granted / resumed", ("V07", "V08")),
        ("2031-06-11", "suspended", ("V09",)),
        ("2031-11-03", "cancelled", ("V10",)),
        ("2033-02-01", "resumed", ("V11",)),
    ],
)
def test_the_state_on_a_day(invented: SupplyTables, on: str, state: str, claims: tuple[str, ...]) -> None:
    found = permit(invented, on)
    assert (found.state, found.claims) == (state, claims)


def test_before_the_first_claim_there_is_no_state_but_its_start(invented: SupplyTables) -> None:
    found = permit(invented, "2030-08-31")
    assert (found.state, found.claims, found.first_said_for) == ("", (), "2030-09")


def test_after_the_last_end_there_is_no_state_but_what_was_before(build_map: Any, row: Any) -> None:
    cells = {"manufacturer": "Lumen Optics", "component": "camera", "said": "2032"}
    tables = build_map([row("W1", "export_permit", status="granted", start="2030", end="2031-06", **cells)])
    found = permit(tables, "2031-07-01")
    assert (found.state, found.before) == ("", (("W1", "granted", "2031-06"),))


def test_a_disputed_start_is_given_whole_with_the_recommendation(invented: SupplyTables) -> None:
    found = permit(invented, "2031-02-15")
    assert found.start_disputed
    assert found.since == (
        ("V07", "granted", "2031-01"),
        ("V06", "recommended", "2031-01-07"),
        ("V08", "resumed", "2031-02"),
    )
    assert found.possibly == (("V08", "resumed"),)


def test_a_permit_that_still_runs_is_overtaken_by_its_suspension(invented: SupplyTables) -> None:
    found = permit(invented, "2031-06-11")
    assert found.earlier == (("V07", "granted"), ("V08", "resumed"))
    assert not found.start_disputed


def test_where_dates_leave_two_states_open_both_are_given(invented: SupplyTables) -> None:
    found = permit(invented, "2031-01-15")
    assert found.state == ""
    assert found.possibly == (("V05", "suspended"), ("V07", "granted"))


def test_an_open_end_is_last_known_on_the_day_of_speaking(invented: SupplyTables) -> None:
    assert permit(invented, "2033-02-02").last_known is None
    assert permit(invented, "2040-01-01").last_known == date(2033, 2, 2)


def test_as_then_known_a_later_source_says_nothing(invented: SupplyTables) -> None:
    assert permit(invented, "2031-06-11", "2031-06-11").state == "granted / resumed"


def test_without_a_day_the_latest_step_is_given(invented: SupplyTables) -> None:
    assert permit(invented, None).claims == ("V11",)


def test_a_recommendation_is_never_the_state() -> None:
    assert direction("recommended") == direction("planned") == "prepares"
    assert decide([], date(2020, 1, 1)) == Decision(state="", claims=())
