"""From a claim found in a sentence to a draft with its fields."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sened.base.dates import Interval
from sened.extraction import carrying, day_of, doers, values, who
from sened.extraction import when_where as ww
from sened.extraction.attribution import Speaker, own_voice
from sened.extraction.attribution import of_claim as speakers_of
from sened.extraction.checkable import Judged, judge
from sened.extraction.fields import ActorField, DateField, Draft, PlaceField, SupplyField
from sened.extraction.finding import Finding
from sened.extraction.memory import Frame, Memory
from sened.extraction.moods import Moods
from sened.extraction.places import PlaceFinder
from sened.extraction.reading import Reading
from sened.extraction.roles import NOBODY, Roles, Who
from sened.extraction.spans import of_claim, of_tokens
from sened.model.vocabulary import ClaimKind as K
from sened.model.vocabulary import Modality

_UNPLACED = frozenset({K.SUPPLY, K.OWNERSHIP, K.CONTROL, K.REPLY})
_UNDATED = frozenset({"purpose", "motive", "counterfactual", "prediction"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with all claims found in it, its speakers, and what is known around it."""

    r: Reading
    findings: Sequence[Finding]
    speakers: Sequence[Speaker]
    finder: PlaceFinder
    frame: Frame
    memory: Memory
    told: list[PlaceField] = field(default_factory=list)
    """Places of the acts told in this sentence so far."""
    days: list[DateField] = field(default_factory=list)
    """Days of the claims of this sentence so far."""


def draft_of(scene: Scene, f: Finding) -> Draft:
    """Return the draft of one claim; its id is its span and kind, made unique by the caller."""
    r = scene.r
    span = of_claim(r, f.first, f.last)
    speakers = speakers_of(r, scene.speakers, f.first, f.last)
    if not speakers and f.kind in (K.REPLY, K.CALL):
        speakers = own_voice(r, f.first, f.last)
    stance = values.stance_of(r, f, speakers)
    roles = who.of_claim(r, f) if f.kind is K.EVENT or (f.kind is K.FIGURE and f.match) else NOBODY
    counted = who.struck_by_count(r, f)
    struck = (roles.target, counted)
    roles = Roles(roles.perpetrator, roles.target or counted)
    places = _places(scene, f)
    date, notes = _date(scene, f, places)
    figures = values.figures_of(r, f)
    supplied = values.supply_of(r, f)
    judged = _judged(f, roles, places, date, supplied)
    subject, obj = _relation(r, f)
    return Draft(
        id=f"{span.start}-{span.end}-{f.kind.value}", kind=f.kind, words=span, checkable=judged.checkable, why=judged.why,
        stance=stance, aspect=f.aspect, date=date, place=places[0] if places else None, places=places,
        perpetrator=doers.perpetrator(r, roles.perpetrator, speakers, stance), target=doers.target(r, struck, speakers),
        event=values.event_of(r, f, roles, scene.memory), weapon=values.weapon_of(r, f), figures=figures,
        question=values.question_of(f), running=f.running, subject=subject, object=obj,
        relation=f.relation if f.kind is K.RELATION else "", supply=supplied,
        attributed_to=tuple(of_tokens(r, s.first, s.last) for s in speakers),
        notes=(*notes, *(x.note for x in figures if x.note)),
    )  # fmt: skip


def _judged(
    f: Finding, roles: Roles, places: Sequence[PlaceField], date: DateField | None, supplied: SupplyField | None
) -> Judged:
    named = any(side is not None and side.phrase.mentions for side in roles)
    detailed = supplied is not None and bool(supplied.company[:1].isupper() or supplied.component or supplied.urls)
    return judge(
        kind=f.kind, aspect=f.aspect, placed=bool(places), dated=date is not None, named=named, detailed=detailed
    )


def _relation(r: Reading, f: Finding) -> tuple[ActorField | None, ActorField | None]:
    if f.kind is not K.RELATION:
        return None, None
    sides = [Who(p, Modality.NAMED, f.relation) if p is not None else None for p in (f.subject, f.object)]
    return who.field_of(r, sides[0]), who.field_of(r, sides[1])


def _date(scene: Scene, f: Finding, places: Sequence[PlaceField]) -> tuple[DateField | None, tuple[str, ...]]:
    if f.aspect in _UNDATED or f.kind is K.REPLY:
        return None, ()
    date, notes = day_of.date_of(scene.r, f, scene.findings, scene.frame, _day_before(scene))
    carries = f.kind in (K.EVENT, K.FIGURE, K.GATHERING) and f.aspect not in ("series", "comparison")
    if date is not None:
        scene.days.append(date)
    if date is not None or notes or not carries or day_of.apart_in_time(scene.r, f):
        return date, notes
    holds_now = f.aspect in ("status", "aim") or (f.kind is K.FIGURE and not f.nested)
    if holds_now and Moods(scene.r, f.first, f.last).present:
        return _present(scene, f), ()
    return carrying.carried_date(scene.r, scene.memory, f, places), ()


def _day_before(scene: Scene) -> Interval | None:
    """Return the day told last, in this sentence or before it: what "a day earlier" is counted from."""
    if scene.days:
        return scene.days[-1].interval
    return scene.memory.date.interval if scene.memory.date else None


def _present(scene: Scene, f: Finding) -> DateField | None:
    """What is told in the present tense holds at the time of publication, if that is known."""
    published = scene.frame.published
    if published is None:
        return None
    span = of_claim(scene.r, f.first, f.last)
    return DateField(interval=published, stated=False, words=span, rule=f"present tense; {scene.frame.source}")


def _places(scene: Scene, f: Finding) -> tuple[PlaceField, ...]:
    if f.kind is K.SUPPLY:
        start, end = scene.r.tokens[f.first].start, scene.r.tokens[f.last - 1].end
        return ww.site_of(scene.r.shadow, [g for g in scene.r.places if start <= g.head.start < end], scene.finder)
    if f.kind in _UNPLACED or f.aspect in ("motive", "counterfactual"):
        return ()
    found = ww.places_of(scene.r, f, scene.findings, scene.finder)
    if found and f.kind in (K.EVENT, K.GATHERING, K.FIGURE):
        scene.told.append(found[0])
    if found:
        return found
    if f.kind not in (K.EVENT, K.FIGURE, K.GATHERING):
        referred = carrying.referred_place(scene.r, f, scene.memory) if f.kind is K.OTHER else None
        return (referred,) if referred else ()
    carried = carrying.carried_place(scene.r, f, scene.memory, scene.told)
    return (carried,) if carried else ()
