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
_PLAIN, _RUNS = re.compile(r"[a-z0-9]+"), re.compile(r"(\s+|-)")
_ASCII_APOSTROPHES = re.compile(r"['`]")
_GENERIC = {"tel": "tl", "tell": "tl", "til": "tl", "tall": "tl", "tal": "tl", "ayn": "an", "ain": "an", "eyn": "an", "ein": "an", "en": "an"}  # fmt: skip
_ARTICLES = {"al", "el", "ar", "as", "ash", "ad", "at", "an", "az", "adh", "ath", "the"}


def fold(text: str) -> str:
    """Return `text` for comparison of equality: compatibility form, no marks, no case, single spaces."""
    if text.isascii():
        return " ".join(_WORD.findall(_ASCII_APOSTROPHES.sub("", text.lower())))
    return " ".join(_WORD.findall(text.translate(_FOLDED)))


class _Folded(dict[int, str]):
    """What each character becomes when folded, found out when it is first met. Characters are folded one by one."""

    def __missing__(self, code: int) -> str:
        char = unicodedata.normalize("NFKC", chr(code))
        char = "".join(_LATIN.get(c, c) if c in "ıİß" else c for c in _INVISIBLE.sub("", char)).casefold()
        char = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
        self[code] = _APOSTROPHES.sub("", char)
        return self[code]


_FOLDED = _Folded()


_LETTERS = str.maketrans({"ى": "ي", "ی": "ي", "ک": "ك", "ڪ": "ك", "ة": "ه", "ھ": "ه", "ہ": "ه", "ڕ": "ر", "ڵ": "ل", "ٱ": "ا", "\u0640": ""})  # fmt: skip
"""Arabic letters that one keyboard writes for another."""


def letters(text: str) -> str:
    """Return `text` folded as `fold` does, and Arabic letters that keyboards confuse made one (ی = ي = ى, ک = ك, ة = ه)."""
    return united(fold(text))


def united(folded: str) -> str:
    """Return text that is folded already with the Arabic letters that keyboards confuse made one."""
    return folded if folded.isascii() else folded.translate(_LETTERS)


@lru_cache(maxsize=16_384)
def latin(text: str) -> str:
    """Return `text` in plain lower-case Latin letters, Arabic and Kurdish script transliterated consonant by letter."""
    if text.isascii():
        return " ".join(_PLAIN.findall(_ASCII_APOSTROPHES.sub("", text.lower())))
    return " ".join(filter(None, map(_latin_run, text.split())))


@lru_cache(maxsize=16_384)
def _latin_run(text: str) -> str:
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return " ".join(_PLAIN.findall(" ".join(map(_latin_word, text.replace("-", " ").split())).translate(_LATINISED)))


def _latin_word(word: str) -> str:
    # The Arabic article is written as part of its word; set apart, it can fall in the skeleton.
    return "al " + word[2:] if len(word) > 3 and word.startswith("ال") else word


class _Latinised(dict[int, str]):
    """What each character becomes in plain Latin letters, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = "" if chr(code) in _HARAKAT else _APOSTROPHES.sub("", _ARABIC.get(chr(code), chr(code))).casefold()
        char = "".join(_LATIN.get(c, c) for c in char)
        self[code] = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
        return self[code]


_LATINISED = _Latinised()
_HARAKAT = {chr(c) for c in range(0x064B, 0x0653)} | {"\u0670"}


@lru_cache(maxsize=16_384)
def skeleton(text: str) -> str:
    """Return the consonant skeleton of a name: equal for most spellings of one place in any of the scripts."""
    words = [w for w in latin(text).split() if w not in _ARTICLES or w in _GENERIC]
    return " ".join(s for s in (_skeleton_word(w) for w in words) if s)


@lru_cache(maxsize=16_384)
def _skeleton_word(word: str) -> str:
    if word in _GENERIC:
        return _GENERIC[word]
    if "h" in word:
        for old, new in (("kh", "x"), ("sh", "s"), ("ch", "c"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f")):
            word = word.replace(old, new)
    word = word.translate(_ONE_LETTER)
    first, rest = word[:1], word[1:].translate(_NO_VOWELS)
    first = "a" if first in "aeiou" else first
    # A feminine or adjectival final h carries no sound of its own: Hasakah, Heseke, Hasaka.
    return _TWICE.sub(r"\1", first + rest.removesuffix("h"))


_ONE_LETTER = str.maketrans("qwyj", "kvic")
_NO_VOWELS = str.maketrans("", "", "aeiouv")
_TWICE = re.compile(r"(.)\1+")


# -- a looser key: spellings that follow the sound, as a writer of another language hears it --------------------------
_DIGRAPHS = (
    ("dsch", "s"), ("tsch", "s"), ("sch", "s"), ("tch", "s"), ("dj", "s"), ("dz", "s"), ("kh", "k"), ("gh", "k"), ("sh", "s"), ("ch", "s"),
    ("dh", "t"), ("th", "t"), ("ph", "f"), ("ck", "k"),
)  # fmt: skip
_WITHOUT_H = tuple(pair for pair in _DIGRAPHS if "h" not in pair[0])
_CLASSES = str.maketrans({"q": "k", "g": "k", "x": "k", "h": "k", "c": "s", "z": "s", "j": "s", "d": "t", "b": "p", "w": "v", "y": "i"})  # fmt: skip
_SHEIKH = {"sheikh", "shaykh", "sheik", "cheikh", "scheich", "sheyh", "shex", "shaikh", "seyh", "sex"}


@lru_cache(maxsize=16_384)
def sound(text: str) -> str:
    """Return the sound key of a name, without spaces: `skeleton` made looser.

    Consonants that writers of different languages take for one another fall together (kh, gh, q, k, g, h; s, sh, ch, j,
    z; d, t; b, p), so that Khanasor, Hanesor and Xanesor, Dschalabiya, Djalabiya and Celebiye have one key.
    """
    words = [w for w in latin(text).split() if w not in _ARTICLES or w in _GENERIC]
    return "".join(_sound_word(w) for w in words)


@lru_cache(maxsize=16_384)
def _sound_word(word: str) -> str:
    if word in _GENERIC:
        return _GENERIC[word]
    if word in _SHEIKH:
        return "sk"
    word = word[:-1] if len(word) > 2 and word.endswith("h") else word
    for old, new in _DIGRAPHS if "h" in word else _WITHOUT_H:
        word = word.replace(old, new)
    word = word.translate(_CLASSES)
    first, rest = word[:1], word[1:].translate(_NO_VOWELS)
    return _TWICE.sub(r"\1", ("a" if first in "aeiou" else first) + rest)


def consonants(text: str) -> tuple[str, str]:
    """Return `skeleton` without its spaces, and `sound`, of a name: both at once, for those who ask for thousands."""
    skeletons = sounds = ""
    for word in latin.__wrapped__(text).split():  # names are asked for once each: keeping them would only take room
        if word not in _ARTICLES or word in _GENERIC:
            pair = _consonants(word)
            skeletons += pair[0]
            sounds += pair[1]
    return skeletons, sounds


@lru_cache(maxsize=16_384)
def _consonants(word: str) -> tuple[str, str]:
    return _skeleton_word.__wrapped__(word), _sound_word.__wrapped__(word)
