"""Dealings told in passing: parts named without a verb, owners in apposition, what stands between commas."""

import re

from sened.extraction import dealings
from sened.extraction.dealing_names import company_like, system_in
from sened.extraction.english import supply as s
from sened.extraction.reading import Reading
from sened.extraction.supply_parts import APPOSED, Supplied, parts
from sened.model.vocabulary import ClaimKind

_Span = tuple[int, int]
_COMPONENT = "(?:" + "|".join(sorted(s.COMPONENTS, key=lambda c: (-len(c), c))) + ")"
_LISTED = re.compile(s.LISTED)
_GAPPED = re.compile(
    rf"(?:, (?:and )?| and )((?:its|the|their|an?) (?:\w+ ){{0,2}}{_COMPONENT} (?:(?:made |supplied |built |delivered )?by|from) [^,;.]+)"
)


def gapped(r: Reading) -> list[_Span]:
    """Return the token spans of parts named without a verb of their own: "its camera came from A, its engine from B"."""
    spans = [m.span(1) for m in _GAPPED.finditer(r.shadow.low, r.segment.start, r.segment.end)]
    return [(r.index_at(a), r.index_at(b - 1) + 1) for a, b in spans]


def part_of(r: Reading, first: int, last: int, kind: ClaimKind) -> Supplied:
    """Return the supply-side claim of such a span."""
    span = (r.tokens[first].start, r.tokens[last - 1].end)
    if kind is ClaimKind.CONTROL:
        firm = dealings.outside(r, span)
        return Supplied(ClaimKind.CONTROL, "listed_by", company=firm, state="in_force")
    found = dealings.apposed(r, span) if kind is ClaimKind.OWNERSHIP else dealings.traded(r, span)
    if found is not None and kind is ClaimKind.SUPPLY and found.system is None and _FITTED.search(r.low):
        whole = system_in(r, (r.segment.start, r.segment.end))
        return found._replace(system=whole, relation="used_in" if whole else found.relation)
    if found is not None:
        return found
    relation = "owned_by" if kind is ClaimKind.OWNERSHIP else "supply"
    return parts(r, (r.tokens[first].start, r.tokens[last - 1].end), kind, relation)


_FITTED = re.compile(r"\b(?:fitted|equipped|powered|built|kitted out|outfitted) (?:with|by)\b")
""" "The drone is fitted with a camera by A and an engine from B": both sit in it."""


def passing(r: Reading) -> list[tuple[ClaimKind, int, int]]:
    """Return the kinds and token spans of what is told between commas: "blacklisted since March", "exported in 2016"."""
    out = []
    for m in _PASSING.finditer(r.shadow.low, r.segment.start, r.segment.end):
        listed = _LISTED.match(m.group(1)) is not None
        if not company_like(r) and not dealings.goods_told(r):
            continue
        start = m.start(1) if listed else _phrase_start(r, m.start())
        kind = ClaimKind.CONTROL if listed else ClaimKind.SUPPLY
        out.append((kind, r.index_at(start), r.index_at(m.end() - 1) + 1))
    return [x for x in out if x[0] is ClaimKind.CONTROL or dealings.traded(r, _offsets(r, x[1], x[2])) is not None]


_PASSING = re.compile(
    r",\s+((?:blacklisted|sanctioned|delisted|designated|listed|exported|sold|supplied|delivered|made|manufactured|built|shipped|imported|procured|bought|produced|consigned|donated)\b(?:[^.,;:]|\.(?=\d))+)(?=[,.;:]|\Z)"
)


def _offsets(r: Reading, first: int, last: int) -> _Span:
    return r.tokens[first].start, r.tokens[last - 1].end


def _phrase_start(r: Reading, comma: int) -> int:
    """Return where the noun phrase before a comma begins."""
    i = r.index_at(comma)
    while i > 0 and (r.tokens[i - 1].tag in "NJDO#" or r.tokens[i - 1].low == "of"):
        i -= 1
    return r.tokens[i].start


def apposed_owners(r: Reading) -> list[_Span]:
    """Return the token spans of owners named in passing: "Helvion, a maker of pumps owned by Orbat Holding"."""
    out: list[tuple[int, int]] = []
    if not company_like(r):
        return out
    for m in APPOSED.finditer(r.shadow.plain, r.segment.start, r.segment.end):
        first, last = r.index_at(m.start()), r.index_at(m.end() - 1) + 1
        if not any(t.low in s.CANNOT_BE_OWNED for t in r.tokens[first:last]):
            out.append((first, last))
    return out
