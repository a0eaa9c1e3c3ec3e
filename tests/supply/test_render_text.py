import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from sened.supply.cells import table_rows
from sened.supply.graph import SupplyTables
from sened.supply.render_text import render
from sened.supply.trace import trace

Build = Callable[..., SupplyTables]
Lines = Callable[[SupplyTables, dict[str, str]], pa.Table]


def text(tables: SupplyTables, name: str, on: str | None = None, **more: Any) -> str:
    found = trace(tables, more.get("lines"), name, on=date.fromisoformat(on) if on else None)
    return " ".join(render(found, width=more.get("width", 110)).split())


def test_every_summary_stands_behind_its_publisher_and_its_claim(
    invented: SupplyTables, rows: list[dict[str, Any]]
) -> None:
    shown = text(invented, "Heron 3")
    for row in rows:
        summary = row["summary"]
        for found in re.finditer(re.escape(f"]: {summary}"), shown):
            assert re.search(r"Outlet V\d\d[^\]]*\[V\d\d\Z", shown[: found.start()])


def test_an_alleged_use_is_printed_as_alleged(invented: SupplyTables) -> None:
    shown = text(invented, "Heron 3", "2031-02-15")
    assert "Kestrel rack · used-in (coded “alleged”) · Heron 3" in shown
    assert "own rack · used-in (coded “denied”) · Heron 3" in shown
    assert "open on this day: “alleged” [V15]" in shown


def test_a_planned_use_is_printed_as_planned(invented: SupplyTables) -> None:
    assert "Nova engine · planned-for (coded “planned”) · Heron 4" in text(invented, "Heron 4")


def test_the_state_of_the_day_comes_with_its_dispute(invented: SupplyTables) -> None:
    shown = text(invented, "Lumen camera", "2031-02-15")
    assert "export permit, XA: “granted” [V07], start disputed" in shown
    assert "starts given: 2031-01 “granted” [V07], 2031-01-07 “recommended” [V06], 2031-02 “resumed” [V08]" in shown


def test_a_search_without_result_says_what_was_searched_and_what_is_not_recorded(invented: SupplyTables) -> None:
    assert (
        "a search for a reply of Rackworks Ltd on Kestrel rack · Heron 3 is recorded as without result, beside"
        " Outlet V14, 2031-09 [V14]; the day of the search is not recorded"
    ) in text(invented, "Kestrel rack")


def test_owners_of_one_part_share_a_block(invented: SupplyTables) -> None:
    shown = text(invented, "Piston 9 engine", "2031-10-27")
    assert (
        "claims name 2 bodies as the owner: Delta Inc. [V17] Delta Holding (last-known), last known 2027-11-25 [V18]"
        in shown
    )
    assert shown.count("Piston 9 engine · used-in") == 1


def test_a_fold_says_which_claims_it_counts_as_one(invented: SupplyTables, lines_of: Lines) -> None:
    shown = text(invented, "Lumen camera", lines=lines_of(invented, {"V02": "V01"}))
    assert "used-in 2 claims, 1 independent line (wreckage: V01, V02) one line: V01, V02" in shown


def test_a_name_that_is_not_in_the_map_gets_suggestions_and_coverage(invented: SupplyTables) -> None:
    shown = text(invented, "Herron 3")
    assert "'Herron 3' is not in this map." in shown
    assert "Did you mean: Heron 3" in shown
    assert "What it does not hold was not looked at; nothing follows from that." in shown
    for word in ("clean", "complicit", "match"):
        assert word not in shown


@pytest.mark.parametrize("width", [60, 110])
def test_lines_keep_to_the_width(invented: SupplyTables, width: int) -> None:
    lines = render(trace(invented, None, "Heron 3"), width=width).splitlines()
    assert max(len(line) for line in lines) <= width


def test_the_table_has_one_row_per_path_in_text(invented: SupplyTables) -> None:
    found = table_rows(trace(invented, None, "Lumen Optics", on=date(2031, 6, 11)))
    assert found == [
        {
            "weapon": "Heron 3",
            "component": "Lumen (LX-10) camera",
            "relation": "used-in (coded “found”)",
            "maker": "Lumen Optics",
            "parent": "Gamma Group (last-known)",
            "jurisdiction": "XA",
            "decision": "export permit, XA: “suspended” [V09]",
            "lines": "",
            "claims": "V01 V02 V03",
        }
    ]
