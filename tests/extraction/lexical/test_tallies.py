from collections.abc import Callable

import pytest

from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.tallies import tallies

Read = Callable[..., Sentence]


def counts(s: Sentence) -> list[tuple[str, int | None, int | None]]:
    return [(t.measure, t.count.low, t.count.high) for t in tallies(s)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tri folken were morta", [("killed", 3, 3)]),
        ("tri folken were morta ond 5 hurta", [("killed", 3, 3), ("wounded", 5, 5)]),
        ("they slayed 5 folken", [("killed", 5, 5)]),
        ("tri ded", [("killed", 3, 3)]),
        ("a folk was morta", [("killed", 1, 1)]),
        ("folkin were morta", [("killed", 2, 2)]),
        ("tri folken ond 5 troopers were morta", [("killed", 8, 8)]),
        ("10 folken were morta, mong 4 folken", [("killed", 10, 10)]),
        ("nobodi was morta", [("killed", 0, 0)]),
        ("40 blows", [("attacks", 40, 40)]),
        ("dozenz folken fleda", [("displaced", 24, None)]),
    ],
)
def test_each_count_says_what_it_measures(read: Read, text: str, expected: object) -> None:
    assert counts(read(text)) == expected


def test_cars_are_not_killed_and_a_bare_number_measures_nothing(read: Read) -> None:
    assert counts(read("5 carros were morta")) == []
    assert counts(read("they saw 5 folken")) == []


def test_where_the_verb_comes_first_its_count_stands_behind(read: Read) -> None:
    s = read("morta tri folken ond hurta 5 folken", order="VSO")
    assert counts(s) == [("killed", 3, 3), ("wounded", 5, 5)]


def test_where_the_verb_comes_last_its_count_stands_before(read: Read) -> None:
    s = read("tri folken morta, 5 folken hurta", order="SOV")
    assert counts(s) == [("killed", 3, 3), ("wounded", 5, 5)]
