"""The rules come first: a model may add a claim where they have none and a field that they left open, marked as its own."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sened.extraction.assisted.merge import Merged
from sened.extraction.wire import draft_json
from sened.model.vocabulary import ClaimKind

TEXT = "On 21 January, Belmark army warplanes struck the village of Til Varo, killing two civilians and wounding 12 people."
STRIKE = "Belmark army warplanes struck the village of Til Varo"
Merge = Callable[..., Merged]


def claim(quote: str = STRIKE, kind: str = "event", **raw: str) -> dict[str, object]:
    return {"quote": quote, "kind": kind, "fields": {name: {"raw": value} for name, value in raw.items()}}


def rules(merged: Merge) -> Any:
    [draft] = [d for d in merged(TEXT).drafts if d.kind is ClaimKind.EVENT]
    return draft


def test_without_proposals_the_drafts_are_those_of_the_rules(merged: Merge) -> None:
    found = merged(TEXT)
    assert all(not d.rule for d in found.drafts)
    assert (found.added, found.extended, found.dropped) == ((), (), ())


def test_a_claim_where_the_rules_have_none_is_added_with_model_and_answer(merged: Merge) -> None:
    found = merged(TEXT, claim(weapon="warplanes"), made=[])
    [draft] = found.drafts
    assert found.added == (draft.id,)
    out = draft_json(draft)
    assert str(out["rule"]).startswith("assisted; ")
    assert out["notes"] == ["proposed by the model M, answer sha256:00"]


def test_a_claim_that_the_rules_found_too_stays_theirs(merged: Merge) -> None:
    found = merged(TEXT, claim(weapon="warplanes", killed="two civilians", place="Til Varo"))
    assert found.drafts == merged(TEXT).drafts
    assert ["nothing is missing" in d.why for d in found.dropped] == [True]


def test_a_field_that_the_rules_left_open_is_added_and_marked(merged: Merge) -> None:
    bare = replace(rules(merged), date=None, figures=())
    found = merged(TEXT, claim(date="On 21 January", killed="two civilians", place="Til Varo"), made=[bare])
    [draft] = found.drafts
    assert (draft.id, draft.rule, found.extended) == (bare.id, "", (bare.id,))
    assert draft.date is not None
    assert draft.date.rule.startswith("assisted; ")
    assert (draft.place, draft.words, [f.measure for f in draft.figures]) == (bare.place, bare.words, ["killed"])
    assert draft.notes[-1] == "date, killed proposed by the model M, answer sha256:00"


def test_the_rules_value_is_never_replaced(merged: Merge) -> None:
    known = rules(merged)
    found = merged(TEXT, claim(perpetrator="Belmark", place="Til Varo", date="21 January", wounded="12"), made=[known])
    assert found.drafts == (known,)


def test_words_that_the_rules_read_as_another_kind_stay_so(merged: Merge) -> None:
    call = replace(rules(merged), kind=ClaimKind.CALL)
    found = merged(TEXT, claim(weapon="warplanes"), made=[call])
    assert found.drafts == (call,)
    assert "another kind (call)" in found.dropped[0].why


def test_an_aim_is_not_filled_up_into_an_act(merged: Merge) -> None:
    aim = replace(rules(merged), aspect="aim", date=None)
    assert merged(TEXT, claim(date="On 21 January"), made=[aim]).drafts == (aim,)


def test_whom_the_rules_read_as_struck_is_not_made_the_one_who_acts(merged: Merge) -> None:
    known = rules(merged)
    struck = replace(known, perpetrator=None, target=known.perpetrator, date=None)
    found = merged(TEXT, claim(perpetrator="Belmark army", date="On 21 January"), made=[struck])
    assert found.drafts[0].perpetrator is None
    assert [(d.field, "as the target" in d.why) for d in found.dropped] == [("perpetrator", True)]


def test_the_same_claim_proposed_twice_is_added_once(merged: Merge) -> None:
    again = claim(STRIKE.removeprefix("Belmark army "), weapon="warplanes")
    found = merged(TEXT, claim(weapon="warplanes"), again, made=[])
    assert len(found.added) == 1
    assert "stands there already" in found.dropped[0].why


def test_lists_of_names_in_an_unread_language_leave_room_for_claims(merged: Merge) -> None:
    text = "Am 21.01.2022 kam die Iron Hand nach Tarsik."
    found = merged(text, claim(text, perpetrator="Iron Hand", place="Tarsik"), language="und")
    assert [bool(d.rule) for d in found.drafts] in ([False, True], [True, False])
    assert len(found.added) == 1


def test_what_one_claim_of_the_rules_holds_is_not_given_to_another(merged: Merge) -> None:
    known = rules(merged)
    first = replace(known, id="a", date=None, figures=())
    second = replace(known, id="b", kind=ClaimKind.FIGURE)
    found = merged(TEXT, claim(killed="two civilians", date="On 21 January"), made=[first, second])
    assert found.drafts in ((first, second), (second, first))
