from datetime import date
from typing import Any

import pytest

from sened.base.dates import Interval, day, parse_iso
from sened.supply.asof import Known, Span, Time, as_of, known_at, span_of, strongest, time_on, written
from sened.supply.graph import SupplyTables


def span(start: str = "", end: str = "", said: str = "") -> Span:
    read = {n: parse_iso(v) for n, v in (("starts", start), ("ends", end), ("said", said)) if v}
    return Span(**read)


@pytest.mark.parametrize(
    ("given", "on", "time"),
    [
        (span("2020-10-05", "2021-04-12", "2021-06"), "2020-10-04", Time.NOT_YET),
        (span("2020-10-05", "2021-04-12", "2021-06"), "2020-10-05", Time.DURING),
        (span("2020-10-05", "2021-04-12", "2021-06"), "2021-04-12", Time.DURING),
        (span("2020-10-05", "2021-04-12", "2021-06"), "2021-04-13", Time.ENDED),
        (span("2019-10", "2020-05", "2021-04"), "2019-10-15", Time.POSSIBLY),
        (span("2019-10", "2020-05", "2021-04"), "2019-10-31", Time.DURING),
        (span("2019-10", "2020-05", "2021-04"), "2020-05-15", Time.POSSIBLY),
        (span("2019-10", "2020-05", "2021-04"), "2020-06-01", Time.ENDED),
        (span("2020-06", "", "2020-10"), "2020-10-31", Time.DURING),
        (span("2020-06", "", "2020-10"), "2020-11-01", Time.LAST_KNOWN),
        (span("", "2020-10", "2020-10-24"), "2015-01-01", Time.POSSIBLY),
        (span("", "", "2020-10-27"), "2019-01-01", Time.POSSIBLY),
        (span("", "", "2020-10-27"), "2020-10-27", Time.DURING),
        (span("", "", "2020-10-27"), "2020-10-28", Time.LAST_KNOWN),
        (span("2030", "", "2029-01-01"), "2030-06-01", Time.POSSIBLY),
        (span("2030", "", "2029-01-01"), "2031-01-01", Time.LAST_KNOWN),
        (span(), "2020-01-01", Time.UNDATED),
    ],
)
def test_how_a_claims_time_stands_to_a_day(given: Span, on: str, time: Time) -> None:
    assert time_on(given, date.fromisoformat(on)) is time


def test_a_start_that_is_spoken_of_as_begun_lies_before_the_speaking() -> None:
    row = {"valid_from_start": date(2020, 10, 1), "valid_from_end": date(2020, 10, 31), "source_start": date(2020, 10, 24),
           "source_end": date(2020, 10, 24), "status": "suspended"}  # fmt: skip
    assert span_of(row).starts == Interval(date(2020, 10, 1), date(2020, 10, 24))
    assert span_of({**row, "status": "planned"}).starts == parse_iso("2020-10")


def test_what_was_formerly_so_had_ended_when_it_was_said() -> None:
    row = {"edge_kind": "formerly", "known_start": date(2020, 5, 1), "known_end": date(2020, 5, 1)}
    assert time_on(span_of(row), date(2020, 5, 2)) is Time.ENDED
    assert time_on(span_of(row), date(2010, 1, 1)) is Time.POSSIBLY


@pytest.mark.parametrize(
    ("said", "known", "result"),
    [
        ("2020-10", "2020-09-30", Known.NOT_YET),
        ("2020-10", "2020-10-15", Known.POSSIBLY),
        ("2020-10", "2020-10-31", Known.KNOWN),
        ("", "1990-01-01", Known.POSSIBLY),
    ],
)
def test_whether_a_source_had_spoken(said: str, known: str, result: Known) -> None:
    assert known_at(span(said=said), date.fromisoformat(known)) is result


def test_claims_not_yet_spoken_are_left_out(invented: SupplyTables) -> None:
    then = as_of(invented.controls, date(2031, 6, 11), date(2031, 6, 11))
    now = as_of(invented.controls, date(2031, 6, 11))
    assert "V09" not in {s.claim_id for s in then}
    assert {s.claim_id for s in now if s.time is Time.DURING} >= {"V09"}


@pytest.mark.parametrize(
    ("when", "text"),
    [
        ("2020", "2020"),
        ("2020-02", "2020-02"),
        ("2020-05-06", "2020-05-06"),
        ("2020-05-06/2020-05-09", "2020-05-06/2020-05-09"),
        ("9999-12", "9999-12-01/9999-12-31"),
    ],
)
def test_dates_are_written_as_short_as_they_are_precise(when: str, text: str) -> None:
    assert written(parse_iso(when)) == text
    assert written(None) is None


def test_the_strongest_time_speaks_for_several_claims() -> None:
    assert strongest([Time.ENDED, Time.LAST_KNOWN, Time.POSSIBLY]) is Time.POSSIBLY
    assert strongest([None, None]) is None


def test_a_hostile_row_whose_ends_stand_backwards_is_read() -> None:
    row: dict[str, Any] = {
        "valid_from_start": date(2021, 1, 1),
        "valid_from_end": None,
        "valid_to_start": date(2020, 1, 1),
    }
    assert span_of(row).starts == day(date(2021, 1, 1))
    assert time_on(span_of(row), date(2021, 6, 1)) is Time.ENDED
