"""Which of several places a claim is at, and what is offered beside it."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import BESIDE, Drafted
from sened.model.vocabulary import ClaimKind

Read = Callable[..., Drafted]


def places(found: Drafted, *kinds: ClaimKind) -> list[str]:
    """The first place of each draft, by its name."""
    held = [d for d in found.drafts if not kinds or d.kind in kinds]
    return [d.place.candidates[0].name if d.place and d.place.candidates else "" for d in held]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Soldiers withdrew from Til Varo on Monday.", ["Til Varo"]),
        ("On orders from Til Varo police detained two men in Tarsik.", ["Tarsik"]),
        ("Women were killed and shops were looted during the attack on Tarsik.", ["Tarsik", "Tarsik"]),
        ("TARSIK: Gunmen shelled the police headquarters on Thursday.", ["Tarsik"]),
        ("In the Tarsik direction troops captured Til Varo.", ["Til Varo"]),
        ("Shells killed two of Tarsik's residents.", ["Tarsik"]),
    ],
)
def test_each_act_is_at_the_place_that_its_words_give(read: Read, text: str, names: list[str]) -> None:
    assert places(read(text), ClaimKind.EVENT) == names


def test_a_dateline_before_a_dash_is_where_the_report_was_written(read: Read) -> None:
    assert places(read("TARSIK — The ministry said that 20 soldiers were killed.")) == [""]


def test_the_other_places_of_a_claim_are_offered_but_not_meant(read: Read) -> None:
    (draft,) = read("Mortar shells hit a school in Til Varo on the way from a position near Tarsik.").drafts
    assert draft.place is not None
    beside = [c for c in draft.place.candidates if c.rule.startswith(BESIDE)]
    assert [c.name for c in beside] in (["Tarsik"], ["Til Varo"])
    assert all(c.score < draft.place.candidates[0].score for c in beside)
    assert not any(c in draft.place.meant for c in beside)
