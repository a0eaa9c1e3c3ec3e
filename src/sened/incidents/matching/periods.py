"""Which incident is part of a wider report: a siege of weeks that holds its days, a total that counts several strikes."""

import numpy as np

from sened.incidents.columns import Bools, Ints
from sened.incidents.matching.frame import UNPLACED, Frame
from sened.incidents.matching.join import KM_PER_DEGREE
from sened.incidents.matching.likeness import KIND_STEPS, Alike

PERIOD_DAYS = 5
"""A report over at least so many days is a period, in which incidents can lie."""

MOST_LOOKS = 200_000_000
"""Rows in the days of periods that are looked at, together: a table of nothing but years would take the square of its rows."""

SLACK_KM = 5.0
NEAR_KIND = int(np.searchsorted(KIND_STEPS, 0.3 - 1e-9)) + 1
"""Classes of distance of event types below this one can be part of each other; unknown types can too."""


def parents(frame: Frame, alike: Alike, label: Ints) -> dict[int, int]:
    """Return the wider incident of each incident that lies in one, both by the numbers in `label`.

    A period holds what lies in its days and its circle, is of its kind, shares an actor or names none, and is no larger
    in figures. Of several periods the narrowest holds it: least radius, then fewest days. No period holds one wider than
    itself, so that parts form a forest.
    """
    days = frame.last - frame.start + 1
    order = np.argsort(frame.start, kind="stable")
    order = order[frame.dated[order]]
    periods, lows, highs = _periods(frame, order, label)
    read = len(periods) - _beyond(lows, highs)
    found: dict[int, int] = {}
    for outer, low, high in zip(periods[:read].tolist(), lows.tolist(), highs.tolist(), strict=False):
        inner = order[low:high]
        for key in np.unique(label[inner[_held(frame, alike, outer, inner, days)]]).tolist():
            if key != label[outer] and key not in found and not _above(found, int(label[outer]), key):
                found[key] = int(label[outer])
    return found


def left_out(frame: Frame) -> int:
    """Return how many periods are so many and so long together that what lies in them is not looked for."""
    order = np.argsort(frame.start, kind="stable")
    _, lows, highs = _periods(frame, order[frame.dated[order]], np.arange(frame.size))
    return _beyond(lows, highs)


def _periods(frame: Frame, order: Ints, label: Ints) -> tuple[Ints, Ints, Ints]:
    """Return the periods, narrow ones first, and where in `order` (dated rows by their first day) their days begin and end."""
    days = frame.last - frame.start + 1
    wide = np.flatnonzero(frame.dated & ~frame.rough & (days >= PERIOD_DAYS))
    wide = wide[np.lexsort((label[wide], days[wide], frame.radius[wide]))]
    starts = frame.start[order]
    lows = np.searchsorted(starts, frame.start[wide] - 1)
    return wide, lows, np.searchsorted(starts, frame.last[wide] + 1, side="right")


def _beyond(lows: Ints, highs: Ints) -> int:
    return int((np.cumsum(highs - lows) > MOST_LOOKS).sum())


def _above(found: dict[int, int], key: int, other: int) -> bool:
    """Tell whether `other` holds `key`, at any remove."""
    while key in found:
        key = found[key]
        if key == other:
            return True
    return False


def _held(frame: Frame, alike: Alike, outer: int, inner: Ints, days: Ints) -> Bools:
    """Return which rows of `inner` lie in the row `outer`."""
    narrower = (days[inner] < days[outer]) & (frame.last[inner] <= frame.last[outer] + 1)
    return np.asarray(
        narrower & _in_circle(frame, outer, inner) & _of_kind(frame, alike, outer, inner)
        & _share_actor(frame, outer, inner) & ~(frame.low[inner] > frame.high[outer])
    )  # fmt: skip


def _in_circle(frame: Frame, outer: int, inner: Ints) -> Bools:
    north = (frame.lat[inner] - frame.lat[outer]) * KM_PER_DEGREE
    east = (frame.lon[inner] - frame.lon[outer]) * KM_PER_DEGREE * np.cos(np.radians(frame.lat[outer]))
    reach = frame.radius[outer] + SLACK_KM - np.minimum(frame.radius[inner], SLACK_KM)
    placed = (frame.grain[inner] != UNPLACED) & (frame.grain[outer] != UNPLACED)
    placed &= frame.radius[inner] <= frame.radius[outer]
    return np.asarray(placed & (np.hypot(north, east) <= reach))


def _of_kind(frame: Frame, alike: Alike, outer: int, inner: Ints) -> Bools:
    step = alike.kinds(frame.kind[inner], np.full(len(inner), frame.kind[outer]))
    return np.asarray((step < NEAR_KIND) | (step > len(KIND_STEPS)))


def _share_actor(frame: Frame, outer: int, inner: Ints) -> Bools:
    mine = {int(frame.side_1[outer]), int(frame.side_2[outer])} - {0}
    if not mine:
        return np.ones(len(inner), dtype=np.bool_)
    sides = np.stack([frame.side_1[inner], frame.side_2[inner]])
    return np.asarray(np.isin(sides, sorted(mine)).any(axis=0) | (sides == 0).all(axis=0))
