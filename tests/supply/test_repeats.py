from collections.abc import Callable
from typing import Any

import pyarrow as pa

from sened.supply.graph import SupplyTables
from sened.supply.repeats import joined, repeats

Build = Callable[..., SupplyTables]
MakeRow = Callable[..., dict[str, Any]]
Lines = Callable[[SupplyTables, dict[str, str]], pa.Table]


def test_a_note_says_on_what_a_row_rests(invented: SupplyTables) -> None:
    assert invented.claims is not None
    assert repeats(invented.claims).to_pylist() == [
        {"claim_id": "V02", "rests_on": "V01", "words": "not independent of V01"}
    ]


def test_ids_that_are_not_held_and_the_row_itself_are_nothing(build_map: Build, row: MakeRow) -> None:
    rows = [
        row("W1", "used_in", note="not independent of U999"),
        row("W2", "used_in", note="repeats W2"),
        row("W3", "used_in", note="the page of W1 adds a date"),
        row("W4", "used_in", summary="Second report of the same statement (not independent)"),
        row("W5", "used_in", summary="Reprint of W1."),
    ]
    tables = build_map(rows)
    assert tables.claims is not None
    assert [(r["claim_id"], r["rests_on"]) for r in repeats(tables.claims).to_pylist()] == [("W5", "W1")]


def test_the_claim_moves_into_the_line_on_which_it_rests_and_says_why(invented: SupplyTables, lines_of: Lines) -> None:
    assert invented.claims is not None
    apart = lines_of(invented, {})
    together = joined(apart, repeats(invented.claims))
    for row in together.to_pylist():
        if row["claim_id"] == "V02":
            assert (row["line_id"], row["is_root"], row["fold_rule"]) == ("V01", False, "note")
            assert row["fold_why"] == "The row says of itself: not independent of V01."
        else:
            assert row["line_id"] == row["claim_id"]
    assert together.num_rows == apart.num_rows


def test_what_was_already_one_line_stays_as_it_is(invented: SupplyTables, lines_of: Lines) -> None:
    assert invented.claims is not None
    lines = lines_of(invented, {"V02": "V01"})
    assert joined(lines, repeats(invented.claims)).equals(lines)


def test_a_line_follows_its_root(build_map: Build, row: MakeRow, lines_of: Lines) -> None:
    cells = {"weapon_system": "Heron 3", "component": "fin"}
    rows = [
        row("W1", "used_in", **cells),
        row("W2", "used_in", note="copy of W1", **cells),
        row("W3", "used_in", **cells),
    ]
    tables = build_map(rows)
    assert tables.claims is not None
    found = joined(lines_of(tables, {"W3": "W2"}), repeats(tables.claims))
    assert set(found["line_id"].to_pylist()) == {"W1"}


def test_two_rows_that_rest_on_each_other_end(build_map: Build, row: MakeRow, lines_of: Lines) -> None:
    cells = {"weapon_system": "Heron 3", "component": "fin"}
    rows = [row("W1", "used_in", note="copy of W2", **cells), row("W2", "used_in", note="copy of W1", **cells)]
    tables = build_map(rows)
    assert tables.claims is not None
    assert len(set(joined(lines_of(tables, {}), repeats(tables.claims))["line_id"].to_pylist())) == 1
