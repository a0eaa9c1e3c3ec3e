"""Words are found where they stand letter by letter, at the edges of words, in one place; else not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.errors import Unresolved
from sened.extraction.assisted.locate import Located
from sened.extraction.fields import Words

TEXT = (
    "Shells hit Tarsik on Monday.\r\n12 people were hurt; 1,200 people fled. Shells  hit\u00a0Tarsik\nagain on Friday."
)


def why(words: str, **context: str) -> str:
    found = Located(TEXT).locate(words, **context)
    assert isinstance(found, Unresolved)
    return found.reason


def test_words_are_found_and_are_the_text_s_own() -> None:
    assert Located(TEXT).locate("12 people were hurt") == Words(raw="12 people were hurt", start=30, end=49)


def test_white_space_may_differ_and_the_text_s_own_is_taken() -> None:
    found = Located(TEXT).locate("Shells hit Tarsik again")
    assert isinstance(found, Words)
    assert found.raw == "Shells  hit\u00a0Tarsik\nagain" == TEXT[found.start : found.end]


@pytest.mark.parametrize(
    "words", ["shells hit tarsik", "Shells hit Tarsik.", "Rockets hit Tarsik", "ShellshitTarsik", "“Shells", "", " "]
)
def test_nothing_but_white_space_may_differ(words: str) -> None:
    assert why(words) == "its words do not stand in the text"


@pytest.mark.parametrize(
    "words", ["2 people were hurt", "200 people fled", "12 people were hur", "1", "arsik on Monday", ",200 people"]
)
def test_no_number_and_no_word_is_cut(words: str) -> None:
    assert why(words) == "its words do not stand in the text"


def test_of_several_places_the_context_tells_which() -> None:
    located = Located(TEXT)
    assert "0-17, 70-88" in why("Shells hit Tarsik")
    first, second = (
        located.locate("Shells hit Tarsik", after="on Monday"),
        located.locate("Shells hit Tarsik", before="people fled."),
    )
    assert isinstance(first, Words)
    assert isinstance(second, Words)
    assert (first.start, second.start) == (0, 70)


def test_a_context_that_fits_none_of_several_places_tells_nothing() -> None:
    assert "its context does not tell" in why("Shells hit Tarsik", after="on Sunday")


def test_marks_within_words_are_part_of_them() -> None:
    assert Located("قُتِلَ رجل").occurrences("قُتِل") == []
    assert Located("وقصفت القرية").occurrences("قصفت القرية") == []
    assert Located("قصفت القرية").occurrences("القرية") == [(5, 11)]


def test_a_text_of_one_letter_is_searched_in_bounded_steps() -> None:
    located = Located("a " * 100_000)
    assert len(located.occurrences("a a")) == 50
    assert located.occurrences("a " * 900 + "b") == []
    assert Located("a" * 200_000).occurrences("a") == []


@given(st.text(alphabet="ab1, \n\u00a0.", max_size=40), st.text(alphabet="ab1, \n.", max_size=6))
def test_what_is_found_differs_from_the_words_in_white_space_alone(text: str, words: str) -> None:
    for start, end in Located(text).occurrences(words):
        assert text[start:end].split() == words.split()
        assert text[start:end].strip() == text[start:end]


@given(st.lists(st.sampled_from(["ab", "12", "c,", "d."]), min_size=1, max_size=8), st.data())
def test_every_run_of_whole_words_is_found(parts: list[str], data: st.DataObject) -> None:
    text = " ".join(parts)
    first = data.draw(st.integers(0, len(parts) - 1))
    last = data.draw(st.integers(first + 1, len(parts)))
    start = len(" ".join([*parts[:first], ""])) if first else 0
    words = " ".join(parts[first:last])
    assert (start, start + len(words)) in Located(text).occurrences(words)
