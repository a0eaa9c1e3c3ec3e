"""Whose words a claim is, in a made-up language whose subject stands before its verb."""

from collections.abc import Callable

import pytest

from sened.extraction.lexical.groups import Group
from sened.extraction.lexical.reach import named, of_claim
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.voices import voices

WORDS = """
event shelling verb: pounda
say verb: seya
deny: nega
accord pre: efter
armed: army, guards
civil: mayor
that: thet
and: ond
"""
Read = Callable[..., Sentence]


@pytest.fixture
def speakers(read: Read) -> Callable[[str], list[list[str]]]:
    """Those whose words each act of a sentence is."""

    def run(text: str) -> list[list[str]]:
        s = read(text, lexicon=WORDS, code="toyreach")
        heard = voices(s)
        acts = [Group(m.first, m.last, (m,)) for m in s.of("event")]
        return [[w.raw for w in named(s, of_claim(s, g, heard))] for g in acts]

    return run


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("army seya thet guns pounda villagos", [["army"]], "one speaker"),
        ("army seya thet guns pounda a; mayor seya thet guns pounda b", [["army"], ["mayor"]], "each part has its own"),
        ("army seya thet guns pounda a; guns pounda b", [["army"], ["army"]], "a part without a speaker goes on"),
        ("guns pounda a; army seya thet guns pounda b", [[], ["army"]], "no speaker reaches back over a semicolon"),
        (
            "army seya thet guns pounda a ond mayor seya thet guns pounda b",
            [["army", "mayor"], ["mayor"]],
            "taken over",
        ),
    ],
)
def test_of_claim(speakers: Callable[[str], list[list[str]]], text: str, expected: list[list[str]], why: str) -> None:
    assert speakers(text) == expected, why


def test_a_speaker_is_named_once(speakers: Callable[[str], list[list[str]]]) -> None:
    assert speakers("army seya thet guns pounda a ond seya thet guns pounda b")[1] == ["army"]
