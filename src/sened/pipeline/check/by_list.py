"""What a draft in another language says beyond its fields: series, comparisons, acts told as numbers, and its English gloss."""

from dataclasses import replace

from sened.base.quantities import Qualifier
from sened.extraction.checkable import judge
from sened.extraction.fields import Draft as Extracted
from sened.model.vocabulary import Checkable, ClaimKind, EventClass
from sened.pipeline.check.draft import HALF_READ, Draft
from sened.pipeline.check.gloss import gloss
from sened.pipeline.check.marks import Marks
from sened.pipeline.check.tongue import ENGLISH, Tongue
from sened.pipeline.check.tongue_words import PARTS, SEVERAL

_FEW_DAYS, _ONE_ACT_DAYS = 20, 3


def glossed(draft: Draft, found: Extracted, marks: Marks, tongue: Tongue) -> Draft:
    """Return a draft in another language with English words for what it names, and whether it speaks of several acts."""
    draft, start, end = _lasting(draft, found), draft.start, draft.end
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
    states = (s.attrs[0] for s in tongue.signs(start, end, "control") if s.attrs)
    return replace(
        draft,
        language=marks.language,
        states=tuple(dict.fromkeys((*draft.states, *states))),
        gloss=gloss(tongue.signs(start, end), names),
        plural=several or "goes-on" in said,
    )


def _lasting(draft: Draft, found: Extracted) -> Draft:
    """Return an act that is said to go on for weeks, or since a day long past, as the series that it is."""
    goes_on = found.date is not None and ("lasting" in found.date.rule or found.date.end_open)
    several = draft.kind is ClaimKind.EVENT and not draft.counts and not draft.aspect and goes_on
    return replace(draft, aspect="series") if several and (draft.days or 0) > _FEW_DAYS else draft


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


def _as_comparison(draft: Draft, said: set[str]) -> Draft:
    """Return what calls an act the largest since some time as what it is: a comparison, whatever act its words name."""
    if draft.counts or draft.checkable is Checkable.NO or not {"utmost", "reach"} <= said:
        return draft
    judged = judge(kind=ClaimKind.OTHER, aspect="comparison", placed=False, dated=False, named=False, detailed=False)
    return replace(
        draft, kind=ClaimKind.OTHER, aspect="comparison", checkable=judged.checkable, why=judged.why,
        event_class=EventClass.OTHER, or_class=(), when=None, dated=False, firm=False,
    )  # fmt: skip


def half_read(draft: Draft) -> Draft:
    """Return a draft in another language of which no act was read as what it is, with the reason in words."""
    known = draft.language == ENGLISH or draft.aspect or draft.counts or draft.asks
    other = draft.kind is ClaimKind.OTHER and draft.event_class is EventClass.OTHER
    named = (draft.where or draft.also or draft.unplaced) and draft.dated
    if known or not other or draft.checkable is not Checkable.PARTLY or not named:
        return draft
    return replace(draft, aspect=HALF_READ, why="it names a place and a day, but no act that the word list knows")
