"""The questions that the sample data must answer, each with its claims."""

from datetime import date
from typing import Any

import pytest

from sened.supply.graph import SupplyTables
from sened.supply.render_text import render
from sened.supply.trace import trace

pytestmark = pytest.mark.shared
SENSOR = "WESCAM (CMX-15D / MX-15D) EO/IR sensor"


def paths(
    tables: SupplyTables, name: str, on: str | None, component: str, weapon: str = "Bayraktar TB2"
) -> list[dict[str, Any]]:
    answer: Any = trace(tables, None, name, on=date.fromisoformat(on) if on else None).to_json()
    return [p for p in answer["paths"] if p["component"] == component and p["weapon"] == weapon]


def sensor(tables: SupplyTables, on: str) -> Any:
    (found,) = paths(tables, "Bayraktar TB2", on, SENSOR)
    return found


def test_in_june_2019_the_owner_is_at_most_inferred_and_the_permit_not_in_the_map(sample: SupplyTables) -> None:
    found = sensor(sample, "2019-06-01")
    assert (found["parent"], found["parent_basis"], found["parent_inferred"]) == (None, "inferred", ["L3 Technologies"])
    assert found["parent_inferred_from"] == ["U008", "U009", "U010"]
    assert found["controls"] == []
    assert [(d["state"], d["first_said_for"]) for d in found["decisions"]] == [(None, "2019-10")]


@pytest.mark.parametrize(
    ("on", "states"),
    [
        ("2019-11-01", {"suspended": ["U012"]}),
        ("2020-10-06", {"suspended": ["U011"]}),
        ("2021-04-13", {"cancelled": ["U016", "U017", "U018"]}),
        ("2024-02-01", {"resumed": ["U019"]}),
    ],
)
def test_the_permit_on_a_day(sample: SupplyTables, on: str, states: dict[str, list[str]]) -> None:
    found = sensor(sample, on)
    assert {c["state"]: c["claims"] for c in found["controls"]} == states
    assert found["parent"] == "L3Harris Technologies"
    assert found["parent_basis"] == "stated"


def test_in_june_2020_granted_with_its_start_disputed(sample: SupplyTables) -> None:
    (decision,) = sensor(sample, "2020-06-01")["decisions"]
    assert (decision["state"], decision["claims"], decision["start_disputed"]) == ("granted", ["U014"], True)
    assert [(s["claim"], s["state"], s["from"]) for s in decision["starts"]] == [
        ("U014", "granted", "2020-05"),
        ("U013", "recommended", "2020-05-06"),
        ("U015", "resumed", "2020-06"),
    ]


def test_in_2024_no_longer_refused_in_general_but_case_by_case(sample: SupplyTables) -> None:
    (control,) = sensor(sample, "2024-02-01")["controls"]
    assert "case-by-case review" in control["says"][0]
    assert control["reach"] == "family"
    assert sensor(sample, "2024-02-01")["decisions"][0]["last_known"] == "2024-01-29"


def test_the_number_of_cancelled_permits_is_disputed(sample: SupplyTables) -> None:
    contrary = [c for c in sensor(sample, "2021-04-13")["contrary"] if c["group"] == "canada-permit-count"]
    assert {c["claim"]: c["answer"]["number"] for c in contrary} == {"U017": "29", "U018": "30"}


def test_as_known_on_the_day_the_suspension_was_not_yet_a_claim(sample: SupplyTables) -> None:
    day = date(2020, 10, 6)
    answer: Any = trace(sample, None, "Bayraktar TB2", on=day, known_at=day).to_json()
    (found,) = [p for p in answer["paths"] if p["component"] == SENSOR]
    assert {c["state"] for c in found["controls"]} == {"granted", "resumed"}
    assert {"U014", "U015"} <= set(answer["known_possibly"])


@pytest.mark.parametrize(("on", "parent"), [("2019-06-28", None), ("2019-06-29", "L3Harris Technologies")])
def test_the_owner_after_29_june_2019(sample: SupplyTables, on: str, parent: str | None) -> None:
    assert sensor(sample, on)["parent"] == parent


def test_the_bomb_rack(sample: SupplyTables) -> None:
    (found,) = paths(sample, "Hornet bomb rack", "2019-12-01", "Hornet bomb rack")
    (figure,) = found["controls"]
    assert (figure["number"], figure["state"], figure["claims"]) == ("18 licences", "alleged", ["U048"])
    assert [c["claim"] for c in found["contrary"]] == ["U043"]
    replies = {(r["claim"], r["organisation"], r["state"]) for r in found["replies"]}
    assert replies == {("U042", "Baykar", "given"), ("U044", "EDO MBM Technology", "not_found")}
    shown = " ".join(render(trace(sample, None, "Hornet bomb rack", on=date(2019, 12, 1))).split())
    assert "ANF, quoting Brighton Against the Arms Trade" in shown
    assert "is recorded as without result" in shown


def test_the_engine_and_its_disputed_owner(sample: SupplyTables) -> None:
    found = paths(sample, "Rotax 912 engine", "2020-10-27", "Rotax 912 engine")
    assert {p["parent"] for p in found} == {"BRP Inc.", "Bombardier Inc."}
    owners = {(h["owned"], h["owner"]): h["claims"] for p in found for h in p["owners"]}
    assert owners == {
        ("BRP-Rotax", "BRP Inc."): ["U032"],
        ("BRP-Rotax", "Bombardier Inc."): ["U033", "U034"],
        ("BRP Inc.", "L3 Technologies"): ["U035"],
    }
    (brp,) = [p for p in found if p["parent"] == "BRP Inc."]
    assert {c["claim"] for c in brp["contrary"]} == {"U033", "U034", "U035"}


def test_backward_from_the_owner(sample: SupplyTables) -> None:
    answer: Any = trace(sample, None, "L3Harris Technologies", on=date(2020, 10, 6)).to_json()
    assert {(p["weapon"], p["maker"]) for p in answer["paths"]} == {
        ("Bayraktar TB2", "L3Harris WESCAM"), ("TAI Anka", "L3Harris WESCAM"), ("Bayraktar TB2", "EDO MBM Technology"),
    }  # fmt: skip


def test_no_claim_is_added(sample: SupplyTables) -> None:
    known = {f"U{n:03d}" for n in range(1, 90)}
    answer: Any = trace(sample, None, "Bayraktar TB2").to_json()
    assert set(answer["statements"]) <= known
    assert answer["coverage"]["claims"] == 86
