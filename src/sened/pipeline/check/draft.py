"""Drafts of the text under check, brought into the form that the comparison needs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sened.base.dates import Interval
from sened.base.geo import Circle
from sened.base.names import fold
from sened.base.quantities import Count
from sened.extraction.fields import ActorField, PlaceField
from sened.extraction.fields import Draft as Extracted
from sened.model.crosswalk import default_class
from sened.model.vocabulary import SUPPLY_KINDS, Checkable, ClaimKind, EventClass, FigureQuestion

QUESTION_OF = {
    "killed": FigureQuestion.TOLL,
    "wounded": FigureQuestion.TOLL,
    "captured": FigureQuestion.DETAINEES,
    "detained": FigureQuestion.DETAINEES,
    "displaced": FigureQuestion.DISPLACED,
    "escaped": FigureQuestion.ESCAPED,
    "returned": FigureQuestion.RETURNED,
    "affected": FigureQuestion.AFFECTED,
    "missing": FigureQuestion.MISSING,
    "attacks": FigureQuestion.ATTACKS,
    "damage": FigureQuestion.DAMAGE,
}
"""The question that each count answers where the draft itself names none."""

SPELLED = {"held": "detained", "surrendered": "captured"}
"""Measures that case tables keep under another name."""

MEASURES = ("killed", "wounded", "captured")
"""Counts that an event carries in columns of its own."""

_GENERIC = frozenset(
    {"the", "and", "for", "drone", "drones", "system", "systems", "weapon", "weapons", "company", "companies", "fleet",
     "parts", "part", "technology", "combat", "aircraft", "limited", "technologies", "industries", "group", "materials"}
)  # fmt: skip
UNREAD = "unread"
"""Aspect of a sentence in a language that is not read: names, digits and numeric dates, and nothing of what it says."""

HALF_READ = "half-read"
"""Aspect of a sentence in which a word list found a place, a day or an actor, and no act that it knows."""

_FIRM_DAYS = 3
_SHORT = 2
_BEFORE_DAYS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One draft: its span, what it says, and the coded fields as printed (`coded`).

    `where` holds the candidate circles of each place at which it sets its matter, best first, and `also` those of other
    places that its words name; `guessed` tells that the spelling is only like a known one, `unplaced` that no gazetteer of
    the check knows it. `or_class` are kinds of event that its words may mean as well. `when` is its own date, or else the
    days before publication; `firm` tells that the text gives the days themselves (the year may be inferred); `around`
    are the days before publication, whatever date it has.
    `questions` are those that its counts answer, `asks` those that its words touch; `negates` tells that it denies an
    escape, `tried` that it speaks of an attempt alone. `named` are all actors that its words name, `numbers` all counts.
    `gloss` are English words for what the word list of another language found in it (`plural`: that it
    speaks of several acts); empty for an English draft. `states`
    are those of permits and supply that its fields give.
    """

    id: str
    kind: ClaimKind
    start: int
    end: int
    stance: str
    checkable: Checkable
    why: str
    aspect: str = ""
    coded: Mapping[str, Any] = field(default_factory=dict)
    when: Interval | None = None
    firm: bool = False
    where: tuple[tuple[Circle, ...], ...] = ()
    also: tuple[tuple[Circle, ...], ...] = ()
    unplaced: bool = False
    guessed: bool = False
    carried: bool = False
    around: Interval | None = None
    dated: bool = False
    doers: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    event_class: EventClass = EventClass.OTHER
    or_class: tuple[EventClass, ...] = ()
    weapon: str = ""
    counts: Mapping[str, Count] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    questions: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()
    negates: bool = False
    tried: bool = False
    relation: str = ""
    supplied: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    language: str = "en"
    gloss: str = ""
    plural: bool = False
    named: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    sentence: int = 0
    paragraph: int = 0

    @property
    def comparable(self) -> bool:
        """Tell whether it names anything by which claims could be compared with it."""
        if self.aspect in (UNREAD, HALF_READ):
            return False
        if self.kind is ClaimKind.RELATION:
            return bool(self.doers and self.targets)
        if self.kind in SUPPLY_KINDS:
            return any(w not in _GENERIC for w in fold(" ".join(self.supplied)).split() if len(w) > _SHORT)
        if self.kind is ClaimKind.OTHER and self.event_class is EventClass.OTHER:
            return bool(self.counts)
        return bool(self.where or self.unplaced or self.doers or self.targets or self.counts)

    @property
    def days(self) -> int | None:
        """Number of days of the draft's date, None where it has none."""
        return self.when.days if self.when else None


def unit_of(words: str | None) -> str:
    """Return what is counted: children, families, or persons where the words name neither."""
    folded = fold(words or "")
    if any(w in folded for w in ("child", "boy", "girl", "minor", "juvenile")):
        return "children"
    return "families" if "famil" in folded or "household" in folded else "persons"


def read(found: Extracted, coded: Mapping[str, Any], published: Interval | None) -> Draft:
    """Return the draft as the check compares it; `coded` is its JSON form."""
    when, firm = _when(found, published)
    places = [p for p in (*found.places, *((found.place,) if found.place else ())) if p]
    circles = tuple(dict.fromkeys(c for c in (_circles(p) for p in places) if c))
    counts = {SPELLED.get(f.measure, f.measure): f.count for f in reversed(found.figures)}
    questions = {f.question.value for f in found.figures if f.question} | {QUESTION_OF[m].value for m in counts if m in QUESTION_OF}  # fmt: skip
    if found.question:
        questions = {found.question.value}
    elif found.kind is ClaimKind.EVENT and not _holds(found):
        # Who was captured in an act is not how many a place holds.
        questions -= {FigureQuestion.DETAINEES.value}
    cls = found.event.cls if found.event else default_class(found.kind)
    if cls is EventClass.STATUS and counts.keys() & {"killed", "wounded"}:
        # Who was killed was killed by an act, whatever verb the clause ends on.
        cls = EventClass.VIOLENCE
    return Draft(
        id=found.id,
        kind=found.kind,
        start=found.start,
        end=found.end,
        stance=found.stance.value,
        checkable=found.checkable,
        why=found.why,
        aspect=found.aspect,
        coded=coded,
        when=when,
        firm=firm,
        around=_before(published),
        dated=found.date is not None,
        where=circles,
        unplaced=bool(places) and not circles,
        carried=bool(circles) and all(p.inferred for p in places),
        doers=_ids((found.subject, found.perpetrator)),
        targets=_ids((found.object, found.target)),
        event_class=cls,
        or_class=found.event.alternatives if found.event else (),
        weapon=found.weapon.cls.value if found.weapon else "",
        counts=counts,
        units={SPELLED.get(f.measure, f.measure): unit_of(f.unit) for f in reversed(found.figures)},
        questions=frozenset(questions),
        relation=found.relation,
        states=(found.supply.state,) if found.supply and found.supply.state else (),
        supplied=tuple(n for n in (found.supply.company, found.supply.component, found.supply.system) if n)
        if found.supply
        else (),
    )


def _holds(found: Extracted) -> bool:
    """Tell whether a draft only says how many are held: nobody takes them, and the text gives no day for it."""
    still = found.date is None or "carried" in found.date.rule
    quiet = found.event is None or found.event.cls is EventClass.STATUS
    only = {SPELLED.get(f.measure, f.measure) for f in found.figures} == {"detained"}
    return only and still and quiet and found.perpetrator is None


def _when(found: Extracted, published: Interval | None) -> tuple[Interval | None, bool]:
    """Return the draft's days and whether they are firm; without a date of its own, the days before publication."""
    if found.date is not None:
        near = found.date.interval.days <= _FIRM_DAYS and "carried" not in found.date.rule
        return found.date.interval, found.date.stated or near
    return _before(published), False


def _before(published: Interval | None) -> Interval | None:
    return Interval(published.start - timedelta(_BEFORE_DAYS), published.end) if published else None


def _circles(place: PlaceField) -> tuple[Circle, ...]:
    return tuple(c.where for c in place.meant)


def _ids(actors: Iterable[ActorField | None]) -> tuple[str, ...]:
    ids = (i for a in actors if a for i in ((a.actor_id,) if a.actor_id else a.actor_ids))
    return tuple(dict.fromkeys(i for i in ids if i))
