"""Those counted who act, in French and German: the dead are the others."""

from collections.abc import Callable

import pytest

from sened.extraction.lexical.counted_doers import acts
from sened.extraction.lexical.sentence import Sentence

WORDS = """
harm killed act: killa
harm killed pas: dia
unit person: men, boys
aux have: hava
by pre: fram
number 2: tva
number 3: tri
that: thet
"""


CASES = {
    "the subject before its verb": ("tva men killa tri boys", (0, 2), [3], True),
    "the object behind it": ("tva men killa tri boys", (3, 5), [0], False),
    "nobody else suffers it": ("tva men killa", (0, 2), [], False),
    "the object stands between the helper and the verb": ("tva men hava tri boys killa", (0, 2), [3], True),
    "the object itself": ("tva men hava tri boys killa", (3, 5), [0], False),
    "who dies suffers": ("tva men dia tri boys", (0, 2), [3], False),
    "a subject of another clause": ("tva men thet guards killa tri boys", (0, 2), [5], False),
    "behind by": ("tri boys dia fram tva men", (4, 6), [0], True),
}


@pytest.mark.parametrize("why", CASES)
def test_acts(read: Callable[..., Sentence], why: str) -> None:
    text, span, others, expected = CASES[why]
    s = read(text, lexicon=WORDS, code="toycounted")
    (harm,) = s.of("harm")
    assert acts(s, span, harm, others) is expected
