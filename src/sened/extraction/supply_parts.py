"""Who and what a supply-side claim names: company, part, weapon system, customer, owner."""

import re
from typing import NamedTuple

from sened.extraction.english import supply as s
from sened.extraction.english.dealing import FIRMS, MORE_PARTS, PARCELS
from sened.extraction.english.grammar import DEMONYMS
from sened.extraction.english.tagging import NUMBER_WORDS
from sened.extraction.reading import Reading, compiled
from sened.model.vocabulary import ClaimKind

_Span = tuple[int, int]


class Supplied(NamedTuple):
    """A supply-side claim: its kind, the relation, and shadow spans of company, component, system and customer (or None)."""

    kind: ClaimKind
    relation: str
    company: _Span | None = None
    component: _Span | None = None
    system: _Span | None = None
    customer: _Span | None = None
    parent: _Span | None = None
    state: str = ""


MODEL = re.compile(s.MODEL)
OWN = compiled(s.OWN_PATTERNS)
NAMED_COMPANY = re.compile(rf"\b[A-Z][\w&.-]*(?: (?:[A-Z][\w&.-]*|of|and|&))* {s.LEGAL_FORMS}(?![\w])")
APPOSED = re.compile(
    rf"\b[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*, (?:an? |the )?[^,.;:]{{0,60}}?\b(?:{s.APPOSED_COMPANY}) "
    r"(?:(?:[^,.;:]{0,40}? )?(?:(?:wholly |majority |partly |jointly )?owned by|controlled by)|(?<=subsidiary )of) "
    r"(?:the )?[A-Z][\w&-]*(?: (?:of |& )?[A-Z][\w&-]*)*"
    r"|\b[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*, (?:itself |now |then )?(?:\w+ly )?(?:(?:majority|wholly)-)?(?:owned|controlled|held|bought|acquired|run) by (?:the )?(?:[\w'&-]+ ?){1,7}(?=[,.;:)]|\Z)"
    r"|\b[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*, (?:itself |now |then )?(?:an? |the )?(?:[\w'-]+ ){0,3}?"
    r"(?:offshoot|daughter|unit|affiliate|arm|division|subsidiary|branch|spin-?off|sister|part)(?: company| firm)? of (?:the )?(?:[\w'&-]+ ?){1,7}(?=[,.;:)]|\Z)"
)
"""A company with an owner in apposition."""

_CAPITALS = re.compile(r"\b[A-Z][\w&.-]*(?: (?:(?:of|&) )?[A-Z][\w&.-]*)*")
_LED = re.compile(s.COMPANY_LEADS)
_OWNER_FIRST = re.compile(s.OWNER_FIRST)


def parts(r: Reading, span: _Span, kind: ClaimKind, relation: str) -> Supplied:
    """Return a claim with the parts that are named between two shadow offsets."""
    if kind is ClaimKind.OWNERSHIP:
        owned, owner = _owned(r, span)
        return Supplied(kind, relation, company=owned, parent=owner)
    model = MODEL.search(r.shadow.plain, *span)
    named = _company(r, span, model.span() if model else None, kind)
    taken = [named] if named else []
    giver, taker = _sides(r, span, kind, relation)
    seller = _seller(r, span)
    if seller is not None:
        return Supplied(
            kind,
            relation,
            seller,
            _phrase(r, span, s.COMPONENTS, [seller]),
            model.span() if model else None,
            named or taker,
        )
    company = named or _phrase(r, span, s.COMPANY_WORDS, []) or (giver if kind is not ClaimKind.CONTROL else None)
    component = _phrase(r, span, s.COMPONENTS - s.ANY_PART, taken) or _phrase(r, span, s.ANY_PART, taken)
    if component is None and kind is ClaimKind.CONTROL:
        component = _licensed_goods(r, span) or _phrase(r, span, s.WIDE_GOODS, taken)
    system = model.span() if model else _phrase(r, span, s.SYSTEMS, taken)
    same = system is not None and component is not None and component[0] <= system[0] and system[1] <= component[1]
    return Supplied(kind, relation, company, component, None if same and not model else system, taker)


def _licensed_goods(r: Reading, span: _Span) -> _Span | None:
    """ "the export of rifle scopes to": the goods that a permit is for, whatever they are."""
    found = _EXPORT_OF.search(r.shadow.low, *span)
    if found is None:
        return None
    first = r.index_at(found.end())
    first += r.tokens[first].tag == "D" if first < len(r.tokens) else 0
    last = first
    while last < len(r.tokens) and r.tokens[last].tag in "NJ" and r.tokens[last].end <= span[1]:
        last += 1
    plain = last > first and not r.tokens[last - 1].cap
    return (r.tokens[first].start, r.tokens[last - 1].end) if plain else None


_EXPORT_OF = re.compile(r"\b(?:exports?|shipments?|sales?|deliver(?:y|ies)|transfers?) of ")


def _seller(r: Reading, span: _Span) -> _Span | None:
    """ "X bought cameras from Y": Y, where a verb of buying stands before it."""
    bought = any(t.base in s.TAKE_VERBS and t.tag in "VEGB" for t in r.tokens if span[0] <= t.start < span[1])
    found = _SELLER.search(r.shadow.plain, *span) if bought else None
    return _bare(r, found.span(1)) if found else None


_SELLER = re.compile(r"\bfrom (?:the )?([A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*)")


def _company(r: Reading, span: _Span, system: _Span | None, kind: ClaimKind) -> _Span | None:
    """Return the company that a claim names: by its legal form, after "by" or "the firm", or as the subject."""
    before = r.index_at(span[0]) - 1
    if before >= 0 and r.tokens[before].low in s.COMPANY_WORDS and r.tokens[before + 1].tag == "W":
        return r.tokens[before].start, r.tokens[before].end
    named = NAMED_COMPANY.search(r.shadow.plain, *span)
    if named:
        return _bare(r, named.span())
    known = [(m.start, m.end) for m in r.actors if m.rule != "capitals"] + [
        (g.head.start, g.head.end) for g in r.places
    ]
    names = _names(r, span, [*known, system] if system else known)
    led = [n for n in names if _LED.search(r.shadow.low[span[0] : n[0]])]
    first = [n for n in names if n[0] <= span[0] + 4 and kind is not ClaimKind.CONTROL]
    return (led or first)[0] if led or first else None


def _names(r: Reading, span: _Span, taken: list[_Span]) -> list[_Span]:
    """Return the names in capitals that are no known actor, place or weapon."""
    found = [m.span() for m in _CAPITALS.finditer(r.shadow.plain, *span) if _is_name(r, m)]
    taken = [*taken, *((m.start, m.end) for m in r.dates)]
    found = [_past_article(r, n) for n in found]
    found = [n for n in found if r.shadow.low[n[0] : n[1]] not in DEMONYMS]
    return [_bare(r, n) for n in found if all(n[1] <= a or n[0] >= b for a, b in taken)]


def _past_article(r: Reading, span: _Span) -> _Span:
    """ "The American firm": an article in capitals is no part of a name."""
    lead = _ARTICLE.match(r.shadow.plain, span[0], span[1])
    return (lead.end(), span[1]) if lead and lead.end() < span[1] else span


_ARTICLE = re.compile(
    r"(?:Has|Have|Had|Did|Does|Do|Is|Are|Was|Were|Will|Who|Why|The|A|An|Its|Their|Our|In|Under|On|At|From|By|For|Neither|Both|Either|Nor) "
)


def all_names(r: Reading, span: _Span) -> list[_Span]:
    """Return every name in capitals between two shadow offsets, in order."""
    return _names(r, span, [])


def _is_name(r: Reading, match: re.Match[str]) -> bool:
    low = match.group().lower()
    if " " not in low and r.tokens[r.index_at(match.start())].tag in "PDRSWCQT":
        return False
    opens_sentence = match.start() == r.segment.start and " " not in low
    return (
        len(low) > 2
        and low not in NUMBER_WORDS
        and low not in DEMONYMS
        and low not in s.NO_COMPANY
        and not (opens_sentence and low in s.GOODS)
    )


def _bare(r: Reading, span: _Span) -> _Span:
    """Leave the full stop of the sentence out of a name."""
    stop = span[1] == r.segment.end and r.shadow.plain[span[1] - 1] == "."
    return (span[0], span[1] - stop)


def _owned(r: Reading, span: _Span) -> tuple[_Span | None, _Span | None]:
    """Return who is owned and who owns: the names on either side of the words of owning."""
    names = _names(r, span, [])
    verb = OWN.search(r.shadow.low, *span) or _BY.search(r.shadow.low, *span)
    if verb is None:
        return names[0] if names else None, None
    before = [n for n in names if n[1] <= verb.start()]
    after = [n for n in names if n[0] >= verb.end() - 4]
    nearest = before[0] if APPOSED.match(r.shadow.plain, *span) else before[-1] if before else None
    one, two = (nearest or _explained(r, span)), (after[0] if after else None)
    return (two, one) if _OWNER_FIRST.match(verb.group()) else (one, two)


_BY = re.compile(r"\b(?:(?:owned|controlled) by|subsidiary of)\b")


def first_name(r: Reading, span: _Span) -> _Span | None:
    """Return the first name in capitals of a stretch, known actors and places left out."""
    known = [(m.start, m.end) for m in r.actors if m.rule == "adjective"] + [
        (g.head.start, g.head.end) for g in r.places
    ]
    return next(iter(_names(r, span, known)), None)


def _explained(r: Reading, span: _Span) -> _Span | None:
    """ "Helvion, which is owned by": the name that a relative clause explains."""
    if not r.shadow.low.startswith(("which", "whose", "that"), span[0]):
        return None
    names = _names(r, (r.segment.start, span[0]), [])
    return names[-1] if names else None


def _sides(r: Reading, span: _Span, kind: ClaimKind, relation: str) -> tuple[_Span | None, _Span | None]:
    """Return the actor or state that gives and the one that is given: by the verb, and by "to" and "for"."""
    places = [(g.head.start, g.head.end) for g in r.places]
    inside = sorted(
        n for n in [(m.start, m.end) for m in r.actors if m.rule != "capitals"] + places if span[0] <= n[0] < span[1]
    )
    verbs = (t for t in r.tokens if span[0] <= t.start < span[1] and t.tag in "VEGB" and t.base in s.SUPPLY_VERBS)
    verb = next(verbs, None)
    if relation == "expands" or (verb is not None and verb.base in s.TAKE_VERBS):
        return None, inside[0] if inside else None
    led = next((n for n in inside if _led_to(r, n, span[0])), None) or _named_behind(r, span)
    if verb is None or kind is ClaimKind.CONTROL or relation not in ("supply", "expands"):
        return None, led if relation in ("supply", "export_permit") else None
    after = next((n for n in inside if n[0] > verb.start), None)
    return next((n for n in inside if n[0] < verb.start), None), led or (
        after if verb.base in s.GIVE_VERBS and _is_object(r, after) else None
    )


def _named_behind(r: Reading, span: _Span) -> _Span | None:
    """ "sales to Karvel Aerospace": a name in capitals that nobody knows, behind a noun and "to" or "for"."""
    found = _TO_NAME.search(r.shadow.plain, *span)
    return _bare(r, found.span(1)) if found else None


_TO_NAME = re.compile(
    r"\b(?:deliver(?:y|ies)|sales?|shipments?|exports?|supplies|goods|parts|engines?|cameras?|equipment|permits?) (?:\w+ )?(?:to|for) (?:the )?([A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*)"
)


def _led_to(r: Reading, name: _Span, floor: int) -> bool:
    """Tell whether "to" or "for" stands before a name: where goods go."""
    i = r.index_at(name[0]) - 1
    while i >= 0 and r.tokens[i].tag in "DJ" and r.tokens[i].start >= floor:
        i -= 1
    return i >= 0 and r.tokens[i].low in ("to", "for", "into", "towards") and r.tokens[i].start >= floor


def _is_object(r: Reading, name: _Span | None) -> bool:
    """ "supplies Belmark with pumps": a name right behind the verb."""
    return name is not None and r.tokens[r.index_at(name[0]) - 1].tag in "VEGB"


def _phrase(r: Reading, span: _Span, words: frozenset[str], taken: list[_Span]) -> _Span | None:
    """Return the first of `words` with the nouns and adjectives before it, outside `taken`."""
    for i, token in enumerate(r.tokens):
        inside = span[0] <= token.start and token.end <= span[1]
        behind = r.tokens[i + 1].low if i + 1 < len(r.tokens) else ""
        trade = behind in FIRMS or (token.low in s.SYSTEMS and behind in s.COMPONENTS)  # "engine maker", "bomb rack"
        if token.low not in words or not inside or trade or any(a < token.end and token.start < b for a, b in taken):
            continue
        return r.tokens[_back_to(r, i, span[0])].start, token.end
    return None


def goods_in(r: Reading, span: _Span, taken: list[_Span]) -> _Span | None:
    """Return the goods that are named between two shadow offsets, outside the names in `taken`: parts before arms."""
    for words in (s.COMPONENTS - s.ANY_PART, MORE_PARTS, s.ANY_PART, s.WIDE_GOODS | _ARMS, PARCELS):
        found = _phrase(r, span, words, taken)
        if found is not None:
            return found
    return None


_ARMS = s.SYSTEMS - {"system", "systems", "fleet", "vehicle", "vehicles"}


def _back_to(r: Reading, i: int, floor: int) -> int:
    """Return the first of the nouns and adjectives that lead to token `i`, not before shadow offset `floor`."""
    while i > 0 and r.tokens[i - 1].tag in "NJ#" and r.tokens[i - 1].start >= floor:
        if r.tokens[i - 1].low in ("former", "other") or _ends_name(r, i - 1):
            break
        i -= 1
    return i


def _ends_name(r: Reading, i: int) -> bool:
    """ "300 Orlan Optics sights": two words in capitals that are no part of what is counted."""
    pair = i > 0 and r.tokens[i].cap and r.tokens[i - 1].cap and r.tokens[i].tag == "N" and r.tokens[i].low.isalpha()
    return pair and r.tokens[i - 1].low.isalpha()
