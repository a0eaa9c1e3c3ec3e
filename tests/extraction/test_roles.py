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


def test_armed_people_whom_nobody_names_have_no_id(read: Read) -> None:
    perpetrator = read("Unknown gunmen abducted a teacher in Tarsik.").drafts[0].perpetrator
    assert perpetrator is not None
    assert (perpetrator.words.raw, perpetrator.actor_id) == ("Unknown gunmen", "")


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
