"""Single fields withheld: with them falls what would give them away, and nothing else is asserted in their place."""

from collections.abc import Callable
from typing import Any

import pytest

from sened.base.errors import InputError, WithheldError
from sened.claims.decode import Decoded
from sened.claims.groups import CLAIM_GROUPS, SOURCE_GROUPS, SUPPLY_GROUPS, WITHHELD
from sened.claims.tabulate import tables
from sened.claims.withholding import public, withhold
from sened.model.decision import Decision
from sened.model.vocabulary import Stance, Verdict

Log = Any
Decode = Callable[..., Decoded]


def everything(state: Any) -> str:
    return "\n".join(str(table.to_pylist()) for table in tables(state).values())


def test_a_withheld_number_takes_the_words_along_that_repeat_it(case: Log) -> None:
    claim = public(case.decide("K1", Verdict.WITHHOLD, "killed_high")).claims["K1"].record
    assert claim.killed is None
    assert claim.summary == WITHHELD
    assert claim.note == "Withheld by the editors of this case: killed."
    assert claim.place_name == "Tel Amur"


def test_one_end_of_a_range_and_one_coordinate_are_not_withheld_alone(case: Log) -> None:
    case.decide("K1", Verdict.WITHHOLD, "lat")
    claim = public(case.decide("K1", Verdict.WITHHOLD, "killed_low")).claims["K1"].record
    assert (claim.killed, claim.where, claim.place_name, claim.place_as_written) == (None, None, "", "")
    assert claim.note.endswith("killed, place.")


def test_the_title_and_address_of_the_source_do_not_tell_it(case: Log, decode: Decode) -> None:
    told = {"id": "S4", "publisher": "Echo", "title": "Seventeen dead, 17 hurt", "url": "https://e.example/17-dead"}
    row = {"claim_id": "K9", "source_id": "S4", "kind": "event", "killed_low": "17", "killed_high": "17"}
    case.take(decode({"sources": [told], "claims": [row]}))
    source = public(case.decide("K9", Verdict.WITHHOLD, "killed")).sources["S4"].record
    assert source.title == f"{WITHHELD} dead, {WITHHELD} hurt"
    assert source.url == ""


def test_words_about_a_withheld_field_return_only_by_a_later_acceptance(case: Log) -> None:
    case.decide("K1", Verdict.ACCEPT, "summary")
    state = case.decide("K1", Verdict.WITHHOLD, "target")
    assert public(state).claims["K1"].record.summary == WITHHELD
    state = case.decide("K1", Verdict.ACCEPT, "summary")
    assert public(state).claims["K1"].record.summary == "Norva Wire: two killed."


def test_a_withheld_stance_is_unknown_and_a_withheld_speaker_somebody(case: Log) -> None:
    case.decide("K3", Verdict.WITHHOLD, "stance")
    state = public(case.decide("K2", Verdict.WITHHOLD, "speaker"))
    assert state.claims["K3"].record.stance is Stance.UNKNOWN
    assert state.claims["K2"].record.speakers == ("a source whose name is withheld",)


def test_fields_of_supply_claims_and_of_sources_can_be_withheld(case: Log) -> None:
    case.decide("U1", Verdict.WITHHOLD, "number")
    state = public(case.decide("S2", Verdict.WITHHOLD, "cites"))
    part = state.claims["U1"].record.supply
    assert part
    assert (part.number, part.number_unit, part.component) == (None, "", "lens")
    assert state.sources["S2"].record.cites == ()


@pytest.mark.parametrize("field", ["kind", "claim_id", "source_id", "colour", "supply.relation"])
def test_a_field_without_which_there_is_no_claim_is_withheld_with_the_claim(case: Log, field: str) -> None:
    with pytest.raises(InputError, match="cannot be withheld by itself"):
        case.decide("K1", Verdict.WITHHOLD, field)


def test_undoing_brings_the_field_back_and_nothing_else(case: Log) -> None:
    before = public(case.state)
    case.decide("K1", Verdict.WITHHOLD, "killed")
    after = public(case.decide("K1", Verdict.UNDO))
    assert after.claims == before.claims
    assert after.sources == before.sources


def test_no_decision_about_keeping_back_is_public_and_no_correction_of_what_is_kept_back(case: Log) -> None:
    case.decide("K1", Verdict.CORRECT, "killed_high", "3")
    case.decide("K1", Verdict.CORRECT, "weapon", "drone")
    case.decide("K1", Verdict.WITHHOLD, "killed")
    case.decide("K2", Verdict.COARSEN, value="10")
    state = public(case.decide("K2", Verdict.ACCEPT, "summary"))
    assert [(d.verdict, d.field) for d in state.decisions] == [(Verdict.CORRECT, "weapon")]


def test_every_field_belongs_to_one_group() -> None:
    for groups in (CLAIM_GROUPS, SUPPLY_GROUPS, SOURCE_GROUPS):
        attributes = [a for g in groups for a in g.attributes]
        assert len(attributes) == len(set(attributes))


# ---- It fails closed -----------------------------------------------------------------------------------------------


def by_hand(case: Log, subject: str, **fields: str) -> Any:
    """Return the state after a decision that no command would write, as another version might."""
    from sened.model.seams import NewEntry

    entry = NewEntry(
        kind="decision", subject=subject, fields={"why": "x", **fields}, actor="p-1", time="2023-05-01T12:00:00Z"
    )
    case.ledger.append([entry])
    return case.state


@pytest.mark.parametrize(
    "fields",
    [
        {"verdict": "withhold", "field": "no such field"},
        {"verdict": "coarsen", "value": "about ten"},
        {"verdict": "coarsen"},
    ],
)
def test_what_cannot_be_read_as_a_lesser_withholding_withholds_the_claim(case: Log, fields: dict[str, str]) -> None:
    assert "K1" not in public(by_hand(case, "K1", **fields)).claims


def test_a_withholding_that_lost_its_reason_still_withholds(case: Log) -> None:
    state = case.decide("K1", Verdict.WITHHOLD)
    case.ledger.erase(state.decisions[-1].log_index, ["why"])
    assert "K1" not in public(case.state).claims


def test_a_decision_that_lost_its_verdict_withholds_its_subject(case: Log) -> None:
    state = case.decide("K1", Verdict.WITHHOLD, "killed")
    decision = state.decisions[-1]
    case.ledger.erase(decision.log_index, ["verdict"])
    assert "K1" not in public(case.state).claims
    assert "K1" in public(case.decide(decision.id[:12], Verdict.UNDO)).claims


def test_a_withholding_that_lost_its_field_withholds_the_claim(case: Log) -> None:
    state = case.decide("K1", Verdict.WITHHOLD, "killed")
    case.ledger.erase(state.decisions[-1].log_index, ["field"])
    assert "K1" not in public(case.state).claims


def test_nothing_is_public_while_it_is_not_known_what_was_withheld(case: Log) -> None:
    state = case.decide("K1", Verdict.WITHHOLD)
    decision = state.decisions[-1]
    case.ledger.erase(decision.log_index, ["subject"])
    with pytest.raises(WithheldError, match="lost its subject"):
        public(case.state)
    assert "K1" in public(case.decide(decision.id, Verdict.UNDO)).claims


def test_an_erased_pairing_keeps_nothing_back(case: Log) -> None:
    state = case.decide("K1+K2", Verdict.SAME)
    case.ledger.erase(state.decisions[-1].log_index, ["verdict"])
    assert sorted(public(case.state).claims) == sorted(case.state.claims)


def test_what_withholding_did_is_told_apart(case: Log) -> None:
    case.decide("K2", Verdict.COARSEN, value="10")
    case.decide("K1", Verdict.WITHHOLD, "killed")
    shown = withhold(case.decide("K3", Verdict.WITHHOLD))
    assert shown.orders.whole == {"K3"}
    assert [g.name for g in shown.orders.fields["K1"]] == ["killed"]
    assert shown.orders.coarse["K2"][0] == 10


def test_a_title_or_address_of_a_withheld_source_stands_nowhere(case: Log, decode: Decode) -> None:
    hidden = {"id": "S7", "publisher": "Vault", "title": "The ledger of the depot", "url": "https://v.example/depot/7"}
    note = "as The Ledger of the Depot says, see v.example/depot/7"
    copy = {"id": "S8", "publisher": "Copy", "url": "https://v.example/depot/7", "note": note, "cites": "S7"}
    case.take(decode({"sources": [hidden, copy]}))
    state = public(case.decide("S7", Verdict.WITHHOLD))
    assert state.sources["S8"].record.url == ""
    assert "depot" not in everything(state).casefold()


def test_the_address_of_a_withheld_site_takes_no_other_page_along(case: Log, decode: Decode) -> None:
    rows = [{"id": "S7", "publisher": "Vault", "url": "https://v.example/"}, {"id": "S8", "publisher": "Vault", "url": "https://v.example/8"}]  # fmt: skip
    case.take(decode({"sources": rows}))
    assert public(case.decide("S7", Verdict.WITHHOLD)).sources["S8"].record.url == "https://v.example/8"


def test_decisions_of_a_whole_subject_and_of_a_field_do_not_replace_each_other(case: Log) -> None:
    case.decide("K1", Verdict.RETRACT)
    state = case.decide("K1", Verdict.ACCEPT, "summary")
    assert state.retracted == {"K1"}
    assert isinstance(state.decisions[-1], Decision)
    assert len(state.decisions[-1].value) == 64
