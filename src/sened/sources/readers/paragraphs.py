"""Plain text divided into addressable pieces: paragraphs between empty lines, very long ones cut at a blank."""

import re
from collections.abc import Iterator

MAX_SEGMENT = 4_000
"""Longest segment in code points; longer paragraphs are cut at the last blank before it."""

_GAP = re.compile(r"(?:[ \t]*+(?>\r\n|[\n\r\f\v\u2028\u2029])){2,}")


def paragraphs(text: str, offset: int = 0) -> Iterator[tuple[int, int]]:
    """Yield spans of `text` (shifted by `offset`) without blanks around them, in order, none empty."""
    start = 0
    for gap in _GAP.finditer(text):
        yield from pieces(text, start, gap.start(), offset)
        start = gap.end()
    yield from pieces(text, start, len(text), offset)


def pieces(text: str, start: int, end: int, offset: int = 0) -> Iterator[tuple[int, int]]:
    """Yield the span `start` to `end` of `text` without blanks around it, cut where it is longer than a segment may be."""
    while start < end:
        while start < end and text[start].isspace():
            start += 1
        stop = end
        if end - start > MAX_SEGMENT:
            blank = max(text.rfind(mark, start, start + MAX_SEGMENT) for mark in (" ", "\n", "\t"))
            stop = blank if blank > start else start + MAX_SEGMENT
        last = stop
        while last > start and text[last - 1].isspace():
            last -= 1
        if last > start:
            yield start + offset, last + offset
        start = stop
