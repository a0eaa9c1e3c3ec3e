"""Where proposed words stand in a text: letter by letter, white space aside, at the edges of words, in one place only."""

import re
from bisect import bisect_left

from sened.base.errors import Unresolved
from sened.extraction.fields import Words

_MOST, _TRIED = 50, 1000
_SHOWN = 5
_SPACE = re.compile(r"\s+")
_NUMBER_GOES_ON = re.compile(r"\d[.,٬٫'’]\d")


class Located:
    """A text in which words are looked for: runs of white space count as one blank, all else as it is written."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._plain, self._at = "", list[int]()
        last, pieces = 0, []
        for gap in _SPACE.finditer(text):
            pieces += [text[last : gap.start()], " "]
            self._at += range(last, gap.start() + 1)
            last = gap.end()
        self._plain = "".join([*pieces, text[last:]])
        self._at += range(last, len(text))

    def occurrences(self, words: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
        """Return the spans (code points, end exclusive) where `words` stand in `text[start:end]`, at most 50.

        White space may differ in kind and length, nothing else may; a span that would cut a word or a number is none.
        """
        wanted = " ".join(words.split())
        at, stop = bisect_left(self._at, start), bisect_left(self._at, len(self.text) if end is None else end)
        out: list[tuple[int, int]] = []
        for _ in range(_TRIED if wanted else 0):
            at = self._plain.find(wanted, at, stop)
            if at < 0 or len(out) == _MOST:
                break
            span = self._at[at], self._at[at + len(wanted) - 1] + 1
            out += [span] if _whole(self.text, *span) else []
            at += 1
        return out

    def locate(self, words: str, *, before: str = "", after: str = "") -> Words | Unresolved:
        """Return the text's own words, or why they cannot be told: they do not stand there, or in several places.

        Of several places that one is taken which alone has `before` right before it and `after` right behind it.
        """
        found = self.occurrences(words)
        if not found:
            return Unresolved("its words do not stand in the text")
        if len(found) > 1:
            fitting = [s for s in found if self._fits(s, before, after)]
            if len(fitting) != 1:
                places = ", ".join(f"{a}-{b}" for a, b in found[:_SHOWN]) + (" …" if len(found) > _SHOWN else "")
                return Unresolved(
                    f"its words stand in several places ({places}) and its context does not tell which is meant"
                )
            found = fitting
        first, last = found[0]
        return Words(raw=self.text[first:last], start=first, end=last)

    def _fits(self, span: tuple[int, int], before: str, after: str) -> bool:
        """Tell whether the context of a proposal surrounds a span; no context fits everywhere."""
        lead, tail = " ".join(before.split()), " ".join(after.split())
        first, last = bisect_left(self._at, span[0]), bisect_left(self._at, span[1])
        ahead = self._plain[max(0, first - len(lead) - 1) : first].rstrip()
        return ahead.endswith(lead) and self._plain[last : last + len(tail) + 1].lstrip().startswith(tail)


def _whole(text: str, start: int, end: int) -> bool:
    """Tell whether a span begins and ends between words: "2 people" does not stand in "12 people" nor in "1,2 people"."""
    return not (_cuts(text, start) or _cuts(text, end))


def _cuts(text: str, at: int) -> bool:
    """Tell whether a word or a number goes on across a place between two characters."""
    if not 0 < at < len(text):
        return False
    in_word = _in_word(text[at - 1]) and _in_word(text[at])
    return in_word or bool(
        _NUMBER_GOES_ON.match(text, max(0, at - 2), at + 2) or _NUMBER_GOES_ON.match(text, at - 1, at + 2)
    )


def _in_word(char: str) -> bool:
    """Letters, digits and the marks and joiners that stand within words."""
    return (
        char.isalnum() or char in "_\u200c\u200d\u0640" or "\u0300" <= char <= "\u036f" or "\u064b" <= char <= "\u065f"
    )
