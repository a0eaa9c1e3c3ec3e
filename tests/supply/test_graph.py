from collections.abc import Callable
from typing import Any

from sened.supply.edges import edge_id
from sened.supply.graph import SupplyTables, groups

Build = Callable[..., SupplyTables]
MakeRow = Callable[..., dict[str, Any]]


def edges(tables: SupplyTables, claim: str) -> set[tuple[str, str, str, str]]:
    rows = tables.edges.to_pylist()
    return {(e["edge_kind"], e["subject"], e["object"], e["basis"]) for e in rows if e["claim_id"] == claim}


def test_a_use_states_the_use_names_the_maker_and_implies_the_owner(invented: SupplyTables) -> None:
    assert edges(invented, "V01") == {
        ("used-in", "Lumen (LX-10) camera", "Heron 3", "stated"),
        ("made-by", "Lumen (LX-10) camera", "Lumen Optics", "named"),
        ("owned-by", "Lumen Optics", "Gamma Group", "implied"),
    }


def test_a_permit_states_no_use(invented: SupplyTables) -> None:
    assert edges(invented, "V09") == {
        ("named-with", "Lumen (LX-10) camera", "Heron 3", "implied"),
        ("made-by", "Lumen (LX-10) camera", "Lumen Optics", "implied"),
    }


def test_several_makers_in_one_cell_are_several_subjects(invented: SupplyTables) -> None:
    assert edges(invented, "V19") == {
        ("owned-by", "Arco", "Foundation (FND)", "stated"),
        ("owned-by", "Brio", "Foundation (FND)", "stated"),
    }


def test_several_weapons_in_one_cell_are_several_edges(invented: SupplyTables) -> None:
    planned = {e for e in edges(invented, "V20") if e[0] == "planned-for"}
    assert {e[2] for e in planned} == {"Heron 4", "Heron 5"}


def test_a_maker_that_is_not_named_makes_nothing(invented: SupplyTables) -> None:
    assert edges(invented, "V22") == {("used-in", "brake", "MX series", "stated")}


def test_a_route_leads_to_a_jurisdiction(invented: SupplyTables) -> None:
    assert ("supplied-via", "brake", "XE", "stated") in edges(invented, "V23")


def test_a_munition_is_carried_and_is_a_weapon_itself(invented: SupplyTables) -> None:
    (carries,) = [e for e in invented.edges.to_pylist() if e["edge_kind"] == "carries"]
    assert (carries["subject"], carries["object"], carries["object_kind"]) == ("Heron 3", "MX-L", "weapon")


def test_a_reply_states_no_edge(build_map: Build, row: MakeRow) -> None:
    said = row("W1", "reply", weapon_system="Heron 3", component="engine", manufacturer="Arco", answer_kind="self")
    assert build_map([said]).edges.num_rows == 0


def test_wreckage_of_the_whole_weapon_names_the_weapons_maker(build_map: Build, row: MakeRow) -> None:
    remnant = row("W1", "maker_of", weapon_system="MX-L", component="remnant", manufacturer="Brio", status="alleged")
    assert edges(build_map([remnant]), "W1") == {("made-by", "MX-L", "Brio", "stated")}


def test_an_implied_owner_is_known_on_the_day_of_its_source_only(invented: SupplyTables) -> None:
    (implied,) = [e for e in invented.edges.to_pylist() if e["claim_id"] == "V01" and e["basis"] == "implied"]
    assert implied["valid_from_start"] == implied["known_start"]
    assert implied["valid_to_start"] is None
    assert implied["status"] == "implied"


def test_edge_ids_follow_from_structure(build_map: Build, row: MakeRow, rows: list[dict[str, Any]]) -> None:
    cells = {"weapon_system": "HERON  3", "component": "Lumen (LX-10) Camera"}
    other = build_map([row("Z9", "used_in", **cells)])
    assert other.edges["edge_id"].to_pylist() == [edge_id("used-in", "Lumen (LX-10) camera", "Heron 3")]


def test_an_alias_of_the_case_joins_spellings_and_nothing_else_does(build_map: Build, row: MakeRow) -> None:
    alias = {"org_id": "b", "label": "Brio", "name": "Brio Works", "name_kind": "renamed"}
    uses = [
        row(f"W{i}", "used_in", weapon_system="Heron 3", component="fin", manufacturer=maker)
        for i, maker in enumerate(("Brio", "Brio Works", "Brio Ltd."))
    ]
    made = [e for e in build_map(uses, [alias]).edges.to_pylist() if e["edge_kind"] == "made-by"]
    assert sorted(e["object"] for e in made) == ["Brio", "Brio", "Brio Ltd."]
    assert len({e["edge_id"] for e in made}) == 2


def test_only_what_claims_state_or_name_goes_into_lines(invented: SupplyTables) -> None:
    pairs = {(r["group_id"], r["claim_id"]) for r in groups(invented).to_pylist()}
    implied = {(e["edge_id"], e["claim_id"]) for e in invented.edges.to_pylist() if e["basis"] == "implied"}
    assert not pairs & implied
    assert {(c["control_id"], c["claim_id"]) for c in invented.controls.to_pylist()} <= pairs
    assert set(groups(invented)["group_kind"].to_pylist()) == {"supply-edge"}


def test_general_knowledge_never_counts(build_map: Build, row: MakeRow) -> None:
    cells = {"weapon_system": "Heron 3", "component": "fin", "evidence_kind": "general_knowledge"}
    tables = build_map([row("W1", "used_in", **cells), row("W2", "export_permit", status="granted", **cells)])
    assert groups(tables).num_rows == 0


def test_controls_carry_who_decides_as_far_as_the_row_tells(invented: SupplyTables) -> None:
    by_claim = {c["claim_id"]: c for c in invented.controls.to_pylist()}
    assert by_claim["V09"]["authority"] == "XA"
    assert by_claim["V24"]["authority"] == "State Department of Xenia"
    assert (by_claim["V24"]["subject"], by_claim["V24"]["instrument"]) == ("Armament Office (AO)", "sanction")
    assert (by_claim["V15"]["number"], by_claim["V15"]["number_unit"]) == (18, "licences")


def test_an_empty_map_is_a_map(build_map: Build) -> None:
    tables = build_map([])
    assert (tables.edges.num_rows, tables.controls.num_rows, tables.replies.num_rows) == (0, 0, 0)


def test_case_and_marks_make_no_other_name(build_map: Build, row: MakeRow) -> None:
    rows = [
        row("W1", "used_in", weapon_system="Heron 3", component="fin", manufacturer="Örko"),
        row("W2", "used_in", weapon_system="HERON 3", component="Fin", manufacturer="ORKO"),
        row("W3", "used_in", weapon_system="Heron 3", component="fin", manufacturer="Örko"),
    ]
    made = [e for e in build_map(rows).edges.to_pylist() if e["edge_kind"] == "made-by"]
    assert {(e["subject"], e["object"]) for e in made} == {("fin", "Örko")}
