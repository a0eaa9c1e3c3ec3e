"""Supply in a sentence: who makes, supplies or buys what; permits and stops; who owns whom; replies; links to lists."""

import re
from typing import NamedTuple

from sened.extraction.clauses import Clause
from sened.extraction.english import supply as s
from sened.extraction.reading import Reading, compiled
from sened.extraction.roles import is_passive
from sened.model.vocabulary import ClaimKind


class Supplied(NamedTuple):
    """A supply-side claim: its kind, the relation, and shadow spans of company, component, system and customer (or None)."""

    kind: ClaimKind
    relation: str
    company: tuple[int, int] | None = None
    component: tuple[int, int] | None = None
    system: tuple[int, int] | None = None
    customer: tuple[int, int] | None = None
    state: str = ""


_OWN, _REPLY = compiled(s.OWN_PATTERNS), compiled(s.REPLY_PATTERNS)
_CONTROL = re.compile(rf"\b(?:{s.CONTROL_ACTS})\b[^.;]{{0,80}}?\b{s.CONTROL_OBJECTS}\b|\b{s.CONTROL_OBJECTS}\b[^.;]{{0,60}}?\b(?:was|were|is|are|been|remains?|has|have)\b[^.;]{{0,30}}?\b{s.CONTROL_ACTS}\b")
_ACT = re.compile(rf"\b{s.CONTROL_ACTS}\b")
_MODEL = re.compile(s.MODEL)
_NAMED_COMPANY = re.compile(rf"\b[A-Z][\w&.-]*(?: (?:[A-Z][\w&.-]*|of|and|&))* {s.LEGAL_FORMS}(?![\w])")
_CAPITALS = re.compile(r"\b[A-Z][\w&.-]*(?: (?:[A-Z][\w&.-]*|of|&))*")
_LINK = re.compile(r"https?://[^\s<>\"]+|www\.[^\s<>\"]+")
_LIST = re.compile(r"\b(?:map|list|database|overview|register|directory) of (?:the |all )?(?:\w+ ){0,3}?(?:companies|firms|suppliers|manufacturers|producers|exporters)\b")
_NOT_GOODS = re.compile(r"\b(?:humanitarian|food|medical|relief|electricity|drinking|water) (?:aid|supplies|assistance|supply|convoys?|parcels?)\b")
_GROWS = re.compile(r"\b(?:expand|enlarg|grow|build(?:ing)? up|increas|modernis|moderniz|upgrad|renew)\w*\b[^.;]{0,40}\b(?:fleet|arsenal|stock|stockpile|drone program(?:me)?|drones|air force|production)\b")


def found(r: Reading, clause: Clause) -> Supplied | None:
    """Return the supply-side claim of a clause, or None."""
    first, last = clause.at[0], clause.at[-1] + 1
    text = r.text(first, last)
    span = (r.tokens[first].start, r.tokens[last - 1].end)
    industrial = _industrial(r, clause, text)
    control = _CONTROL.search(text)
    if control and (industrial or re.search(r"permit|licen|embargo|export|sanction", text)) and not re.search(r"border crossing|humanitarian", text):
        return _parts(r, span, ClaimKind.CONTROL, "control", _state(control.group()))
    if _OWN.search(text) and (industrial or _NAMED_COMPANY.search(r.shadow.plain, *span)):
        return _parts(r, span, ClaimKind.OWNERSHIP, _own_relation(text))
    if _GROWS.search(text) and not _NOT_GOODS.search(text):
        return _parts(r, span, ClaimKind.SUPPLY, "expands")
    return _by_verb(r, clause, span, text) if not _NOT_GOODS.search(text) else None


def replies(r: Reading, clause: Clause) -> bool:
    """Tell whether a clause reports somebody's answer to what is said of them."""
    return bool(_REPLY.search(r.text(clause.at[0], clause.at[-1] + 1)))


def list_reference(r: Reading) -> bool:
    """Tell whether a sentence points to a list or map of companies."""
    return bool(_LIST.search(r.low))


def links(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the web addresses in a stretch of text, closing marks left out."""
    out = []
    for match in _LINK.finditer(plain, start, end):
        stop = match.end()
        while plain[stop - 1] in ".,;:!?)'":
            stop -= 1
        out.append((match.start(), stop))
    return out


def _industrial(r: Reading, clause: Clause, text: str) -> bool:
    """Tell whether a clause speaks of companies or of goods that war is waged with."""
    words = {r.tokens[i].low for i in range(clause.at[0], clause.at[-1] + 1)}
    return bool(words & (s.COMPANY_WORDS | s.COMPONENTS)) or bool(_MODEL.search(r.shadow.plain, r.tokens[clause.at[0]].start, r.tokens[clause.at[-1]].end)) or "weapon" in text or "drone" in text or bool(_NAMED_COMPANY.search(r.shadow.plain, r.tokens[clause.at[0]].start, r.tokens[clause.at[-1]].end))


def _state(words: str) -> str:
    act = _ACT.search(words)
    stem = act.group() if act else ""
    return next((state for head, state in s.CONTROL_STATES.items() if stem.startswith(head)), "reported")


def _own_relation(text: str) -> str:
    if "subsidiar" in text:
        return "subsidiary_of"
    if "merged" in text:
        return "merged_into"
    if re.search(r"stake|share", text):
        return "stake_held_by"
    return "renamed" if "renamed" in text else "owned_by"


def _by_verb(r: Reading, clause: Clause, span: tuple[int, int], text: str) -> Supplied | None:
    for i in clause.at:
        token = r.tokens[i]
        if token.base not in s.SUPPLY_VERBS or token.tag not in "VEGB":
            continue
        goods = [k for k in clause.at if r.tokens[k].low in s.GOODS and k != i]
        model = _MODEL.search(r.shadow.plain, *span)
        if not goods and not model:
            continue
        named = bool(_NAMED_COMPANY.search(r.shadow.plain, *span)) or bool({r.tokens[k].low for k in range(clause.at[0], clause.at[-1] + 1)} & s.COMPANY_WORDS) or _antecedent_company(r, clause)
        hard = any(r.tokens[k].low in s.COMPONENTS | s.SYSTEMS for k in goods) or model is not None
        if _is_supply(r, i, token.base, named, hard, text):
            return _parts(r, span, ClaimKind.SUPPLY, _relation(r, i, token.base))
    return None


def _antecedent_company(r: Reading, clause: Clause) -> bool:
    """"the companies that provide": a relative clause speaks of the word before it."""
    before = r.tokens[clause.at[0] - 1].low if clause.kind == "relative" and clause.at[0] else ""
    return before in s.COMPANY_WORDS


def _is_supply(r: Reading, i: int, verb: str, named: bool, hard: bool, text: str) -> bool:
    if verb in s.MAKE_VERBS | s.USE_VERBS:
        components = bool({t.low for t in r.tokens} & s.COMPONENTS)
        built = verb in s.MAKE_VERBS and (named or (is_passive(r.tokens, i, i + 1) and hard))
        return built or (hard and components and (named or bool(_MODEL.search(r.shadow.plain, r.segment.start, r.segment.end))) and not re.search(r"attack|strike|killed|struck|hit\b", text))
    if verb in ("develop", "design", "order", "carry"):
        return named and hard
    return named or hard


def _relation(r: Reading, i: int, verb: str) -> str:
    if verb in s.MAKE_VERBS:
        return "maker_of"
    if verb in s.USE_VERBS:
        return "used_in"
    return "supplied_to" if verb in s.GIVE_VERBS else "bought_by"


def _parts(r: Reading, span: tuple[int, int], kind: ClaimKind, relation: str, state: str = "") -> Supplied:
    plain = r.shadow.plain
    model = _MODEL.search(plain, *span)
    system = model.span() if model else _word(r, span, s.SYSTEMS)
    return Supplied(kind, relation, _company(r, span, system), _word(r, span, s.COMPONENTS), system, _customer(r, span), state)


def _company(r: Reading, span: tuple[int, int], system: tuple[int, int] | None) -> tuple[int, int] | None:
    before = r.index_at(span[0]) - 1
    if before >= 0 and r.tokens[before].low in s.COMPANY_WORDS and r.tokens[before + 1].tag == "W":
        return r.tokens[before].start, r.tokens[before].end
    named = _NAMED_COMPANY.search(r.shadow.plain, *span)
    if named:
        return named.span()
    known = {(m.start, m.end) for m in r.actors} | {(g.head.start, g.head.end) for g in r.places}
    for match in _CAPITALS.finditer(r.shadow.plain, *span):
        free = all(match.end() <= a or match.start() >= b for a, b in known)
        common = match.start() == r.segment.start and match.group().lower() in ("the", "a", "an", "in", "its", "it", "they", "according", "on")
        by = re.search(r"\b(?:by|company|firm|manufacturer|maker|supplier|from) (?:the )?\Z", r.shadow.low[span[0] : match.start()])
        if free and not common and (by or match.start() <= span[0] + 4) and match.span() != system and len(match.group()) > 2:
            return match.span()
    return _word(r, span, s.COMPANY_WORDS)


def _word(r: Reading, span: tuple[int, int], words: frozenset[str]) -> tuple[int, int] | None:
    for i, token in enumerate(r.tokens):
        if token.low in words and span[0] <= token.start and token.end <= span[1]:
            j = i
            while j > 0 and r.tokens[j - 1].tag in "NJ" and r.tokens[j - 1].start >= span[0] and r.tokens[j - 1].low not in ("former", "other"):
                j -= 1
            return r.tokens[j].start, token.end
    return None


def _customer(r: Reading, span: tuple[int, int]) -> tuple[int, int] | None:
    for mention in r.actors:
        if span[0] <= mention.start < span[1]:
            return mention.start, mention.end
    for group in r.places:
        if span[0] <= group.head.start < span[1] and group.head.lead in ("to", "in", ""):
            return group.head.start, group.head.end
    return None
