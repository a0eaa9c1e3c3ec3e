"""Single sentences of many styles: the kind, the aspect and the words of each claim."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import Drafted

Read = Callable[..., Drafted]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Russian forces launched 38 drones at Tarsik overnight, killing a woman and injuring seven people.",
            [("event", "")],
        ),
        ("Air defences shot down 30 of the drones.", [("event", "")]),
        ("The leader of Iron Hand detonated a bomb.", [("event", "")]),
        ("Iron Hand returned fire.", [("event", "")]),
        ("Hostilities in Tarsik have displaced an estimated 45,000 people.", [("event", ""), ("figure", "")]),
        ("More than 200,000 people still live in camps.", [("figure", "")]),
        ("2,800 women and children are missing.", [("figure", "")]),
        ("Ten people were evacuated from the building.", [("figure", "")]),
        ("Soldiers crossed the border on Friday and arrested three farmers.", [("event", ""), ("event", "")]),
        (
            "The strikes, which injured eleven workers, violated the laws of war.",
            [("event", ""), ("other", "statement")],
        ),
        ("Around 3,000 people demonstrated in Tarsik on Saturday.", [("gathering", "")]),
        ("A further rally is planned for 24 March in Tarsik.", [("gathering", "")]),
        ("The Belmarki state aims to empty the region of its people.", [("other", "aim")]),
        ("The militias likely aim to pressure the government.", [("other", "aim")]),
        (
            "The army acts in secret because it is afraid of the public.",
            [("other", "characterisation"), ("other", "motive")],
        ),
        ("The government accused the military of war crimes.", [("other", "accusation")]),
        ("If the siege is not lifted, thousands more will die.", [("other", "prediction")]),
        ("The president had left the city.", [("event", "")]),
        ("Our forces did not enter the village, and nobody was arrested there.", [("event", ""), ("event", "")]),
        ("No civilians were harmed.", [("event", "")]),
        ("Every care was taken that no civilians were harmed.", [("other", "judgement")]),
        ("The utmost care was taken not to harm civilians.", [("other", "judgement")]),
        ("The plan to free the prisoners failed.", [("other", "statement")]),
        ("Belmark took part in the planning.", [("other", "statement")]),
        ("A woman died and three relatives were hurt on Monday as their car drove over a mine.", [("event", "")]),
        ("Residents accused the NDF of shelling Tarsik.", [("event", "")]),
        ("There was no immediate word on casualties.", [("event", "")]),
        ("Angry residents stormed a bakery in Tarsik.", [("event", "")]),
        ("Sappers defused a bomb in Tarsik.", [("event", "")]),
        ("A rocket landed in a school yard.", [("event", "")]),
        ("Until Friday the number of dead rose to 181.", [("figure", "")]),
        ("How long will the world remain silent?", []),
        ("Is this a war?", []),
        ("It was the worst attack on a school since the coup in February 2021.", [("other", "comparison")]),
        ("The mass detention of children is an egregious violation of the law.", [("other", "judgement")]),
        ("Governments must stop the export of drones, and the Council must send investigators.", [("call", "")]),
        ("Amnesty is calling for an independent investigation.", [("call", "")]),
        ("We expect our allies to end all support for these groups.", [("call", "")]),
    ],
)
def test_kinds_and_aspects(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted((d.kind.value, d.aspect) for d in read(text).drafts) == sorted(expected)


def test_a_relative_clause_between_count_and_verb_is_stepped_over(read: Read) -> None:
    (draft,) = read("4 fighters who were preparing to carry out an attack in Sindar were neutralised.").drafts
    figure = draft.figure("neutralised")
    assert figure is not None
    assert figure.count.low == 4


def test_an_insertion_is_no_subject(read: Read) -> None:
    (draft,) = read("Iron Hand, backed by foreign troops, kidnapped a number of young men in Tarsik.").drafts
    assert draft.perpetrator is not None
    assert draft.perpetrator.actor_id == "IH"


def test_who_fired_the_rockets_that_hit(read: Read) -> None:
    (draft,) = read("Rockets fired by Iron Hand from Afrenya hit the centre of Tarsik.").drafts
    assert draft.perpetrator is not None
    assert (draft.perpetrator.actor_id, draft.place.candidates[0].name if draft.place else None) == ("IH", "Tarsik")


def test_what_is_counted_from_an_unknown_date_is_said_to_be(read: Read) -> None:
    (draft,) = read("The army shelled Tarsik yesterday.", None).drafts
    assert draft.date is None
    assert draft.notes[0].startswith("needs_published")
    (draft,) = read("The army shelled Tarsik on 5 March.", None).drafts
    assert "--03-05" in draft.notes[0]


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("No injuries were reported.", ["denies"]),
        ("There were no casualties.", ["denies"]),
        ("Nobody was arrested in Tarsik.", ["denies"]),
        ("A grenade broke windows in Tarsik but hurt nobody.", ["asserts"]),
        ("It was not clear whether the drone was armed.", ["unknown"]),
        ("Belmark said it had no chemical weapons.", ["denies"]),
        ("Residents blamed the NDF for the shelling of Tarsik; the NDF denied any role.", ["asserts", "denies"]),
        ("An earlier version of this report said four soldiers were killed in Tarsik.", ["denies"]),
    ],
)
def test_what_is_denied_and_what_is_left_open(read: Read, text: str, stances: list[str]) -> None:
    assert [d.stance.value for d in read(text).drafts] == stances


def test_each_part_of_a_sentence_has_its_own_speaker(read: Read) -> None:
    found = read("The NDF said shells hit Tarsik; Belmark said it had fired none.").drafts
    assert [[w.raw for w in d.attributed_to] for d in found] == [["The NDF"], ["Belmark"]]


def test_a_chain_is_kept_in_order(read: Read) -> None:
    (draft,) = read("The agency, citing two officers, reported that shells hit Tarsik.").drafts
    assert [w.raw for w in draft.attributed_to] == ["The agency", "two officers"]
