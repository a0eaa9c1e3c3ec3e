"""Stems of words, by which a text and the summaries of claims are held against each other."""

import re

from sened.base.names import fold
from sened.extraction.wordlist import words

_ENDINGS = re.compile(r"(?:ings?|ers?|ed|es|ions?|ment|s|e)\Z")
_FEWEST_LETTERS, _SHORTEST = 4, 2
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SPELLED = {word: str(n) for n, word in enumerate(_NUMBERS)}
_GROUPED = re.compile(r"(?<=\d)[,.](?=\d{3}\b)")
_EMPTY = words(
    "the and for with from that this was were are been has had have not who which into after before about than them they their its "
    "his her said says also when while where will would could all any some most more other over under out off one two per then "
    "there these those near several time times number people person many report reported against between first second half last "
    "force forces government army military north east south west northern eastern southern western syria iraq turkey january february march april may june july august "
    "september october november december monday tuesday wednesday thursday friday saturday sunday"
)
"""Words that say how, when or where, and not what: days and places are compared as such."""


def stems(text: str) -> frozenset[str]:
    """Return the stems of a text's words, folded: endings cut off, numbers as digits, words without meaning left out."""
    found = (_SPELLED.get(w, w) for w in fold(_GROUPED.sub("", text)).split() if w not in _EMPTY)
    return frozenset(_stem(w) for w in found if len(w) > _SHORTEST or (w.isdigit() and int(w) > _SHORTEST))


def _stem(word: str) -> str:
    if word.isdigit():
        return word
    cut = _ENDINGS.sub("", word)
    cut = cut if len(cut) >= _FEWEST_LETTERS else word.removesuffix("s")
    return cut[:-1] if len(cut) > _FEWEST_LETTERS and cut[-1] == cut[-2] else cut
