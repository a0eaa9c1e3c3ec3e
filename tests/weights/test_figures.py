from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from sened.weights import figures
from sened.weights.parts import parts, remark

Weigh = Callable[..., Any]
TOLL = {"kind": "figure", "event_class": "figure", "question": "toll", "actors": []}


def series(weigh: Weigh, *rows: dict[str, Any]) -> list[dict[str, Any]]:
    found = weigh(*(({**TOLL, **r}, {}) for r in rows))
    table: list[dict[str, Any]] = figures.series(found.claims, found.incidents, found.lines).to_pylist()
    return table


def killed(number: int, day: int, **other: Any) -> dict[str, Any]:
    return {"killed_low": number, "killed_high": number, "date_end": date(2031, 3, day), **other}


def test_counts_up_to_different_days_are_a_series_over_time_and_no_rivals(weigh: Weigh) -> None:
    rows = series(weigh, killed(10, 2), killed(40, 5))
    assert [(r["as_of_end"].day, r["low"], r["running"], r["remark"]) for r in rows] == [
        (2, 10, True, None),
        (5, 40, True, None),
    ]


def test_counts_up_to_one_day_that_no_number_satisfies_are_told(weigh: Weigh) -> None:
    rows = series(weigh, killed(10, 2), killed(12, 2), {"killed_low": 9, "date_end": date(2031, 3, 2)})
    assert rows[0]["remark"] == "Other claims up to the same day (2 March 2031) give 12."
    assert rows[2]["remark"] is None


@pytest.mark.parametrize(
    "summary",
    ["Cumulative toll of 322: parts given (246, 79, 7).", "The office: 322 as stated; the parts given (246, 79, 7) add up to 332."],
)  # fmt: skip
def test_parts_that_do_not_add_up_are_remarked_and_nothing_is_mended(weigh: Weigh, summary: str) -> None:
    row = series(weigh, killed(322, 2, summary=summary))[0]
    assert row["remark"] == "The number given is 322; the parts given, 246 + 79 + 7, add up to 332."
    assert (row["low"], row["high"]) == (322, 322)


def test_parts_that_add_up_become_numbers_of_their_own(weigh: Weigh) -> None:
    rows = series(weigh, killed(15, 2, summary="Toll of 15: 12 raiders, 2 guards and 1 civilian."))
    assert {(r["measure"], r["low"]) for r in rows} == {("killed", 15), ("killed: raiders", 12), ("killed: guards", 2), ("killed: civilian", 1)}  # fmt: skip
    assert all(r["remark"] is None for r in rows)


@pytest.mark.parametrize(
    "summary",
    ["102, of whom 61 raiders.", "At 20:00 on 20 January 15 were killed.", "322 dead, 5 hurt, 3 missing.", ""],
)
def test_numbers_that_are_not_said_to_be_parts_are_left_alone(summary: str) -> None:
    claim = {"killed_low": 102, "killed_high": 102, "summary": summary}
    assert parts(claim, "killed") == []
    assert remark(claim, "killed") == ""


def test_the_dead_of_one_side_are_another_measure(weigh: Weigh) -> None:
    rows = series(weigh, killed(27, 2, target="HILLS"), killed(90, 2))
    assert sorted(r["measure"] for r in rows) == ["killed", "killed: HILLS"]
    assert all(r["remark"] is None for r in rows)


def test_families_and_persons_are_never_compared(weigh: Weigh) -> None:
    row = {"question": "displaced", "figure_low": 4_000, "figure_high": 4_000}
    rows = series(
        weigh,
        {**row, "figure_unit": "families"},
        {**row, "figure_low": 6_000, "figure_high": 6_000, "figure_unit": "persons"},
    )
    assert len({r["series_id"] for r in rows}) == 2
    assert all(r["remark"] is None for r in rows)


def test_a_denial_without_a_number_stands_in_the_series(weigh: Weigh) -> None:
    rows = series(weigh, {"question": "escaped", "stance": "denies"})
    assert [(r["qualifier"], r["low"], r["high"]) for r in rows] == [("denies", None, None)]


def test_qualifiers_follow_from_the_ends(weigh: Weigh) -> None:
    rows = series(weigh, {"killed_low": 3}, {"killed_high": 9}, {"killed_low": 3, "killed_high": 9}, killed(4, 3))
    assert {r["claim_id"]: r["qualifier"] for r in rows} == {
        "K0": "at-least",
        "K1": "at-most",
        "K2": "between",
        "K3": "exact",
    }


def test_each_number_carries_the_line_of_its_claim(weigh: Weigh) -> None:
    rows = series(weigh, killed(3, 2, speakers=["CW"]))
    assert (rows[0]["line_id"], rows[0]["speaker"]) == ("watch", "CW")
