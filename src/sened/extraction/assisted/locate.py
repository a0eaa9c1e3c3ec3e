"""Where proposed words stand in a text: letter by letter, white space aside, at the edges of words, in one place only."""

import re

from sened.base.errors import Unresolved
from sened.extraction.fields import Words

_MOST = 50
_SHOWN = 5
_GROUPED = re.compile(r"\d[.,٬٫'’]?\Z")
_GROUPS = re.compile(r"[.,٬٫'’]?\d")


def occurrences(text: str, words: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the spans (code points, end exclusive) where `words` stand in `text[start:end]`, at most 50.

    White space may differ in kind and length, nothing else may; a span that would cut a word or a number is none.
    """
    parts = words.split()
    if not parts:
        return []
    stop = len(text) if end is None else end
    pattern = re.compile(r"\s+".join(re.escape(p) for p in parts))
    out: list[tuple[int, int]] = []
    for found in pattern.finditer(text, start, stop):
        if _whole(text, *found.span()):
            out.append(found.span())
            if len(out) == _MOST:
                break
    return out


def locate(text: str, words: str, *, before: str = "", after: str = "") -> Words | Unresolved:
    """Return the text's own words, or why they cannot be told: they do not stand there, or in several places.

    Of several places that one is taken which alone has `before` right before it and `after` right behind it.
    """
    found = occurrences(text, words)
    if not found:
        return Unresolved("its words do not stand in the text")
    if len(found) > 1:
        fitting = [s for s in found if _fits(text, s, before, after)]
        if len(fitting) != 1:
            places = ", ".join(f"{a}-{b}" for a, b in found[:_SHOWN]) + (" …" if len(found) > _SHOWN else "")
            return Unresolved(
                f"its words stand in several places ({places}) and its context does not tell which is meant"
            )
        found = fitting
    first, last = found[0]
    return Words(raw=text[first:last], start=first, end=last)


def _fits(text: str, span: tuple[int, int], before: str, after: str) -> bool:
    """Tell whether the context of a proposal surrounds a span; no context fits everywhere."""
    lead, tail = "".join(before.split()), "".join(after.split())
    room = 2 * max(len(before), len(after)) + 20
    ahead = "".join(text[max(0, span[0] - room) : span[0]].split())
    behind = "".join(text[span[1] : span[1] + room].split())
    return ahead.endswith(lead) and behind.startswith(tail)


def _whole(text: str, start: int, end: int) -> bool:
    """Tell whether a span begins and ends between words: "2 people" does not stand in "12 people" nor in "1,2 people"."""
    if start and _joined(text[start - 1], text[start]):
        return False
    if end < len(text) and _joined(text[end - 1], text[end]):
        return False
    cut_before = text[start].isdigit() and _GROUPED.search(text, max(0, start - 2), start)
    cut_behind = text[end - 1].isdigit() and _GROUPS.match(text, end)
    return not (cut_before or cut_behind)


def _joined(a: str, b: str) -> bool:
    return _in_word(a) and _in_word(b)


def _in_word(char: str) -> bool:
    """Letters, digits and the marks and joiners that stand within words."""
    return (
        char.isalnum() or char in "_\u200c\u200d\u0640" or "\u0300" <= char <= "\u036f" or "\u064b" <= char <= "\u065f"
    )
