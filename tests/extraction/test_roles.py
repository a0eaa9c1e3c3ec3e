from collections.abc import Callable

import pytest

from sened.extraction.fields import Drafted
from sened.model.vocabulary import Modality

Read = Callable[..., Drafted]


@pytest.mark.parametrize(
    ("text", "doer", "struck"),
    [
        ("The Belmarki army bombed a vehicle of the NDF in Tarsik.", "BELMARK", "NDF"),
        ("A vehicle of the NDF was bombed by the Belmarki army.", "BELMARK", "NDF"),
        ("Belmarki forces carried out a drone strike on the NDF.", "BELMARK", "NDF"),
        ("An attack by Iron Hand on the NDF killed two.", "IH", "NDF"),
        ("Iron Hand's shelling of Tarsik went on.", "IH", ""),
        ("Clashes broke out between Iron Hand and the NDF.", "IH", "NDF"),
        ("Two NDF fighters were killed in an attack by Iron Hand.", "IH", "NDF"),
        ("The NDF came under attack by Iron Hand.", "IH", "NDF"),
        ("Two fighters of the VSU were killed in a drone strike.", "", "VSU"),
        ("A drone struck a car of the VSU.", "", "VSU"),
        ("Turkish artillery shelled the NDF.", "TURKEY", "NDF"),
        ("Iron Hand shelled Tarsik and abducted three farmers.", "IH", ""),
        ("Two members of the NDF died in Belmark.", "", "NDF"),
    ],
)
def test_who_does_it_to_whom(read: Read, text: str, doer: str, struck: str) -> None:
    draft = read(text).drafts[-1]
    assert (draft.perpetrator.actor_id if draft.perpetrator else "") == doer
    assert (draft.target.actor_id if draft.target else "") == struck


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The Belmarki army bombed a village in Tarsik.", Modality.NAMED),
        ("A suspected Turkish drone struck a car.", Modality.SUSPECTED),
        ("A drone, believed to be Turkish, struck a car.", Modality.BELIEVED),
        ("The NDF accused Iron Hand of shelling Tarsik.", Modality.ACCUSED),
        ("The NDF blamed Iron Hand for the attack.", Modality.ACCUSED),
        ("Iron Hand claimed responsibility for the attack on Tarsik.", Modality.SELF_CLAIMED),
        ("Our forces attacked a position in Tarsik.", Modality.SELF_CLAIMED),
        ("Turkish-backed factions shelled Tarsik.", Modality.IMPLIED),
    ],
)
def test_how_surely_the_text_says_so(read: Read, text: str, modality: Modality) -> None:
    perpetrator = read(text).drafts[0].perpetrator
    assert perpetrator is not None
    assert perpetrator.modality is modality


@pytest.mark.parametrize(
    "text",
    [
        "Unknown gunmen abducted a teacher in Tarsik.",
        "Unidentified soldiers shot at a car near Tarsik.",
        "Fighter aircraft struck the hills above Tarsik.",
        "A drone of unknown origin fired at a car in Tarsik.",
        "Angry residents stormed a bakery in Tarsik.",
    ],
)
def test_nobody_is_named_by_people_without_a_name_or_by_a_weapon(read: Read, text: str) -> None:
    assert read(text).drafts[0].perpetrator is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Belmark denied any involvement in the attack on Tarsik.", ("Belmark", "BELMARK", "named", "denies")),
        ("The NDF denied having shelled Tarsik.", ("The NDF", "NDF", "named", "denies")),
        ("The NDF said it had carried out the attack on Tarsik.", ("it", "NDF", "self-claimed", "asserts")),
        ("The NDF claimed responsibility for the attack in Tarsik.", ("The NDF", "NDF", "self-claimed", "asserts")),
        ("The NDF said its troops had not attacked Tarsik.", ("its troops", "NDF", "named", "denies")),
    ],
)
def test_who_denies_an_act_or_takes_it_upon_itself(read: Read, text: str, expected: tuple[str, ...]) -> None:
    (draft,) = read(text).drafts
    assert draft.perpetrator is not None
    found = (draft.perpetrator.words.raw, draft.perpetrator.actor_id, draft.perpetrator.modality.value)
    assert (*found, draft.stance.value) == expected
    assert draft.kind.value == "event"


def test_nobody_took_it_upon_itself(read: Read) -> None:
    (draft,) = read("No group has claimed responsibility for the attack.").drafts
    assert (draft.kind.value, draft.stance.value, draft.perpetrator) == ("event", "denies", None)


def test_a_question_leaves_the_act_open(read: Read) -> None:
    (draft,) = read("Did the NDF shell Tarsik on 14 March?").drafts
    assert (draft.kind.value, draft.stance.value) == ("event", "unknown")


def test_its_forces_are_those_of_the_speaker(read: Read) -> None:
    perpetrator = (
        read("The Belmarki Defence Ministry said its aircraft units and forces struck positions in Sindar.")
        .drafts[0]
        .perpetrator
    )
    assert perpetrator is not None
    assert (perpetrator.actor_id, perpetrator.modality) == ("BELMARK", Modality.SELF_CLAIMED)


def test_a_perpetrator_is_never_carried_from_another_sentence(read: Read) -> None:
    first, second = read("The Belmarki army shelled Tarsik on Friday. Two people were killed in the attack.").drafts
    assert first.perpetrator is not None
    assert second.perpetrator is None


def test_speakers_stand_in_the_chain(read: Read) -> None:
    draft = read("Two people were killed in Tarsik, the Orvan Monitor said.").drafts[0]
    assert [w.raw for w in draft.attributed_to] == ["the Orvan Monitor"]
    draft = read("According to the Orvan Monitor for Human Rights, two people were killed in Tarsik.").drafts[0]
    assert [w.raw for w in draft.attributed_to] == ["the Orvan Monitor for Human Rights"]
