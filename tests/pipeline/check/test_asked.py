"""Questions that words ask: escapes, tolls, displacement, where a draft names no count or the wrong one."""

from typing import Any

import pytest

from sened.base.quantities import Count
from sened.entities.actors import ActorIndex
from sened.entities.gazetteer import TableGazetteer
from sened.model.vocabulary import Checkable, ClaimKind, EventClass
from sened.pipeline.check.asked import completed
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.marks import Marks


@pytest.fixture
def read(kordela: Any) -> Any:
    def run(text: str, **fields: object) -> Draft:
        marks = Marks(text, (), TableGazetteer(kordela.places), ActorIndex(kordela.actors))
        base: dict[str, object] = {
            "id": "d", "kind": ClaimKind.OTHER, "start": 0, "end": len(text), "stance": "asserts", "checkable": Checkable.PARTLY,
            "why": "", "numbers": tuple(c.low or 0 for _, c in marks.numbers(0, len(text))),
        }  # fmt: skip
        draft = Draft(**{**base, **fields})  # type: ignore[arg-type]
        return completed(draft, marks, (draft.start, draft.end))

    return run


@pytest.mark.parametrize(
    ("text", "asks", "counts"),
    [
        ("Around forty inmates broke out", {"escaped"}, {"escaped": "40"}),
        ("The inmates were freed", {"escaped"}, {}),
        ("Some 300 boys are unaccounted for", {"missing"}, {"missing": "300"}),
        ("Twelve of our comrades fell in the fighting", {"toll"}, {"killed": "12"}),
        ("On 3 May 2022 thousands fled the town", {"displaced"}, {"displaced": "1000 or more"}),
        ("They were locked up there, about 500 men", {"detainees"}, {"detained": "500"}),
        ("Forty houses were destroyed", {"damage"}, {"damage": "40"}),
        ("Most of them were back by 8 March", {"returned"}, {}),
        ("Prices fell by a tenth", set(), {}),
        ("Fighting broke out near the bridge", set(), {}),
        ("The night fell on the town", set(), {}),
    ],
)
def test_words_ask_and_the_nearest_number_answers(read: Any, text: str, asks: set[str], counts: dict[str, str]) -> None:
    draft = read(text)
    assert set(draft.asks) == asks
    assert {m: str(c) for m, c in draft.counts.items()} == counts


@pytest.mark.parametrize(
    ("text", "negates", "tried"),
    [
        ("The plan to free the detainees failed", True, False),
        ("No prisoner escaped", True, False),
        ("The guards foiled the escape", True, False),
        ("They tried to escape", False, True),
        ("to free the captured fighters", False, True),
        ("Dozens of prisoners escaped", False, False),
    ],
)
def test_an_attempt_a_failure_and_an_escape_are_three_things(read: Any, text: str, negates: bool, tried: bool) -> None:
    draft = read(text)
    assert (draft.negates, draft.tried) == (negates, tried)


def test_detainees_who_escaped_are_counted_as_escaped(read: Any) -> None:
    draft = read(
        "80 detainees escaped", kind=ClaimKind.FIGURE, counts={"detained": Count(80, 80)}, questions=frozenset({"detainees"})
    )  # fmt: skip
    assert dict(draft.counts) == {"escaped": Count(80, 80)}
    assert draft.questions == {"escaped"}


def test_who_gave_up_in_an_act_is_not_how_many_a_place_holds(read: Any) -> None:
    draft = read("300 detainees surrendered", kind=ClaimKind.EVENT, event_class=EventClass.STATUS)
    assert draft.asks == frozenset()


def test_members_who_were_killed_are_a_count_and_no_membership(read: Any) -> None:
    draft = read("35 members of the Hill Guard were killed", kind=ClaimKind.RELATION, targets=("HILL",))
    assert draft.kind is ClaimKind.OTHER
    assert dict(draft.counts) == {"killed": Count(35, 35)}


def test_what_cannot_be_checked_is_asked_and_not_counted(read: Any) -> None:
    draft = read("to free the 300 captured fighters", checkable=Checkable.NO)
    assert draft.asks == {"escaped"}
    assert draft.counts == {}
