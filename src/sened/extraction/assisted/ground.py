"""From proposals to drafts: the quote is found in the text, and each field is what Sened's rules read in its words, or nothing."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from sened.base.errors import Unresolved
from sened.extraction.assisted.locate import Located
from sened.extraction.assisted.protocol import FIGURES, PROMPT_VERSION, Asked, Dropped, Proposal, number, shown
from sened.extraction.assisted.reread import Given, Rules
from sened.extraction.checkable import judge
from sened.extraction.fields import (
    ActorField,
    DateField,
    Draft,
    EventField,
    FigureField,
    PlaceField,
    WeaponField,
    Words,
)
from sened.model.vocabulary import Checkable, Stance
from sened.model.vocabulary import ClaimKind as K

T = TypeVar("T")
Span = tuple[int, int]
Keyed = tuple[tuple[object, ...], T]

RULE = f"assisted; {PROMPT_VERSION}: a model proposed the words and the kind; found in the text, fields read by rules"
_MOST_SENTENCES = 3
_FEWEST_WORDS = 2
_PLACED = frozenset({"date", "place", *FIGURES})
_OF_KIND: dict[K, frozenset[str]] = {
    K.EVENT: _PLACED | {"perpetrator", "target", "event_type", "weapon"},
    K.GATHERING: _PLACED | {"perpetrator", "event_type"},
    K.FIGURE: _PLACED | {"weapon"},
    K.CALL: frozenset(),
    K.REPLY: frozenset(),
}
_OTHERWISE = frozenset({"date"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounded:
    """A draft made of a proposal, the number of that proposal, and the span of the sentences that its quote touches."""

    number: int
    draft: Draft
    sentences: tuple[int, int]


def ground(text: str, asked: Sequence[Proposal], rules: Rules) -> tuple[list[Grounded], list[Dropped]]:
    """Return the drafts that proposals lead to, in the order of the answer, and everything that was dropped with its reason.

    For every field of a draft `text[start:end] == raw` holds, and its value comes from the rules, never from the model.
    """
    found: list[tuple[Proposal, Words, list[int]]] = []
    dropped: list[Dropped] = []
    located = Located(text)
    for p in asked:
        at = _quote(located, p, rules)
        if isinstance(at, Unresolved):
            dropped.append(Dropped(number=p.number, field="", said=shown(p.quote), why=at.reason))
        else:
            found.append((p, at, rules.touching(at.start, at.end)))
    read = rules.given({i for _, _, touched in found for i in touched})
    out = []
    for p, at, touched in found:
        made = _Claim(located, p, at, [read[i] for i in touched], rules.names_place).made()
        dropped += made[1]
        out += [made[0]] if made[0] else []
    return out, sorted(dropped, key=lambda d: d.number)


def judged(draft: Draft) -> Draft:
    """Return the draft with its checkability as its fields now make it."""
    named = any(a is not None and a.actor_id for a in (draft.perpetrator, draft.target))
    found = judge(
        kind=draft.kind, aspect=draft.aspect, placed=draft.place is not None, dated=draft.date is not None, named=named, detailed=False
    )  # fmt: skip
    return replace(draft, checkable=found.checkable, why=found.why)


def _quote(text: Located, p: Proposal, rules: Rules) -> Words | Unresolved:
    if len(p.quote.split()) < _FEWEST_WORDS:
        return Unresolved("a single word is no claim")
    at = text.locate(p.quote, before=p.before, after=p.after)
    if isinstance(at, Unresolved):
        return at
    touched = rules.touching(at.start, at.end)
    if not touched:
        return Unresolved("its words are no part of a sentence")
    if len(touched) > _MOST_SENTENCES:
        return Unresolved(f"its words run over {len(touched)} sentences, which is no single claim")
    return at


class _Claim:
    """One proposal whose words were found, and what the rules read in their sentences."""

    def __init__(
        self, text: Located, p: Proposal, at: Words, given: Sequence[Given], names_place: Callable[[Span], bool]
    ) -> None:
        self.text, self.p, self.at, self.given, self.names_place = text, p, at, given, names_place
        self.start, self.end = given[0].sentence.start, given[-1].sentence.end
        self.fields, self.dropped = dict(p.fields), list[Dropped]()

    def made(self) -> tuple[Grounded | None, list[Dropped]]:
        """Return the draft, or None where nothing of such a claim is left, and what was dropped."""
        p = self.p
        self._allowed()
        counts = (self._one(m, partial(_figures, measure=m), _same_count) for m in FIGURES)
        figures = tuple({(f.measure, f.words): f for f in counts if f is not None}.values())
        places = self._one("place", partial(_places, alone=self.names_place)) or ()
        doer, struck = self._sides()
        said = self._one("attributed_to", _speakers)
        draft = Draft(
            id=f"{self.at.start}-{self.at.end}-{p.kind.value}", kind=p.kind, words=self.at, checkable=Checkable.NO, why="", rule=RULE,
            stance=Stance.DENIES if any(g.denied for g in self.given) else Stance.UNKNOWN, date=self._one("date", _dates, _same_days),
            place=places[0] if places else None, places=places, perpetrator=doer, target=struck, event=self._one("event_type", _events),
            weapon=self._one("weapon", _weapons), figures=figures, question=figures[0].question if p.kind is K.FIGURE and figures else None,
            attributed_to=(said,) if said else (), notes=tuple(f.note for f in figures if f.note),
        )  # fmt: skip
        if _is_empty(draft):
            self._drop("", p.quote, f"a claim of kind {p.kind.value} in whose words the rules read nothing of one")
            return None, self.dropped
        return Grounded(number=p.number, draft=judged(draft), sentences=(self.start, self.end)), self.dropped

    def _allowed(self) -> None:
        allowed = _OF_KIND.get(self.p.kind, _OTHERWISE) | {"attributed_to"}
        for name in [n for n in self.fields if n not in allowed]:
            self._drop(name, self.fields.pop(name).raw, f"a claim of kind {self.p.kind.value} has no such field")

    def _one(
        self,
        name: str,
        read: Callable[[Given, Span], Iterable[Keyed[T]]],
        agrees: Callable[[T, Asked], str] = lambda _, __: "",
    ) -> T | None:
        """Return the one value that the rules read in the words of a field, or None with the reason put down."""
        asked = self.fields.get(name)
        if asked is None:
            return None
        spans = self.text.occurrences(asked.raw, self.at.start, self.at.end)
        spans = spans or self.text.occurrences(asked.raw, self.start, self.end)
        values = {key: value for span in reversed(spans) for g in self.given for key, value in read(g, span)}
        why = _unclear(len(spans), len(values)) or agrees(next(iter(values.values())), asked)
        if why:
            self._drop(name, asked.raw, why)
            return None
        return next(iter(values.values()))

    def _sides(self) -> tuple[ActorField | None, ActorField | None]:
        """Return who is said to act and who is struck; nobody who only speaks, and nobody on both sides."""
        doer, struck = self._one("perpetrator", _actors), self._one("target", _actors)
        if doer and struck and set(doer.actor_ids) & set(struck.actor_ids):
            for name, side in (("perpetrator", doer), ("target", struck)):
                self._drop(name, side.words.raw, "the same actor is proposed as acting and as struck")
            return None, None
        return doer, struck

    def _drop(self, name: str, said: str, why: str) -> None:
        self.dropped.append(Dropped(number=self.p.number, field=name, said=shown(said), why=why))


def _is_empty(d: Draft) -> bool:
    """A figure needs its count; an event or gathering something that the rules read in it."""
    if d.kind is K.FIGURE:
        return not d.figures
    return d.kind in (K.EVENT, K.GATHERING) and not (
        d.date or d.place or d.perpetrator or d.target or d.event or d.weapon or d.figures
    )


def _unclear(places: int, values: int) -> str:
    if not places:
        return "its words do not stand in the sentence of the claim"
    return "" if values == 1 else f"the rules read {'several values' if values else 'no such value'} in its words"


# -- what the words of a field give, by rules; each value with what makes it the same as another ---------------------------
def _within(words: Words, span: Span) -> bool:
    return span[0] <= words.start and words.end <= span[1]


def _meets(words: Words, span: Span) -> bool:
    """Tell whether one of the two holds the other: "drone" names what "armed drones" names."""
    return _within(words, span) or (words.start <= span[0] and span[1] <= words.end)


def _dates(g: Given, span: Span) -> list[Keyed[DateField]]:
    return [((d.interval,), replace(d, rule=f"assisted; {d.rule}")) for d in g.dates if _meets(d.words, span)]


def _places(g: Given, span: Span, alone: Callable[[Span], bool]) -> list[Keyed[tuple[PlaceField, ...]]]:
    """The places whose names the words hold; "Til Varo" is enough for "countryside of Til Varo" where it `alone` is one."""
    inside = [p for p in g.places if all(_within(f.words, span) for f in p)]
    inside = inside or [p for p in g.places if len(p) == 1 and _meets(p[0].words, span) and alone(span)]
    widest = [p for p in inside if not any(q is not p and _holds(q, p) for q in inside)]
    marked = [tuple(replace(f, rule=f"assisted; {f.rule}") for f in p) for p in widest]
    return [(tuple(f.candidates[0].place_id if f.candidates else "" for f in p), p) for p in marked]


def _holds(wide: Sequence[PlaceField], narrow: Sequence[PlaceField]) -> bool:
    return wide[0].words.start <= narrow[0].words.start and narrow[-1].words.end <= wide[-1].words.end


def _actors(g: Given, span: Span) -> list[Keyed[ActorField]]:
    """Everybody known whom the words name, as one party; who only speaks in this sentence does not act in it."""
    named = [
        a for a in g.actors if _within(a.words, span) and not any(s.start <= a.words.start < s.end for s in g.speakers)
    ]
    if not named:
        return []
    ids = tuple(dict.fromkeys(i for a in named for i in a.actor_ids))
    first = replace(
        named[0], actor_ids=ids, rule=f"assisted; {named[0].rule} read by rules, its part in the act as the model says"
    )
    return [(ids, first)]


def _weapons(g: Given, span: Span) -> list[Keyed[WeaponField]]:
    return [((w.cls, w.model), w) for w in g.weapons if _meets(w.words, span)]


def _events(g: Given, span: Span) -> list[Keyed[EventField]]:
    return [((e.cls, e.acled), replace(e, rule=f"assisted; {e.rule}")) for e in g.events if _meets(e.words, span)]


def _figures(g: Given, span: Span, measure: str) -> list[Keyed[FigureField]]:
    """The counts of that measure whose number stands in the words; a number of which the rules read nothing more counts
    as nothing but a number, with what the model says of it."""
    alike = ("detained", "held") if measure == "detained" else (measure,)
    met = [f for f in g.figures if _meets(f.words, span)]
    found = [replace(f, rule=f"assisted; {f.rule}") for f in met if f.measure in alike and _counted(g, f, span)]
    if not met:
        rule = f"number read by rules, not what it counts: the model says {measure}"
        found = [replace(n, rule=f"assisted; {n.rule}; {rule}") for n in g.numbers if _counted(g, n, span)]
    return [((f.measure, f.count), f) for f in found]


def _counted(g: Given, f: FigureField, span: Span) -> bool:
    """Tell whether the words of a proposal hold the number itself, and not only what it counts."""
    if span[0] <= f.words.start < span[1]:
        return True
    return any(max(span[0], f.words.start) <= a and b <= min(span[1], f.words.end) for a, b in g.numerals)


def _speakers(g: Given, span: Span) -> list[Keyed[Words]]:
    return [((s.start, s.end), s) for s in g.speakers if _meets(s, span)]


# -- values of the model's own are never taken; where they speak against the words, the field falls -------------------------
def _same_days(found: DateField, asked: Asked) -> str:
    wanted = {"start": found.interval.start, "end": found.interval.end}
    for key in ("start", "end", "date", "value"):
        said = asked.values.get(key)
        day = wanted.get(key) or (found.interval.start if found.interval.days == 1 else found.interval)
        if said is not None and said != str(day):
            return f"the model says {shown(str(said))}, its words give {day}"
    return ""


def _same_count(found: FigureField, asked: Asked) -> str:
    ends = {"low": (found.count.low,), "high": (found.count.high,)}
    for key in ("low", "high", "value", "count", "number"):
        said = asked.values.get(key)
        if said is not None and number(said) not in ends.get(key, {found.count.low, found.count.high} - {None}):
            return f"the model says {shown(str(said))}, its words give {found.count}"
    return ""
