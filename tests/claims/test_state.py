from collections.abc import Callable
from typing import Any

import pytest

from sened.base.errors import IntegrityError, UnavailableError
from sened.claims.decode import Decoded
from sened.claims.state import fold
from sened.model.seams import Entry
from sened.model.vocabulary import Verdict

Rows = dict[str, list[dict[str, str]]]
Decode = Callable[..., Decoded]
Log = Any
TIME = "2023-05-01T12:00:00Z"


def entry(of: str, subject: str, **fields: Any) -> Entry:
    return Entry(index=0, id="0" * 64, kind=of, subject=subject, fields=fields, actor="p-1", time=TIME)


def test_an_empty_log_is_an_empty_state() -> None:
    assert fold([]).size == 0


def test_records_come_back_as_they_were_decoded(case: Log, decode: Decode, rows: Rows) -> None:
    decoded = decode(rows)
    state = case.state
    assert [s.record for s in state.claims.values()] == list(decoded.claims)
    assert [s.record for s in state.sources.values()] == list(decoded.sources)
    assert [s.log_index for s in state.claims.values()] == [4, 5, 6, 7]
    assert state.claims["K1"].origin == "claims.csv"
    assert state.size == 8


def test_imports_are_remembered_with_their_files(case: Log) -> None:
    [only] = case.state.imports
    assert (only.adapter, only.actor, only.why) == ("claims-csv", "p-1", "import")
    assert sorted(only.files) == ["claims.csv", "sources.csv", "supply.csv"]


def test_decisions_take_effect_and_lose_it_again(case: Log) -> None:
    assert case.decide("K1", Verdict.RETRACT).retracted == {"K1"}
    assert case.decide("K2", Verdict.REJECT).retracted == {"K1", "K2"}
    assert case.decide("K2", Verdict.ACCEPT).retracted == {"K1"}
    assert case.decide("K1", Verdict.WITHHOLD).withheld == {"K1"}
    assert case.decide("K1", Verdict.UNDO).withheld == frozenset()
    assert case.decide("K1", Verdict.UNDO).retracted == frozenset()
    assert len(case.state.decisions) == 6


def test_a_field_that_was_erased_is_simply_not_given(case: Log) -> None:
    claim = case.state.claims["K1"]
    case.ledger.erase(claim.log_index, ["summary", "killed"])
    state = case.state
    assert state.claims["K1"].record.summary == ""
    assert state.claims["K1"].record.killed is None
    assert state.claims["K1"].entry_id == claim.entry_id


@pytest.mark.parametrize("field", ["source_id", "subject", "kind"])
def test_a_claim_erased_in_what_makes_it_one_is_gone(case: Log, field: str) -> None:
    case.ledger.erase(case.state.claims["K1"].log_index, [field])
    state = case.state
    assert "K1" not in state.claims
    assert state.erased == 1


def test_after_an_erasure_no_older_version_comes_back(case: Log, decode: Decode, rows: Rows) -> None:
    rows["claims"][0]["killed_high"] = "3"
    case.take(decode(rows), why="corrected")
    case.ledger.erase(case.ledger.size() - 1, ["source_id"])
    assert "K1" not in case.state.claims


def test_a_supply_claim_needs_its_type_and_relation(case: Log) -> None:
    case.ledger.erase(case.state.claims["U1"].log_index, ["supply.relation"])
    assert "U1" not in case.state.claims


def test_what_is_no_record_is_damage() -> None:
    with pytest.raises(IntegrityError):
        fold([entry("claim", "K1", source_id="S1", kind="rumour")])
    with pytest.raises(IntegrityError):
        fold([entry("claim", "K1", source_id="S1", kind="event", colour="red")])


def test_an_entry_of_a_later_version_stops_the_reading() -> None:
    with pytest.raises(UnavailableError, match="hologram"):
        fold([entry("hologram", "K1")])
