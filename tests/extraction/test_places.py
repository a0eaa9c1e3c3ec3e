from collections.abc import Callable

import pytest

from sened.extraction.fields import Drafted

Read = Callable[..., Drafted]


def where(read: Read, text: str) -> tuple[str, str | None]:
    place = read(text).drafts[0].place
    assert place is not None
    return place.words.raw, place.candidates[0].name if place.candidates else None


@pytest.mark.parametrize(
    ("text", "raw", "name"),
    [
        ("A drone struck a car in Tarsik.", "Tarsik", "Tarsik"),
        ("A drone struck a car in Tarsîk.", "Tarsîk", "Tarsik"),
        ("Gunmen attacked Kelmi prison in Tarsik.", "Kelmi prison in Tarsik", "Kelmi prison"),
        ("Artillery hit villages near Ain Derva.", "Ain Derva", "Ain Derva"),
        ("The army bombed a car on its way to Tarsik.", "Tarsik", "Tarsik"),
        ("Rockets fired from Afrenya hit a house in Tarsik.", "Tarsik", "Tarsik"),
        ("Two died in a blast in the Belmark border town of Tarsik.", "Tarsik", "Tarsik"),
    ],
)
def test_the_place_meant_is_the_one_the_words_lead_to(read: Read, text: str, raw: str, name: str) -> None:
    assert where(read, text) == (raw, name)


def test_near_and_countryside_widen_the_radius(read: Read) -> None:
    plain = read("Shelling hit Ain Derva.").drafts[0].place
    near = read("Shelling hit a house near Ain Derva.").drafts[0].place
    wide = read("Shelling hit a house in the countryside of Ain Derva.").drafts[0].place
    radii = [p.candidates[0].where.radius_m for p in (plain, near, wide) if p is not None]
    assert radii[0] < radii[1]
    assert radii[0] < radii[2]


def test_between_two_towns_is_the_middle_of_the_road(read: Read) -> None:
    place = read("A drone struck a car on the road between Ain Derva and Til Varo.").drafts[0].place
    assert place is not None
    first, *ends = place.candidates
    assert first.where.lat == pytest.approx(42.875)
    assert [e.name for e in ends] == ["Ain Derva", "Til Varo"]
    assert all(first.where.distance_m(e.where) <= first.where.radius_m for e in ends)


def test_a_list_of_towns_gives_each(read: Read) -> None:
    draft = read("Jets bombed positions in Ain Derva, Til Varo and Sindar.").drafts[0]
    assert [p.words.raw for p in draft.places] == ["Ain Derva", "Til Varo", "Sindar"]


def test_a_place_that_no_gazetteer_holds_is_kept_as_written(read: Read) -> None:
    assert where(read, "Clashes broke out in Ghoraba on Friday.") == ("Ghoraba", None)


def test_ordinary_words_and_months_are_no_places(read: Read) -> None:
    for text in ("In March the army killed two people of the unit.", "Two soldiers of the army were killed."):
        assert all(d.place is None for d in read(text).drafts)


def test_a_name_of_an_actor_holds_no_place_unless_the_words_say_where(read: Read) -> None:
    acts = read("Belmark bombed a village in Tarsik.").drafts[0]
    assert acts.perpetrator is not None
    assert acts.perpetrator.actor_id == "BELMARK"
    assert where(read, "A bomb exploded in Belmark.") == ("Belmark", "Belmark")


def test_there_and_the_prison_refer_back_and_say_so(read: Read) -> None:
    second = read(
        "Gunmen attacked Kelmi prison in Tarsik on Friday. Clashes inside the prison killed four guards."
    ).drafts[1]
    assert second.place is not None
    assert second.place.inferred
    assert second.place.words.raw == "the prison"
    assert "refers back" in second.place.rule
    assert second.place.candidates[0].score < 1


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked Kelmi prison on Friday. Elsewhere four soldiers were killed.",
        "Gunmen attacked Kelmi prison on Friday. Meanwhile, four soldiers were killed.",
        "A drone hit a car in Tarsik on Friday. No detainee escaped from the prison.",
        "Shells hit Tarsik.\n\nFour soldiers were killed.",
    ],
)
def test_nothing_is_carried_where_the_text_turns_elsewhere(read: Read, text: str) -> None:
    assert read(text, "2022-01-22").drafts[-1].place is None


@pytest.mark.parametrize(
    "text",
    [
        "A drone hit a car in Tarsik on Friday. The driver was killed.",
        "Shells hit Tarsik on Friday; Belmark denied any role.",
        "Shells hit Tarsik on Friday. No injuries were reported.",
        "Shells hit Tarsik on Friday. Belmark denied any involvement.",
        "A shell hit the prison in Tarsik on Friday. No detainee escaped from the prison.",
    ],
)
def test_what_goes_on_with_an_act_is_at_its_place_and_says_so(read: Read, text: str) -> None:
    draft = read(text, "2022-01-22").drafts[-1]
    assert draft.place is not None
    assert draft.place.inferred
    assert draft.place.candidates[0].name in ("Tarsik", "Kelmi prison")
    assert draft.date is not None
    assert str(draft.date.interval) == "2022-01-21"


@pytest.mark.parametrize(
    "text",
    [
        "Officials in Tarsik said that shells hit a village.",
        "Belmark accused the NDF of shelling a village.",
        "Tarsik accused the NDF of shelling a village.",
    ],
)
def test_where_a_speaker_is_is_not_where_it_was(read: Read, text: str) -> None:
    assert read(text).drafts[-1].place is None


def test_a_resident_speaks_of_the_place_of_residence(read: Read) -> None:
    (draft,) = read("A resident of Tarsik said that shells hit a village.").drafts
    assert draft.place is not None
    assert draft.place.words.raw == "Tarsik"
