"""Explanations: attributed, short, one wording for all; and the small phrases they are made of."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.pipeline.check.phrases import LONGEST, Part, listed, paragraph, shortened, titles
from sened.pipeline.check.result import CheckedClaim
from sened.pipeline.check.statement import check

TEXT = """On 10 March 2023 a Norlandish drone hit a pickup truck at Tell Marwan and killed three people.

On 12 March 2023 Black Banner fighters stormed the Bridge prison at Qasrabad. About 500 prisoners were held there and dozens of them escaped. 35 people were killed. It was the largest attack in years.

Norland supports Black Banner. Norland wants to weaken Kordela."""


@pytest.fixture(scope="module")
def claims(kordela_session: Any) -> list[CheckedClaim]:
    k = kordela_session
    return list(check(TEXT, k.tables(), places=k.places, actors=k.actors, rebuild=k.tables).claims)


def one(claims: list[CheckedClaim], words: str) -> CheckedClaim:
    return min((c for c in claims if words in c.quote), key=lambda c: len(c.quote))


def test_no_explanation_is_longer_than_ninety_words(claims: list[CheckedClaim]) -> None:
    assert claims
    assert max(len(c.explanation.split()) for c in claims) <= LONGEST


def test_it_names_who_reports_the_range_who_is_named_and_the_ground(claims: list[CheckedClaim]) -> None:
    words = one(claims, "pickup truck").explanation
    assert words.startswith(
        "Air strike at Tell Marwan, 10 March 2023: reported by Daily Echo, Daily Pier, Kordela Call"
    )
    assert "Killed: 2 (Daily Echo and Daily Pier), 3 (Kordela Call and Shore Monitor); the text says 3." in words
    assert "Who did it: Norland (named by Daily Echo, Daily Pier and 1 more;" in words
    assert "suspected by Shore Monitor)" in words
    assert "3 independent lines from 5 sources besides the text." in words
    assert "Ground: cited" in words


def test_escapes_are_contested_with_the_words_of_who_denies_them(claims: list[CheckedClaim]) -> None:
    escaped = one(claims, "escaped")
    assert escaped.status.value == "contested"
    assert "Norlandish Ministry of Defence denies it (“The escape was foiled.”)" in escaped.explanation


def test_a_toll_is_held_against_the_claim_with_its_number(claims: list[CheckedClaim]) -> None:
    toll = one(claims, "35 people")
    assert next((i["id"], i["relation"], i["claims"]) for i in toll.incidents) == ("i-toll", "same", ["KF"])
    assert toll.status.value == "single-line"


def test_a_comparison_points_to_its_subject_and_to_who_makes_it_too(claims: list[CheckedClaim]) -> None:
    largest = one(claims, "largest attack")
    assert {(i["id"], i["relation"]) for i in largest.incidents} >= {("i-prison", "related"), ("i-toll", "related")}
    assert "In like words, Shore Monitor: “Toll of 61" in largest.explanation


def test_a_relation_names_who_says_it_and_who_says_the_like_of_another(claims: list[CheckedClaim]) -> None:
    words = one(claims, "supports Black Banner").explanation
    assert "A relation of Norland towards Black Banner: said by Shore Monitor." in words
    assert "the like said of Hill Guard by Norlandish Ministry of Defence" in words


@given(st.lists(st.tuples(st.text("ab c", max_size=300), st.integers(0, 5)), max_size=12))
def test_a_paragraph_is_short_and_keeps_what_matters_most(parts: list[tuple[str, int]]) -> None:
    made = [Part(" ".join(t.split()[:LONGEST]), rank) for t, rank in parts]
    text = paragraph(made)
    assert len(text.split()) <= LONGEST
    told = [p for p in made if p.text]
    if told:
        assert min(told, key=lambda p: p.rank).text in text


def test_lists_name_a_few_and_count_the_rest() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c", "d", "e", "f"], 4) == "a, b, c, d and 2 more"
    assert titles(["A, 1 May", "B, 2 May", "C, 3 May"], 2) == "A, 1 May; B, 2 May; and 1 more"
    assert shortened("one two three", 2) == "one two …"
