"""Which incident is part of a wider one: a siege that holds its days, a statement that names several places, a tally.

The relation is a forest: a container is wider than what it holds in a fixed order (kind, then radius, then days), and no
chain may return to its start.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from sened.base.geo import distance_m
from sened.incidents.columns import COARSE_M, Columns, Ints
from sened.model.crosswalk import class_distance
from sened.model.vocabulary import EventClass, FigureQuestion

PERIOD_DAYS = 5
"""An incident is a period when every claim of it speaks of at least this many days."""

TALLY_DAYS = 7
"""A figure is a tally of events when it counts over at least this many days."""

NEAR_CLASS = 0.3
"""Distance of event classes up to which one event can be part of another."""

_STATES = frozenset({EventClass.STATUS.value})
_FIGHTS = frozenset({EventClass.VIOLENCE.value, EventClass.CLASH.value, EventClass.SUICIDE_BOMB.value})
_COUNTED = frozenset({FigureQuestion.TOLL.value, FigureQuestion.ATTACKS.value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """What the part-of rules read of one cluster: the claim that is finest in time, the finest in place, the rest."""

    key: int
    rows: list[int]
    group: str
    start: int
    end: int
    days: int
    rough: bool
    placed: bool
    lat: float
    lon: float
    radius: float
    words: frozenset[str]
    listed: tuple[frozenset[str], ...]
    several: bool
    classes: frozenset[str]
    questions: frozenset[str]
    actors: frozenset[str]
    killed: tuple[float, float]


def parents(columns: Columns, label: Ints, totals: Mapping[int, Sequence[int]] | None = None) -> dict[int, int]:
    """Return the container of each cluster that has one; clusters are named by the numbers in `label`.

    `totals` are rows with the rows that add up to them (see `sums`).
    """
    extents = [extent(columns, k, rows) for k, rows in _members(label).items()]
    events = [e for e in extents if e.group == "event" and e.start <= e.end]
    figures = [e for e in extents if e.group == "figure" and e.start <= e.end]
    found: dict[int, int] = {}
    containers = [e for e in events if is_container(e)]
    _add_parts(found, label, totals or {})
    _fill(found, [e for e in events if e.key not in found], containers, holds)
    counted = {f.key: k for f in figures if (k := _counts(f, events)) is not None}
    found.update(counted)
    tallies = [f for f in figures if f.key not in counted and f.days >= TALLY_DAYS and f.questions & _COUNTED]
    _fill(found, [e for e in events if e.key not in found], tallies, _tallied)
    return found


def _add_parts(found: dict[int, int], label: Ints, totals: Mapping[int, Sequence[int]]) -> None:
    """Put the clusters of parts under the cluster of their total, of which nothing may be a part already."""
    for total in sorted(totals):
        outer = int(label[total])
        for inner in sorted({int(label[j]) for j in totals[total]} - {outer}):
            if inner not in found and outer not in found and inner not in found.values():
                found[inner] = outer


def _members(label: Ints) -> dict[int, list[int]]:
    out: dict[int, list[int]] = {}
    for i, k in enumerate(label.tolist()):
        out.setdefault(k, []).append(i)
    return out


def is_container(e: Extent) -> bool:
    """Tell whether an event can hold others: it spans days, or took place in several places."""
    spans = e.days >= PERIOD_DAYS and not e.rough
    return e.group == "event" and e.start <= e.end and (bool(e.listed) or e.several or spans)


def extent(columns: Columns, key: int, rows: list[int]) -> Extent:
    """Return what the rules read of the cluster `key` that consists of `rows`."""
    dated = [i for i in rows if columns.dated[i]]
    shortest = min(dated, key=lambda i: (columns.end[i] - columns.start[i], columns.start[i], i), default=None)
    longest = max(dated, key=lambda i: (columns.end[i] - columns.start[i], -columns.start[i], -i), default=None)
    placed = [i for i in rows if columns.placed[i]]
    finest = min(placed, key=lambda i: (columns.radius[i], i), default=rows[0])
    listed = () if placed else max((columns.listed[i] for i in rows), key=len)
    # A figure counts over the longest time that its claims name, an event took no longer than the shortest.
    telling = longest if columns.group[key] == "figure" else shortest
    start, end = (int(columns.start[telling]), int(columns.end[telling])) if telling is not None else (1, 0)
    low, high = columns.killed[rows, 0], columns.killed[rows, 1]
    return Extent(
        key=key,
        rows=rows,
        group=columns.group[key],
        start=start,
        end=end,
        days=end - start + 1,
        rough=telling is not None and bool(columns.rough[telling]),
        placed=bool(placed),
        lat=float(columns.lat[finest]),
        lon=float(columns.lon[finest]),
        radius=float(columns.radius[finest]),
        words=frozenset(w for i in rows for w in columns.names[i].words),
        listed=listed,
        several=bool(placed) and bool(columns.several[rows].all()) and float(columns.radius[finest]) > COARSE_M,
        classes=frozenset(columns.event_class[i] for i in rows),
        questions=frozenset(columns.question[i] for i in rows if columns.question[i]),
        actors=frozenset(a for i in rows for a in columns.side_1[i] | columns.side_2[i]),
        killed=(float(np.nanmin(low)) if not np.isnan(low).all() else 0.0, float(high.max()) if not np.isnan(high).any() else np.inf),
    )  # fmt: skip


def _fill(
    found: dict[int, int], inner: list[Extent], outer: list[Extent], test: Callable[[Extent, Extent], bool]
) -> None:
    """Give every inner extent the smallest container that passes `test`."""
    for e in inner:
        fits = [c for c in outer if c.key != e.key and _rank(c) > _rank(e) and test(c, e)]
        fits = [c for c in fits if not _lies_in(found, c.key, e.key)]
        if fits:
            found[e.key] = min(fits, key=_rank).key


def _lies_in(found: dict[int, int], inner: int, outer: int) -> bool:
    """Tell whether `outer` holds `inner`, at any remove."""
    while inner in found:
        inner = found[inner]
        if inner == outer:
            return True
    return False


def _rank(e: Extent) -> tuple[int, float, int, int]:
    """Return the place of an extent in the fixed order from narrow to wide."""
    wide = int(e.group == "figure") * 4 + int(bool(e.listed)) * 2 + int(e.several)
    return (wide, e.radius if e.placed else 1e9, e.days, e.key)


def holds(outer: Extent, inner: Extent) -> bool:
    """Tell whether `inner` can be part of `outer`: in its days and place, of its kind and actors, no larger."""
    return (
        _within_days(outer, inner, 1 if outer.listed or outer.days >= PERIOD_DAYS else 0)
        and _within_place(outer, inner)
        and _one_kind(outer, inner)
        and _share_actors(outer, inner)
        and inner.killed[0] <= outer.killed[1]
    )


def _tallied(outer: Extent, inner: Extent) -> bool:
    return (
        _within_days(outer, inner, 0)
        and _within_place(outer, inner)
        and bool(outer.actors & inner.actors)
        and inner.killed[0] <= outer.killed[1]
    )


def _within_days(outer: Extent, inner: Extent, slack: int) -> bool:
    return outer.start - slack <= inner.start and inner.end <= outer.end + slack


def _within_place(outer: Extent, inner: Extent) -> bool:
    if outer.listed:
        return any(part & inner.words for part in outer.listed)
    if not outer.placed or not inner.placed:
        return False
    apart = distance_m(outer.lat, outer.lon, inner.lat, inner.lon)
    return apart + min(inner.radius, 5_000.0) <= outer.radius + 5_000.0 and inner.radius <= outer.radius


def _one_kind(outer: Extent, inner: Extent) -> bool:
    """Tell whether an act can be part of the other: one of a kind with it, or fighting of any form in a wider fight."""
    if inner.classes & _STATES:
        return bool(outer.classes & _FIGHTS)
    return any(
        class_distance(EventClass(a), EventClass(b)) <= NEAR_CLASS
        for a in _forms(outer.classes)
        for b in _forms(inner.classes)
    )


def _forms(classes: frozenset[str]) -> frozenset[str]:
    """Return the forms that reports name, without violence of no form where others say more."""
    named = classes - {""}
    return named - {EventClass.VIOLENCE.value} or named


def _share_actors(outer: Extent, inner: Extent) -> bool:
    return not inner.actors or not outer.actors or bool(outer.actors & inner.actors)


def _counts(figure: Extent, events: list[Extent]) -> int | None:
    """Return the event whose dead, held, fled or displaced the figure counts: it starts where and when that did."""
    near = [e for e in events if _same_place(figure, e) and abs(e.start - figure.start) <= 1 and _acts(e)]
    if not near:
        return None
    spanning = [e for e in near if is_container(e) and figure.days > 1] or near
    if spanning is near:
        return max(near, key=lambda e: (len(e.rows), e.days, -e.key)).key
    return max(spanning, key=_rank).key


def _same_place(figure: Extent, event: Extent) -> bool:
    if not figure.placed or not event.placed or figure.radius > 30_000.0:
        return False
    apart = distance_m(figure.lat, figure.lon, event.lat, event.lon)
    return apart <= figure.radius + event.radius


def _acts(event: Extent) -> bool:
    return any(EventClass(c) is not EventClass.STATUS for c in event.classes if c)
