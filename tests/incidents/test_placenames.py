import pytest

from sened.incidents.placenames import members, words
from sened.incidents.several import several


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Tel Jum'a, Tel Tamr", "Tall Jomaa village"),
        ("Hadriat, east of Ain Issa", "Hdayrat village"),
        ("Kar Kendal near Taql Bakl | Teqil Beqil, Derik", "Takil Bakil"),
        ("قرية حدريات", "Hadriat"),
    ],
)  # fmt: skip
def test_spellings_of_one_place_share_a_head(a: str, b: str) -> None:
    assert words(a).head & words(b).head


@pytest.mark.parametrize(
    ("a", "b"),
    [("Tel Jum'a", "Tel Tamr"), ("Ain Issa", "Ain Diwar"), ("Hadriat village", "Alimat village"), ("north of the town", "town centre")],
)  # fmt: skip
def test_generic_words_are_no_likeness(a: str, b: str) -> None:
    assert not words(a).head & words(b).head


def test_the_place_that_another_lies_in_is_no_head() -> None:
    name = words("Shilo valley, west of Sinjar")
    assert not name.head & words("Sinjar district").head
    assert name.words & words("Sinjar district").head


def test_a_name_in_brackets_beside_the_first_is_a_head_too() -> None:
    assert words("Kobani (Ain al-Arab) and countryside").head >= words("Kobani").head | words("Ain al-Arab").head


def test_a_stand_in_point_does_not_make_its_town_a_head() -> None:
    name = "Ein Issa town | Hadriat village in the east of Ain Issa district"
    assert words(name, coarse=True).head == words("Hadriat").head
    assert words(name).head > words("Hadriat").head


def test_a_list_of_places_has_members_and_a_place_with_its_surroundings_has_not() -> None:
    assert len(members("Derik, Sinjar and Karacak/Makhmour")) == 4
    assert members("Kobani and countryside") == ()
    assert members("Kobani") == ()


@pytest.mark.parametrize(
    ("place", "target", "expected"),
    [
        ("ten villages of Marlow", "", True), ("Marlow", "villages", True), ("Marlow and Corfe", "", True),
        ("قرى مارلو", "", True), ("Marlow köyleri", "", True), ("Marlow, Upper District", "", False),
        ("Marlow and countryside", "village", False), ("village of Marlow", "house", False),
    ],
)  # fmt: skip
def test_plurals_and_lists_speak_of_several_places(place: str, target: str, expected: bool) -> None:
    assert several(place, target) is expected


def test_a_preposition_is_no_part_of_the_name_behind_it() -> None:
    assert words("Ashby in Upper District") == words("Ashby, Upper District")
