"""What the grammar of a language adds to the name of a place: case endings behind it, small words written on to it.

All work on folded words (see `base.names.letters`): no marks, no case. What is added is never cut where the whole word
is a name itself; that is for the caller, who tries the whole word first.
"""

import re
from functools import lru_cache

_TURKISH = re.compile(
    r"(?:y?[aeiu]|n?[iu]n|n?[dt][ae](?:n|ki|kiler)?|y?l[ae]|n[aeiu]|l[iu]|y?ken|yd[iu]|d[iu]r|[iu]n[dt][ae](?:n|ki)?)\Z"
)
"""Case endings after folding: dative, genitive, locative, ablative, instrumental, with their buffer letters."""
KURMANJI_ENDINGS = ("yeda", "yede", "yera", "yere", "yan", "yen", "ye", "ya", "yi", "da", "de", "ra", "re", "an", "e", "a", "i")  # fmt: skip
"""Oblique and construct endings after folding, and what is written on to them."""
_SORANI = ("ەكانی", "یەكان", "یەوە", "ەوە", "یدا", "دا", "یش", "یە", "ان", "ە", "ی", "ش")
_SORANI_FOLDED = tuple(e.replace("ی", "ي") for e in _SORANI)
_CLITIC = re.compile(r"[وف]?[بلك](?=..)|[وف](?=..)")
_FEWEST = 3
_LONGEST = 5


@lru_cache(maxsize=32_768)
def without_ending(word: str, language: str = "") -> tuple[str, ...]:
    """Return what may be left of `word` without its ending, longest first; at least three letters.

    `language` is `tr`, `kmr` or `ckb`; others have no such endings, and "" means that any of the three may be meant.
    """
    out: list[str] = []
    if word.isascii():
        if language in ("kmr", ""):
            out += [word[: -len(e)] for e in KURMANJI_ENDINGS if word.endswith(e)]
        if language in ("tr", ""):
            out += [word[:at] for at in range(max(_FEWEST, len(word) - _LONGEST), len(word)) if is_turkish_ending(word[at:])]  # fmt: skip
    elif language in ("ckb", ""):
        out += [word[: -len(e)] for e in _SORANI_FOLDED if word.endswith(e)]
    return tuple(sorted({w for w in out if len(w) >= _FEWEST}, key=lambda w: (-len(w), w)))


def is_turkish_ending(tail: str) -> bool:
    """Tell whether `tail` (folded) is an ending that Turkish hangs on a name, with or without an apostrophe."""
    return _TURKISH.match(tail) is not None


@lru_cache(maxsize=32_768)
def without_clitic(word: str) -> tuple[str, ...]:
    """Return what may be left of an Arabic `word` without "and", "in", "to" or "like" written on to it.

    The article stays, and comes back where "to the" has swallowed it: `للرقه` gives `الرقه`.
    """
    if word.isascii():
        return ()
    out: list[str] = []
    for stem in (word, word[1:] if word[:1] in ("و", "ف") else ""):
        if stem.startswith("لل") and len(stem) > _FEWEST + 1:
            out.append("ال" + stem[2:])
    found = _CLITIC.match(word)
    if found:
        out.append(word[found.end() :])
        if found.end() > 1:
            out.append(word[1:])
    return tuple(dict.fromkeys(w for w in out if len(w) >= _FEWEST - 1))
