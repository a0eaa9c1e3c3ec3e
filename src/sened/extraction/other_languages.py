"""Texts in languages that are not read yet: per sentence the names, digits and numeric dates, and nothing more."""

import re

from sened.base.quantities import Count
from sened.extraction.actors import ActorMention, mentions
from sened.extraction.dates import Mention, find_numeric
from sened.extraction.fields import ActorField, DateField, Draft, FigureField, PlaceField
from sened.extraction.places import PlaceFinder, groups
from sened.extraction.protocols import ActorMentions
from sened.extraction.segment import Segment
from sened.extraction.shadow import Shadow
from sened.extraction.spans import words
from sened.extraction.when import resolve
from sened.model.vocabulary import Checkable, ClaimKind, Modality, Stance

_DIGITS = re.compile(r"(?<![\w.,/:-])\d{1,3}(?:[.,]\d{3})+(?![\w,/:-])|(?<![\w.,/:-])\d{1,6}(?![\w/:%-]|[.,]\d)")
_WHY = "names, digits and numeric dates only: sentences in this language are not read yet"


def drafts_by_names(shadow: Shadow, found: list[Segment], finder: PlaceFinder, index: ActorMentions) -> list[Draft]:
    """Return one draft of kind other for each sentence in which a place, an actor or a numeric date stands."""
    named = mentions(shadow, index)
    out = []
    for segment in found:
        draft = _draft(shadow, segment, finder, [m for m in named if segment.start <= m.start < segment.end])
        if draft is not None:
            out.append(draft)
    return out


def _draft(shadow: Shadow, segment: Segment, finder: PlaceFinder, named: list[ActorMention]) -> Draft | None:
    dates = find_numeric(shadow, segment.start, segment.end)
    closed = [(m.start, m.end) for m in named]
    where = groups(shadow, finder.find(shadow, segment.start, segment.end, closed), finder)
    if not (dates or where or named):
        return None
    span = words(shadow, segment.start, segment.end)
    places = tuple(
        PlaceField(words=words(shadow, g.head.start, g.head.end), candidates=finder.of(shadow, g.head), rule="name")
        for g in where
    )
    return Draft(
        id=f"{span.start}-{span.end}-other", kind=ClaimKind.OTHER, words=span, checkable=Checkable.PARTLY, why=_WHY, stance=Stance.UNKNOWN,
        aspect="unread", date=_date(shadow, dates[0]) if dates else None, place=places[0] if places else None, places=places,
        actors=tuple(_actor(shadow, m) for m in named), figures=digits(shadow, segment, dates),
    )  # fmt: skip


def _date(shadow: Shadow, mention: Mention) -> DateField | None:
    when = resolve(mention, published=None, hint=None, context=None)
    return (
        DateField(interval=when.interval, stated=True, words=words(shadow, mention.start, mention.end), rule=when.rule)
        if when
        else None
    )


def _actor(shadow: Shadow, m: ActorMention) -> ActorField:
    return ActorField(
        words=words(shadow, m.start, m.end),
        modality=Modality.UNKNOWN,
        actor_id=m.actor_id,
        name=m.name,
        rule="name; role not read",
        actor_ids=(m.actor_id,),
    )


def digits(shadow: Shadow, segment: Segment, dates: list[Mention]) -> tuple[FigureField, ...]:
    """Return the numbers that a sentence gives in digits, those of dates left out, as counts of nothing that was read."""
    out = []
    for found in _DIGITS.finditer(shadow.low, segment.start, segment.end):
        if not any(d.start < found.end() and found.start() < d.end for d in dates):
            value = int(re.sub(r"[.,]", "", found.group()))
            out.append(
                FigureField(
                    measure="number",
                    count=Count(value, value),
                    unit="",
                    words=words(shadow, *found.span()),
                    rule="digits; what they count is not read",
                )
            )
    return tuple(out)
