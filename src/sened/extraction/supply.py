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
    parent: tuple[int, int] | None = None
    state: str = ""


_OWN, _REPLY = compiled(s.OWN_PATTERNS), compiled(s.REPLY_PATTERNS)
_CONTROL = re.compile(
    rf"\b(?:{s.CONTROL_ACTS})\b[^.;]{{0,80}}?\b{s.CONTROL_OBJECTS}\b|\b{s.CONTROL_OBJECTS}\b[^.;]{{0,60}}?\b(?:was|were|is|are|been|remains?|has|have)\b[^.;]{{0,30}}?\b{s.CONTROL_ACTS}\b"
)
_ACT = re.compile(rf"\b{s.CONTROL_ACTS}\b")
_MODEL = re.compile(s.MODEL)
_NAMED_COMPANY = re.compile(rf"\b[A-Z][\w&.-]*(?: (?:[A-Z][\w&.-]*|of|and|&))* {s.LEGAL_FORMS}(?![\w])")
_CAPITALS = re.compile(r"\b[A-Z][\w&.-]*(?: (?:[A-Z][\w&.-]*|of|&))*")
_LINK = re.compile(r"https?://[^\s<>\"]+|www\.[^\s<>\"]+")
_LIST = re.compile(
    r"\b(?:map|list|database|overview|register|directory) of (?:the |all )?(?:\w+ ){0,3}?(?:companies|firms|suppliers|manufacturers|producers|exporters)\b"
)
_ORIGIN = re.compile(
    rf"\b(?:{'|'.join(sorted(s.COMPONENTS, key=len, reverse=True))})\b[^.;]{{0,40}}\b(?:come|comes|came|originate[sd]?|stem(?:s|med)?|is|are|was|were)(?: \w+)? from\b"
    r"|\b(?:serial |mass |series )?(?:production|manufacture) of\b"
)
_FOUND_IN = re.compile(
    rf"\b(?:{'|'.join(sorted(s.COMPONENTS, key=len, reverse=True))})\b[^.;]{{0,60}}\b(?:found|identified|recovered|discovered|seen|used) (?:in|on|aboard|among)\b[^.;]{{0,40}}\b(?:{'|'.join(sorted(s.SYSTEMS, key=len, reverse=True))}|wreck\w*|debris)\b"
)
_NOT_GOODS = re.compile(
    r"\b(?:humanitarian|food|medical|relief|electricity|drinking|water) (?:aid|supplies|assistance|supply|convoys?|parcels?)\b"
)
_GROWS = re.compile(
    r"\b(?:expand|enlarg|grow|build(?:ing)? up|increas|modernis|moderniz|upgrad|renew)\w*\b[^.;]{0,40}\b(?:fleet|arsenal|stock|stockpile|drone program(?:me)?|drones|air force|production)\b"
)


def found(r: Reading, clause: Clause) -> Supplied | None:
    """Return the supply-side claim of a clause, or None."""
    first, last = clause.at[0], clause.at[-1] + 1
    text = r.text(first, last)
    span = (r.tokens[first].start, r.tokens[last - 1].end)
    industrial = _industrial(r, clause, text)
    control = _CONTROL.search(text)
    if (
        control
        and (industrial or re.search(r"permit|licen|embargo|export|sanction", text))
        and not re.search(r"border crossing|humanitarian", text)
    ):
        return _parts(r, span, ClaimKind.CONTROL, "control", _state(control.group()))
    if _OWN.search(text) and (industrial or _NAMED_COMPANY.search(r.shadow.plain, *span)):
        return _parts(r, span, ClaimKind.OWNERSHIP, _own_relation(text))
    if _FOUND_IN.search(text):
        return _parts(r, span, ClaimKind.SUPPLY, "used_in")
    origin = _ORIGIN.search(text)
    if origin and industrial:
        return _parts(r, span, ClaimKind.SUPPLY, "maker_of" if "production" in origin.group() else "supplied_to")
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


_GAPPED = re.compile(
    r"(?:, (?:and )?| and )((?:its|the|their) (?:\w+ ){0,2}(?:"
    + "|".join(sorted(s.COMPONENTS))
    + r") (?:from|by) [^,;.]+)"
)


def gapped(r: Reading) -> list[tuple[int, int]]:
    """Return the token spans of parts named without a verb of their own: "its camera came from A, its engine from B"."""
    return [
        (r.index_at(m.start(1)), r.index_at(m.end(1) - 1) + 1)
        for m in _GAPPED.finditer(r.shadow.low, r.segment.start, r.segment.end)
    ]


def part_of(r: Reading, first: int, last: int) -> Supplied:
    """Return the supply-side claim of such a span."""
    return _parts(r, (r.tokens[first].start, r.tokens[last - 1].end), ClaimKind.SUPPLY, "supplied_to")


def _industrial(r: Reading, clause: Clause, text: str) -> bool:
    """Tell whether a clause speaks of companies or of goods that war is waged with."""
    words = {r.tokens[i].low for i in range(clause.at[0], clause.at[-1] + 1)}
    return (
        bool(words & (s.COMPANY_WORDS | s.COMPONENTS))
        or bool(_MODEL.search(r.shadow.plain, r.tokens[clause.at[0]].start, r.tokens[clause.at[-1]].end))
        or "weapon" in text
        or "drone" in text
        or bool(_NAMED_COMPANY.search(r.shadow.plain, r.tokens[clause.at[0]].start, r.tokens[clause.at[-1]].end))
    )


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
        named = (
            r.tokens[clause.at[0]].low in ("we", "our")
            or bool(_NAMED_COMPANY.search(r.shadow.plain, *span))
            or bool({r.tokens[k].low for k in range(clause.at[0], clause.at[-1] + 1)} & s.COMPANY_WORDS)
            or _antecedent_company(r, clause)
        )
        hard = any(r.tokens[k].low in s.COMPONENTS | s.SYSTEMS for k in goods) or model is not None
        if _is_supply(r, i, token.base, named, hard, text):
            return _parts(r, span, ClaimKind.SUPPLY, _relation(r, i, token.base))
    return None


def _antecedent_company(r: Reading, clause: Clause) -> bool:
    """ "the companies that provide": a relative clause speaks of the word before it."""
    before = r.tokens[clause.at[0] - 1].low if clause.kind == "relative" and clause.at[0] else ""
    return before in s.COMPANY_WORDS


def _is_supply(r: Reading, i: int, verb: str, named: bool, hard: bool, text: str) -> bool:
    if verb in s.MAKE_VERBS | s.USE_VERBS:
        components = bool({t.low for t in r.tokens} & s.COMPONENTS)
        built = verb in s.MAKE_VERBS and (named or (is_passive(r.tokens, i, i + 1) and hard))
        return built or (
            hard
            and components
            and (named or bool(_MODEL.search(r.shadow.plain, r.segment.start, r.segment.end)))
            and not re.search(r"attack|strike|killed|struck|hit\b", text)
        )
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
    model = _MODEL.search(r.shadow.plain, *span)
    named = _company(r, span, model.span() if model else None, kind)
    taken = [named] if named else []
    system = model.span() if model else _word(r, span, s.SYSTEMS, taken)
    giver, taker = _sides(r, span, relation)
    company = named or _word(r, span, s.COMPANY_WORDS, []) or giver
    if kind is ClaimKind.OWNERSHIP:
        owned, owner = _owned(r, span)
        return Supplied(kind, relation, owned, None, None, None, owner, state)
    return Supplied(
        kind,
        relation,
        company if kind is not ClaimKind.CONTROL or company != giver else None,
        _word(r, span, s.COMPONENTS, taken),
        system,
        taker,
        _parent(r, span, company) if kind is ClaimKind.OWNERSHIP else None,
        state,
    )


def _owned(r: Reading, span: tuple[int, int]) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Return who is owned and who owns: the names on either side of the words of owning."""
    verb = _OWN.search(r.shadow.low, *span)
    names = [_bare(m.span(), r) for m in _CAPITALS.finditer(r.shadow.plain, *span) if _is_name(r, m)]
    if verb is None:
        return names[0] if names else None, None
    before = [n for n in names if n[1] <= verb.start()]
    after = [n for n in names if n[0] >= verb.end() - 4]
    one, two = (before[-1] if before else None), (after[0] if after else None)
    return (two, one) if re.match(r"acquir|owns|took over", verb.group()) else (one, two)


def _company(
    r: Reading, span: tuple[int, int], system: tuple[int, int] | None, kind: ClaimKind
) -> tuple[int, int] | None:
    """Return the company that a claim names: by its legal form, after "by" or "the firm", or as the subject."""
    before = r.index_at(span[0]) - 1
    if before >= 0 and r.tokens[before].low in s.COMPANY_WORDS and r.tokens[before + 1].tag == "W":
        return r.tokens[before].start, r.tokens[before].end
    named = _NAMED_COMPANY.search(r.shadow.plain, *span)
    if named:
        return _bare(named.span(), r)
    known = (
        [(m.start, m.end) for m in r.actors]
        + [(g.head.start, g.head.end) for g in r.places]
        + ([system] if system else [])
    )
    names = [
        m.span()
        for m in _CAPITALS.finditer(r.shadow.plain, *span)
        if all(m.end() <= a or m.start() >= b for a, b in known) and _is_name(r, m)
    ]
    led = [n for n in names if _LED.search(r.shadow.low[span[0] : n[0]])]
    first = [n for n in names if n[0] <= span[0] + 4 and kind is not ClaimKind.CONTROL]
    return _bare((led or first)[0], r) if led or first else None


def _bare(span: tuple[int, int], r: Reading) -> tuple[int, int]:
    """Leave the full stop of the sentence out of a name."""
    return (span[0], span[1] - 1) if span[1] == r.segment.end and r.shadow.plain[span[1] - 1] == "." else span


_LED = re.compile(
    r"\b(?:by|company|firm|manufacturer|maker|supplier|producer|from) (?:the )?(?:\w+ (?:company|firm|manufacturer|maker) )?\Z"
)
_COMMON = frozenset(
    "the a an in its it they according on at for from by with this that these those our we our one as after before since when while another both some all many several he she his her their there turkey".split()
)


def _is_name(r: Reading, match: re.Match[str]) -> bool:
    return (
        len(match.group()) > 2
        and match.group().lower() not in _COMMON
        and not (match.start() == r.segment.start and " " not in match.group() and match.group().lower() in s.GOODS)
    )


def _sides(r: Reading, span: tuple[int, int], relation: str) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Return the actor or state before the verb and the one behind it: who gives, and who is given."""
    inside = [(m.start, m.end) for m in r.actors if span[0] <= m.start < span[1]] + [
        (g.head.start, g.head.end)
        for g in r.places
        if span[0] <= g.head.start < span[1] and g.head.lead in ("to", "in", "")
    ]
    verb = next(
        (t.start for t in r.tokens if span[0] <= t.start < span[1] and t.tag in "VEGB" and t.base in s.SUPPLY_VERBS),
        None,
    )
    inside.sort()
    if verb is None or relation in ("expands", "bought_by"):
        return None, inside[0] if inside else None
    return next((i for i in inside if i[0] < verb), None), next((i for i in inside if i[0] > verb), None)


def _word(
    r: Reading, span: tuple[int, int], words: frozenset[str], taken: list[tuple[int, int]]
) -> tuple[int, int] | None:
    for i, token in enumerate(r.tokens):
        free = all(token.end <= a or token.start >= b for a, b in taken)
        if token.low in words and span[0] <= token.start and token.end <= span[1] and free:
            j = i
            while (
                j > 0
                and r.tokens[j - 1].tag in "NJ#"
                and r.tokens[j - 1].start >= span[0]
                and r.tokens[j - 1].low not in ("former", "other")
            ):
                j -= 1
            return r.tokens[j].start, token.end
    return None
