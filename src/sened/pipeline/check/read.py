"""From a text to the drafts that are compared: what a clause leaves open is taken from its sentence, never invented."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sened.base.dates import Interval
from sened.entities.actors import ActorIndex
from sened.entities.gazetteer import TableGazetteer
from sened.extraction.draft import drafts as extract
from sened.extraction.fields import Draft as Extracted
from sened.extraction.language import code, detect
from sened.extraction.wire import fields_json
from sened.model.crosswalk import VIOLENT
from sened.model.vocabulary import Checkable, ClaimKind, EventClass
from sened.pipeline.check import asked as check_asked
from sened.pipeline.check import relations as check_relations
from sened.pipeline.check.again import Named
from sened.pipeline.check.by_list import glossed, half_read
from sened.pipeline.check.draft import Draft, read
from sened.pipeline.check.foreign import UNKNOWN, foreign, mixed
from sened.pipeline.check.foreign import notice as foreign_notice
from sened.pipeline.check.marks import Marks


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
        out.append(half_read(check_relations.completed(draft, marks)))
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
    return glossed(draft, found, marks, marks.tongue)


def _completed(draft: Draft, before: Draft | None) -> Draft:
    if before is None or draft.kind not in (ClaimKind.EVENT, ClaimKind.FIGURE):
        return draft
    if not draft.dated and before.dated:
        draft = replace(draft, when=before.when, firm=before.firm, dated=True)
    if not draft.where and not draft.unplaced:
        draft = replace(draft, where=before.where, unplaced=before.unplaced, guessed=before.guessed)
    return draft


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
