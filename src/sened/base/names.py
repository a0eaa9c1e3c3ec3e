"""Names across scripts: folding for equality, a transliteration skeleton for near equality.

The skeleton follows what place-name practice in the region shows (see docs/method.md): tall, tell and til are one
word, so are ayn, ain and eyn; q = k, x = kh, ş = sh, w = v; the article falls; doubled letters and vowels merge.
"""

import re
import unicodedata
from functools import lru_cache

_ARABIC = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ب": "b", "پ": "p", "ت": "t", "ث": "th", "ج": "j", "چ": "ch",
    "ح": "h", "خ": "kh", "د": "d", "ذ": "d", "ر": "r", "ڕ": "r", "ز": "z", "ژ": "j", "س": "s", "ش": "sh", "ص": "s",
    "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ڤ": "v", "ق": "k", "ك": "k", "ک": "k", "گ": "g",
    "ل": "l", "ڵ": "l", "م": "m", "ن": "n", "ه": "h", "ھ": "h", "ة": "a", "ە": "e", "و": "w", "ۆ": "o", "ؤ": "w",
    "ي": "y", "ی": "y", "ى": "a", "ێ": "e", "ئ": "", "ء": "", "\u0640": "",
}  # fmt: skip
_LATIN = {"ı": "i", "İ": "i", "ß": "ss", "æ": "ae", "ø": "o", "ð": "d", "þ": "th", "ł": "l", "đ": "d", "ʿ": "", "ʾ": "", "ş": "sh", "ç": "ch", "ğ": "g"}  # fmt: skip
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_APOSTROPHES = re.compile(r"['’‘ʼ`´ʿʾ]")
_GENERIC = {"tel": "tl", "tell": "tl", "til": "tl", "tall": "tl", "tal": "tl", "ayn": "an", "ain": "an", "eyn": "an", "ein": "an", "en": "an"}  # fmt: skip
_ARTICLES = {"al", "el", "ar", "as", "ash", "ad", "at", "an", "az", "adh", "ath", "the"}


def fold(text: str) -> str:
    """Return `text` for comparison of equality: compatibility form, no marks, no case, single spaces."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    text = "".join(_LATIN.get(c, c) if c in "ıİß" else c for c in text).casefold()
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    text = _APOSTROPHES.sub("", text)
    return " ".join(_WORD.findall(text))


@lru_cache(maxsize=65_536)
def latin(text: str) -> str:
    """Return `text` in plain lower-case Latin letters, Arabic and Kurdish script transliterated consonant by letter."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    out = []
    for word in re.split(r"(\s+|-)", text):
        out.append(_latin_word(word))
    joined = _APOSTROPHES.sub("", "".join(out)).casefold()
    joined = "".join(_LATIN.get(c, c) for c in joined)
    joined = "".join(c for c in unicodedata.normalize("NFKD", joined) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[a-z0-9]+", joined))


def _latin_word(word: str) -> str:
    # The Arabic article is written as part of its word; set apart, it can fall in the skeleton.
    if len(word) > 3 and word.startswith("ال"):
        word = "al " + word[2:]
    return "".join(
        _ARABIC.get(c, c)
        for c in unicodedata.normalize("NFC", word)
        if not unicodedata.combining(c) or c not in _HARAKAT
    )


_HARAKAT = {chr(c) for c in range(0x064B, 0x0653)} | {"\u0670"}


@lru_cache(maxsize=65_536)
def skeleton(text: str) -> str:
    """Return the consonant skeleton of a name: equal for most spellings of one place in any of the scripts."""
    words = [w for w in latin(text).split() if w not in _ARTICLES or w in _GENERIC]
    return " ".join(s for s in (_skeleton_word(w) for w in words) if s)


def _skeleton_word(word: str) -> str:
    if word in _GENERIC:
        return _GENERIC[word]
    for old, new in (("kh", "x"), ("sh", "s"), ("ch", "c"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("q", "k"), ("w", "v"), ("y", "i"), ("j", "c")):  # fmt: skip
        word = word.replace(old, new)
    first, rest = word[:1], re.sub(r"[aeiouv]", "", word[1:])
    first = "a" if first in "aeiou" else first
    # A feminine or adjectival final h carries no sound of its own: Hasakah, Heseke, Hasaka.
    rest = re.sub(r"h\Z", "", rest)
    return re.sub(r"(.)\1+", r"\1", first + rest)
