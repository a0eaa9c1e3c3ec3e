"""Sums: a text's own parts, totals told in parts, numbers that together make a total, parts of a wider incident."""

from typing import Any

import pytest

from sened.base.quantities import Count
from sened.entities.actors import ActorIndex
from sened.model.vocabulary import Checkable, ClaimKind
from sened.pipeline.check.case import CaseView, Row
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.sums import across, as_part, of_parts, only_named, own_parts, parts_in_words, told_parts
from sened.pipeline.check.voices import Voices


@pytest.fixture
def case(kordela: Any) -> CaseView:
    return CaseView(kordela.tables(), kordela.parties)


@pytest.fixture
def voices(case: CaseView, kordela: Any) -> Voices:
    return Voices(case, ActorIndex(kordela.actors))


def draft(killed: int, numbers: tuple[int, ...] = (), start: int = 0, **fields: object) -> Draft:
    base: dict[str, object] = {
        "id": f"d{start}", "kind": ClaimKind.FIGURE, "start": start, "end": start + 60, "stance": "asserts", "checkable": Checkable.YES, "why": "",
        "counts": {"killed": Count(killed, killed)}, "numbers": numbers or (killed,),
    }  # fmt: skip
    return Draft(**{**base, **fields})  # type: ignore[arg-type]


def row(case: CaseView, claim: str, **fields: object) -> Row:
    return {**case.claims[claim], **fields}


@pytest.mark.parametrize(
    ("summary", "parts"),
    [
        ("Toll of 61: 40 Black Banner, 21 Hill Guard.", (40, 21)),
        ("By 14 March 2023 the toll was 61: 40 fighters and 21 guards.", (40, 21)),
        ("Toll of 61, of whom 40 fighters.", ()),
        ("Toll of 61: 40 fighters, 20 guards.", ()),
        ("Sixty-one dead.", ()),
    ],
)
def test_parts_are_those_that_add_up_to_the_total_and_no_days(case: CaseView, summary: str, parts: tuple[int, ...]) -> None:  # fmt: skip
    assert told_parts(row(case, "KE", summary=summary)) == parts


def test_a_total_is_shown_with_the_parts_in_which_it_is_told(case: CaseView, voices: Voices) -> None:
    told = parts_in_words(draft(61), [case.claims["KE"], case.claims["KF"]], voices)
    assert told == "Told in parts: 61 = 40 + 21 (Shore Monitor)."


def test_a_part_of_a_total_is_no_other_number(case: CaseView, voices: Voices) -> None:
    rows = [case.claims["KE"], case.claims["KF"]]
    assert [r["claim_id"] for r in as_part(draft(40), rows)] == ["KE"]
    assert "Given as part of a total: 40 of 61 = 40 + 21 (Shore Monitor)." in parts_in_words(draft(40), rows, voices)


def test_a_number_named_beside_a_total_is_shown_in_the_claims_own_words(case: CaseView, voices: Voices) -> None:
    rows = [row(case, "KE", summary="Toll of 61, of whom 40 fighters.")]
    assert only_named(draft(40), rows) == rows
    assert parts_in_words(draft(40), rows, voices) == "Shore Monitor: “Toll of 61, of whom 40 fighters.”"


@pytest.mark.parametrize(
    ("text", "numbers", "said"),
    [
        ("Twelve were killed: 7 civilians and 5 fighters.", (12, 7, 5), "add up to its total: 12 = 7 + 5"),
        ("12 were killed: 7 civilians and 4 fighters.", (12, 7, 4), "make 11 = 7 + 4, not 12"),
        ("12 were killed, among them 3 children and 2 women.", (12, 3, 2), ""),
        ("12 were killed.", (12,), ""),
    ],
)
def test_a_texts_own_parts_are_added_up(text: str, numbers: tuple[int, ...], said: str) -> None:
    told = own_parts(draft(12, numbers), text)
    assert said in told if said else not told


def test_numbers_told_one_by_one_are_held_against_a_total(case: CaseView, voices: Voices) -> None:
    drafts = [draft(40, start=0, sentence=0), draft(21, start=80, sentence=1), draft(9, start=200, paragraph=1, sentence=2)]  # fmt: skip
    told = across(drafts[0], drafts, [case.claims["KE"]], voices)
    assert told == "The text's numbers make 40 + 21 = 61 together; Shore Monitor gives that total."
    assert across(drafts[2], drafts, [case.claims["KE"]], voices) == ""


def test_separate_events_of_a_paragraph_are_not_added_up_against_an_event(case: CaseView, voices: Voices) -> None:
    drafts = [draft(1, start=0, sentence=0), draft(2, start=80, sentence=1)]
    assert across(drafts[0], drafts, [row(case, "K1")], voices) == ""


def test_the_parts_of_a_wider_incident_are_added_up_with_their_terms(case: CaseView) -> None:
    case.heads["i-strike"] = {**case.heads["i-strike"], "part_of": "i-prison", "title": "Reported air strike, Tell Marwan, 10 March 2023"}  # fmt: skip
    case.heads["i-clash"] = {**case.heads["i-clash"], "part_of": "i-prison", "title": "Reported clash, Qasrabad, 12 March 2023"}  # fmt: skip
    case.claims["K5"] = row(case, "K5", killed_low=4, killed_high=4)
    assert of_parts("i-prison", case) == "In this case's record its parts add up to 6–7 killed: 2–3 at Tell Marwan + 4 at Qasrabad."  # fmt: skip
    assert of_parts("i-toll", case) == ""
