"""Who tells of an own act, in a made-up language."""

from collections.abc import Callable

import pytest

from sened.extraction.lexical.own_account import teller
from sened.extraction.lexical.sentence import Sentence

WORDS = """
event shelling verb: pounda
armed: army, guards
accord self: bya own
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("army pounda, bya own, tha guards", "army"),
        ("bya own tha army pounda tha guards", "army"),
        ("army pounda; bya own tha guards pounda", "guards"),
        ("stormos pounda bya own villagos", ""),
    ],
)
def test_the_nearest_before_else_behind(read: Callable[..., Sentence], text: str, expected: str) -> None:
    s = read(text, lexicon=WORDS, code="toyaccount")
    (own,) = s.of("accord")
    span = teller(s, own)
    assert (" ".join(w.low for w in s.words[span[0] : span[1]]) if span else "") == expected
