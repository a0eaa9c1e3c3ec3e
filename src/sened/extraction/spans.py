"""From tokens to words of the original text."""

from sened.extraction.fields import Words
from sened.extraction.reading import Reading
from sened.extraction.shadow import Shadow

_EDGE = frozenset(",;:.!?—-")
_LEADS = frozenset({"that", "said", "while", "whilst", "whereas"})


def words(shadow: Shadow, start: int, end: int) -> Words:
    """Return the original words of shadow characters `start` to `end`."""
    first, last = shadow.span(start, end)
    return Words(raw=shadow.text[first:last], start=first, end=last)


def of_tokens(r: Reading, first: int, last: int) -> Words:
    """Return the original words of tokens `first` to `last` (exclusive)."""
    return words(r.shadow, r.tokens[first].start, r.tokens[last - 1].end)


def of_claim(r: Reading, first: int, last: int) -> Words:
    """Return the words of a claim: no joining word or mark at its edges, but a whole sentence keeps its full stop."""
    start, end = first, last
    while end > start + 1 and (r.tokens[end - 1].low in _EDGE or r.tokens[end - 1].low in ("and", "but", "or")):
        end -= 1
    while start < end - 1 and (
        r.tokens[start].low in _EDGE
        or r.tokens[start].tag == "C"
        or (r.tokens[start].low in _LEADS and r.tokens[start].tag in "SV")
    ):
        start += 1
    if (
        r.tokens[start].low == '"'
        and [t.low for t in r.tokens[start:end]].count('"') % 2
        and r.tokens[end : end + 1]
        and r.tokens[end].low != '"'
    ):
        start += 1
    rest = r.tokens[end:]
    if start == 0 and all(t.tag == "." for t in rest):
        return words(r.shadow, r.segment.start, r.segment.end)
    end = _closed_quotes(r, start, end)
    return words(r.shadow, r.tokens[start].start, r.tokens[end - 1].end)


def _closed_quotes(r: Reading, start: int, end: int) -> int:
    """Take a closing quotation mark or bracket in where its partner lies within."""
    if end < len(r.tokens):
        marks = [t.low for t in r.tokens[start:end]]
        following = r.tokens[end].low
        if (following == '"' and marks.count('"') % 2 == 1) or (
            following == ")" and marks.count("(") > marks.count(")")
        ):
            return end + 1
    return end
