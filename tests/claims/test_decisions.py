from dataclasses import replace
from typing import Any

import pytest

from sened.base.errors import InputError
from sened.base.quantities import Count, Qualifier
from sened.claims.decisions import active, new_decision, verdicts_for
from sened.model.decision import Decision
from sened.model.vocabulary import SUPPLY_KINDS, ClaimKind, Verdict

Log = Any
SPAN = "sha256:" + "a" * 64 + "#12-40"
TIME = "2023-05-01T12:00:00Z"


def decision(index: int, subject: str, verdict: Verdict, undoes: int | None = None) -> Decision:
    return Decision(
        id=f"{index:064x}",
        log_index=index,
        subject=subject,
        verdict=verdict,
        why="because",
        actor="p-1",
        time=TIME,
        undoes="" if undoes is None else f"{undoes:064x}",
    )


def in_force(*decisions: Decision) -> list[int]:
    return [d.log_index for d in active(decisions)]


def test_a_decision_is_in_force_until_it_is_undone() -> None:
    first = decision(1, "K1+K2", Verdict.SAME)
    assert in_force(first) == [1]
    assert in_force(first, decision(2, "K1+K2", Verdict.UNDO, undoes=1)) == []


def test_an_undoing_can_be_undone() -> None:
    first, undo = decision(1, "K1", Verdict.RETRACT), decision(2, "K1", Verdict.UNDO, undoes=1)
    assert in_force(first, undo, decision(3, "K1", Verdict.UNDO, undoes=2)) == [1]


def test_a_later_verdict_on_a_subject_replaces_an_earlier_of_its_sort() -> None:
    assert in_force(decision(1, "K1+K2", Verdict.SAME), decision(2, "K1+K2", Verdict.DIFFERENT)) == [2]
    assert in_force(decision(1, "K1", Verdict.ACCEPT), decision(2, "K1", Verdict.WITHHOLD)) == [1, 2]
    assert in_force(decision(1, "K1", Verdict.RETRACT), decision(2, "K1", Verdict.ACCEPT)) == [2]


def test_an_undoing_brings_back_what_was_replaced() -> None:
    same, different = decision(1, "K1+K2", Verdict.SAME), decision(2, "K1+K2", Verdict.DIFFERENT)
    assert in_force(same, different, decision(3, "K1+K2", Verdict.UNDO, undoes=2)) == [1]


def test_the_order_in_which_decisions_are_handed_over_makes_no_difference() -> None:
    decisions = [
        decision(1, "K1", Verdict.RETRACT),
        decision(2, "K1", Verdict.UNDO, undoes=1),
        decision(3, "K2", Verdict.ACCEPT),
    ]
    assert active(decisions[::-1]) == active(decisions)


@pytest.mark.parametrize(
    ("subject", "fitting"),
    [
        ("K1", {"accept", "reject", "retract", "correct", "withhold", "coarsen"}),
        ("S1", {"withhold", "accept"}),
        ("K1+K2", {"same", "different", "unsure"}),
        ("names:Lumen Optics|Lumen Glass@2015-06-30", {"same", "different", "unsure"}),
        (SPAN, {"accept", "reject"}),
    ],
)
def test_which_verdicts_fit_which_subject(case: Log, subject: str, fitting: set[str]) -> None:
    assert {v.value for v in verdicts_for(subject, case.state)} == fitting
    details = {Verdict.COARSEN: {"value": "10"}} | ({Verdict.ACCEPT: {"field": "note"}} if subject == "S1" else {})
    for verdict in set(Verdict) - {Verdict.UNDO, Verdict.CORRECT}:
        if verdict.value in fitting:
            case.decide(subject, verdict, **details.get(verdict, {}))
        else:
            with pytest.raises(InputError, match="cannot be said of"):
                case.decide(subject, verdict)


@pytest.mark.parametrize("subject", ["K9", "K1+K9", "incident 1", "K1+K1", ""])
def test_a_subject_that_the_case_does_not_have_is_refused(case: Log, subject: str) -> None:
    with pytest.raises(InputError):
        case.decide(subject, Verdict.SAME if "+" in subject else Verdict.ACCEPT)


def test_the_two_claims_of_a_pair_have_no_order(case: Log) -> None:
    assert case.decide("K2+K1", Verdict.SAME).decisions[0].subject == "K1+K2"


def test_a_decision_needs_a_reason(case: Log) -> None:
    with pytest.raises(InputError, match="reason"):
        new_decision("K1", Verdict.ACCEPT, state=case.state, why="  ", actor="p-1", time=TIME)


def test_undo_takes_a_subject_or_the_id_of_a_decision(case: Log) -> None:
    case.decide("K1", Verdict.ACCEPT)
    state = case.decide("K1", Verdict.WITHHOLD)
    accepted = state.decisions[0].id
    assert case.decide("K1", Verdict.UNDO).withheld == frozenset()
    assert active(case.decide(accepted[:12], Verdict.UNDO).decisions) == []


def test_undo_of_a_pair_does_not_care_about_its_order(case: Log) -> None:
    case.decide("K1+K2", Verdict.SAME)
    assert active(case.decide("K2+K1", Verdict.UNDO).decisions) == []


def test_there_must_be_something_to_undo(case: Log) -> None:
    with pytest.raises(InputError, match="no decision"):
        case.decide("K1", Verdict.UNDO)
    done = case.decide("K1", Verdict.ACCEPT).decisions[0].id
    case.decide(done, Verdict.UNDO)
    with pytest.raises(InputError, match="undone already"):
        case.decide(done, Verdict.UNDO)


def test_a_correction_changes_one_column_and_nothing_else(case: Log) -> None:
    before = case.state.claims["K1"]
    after = case.decide("K1", Verdict.CORRECT, "killed_high", "3").claims["K1"]
    assert after.record.killed == Count(2, 3, Qualifier.BETWEEN)
    assert after.imported == before.record
    assert case.decide("K1", Verdict.UNDO).claims["K1"] == before


def test_corrections_of_several_columns_add_up(case: Log) -> None:
    case.decide("K1", Verdict.CORRECT, "killed_high", "3")
    state = case.decide("K1", Verdict.CORRECT, "actor", "")
    assert (state.claims["K1"].record.killed.high, state.claims["K1"].record.actors) == (3, ())
    assert case.decide("U1", Verdict.CORRECT, "number", "8").claims["U1"].record.supply.number == 8


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("", "3", "names the column"),
        ("colour", "red", "no column"),
        ("claim_id", "K7", "no column"),
        ("lat", "95", "cannot be corrected so"),
        ("killed_high", "1", "cannot be corrected so"),
        ("killed_high", "2", "already says so"),
    ],
)
def test_a_correction_that_is_no_sound_row_is_refused(case: Log, field: str, value: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        case.decide("K1", Verdict.CORRECT, field, value)


def test_pairs_that_are_never_compared_are_refused(case: Log) -> None:
    state = case.state
    kinds = {identity: standing.record.kind for identity, standing in state.claims.items()}
    supply = next(i for i, kind in kinds.items() if kind in SUPPLY_KINDS)
    event = next(i for i, kind in kinds.items() if kind is ClaimKind.EVENT)
    with pytest.raises(InputError, match="no pair of reports"):
        verdicts_for(f"{event}+{supply}", state)
    other = replace(state.claims[event].record, id="K9", kind=ClaimKind.FIGURE)
    mixed = replace(state, claims={**state.claims, "K9": replace(state.claims[event], record=other)})
    with pytest.raises(InputError, match="claims of two kinds"):
        verdicts_for(f"{event}+K9", mixed)
