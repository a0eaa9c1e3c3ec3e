"""Spellings of one place fall together, different places stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.names import consonants, fold, latin, skeleton, sound

ONE_PLACE = [
    ("Al-Hasakah", "Heseke", "الحسكة", "Hasaka", "Hesekê", "Al-Hasakeh"),
    ("Til Temir", "Tel Tamr", "تل تمر", "Tall Tamir", "Tell Temir"),
    ("Ain Issa", "Ayn Issa", "Eyn Îsa", "عين عيسى", "Ein Issa"),
    ("Kobani", "Kobanê", "كوباني"),
    ("Qamishli", "Qamişlo", "القامشلي"),
    ("Darbasiyah", "Dirbêsiyê", "الدرباسية"),
    ("Ghuwayran", "Gweiran", "غويران"),
    ("Al-Malikiyah", "المالكية"),
]


@pytest.mark.parametrize("names", ONE_PLACE, ids=lambda n: n[0])
def test_spellings_of_one_place_share_a_skeleton(names: tuple[str, ...]) -> None:
    assert len({skeleton(name) for name in names}) == 1


def test_different_places_keep_different_skeletons() -> None:
    assert len({skeleton(names[0]) for names in ONE_PLACE}) == len(ONE_PLACE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Efrîn", "efrin"),
        ("DİYARBAKIR", "diyarbakır"),
        ("Al‑Sina’a", "al sinaa"),
        ("Kobanê\u200f", "kobane"),
        ("Ş", "ş"),
    ],
)
def test_fold_makes_equal_what_readers_take_as_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text(max_size=40))
def test_fold_is_idempotent_and_total(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40))
def test_latin_is_plain_and_skeleton_is_total(text: str) -> None:
    assert set(latin(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789 ")
    assert skeleton(text) == skeleton(text)


@given(st.text(max_size=40))
def test_both_keys_at_once_are_the_two_keys(text: str) -> None:
    assert consonants(text) == (skeleton(text).replace(" ", ""), sound(text))
