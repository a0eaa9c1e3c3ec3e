"""Supply in a sentence: who makes, supplies or buys what; permits and stops; who owns whom; replies; links to lists."""

import re

from sened.extraction import dealings
from sened.extraction.clauses import ATTRIBUTION, COORD, RELATIVE, Clause
from sened.extraction.dealing_names import Name, can_be_firm, names, widened
from sened.extraction.english import supply as s
from sened.extraction.reading import Reading, compiled
from sened.extraction.stops import listed, sided
from sened.extraction.subjects import is_passive
from sened.extraction.supply_parts import MODEL, NAMED_COMPANY, OWN, Supplied, first_name, parts
from sened.model.vocabulary import ClaimKind

_Span = tuple[int, int]
_COMPONENT = "(?:" + "|".join(sorted(s.COMPONENTS, key=lambda c: (-len(c), c))) + ")"
_SYSTEM = "(?:" + "|".join(sorted(s.SYSTEMS, key=lambda c: (-len(c), c))) + ")"

_REPLY = compiled(s.REPLY_PATTERNS)
_IN = r"(?:[^.;]|\.(?=\d))"
_CONTROL = re.compile(
    rf"\b(?:{s.CONTROL_ACTS})\b{_IN}{{0,80}}?\b{s.CONTROL_OBJECTS}\b"
    rf"|\b{s.CONTROL_OBJECTS}\b{_IN}{{0,60}}?\b(?:{s.IS})\b{_IN}{{0,30}}?\b{s.CONTROL_ACTS}\b"
    rf"|{s.CONTROL_TURNS}"
)
_ACT = re.compile(rf"\b{s.CONTROL_ACTS}\b")
_OWNS = re.compile(s.SURELY_OWNS)
_LICENSED, _NOT_TRADE = re.compile(s.LICENSED), re.compile(s.NOT_TRADE)
_LISTED, _MAKER, _LAY_IN, _FOUND_BY, _VIA, _COPIED = (
    re.compile(p) for p in (s.LISTED, s.MAKER, s.LAY_IN, s.FOUND_BY, s.VIA, s.COPIED)
)
_SALES = re.compile(r"\b(?:deliver(?:y|ies)|shipments?|sales|supplies)\b")
_LINK = re.compile(r"https?://[^\s<>\"]+|www\.[^\s<>\"]+")
_LIST, _NOT_GOODS, _GROWS, _STRUCK = (re.compile(p) for p in (s.LIST, s.NOT_GOODS, s.GROWS, s.STRUCK))
_ORIGIN = re.compile(rf"\b{_COMPONENT}\b[^.;]{{0,40}}\b(?:{s.COMES})(?: \w+)? from\b|\b(?:{s.MAKING}) of\b")
_FOUND_IN = re.compile(rf"\b{_COMPONENT}\b[^.;]{{0,60}}\b(?:{s.FOUND})\b[^.;]{{0,40}}\b(?:{_SYSTEM}|wreck\w*|debris)\b")


def found(r: Reading, clause: Clause) -> Supplied | None:
    """Return the supply-side claim of a clause, or None."""
    first, last = clause.at[0], clause.at[-1] + 1
    text, span = r.text(first, last), (r.tokens[first].start, r.tokens[last - 1].end)
    industrial = _industrial(r, first, last, text)
    return (
        _listed(r, span, text)
        or _controlled(r, clause, span, text, industrial)
        or _controlled_too(r, clause, span, text)
        or dealings.owned(r, span)
        or _owned(r, span, text, industrial)
        or _meant(r, _filled(_dealt(r, clause, span), _traded(r, clause, span, text, industrial)), clause, span)
    )


def _filled(new: Supplied | None, old: Supplied | None) -> Supplied | None:
    """Return the reading by turns of phrase, its gaps filled from the reading by verbs."""
    if new is None or old is None:
        return new or old
    held = (new.company, new.component, new.system, new.customer)
    parts = [p for p in ("company", "component", "system", "customer") if getattr(new, p) is None]
    return new._replace(**{p: getattr(old, p) for p in parts if getattr(old, p) not in held})


def _dealt(r: Reading, clause: Clause, span: _Span) -> Supplied | None:
    """Return what is dealt in; "and reached Iran through a trader" is said of the goods of the clause before."""
    outer = r.clauses[clause.parent].at if clause.kind in (COORD, RELATIVE) and clause.parent >= 0 else []
    return dealings.traded(r, span, before=(r.tokens[outer[0]].start, span[0]) if outer else None)


def _meant(r: Reading, made: Supplied | None, clause: Clause, span: _Span) -> Supplied | None:
    """Return a claim with what is left out in its own words: the firm that speaks, arms as the goods."""
    if made is None or made.kind is not ClaimKind.SUPPLY:
        return made
    outer = r.clauses[clause.parent] if clause.parent >= 0 else clause
    told = outer.kind == ATTRIBUTION and any(r.tokens[i].low in dealings.FIRMS_ALONE for i in outer.at)
    pro = clause.kind == RELATIVE or told or _PRO.search(r.shadow.low, *span)
    explained = _antecedent(r, clause) if clause.kind == RELATIVE else None
    if made.company is None and made.relation != "used_in" and explained is not None and explained != made.customer:
        made = made._replace(company=explained)
    if made.company is None and made.relation != "used_in" and pro:
        made = made._replace(company=dealings.outside(r, span))
    made = made._replace(customer=widened(r, made.customer))
    system = made.system
    if made.component is None and system is not None and _ARMS.search(r.shadow.low[system[0] : system[1]]):
        made = made._replace(component=system, system=None)
    return made


def _antecedent(r: Reading, clause: Clause) -> _Span | None:
    """ "on Al-Marjan Trading, which it accuses of": the firm whose name a relative clause follows."""
    at = r.tokens[clause.at[0]].start
    before = [n for n in names(r, (r.segment.start, at)) if not n.known and can_be_firm(r, n.span)]
    near = before and not r.shadow.low[before[-1].end : at].strip(" ,")
    return before[-1].span if near else None


_PRO = re.compile(r"\b(?:it|its|they|their|we|our|the (?:firm|company|manufacturer|maker|supplier))\b")
_ARMS = re.compile(r"\b(?:arms|weapons|ammunition|munitions|explosives|shells|rockets|rifles|bombs)\Z")


def _controlled(r: Reading, clause: Clause, span: _Span, text: str, industrial: bool) -> Supplied | None:
    act = _CONTROL.search(text)
    if not act or _NOT_TRADE.search(text):
        return None
    if not (
        industrial or _LICENSED.search(text) or (_SALES.search(text) and first_name(r, (r.segment.start, span[1])))
    ):
        return None
    made = parts(r, span, ClaimKind.CONTROL, _measure(text))._replace(state=_state(act.group()))
    return sided(
        r,
        made._replace(company=made.company or _speaker(r, clause)),
        span,
        (span[0] + act.start(), span[0] + act.end()),
    )


def _measure(text: str) -> str:
    """Return what is controlled: exports by a permit, or a company's own supply."""
    return "export_permit" if _LICENSED.search(text) or "application" in text or "exempt" in text else "supply"


def _listed(r: Reading, span: _Span, text: str) -> Supplied | None:
    """ "put the firm on its sanctions list"."""
    act = _LISTED.search(text)
    named = NAMED_COMPANY.search(r.shadow.plain, *span) or "company" in text or "firm" in text or first_name(r, span)
    if act is None or not (named or "sanctions on" in text):
        return None
    made = parts(r, span, ClaimKind.CONTROL, "listed_by")._replace(state="in_force")
    return listed(r, made, span, (span[0] + act.start(), span[0] + act.end()))


def _speaker(r: Reading, clause: Clause) -> _Span | None:
    """ "Helvion said it had stopped deliveries": "it" is the company that speaks, where the sentence names it first."""
    if clause.parent < 0 or r.tokens[clause.at[0]].low not in ("it", "they", "we"):
        return None
    outer = r.clauses[clause.parent]
    return first_name(r, (r.tokens[outer.at[0]].start, r.tokens[clause.at[0]].start))


def _controlled_too(r: Reading, clause: Clause, span: _Span, text: str) -> Supplied | None:
    """ "suspended the permits and cancelled 29 of them": a second act on what the clause before controls."""
    if clause.kind != COORD or clause.parent < 0 or not _SAME_OBJECT.search(text) or not _ACT.search(text):
        return None
    outer = r.clauses[clause.parent]
    if not _CONTROL.search(r.text(outer.at[0], outer.at[-1] + 1)):
        return None
    return parts(r, span, ClaimKind.CONTROL, _measure(r.low))._replace(state=_state(text))


_SAME_OBJECT = re.compile(r"\b(?:them|these|those|others?|all|the rest|\d+)\b")


def _state(text: str) -> str:
    """Return the state that the act of a control leads to."""
    word = _ACT.search(text)
    stem = word.group() if word else ""
    turn = next((state for head, state in s.CONTROL_TURN_STATES.items() if head in text), "")
    return turn or next((state for head, state in s.CONTROL_STATES.items() if stem.startswith(head)), "reported")


def _owned(r: Reading, span: _Span, text: str, industrial: bool) -> Supplied | None:
    owning = OWN.search(r.shadow.low, *span)
    if (
        owning is None
        or dealings.aside(r, span, owning)
        or not (industrial or _OWNS.search(text) or NAMED_COMPANY.search(r.shadow.plain, *span))
    ):
        return None
    relation = next((name for word, name in s.OWN_RELATIONS.items() if word in text), "owned_by")
    return parts(r, span, ClaimKind.OWNERSHIP, relation)


def _traded(r: Reading, clause: Clause, span: _Span, text: str, industrial: bool) -> Supplied | None:
    if industrial and _FOUND_IN.search(text):  # only a part is found in anything
        return parts(r, span, ClaimKind.SUPPLY, "used_in")
    if industrial:
        other = _other_way(r, span, text)
        if other:
            return parts(r, span, ClaimKind.SUPPLY, other)
    origin = _ORIGIN.search(text) if industrial else None
    if origin:
        return parts(r, span, ClaimKind.SUPPLY, _origin(r, span) if "from" in origin.group() else "maker_of")
    if _NOT_GOODS.search(text):
        return None
    if _GROWS.search(text):
        return parts(r, span, ClaimKind.SUPPLY, "expands")
    relation = _by_verb(r, clause, span, text)
    return parts(r, span, ClaimKind.SUPPLY, relation) if relation else None


def _origin(r: Reading, span: _Span) -> str:
    """ "The camera of the drone comes from X": used in the system that is named, else only supplied."""
    named = any(t.low in s.SYSTEMS for t in r.tokens if span[0] <= t.start < span[1])
    return "used_in" if named or MODEL.search(r.shadow.plain, *span) else "supply"


def _other_way(r: Reading, span: _Span, text: str) -> str:
    """Return the relation of parts that lay in a wreck, came by a dealer or were copied, and of a maker in apposition."""
    part = any(t.low in s.COMPONENTS for t in r.tokens if span[0] <= t.start < span[1])
    if _MAKER.search(r.shadow.plain[span[0] : span[1]]):
        return "maker_of"
    if not part:
        return ""
    if _LAY_IN.search(text) and _FOUND_BY.search(r.shadow.plain, *span):
        return "used_in"
    if _VIA.search(text):
        return "supplied_via"
    copied = _COPIED.search(text)
    if copied is None:
        return ""
    return "maker_of" if re.search(r"own|house|indigen|domestic", copied.group()) else "derived_from"


# -- by verb --------------------------------------------------------------------------------------------------------------
def _by_verb(r: Reading, clause: Clause, span: _Span, text: str) -> str:
    """Return the relation that a verb of supplying, making or using states, empty where there is none."""
    model = bool(MODEL.search(r.shadow.plain, *span))
    for i in clause.at:
        token = r.tokens[i]
        if token.base not in s.SUPPLY_VERBS or token.tag not in "VEGB":
            continue
        goods = [k for k in clause.at if r.tokens[k].low in s.GOODS and k != i]
        hard = model or any(r.tokens[k].low in s.COMPONENTS | s.SYSTEMS for k in goods)
        if (goods or model) and _is_supply(r, i, named=_names_company(r, clause, span), hard=hard, text=text):
            return _relation(token.base)
    return ""


def _is_supply(r: Reading, i: int, *, named: bool, hard: bool, text: str) -> bool:
    verb = r.tokens[i].base
    if verb in s.MAKE_VERBS and (named or (hard and is_passive(r.tokens, i, i + 1))):
        return True
    if verb in s.MAKE_VERBS | s.USE_VERBS:
        model = bool(MODEL.search(r.shadow.plain, r.segment.start, r.segment.end))
        component = any(t.low in s.COMPONENTS for t in r.tokens)
        return hard and component and (named or model) and not _STRUCK.search(text)
    return (named and hard) if verb in s.ONLY_COMPANIES else (named or hard)


def _relation(verb: str) -> str:
    if verb in s.MAKE_VERBS:
        return "maker_of"
    if verb in s.USE_VERBS:
        return "used_in"
    return "supply"


def _names_company(r: Reading, clause: Clause, span: _Span) -> bool:
    """Tell whether a clause speaks of a company: by name, by a word, as "we", or as what a relative clause explains."""
    first = clause.at[0]
    before = r.tokens[first - 1].low if clause.kind == RELATIVE and first else ""
    words = {t.low for t in r.tokens[first : clause.at[-1] + 1]} | {before}
    own = r.tokens[first].low in ("we", "our")
    part = bool(words & s.COMPONENTS) and bool(words & s.SYSTEMS)
    named = bool(NAMED_COMPANY.search(r.shadow.plain, *span)) or (part and first_name(r, span) is not None)
    return own or bool(words & s.COMPANY_WORDS) or named


def _industrial(r: Reading, first: int, last: int, text: str) -> bool:
    """Tell whether a clause speaks of companies or of goods that war is waged with."""
    span = (r.tokens[first].start, r.tokens[last - 1].end)
    words = any(t.low in s.COMPANY_WORDS or t.low in s.COMPONENTS for t in r.tokens[first:last])
    named = MODEL.search(r.shadow.plain, *span) or NAMED_COMPANY.search(r.shadow.plain, *span)
    return words or "weapon" in text or "drone" in text or bool(named)


# -- around the claim -------------------------------------------------------------------------------------------------------
def replies(r: Reading, clause: Clause) -> bool:
    """Tell whether a clause reports somebody's answer to what is said of them."""
    return bool(_REPLY.search(r.text(clause.at[0], clause.at[-1] + 1)))


def replier(r: Reading, first: int, last: int) -> _Span | None:
    """Return the name of the firm that a reply is of: in the reply, or before it in its sentence."""
    here = (r.tokens[first].start, r.tokens[last - 1].end)
    named = [n for n in names(r, here) if not n.known and (not n.lead or _spoken_for(r, n))]
    before = [n for n in names(r, (r.segment.start, here[0])) if not n.known and not n.lead]
    words = {t.low for t in r.tokens[first:last]} & (s.COMPANY_WORDS | {"it", "its"})
    of = named if named or not words else before
    return of[0].span if of and can_be_firm(r, of[0].span) else None


def _spoken_for(r: Reading, name: Name) -> bool:
    """ "a spokeswoman for Brenner"."""
    return name.lead in ("for", "of") and _SPOKES.search(r.shadow.low[: name.start]) is not None


_SPOKES = re.compile(
    r"\b(?:spokes\w+|lawyers?|representatives?|board|chief executive|directors?|management) (?:for|of) (?:the )?\Z"
)


def list_reference(r: Reading) -> bool:
    """Tell whether a sentence points to a list or map of companies."""
    return bool(_LIST.search(r.low))


def links(plain: str, start: int, end: int) -> list[_Span]:
    """Return the web addresses in a stretch of text, closing marks left out."""
    out = []
    for match in _LINK.finditer(plain, start, end):
        stop = match.end()
        while plain[stop - 1] in ".,;:!?)'":
            stop -= 1
        out.append((match.start(), stop))
    return out
