"""Words of a text as the search for names of persons sees them: where they stand, how they are written, what joins them."""

import re
from dataclasses import dataclass

from sened.base.names import fold
from sened.claims.person_words import arabic_form, latin_words

# A word with its marks, and with what is not seen (joiners, soft hyphens) inside it.
_INSIDE = "\u0300-\u036f\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060\ufeff"
_TOKEN = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_INSIDE}]|['’‘ʼ`´](?=[^\W\d_]))*")
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
        acronym = _is_acronym(raw, out)
        capital = raw[0].isupper() and not acronym and not any(c.isdigit() for c in beside)
        word = arabic_form(raw) if arabic else fold(_POSSESSIVE.sub("", raw) if len(raw) > 3 else raw)
        if capital and len(raw) == 1 and beside.endswith("."):
            word += "."  # an initial, no article
        out.append(Token(match.start(), match.end(), raw, word, text[end : match.start()], capital, arabic))
        end = match.end()
    return out


def _is_acronym(raw: str, before: list[Token]) -> bool:
    """Tell whether a word is a short one all in capitals: no name, unless a given name all in capitals stands before it."""
    given = latin_words().given
    if not raw.isupper() or not 1 < len(raw) <= _LONGEST_ACRONYM or fold(raw) in given:
        return False
    return not (before and before[-1].raw.isupper() and before[-1].word in given)
