"""Who acts by order and prepositions, in a made-up language whose subject stands before its verb."""

from collections.abc import Callable

import pytest

from sened.extraction.lexical.groups import Group
from sened.extraction.lexical.named import Known, Party, parties
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.subject_first import governed, owns, shared, subject
from sened.extraction.protocols import NoActors

WORDS = """
event shelling verb: pounda
event violence verb: strika, hitta ... atta
event airstrike noun: skyblow
light: flu
armed: army, guards
actor North: north
unit armed pl: fightas
weapon artillery: cannon
prep: in, atta, with
linker: of
det: tha
and: ond
"""
Read = Callable[..., Sentence]


@pytest.fixture
def told(read: Read) -> Callable[..., tuple[Sentence, list[Party]]]:
    def run(text: str, **changes: object) -> tuple[Sentence, list[Party]]:
        s = read(text, **{"lexicon": WORDS, "code": "toysubject", **changes})
        return s, parties(s, Known(NoActors()))

    return run


def acting(s: Sentence, named: list[Party]) -> str:
    (verb, *_) = [m for m in s.of("event", "light") if "noun" not in m.attrs]
    found = subject(s, verb, named)
    return " ".join(w.low for w in s.words[found.first : found.last]) if found else ""


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("army pounda villagos", "army", "before its verb"),
        ("with heavee guards thair army pounda villagos", "army", "behind a preposition stands no subject"),
        ("trenchos of army pounda villagos", "", "who owns what is spoken of does not act"),
        ("fightas of army pounda villagos", "army", "people of somebody act for them"),
        ("cannon of north pounda villagos", "north", "guns of somebody act for them"),
    ],
)
def test_subject(told: Callable[..., tuple[Sentence, list[Party]]], text: str, expected: str, why: str) -> None:
    assert acting(*told(text)) == expected, why


def test_where_the_verb_stands_second_the_subject_may_stand_behind(
    told: Callable[..., tuple[Sentence, list[Party]]],
) -> None:
    assert acting(*told("in springa pounda tha army villagos", verb_second=True)) == "army"
    assert acting(*told("in springa pounda tha army villagos")) == ""
    assert acting(*told("stormos pounda tha army", verb_second=True)) == "", "a subject stands before already"


def test_a_verb_behind_and_shares_the_subject(told: Callable[..., tuple[Sentence, list[Party]]]) -> None:
    s, named = told("army pounda villagos ond strika carros")
    second = Group(4, len(s.words), (s.of("event")[1],))
    found = shared(s, second, named)
    assert found is not None
    assert s.words[found.first].low == "army"
    apart, others = told("army pounda villagos ond guards strika carros")
    assert shared(apart, Group(4, len(apart.words), (apart.of("event")[1],)), others) is None


def test_governed_and_owns_look_past_describing_words(told: Callable[..., tuple[Sentence, list[Party]]]) -> None:
    s, (first, second) = told("with heavee army tha trenchos of tha guards")
    assert governed(s, first)
    assert not governed(s, second)
    assert not owns(s, first)
