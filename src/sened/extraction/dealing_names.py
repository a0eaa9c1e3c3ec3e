"""The names in a stretch of text, each with the word that leads to it: "from", "by", "to", or none for a subject."""

import re
from typing import NamedTuple

from sened.extraction.english import dealing as d
from sened.extraction.english import supply as s
from sened.extraction.english.grammar import DEMONYMS
from sened.extraction.english.speaking import OFFICES
from sened.extraction.reading import Reading
from sened.extraction.supply_parts import MODEL, all_names

_SYSTEM = re.compile(d.NAMED_SYSTEMS)
BODIES = OFFICES - {"company", "group", "service", "network", "chief", "general"} | {
    "nations",
    "forces",
    "front",
    "union",
    "republic",
    "office",
    "watch",
    "amnesty",
    "state",
    "department",
}
_LEADING = frozenset(
    {
        "by",
        "from",
        "to",
        "for",
        "of",
        "in",
        "at",
        "on",
        "near",
        "into",
        "with",
        "via",
        "through",
        "and",
        "under",
        "against",
    }
)


class Name(NamedTuple):
    """A name (shadow offsets), the word that leads to it, and whether it names a place, a state or a known actor."""

    start: int
    end: int
    lead: str
    known: bool

    @property
    def span(self) -> tuple[int, int]:
        """Its shadow offsets."""
        return self.start, self.end


def names(r: Reading, span: tuple[int, int]) -> list[Name]:
    """Return the names of companies, states and actors between two shadow offsets, in order; weapons are left out."""
    known = [(m.start, m.end) for m in r.actors if m.rule == "name"] + [(g.head.start, g.head.end) for g in r.places]
    known = [k for k in known if span[0] <= k[0] and k[1] <= span[1]]
    taken = [m.span() for p in (MODEL, _SYSTEM) for m in p.finditer(r.shadow.plain, *span)]
    taken = [t for t in taken if not r.shadow.low.startswith("rotax", t[0])]
    taken += [(m.start, m.end) for m in r.dates]
    found = [n for n in all_names(r, span) if not any(a <= n[0] and n[1] <= b for a, b in taken) and _can_name(r, n)]
    wide = [k for k in known if any(a <= k[1] and k[0] <= b and (k[0] < a or b < k[1]) for a, b in found)]
    found = [n for n in found if not any(a < n[1] and n[0] < b for a, b in wide)]
    found += [k for k in known if not any(a < k[1] and k[0] < b for a, b in found)]
    found = [n for n in found if not _describes_name(r, n)]
    found += [b for b in _buyers(r, span) if not any(a < b[1] and b[0] < e for a, e in found)]
    return [
        Name(a, _with_body(r, b), _lead(r, a, span[0]), any(x < b and a < y for x, y in known))
        for a, b in sorted(set(found))
    ]


def _describes_name(r: Reading, span: tuple[int, int]) -> bool:
    """ "Turkey's Aselsan", "South Korean shipyard Hanhwa": a state that only says where a firm is from."""
    i = r.index_at(span[1] - 1) + 1
    after = r.tokens[i : i + 2]
    held = len(after) == 2 and (after[0].tag == "O" or after[0].low in d.FIRMS)
    return held and after[1].cap and after[1].tag == "N"


def _can_name(r: Reading, span: tuple[int, int]) -> bool:
    """ "Under", "Remains", "PD170": a first word in capitals or the number of a part is no name."""
    first, last = r.index_at(span[0]), r.index_at(span[1] - 1)
    if first < last:
        return True
    token = r.tokens[first]
    opens = token.start == r.segment.start and not (
        r.tokens[first + 1 : first + 2] and r.tokens[first + 1].tag in "VAM,O"
    )
    opens = opens and r.tokens[first + 1 : first + 2] != [] and r.tokens[first + 1].low != ","
    model = _PART_NUMBER.fullmatch(r.shadow.plain, token.start, token.end) is not None
    return token.tag in "NVJ" and not model and not opens


_PART_NUMBER = re.compile(r"[A-Z]{0,5}-?\d[\w-]*")


def widened(r: Reading, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """ "the Sudanese army": the noun behind an adjective of a state belongs to whom it names."""
    if span is None or r.shadow.low[span[0] : span[1]] not in DEMONYMS:
        return span
    last = r.index_at(span[1] - 1) + 1
    while last < len(r.tokens) and r.tokens[last].tag in "NJ" and not r.tokens[last].cap:
        last += 1
    return span[0], r.tokens[last - 1].end


def _with_body(r: Reading, end: int) -> int:
    """ "Myanmar's air force": the body that a state's name only belongs to."""
    i = r.index_at(end - 1) + 1
    if i + 1 < len(r.tokens) and r.tokens[i].tag == "O":
        stop = next((k + 1 for k in range(i + 1, min(i + 4, len(r.tokens))) if r.tokens[k].low in _BODY_HEADS), 0)
        return r.tokens[stop - 1].end if stop else end
    return end


_BODY_HEADS = frozenset(
    {"force", "army", "navy", "ministry", "government", "military", "forces", "police", "guard", "guards", "subsidiary"}
)


def _buyers(r: Reading, span: tuple[int, int]) -> list[tuple[int, int]]:
    """ "a Venezuelan buyer", "its Israeli customer": who is given without a name."""
    out = []
    for i, token in enumerate(r.tokens):
        if token.low in d.BUYERS and i and span[0] <= r.tokens[i - 1].start and token.end <= span[1]:
            before = r.tokens[i - 1]
            if before.low in DEMONYMS:
                out.append((before.start, token.end))
    return out


def _lead(r: Reading, start: int, floor: int) -> str:
    """Return the preposition before a name, articles and words such as "the Chinese firm" stepped over."""
    i = r.index_at(start) - 1
    while i >= 0 and r.tokens[i].start >= floor and _describes(r, i):
        i -= 1
    if i < 0 or r.tokens[i].start < floor:
        return ""
    return r.tokens[i].low if r.tokens[i].low in _LEADING else ""


def _describes(r: Reading, i: int) -> bool:
    token = r.tokens[i]
    return token.tag in "DJ#" or token.low in DEMONYMS or token.low in d.FIRMS or token.low.endswith("-based")


def company_like(r: Reading) -> bool:
    """Tell whether a sentence speaks of companies: by a word for one, or by a legal form."""
    words = {t.low for t in r.tokens}
    return bool(words & (d.OF_A_COMPANY | s.COMPANY_WORDS)) or bool(
        _LEGAL.search(r.shadow.plain, r.segment.start, r.segment.end)
    )


def company_name(r: Reading, span: tuple[int, int]) -> bool:
    """Tell whether a name is that of a firm: by its own words, or by words for firms and goods beside it."""
    own = r.shadow.plain[span[0] : span[1]].split()
    first = r.index_at(span[0])
    beside = {t.low for t in r.tokens[max(0, first - 3) : first + len(own) + 4]}
    bodies = {w.lower() for w in own} & BODIES
    trade = bool(own[-1:] and _FORM.fullmatch(own[-1])) or bool(beside & (d.FIRMS - _ANY_BODY))
    return not bodies and (trade or (len(own) > 1 and all(w[:1].isupper() for w in own)) or company_like(r))


def can_be_firm(r: Reading, span: tuple[int, int]) -> bool:
    """Tell whether a name that no list knows may be a firm's: it is no body, no group and no state."""
    own = {w.lower() for w in r.shadow.plain[span[0] : span[1]].split()}
    return not own & BODIES and not any(m.start < span[1] and span[0] < m.end for m in r.actors if m.rule == "name")


_FORM = re.compile(s.LEGAL_FORMS)
_ANY_BODY = {"group", "state", "unit", "network"}
_LEGAL = re.compile(rf"\b[A-Z][\w&.-]* {s.LEGAL_FORMS}(?![\w])")


def system_in(r: Reading, span: tuple[int, int]) -> tuple[int, int] | None:
    """Return the weapon named between two offsets; of several the one that something sits in ("the wing of the Anka")."""
    found = sorted({m.span() for p in (MODEL, _SYSTEM) for m in p.finditer(r.shadow.plain, *span)})
    found = [f for f in found if not r.shadow.low.startswith("rotax", f[0])]
    found = [(a + 4 if r.shadow.low.startswith("the ", a) else a, b) for a, b in found]
    found = [(a, b - 2 if r.shadow.plain.endswith("'s", a, b) else b) for a, b in found]
    held = [
        f
        for f in found
        if r.shadow.low[max(0, f[0] - 8) : f[0]].endswith(
            (" of the ", "in the ", " on the ", "inside a ", " to the ", "of an ", " of a ")
        )
    ]
    return (held or found)[-1 if held else 0] if found else None
