from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from sened.extraction.lexical.lexicon import Lexicon
from sened.extraction.lexical.pack import DateShape, Pack
from sened.extraction.lexical.sentence import Sentence

Read = Callable[..., Sentence]


def found(s: Sentence, cls: str) -> list[str]:
    return [" ".join(w.low for w in s.words[m.first : m.last]) for m in s.of(cls)]


def test_a_star_stands_for_any_ending(read: Read) -> None:
    assert found(read("The skyblowings began."), "event") == ["skyblowings"]


def test_the_longest_form_of_a_class_wins(read: Read) -> None:
    assert found(read("A guard of the north stood."), "armed") == ["guard of the north"]


def test_a_prefix_is_taken_off_only_where_the_word_is_not_known_as_it_stands(read: Read) -> None:
    s = read("waarmy")
    assert [(m.cls, m.stripped) for m in s.matches] == [("armed", True)]


def test_prefix_and_suffix_come_off_together(read: Read) -> None:
    assert found(read("bafolken stood"), "unit") == ["bafolken"]
    assert found(read("baarmyilk stood"), "armed") == ["baarmyilk"]


def test_a_gap_holds_up_to_six_words(read: Read) -> None:
    assert [m.gapped for m in read("He made this very thing known.").of("say")] == [True]
    assert read("He made a b c d e f g known.").of("say") == []


def test_forms_of_two_classes_may_share_a_word() -> None:
    pack = Pack(code="x", order="SVO", dates=DateShape(), lexicon="event airstrike noun: dronblow\nweapon drone: dron*")
    matches = Lexicon(pack).find(["dronblow"])
    assert sorted(m.cls for m in matches) == ["event", "weapon"]


def test_marks_and_capitals_of_a_form_are_folded_as_the_text_is() -> None:
    pack = Pack(code="x", order="SVO", dates=DateShape(), lexicon="armed: Şêrvan")
    assert Lexicon(pack).find([Lexicon(pack).fold("ŞERVAN")])


@given(st.lists(st.text(min_size=1, max_size=8), max_size=12))
def test_any_words_are_matched_within_their_bounds(words: list[str]) -> None:
    pack = Pack(
        code="x",
        order="SVO",
        prefixes="a|b",
        suffixes="c",
        dates=DateShape(),
        lexicon="armed: a*, *b, *c*, d ... e\nneg: a b",
    )
    for m in Lexicon(pack).find(words):
        assert 0 <= m.first < m.last <= len(words)
