"""Fold text for comparison and keep, for every folded character, where it stood in the original.

`base.names.fold` answers whether two names are equal; a search inside a text must also say where. Both fold alike,
character by character: compatibility form, no marks, no case, anything that is not a letter or digit is one space.
"""

import re
import unicodedata
from array import array
from dataclasses import dataclass

_APOSTROPHES = frozenset("'’‘ʼ`´ʿʾ")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")


@dataclass(frozen=True, slots=True)
class FoldedText:
    """Folded characters; `origin[i]` is the code point in the original from which character `i` comes.

    `soft` holds folded positions before which an apostrophe was dropped: a possessive or a Turkish case ending may
    follow there, so a name may end there.
    """

    text: str
    origin: "array[int]"
    soft: frozenset[int]

    def starts_word(self, at: int) -> bool:
        """Tell whether a word may begin at folded position `at`."""
        return at == 0 or self.text[at - 1] == " " or at in self.soft

    def ends_word(self, at: int) -> bool:
        """Tell whether a word may end before folded position `at`."""
        return at == len(self.text) or self.text[at] == " " or at in self.soft


def folded(text: str) -> FoldedText:
    """Return `text` folded with the origin of every character."""
    cache: dict[str, str] = {}
    out: list[str] = []
    origin = array("I")  # four bytes for each character of a long text, not a number object
    soft: set[int] = set()
    for index, char in enumerate(text):
        if char in _APOSTROPHES:
            soft.add(len(out))
            continue
        piece = cache.get(char)
        if piece is None:
            piece = cache[char] = _fold_char(char)
        if piece == " " and (not out or out[-1] == " "):
            continue
        for letter in piece:
            out.append(letter)
            origin.append(index)
    return FoldedText("".join(out), origin, frozenset(soft))


def _fold_char(char: str) -> str:
    if unicodedata.combining(char) or _INVISIBLE.match(char):
        return ""
    lower = {"ı": "i", "İ": "i", "ß": "ss"}.get(char, char.casefold())
    plain = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c)).casefold()
    return plain if plain.isalnum() else " "
