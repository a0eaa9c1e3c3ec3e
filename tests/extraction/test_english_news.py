"""Turns of phrase of news in English, each for a family: who did it and how many, and who is named without having done it."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import Draft, Drafted

Read = Callable[..., Drafted]
PUBLISHED = "2022-02-04"


def events(read: Read, text: str) -> list[Draft]:
    return [d for d in read(text, PUBLISHED).drafts if d.kind.value == "event"]


def doers(read: Read, text: str) -> list[tuple[str, str]]:
    return [(d.perpetrator.words.raw, d.perpetrator.modality.value) for d in events(read, text) if d.perpetrator]


def counted(read: Read, text: str, measure: str) -> list[tuple[int | None, int | None]]:
    found = (d.figure(measure) for d in read(text, PUBLISHED).drafts)
    return [(f.count.low, f.count.high) for f in found if f is not None]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Shells hit Tarsik in an attack that officials blamed on Iron Hand.", ("Iron Hand", "accused")),
        ("Six farmers were shot in Tarsik, the governor said, blaming Iron Hand.", ("Iron Hand", "accused")),
        ("Nine villagers died at the hands of Iron Hand in Tarsik.", ("Iron Hand", "named")),
        (
            "The attackers, believed to belong to Iron Hand, stormed Tarsik.",
            ("believed to belong to Iron Hand", "believed"),
        ),
        ("Government shelling of Tarsik killed two women.", ("Government", "named")),
        ("Iron Hand aircraft had flattened the school in Tarsik, killing 40 pupils.", ("Iron Hand aircraft", "named")),
        ("The rebels are reported to have taken Tarsik.", ("The rebels", "named")),
    ],
)
def test_who_is_said_to_have_done_it(read: Read, text: str, doer: tuple[str, str]) -> None:
    assert doers(read, text) == [doer]


@pytest.mark.parametrize(
    "text",
    [
        "Unidentified gunmen 30 km north of Tarsik killed two farmers.",
        "Snipers on the hills shot dead two women in Tarsik.",
        "Prosecutors of the NDF opened an inquiry into the shooting of two men in Tarsik.",
        "A convoy of the NDF came under fire near Tarsik.",
        "The shooting of NDF officers in Tarsik was filmed.",
        "An Orvan-made drone slammed into a house in Tarsik.",
        "A military vehicle of the NDF was blown up near Tarsik.",
        "The ministry confirmed that shelling killed two in Tarsik, and the death of both was regretted by the NDF.",
        "The two sides exchanged 30 prisoners in Tarsik.",
    ],
)
def test_who_is_named_without_having_done_it_is_no_perpetrator(read: Read, text: str) -> None:
    assert doers(read, text) == []


@pytest.mark.parametrize(
    ("text", "measure", "count"),
    [
        ("A bus was hit near Tarsik and both passengers were killed.", "killed", 2),
        ("Two brothers were abducted and later beheaded in Tarsik.", "killed", 2),
        ("Two brothers were abducted and later beheaded in Tarsik.", "abducted", 2),
        ("Nine farmers were shot or hacked to death in Tarsik.", "killed", 9),
        ("A boy of 14 was hit in the chest and died in Tarsik.", "killed", 1),
        ("An elderly couple was found shot dead in Tarsik.", "killed", 2),
        ("Iron Hand is blamed for the massacre of 36 farmers in Tarsik.", "killed", 36),
        ("Iron Hand fighters held 40 people hostage in Tarsik.", "abducted", 40),
        ("More than 700 people have left the town since Friday.", "displaced", 700),
        ("Colonel Al-Sindar, head of police in Tarsik, was killed on Friday.", "killed", 1),
        ("The two sides exchanged 30 prisoners in Tarsik.", "released", 30),
        ("Seven bodies were recovered from the rubble in Tarsik.", "bodies", 7),
        ("Soldiers killed nine men in Tarsik and captured eleven, a resident said by phone.", "captured", 11),
        ("A mortar shell fell on Tarsik, with no casualties recorded.", "killed", 0),
        ("Two children aged six and nine died in Tarsik.", "killed", 2),
        ("A gunman shot dead the mayor of Tarsik on Friday.", "killed", 1),
        ("NDF fighters stormed the post at Tarsik, shooting dead all five attackers.", "killed", 5),
        ('Iron Hand said nine soldiers had been "eliminated" in Tarsik.', "killed", 9),
    ],
)
def test_how_many(read: Read, text: str, measure: str, count: int) -> None:
    assert [low for low, _ in counted(read, text, measure)] == [count]


def test_the_number_to_which_a_toll_was_brought_is_no_toll_of_the_act(read: Read) -> None:
    text = "An officer succumbed to his wounds on Friday, bringing to five the number killed in the ambush near Tarsik."
    assert (1, 1) not in counted(read, text, "wounded")
    assert 5 in [low for low, _ in counted(read, text, "killed")]


def test_two_acts_side_by_side_are_two_claims(read: Read) -> None:
    one, two = events(read, "NDF tanks have reached Tarsik, and a drone crashed in Sindar.")
    assert (one.perpetrator is not None, two.perpetrator) == (True, None)


def test_an_answer_by_arms_is_an_event_and_no_reply(read: Read) -> None:
    (draft,) = read("The NDF struck Tarsik in response to rocket fire.", PUBLISHED).drafts
    assert draft.kind.value == "event"


def test_civilians_killed_by_people_under_arms_were_attacked(read: Read) -> None:
    (draft,) = events(read, "Iron Hand fighters killed 40 villagers in Tarsik on Friday.")
    assert draft.event is not None
    assert draft.event.acled.endswith("Attack")
    (burned,) = events(read, "Protesters torched a police post in Tarsik on Friday.")
    assert burned.event is not None
    assert burned.event.acled.endswith("Violent demonstration")
