from typing import Any

import pytest

from sened.entities.actors import ActorIndex
from sened.entities.gazetteer import TableGazetteer
from sened.model.vocabulary import Checkable, ClaimKind
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.marks import Marks
from sened.pipeline.check.relations import completed


@pytest.fixture
def read(kordela: Any) -> Any:
    def run(text: str, **fields: object) -> Draft:
        marks = Marks(text, (), TableGazetteer(kordela.places), ActorIndex(kordela.actors))
        base: dict[str, object] = {
            "id": "d", "kind": ClaimKind.OTHER, "start": 0, "end": len(text), "stance": "asserts", "checkable": Checkable.PARTLY, "why": "",
        }  # fmt: skip
        return completed(Draft(**{**base, **fields}), marks)  # type: ignore[arg-type]

    return run


@pytest.mark.parametrize(
    ("text", "doers", "targets"),
    [
        ("Norland supports and builds up Black Banner", ("NORLAND",), ("BLACK",)),
        ("Black Banner is backed by Norland", ("NORLAND",), ("BLACK",)),
        ("Black Banner gets support from Norland", ("NORLAND",), ("BLACK",)),
        ("Norland and the Hill Guard are using Black Banner", ("NORLAND", "HILL"), ("BLACK",)),
        ("an alliance of Norland and Black Banner", ("NORLAND",), ("BLACK",)),
    ],
)
def test_both_ends_are_read_from_the_order_of_the_names(
    read: Any, text: str, doers: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    draft = read(text)
    assert draft.kind is ClaimKind.RELATION
    assert (draft.doers, draft.targets) == (doers, targets)


@pytest.mark.parametrize("text", ["Norland is a state", "Norland supports its farmers", "Norland and Black Banner met"])
def test_one_name_or_no_act_makes_no_relation(read: Any, text: str) -> None:
    assert read(text).kind is ClaimKind.OTHER


def test_what_cannot_be_checked_and_what_has_both_ends_stay_as_they_are(read: Any) -> None:
    text = "Norland should support Black Banner"
    assert read(text, checkable=Checkable.NO).doers == ()
    assert read(text, kind=ClaimKind.RELATION, doers=("HILL",), targets=("BLACK",)).doers == ("HILL",)
