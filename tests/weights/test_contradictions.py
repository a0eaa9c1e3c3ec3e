from collections.abc import Callable
from datetime import date
from typing import Any

import pyarrow as pa

from sened.weights.contradictions import between

Claims = Callable[..., pa.Table]


def found(claims: Claims, *rows: dict[str, Any]) -> list[tuple[str, str, str]]:
    parties = {"NORTH": "NORTH", "NORTH-PRESS": "NORTH", "HILLS": "HILLS"}
    return [(c.about, c.left.answer, c.right.answer) for c in between(claims(*rows).to_pylist(), parties=parties)]


def test_claims_that_can_both_hold_are_no_contradiction(claims: Claims) -> None:
    assert found(claims, {"killed_low": 6, "killed_high": 6}, {"killed_low": 4}, {"actors": ["NORTH-PRESS"]}) == []


def test_a_denial_stands_against_each_assertion(claims: Claims) -> None:
    assert found(claims, {}, {"stance": "denies"}) == [("occurrence", "asserts it", "denies it")]


def test_who_acted(claims: Claims) -> None:
    assert found(claims, {}, {"actors": ["HILLS"]}) == [("actor", "NORTH", "HILLS")]
    assert found(claims, {"target": "HILLS"}, {"actors": ["HILLS"], "target": "NORTH"}) == []


def test_how_many(claims: Claims) -> None:
    rows = ({"killed_low": 2, "killed_high": 2}, {"killed_low": 5})
    assert found(claims, *rows) == [("killed", "2", "5 or more")]


def test_running_counts_contradict_only_up_to_one_day(claims: Claims) -> None:
    toll = {"kind": "figure", "question": "toll", "killed_low": 5, "killed_high": 5, "actors": []}
    other = {**toll, "killed_low": 9, "killed_high": 9}
    assert found(claims, toll, other) == [("killed", "5", "9")]
    assert found(claims, toll, {**other, "date_end": date(2031, 3, 5)}) == []


def test_where_and_when_beyond_what_precision_allows(claims: Claims) -> None:
    assert found(claims, {}, {"lat": 10.5, "place_name": "Corfe"}) == [("place", "Marlow", "Corfe")]
    assert found(claims, {}, {"lat": 10.5, "radius_m": 90_000.0}) == []
    later = {"date_start": date(2031, 3, 2), "date_end": date(2031, 3, 2)}
    assert found(claims, {}, later) == [("time", "2031-03-01", "2031-03-02")]
    assert found(claims, {"event_class": "status"}, {**later, "event_class": "status"}) == []


def test_whether_civilians_were_harmed(claims: Claims) -> None:
    assert found(claims, {"civilian": "yes"}, {"civilian": "denied"}) == [("civilians", "says so", "denies it")]


def test_each_side_is_named_by_speaker_or_publisher(claims: Claims) -> None:
    rows = claims({"speakers": ["Hill Guard"]}, {"stance": "denies"}).to_pylist()
    one = between(rows, publishers={"S1": "Evening Post"})[0]
    assert (one.left.speaker, one.right.speaker, one.question) == (
        "Hill Guard",
        "Evening Post",
        "Did it happen as said?",
    )
