from collections.abc import Callable

from sened.extraction.lexical.groups import groups
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.voices import voices

Read = Callable[..., Sentence]


def parts(s: Sentence) -> list[str]:
    found = groups(s, voices(s))
    return [s.shadow.raw(*s.span(g.first, g.last)) for g in found]


def test_an_act_and_its_harm_are_one_claim(read: Read) -> None:
    assert len(parts(read("A skyblow hit the town, ond tri folken were morta."))) == 1


def test_two_acts_joined_by_and_are_two_claims(read: Read) -> None:
    assert len(parts(read("The army pounda the town on 20 janvar, ond the guard strika the hill."))) == 2


def test_what_an_act_led_to_belongs_to_it(read: Read) -> None:
    assert len(parts(read("The army pounda the town, leadingto tri folken morta."))) == 1


def test_the_words_that_attribute_are_not_the_claim(read: Read) -> None:
    (part,) = parts(read("The office saya thatt the army pounda the town."))
    assert part.strip(" .") == "the army pounda the town"


def test_no_word_of_an_act_no_group(read: Read) -> None:
    assert parts(read("The sun shone over the town.")) == []
