"""Supply, ownership, permits and replies in a pack's language: who supplies, owns or permits what."""

from collections.abc import Sequence
from dataclasses import replace

from sened.extraction.fields import SupplyField
from sened.extraction.lexical.groups import Group
from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.trade_names import Name, component, names, owner_in_compound, system
from sened.extraction.lexical.voices import Voice
from sened.extraction.spans import words

_ORDER = ("control", "own", "supply", "reply")
_SPEAKER = 8
_SELLING = frozenset({"supply", "supplied_to", "supplied_via"})


def core_of(g: Group, *, closing: bool = False) -> Match | None:
    """Return the word of a trade that decides its kind: a permit before an owner, an owner before a delivery.

    Of two of a kind it is the first, or with `closing` (the verb of the sentence closes it) the last.
    """
    cores = [m for m in g.cores if m.cls in _ORDER]
    silent = next((m for m in cores if m.cls == "reply" and m.attr == "no-answer"), None)
    return silent or min(cores, key=lambda m: (_ORDER.index(m.cls), -m.first if closing else m.first), default=None)


def find(s: Sentence, g: Group, voices: Sequence[Voice] = ()) -> SupplyField | None:
    """Return the parts of a claim about supply in the words of the text; None where no such word stands in it."""
    core = core_of(g, closing=s.lexicon.pack.order == "SOV")
    if core is not None and core.cls == "control" and s.lexicon.pack.verb_second:
        core = core_of(g, closing=True)
    if core is None:
        return None
    named = [n for n in names(s, g.first, g.last) if n.kind != "firm" or not core.first <= n.first < core.last]
    earlier = names(s, 0, g.first) if g.first else []
    made = SupplyField(relation=core.attr or core.cls, words=words(s.shadow, *s.span(core.first, core.last)))
    if core.cls == "reply":
        return _replied(s, named, voices, made)
    if core.cls == "own":
        made = _owned(s, core, named, made, earlier)
    elif core.cls == "control":
        said = s.within(g.first, g.last, "neg", "none")
        refused = core.attr == "granted" and any(not core.first <= n.first < core.last for n in said)
        made = _controlled(s, g, named, voices, replace(made, state="refused" if refused else core.attr))
    else:
        made = _supplied(s, g, core, named, made)
        made = made if made.company else replace(made, company=_text(s, _speaking(s, voices)))
    return _meant(s, named, earlier, made)


def _meant(s: Sentence, named: Sequence[Name], earlier: Sequence[Name], made: SupplyField) -> SupplyField:
    """ "Helvion makes them; the company ...": a word for a company means the one named before it in the sentence."""
    company = next((n for n in earlier if n.kind == "company"), None)
    unnamed = any(n.kind == "firm" and _text(s, n) == made.company for n in named)
    if company is None or not (
        unnamed or (not made.company and made.relation == "export_permit" and not _ruled(named))
    ):
        return made
    return replace(
        made, company=_text(s, company), relation="supply" if made.relation == "export_permit" else made.relation
    )


def _ruled(named: Sequence[Name]) -> bool:
    return any(n.kind == "party" and n.role == "" for n in named)


def _replied(s: Sentence, named: Sequence[Name], voices: Sequence[Voice], made: SupplyField) -> SupplyField | None:
    companies = [n for n in named if n.kind == "company"]
    who = _subject(named) or next(iter(companies), None) or _speaking(s, voices)
    company = _text(s, who) if who is not None and who.kind != "party" else ""
    return replace(made, relation="reply", company=company) if company else None


def replier(s: Sentence, g: Group) -> tuple[int, int] | None:
    """Return the tokens of who replies or keeps silent, its article taken in; None where nobody is named."""
    named = names(s, g.first, g.last)
    who = next((n for n in named if n.kind == "company"), None)
    phrase = _before_verb(s, g) if who is None else None
    who = who or _subject(named) or next(iter(named), None)
    if phrase is not None or who is None:
        return phrase
    return who.first - (who.first > g.first and s.at(who.first - 1, "det") is not None), who.last


def _before_verb(s: Sentence, g: Group) -> tuple[int, int] | None:
    """Return the words between the last mark and the word of the reply, where the subject stands there."""
    core = core_of(g)
    if core is None or s.lexicon.pack.order != "SVO":
        return None
    start = max((i + 1 for i in range(g.first, core.first) if s.words[i].mark), default=g.first)
    short = 0 < core.first - start <= _SPEAKER and s.at(start, "prep") is None
    return (start, core.first) if short else None


def _text(s: Sentence, n: Name | tuple[int, int] | None) -> str:
    return s.shadow.raw(*s.span(n[0], n[1])) if n is not None else ""


def _subject(named: Sequence[Name]) -> Name | None:
    """Return who acts: an unmarked company before an unmarked party, a word for a company last."""
    free = [n for n in named if n.role in ("", "by", "gen")]
    return next((n for kind in ("company", "party", "firm") for n in free if n.kind == kind), None)


def _speaking(s: Sentence, voices: Sequence[Voice]) -> Name | None:
    for v in voices:
        found = names(s, v.first, v.last)
        if found:
            return _subject(found) or found[0]
    return None


def _of_role(named: Sequence[Name], *roles: str) -> Name | None:
    """Return who bears one of the roles, a company before others."""
    found = [n for n in named if n.role in roles]
    return next((n for kind in ("company", "party", "firm") for n in found if n.kind == kind), None)


def _taker(named: Sequence[Name]) -> Name | None:
    """Return to whom goods go: a company, else who is named first ("to the firm in Hong Kong")."""
    found = [n for n in named if n.role == "to"]
    return next((n for n in found if n.kind == "company"), None) or next(iter(found), None)


# -- goods ------------------------------------------------------------------------------------------------------------------
def _supplied(s: Sentence, g: Group, core: Match, named: Sequence[Name], made: SupplyField) -> SupplyField:
    part, whole = component(s, g.first, g.last, named), system(s, g.first, g.last, named)
    made = replace(made, component=_text(s, part), system=_text(s, whole))
    compound = owner_in_compound(s, g.first, g.last)
    if core.attr == "bought_by":
        seller = _of_role(named, "from")
        buyer = next((n for n in named if n.role in ("", "by") and n is not seller), None)
        return replace(made, relation="supply", company=_text(s, seller) or compound, customer=_text(s, buyer))
    giver = _of_role(named, "by", "from", "gen") or _subject(named)
    taker = _taker([n for n in named if n is not giver]) if core.attr in _SELLING else None
    if core.attr == "used_in":
        giver = next((n for n in named if n.kind == "company" and n.role != "to"), None) or _of_role(
            named, "from", "by"
        )
    if giver is not None and giver.kind == "firm" and compound:
        giver = None
    return replace(made, company=_text(s, giver) or compound, customer=_text(s, taker))


def _controlled(
    s: Sentence, g: Group, named: Sequence[Name], voices: Sequence[Voice], made: SupplyField
) -> SupplyField:
    """A permit is a state's, a stop a company's own; "it" is the company that speaks."""
    if made.state == "in_force":
        listed = _of_role(named, "to", "acc") or next((n for n in named if n.kind == "company"), None)
        whole = system(s, g.first, g.last, named)
        return replace(made, relation="listed_by", company=_text(s, listed), system=_text(s, whole))
    company = next((n for n in named if n.kind == "company" and n.role not in ("to", "at")), None)
    ruled = bool(s.within(g.first, g.last, "licensor")) or _ruled(named)
    if company is None and not ruled:
        spoken = _speaking(s, voices)
        company = spoken if spoken is not None and spoken.kind != "party" else None
        company = company or next((n for n in named if n.kind == "firm" and n.role not in ("to", "at")), None)
    others = [n for n in named if n is not company]
    taker = _taker(others) or next((n for n in others if n.kind == "company" and n.role == "at"), None)
    relation = "supply" if company is not None and not ruled else "export_permit"
    part, whole = component(s, g.first, g.last, named), system(s, g.first, g.last, named)
    return replace(
        made, relation=relation, company=_text(s, company), component=_text(s, part), system=_text(s, whole),
        customer=_text(s, taker),
    )  # fmt: skip


# -- owners -----------------------------------------------------------------------------------------------------------------
def _owned(s: Sentence, core: Match, named: Sequence[Name], made: SupplyField, earlier: Sequence[Name]) -> SupplyField:
    """Return who is owned and who owns, by the marks of doer and genitive, else by order; `earlier` stand before the claim."""
    able = [n for n in named if n.kind != "party"] or list(named)
    best = [n for n in able if n.kind == "company"] or able
    marked = _of_role(able, "by", "gen") if "owner" not in core.attrs else None
    if "owner" in core.attrs:
        owner = next((n for n in best if n.role in ("", "by")), None)
        object_ = _of_role([n for n in able if n is not owner], "acc") or next(
            (n for n in best if n is not owner), None
        )
        return replace(made, relation=core.attr, company=_text(s, object_), parent=_text(s, owner))
    apart = [n for n in earlier if n.kind == "company"]
    if apart and len(best) < 2:  # "Ardent, a subsidiary of Orbat", "Ardent, which belongs to Orbat"
        best = [apart[-1], *best]
    owner = marked or _last_other(best, able)
    owned = next((n for n in best if n is not owner), None)
    return replace(made, relation=core.attr, company=_text(s, owned), parent=_text(s, owner))


def _last_other(best: Sequence[Name], able: Sequence[Name]) -> Name | None:
    return best[-1] if len(best) > 1 else next((n for n in reversed(able) if n not in best), None)
