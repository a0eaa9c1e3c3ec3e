"""Numbers in a claim's summary that are said to make up its total, and whether they add up to it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+"
_LABELLED = re.compile(rf"(?<![\d.,])({_NUMBER})\s+((?:[A-Za-z][\w'-]*\s*){{1,5}})")
_BRACKETED = re.compile(rf"\(((?:\s*(?:{_NUMBER})\s*,)+\s*(?:and\s+)?(?:{_NUMBER})\s*)\)")
_STATED = re.compile(rf"\b(?:total|toll|sum|count) of ({_NUMBER})\b|:\s*({_NUMBER}) as stated\b", re.IGNORECASE)
_NOT_A_PART = re.compile(r"(?:january|february|march|april|may|june|july|august|september|october|november|december|as stated|per cent|days?|hours?|killed (?:and|in all))", re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a total: its number and the words that name it, empty where none do."""

    number: int
    label: str


def parts(claim: Mapping[str, Any], measure: str) -> list[Part]:
    """Return the parts that the summary gives of the claim's `measure`, at least two, else an empty list.

    Parts are read only where they add up to the number coded, or stand in brackets as the parts of a stated total.
    """
    low, high = claim[f"{measure}_low"], claim[f"{measure}_high"]
    text = claim["summary"] or ""
    if low is None or (high is not None and high != low):
        return []
    labelled = [
        Part(number=_int(n), label=_label(words))
        for n, words in _LABELLED.findall(text)
        if not _NOT_A_PART.match(words)
    ]
    for first in range(len(labelled)):
        run = labelled[first:]
        for last in range(2, len(run) + 1):
            if sum(p.number for p in run[:last]) == low:
                return run[:last]
    bracketed = _BRACKETED.search(text)
    stated = _STATED.search(text)
    if bracketed and stated:
        return [Part(number=_int(n), label="") for n in re.findall(_NUMBER, bracketed.group(1))]
    return []


def remark(claim: Mapping[str, Any], measure: str) -> str:
    """Return a remark where the parts given do not add up to the number given, else an empty text; nothing is mended."""
    found = parts(claim, measure)
    total = sum(p.number for p in found)
    low = claim[f"{measure}_low"]
    if not found or total == low:
        return ""
    numbers = " + ".join(str(p.number) for p in found)
    return f"The number given is {low}; the parts given, {numbers}, add up to {total}."


def _int(text: str) -> int:
    return int(text.replace(",", ""))


def _label(words: str) -> str:
    label = re.split(r"\s+(?:and|of|in|by|at|per|on|killed|dead|counted)\b", words.strip())[0].strip()
    return "" if label.casefold() == "own" else label
