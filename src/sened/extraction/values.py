"""The values of a claim besides who, when and where: event, weapon, figures, supply, stance."""

import re
from collections.abc import Sequence
from itertools import pairwise

from sened.extraction import asides, other_counts, supply, triggers
from sened.extraction.attribution import Speaker
from sened.extraction.english.claims import CALLED_OFF, UNCONFIRMED, WITHDRAWN
from sened.extraction.english.events import OVERTAKE
from sened.extraction.english.harm import ACTS_NOT_WEAPONS, QUESTIONS
from sened.extraction.english.roles import OWN_SUBJECTS
from sened.extraction.fields import EventField, FigureField, SupplyField, WeaponField
from sened.extraction.figures import Figure
from sened.extraction.finding import Finding
from sened.extraction.memory import Memory
from sened.extraction.moods import Moods
from sened.extraction.numbers import numbers
from sened.extraction.reading import Reading
from sened.extraction.roles import Roles, Who
from sened.extraction.spans import of_claim, of_tokens, words
from sened.extraction.weapons import WeaponMention
from sened.extraction.who import struck_by_count
from sened.model.vocabulary import ClaimKind as K
from sened.model.vocabulary import EventClass, FigureQuestion, Stance, WeaponClass

_QUIET = frozenset({"surrendered", "released", "detained", "captured"})
_NEGATABLE = frozenset({K.EVENT, K.RELATION, K.FIGURE, K.SUPPLY, K.CONTROL, K.OWNERSHIP})
_AGAIN = re.compile(
    r"\b(?:the|this) (?:same )?(?:attack|strike|raid|bombing|explosion|blast|bombardment|operation)s?\b"
    r"(?! (?:on|against|of|in|near|at)\b)"
)
_AGAIN_REACH = 2
_WITHDRAWN, _UNCONFIRMED = re.compile(WITHDRAWN), re.compile(UNCONFIRMED)
_WITHDRAWN_AT = 60
_CALLED_OFF = re.compile(CALLED_OFF)


# -- event ----------------------------------------------------------------------------------------------------------------
def event_of(r: Reading, f: Finding, who: Roles, memory: Memory) -> EventField | None:
    """Return the class of event, by its word, weapon, doer and target; an act told before keeps its class."""
    if f.kind not in (K.EVENT, K.GATHERING):
        return None
    if f.match is None:
        return _without_word(r, f)
    again = _same_act(r, f, memory)
    if again is not None:
        return again
    doer, target = _words_of(r, who.perpetrator), _words_of(r, who.target or struck_by_count(r, f))
    cls, acled, others, rule = triggers.classify(f.match, [x.cls for x in weapons_in(r, f)], doer, target)
    named = of_tokens(r, f.match.first, f.match.last)
    return EventField(cls=cls, acled=acled, words=named, rule=rule, alternatives=others)


def _without_word(r: Reading, f: Finding) -> EventField:
    if not f.figures:
        return EventField(cls=EventClass.STATUS, acled="", words=of_claim(r, f.first, f.last), rule="status")
    x = f.figures[0]
    cls = EventClass.STATUS if x.measure in _QUIET else EventClass.VIOLENCE
    return EventField(cls=cls, acled="", words=of_tokens(r, x.first, x.last), rule="harm only; the act is not named")


def _same_act(r: Reading, f: Finding, memory: Memory) -> EventField | None:
    """ "The strike hit a car": an act spoken of before keeps the class that it had there."""
    before = memory.event
    if before is None or memory.sentence - memory.event_sentence > _AGAIN_REACH or f.rank > 2 or weapons_in(r, f):
        return None
    found = _AGAIN.search(r.shadow.low, r.tokens[f.first].start, r.tokens[f.last - 1].end)
    if not found:
        return None
    return EventField(
        cls=before.cls, acled=before.acled, words=words(r.shadow, *found.span()), rule=f"refers back to “{before.words.raw}”",
        alternatives=before.alternatives,
    )  # fmt: skip


def _words_of(r: Reading, who: Who | None) -> list[str]:
    return [t.low for t in r.tokens[who.phrase.first : who.phrase.last]] if who else []


# -- weapon ---------------------------------------------------------------------------------------------------------------
def weapons_in(r: Reading, f: Finding) -> list[WeaponMention]:
    """Return the weapons named within a claim."""
    start, end = r.tokens[f.first].start, r.tokens[f.last - 1].end
    return [x for x in r.weapons if start <= x.start < end]


def weapon_of(r: Reading, f: Finding) -> WeaponField | None:
    """Return the weapon of an event or count: the first that tells its class."""
    found = weapons_in(r, f) if f.kind in (K.EVENT, K.FIGURE) else []
    found = [x for x in found if not _ACT_ALONE.fullmatch(r.shadow.low, x.start, x.end)]
    if not found:
        return None
    best = min(found, key=lambda x: (x.cls is WeaponClass.OTHER, _only_strike(r, x), x.start))
    return WeaponField(cls=best.cls, model=best.model, words=words(r.shadow, best.start, best.end))


_ACT_ALONE = re.compile(ACTS_NOT_WEAPONS)
"""Words of an act or a force that tell how it was done, and no weapon by its name: "an air raid", "the shelling"."""


def _only_strike(r: Reading, x: WeaponMention) -> bool:
    return x.cls is WeaponClass.AIRCRAFT and "strike" in r.shadow.low[x.start : x.end]


# -- figures --------------------------------------------------------------------------------------------------------------
def figures_of(r: Reading, f: Finding) -> tuple[FigureField, ...]:
    """Return the counts of a claim, the one that it is about first."""
    if f.kind is K.CONTROL:
        return _controlled(r, f)
    if f.kind not in (K.EVENT, K.FIGURE, K.GATHERING):
        return ()
    chosen = [*([f.figure] if f.figure else []), *(x for x in f.figures if x is not f.figure), *_others(r, f)]
    return tuple(_figure(r, x) for x in chosen)


def _others(r: Reading, f: Finding) -> list[Figure]:
    """Return how many gathered, or how many places were taken."""
    if f.kind is K.GATHERING and not f.figures and f.match is not None:
        found = other_counts.gathered(r.tokens, f.first, f.last, _dated(r))
    elif f.kind is K.EVENT and f.match is not None and f.match.trigger.acled == OVERTAKE and not f.match.noun:
        found = other_counts.taken(r.tokens, f.match.last, f.last, _dated(r))
    else:
        return []
    return [found] if found is not None else []


def _dated(r: Reading) -> frozenset[int]:
    return frozenset(i for m in r.dates for i, t in enumerate(r.tokens) if t.start < m.end and m.start < t.end)


def _controlled(r: Reading, f: Finding) -> tuple[FigureField, ...]:
    """ "cancelled 29 of them", "granted 12 permits": how many permits the act was on."""
    for n in numbers(r.tokens, _dated(r)):
        behind = [t.low for t in r.tokens[n.last : n.last + 3]]
        of_them = behind[:2] in (["of", "them"], ["of", "these"], ["of", "those"])
        named = _PERMITS.match(" ".join(behind))
        if f.holds(n.first) and n.rule != "range" and (of_them or named):
            last = n.last + (len(named.group().split()) if named else 2)
            return (
                FigureField(
                    measure="permits", count=n.count, unit="permits", words=of_tokens(r, n.first, last), rule=n.rule
                ),
            )
    return ()


_PERMITS = re.compile(r"(?:(?:export|arms|such|more|other|valid) )*(?:permits?|licen[cs]es?|authori[sz]ations?)\b")


def _figure(r: Reading, x: Figure) -> FigureField:
    return FigureField(
        measure=x.measure, count=x.count, unit=x.unit, words=of_tokens(r, x.first, x.last), rule=x.rule, note=x.note,
        question=_question(x),
    )  # fmt: skip


def _question(x: Figure) -> FigureQuestion | None:
    question = QUESTIONS.get(x.measure)
    return FigureQuestion(question) if question else None


def question_of(f: Finding) -> FigureQuestion | None:
    """Return the question that a figure claim answers."""
    return _question(f.figure) if f.kind is K.FIGURE and f.figure is not None else None


# -- supply ---------------------------------------------------------------------------------------------------------------
def supply_of(r: Reading, f: Finding) -> SupplyField | None:
    """Return who supplies, makes, permits or owns what, in the words of the text."""
    if f.kind is K.REPLY:
        return _reply(r, f)
    if f.kind not in (K.SUPPLY, K.OWNERSHIP, K.CONTROL):
        return None
    span = of_claim(r, f.first, f.last)
    urls = tuple(r.shadow.raw(a, b) for a, b in supply.links(r.shadow.plain, r.segment.start, r.link_end))
    clause = r.clauses[f.clause] if 0 <= f.clause < len(r.clauses) else r.clauses[0]
    found = asides.part_of(r, f.first, f.last, f.kind) if f.clause < 0 else supply.found(r, clause)
    if found is None:
        return SupplyField(relation=f.relation or "reference", words=span, urls=urls)
    parts = {name: _raw(r, getattr(found, name)) for name in ("company", "component", "system", "customer", "parent")}
    return SupplyField(relation=found.relation, words=span, state=found.state, urls=urls, **parts)


def _reply(r: Reading, f: Finding) -> SupplyField | None:
    """Return the firm that replies, None where none is named."""
    company = supply.replier(r, f.first, f.last)
    if company is None:
        return None
    return SupplyField(relation="reply", words=of_claim(r, f.first, f.last), company=_raw(r, company))


def _raw(r: Reading, span: tuple[int, int] | None) -> str:
    return r.shadow.raw(*span) if span else ""


# -- stance ---------------------------------------------------------------------------------------------------------------
def stance_of(r: Reading, f: Finding, speakers: Sequence[Speaker]) -> Stance:
    """Return whether the speaker asserts or denies what the claim says, or leaves it open."""
    if f.stance is not None:
        return f.stance
    if " that " in r.low and _UNCONFIRMED.search(r.low) and f.kind is K.EVENT:
        return Stance.UNKNOWN
    taken_back = any(s.denies for s in speakers) and f.kind is not K.REPLY
    if taken_back or _called_wrong(r, f) or _called_off(r, f) or _own_lack(r, f, speakers):
        return Stance.DENIES
    if f.kind not in _NEGATABLE or f.aspect == "status":
        return Stance.ASSERTS
    clause = r.clauses[f.clause] if f.clause >= 0 else None
    moods = Moods(r, f.first, f.last, clause)
    return Stance.DENIES if moods.negated or moods.of_nothing else Stance.ASSERTS


def _called_wrong(r: Reading, f: Finding) -> bool:
    """ "The report that five had died was wrong": what the sentence repeats only to take it back."""
    near = r.tokens[f.first].start - r.segment.start < _WITHDRAWN_AT
    return near and " that " in r.low and _WITHDRAWN.search(r.low) is not None


def _called_off(r: Reading, f: Finding) -> bool:
    return f.kind is K.GATHERING and _CALLED_OFF.search(r.text(f.first, f.last)) is not None


def _own_lack(r: Reading, f: Finding, speakers: Sequence[Speaker]) -> bool:
    """ "it has no chemical weapons", "its forces no longer use them": a speaker denies something of its own."""
    inside = [t.low for t in r.tokens[f.first : f.last]]
    first = next((w for w in inside if w.isalpha() and w not in ("that", "and", "but")), "")
    lacks = any(pair in _LACKS for pair in pairwise(inside))
    return bool(speakers) and lacks and first in OWN_SUBJECTS


_LACKS = frozenset({("has", "no"), ("have", "no"), ("had", "no"), ("possesses", "no"), ("no", "longer")})
