import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from sened.supply.graph import SupplyTables
from sened.supply.trace import trace

Build = Callable[..., SupplyTables]
MakeRow = Callable[..., dict[str, Any]]
Lines = Callable[[SupplyTables, dict[str, str]], pa.Table]


def document(tables: SupplyTables, name: str, on: str | None = None, known: str | None = None, **more: Any) -> Any:
    day, known_at = (date.fromisoformat(d) if d else None for d in (on, known))
    found = trace(tables, more.get("lines"), name, on=day, known_at=known_at)
    return json.loads(json.dumps(found.to_json()))


def path(answer: Any, component: str | None, parent: str | None = "any") -> Any:
    (found,) = [p for p in answer["paths"] if p["component"] == component and parent in ("any", p["parent"])]
    return found


def test_the_document_has_the_keys_of_the_interface(invented: SupplyTables) -> None:
    answer = document(invented, "Heron 3", "2031-02-15")
    assert list(answer)[:4] == ["name", "on", "known_at", "paths"]
    wanted = ["weapon", "component", "maker", "parent", "jurisdiction", "controls", "claims", "lines", "weakest",
              "contrary", "replies"]  # fmt: skip
    assert list(answer["paths"][0])[: len(wanted)] == wanted
    control = path(answer, "Lumen (LX-10) camera")["controls"][0]
    assert list(control)[:4] == ["state", "from", "to", "authority"]


def test_forward_from_a_weapon(invented: SupplyTables) -> None:
    found = path(document(invented, "Heron 3", "2031-06-11"), "Lumen (LX-10) camera")
    assert (found["weapon"], found["maker"], found["parent"], found["jurisdiction"]) == (
        "Heron 3", "Lumen Optics", "Gamma Group", "XA",
    )  # fmt: skip
    assert [(c["state"], c["from"], c["to"], c["authority"]) for c in found["controls"]] == [
        ("suspended", "2031-06-10", "2031-11-02", "XA")
    ]
    assert found["claims"] == ["V01", "V02", "V03"]
    assert found["relation"] == "used-in"


@pytest.mark.parametrize("name", ["Lumen Optics", "Gamma Group", "Lumen camera", "XA"])
def test_backward_from_a_maker_an_owner_a_part_and_a_jurisdiction(invented: SupplyTables, name: str) -> None:
    answer = document(invented, name, "2031-06-11")
    assert [(p["weapon"], p["component"]) for p in answer["paths"]] == [("Heron 3", "Lumen (LX-10) camera")]


def test_a_state_said_of_a_related_part_reaches_the_part_and_says_so(invented: SupplyTables) -> None:
    found = path(document(invented, "Heron 3", "2033-02-02"), "Lumen (LX-10) camera")
    (control,) = found["controls"]
    assert (control["state"], control["reach"], control["component"]) == (
        "resumed", "family", "Lumen camera (model not named)",
    )  # fmt: skip
    assert control["says"] == ["Ends refusal in general; case by case"]
    assert found["related_components"] == ["Lumen camera (model not named)"]


def test_before_the_owners_day_no_owner_is_asserted(
    invented: SupplyTables, build_map: Build, row: MakeRow, rows: Any
) -> None:
    earlier = row("W1", "used_in", weapon_system="Heron 3", component="Lumen (LX-10) camera", manufacturer="Lumen Optics",
                  country="XA", start="2029", said="2031", status="reported")  # fmt: skip
    found = path(document(build_map([*rows, earlier]), "Lumen Optics", "2030-06-01"), "Lumen (LX-10) camera")
    assert (found["parent"], found["parent_basis"], found["parent_inferred"]) == (None, "inferred", ["Beta Works"])
    assert found["parent_inferred_from"] == ["V03", "V04"]
    assert found["controls"] == []
    assert [(d["state"], d["first_said_for"]) for d in found["decisions"]] == [(None, "2030-09")]


def test_a_disputed_owner_gives_a_path_for_each_with_the_other_as_contrary(invented: SupplyTables) -> None:
    answer = document(invented, "Piston 9 engine", "2031-10-27")
    assert {p["parent"] for p in answer["paths"]} == {"Delta Inc.", "Delta Holding"}
    assert [c["claim"] for c in path(answer, "Piston 9 engine", "Delta Inc.")["contrary"]] == ["V18"]
    assert [c["claim"] for c in path(answer, "Piston 9 engine", "Delta Holding")["contrary"]] == ["V17"]


def test_asking_for_one_owner_gives_the_path_through_that_owner(invented: SupplyTables) -> None:
    answer = document(invented, "Delta Holding", "2031-10-27")
    assert [p["parent"] for p in answer["paths"]] == ["Delta Holding"]


def test_denials_figures_and_searches_stand_beside_the_claim(invented: SupplyTables) -> None:
    found = path(document(invented, "Heron 3", "2031-02-15"), "Kestrel rack")
    assert [c["claim"] for c in found["contrary"]] == ["V13"]
    assert [(r["organisation"], r["state"], r["text"]) for r in found["replies"]] == [
        ("Turquoise Aviation", "given", "Turquoise Aviation: never bought it"),
        ("Rackworks Ltd", "not_found", None),
    ]
    assert found["statuses"] == ["alleged"]
    (figure,) = document(invented, "Heron 3", "2031-02-15")["paths"][0]["history"]
    assert (figure["number"], figure["state"], figure["claims"]) == ("18 licences", "alleged", ["V15"])


def test_one_report_in_two_outlets_is_one_line(invented: SupplyTables, lines_of: Lines) -> None:
    lines = lines_of(invented, {"V02": "V01"})
    found = path(document(invented, "Heron 3", "2031-02-15", lines=lines), "Lumen (LX-10) camera")
    used = found["edges"][0]
    assert (used["claims"], used["lines"], used["one_line"]) == (["V01", "V02"], 1, ["V01, V02"])
    assert found["lines"] == 1
    assert found["weakest"]["lines"] == 1


def test_kinds_of_evidence_are_kept_apart(invented: SupplyTables) -> None:
    used = path(document(invented, "Heron 3"), "Kestrel rack")["edges"][0]
    assert used["evidence"] == {"press_report": ["V12"], "wreckage": ["V14"]}


def test_without_lines_nothing_is_counted(invented: SupplyTables) -> None:
    assert path(document(invented, "Heron 3"), "Lumen (LX-10) camera")["lines"] is None


def test_a_munition_brings_its_own_paths(invented: SupplyTables, build_map: Build, row: MakeRow, rows: Any) -> None:
    more = row("W1", "used_in", weapon_system="MX-L", component="seeker", manufacturer="Seekworks", status="found")
    answer = document(build_map([*rows, more]), "Heron 3")
    found = path(answer, "seeker")
    assert (found["weapon"], found["carried_by"]) == ("MX-L", [{"weapon": "Heron 3", "claims": ["V21"]}])


def test_what_begins_later_is_not_on_this_day(invented: SupplyTables) -> None:
    answer = document(invented, "Heron 3", "2028-01-01")
    assert "Lumen (LX-10) camera" in {p["component"] for p in answer["other_days"]}
    assert "Lumen (LX-10) camera" not in {p["component"] for p in answer["paths"]}


def test_as_then_known(invented: SupplyTables) -> None:
    answer = document(invented, "Heron 3", "2031-06-11", "2031-03-02")
    found = path(answer, "Lumen (LX-10) camera")
    assert found["claims"] == ["V01"]
    assert [c["state"] for c in found["controls"]] == ["granted"]
    assert answer["coverage"]["claims_not_yet_known"] > 0


def test_sources_too_imprecise_to_tell_are_named(invented: SupplyTables) -> None:
    answer = document(invented, "Heron 3", None, "2031-04-15")
    assert "V12" in answer["known_possibly"]
    assert "V01" not in answer["known_possibly"]


def test_a_control_without_a_path_is_still_found(invented: SupplyTables) -> None:
    answer = document(invented, "AO", "2031-01-01")
    assert answer["paths"] == []
    (control,) = answer["controls"]
    assert (control["state"], control["claims"], control["last_known"]) == ("in_force", ["V24"], "2030-12-14")


def test_a_measure_on_an_owner_stands_beside_the_path(build_map: Build, row: MakeRow, rows: Any) -> None:
    more = row("W1", "listed_by", manufacturer="Gamma Group", status="in_force", said="2031-05-05", start="2031-05-05")
    found = path(document(build_map([*rows, more]), "Heron 3", "2031-05-06"), "Lumen (LX-10) camera")
    (beside,) = found["beside"]
    assert (beside["reach"], beside["state"], beside["subject"]) == ("owner", "in_force", "Gamma Group")
    assert [c["state"] for c in found["controls"]] == ["granted", "resumed"]


def test_a_general_measure_reaches_by_jurisdiction_and_decides_nothing(
    build_map: Build, row: MakeRow, rows: Any
) -> None:
    more = row(
        "W1", "export_permit", weapon_system="all items", country="XA", status="paused", said="2031-03", start="2031-03"
    )
    found = path(document(build_map([*rows, more]), "Heron 3", "2031-03-31"), "Lumen (LX-10) camera")
    assert [b["reach"] for b in found["beside"]] == ["jurisdiction"]
    assert "W1" not in {c for control in found["controls"] for c in control["claims"]}


def test_no_path_is_pieced_together_from_claims_on_different_weapons(build_map: Build, row: MakeRow) -> None:
    rows = [
        row("W1", "used_in", weapon_system="Heron 3", component="antenna", manufacturer="Arco"),
        row("W2", "used_in", weapon_system="Stork 1", component="antenna", manufacturer="Brio"),
    ]
    answer = document(build_map(rows), "Heron 3")
    assert [(p["component"], p["maker"]) for p in answer["paths"]] == [("antenna", "Arco")]


def test_what_is_not_in_the_map_is_said_with_what_the_map_covers(invented: SupplyTables) -> None:
    answer = document(invented, "Herron 3")
    assert (answer["found"], answer["paths"]) == (False, [])
    assert answer["did_you_mean"][0] == "Heron 3"
    assert answer["coverage"]["weapons"] == ["Heron 3", "Heron 4", "Heron 5", "MX-L", "MX series"]
    assert answer["coverage"]["claims"] == 24


def test_warnings_of_circles_shares_and_backward_times_are_in_the_answer(build_map: Build, row: MakeRow) -> None:
    owns = {"relation": "stake_held_by", "said": "2031-01-01", "number_unit": "percent"}
    rows = [
        row("W1", "used_in", weapon_system="Heron 3", component="fin", manufacturer="A", start="2031", end="2020"),
        row("W2", **owns, manufacturer="A", parent_at_date="B", number=90),
        row("W3", **owns, manufacturer="A", parent_at_date="C", number=50),
        row("W4", **owns, manufacturer="B", parent_at_date="A", number=10),
    ]
    warnings = " ".join(document(build_map(rows), "Heron 3")["warnings"])
    assert "circle of ownership" in warnings
    assert "140 percent" in warnings
    assert "claim W1 gives an end before its start" in warnings


def test_an_empty_map_answers(build_map: Build) -> None:
    answer = document(build_map([]), "Heron 3")
    assert (answer["found"], answer["coverage"]["claims"]) == (False, 0)
