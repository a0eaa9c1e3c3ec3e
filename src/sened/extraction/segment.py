"""Sentences of a text: where each begins and ends, in which paragraph, and what kind of line it is."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sened.extraction.english.grammar import ABBREVIATIONS, SALUTATIONS, STARTERS
from sened.extraction.shadow import Shadow


class Segment(NamedTuple):
    """A sentence (shadow offsets); `kind` is prose, heading, bullet, link, salutation or signature."""

    start: int
    end: int
    paragraph: int
    kind: str


_BLANK = re.compile(r"\n[ \n]*\n")
_BULLET = re.compile(r"[ ]*(?:[-*•‣▪◦·–—●○■□➢➤→✓]|\(?\d{1,2}[.)]|\(?[a-z]\)|[ivx]{1,4}[.)])[ ]+(?=\S)")
_STOP = re.compile(r"[.!?…؟۔。]+[\"')\]]*")
_TAIL = re.compile(r"[A-Za-z.]*\Z")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"]+", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_SIGNED = 8
_LONGEST = 3000
_NEAR = 200  # what stands further from a full stop does not tell whether it ends a sentence
_HEADING_WORDS = 14
_ORDINALS = frozenset({"de", "tr"})
"""Languages that write an ordinal with a full stop: "16. Piyade Tümeni"."""
_ORDINAL = re.compile(r"(?<![\d.,])(?:\d{1,2}\.)?\d{1,3}\Z")


def segments(shadow: Shadow, language: str = "en") -> list[Segment]:
    """Return the sentences of a text in order; they never overlap, and hold no white space at their ends."""
    out: list[Segment] = []
    for number, (start, end) in enumerate(_paragraphs(shadow.plain)):
        pieces = [
            p
            for first, last in _lines(shadow.plain, start, end)
            for p in _sentences(shadow.plain, first, last, language)
        ]
        for first, last in pieces:
            out.append(Segment(first, last, number, _kind(shadow.plain, first, last, alone=len(pieces) == 1)))
    return _signed(shadow.plain, out)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _BLANK.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield runs of lines that belong together: wrapped lines are joined, bullets and short headed lines are not."""
    lines = []
    at = start
    while at <= end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        if text[at:stop].strip():
            lines.append((at, stop))
        at = stop + 1
    longest = max((stop - at for at, stop in lines), default=0)
    run: tuple[int, int] | None = None
    for at, stop in lines:
        if run is not None and not _breaks(text, run, (at, stop), longest):
            run = (run[0], stop)
            continue
        if run is not None:
            yield run
        run = (at, stop)
    if run is not None:
        yield run


def _breaks(text: str, run: tuple[int, int], line: tuple[int, int], longest: int) -> bool:
    before, after = text[run[0] : run[1]].rstrip(), text[line[0] : line[1]]
    if _BULLET.match(after) or before.endswith((":", ";")):
        return True
    if _BULLET.match(text[run[0] : run[1]]) and not after[:1].isspace() and after[:1].isupper():
        return True
    last_line = before[before.rfind("\n") + 1 :]
    starts_low = after.lstrip()[:1].islower() or after.lstrip()[:1] in "(<&"
    return len(last_line) < 0.6 * longest and not starts_low


def _sentences(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    bullet = _BULLET.match(text, start, end)
    start = bullet.end() if bullet else start
    dateline = DATELINE.match(text, start, end)
    if dateline and language == "tr" and dateline.group().rstrip().endswith(":") and not dateline.group().isupper():
        dateline = None  # "Milli Savunma Bakanlığı: ...": who says it
    start = dateline.end() if dateline else start
    urls = [(u.start(), u.end()) for u in _URL.finditer(text, start, end)]
    for stop in _STOP.finditer(text, start, end):
        if any(a < stop.start() and stop.end() < b for a, b in urls):
            continue
        if stop.end() < end and not _ends(text, start, stop, end, language):
            continue
        yield from _trimmed(text, start, stop.end())
        start = stop.end()
    yield from _trimmed(text, start, end)


_MONTH = r"(?:[A-Z][a-z]{2,8}\.?)"
_DAY = rf"(?:\d{{1,2}}[ .]{_MONTH}(?:,? \d{{4}})?|{_MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d{{4}}-\d\d-\d\d)"
DATELINE = re.compile(
    r"(?:[A-Z][A-Z'.-]{2,}|[A-Z][\w'.-]+)(?: [A-Z][\w'.-]+){0,2}(?:/[A-Z][\w'.-]+)?(?:, [A-Z][\w. -]{2,30}?)?"
    rf"(?:,? (?:- )?(?:[A-Z][a-z]+day,? )?{_DAY})?(?: \([A-Za-z0-9 ,/-]{{2,30}}\))?(?: ?(?:—|--|:(?= ?[A-Z]\w+ \w+ \w)) ?| - ?|- )(?=[A-Z0-9\"'])"
)
"""Place, day and agency before the first sentence of a wire text."""


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        # No person wrote a sentence of this length; cut at a space, it costs linear time only.
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut if cut > 0 else start + _LONGEST
        yield from _trimmed(text, start, cut)
        start = cut
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end and any(c.isalnum() for c in text[start:end]):
        yield start, end


def _ends(text: str, start: int, stop: re.Match[str], end: int, language: str) -> bool:
    """Tell whether a full stop (or its like) ends a sentence here."""
    rest = text[stop.end() : min(end, stop.end() + _NEAR)]
    if not rest[:1].isspace():
        return False
    following = rest.lstrip()
    if not following or following[0].islower():
        return False
    mark = stop.group()
    if mark.strip("\"')]") != ".":
        return True
    before = text[max(start, stop.start() - _NEAR) : stop.start()]
    tail = _TAIL.search(before)
    ordinal = tail is not None and before[: tail.start()][-1:].isdigit()  # "January 21st." is no "St."
    word = tail.group().lower().strip(".") if tail and not ordinal else ""
    next_word = re.split(r"\W", following, maxsplit=1)[0].lower()
    if word in ABBREVIATIONS or (len(word) == 1 and word.isalpha()):
        return "." in word and next_word in STARTERS
    return not (language in _ORDINALS and _ORDINAL.search(before))


def _kind(text: str, start: int, end: int, *, alone: bool) -> str:
    body = text[start:end]
    words = body.split()
    line_start = text.rfind("\n", 0, start) + 1
    if line_start < start and _BULLET.match(text, line_start, end):
        return "bullet"
    if not _LETTER.search(_URL.sub("", body)) and _URL.search(body):
        return "link"
    if words[0].lower().strip(",:") in SALUTATIONS and len(words) <= _SIGNED:
        return "salutation"
    if alone and body[-1] not in ".!?…\"')" and len(words) <= _HEADING_WORDS:
        return "heading"
    return "prose"


def _signed(text: str, found: list[Segment]) -> list[Segment]:
    """Mark the last short line without a stop as a signature."""
    for i in range(len(found) - 1, max(-1, len(found) - 4), -1):
        segment = found[i]
        short = len(text[segment.start : segment.end].split()) <= _SIGNED
        if i == 0 or segment.kind != "heading" or not short:
            break
        found[i] = segment._replace(kind="signature")
    return found
