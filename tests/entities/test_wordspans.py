import pytest

from sened.base.geo import Circle
from sened.entities.gazetteer import TableGazetteer
from sened.model.entity import Place


def place(name: str, *others: str, people: int = 0) -> Place:
    return Place(
        id=name, name=name, names=tuple(("und", o) for o in others), where=Circle(36, 40, 1), population=people
    )


GAZETTEER = TableGazetteer(
    [place("Great Valley"), place("Great Valley Camp"), place("Tarsik"), place("الرقة"), place("تل تمر"), place("Of")]
)


def spans(text: str, language: str = "") -> list[tuple[int, int, str, int, int]]:
    return [(s.first, s.last, s.key, s.before, s.behind) for s in GAZETTEER.spans(text.split(), language)]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("in the great valley camp today", "en", (2, 5, "great valley camp", 0, 0)),
        ("the great valley road", "en", (1, 3, "great valley", 0, 0)),
        ("tarsikda bir", "tr", (0, 1, "tarsik", 0, 2)),
        ("li tarsike du", "kmr", (1, 2, "tarsik", 0, 1)),
        ("الى بالرقه", "ar", (1, 2, "الرقه", 1, 0)),
        ("وتل تمر", "ar", (0, 2, "تل تمر", 1, 0)),
    ],
)
def test_the_longest_name_is_found_without_what_grammar_adds(
    text: str, language: str, found: tuple[int, int, str, int, int]
) -> None:
    assert found in spans(text, language)


def test_to_the_keeps_the_whole_word() -> None:
    assert spans("للرقه", "ar") == [(0, 1, "الرقه", 0, 0)]


@pytest.mark.parametrize(("text", "language"), [("tarsikda", "en"), ("great", "en"), ("of", "en"), ("", "en")])
def test_no_ending_falls_in_english_and_no_half_name_or_short_word_is_one(text: str, language: str) -> None:
    assert spans(text, language) == []
