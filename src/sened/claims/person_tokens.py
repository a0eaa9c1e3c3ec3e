"""Words of a text as the search for names of persons sees them: where they stand, how they are written, what joins them."""

import re
from dataclasses import dataclass

from sened.base.names import fold
from sened.claims.person_words import arabic_form, latin_words

_TOKEN = re.compile(r"[^\W\d_]+(?:['’‘ʼ`´][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’‘ʼ`´][^\W\d_]{0,4}\Z")
_GAP = re.compile(r"[ \u00a0]+\Z|[-‐‑]\Z")
_ARABIC = re.compile("[\u0620-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_LONGEST_ACRONYM = 5


@dataclass(frozen=True, slots=True)
class Token:
    """A word: `word` is folded, `gap` the text between it and the one before, `known` marks names of places and bodies."""

    start: int
    end: int
    raw: str
    word: str
    gap: str
    capital: bool
    arabic: bool
    known: bool = False

    @property
    def joined(self) -> bool:
        """Tell whether only blanks or a hyphen stand between this word and the one before."""
        return bool(_GAP.match(self.gap))


def tokens_of(text: str) -> list[Token]:
    """Return the words of `text` in order; digits are no words."""
    out: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        raw = match.group()
        arabic = bool(_ARABIC.match(raw))
        beside = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        acronym = raw.isupper() and 1 < len(raw) <= _LONGEST_ACRONYM and fold(raw) not in latin_words().given
        capital = raw[0].isupper() and not acronym and not any(c.isdigit() for c in beside)
        word = arabic_form(raw) if arabic else fold(_POSSESSIVE.sub("", raw) if len(raw) > 3 else raw)
        if capital and len(raw) == 1 and beside.endswith("."):
            word += "."  # an initial, no article
        out.append(Token(match.start(), match.end(), raw, word, text[end : match.start()], capital, arabic))
        end = match.end()
    return out
