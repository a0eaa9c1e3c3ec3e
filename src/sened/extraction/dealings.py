"""What changes hands in a stretch of text, by turns of phrase: parts in weapons, goods sold and bought, firms owned."""

import re
from typing import NamedTuple

from sened.extraction.dealing_names import Name, can_be_firm, company_like, company_name, names, system_in
from sened.extraction.english import dealing as d
from sened.extraction.english import supply as s
from sened.extraction.reading import Reading, compiled
from sened.extraction.supply_parts import APPOSED, Supplied, goods_in
from sened.model.vocabulary import ClaimKind as K

_Span = tuple[int, int]
_TURNS = (
    ("derived_from", compiled(d.MADE)), ("supplied_via", compiled(d.VIA)), ("used_in", compiled(d.USED)),
    ("maker_of", compiled(d.MAKES)), ("supply", compiled(d.DEALS)),
)  # fmt: skip
_OWNS, _OWNER_LEADS, _MERGED, _TAKING = (
    compiled(d.OWNS),
    re.compile(d.OWNER_LEADS),
    re.compile(d.MERGED),
    re.compile(d.TAKING),
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|be|being|gets?|got)\b(?: \w+ly| not| also| already| later| then)*\W*\Z"
)
_BUYS = re.compile(r"(?:bought|buy|purchas|acqui|sale|own|took|takes|held|hold|control)")
_TRADES = re.compile(d.TRADES)
_ROUTE, _SELLS = re.compile(d.ROUTE), re.compile(d.SELLS)
_STRUCK, _NOT_GOODS = re.compile(s.STRUCK), re.compile(s.NOT_GOODS)
_ASIDE = frozenset({"in", "at", "on", "near", "into", "under", "against", "via", "through", "to", "for"})


def owned(r: Reading, span: _Span) -> Supplied | None:
    """Return who owns whom between two shadow offsets, or None where no firm is spoken of."""
    if not company_like(r):
        return None
    for found in _OWNS.finditer(r.shadow.low, *span):
        if aside(r, span, found):
            continue
        if _BUYS.match(found.group()) and goods_in(r, span, [n.span for n in names(r, span)]) is not None:
            return None
        return _ownership(r, span, found)
    return None


def aside(r: Reading, span: _Span, found: re.Match[str]) -> bool:
    """Tell whether words of owning stand in an apposition: "Nilotic, an offshoot of the group, took delivery"."""
    return _APPOSED.search(r.shadow.low[span[0] : found.start()]) is not None


def apposed(r: Reading, span: _Span) -> Supplied | None:
    """Return who owns whom in a stretch that is an apposition itself: "Nilotic, an offshoot of the group"."""
    found = _OWNS.search(r.shadow.low, *span)
    made = _ownership(r, span, found) if found is not None else None
    first = next(iter(names(r, span)), None)
    return made._replace(company=_span(first)) if made is not None else None


_APPOSED = re.compile(r"\w, (?:itself |now |then )?(?:an? |the |part )?(?:[\w'-]+ ){0,3}\Z")


def _ownership(r: Reading, span: _Span, found: re.Match[str]) -> Supplied | None:
    inside = [n for n in names(r, span) if n.lead not in ("at", "near")]
    before = [n for n in inside if n.end <= found.start()]
    after = [n for n in inside if n.start >= found.start()]
    one, two = _owner_sides(r, span, found, before, after)
    firms = {n.span for n in names(r, (r.segment.start, r.segment.end)) if not n.known and company_name(r, n.span)}
    firm = any(t.low in FIRMS_ALONE for t in r.tokens if span[0] <= t.start < span[1])
    if not ({one, two} & firms) or two is None or (one is None and not firm):
        return None
    relation = "merged_into" if _MERGED.search(found.group()) else "subsidiary_of"
    return Supplied(K.OWNERSHIP, relation, company=one, parent=two)


FIRMS_ALONE = d.FIRMS - {"state", "unit", "network", "parent", "giant", "group"}


def _owner_sides(
    r: Reading, span: _Span, found: re.Match[str], before: list[Name], after: list[Name]
) -> tuple[_Span | None, _Span | None]:
    """Return who is owned and who owns: by what is sold, by "by", by the verb, else by order."""
    words = found.group()
    to = next((n for n in after if n.lead == "to"), None)
    if words.startswith(("disposal", "sale", "divest", "sold")) or (to is not None and "stake" in words):
        return _span(next((n for n in after if n.lead != "to"), None)), _span(to)
    if words.endswith(" by") or any(n.lead == "by" for n in after):
        return _owned_by(r, span, found, before, after)
    if _MERGED.search(words) and not after:
        return _span(before[-1] if before else None), _span(next(iter(names(r, (span[1], r.segment.end))), None))
    if _OWNER_LEADS.match(words) and not _PASSIVE.search(r.shadow.low[span[0] : found.start()]):
        owner = next((n for n in before if not n.lead), None)
        held = next((n for n in after if n.lead not in ("from", "to")), None)
        return _span(held), _span(owner or _outside(r, span))
    if words.startswith(("parent", "owner", "shareholder", "proprietor")):
        return _around_parent(before, after)
    held = next((n for n in reversed(before) if not n.lead or n.lead == "and"), None)
    behind = _span(next(iter(after), None)) or _phrase(r, found.end(), span[1])
    return _span(held or _outside(r, span)), behind


def _owned_by(
    r: Reading, span: _Span, found: re.Match[str], before: list[Name], after: list[Name]
) -> tuple[_Span | None, _Span | None]:
    """ "Rotwerk has been owned by Meridian", "a further 30 per cent held by the state fund, Zerdal is"."""
    by = next((n for n in after if n.lead == "by"), None)
    held = next((n for n in reversed(before) if not n.lead), None) or next(iter(before), None)
    if by is None:
        held = held or next((n for n in after if not n.lead), None)
    return _span(held or _outside(r, span)), _span(by) or _phrase(r, found.end(), span[1])


def _around_parent(before: list[Name], after: list[Name]) -> tuple[_Span | None, _Span | None]:
    """ "X, the parent company of Y", "Y's parent X"."""
    of = next((n for n in after if n.lead == "of"), None)
    if of is not None:
        return _span(of), _span(next(iter(before), None))
    return _span(before[-1] if before else None), _span(after[0] if after else None)


def _outside(r: Reading, span: _Span) -> Name | None:
    """Return the firm that a sentence names before a stretch, else behind it: what the stretch is said of."""
    first = [n for n in names(r, (r.segment.start, span[0])) if _firm(r, n) and n.lead not in _ASIDE]
    behind = [n for n in names(r, (span[1], r.segment.end)) if _firm(r, n) and not n.lead]
    return first[-1] if first else behind[0] if behind else None


def _firm(r: Reading, name: Name) -> bool:
    return not name.known and can_be_firm(r, name.span) and not r.shadow.plain.startswith("'s", name.end)


def outside(r: Reading, span: _Span) -> _Span | None:
    """Return the offsets of the firm that a sentence names outside a stretch: what the stretch is said of."""
    return _span(_outside(r, span))


def _phrase(r: Reading, start: int, stop: int) -> _Span | None:
    """Return the plain noun phrase behind an offset: "the state fund"."""
    first = r.index_at(start)
    while first < len(r.tokens) and r.tokens[first].tag in "D":
        first += 1
    last = first
    while last < len(r.tokens) and r.tokens[last].end <= stop and r.tokens[last].tag in "NJO":
        last += 1
    return (r.tokens[first].start, r.tokens[last - 1].end) if last > first else None


def _span(name: Name | None) -> _Span | None:
    return name.span if name is not None else None


# -- goods ------------------------------------------------------------------------------------------------------------------
def traded(r: Reading, span: _Span, *, before: _Span | None = None) -> Supplied | None:
    """Return what is made, sold, fitted or found between two shadow offsets, or None where no such goods are named.

    `before` is where goods are looked for that the stretch itself does not name.
    """
    low = r.shadow.low[span[0] : span[1]]
    if _NOT_GOODS.search(low) or _STRUCK.search(low) or _ROUTE.search(r.shadow.plain, *span):
        return None
    apart = [m.span() for m in APPOSED.finditer(r.shadow.plain, *span)]
    inside = [n for n in names(r, span) if not any(a < n.start < b for a, b in apart)]
    firms = [n for n in inside if not n.known and n.lead not in ("in", "at", "near", "on")]
    goods = goods_in(r, span, [n.span for n in inside]) or (goods_in(r, before, []) if before else None)
    whole = system_in(r, span)
    if goods is None and whole is None and not firms:
        return None  # no turn of phrase weighs without any of them
    told = _Told(goods, whole, firms, inside)
    for relation, found in _turns(r, span):
        if not _weighs(r, relation, found, told):
            continue
        company, customer = _sides(r, span, relation, found, inside)
        if company is None and customer is None and (relation not in ("used_in", "derived_from") or whole is None):
            continue
        sits = relation in ("used_in", "supplied_via")
        system = whole or (system_in(r, (r.segment.start, r.segment.end)) if sits else None)
        return Supplied(K.SUPPLY, relation, company, goods, system or _plain_system(r, span, goods), customer)
    return None


class _Told(NamedTuple):
    """What a stretch names: goods, a weapon by its name, firms, and all names."""

    goods: _Span | None
    whole: _Span | None
    firms: list[Name]
    inside: list[Name]


def _turns(r: Reading, span: _Span) -> list[tuple[str, re.Match[str]]]:
    """Return the turns of phrase found, in the order in which they are tried; of making and selling the first goes first."""
    found = [(name, m) for name, p in _TURNS if (m := p.search(r.shadow.low, *span)) is not None]
    late = sorted((x for x in found if x[0] in ("maker_of", "supply")), key=lambda x: x[1].start())
    return [x for x in found if x[0] not in ("maker_of", "supply")] + late


def _plain_system(r: Reading, span: _Span, goods: _Span | None) -> _Span | None:
    """ "the camera of the drone": a weapon that is not named."""
    for t in r.tokens:
        if (
            t.low in s.SYSTEMS - _VAGUE
            and span[0] <= t.start < span[1]
            and not (goods and goods[0] <= t.start < goods[1])
        ):
            return t.start, t.end
    return None


_VAGUE = frozenset({"system", "systems", "arms", "weapons", "weapon", "ammunition", "shells", "fleet", "armour"})


def _weighs(r: Reading, relation: str, found: re.Match[str], told: _Told) -> bool:
    """Tell whether goods and those who deal in them are named as a turn of phrase needs them."""
    goods, whole, firms, inside = told
    words = {t.low for t in r.tokens if goods is not None and goods[0] <= t.start < goods[1]}
    traders = [n for n in firms if company_name(r, n.span)]
    part = bool(words & (s.COMPONENTS | d.MORE_PARTS))
    if words and not words & (s.COMPONENTS | d.PARCELS | s.SYSTEMS | d.MORE_PARTS) - d.SOFT:
        goods = goods if traders else None
    if relation == "supply":
        plain = _SELLS.match(r.shadow.low, found.start()) is not None and bool(firms) and company_like(r)
        leans = found.group().startswith(("rel", "depend", "took", "take")) and bool(traders)
        plain = plain or (leans and goods_told(r))
        one = bool(goods and inside) and company_like(r) and _TRADES.match(r.shadow.low, found.start()) is not None
        two = one or (
            len(inside) > 1
            and bool(words & s.SYSTEMS or whole)
            and _TRADES.match(r.shadow.low, found.start()) is not None
        )
        return bool(goods and (firms or words & s.COMPONENTS)) or bool(whole and traders) or plain or two
    if relation == "maker_of":
        by = any(n.lead in ("by", "of") and n.start >= found.start() for n in firms)
        return (bool(traders) and bool(goods or whole)) or (by and goods_told(r))
    led = relation == "supplied_via" and any(n.lead in ("to", "into") and n.known for n in inside)
    return part and goods is not None and bool(whole or traders or led)


def goods_told(r: Reading) -> bool:
    """Tell whether a sentence names goods that war is waged with."""
    whole = (r.segment.start, r.segment.end)
    return system_in(r, whole) is not None or any(t.low in s.COMPONENTS | s.SYSTEMS for t in r.tokens)


def _sides(
    r: Reading, span: _Span, relation: str, found: re.Match[str], inside: list[Name]
) -> tuple[_Span | None, _Span | None]:
    """Return who gives and who is given."""
    if relation == "supply":
        return _dealers(r, span, found, inside)
    after = [n for n in inside if n.start >= found.start()]
    led = [n for n in after if n.lead in ("by", "from")] or [n for n in inside if n.lead in ("by", "from")]
    of = [n for n in after if n.lead == "of" and not n.known] or [n for n in after if n.lead == "of"]
    plain = [n for n in inside if not n.known and n.lead not in _ASIDE]
    given = (
        next((n for n in after if n.lead in ("with", "to", "of") and n.known), None)
        if relation == "supplied_via"
        else None
    )
    return _span(next(iter([*led, *of, *plain]), None)), _span(given)


def _dealers(r: Reading, span: _Span, found: re.Match[str], inside: list[Name]) -> tuple[_Span | None, _Span | None]:
    before, after = [n for n in inside if n.end <= found.start()], [n for n in inside if n.start >= found.start()]
    passive = bool(_PASSIVE.search(r.shadow.low[span[0] : found.start()]))
    subject = next((n for n in before if not n.lead), None)
    by, source = _led(inside, "by"), _led(inside, "from")
    to = _led(after, "to", "for", "into") or next((n for n in after if _generic(r, n)), None)
    if _TAKING.search(found.group()):
        if passive:
            return _span(source), _span(by or to)
        return _span(source or _led(after, "on", "with")), _span(subject)
    if passive:
        return _span(by or source), _span(to)
    direct = next((n for n in after if not n.lead and n.known), None)
    giver = subject or by or source
    return _span(giver), _span(to or (direct if direct is not giver else None))


def _led(inside: list[Name], *leads: str) -> Name | None:
    return next((n for lead in leads for n in inside if n.lead == lead), None)


def _generic(r: Reading, name: Name) -> bool:
    return r.shadow.low[: name.end].endswith(tuple(d.BUYERS))
