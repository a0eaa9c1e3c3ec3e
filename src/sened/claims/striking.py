"""Words taken out of texts: ids, names and values that must not leave the case, wherever they stand in a sentence."""

import re
from collections.abc import Collection, Iterable, Sequence

from sened.base.names import fold, skeleton
from sened.claims.groups import WITHHELD

_INSIDE = "\u0300-\u036f\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060\ufeff"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_INSIDE}]|['’‘ʼ`´](?=[^\W_]))*")
_DECIMAL = re.compile(r"[-+]?\d{1,3}[.,]\d{2,}(?:\s*°)?|\d{1,3}\s*°\s*\d{1,2}(?:\s*['′]\s*[\d.]*\s*[\"″]?)?\s*[NSEW]?")
_ENDING = re.compile(r"['’‘ʼ`´][^\W_]{1,4}\Z")
_SHORTEST_STEM = 4
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
_NUMBER_WORDS = {str(n): word for n, word in enumerate(_SMALL.split())} | {
    "30": "thirty", "40": "forty", "50": "fifty", "60": "sixty", "70": "seventy", "80": "eighty", "90": "ninety",
    "100": "hundred",
}  # fmt: skip


def names_of_list(text: str) -> list[str]:
    """Return a phrase of places, whole and by the parts of a list, without empty ones."""
    parts = [text.strip(), *(part.strip() for part in re.split(r"[;,|/()]|\band\b", text))]
    return [p for p in dict.fromkeys(parts) if p and p != "not stated"]


class Names:
    """Names to strike: found whatever their case, marks and usual spelling, with an ending of another language too."""

    def __init__(self, names: Iterable[str]) -> None:
        folded = {tuple(fold(n).split()) for n in names}
        self._folded = {words for words in folded if words and len("".join(words)) > 1}
        # The skeleton of a short name fits half the words of a sentence.
        bones = {tuple(skeleton(" ".join(words)).split()) for words in self._folded if len("".join(words)) > 5}
        self._bones = {words for words in bones if len("".join(words)) > 2}
        self._lengths = sorted({len(words) for words in self._folded | self._bones}, reverse=True)

    def __bool__(self) -> bool:
        return bool(self._folded)

    def struck(self, text: str) -> str:
        """Return `text` with each of the names replaced by words that say so."""
        out, end = [], 0
        for start, stop in self._spans(text):
            out += [text[end:start], WITHHELD]
            end = stop
        return "".join([*out, text[end:]]) if end else text

    def within(self, text: str) -> bool:
        """Tell whether one of the names stands in `text`, written in one with others too (an address)."""
        return bool(self._spans(text.replace("_", " ").replace("-", " ").replace("%20", " ")))

    def _spans(self, text: str) -> list[tuple[int, int]]:
        words = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]
        spans, at = [], 0
        while at < len(words):
            length = next((n for n in self._lengths if self._fits(words[at : at + n], n)), 0)
            if length:
                spans.append((words[at][0], words[at + length - 1][1]))
            at += max(length, 1)
        return spans

    def _fits(self, found: Sequence[tuple[int, int, str]], length: int) -> bool:
        if len(found) < length:
            return False
        words = [fold(word) for *_, word in found]
        bare = fold(_ENDING.sub("", found[-1][2]))
        return self._are(words, length) or (bare != words[-1] and self._are([*words[:-1], bare], length))

    def _are(self, words: list[str], length: int) -> bool:
        if tuple(words) in self._folded or tuple(skeleton(" ".join(words)).split()) in self._bones:
            return True
        return any(
            len(name) == length
            and tuple(words[:-1]) == name[:-1]
            and len(name[-1]) >= _SHORTEST_STEM
            and words[-1].startswith(name[-1])
            for name in self._folded
        )


def struck_ids(text: str, hidden: Collection[str]) -> str:
    """Return `text` with every id in `hidden` replaced."""
    return re.sub(r"[\w.:-]*\w", lambda word: WITHHELD if word.group() in hidden else word.group(), text)


def struck_phrases(text: str, phrases: Iterable[str]) -> str:
    """Return `text` without the phrases, word for word."""
    for phrase in sorted({p for p in phrases if p}, key=lambda p: (-len(p), p)):
        pattern = r"(?<!\w)" + re.escape(phrase) + r"(?!\w)"
        text = re.sub(pattern, WITHHELD, text, flags=re.IGNORECASE)
    return text


def struck_points(text: str) -> str:
    """Return `text` without what could be a coordinate."""
    return _DECIMAL.sub(WITHHELD, text)


def number_phrases(number: int) -> list[str]:
    """Return the usual ways to write a whole number: digits, with thousands set apart, in words where it is small."""
    plain = str(number)
    grouped = [f"{number:,}".replace(",", sign) for sign in (",", ".", " ", "\u00a0", "'")] if number > 999 else []
    return [plain, *grouped, *([_NUMBER_WORDS[plain]] if plain in _NUMBER_WORDS else [])]
