"""English of newsrooms: rare verbs, asides before a verb of harm, parts of those counted, whose weapons act, days of the week."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import Drafted
from sened.model.vocabulary import ClaimKind as K

Read = Callable[..., Drafted]


@pytest.mark.parametrize(
    "text",
    [
        "A drone slammed into a refinery in Tarsik overnight.",
        "Unknown men snatched a journalist from his car in Tarsik.",
        "Rebels laid siege to the town of Tarsik.",
        "The navy sank a boat off Tarsik.",
        "The two sides traded fire near Tarsik.",
        "Howitzers on the far bank fired 14 times.",
        "Residents were woken by an explosion in Tarsik.",
    ],
)
def test_a_rare_verb_tells_an_event(read: Read, text: str) -> None:
    assert [d.kind for d in read(text).drafts] == [K.EVENT]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Two of the wounded have since died.", {"killed": "2"}),
        ("Three of the eight people wounded in the raid, a nurse among them, have since died.", {"killed": "3", "wounded": "8"}),
        ("Four workers, not five as first stated, lost their lives in Tarsik.", {"killed": "4"}),
        ("A shell hit the yard; nobody was hurt.", {"wounded": "0"}),
        ("The car hit a mine; the driver and a nurse were killed.", {"killed": "2"}),
        ("The blast left two men dead, one 70 years of age, and eight people needing surgery.", {"killed": "2", "wounded": "8"}),
        ("The toll of the attack rose from 23 to 32; 159 people were wounded.", {"killed": "32", "wounded": "159"}),
        ("Police rounded up 30 women in Tarsik.", {"detained": "30"}),
    ],
)  # fmt: skip
def test_who_was_harmed(read: Read, text: str, figures: dict[str, str]) -> None:
    found = {f.measure: str(f.count) for d in read(text).drafts for f in d.figures}
    assert found == figures


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The junta's jets bombed a school in Tarsik.", "The junta's jets"),
        ("Government artillery shelled Tarsik.", "Government artillery"),
        ("Fighter jets bombed a school in Tarsik.", None),
        ("Rwanda shelled the camp on 3 May.", "Rwanda"),
        ("Having overrun the garrison, the militia claimed on Tuesday to have entered the town.", "the militia"),
    ],
)
def test_whose_weapons_and_which_state_act(read: Read, text: str, doer: str | None) -> None:
    who = read(text).drafts[0].perpetrator
    assert (who.words.raw if who else None) == doer
