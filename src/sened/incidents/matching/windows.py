"""How far apart two rows may lie to be compared, by the classes of their radii."""

import numpy as np

from sened.incidents.columns import Floats, Ints
from sened.incidents.matching import join
from sened.incidents.matching.frame import CLASSES, UNPLACED, Frame
from sened.incidents.matching.placing import Names

WIDEST_KM = 600.0
"""No window is wider, whatever the radii."""

ENOUGH = 60
"""Pairs in excess of chance from which a window is narrowed to where they lie."""

SHARE = 0.998
"""Share of the excess that a narrowed window holds, before it is widened by a quarter and a kilometre."""

WIDER, LEAST_BEYOND = 2.5, 0.01
"""Times the usual window that is searched, and the share of pairs in excess that must lie beyond the usual one to take it."""

_STEPS = 81
_SHIFTS = (29, 47)


def usual(frame: Frame) -> Floats:
    """Return the windows (km, shape (classes, classes)) that the radii give: one and a half times both."""
    radius = np.array([frame.radius[frame.grain == c].max(initial=0.0) for c in range(CLASSES)])
    return np.asarray(np.minimum(1.5 * (radius[:, None] + radius[None, :]) + 1.0, WIDEST_KM))


def fitting(frame: Frame, names: Names, *, most: int) -> Floats:
    """Return the windows where near pairs outnumber those of chance: narrower than usual, or wider where points are bad.

    Where there are too few pairs to tell, the window is the usual one.
    """
    given = usual(frame)
    wide = np.minimum(WIDER * given, WIDEST_KM)
    close, chance = join.near(frame, wide, names, most=most), join.far(frame, wide, names, _SHIFTS, most=most)
    mine, theirs = _distances(frame, close), _distances(frame, chance)
    out, per_far = given.copy(), join.per_far(frame, _SHIFTS)
    for a in range(UNPLACED):
        for b in range(a, UNPLACED):
            near, far = (d[g == a * CLASSES + b] for g, d in (mine, theirs))
            window = _widened(given[a, b], wide[a, b], near, far, per_far)
            out[a, b] = out[b, a] = _narrow(window, near[near <= window], far[far <= window], per_far)
    return out


def _widened(window: float, wide: float, near: Floats, far: Floats, per_far: float) -> float:
    """Return the wider window where pairs beyond the usual one are clearly more than chance brings."""
    chance = float((far > window).sum()) * per_far
    beyond = float((near > window).sum()) - chance
    within = float((near <= window).sum()) - float((far <= window).sum()) * per_far
    clear = beyond > max(ENOUGH, LEAST_BEYOND * within, 6 * np.sqrt(chance))
    return float(wide if clear else window)


def _distances(frame: Frame, found: join.Found) -> tuple[Ints, Floats]:
    return grains(frame, found.left, found.right), join.distance_km(frame, found.left, found.right)


def grains(frame: Frame, left: Ints, right: Ints) -> Ints:
    """Return the number of the pair of classes of radius, the finer first."""
    a, b = frame.grain[left], frame.grain[right]
    return np.minimum(a, b) * CLASSES + np.maximum(a, b)


def _narrow(window: float, near: Floats, far: Floats, per_far: float) -> float:
    edges = np.linspace(0.0, window, _STEPS)
    chance = np.searchsorted(np.sort(far), edges, "right") * per_far
    excess = np.searchsorted(np.sort(near), edges, "right") - chance
    if excess.max() < max(ENOUGH, 6 * np.sqrt(chance[-1])):
        return float(window)
    enough = edges[int(np.argmax(excess >= SHARE * excess.max()))]
    return float(min(window, 1.25 * enough + 1.0))
