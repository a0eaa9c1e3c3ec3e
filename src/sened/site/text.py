"""Sentence helpers: dates, counts, lists and attributions. Every sentence about the world names who says it."""

import calendar
import html
import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date

from sened.site import words

_MONTHS = tuple(calendar.month_name)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
_WRITTEN_RIGHT_TO_LEFT = {"ar", "ckb", "fa", "ur", "he", "ps", "syr", "ku"}


def clean(text: str) -> str:
    """Return `text` without control characters and without marks that would turn the text around it."""
    return _CONTROL.sub("", text)


def when(start: date | None, end: date | None) -> str:
    """Return a span of days in words, as short as it can be: a day, a month, a year, or two ends."""
    if start is None or end is None:
        return "undated"
    return _whole_months(start, end) or _days(start, end)


def _whole_months(start: date, end: date) -> str:
    """Return the name of a month, a year or some years, empty where the span is none of them."""
    if start.day != 1 or end.day != calendar.monthrange(end.year, end.month)[1]:
        return ""
    if (start.year, start.month) == (end.year, end.month):
        return f"{_MONTHS[start.month]} {start.year}"
    if start.month == 1 and end.month == 12:
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    return ""


def dated(start: date | None, end: date | None) -> str:
    """Return a span of days with its preposition: `on 14 January 2021`, `in January 2021`, `between …`."""
    said = when(start, end)
    if start is None or end is None:
        return said
    return f"on {said}" if start == end else f"in {said}" if _whole_months(start, end) else f"within {said}"


def _days(start: date, end: date) -> str:
    last = f"{end.day} {_MONTHS[end.month]} {end.year}"
    if start == end:
        return last
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{last}"
    first = f"{start.day} {_MONTHS[start.month]}"
    return f"{first} – {last}" if start.year == end.year else f"{first} {start.year} – {last}"


def count(low: int | None, high: int | None) -> str:
    """Return a range of whole numbers in words; the empty string where neither end is given."""
    if low is None and high is None:
        return ""
    if low == high:
        return f"{low:,}"
    if high is None:
        return f"{low:,} or more"
    return f"up to {high:,}" if not low else f"{low:,}–{high:,}"


def number(value: int, noun: str, nouns: str = "") -> str:
    """Return `value` with its noun, `nouns` being the plural where it is not formed by an s."""
    return f"{value:,} {noun if value == 1 else nouns or noun + 's'}"


def lines(low: int | None, high: int | None) -> str:
    """Return the number of independent lines in words, as a range where folding is not certain."""
    if high is None or low is None:
        return "lines not counted"
    return number(high, "independent line") if low == high else f"{low}–{high} independent lines"


def listed(items: Iterable[str], last: str = "and") -> str:
    """Return `items` as one list in a sentence."""
    named = list(items)
    return ", ".join(named[:-1]) + f" {last} {named[-1]}" if len(named) > 1 else "".join(named)


def actors(labels: Sequence[str], mode: str | None) -> str:
    """Return actors in a sentence: together, or one or the other."""
    return listed(labels, "or" if mode == "any" else "and")


def attribution(publisher: str, speakers: Sequence[str], via: Sequence[str], stance: str | None, ground: str) -> str:
    """Return who says it: `Said by SDF, through AFP, in Arab News`. The publisher speaks where nobody is quoted."""
    verb = words.SAID_BY.get(stance or "", words.SAID_BY["asserts"])
    if ground == "dataset-row" and stance == "asserts":
        verb = "Recorded by"
    return f"{verb} {speaker(publisher, speakers, via)}"


def speaker(publisher: str, speakers: Sequence[str], via: Sequence[str]) -> str:
    """Return the speaker and the way to the reader: `SDF, through AFP, in Arab News`, or `Arab News, after AFP`."""
    quoted = [s for s in speakers if s != publisher]
    between = [v for v in via if v != publisher]
    if not quoted:
        return f"{publisher}, after {listed(between)}" if between else publisher
    through = f", through {listed(between)}" if between else ""
    return f"{listed(quoted)}{through}, in {publisher}"


def chain(publisher: str, speakers: Sequence[str], via: Sequence[str]) -> list[str]:
    """Return the chain of transmission from the first speaker to the publisher, without repeats."""
    steps = [listed(speakers)] if speakers else []
    for step in [*via, publisher]:
        if step and step not in steps:
            steps.append(step)
    return steps


def direction(text: str) -> str:
    """Return `rtl` or `ltr` by the first letter that has a direction, `ltr` where none has."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in {"R", "AL"}:
            return "rtl"
        if kind == "L":
            return "ltr"
    return "ltr"


def foreign(text: str, language: str | None = None) -> str:
    """Return HTML of a name or title in another language: set apart from the line around it, with its direction.

    The language is named only where the script bears it out: a source's title may be given in English.
    """
    safe, turned = html.escape(clean(text)), direction(text)
    attributes = ' dir="rtl"' if turned == "rtl" else ""
    code = (language or "").strip()
    if _LANGUAGE.match(code) and code != "en":
        head = code.partition("-")[0]
        if turned == "rtl" and head in _WRITTEN_RIGHT_TO_LEFT:
            attributes += f' lang="{"ku-Arab" if head == "ku" else code}"'
        elif turned == "ltr" and head not in _WRITTEN_RIGHT_TO_LEFT - {"ku"} and not text.isascii():
            attributes += f' lang="{code}"'
    return f"<bdi{attributes}>{safe}</bdi>" if attributes or not text.isascii() else safe


def safe_address(url: str | None) -> str:
    """Return `url` where it is an http or https address, else the empty string: nothing else becomes a link."""
    text = clean(url or "").strip()
    return text if re.match(r"https?://[^\s/]", text) else ""
