import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.extraction.segment import segments
from sened.extraction.shadow import Shadow


def cut(text: str, language: str = "en") -> list[str]:
    return [text[s.start : s.end] for s in segments(Shadow(text), language)]


def kinds(text: str) -> list[str]:
    return [s.kind for s in segments(Shadow(text))]


def test_sentences_end_at_stops_and_keep_them() -> None:
    assert cut("They came. They left! Why?") == ["They came.", "They left!", "Why?"]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Orel met St. Varo in the U.S. embassy on Jan. 20.",
        "The strike at 5 p.m. hit No. 4 Street.",
        "The U.S. army said so.",
        "About 3.5 million and 2,000 people at www.example.org. fled.",
        "J. Orel spoke.",
    ],
)
def test_abbreviations_and_numbers_end_nothing(text: str) -> None:
    assert cut(text) == [text]


def test_an_abbreviation_may_end_a_sentence() -> None:
    assert cut("They met in the U.S. The talks failed.") == ["They met in the U.S.", "The talks failed."]


def test_a_closing_quotation_mark_stays_with_its_sentence() -> None:
    assert cut('"We left." He went on.') == ['"We left."', "He went on."]


def test_wrapped_lines_are_one_sentence_and_bullets_are_not() -> None:
    wrapped = (
        "The army shelled the villages around the town\nin the evening and at night.\n- one demand\n- another demand"
    )
    assert cut(wrapped) == [
        "The army shelled the villages around the town\nin the evening and at night.",
        "one demand",
        "another demand",
    ]


def test_kinds_of_lines() -> None:
    text = "Bulletin on the operation\n\nDear friends,\n\nThe army left.\n\n(<https://example.org/a>)\n\nThe Committee"
    assert kinds(text) == ["heading", "salutation", "prose", "link", "signature"]


def test_a_dateline_is_no_part_of_the_first_sentence() -> None:
    assert cut("TARSIK, Orvan (AP) - A drone struck.") == ["A drone struck."]
    assert cut("GENEVA (20 January 2023) – Experts spoke.") == ["Experts spoke."]


def test_german_ordinals_end_nothing() -> None:
    assert cut("Am 20. Januar griff er an.", "de") == ["Am 20. Januar griff er an."]


def test_arabic_stops_end_sentences() -> None:
    assert len(cut("هل وصلوا؟ نعم وصلوا.", "ar")) == 2


@given(st.text(alphabet="ab .!?\n-•\"'()A1", max_size=80))
def test_segments_never_overlap_and_begin_and_end_on_words(text: str) -> None:
    end = 0
    for segment in segments(Shadow(text)):
        assert end <= segment.start < segment.end <= len(text)
        assert not text[segment.start].isspace()
        assert not text[segment.end - 1].isspace()
        end = segment.end
