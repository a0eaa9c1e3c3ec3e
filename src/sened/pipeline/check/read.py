"""From a text to the drafts that are compared: what a clause leaves open is taken from its sentence, never invented."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sened.base.dates import Interval
from sened.base.quantities import Qualifier
from sened.entities.actors import ActorIndex
from sened.entities.gazetteer import TableGazetteer
from sened.extraction.checkable import judge
from sened.extraction.draft import drafts as extract
from sened.extraction.fields import Draft as Extracted
from sened.extraction.language import code, detect
from sened.extraction.wire import fields_json
from sened.model.crosswalk import VIOLENT
from sened.model.vocabulary import Checkable, ClaimKind, EventClass
from sened.pipeline.check import asked as check_asked
from sened.pipeline.check import relations as check_relations
from sened.pipeline.check.again import Named
from sened.pipeline.check.draft import HALF_READ, Draft, read
from sened.pipeline.check.foreign import UNKNOWN, foreign, mixed
from sened.pipeline.check.foreign import notice as foreign_notice
from sened.pipeline.check.gloss import gloss
from sened.pipeline.check.marks import Marks
from sened.pipeline.check.tongue import ENGLISH, Tongue
from sened.pipeline.check.tongue_words import PARTS, SEVERAL


class Reader:
    """Reads one text into drafts, as often as its date of publication changes."""

    def __init__(self, text: str, language: str | None, gazetteer: TableGazetteer, actors: ActorIndex) -> None:
        self.text, self.gazetteer, self.actors = text, gazetteer, actors
        self.foreign = None if language else foreign(text)
        self.given = self.foreign.code if self.foreign else language
        self.language = code(self.given) or detect(text)
        self.notices: list[str] = []
        self._read: tuple[Interval | None, list[Draft]] | None = None

    def drafts(self, published: Interval | None) -> list[Draft]:
        """Return the drafts of the text in order, if it was published then; read once for each date."""
        if self._read is None or self._read[0] != published:
            self._read = published, self._drafts(published)
        return self._read[1]

    def _drafts(self, published: Interval | None) -> list[Draft]:
        drafted = extract(
            self.text, published=published, language=self.given, gazetteer=self.gazetteer, actors=self.actors
        )
        self.language = drafted.language
        unread = self.foreign or (UNKNOWN if drafted.notices else None)
        self.notices = [foreign_notice(unread)] if unread else list(drafted.notices)
        other = mixed(self.text, drafted.language)
        self.notices += [other] if other else []
        marks = Marks(self.text, drafted.sentences, self.gazetteer, self.actors, drafted.language)
        return read_all(drafted.drafts, published, marks)


def read_all(found: Sequence[Extracted], published: Interval | None, marks: Marks) -> list[Draft]:
    """Return all drafts of a text, in order.

    "On 3 May rebels stormed the base, and four guards were killed": the guards were killed on that day, at that base.
    """
    out: list[Draft] = []
    before: dict[int, Draft] = {}
    named = Named(marks.tongue) if marks.tongue else None
    for one in (f for f in found if f.start < f.end):
        draft = _marked(read(one, fields_json(one), published), one, marks)
        draft = named.completed(draft, marks.text) if named else draft
        draft = _as_series(_completed(draft, before.get(draft.sentence)), marks)
        draft = check_asked.completed(draft, marks, _around(out, draft, marks))
        out.append(_half_read(check_relations.completed(draft, marks)))
        if named:
            named.keep(one.places)
        if draft.kind in (ClaimKind.EVENT, ClaimKind.FIGURE):
            before[draft.sentence] = draft
    return out


def _marked(draft: Draft, found: Extracted, marks: Marks) -> Draft:
    """Return the draft with the actors and further places that its words name, without doers who use no force."""
    if draft.event_class in VIOLENT:
        doers = tuple(a for a in draft.doers if marks.may_act(a))
        air = _from_the_air(draft, marks)
        # In other languages one word serves guns and aircraft ("bombardieren", "قصف"); the weapon tells, where it is named.
        either = marks.tongue is not None and draft.event_class is EventClass.SHELLING and not draft.weapon
        draft = replace(
            draft, doers=doers, or_class=(*draft.or_class, EventClass.AIR_STRIKE) if air or either else draft.or_class
        )
    sentence, paragraph = marks.sentence(draft.end)
    places = [p for p in (*found.places, found.place) if p is not None]
    own = [(p.words.start, p.words.end) for p in places]
    guess = marks.guess(places[0].words.raw) if draft.unplaced and places else ()
    also = marks.places(draft.start, draft.end, own)
    unknown = not places and not also and marks.names_unknown_place(draft.start, draft.end)
    draft = replace(
        draft,
        sentence=sentence,
        paragraph=paragraph,
        named=tuple(dict.fromkeys(a for _, _, a in marks.actors(draft.start, draft.end))),
        numbers=tuple(dict.fromkeys(c.low or c.high or 0 for _, c in marks.numbers(draft.start, draft.end))),
        also=also,
        where=(guess,) if guess else draft.where,
        unplaced=(draft.unplaced and not guess) or unknown,
        guessed=bool(guess),
    )
    if marks.tongue is None:
        return draft
    return _glossed(_lasting(draft, found), found, marks, marks.tongue)


def _lasting(draft: Draft, found: Extracted) -> Draft:
    """Return an act that is said to go on for weeks, or since a day long past, as the series that it is."""
    goes_on = found.date is not None and ("lasting" in found.date.rule or found.date.end_open)
    several = draft.kind is ClaimKind.EVENT and not draft.counts and not draft.aspect and goes_on
    return replace(draft, aspect="series") if several and (draft.days or 0) > _FEW_DAYS else draft


_FEW_DAYS = 20


def _half_read(draft: Draft) -> Draft:
    """Return a draft in another language of which no act was read as what it is, with the reason in words."""
    known = draft.language == ENGLISH or draft.aspect or draft.counts or draft.asks
    other = draft.kind is ClaimKind.OTHER and draft.event_class is EventClass.OTHER
    named = (draft.where or draft.also or draft.unplaced) and draft.dated
    if known or not other or draft.checkable is not Checkable.PARTLY or not named:
        return draft
    return replace(draft, aspect=HALF_READ, why="it names a place and a day, but no act that the word list knows")


def _continued(draft: Draft, found: Extracted, *, several: bool, goes_on: bool) -> Draft:
    """Return "X went on with its attacks" as a series of the days before publication, where the text gives no day for it."""
    own = found.date is not None and "carried" not in found.date.rule
    if draft.kind is not ClaimKind.EVENT or draft.counts or own or not (several and goes_on) or draft.aspect:
        return draft
    # A region that its words name is meant, not the place that the sentence before left.
    where = draft.also if draft.carried and draft.also else draft.where
    when = draft.around or draft.when
    return replace(draft, aspect="series", firm=False, when=when, where=where, also=(), carried=False)


def _as_acts(draft: Draft, tongue: Tongue) -> Draft:
    """Return "several strikes on X on that day" as the act that it tells of, not as a number that somebody counts."""
    few = draft.counts.keys() == {"attacks"} and draft.counts["attacks"].qualifier is Qualifier.VAGUE
    if draft.kind is not ClaimKind.FIGURE or not few or not draft.firm or (draft.days or 9) > _ONE_ACT_DAYS:
        return draft
    air = any(s.attrs[:1] in (("drone",), ("aircraft",), ("airstrike",)) for s in tongue.signs(draft.start, draft.end))
    cls = EventClass.AIR_STRIKE if air else EventClass.VIOLENCE
    doers = draft.doers or draft.named[:1]
    return replace(
        draft, kind=ClaimKind.EVENT, event_class=cls, counts={}, units={}, questions=frozenset(), doers=doers
    )


_ONE_ACT_DAYS = 3


def _glossed(draft: Draft, found: Extracted, marks: Marks, tongue: Tongue) -> Draft:
    """Return a draft in another language with English words for what it names, and whether it speaks of several acts."""
    start, end = draft.start, draft.end
    actors = (marks.name_of(a) for a in draft.named)
    places = [p for p in (*found.places, found.place) if p is not None]
    names = [*actors, *(c.name for p in places for c in p.candidates[:1]), *map(str, draft.numbers)]
    acts = (s for s in tongue.signs(start, end, "unit") if s.attrs[:1] == ("attack",) and "sg" not in s.attrs)
    form = SEVERAL.get(marks.language)
    several = any(form is None or bool(form.search(marks.text, s.start, s.end)) for s in acts)
    said = {cls for cls, _ in tongue.words.in_text(marks.text[start:end])} if tongue.words else set()
    # States by their English names: the supply map tells by them whose permits are meant.
    names += [*sorted(said & PARTS), *(" ".join(s.attrs) for s in tongue.signs(start, end, "state"))]
    draft = _as_comparison(draft, said)
    draft = _as_acts(_continued(draft, found, several=several, goes_on="goes-on" in said), tongue)
    # Children are another question than persons; lists of extraction count both as persons.
    if "children" in said and len(draft.numbers) == 1:
        draft = replace(draft, units=dict.fromkeys(draft.units, "children"))
    return replace(
        draft,
        language=marks.language,
        gloss=gloss(tongue.signs(start, end), names),
        plural=several or "goes-on" in said,
    )


def _completed(draft: Draft, before: Draft | None) -> Draft:
    if before is None or draft.kind not in (ClaimKind.EVENT, ClaimKind.FIGURE):
        return draft
    if not draft.dated and before.dated:
        draft = replace(draft, when=before.when, firm=before.firm, dated=True)
    if not draft.where and not draft.unplaced:
        draft = replace(draft, where=before.where, unplaced=before.unplaced, guessed=before.guessed)
    return draft


def _as_comparison(draft: Draft, said: set[str]) -> Draft:
    """Return what calls an act the largest since some time as what it is: a comparison, whatever act its words name."""
    if draft.counts or draft.checkable is Checkable.NO or not {"utmost", "reach"} <= said:
        return draft
    judged = judge(kind=ClaimKind.OTHER, aspect="comparison", placed=False, dated=False, named=False, detailed=False)
    return replace(
        draft, kind=ClaimKind.OTHER, aspect="comparison", checkable=judged.checkable, why=judged.why,
        event_class=EventClass.OTHER, or_class=(), when=None, dated=False, firm=False,
    )  # fmt: skip


_BARE = 4
"""Words of the longest count that says nothing but a number and who is counted."""

_ATTACKS = re.compile(r"\b(?:attacks|strikes|airstrikes|bombardments?|shelling|raids|bombings)\b", re.IGNORECASE)


def _as_series(draft: Draft, marks: Marks) -> Draft:
    """Return a general word on somebody's attacks as what it is: a series of acts that others may report.

    So too "X supported its partner with strikes on three days", of which only the support was read.
    """
    half = draft.kind is ClaimKind.RELATION and not (draft.doers and draft.targets) and draft.dated
    general = draft.kind is ClaimKind.OTHER and draft.checkable is Checkable.PARTLY and draft.aspect != "comparison"
    doer = next((a for a in draft.named if marks.may_act(a)), "")
    several = draft.plural if marks.tongue else _ATTACKS.search(marks.text, draft.start, draft.end)
    if marks.tongue and draft.kind is ClaimKind.EVENT and (several or draft.aspect == "series") and not draft.doers:
        # "The attacks of X": a noun that several acts share tells whose they are.
        return replace(draft, doers=(doer,) if doer and len(draft.named) == 1 else ())
    if not doer or not (half or (general and draft.where)) or not several:
        return draft
    air = EventClass.AIR_STRIKE if _from_the_air(draft, marks) else EventClass.VIOLENCE
    return replace(draft, kind=ClaimKind.EVENT, aspect="series", event_class=air, doers=draft.doers or (doer,))


_FROM_THE_AIR = re.compile(r"\b(?:air ?strikes?|(?:series|number|wave) of strikes|air raids?|drones?|jets|warplanes|bombings)\b", re.IGNORECASE)  # fmt: skip


def _from_the_air(draft: Draft, marks: Marks) -> bool:
    if marks.tongue is None:
        return bool(_FROM_THE_AIR.search(marks.text, draft.start, draft.end))
    signs = marks.tongue.signs(draft.start, draft.end, "weapon", "event")
    return any(s.attrs[:1] in (("drone",), ("aircraft",), ("airstrike",)) for s in signs)


def _around(before: Sequence[Draft], draft: Draft, marks: Marks) -> tuple[int, int]:
    """Return the span of the draft in which a bare count lies and which gives the same number, or its own."""
    if len(marks.text[draft.start : draft.end].split()) > _BARE:
        return draft.start, draft.end
    numbers = set(draft.numbers)
    outer = (
        o for o in before if o.start <= draft.start and draft.end <= o.end and numbers and numbers <= set(o.numbers)
    )
    return next(((o.start, o.end) for o in outer), (draft.start, draft.end))
