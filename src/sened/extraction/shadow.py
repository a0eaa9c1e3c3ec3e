"""A searchable copy of a text and the way back to the original: every span that Sened prints is cut from the original.

The shadow drops what no reader sees (bidi marks, zero-width characters, the byte order mark), takes marks off letters,
unites kinds of quotation marks, dashes, spaces and digits, and keeps for every character the place it came from.
"""

import unicodedata
from array import array
from bisect import bisect_left
from functools import lru_cache

_PLAIN = {
    **dict.fromkeys("’‘ʼ`´ʿʾ‛＇", "'"),
    **dict.fromkeys("“”„‟«»‹›＂″", '"'),
    **dict.fromkeys("‐‑‒–−﹣－", "-"),
    **dict.fromkeys("\u2028\u2029\u0085\x0b\x0c", "\n"),
    "ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ß": "ss", "æ": "ae", "Æ": "Ae", "…": "…",
    "\u0640": "", "\t": " ", "٬": ",", "٫": ".",
}  # fmt: skip


@lru_cache(maxsize=8192)
def _plain(char: str) -> str:
    """Return what one character of the original becomes; empty where it leaves no trace."""
    if char in _PLAIN:
        return _PLAIN[char]
    category = unicodedata.category(char)
    if category in ("Mn", "Me", "Cf"):
        return ""
    if category == "Nd":
        return str(unicodedata.digit(char))
    if category == "Zs":
        return " "
    if category == "Cs":
        return "\ufffd"
    bare = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
    return "".join(_PLAIN.get(c, c) for c in bare)


class Shadow:
    """`plain` (case kept) and `low` have equal length; `span` leads back to code points of the original text."""

    __slots__ = ("_at", "low", "plain", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._at: array[int] | None = None
        if text.isascii() and not any(c in text for c in "\r\t\x0b\x0c`"):
            self.plain = text
        else:
            self.plain, self._at = _build(text)
        low = self.plain.lower()
        # A few letters grow when lowered; they are kept as they stand so that offsets hold.
        if len(low) != len(self.plain):
            low = "".join(c.lower() if len(c.lower()) == 1 else c for c in self.plain)
        self.low = low

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original span of shadow characters `start` to `end` (not empty), marks of the last letter included."""
        if self._at is None:
            return start, end
        first, last = self._at[start], self._at[end - 1] + 1
        while last < len(self.text) and unicodedata.category(self.text[last]) in ("Mn", "Me"):
            last += 1
        return first, last

    def within(self, start: int, end: int) -> tuple[int, int]:
        """Return the shadow span of original code points `start` to `end`; empty where nothing of them is seen."""
        if self._at is None:
            return start, end
        return bisect_left(self._at, start), bisect_left(self._at, end)

    def raw(self, start: int, end: int) -> str:
        """Return the words of the original that shadow characters `start` to `end` stand for."""
        first, last = self.span(start, end)
        return self.text[first:last]


def _build(text: str) -> "tuple[str, array[int]]":
    out: list[str] = []
    at = array("I")  # four bytes for each character of a long text, not a number object
    for i, char in enumerate(text):
        if char == "\r":
            piece = " " if text[i + 1 : i + 2] == "\n" else "\n"
        elif char < "\x80" and char not in "\t\x0b\x0c`":
            piece = char
        else:
            piece = _plain(char)
        out.append(piece)
        if len(piece) == 1:
            at.append(i)
        else:
            at.extend([i] * len(piece))
    return "".join(out), at
