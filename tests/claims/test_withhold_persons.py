"""Text that may name a person stays back until a person accepts it as it stands."""

from collections.abc import Callable
from typing import Any

import pytest

from sened.base.errors import InputError
from sened.claims.decode import Decoded
from sened.claims.held import HELD, UNNAMED_SPEAKER, Holding, finder
from sened.claims.withholding import public, withhold
from sened.model.entity import Actor
from sened.model.vocabulary import Verdict

Log = Any
Decode = Callable[..., Decoded]


@pytest.fixture
def named(case: Log, decode: Decode) -> Log:
    sources = [
        {
            "id": "S4",
            "publisher": "Echo",
            "title": "The last day of Karwan Tovi",
            "url": "https://e.example/karwan-tovi",
        }
    ]
    claims = [
        {"claim_id": "K4", "source_id": "S4", "kind": "event", "summary": "Karwan Tovi was in the car.", "note": "from a call", "target": "car of Karwan Tovi"},
        {"claim_id": "K5", "source_id": "S4", "kind": "event", "summary": "A car was hit.", "speaker": "Dr. Peter Wintringham"},
    ]  # fmt: skip
    case.take(decode({"sources": sources, "claims": claims}))
    return case


def test_the_fields_are_blank_and_say_why(named: Log) -> None:
    state = public(named.state)
    claim = state.claims["K4"].record
    assert claim.summary == HELD
    assert claim.target == ""
    assert claim.note == f"from a call [{HELD}: target]"
    assert state.claims["K5"].record.speakers == (UNNAMED_SPEAKER,)
    assert state.sources["S4"].record.title == HELD
    assert state.sources["S4"].record.url == ""


def test_the_editor_is_told_what_was_found_and_why(named: Log) -> None:
    held = {(h.subject, h.field): h for h in withhold(named.state).held}
    assert set(held) == {("K4", "summary"), ("K4", "target"), ("K5", "speakers"), ("S4", "title"), ("S4", "url")}
    assert held["K4", "summary"].found == ("Karwan Tovi",)
    assert "given name" in held["K4", "summary"].why


@pytest.mark.parametrize(("subject", "field", "held"), [("K4", "summary", 4), ("S4", "title", 4), ("K5", "speaker", 4)])
def test_an_acceptance_lets_one_field_pass(named: Log, subject: str, field: str, held: int) -> None:
    assert len(withhold(named.decide(subject, Verdict.ACCEPT, field)).held) == held
    assert len(withhold(named.decide(subject, Verdict.UNDO)).held) == 5


def test_an_acceptance_lapses_where_the_text_changes(named: Log) -> None:
    named.decide("K4", Verdict.ACCEPT, "summary")
    assert public(named.state).claims["K4"].record.summary == "Karwan Tovi was in the car."
    state = named.decide("K4", Verdict.CORRECT, "summary", "Karwan Tovi and Zozan Kelesh were in the car.")
    assert public(state).claims["K4"].record.summary == HELD


def test_a_person_whom_the_case_knows_as_an_actor_may_be_named(named: Log) -> None:
    named.take(Decoded(actors=[Actor(id="TOVI", name="Karwan Tovi", kind="official")]))
    assert [h.subject for h in withhold(named.state).held] == ["K5"]


def test_a_field_without_text_cannot_be_accepted(named: Log) -> None:
    with pytest.raises(InputError, match="no text that could be accepted"):
        named.decide("K4", Verdict.ACCEPT, "killed")
    with pytest.raises(InputError, match="no text that could be accepted"):
        named.decide("S4", Verdict.ACCEPT)


def test_rows_of_datasets_are_held_back_too(case: Log) -> None:
    row: dict[str, object] = {"claim_id": "r1", "target": "house of Karwan Tovi", "actors": ["Mr. Ashcombe"], "summary": "Row r1 of x."}  # fmt: skip
    [held] = Holding(finder(case.state), ()).rows([row], "x")
    assert (held["target"], held["actors"], held["summary"]) == ("", [], "Row r1 of x.")
    accepting = Holding(finder(case.state), {("x", "target", "")})
    assert accepting.rows([row], "x")[0]["target"] == "house of Karwan Tovi"


def test_a_name_found_once_is_held_back_wherever_it_stands(case: Log, decode: Decode) -> None:
    rows = [
        {"claim_id": "K4", "source_id": "S1", "kind": "event", "summary": "The lawyer Qwort Zsembel spoke."},
        {"claim_id": "K5", "source_id": "S1", "kind": "event", "summary": "It rained. Qwort Zsembel."},
    ]
    case.take(decode({"claims": rows}, ("S1",)))
    assert {h.subject for h in withhold(case.state).held} == {"K4", "K5"}


def test_a_village_coded_as_a_place_is_no_person_but_the_house_of_somebody_stays_back(
    case: Log, decode: Decode
) -> None:
    rows = [
        {"claim_id": "K4", "source_id": "S1", "kind": "event", "place_canonical": "Salih al-Hamud, Ormen", "summary": "A strike on Salih al-Hamud."},
        {"claim_id": "K5", "source_id": "S1", "kind": "event", "place_canonical": "house of Karwan Tovi"},
    ]  # fmt: skip
    case.take(decode({"claims": rows}, ("S1",)))
    assert [(h.subject, h.field) for h in withhold(case.state).held] == [("K5", "place_name")]
