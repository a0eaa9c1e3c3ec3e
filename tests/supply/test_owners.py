from collections.abc import Callable
from datetime import date
from typing import Any

from sened.supply.asof import Time
from sened.supply.graph import SupplyTables
from sened.supply.owners import LONGEST_CHAIN, chain_of, mergers_of, owners_of, share_warnings
from sened.supply.relations import Basis
from sened.supply.view import View

Build = Callable[..., SupplyTables]
MakeRow = Callable[..., dict[str, Any]]


def view(tables: SupplyTables, on: str | None = None) -> View:
    return View(tables, None, date.fromisoformat(on) if on else None, None)


def owned(row: MakeRow, claim: str, maker: str, parent: str, **cells: Any) -> dict[str, Any]:
    return row(claim, cells.pop("relation", "subsidiary_of"), manufacturer=maker, parent_at_date=parent, **cells)


def test_an_owner_from_a_day_on(invented: SupplyTables) -> None:
    (holding,) = owners_of(view(invented, "2030-07-01"), "Lumen Optics").standing
    assert (holding.owner, holding.basis, holding.claims) == ("Gamma Group", Basis.STATED, ("V03",))
    assert holding.since == ("2030-06-15",)


def test_before_that_day_the_owner_is_at_most_inferred(invented: SupplyTables) -> None:
    found = owners_of(view(invented, "2030-06-01"), "Lumen Optics")
    assert found.standing == ()
    assert (found.inferred, found.inferred_from) == (("Beta Works",), ("V03", "V04"))
    assert "at most an inference" in found.why


def test_no_merger_that_day_no_inference(build_map: Build, row: MakeRow) -> None:
    rows = [
        owned(row, "W1", "Arco", "Gamma", start="2030-06-15", said="2031"),
        owned(row, "W2", "Beta", "Gamma", relation="merged_into", start="2029-01-01", said="2031"),
    ]
    assert owners_of(view(build_map(rows), "2030-01-01"), "Arco").inferred == ()


def test_an_owner_that_only_a_column_gives_says_so(invented: SupplyTables, build_map: Build, row: MakeRow) -> None:
    rows = [
        row("W1", "used_in", component="fin", manufacturer="Arco", parent_at_date="Arco Holding", said="2031-05-05")
    ]
    tables = build_map(rows)
    (holding,) = owners_of(view(tables, "2031-05-05"), "Arco").standing
    assert (holding.basis, holding.time) == (Basis.IMPLIED, Time.DURING)
    assert owners_of(view(tables, "2031-05-04"), "Arco").standing == ()
    (later,) = owners_of(view(tables, "2033-01-01"), "Arco").standing
    assert later.time is Time.LAST_KNOWN


def test_a_disputed_owner_is_given_whole(invented: SupplyTables) -> None:
    standing = owners_of(view(invented, "2031-10-27"), "Aeromotor").standing
    assert {(h.owner, h.claims) for h in standing} == {("Delta Inc.", ("V17",)), ("Delta Holding", ("V18",))}


def test_a_former_owner_is_an_owner_of_the_past_only(build_map: Build, row: MakeRow) -> None:
    rows = [owned(row, "W1", "Arco", "Olden", relation="formerly_subsidiary_of", said="2031-01-01", end="2025")]
    assert [h.owner for h in owners_of(view(build_map(rows), "2024-01-01"), "Arco").standing] == ["Olden"]
    assert owners_of(view(build_map(rows), "2026-01-01"), "Arco").standing == ()


def test_the_chain_goes_up(build_map: Build, row: MakeRow) -> None:
    rows = [owned(row, "W1", "A", "B", said="2031-01-01"), owned(row, "W2", "B", "C", said="2031-01-01")]
    chain, warnings = chain_of(view(build_map(rows), "2031-01-01"), "A")
    assert [(h.owned, h.owner) for h in chain] == [("A", "B"), ("B", "C")]
    assert warnings == ()


def test_a_circle_of_owners_ends_with_a_warning(build_map: Build, row: MakeRow) -> None:
    rows = [
        owned(row, f"W{i}", left, right, said="2031-01-01")
        for i, (left, right) in enumerate([("A", "B"), ("B", "C"), ("C", "A")])
    ]
    chain, warnings = chain_of(view(build_map(rows)), "A")
    assert len(chain) == 3
    assert len(warnings) == 1
    assert "circle of ownership" in warnings[0]


def test_two_owners_of_one_owner_are_no_circle(build_map: Build, row: MakeRow) -> None:
    pairs = [("A", "B"), ("A", "C"), ("B", "D"), ("C", "D")]
    rows = [owned(row, f"W{i}", left, right, said="2031-01-01") for i, (left, right) in enumerate(pairs)]
    assert chain_of(view(build_map(rows)), "A")[1] == ()


def test_a_chain_without_end_is_cut_and_says_so(build_map: Build, row: MakeRow) -> None:
    rows = [owned(row, f"W{i:03d}", f"B{i}", f"B{i + 1}", said="2031-01-01") for i in range(LONGEST_CHAIN + 5)]
    chain, warnings = chain_of(view(build_map(rows)), "B0")
    assert len(chain) == LONGEST_CHAIN
    assert "is cut there" in warnings[0]


def test_shares_that_sum_to_more_than_a_whole_are_told(build_map: Build, row: MakeRow) -> None:
    cells = {"relation": "stake_held_by", "number_unit": "percent", "said": "2031-01-01"}
    rows = [
        owned(row, "W1", "Arco", "North", number=80, **cells),
        owned(row, "W2", "Arco", "South", number=60, **cells),
    ]
    (warning,) = share_warnings(view(build_map(rows)), "Arco")
    assert "140 percent" in warning
    assert "North 80 (W1)" in warning
    same = [
        owned(row, "W1", "Arco", "North", number=80, **cells),
        owned(row, "W2", "Arco", "North", number=60, **cells),
    ]
    assert share_warnings(view(build_map(same)), "Arco") == ()


def test_a_body_under_itself_is_no_owner(build_map: Build, row: MakeRow) -> None:
    tables = build_map([owned(row, "W1", "Arco", "ARCO", said="2031-01-01")])
    assert tables.edges.num_rows == 0


def test_mergers_are_found_from_both_sides(invented: SupplyTables) -> None:
    for name in ("Beta Works", "Gamma Group"):
        (merger,) = mergers_of(view(invented), [name])
        assert (merger.owned, merger.owner, merger.since) == ("Beta Works", "Gamma Group", ("2030-06-15",))
