"""Where an incident stands in a record, always said of the record alone."""

from datetime import date
from typing import Any

import pytest

from sened.base.dates import Interval
from sened.entities.actors import ActorIndex
from sened.model.vocabulary import Checkable, ClaimKind
from sened.pipeline.check.case import CaseView
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.standing import counted, halves, ranked
from sened.pipeline.check.voices import Voices


@pytest.fixture
def case(kordela: Any) -> CaseView:
    case = CaseView(kordela.tables(), kordela.parties)
    for claim, killed in (("K5", 4), ("KG", 30)):
        case.claims[claim] = {**case.claims[claim], "actors": ["NORLAND"], "modality": "named", "killed_low": killed, "killed_high": killed}  # fmt: skip
    return case


@pytest.fixture
def voices(case: CaseView, kordela: Any) -> Voices:
    return Voices(case, ActorIndex(kordela.actors))


def draft(**fields: object) -> Draft:
    base: dict[str, object] = {
        "id": "d", "kind": ClaimKind.OTHER, "start": 0, "end": 9, "stance": "asserts", "checkable": Checkable.PARTLY, "why": "", "named": ("NORLAND",),
    }  # fmt: skip
    return Draft(**{**base, **fields})  # type: ignore[arg-type]


def test_the_largest_is_said_of_this_record_with_the_next_and_the_caveat(case: CaseView, voices: Voices) -> None:
    told = ranked(draft(), "i-prison", case, voices)
    assert told.startswith("In this case's record, of 3 incidents ascribed to Norland with a number of killed, it has the highest")  # fmt: skip
    assert "(30, by Daily Pier; next is Armed clash at Qasrabad, 12 March 2023: 4)" in told
    assert told.endswith("it is no complete count.")


def test_another_than_the_largest_is_given_its_place(case: CaseView, voices: Voices) -> None:
    assert "it is number 3 by killed (3, by" in ranked(draft(), "i-strike", case, voices)


def test_too_few_to_rank_are_not_ranked(case: CaseView, voices: Voices) -> None:
    assert ranked(draft(named=("BLACK",)), "i-clash", case, voices) == ""


def test_the_halves_of_a_series_are_counted_in_the_record(case: CaseView) -> None:
    weeks = draft(when=Interval(date(2023, 3, 1), date(2023, 3, 22)))
    told = halves(weeks, ["i-strike", "i-clash", "i-prison", "i-toll"], case)
    assert told.startswith(
        "In this case's record 1 of them fall in the first half of 1 March 2023 to 22 March 2023, 3 in"
    )
    assert told.endswith("no measure of how much happened.")
    assert halves(weeks, ["i-strike"], case) == ""


def test_a_number_of_attacks_stands_beside_what_the_record_holds() -> None:
    assert counted(["a", "b"]).startswith("In this case's record itself: 2 incidents")
    assert counted([]) == ""
