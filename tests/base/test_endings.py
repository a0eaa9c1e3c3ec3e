import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.endings import is_turkish_ending, without_clitic, without_ending
from sened.base.names import letters, sound


@pytest.mark.parametrize(
    ("word", "language", "name"),
    [
        ("qamisloye", "kmr", "qamislo"),
        ("minbice", "kmr", "minbic"),
        ("kamisliya", "tr", "kamisli"),
        ("resulaynda", "tr", "resulayn"),
        ("kobaniden", "tr", "kobani"),
        ("شەنگالدا", "ckb", "شەنگال"),
        ("قامشلۆیە", "ckb", "قامشلۆ"),
    ],
)
def test_the_name_is_among_what_is_left_without_an_ending(word: str, language: str, name: str) -> None:
    assert letters(name) in without_ending(letters(word), language)


def test_languages_without_such_endings_lose_none() -> None:
    assert without_ending("resulaynda", "de") == ()
    assert without_ending("resulaynda", "ckb") == ()


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("بالحسكة", "الحسكة"),
        ("وبالحسكة", "الحسكة"),
        ("للرقة", "الرقة"),
        ("وللرقة", "الرقة"),
        ("بمنبج", "منبج"),
        ("وتل", "تل"),
    ],
)
def test_small_words_that_arabic_writes_on_to_a_name_come_off(word: str, name: str) -> None:
    assert letters(name) in without_clitic(letters(word))


@pytest.mark.parametrize("tail", ["da", "ya", "nin", "daki", "den", "ye", "in", "ndan", "e"])
def test_endings_of_turkish_are_known(tail: str) -> None:
    assert is_turkish_ending(tail)


@pytest.mark.parametrize("tail", ["", "bad", "abad", "x", "aj"])
def test_other_tails_are_none(tail: str) -> None:
    assert not is_turkish_ending(tail)


@given(st.text(max_size=20), st.sampled_from(["", "tr", "kmr", "ckb", "en"]))
def test_what_is_left_is_a_beginning_of_the_word(word: str, language: str) -> None:
    assert all(word.startswith(w) and len(w) < len(word) for w in without_ending(word, language))


@given(st.text(max_size=30))
def test_keys_are_total_and_letters_are_stable(text: str) -> None:
    assert letters(letters(text)) == letters(text)
    assert set(sound(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789")


@pytest.mark.parametrize(
    "names",
    [
        ("Khanasor", "Hanesor", "Xanesor", "خانصور", "Khana Sor"),
        ("Dschalabiya", "Djalabiya", "Celebiye", "جلبية"),
        ("Ghuwayran", "Xiwêran", "Gweran", "غويران"),
        ("Sheikh Isa", "Şeyh İsa", "الشيخ عيسى", "Scheich Issa"),
    ],
    ids=lambda n: n[0],
)
def test_spellings_by_ear_share_a_key_of_sound(names: tuple[str, ...]) -> None:
    assert len({sound(name) for name in names}) == 1
