"""Drafts of the text under check, read from their JSON form into what the comparison needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sened.base.dates import Interval, parse_iso
from sened.base.geo import Circle
from sened.base.quantities import Count
from sened.model.crosswalk import default_class, event_class
from sened.model.vocabulary import Checkable, ClaimKind, EventClass, FigureQuestion

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
"""The question that each count of a draft answers."""

MEASURES = ("killed", "wounded", "captured")
"""Counts that an event carries in columns of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One draft: its span, what it says, and the coded fields as printed (`coded`)."""

    id: str
    kind: ClaimKind
    start: int
    end: int
    stance: str
    checkable: Checkable
    why: str
    coded: Mapping[str, Any] = field(default_factory=dict)
    when: Interval | None = None
    stated: bool = False
    where: tuple[tuple[str, Circle], ...] = ()
    doers: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    event_class: EventClass = EventClass.OTHER
    weapon: str = ""
    counts: Mapping[str, Count] = field(default_factory=dict)

    @property
    def days(self) -> int | None:
        """Number of days of the draft's date, None where it has none."""
        return self.when.days if self.when else None


def read(row: Mapping[str, Any]) -> Draft:
    """Return the draft of one element of `drafts` in the JSON form of `extraction.draft`."""
    coded = row.get("fields") or {}
    kind = ClaimKind(row["kind"])
    date = coded.get("date") or {}
    return Draft(
        id=str(row["id"]),
        kind=kind,
        start=int(row["start"]),
        end=int(row["end"]),
        stance=str(row.get("stance") or "asserts"),
        checkable=Checkable(row.get("checkable") or "yes"),
        why=str(row.get("why") or ""),
        coded=coded,
        when=_interval(date),
        stated=bool(date.get("stated")),
        where=_circles(coded.get("place")),
        doers=_ids(coded.get("perpetrator")),
        targets=_ids(coded.get("target")),
        event_class=_class(coded.get("event_type"), kind),
        weapon=str((coded.get("weapon") or {}).get("class") or ""),
        counts=_counts(coded),
    )


def _interval(date: Mapping[str, Any]) -> Interval | None:
    if not date.get("start"):
        return None
    start, end = parse_iso(str(date["start"])), parse_iso(str(date.get("end") or date["start"]))
    return Interval(start.start, max(start.start, end.end))


def each(value: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None) -> list[Mapping[str, Any]]:
    """Return a field's values: none, one or several, with the alternatives that it names left out."""
    if not value:
        return []
    return [value] if isinstance(value, Mapping) else list(value)


def _circles(value: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None) -> tuple[tuple[str, Circle], ...]:
    return tuple(
        (str(c["name"]), Circle(float(c["lat"]), float(c["lon"]), float(c.get("radius_km") or 5.0) * 1_000))
        for place in each(value)
        for c in place.get("candidates") or ()
    )


def _ids(value: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(v["id"]) for v in each(value) if v.get("id")))


def _class(value: Mapping[str, Any] | None, kind: ClaimKind) -> EventClass:
    if value:
        code = str(value.get("code") or "")
        if code in set(EventClass):
            return EventClass(code)
        found = event_class("acled", str(value.get("acled") or code))
        if found is not EventClass.OTHER:
            return found
    return default_class(kind)


def _counts(coded: Mapping[str, Any]) -> dict[str, Count]:
    out = {}
    for name in QUESTION_OF:
        value = coded.get(name)
        low, high = (value.get("low"), value.get("high")) if isinstance(value, Mapping) else (None, None)
        if low is not None or high is not None:
            out[name] = Count(low, high)
    return out
