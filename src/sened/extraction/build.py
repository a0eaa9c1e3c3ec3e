"""From a claim found in a sentence to a draft with its fields."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sened.extraction import roles as ro
from sened.extraction import supply, triggers
from sened.extraction import when_where as ww
from sened.extraction.actors import Phrase, phrase_after
from sened.extraction.attribution import Speaker
from sened.extraction.checkable import judge
from sened.extraction.clauses import COORD, PARTICIPLE, RELATIVE, Clause
from sened.extraction.english.harm import QUESTIONS
from sened.extraction.fields import (
    ActorField,
    DateField,
    Draft,
    EventField,
    FigureField,
    PlaceField,
    SupplyField,
    WeaponField,
)
from sened.extraction.figures import Figure
from sened.extraction.finding import Finding
from sened.extraction.moods import Moods
from sened.extraction.places import PlaceFinder
from sened.extraction.reading import Reading
from sened.extraction.spans import of_claim, of_tokens, words
from sened.extraction.triggers import Match
from sened.extraction.weapons import WeaponMention
from sened.model.vocabulary import ClaimKind as K
from sened.model.vocabulary import EventClass, FigureQuestion, Modality, Stance, WeaponClass

_EVENTFUL = frozenset({K.EVENT, K.GATHERING})
_PLACED = frozenset({K.EVENT, K.GATHERING, K.FIGURE, K.OTHER, K.RELATION, K.CALL})


_DOES_HARM = frozenset({"destroy", "kill", "wound", "injure", "hurt", "maim", "damage", "displace", "claim", "leave"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with all claims found in it, its speakers, and what is known around it."""

    r: Reading
    findings: Sequence[Finding]
    speakers: Sequence[Speaker]
    finder: PlaceFinder
    frame: ww.Frame
    memory: ww.Memory


def draft_of(scene: Scene, f: Finding) -> Draft:
    """Return the draft of one claim; its id is its span and kind, made unique by the caller."""
    r = scene.r
    span = of_claim(r, f.first, f.last)
    who = _roles(scene, f) if f.kind in _EVENTFUL or (f.kind is K.FIGURE and f.match) else ro.Roles(None, None)
    date, notes = _date(scene, f)
    places = _places(scene, f)
    figures = _figures(r, f)
    event = _event(scene, f, who)
    supplied = _supply(r, f)
    subject, obj = _relation(r, f)
    target = who.target or _struck_by_count(r, f)
    verdict = judge(
        kind=f.kind, aspect=f.aspect, placed=bool(places), dated=date is not None,
        named=bool(who.perpetrator and who.perpetrator.phrase.mentions) or bool(target and target.phrase.mentions),
        detailed=bool(supplied and (supplied.company and supplied.company[:1].isupper() or supplied.component or supplied.urls)),
    )  # fmt: skip
    return Draft(
        id=f"{span.start}-{span.end}-{f.kind.value}", kind=f.kind, words=span, checkable=verdict.checkable, why=verdict.why,
        stance=_stance(scene, f), aspect=f.aspect, date=date, place=places[0] if places else None, places=places,
        perpetrator=_perpetrator(scene, f, who.perpetrator), target=_actor(r, target), event=event, weapon=_weapon(r, f),
        figures=figures, question=_question(f), running=f.running, subject=subject, object=obj, relation=f.relation if f.kind is K.RELATION else "",
        supply=supplied, attributed_to=tuple(of_tokens(r, s.first, s.last) for s in scene.speakers), notes=(*notes, *(x.note for x in figures if x.note)),
    )  # fmt: skip


# -- roles --------------------------------------------------------------------------------------------------------------
def _clause_of(r: Reading, i: int) -> Clause:
    return next((c for c in r.clauses if i in c.at), r.clauses[0])


def _roles(scene: Scene, f: Finding) -> ro.Roles:
    r = scene.r
    match = f.match
    if match is None:
        return ro.Roles(_subject_as_actor(r, f), None)
    clause = _clause_of(r, match.first)
    start, stop = (f.first, f.last) if f.nested else (clause.at[0], clause.at[-1] + 1)
    if not f.nested and stop < f.last and _goes_on(r, clause, f):
        stop = f.last
    act = ro.Act(match.first, match.last, match.noun, start, stop)
    if match.trigger.role == "harm" and not match.noun and r.tokens[match.first].base not in _DOES_HARM:
        return ro.Roles(
            None,
            ro.struck(
                r.tokens, ro.subject_of(r.tokens, match.first, start, r.actors), "subject of a verb of suffering"
            ),
        )
    found = ro.roles(r.tokens, act, r.actors)
    if (
        clause.kind in (COORD, RELATIVE, PARTICIPLE)
        and not match.noun
        and not ro.is_passive(r.tokens, match.first, match.last)
    ):
        return _shared_subject(r, clause, act, found)
    if clause.kind in (COORD, RELATIVE) and not match.noun:
        return ro.Roles(
            found.perpetrator, found.target or ro.struck(r.tokens, _subject_of(r, clause), "shared subject")
        )
    if clause.kind == RELATIVE and match.noun and found.perpetrator is None:
        return _shared_subject(r, clause, act, found)
    return _with_antecedent(r, f, match, found, act)


def _subject_as_actor(r: Reading, f: Finding) -> ro.Who | None:
    """A happening without a word for its form: who the subject of its verb is, where that is somebody who can act."""
    clause = r.clauses[f.clause] if 0 <= f.clause < len(r.clauses) else None
    verb = (
        next((i for i in clause.at if r.tokens[i].tag == "V"), None)
        if clause is not None and not f.figures and f.aspect != "status"
        else None
    )
    if verb is None or clause is None:
        return None
    return ro.actor(
        r.tokens,
        ro.subject_of(r.tokens, verb, clause.at[0], r.actors),
        "active subject",
        ro.Act(verb, verb + 1, False, clause.at[0], clause.at[-1] + 1),
    )


def _goes_on(r: Reading, clause: Clause, f: Finding) -> bool:
    """A relative clause such as "that took place ... by the army" completes the noun before it."""
    return any(r.tokens[i].low == "by" for i in range(clause.at[-1] + 1, f.last)) or any(
        c.kind == PARTICIPLE and c.at[0] < f.last for c in r.clauses
    )


def _shared_subject(r: Reading, clause: Clause, act: ro.Act, found: ro.Roles) -> ro.Roles:
    subject = _subject_of(r, clause)
    return ro.Roles(
        ro.actor(r.tokens, subject, "shared subject", act) or (found.perpetrator if clause.kind != COORD else None),
        found.target,
    )


def _subject_of(r: Reading, clause: Clause) -> Phrase | None:
    """Return the subject of the clause before, or the word that a relative clause explains."""
    if clause.kind == RELATIVE:
        return ro.subject_of(r.tokens, clause.at[0], 0, r.actors)
    parent = r.clauses[clause.parent] if clause.parent >= 0 else clause
    verb = next((i for i in parent.at if r.tokens[i].tag in "VAM"), None)
    return ro.subject_of(r.tokens, verb, parent.at[0], r.actors) if verb is not None else None


def _with_antecedent(r: Reading, f: Finding, match: Match, found: ro.Roles, act: ro.Act) -> ro.Roles:
    """When harm and act were joined from two clauses, take what the other clause says of doer and struck."""
    if found.target is not None and found.perpetrator is not None:
        return found
    for other in triggers.find(r.tokens, range(f.first, f.last)):
        if (
            other.first == match.first
            or other.trigger.role in ("state", "gathering")
            or _clause_of(r, other.first) is _clause_of(r, match.first)
            and other.noun
        ):
            continue
        clause = _clause_of(r, other.first)
        more = ro.roles(
            r.tokens, ro.Act(other.first, other.last, other.noun, clause.at[0], clause.at[-1] + 1), r.actors
        )
        found = ro.Roles(
            found.perpetrator
            or (None if other.trigger.role == "harm" and clause.kind in (PARTICIPLE, COORD) else more.perpetrator),
            found.target or more.target,
        )
    return found


def _struck_by_count(r: Reading, f: Finding) -> ro.Who | None:
    """ "killing two members of the force": those counted are those struck."""
    harmed = next(
        (x for x in f.figures if x.measure in ("killed", "wounded", "captured", "detained", "neutralised", "abducted")),
        None,
    )
    if harmed is None or harmed.rule == "none":
        return None
    phrase = phrase_after(r.tokens, harmed.first, r.actors)
    return ro.Who(phrase, Modality.NAMED, "those counted") if phrase is not None else None


def _perpetrator(scene: Scene, f: Finding, who: ro.Who | None) -> ActorField | None:
    if f.kind is K.GATHERING and who is None:
        return None
    made = _actor(scene.r, who)
    if made is None or who is None:
        return None
    claimed = "claimed responsibility" in scene.r.low or "claimed the attack" in scene.r.low
    modality = Modality.SELF_CLAIMED if claimed and made.actor_id else made.modality
    first = scene.r.tokens[who.phrase.first].low
    if first in ("its", "their", "our") and not made.actor_id and scene.speakers:
        return _speaker_itself(scene, made)
    return ActorField(
        words=made.words,
        modality=modality,
        actor_id=made.actor_id,
        name=made.name,
        rule=made.rule,
        actor_ids=made.actor_ids,
    )


def _speaker_itself(scene: Scene, made: ActorField) -> ActorField:
    """ "The ministry said its aircraft struck": the doer is the speaker, by the speaker's own word."""
    speaker = scene.speakers[0]
    named = [
        m
        for m in scene.r.actors
        if scene.r.tokens[speaker.first].start <= m.start < scene.r.tokens[speaker.last - 1].end
    ]
    ids = tuple(dict.fromkeys(m.actor_id for m in named))
    return ActorField(
        words=made.words, modality=Modality.SELF_CLAIMED, actor_id=ids[0] if ids else "", name=named[0].name if named else "",
        rule="the speaker's own forces", actor_ids=ids,
    )  # fmt: skip


def _actor(r: Reading, who: ro.Who | None) -> ActorField | None:
    if who is None:
        return None
    ids = tuple(dict.fromkeys(m.actor_id for m in who.phrase.mentions))
    name = who.phrase.mentions[0].name if who.phrase.mentions else ""
    return ActorField(
        words=of_tokens(r, who.phrase.first, who.phrase.last),
        modality=who.modality,
        actor_id=ids[0] if ids else "",
        name=name,
        rule=who.rule,
        actor_ids=ids,
    )


def _relation(r: Reading, f: Finding) -> tuple[ActorField | None, ActorField | None]:
    sides = []
    for phrase in (f.subject, f.object) if f.kind is K.RELATION else (None, None):
        modality = Modality.NAMED
        sides.append(_actor(r, ro.Who(phrase, modality, f.relation)) if phrase is not None else None)
    return sides[0], sides[1]


# -- other fields ---------------------------------------------------------------------------------------------------------
def _date(scene: Scene, f: Finding) -> tuple[DateField | None, tuple[str, ...]]:
    if f.aspect in ("purpose", "motive", "counterfactual", "prediction") or f.kind is K.REPLY:
        return None, ()
    date, notes = ww.date_of(scene.r, f, scene.findings, scene.frame, scene.memory)
    if date is None and not notes and f.kind in (K.EVENT, K.FIGURE) and f.aspect not in ("series", "comparison"):
        if f.aspect in ("status", "aim") and Moods(scene.r, f.first, f.last).present:
            return _present(scene, f), notes
        date = ww.carried_date(scene.r, scene.memory)
    return date, notes


def _present(scene: Scene, f: Finding) -> DateField | None:
    """A status in the present tense holds at the time of publication, if that is known."""
    published = scene.frame.published
    moods = Moods(scene.r, f.first, f.last)
    if published is None or not moods.present:
        return None
    return DateField(
        interval=published,
        stated=False,
        words=of_claim(scene.r, f.first, f.last),
        rule="present tense; the date of publication",
    )


def _places(scene: Scene, f: Finding) -> tuple[PlaceField, ...]:
    if f.kind not in _PLACED or f.aspect in ("motive", "counterfactual"):
        return ()
    found = ww.places_of(scene.r, f, scene.findings, scene.finder)
    if not found and f.kind in (K.EVENT, K.FIGURE):
        carried = ww.carried_place(scene.r, f, scene.memory)
        return (carried,) if carried else ()
    return found


def _figures(r: Reading, f: Finding) -> tuple[FigureField, ...]:
    chosen = [*([f.figure] if f.figure else []), *(x for x in f.figures if x is not f.figure)]
    return tuple(_figure(r, x) for x in chosen) if f.kind in (K.EVENT, K.FIGURE, K.GATHERING) else ()


def _figure(r: Reading, x: Figure) -> FigureField:
    question = QUESTIONS.get(x.measure)
    return FigureField(
        measure=x.measure, count=x.count, unit=x.unit, words=of_tokens(r, x.first, x.last), rule=x.rule, note=x.note,
        question=FigureQuestion(question) if question else None,
    )  # fmt: skip


def _question(f: Finding) -> FigureQuestion | None:
    if f.kind is not K.FIGURE or f.figure is None:
        return None
    question = QUESTIONS.get(f.figure.measure)
    return FigureQuestion(question) if question else None


def _event(scene: Scene, f: Finding, who: ro.Roles) -> EventField | None:
    r = scene.r
    if f.kind not in _EVENTFUL:
        return None
    if f.match is None:
        return _harm_event(r, f)
    doer, target = _lows(r, who.perpetrator), _lows(r, who.target or _struck_by_count(r, f))
    again = _same_act(scene, f)
    if again is not None:
        return again
    cls, acled, others, rule = triggers.classify(f.match, [w.cls for w in _weapons(r, f)], doer, target)
    return EventField(
        cls=cls, acled=acled, words=of_tokens(r, f.match.first, f.match.last), rule=rule, alternatives=others
    )


def _same_act(scene: Scene, f: Finding) -> EventField | None:
    """ "The strike hit a car": an act spoken of before keeps the class that it had there."""
    memory, r = scene.memory, scene.r
    if (
        memory.event is None
        or memory.sentence - memory.event_sentence > 2
        or f.match is None
        or f.match.trigger.rank > 2
    ):
        return None
    found = _AGAIN.search(r.shadow.low, r.tokens[f.first].start, r.tokens[f.last - 1].end)
    if not found or _weapons(r, f):
        return None
    return EventField(
        cls=memory.event.cls,
        acled=memory.event.acled,
        words=words(r.shadow, *found.span()),
        rule=f"refers back to “{memory.event.words.raw}”",
        alternatives=memory.event.alternatives,
    )


_AGAIN = re.compile(
    r"\b(?:the|this) (?:same )?(?:attack|strike|raid|bombing|explosion|blast|bombardment|operation)s?\b(?! (?:on|against|of|in|near|at)\b)"
)


def _harm_event(r: Reading, f: Finding) -> EventField | None:
    if not f.figures:
        return EventField(cls=EventClass.STATUS, acled="", words=of_claim(r, f.first, f.last), rule="status")
    x = f.figures[0]
    cls = EventClass.STATUS if x.measure in _QUIET else EventClass.VIOLENCE
    return EventField(cls=cls, acled="", words=of_tokens(r, x.first, x.last), rule="harm only; the act is not named")


_QUIET = frozenset({"surrendered", "released", "detained", "captured"})


def _lows(r: Reading, who: ro.Who | None) -> list[str]:
    return [r.tokens[i].low for i in range(who.phrase.first, who.phrase.last)] if who else []


def _weapons(r: Reading, f: Finding) -> list[WeaponMention]:
    start, end = r.tokens[f.first].start, r.tokens[f.last - 1].end
    return [w for w in r.weapons if start <= w.start < end]


def _weapon(r: Reading, f: Finding) -> WeaponField | None:
    found = _weapons(r, f) if f.kind in (K.EVENT, K.FIGURE) else []
    if not found:
        return None
    best = min(
        found,
        key=lambda w: (
            w.cls is WeaponClass.OTHER,
            w.cls is WeaponClass.AIRCRAFT and "strike" in r.shadow.low[w.start : w.end],
            w.start,
        ),
    )
    return WeaponField(cls=best.cls, model=best.model, words=words(r.shadow, best.start, best.end))


def _supply(r: Reading, f: Finding) -> SupplyField | None:
    if f.kind not in (K.SUPPLY, K.OWNERSHIP, K.CONTROL):
        return None
    span = of_claim(r, f.first, f.last)
    urls = tuple(r.shadow.raw(a, b) for a, b in supply.links(r.shadow.plain, r.segment.start, r.link_end))
    clause = r.clauses[f.clause] if 0 <= f.clause < len(r.clauses) else r.clauses[0]
    found = supply.part_of(r, f.first, f.last) if f.nested and f.kind is K.SUPPLY else supply.found(r, clause)
    if found is None:
        return SupplyField(relation=f.relation or "reference", words=span, urls=urls)
    parts = {
        name: _raw(r, value)
        for name, value in (
            ("company", found.company),
            ("component", found.component),
            ("system", found.system),
            ("customer", found.customer),
            ("parent", found.parent),
        )
    }
    return SupplyField(relation=found.relation, words=span, state=found.state, urls=urls, **parts)


def _raw(r: Reading, span: tuple[int, int] | None) -> str:
    return r.shadow.raw(*span) if span else ""


def _stance(scene: Scene, f: Finding) -> Stance:
    if any(s.denies for s in scene.speakers) and f.kind is not K.REPLY:
        return Stance.DENIES
    negated = (
        f.kind in (K.EVENT, K.RELATION, K.FIGURE, K.SUPPLY, K.CONTROL)
        and f.aspect != "status"
        and Moods(scene.r, f.first, f.last, scene.r.clauses[f.clause] if f.clause >= 0 else None).negated
    )
    return Stance.DENIES if negated else Stance.ASSERTS
