import re
from collections.abc import Callable
from pathlib import Path

from sened.claims.decode import decode_intake
from sened.sources.adapters.supply_csv import ADAPTER, source_id
from sened.sources.forms import SOURCES, SUPPLY

Write = Callable[..., Path]
ROW = {
    "claim_id": "U1",
    "claim_type": "component_use",
    "relation": "used_in",
    "publisher": "Kordela Daily",
    "source_lean": "press",
    "url": "https://kordela.example/1",
    "source_date": "2020-10",
}


def test_each_address_becomes_one_source(write: Write) -> None:
    intake = ADAPTER.read(
        [write(SUPPLY, ROW, ROW | {"claim_id": "U2"}, ROW | {"claim_id": "U3", "url": "https://kordela.example/2"})]
    )
    ids = [r.cells["id"] for r in intake.sources]
    assert len(ids) == len(set(ids)) == 2
    assert all(re.fullmatch(r"P-kordela-daily-[0-9a-f]{6}", i) for i in ids)
    by_claim = {r.cells["claim_id"]: r.cells["source_id"] for r in intake.supply}
    assert by_claim["U1"] == by_claim["U2"] != by_claim["U3"]


def test_derived_sources_do_not_depend_on_the_order_of_rows(write: Write) -> None:
    rows = [ROW, ROW | {"claim_id": "U2", "source_date": "2020-11-05"}]
    one = ADAPTER.read([write(SUPPLY, *rows, name="a.csv")]).sources[0].cells
    two = ADAPTER.read([write(SUPPLY, *rows[::-1], name="b.csv")]).sources[0].cells
    assert one == two
    assert one["published"] == "2020-10-01/2020-11-05"


def test_the_lean_becomes_a_kind_only_where_it_says_one(write: Write) -> None:
    kinds = {}
    for lean in ("party", "state", "campaign", "ngo", "legal", "press", ""):
        [source] = ADAPTER.read([write(SUPPLY, ROW | {"source_lean": lean})]).sources
        kinds[lean] = source.cells["publisher_kind"]
    assert kinds == {
        "party": "party", "state": "state", "campaign": "campaign", "ngo": "ngo", "legal": "legal",
        "press": "unknown", "": "unknown",
    }  # fmt: skip


def test_one_address_under_two_publishers_is_a_problem(write: Write) -> None:
    [problem] = ADAPTER.read([write(SUPPLY, ROW, ROW | {"claim_id": "U2", "publisher": "KORDELA DAILY"})]).problems
    assert (problem.row, problem.field) == (3, "publisher")


def test_a_source_id_column_is_taken_as_given(write: Write) -> None:
    files = [write(SUPPLY, ROW | {"source_id": "S7"}), write(SOURCES, {"id": "S7", "publisher": "Kordela Daily"})]
    intake = ADAPTER.read(files)
    assert [r.cells["id"] for r in intake.sources] == ["S7"]
    assert [r.cells["source_id"] for r in intake.supply] == ["S7"]


def test_a_row_that_names_no_publication_is_a_problem(write: Write) -> None:
    [problem] = ADAPTER.read([write(SUPPLY, ROW | {"publisher": ""})]).problems
    assert (problem.row, problem.field) == (2, "publisher")


def test_without_an_address_publisher_and_date_tell_sources_apart() -> None:
    assert source_id("Kordela Daily", "", "2020") != source_id("Kordela Daily", "", "2021")
    assert source_id("أخبار كردستان", "https://x.example", "").startswith("P-")


def test_the_file_has_no_source_id_column_by_default() -> None:
    assert "source_id" in SUPPLY.optional


def test_a_bad_row_does_not_take_the_good_rows_of_its_address_along(write: Write) -> None:
    path = write(
        SUPPLY,
        ROW | {"source_date": "2020-13"},
        ROW | {"claim_id": "U2"},
        ROW | {"claim_id": "U3", "fact": "=1+1"},
        ROW | {"claim_id": "U4", "url": "https://kordela.example/2", "fact": "=1+1"},
    )
    decoded = decode_intake(ADAPTER.read([path]), ())
    assert [c.id for c in decoded.claims] == ["U2"]
    assert [(p.row, p.field) for p in decoded.problems] == [(2, "source_date"), (4, "fact"), (5, "fact")]


def test_rows_whose_source_cannot_be_derived_are_each_named(write: Write) -> None:
    rows = [ROW | {"claim_id": f"U{n}", "url": "not an address"} for n in (1, 2)]
    decoded = decode_intake(ADAPTER.read([write(SUPPLY, *rows)]), ())
    assert not decoded.claims
    assert {(p.row, p.field) for p in decoded.problems} == {(2, "url"), (2, "source_id"), (3, "source_id")}
