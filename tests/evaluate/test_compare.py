from types import SimpleNamespace

import pytest

from sened.evaluate import compare

TEXT = "Fighters of the Hand and Belmark attacked"


def test_a_candidate_within_25_km_is_right_and_a_province_within_its_own_radius(make: SimpleNamespace) -> None:
    town = make.place()
    assert compare.near(town, {"lat": 42.5, "lon": 30.5})
    assert not compare.near(town, {"lat": 42.5, "lon": 30.6})
    assert compare.near(town | {"radius_km": 90}, {"lat": 42.5, "lon": 31.2})


def test_only_the_best_candidates_count(make: SimpleNamespace) -> None:
    said = make.found(make.TEXT, "Tarsik", (0, 0), (1, 1), (42.5, 30.2))
    assert [compare.within(make.place(), said, n) for n in (1, 2, 3)] == [False, False, True]
    assert not compare.within(make.place(), None, 3)


@pytest.mark.parametrize(
    ("gold", "said", "same"),
    [
        (("the Hand", "Iron Hand"), ("the Hand", "Iron Hand (armed group)", "IH"), True),
        (("the Hand", "Iron Hand"), ("Fighters of the Hand", "", "IH"), True),
        (("the Hand", "Iron Hand"), ("Belmark", "Belmark", "BELMARK"), False),
        (("the Hand", "Iron Hand"), ("the Hand", "", "BELMARK"), True),  # the same words: the lists differ, not the reading
        (("Fighters", "an unknown group"), ("Fighters of", "", ""), True),
        (("Fighters", "an unknown group"), ("attacked", "", ""), False),
        (("Belmark", "Belmark"), ("Fighters of the Hand and Belmark", "", "IH"), False),
    ],
)  # fmt: skip
def test_sides_are_the_same_by_name_words_or_id(
    make: SimpleNamespace, gold: tuple[str, str], said: tuple[str, str, str], same: bool
) -> None:
    g, s = make.side(TEXT, *gold), make.side(TEXT, *said)
    assert compare.same_side(g, s, make.Told({}).actor_id) is same


def test_as_many_speakers_each_by_overlapping_words(make: SimpleNamespace) -> None:
    one, two = make.words(TEXT, "Fighters"), make.words(TEXT, "Belmark")
    assert compare.same_speakers([one, two], [two, make.words(TEXT, "Fighters of")])
    assert not compare.same_speakers([one, two], [two])
    assert not compare.same_speakers([one, two], [two, make.words(TEXT, "the Hand")])


def test_names_with_and_without_their_legal_form_are_the_same_words() -> None:
    assert compare.same_words("Hensoldt", "Hensoldt AG")
    assert compare.same_words("Şirket", "sirket")
    assert not compare.same_words("Hensoldt AG", "Rheinmetall AG")
    assert not compare.same_words("Hensoldt", None)
    assert not compare.same_words("", "")


def test_codes_may_carry_their_event_type_and_any_joining_sign() -> None:
    assert compare.same_form("Armed clash", "Battles / Armed clash")
    assert not compare.same_form("Armed clash", "Violence against civilians / Attack")
    assert not compare.same_form("Armed clash", "")
    assert compare.same_code("supplied_to", "Supplied to")


def test_a_relation_has_several_codes() -> None:
    assert compare.same_relation("supply", "supplied_to")
    assert compare.same_relation("subsidiary_of", "owned_by")
    assert not compare.same_relation("used_in", "maker_of")
    assert not compare.same_relation("used_in", None)


def test_a_state_is_named_by_its_act_or_by_what_came_of_it() -> None:
    assert compare.same_state("suspension", "suspended")
    assert compare.same_state("voluntary-stop", "stopped")
    assert compare.same_state("sanction", "in_force")
    assert not compare.same_state("suspension", "cancelled")


def test_a_model_may_be_written_in_the_script_of_the_text() -> None:
    gold = {"model": "MiG", "raw": "طائرة من طراز ميغ"}
    assert compare.same_model(gold, {"model": "MiG"})
    assert compare.same_model(gold, {"model": "ميغ"})
    assert not compare.same_model(gold, {"model": ""})
    assert not compare.same_model(gold, {"model": "سوخوي"})
