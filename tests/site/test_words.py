from enum import StrEnum

import pytest

from sened.model import vocabulary as v
from sened.site import words


@pytest.mark.parametrize(
    ("values", "table"),
    [
        (v.EventClass, words.EVENT_CLASS),
        (v.Ground, words.GROUND),
        (v.Modality, words.MODALITY),
        (v.PublisherKind, words.PUBLISHER_KIND),
        (v.CivilianFlag, words.CIVILIAN),
        (v.FigureQuestion, words.QUESTION),
        (v.Stance, words.SAID_BY),
    ],
)
def test_every_word_of_the_vocabulary_has_words_on_the_page(values: type[StrEnum], table: dict[str, str]) -> None:
    assert set(table) == {value.value for value in values}


def test_an_unlisted_code_is_printed_as_it_stands() -> None:
    assert words.word({}, "used_in") == "used in"
    assert words.word({}, None) == ""
    assert words.country("NL") == "Netherlands"
    assert words.country("Syria (north-east)") == "Syria (north-east)"
