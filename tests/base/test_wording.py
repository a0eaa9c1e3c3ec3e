"""Does a text hold a wording: exactly, but for typesetting, in parts, nearly, or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.wording import Haystack, occurrence

TEXT = "On 5 March, witnesses said: “Three people\n  were killed at Tel Amur — a fourth was hurt”. The army denied it. كَتَبَ الصحفي عن القتلى"


@pytest.mark.parametrize(
    ("wording", "rule", "found"),
    [
        ("witnesses said", "exact", "witnesses said"),
        ('three people were killed at Tel Amur - a fourth', "normalised", "Three people\n  were killed at Tel Amur — a fourth"),
        ("Three people … a fourth was hurt", "parts", "Three people\n  were killed at Tel Amur — a fourth was hurt"),
        ("three people [...] denied it", "parts", "Three people\n  were killed at Tel Amur — a fourth was hurt”. The army denied it"),
        ("كتب الصحفى عن القتلي", "normalised", "كَتَبَ الصحفي عن القتلى"),
        ("at least three people were killed at Tel Amur", "near", "Three people\n  were killed at Tel Amur"),
    ],
)  # fmt: skip
def test_where_it_stands(wording: str, rule: str, found: str) -> None:
    got = occurrence(wording, Haystack(TEXT))
    assert got.rule == rule
    assert got.start is not None
    assert TEXT[got.start : got.end] == found
    assert got.found == (rule != "near")
    assert (got.score == 1) == (rule != "near")


@pytest.mark.parametrize("wording", ["", "   ", "forty were killed in the north", "a fourth was hurt … Three people"])
def test_what_is_not_there(wording: str) -> None:
    got = occurrence(wording, Haystack(TEXT))
    assert not got.found
    assert got.score <= 0.5


def test_of_several_places_the_nearest_counts() -> None:
    assert occurrence("ab", Haystack("ab ab ab"), near=4).start == 3


@given(st.text(), st.text(min_size=1), st.text())
def test_what_was_put_in_is_found(before: str, middle: str, after: str) -> None:
    if middle.strip():
        got = occurrence(middle, Haystack(before + middle + after))
        assert got.rule == "exact"


@given(st.text(max_size=60), st.text(max_size=20))
def test_spans_lie_inside_and_never_fail(text: str, wording: str) -> None:
    got = occurrence(wording, Haystack(text))
    if got.start is not None and got.end is not None:
        assert 0 <= got.start < got.end <= len(text)
