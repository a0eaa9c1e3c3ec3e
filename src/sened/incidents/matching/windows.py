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

_STEPS = 81
_SHIFTS = (29, 47)


def widest(frame: Frame) -> Floats:
    """Return the windows (km, shape (classes, classes)) before anything is known: one and a half times both radii."""
    radius = np.array([frame.radius[frame.grain == c].max(initial=0.0) for c in range(CLASSES)])
    return np.asarray(np.minimum(1.5 * (radius[:, None] + radius[None, :]) + 1.0, WIDEST_KM))


def narrowed(frame: Frame, windows: Floats, names: Names, *, most: int) -> Floats:
    """Return the windows cut to where near pairs outnumber those of chance, where there are enough of them to tell."""
    close, chance = join.near(frame, windows, names, most=most), join.far(frame, windows, names, _SHIFTS, most=most)
    mine, theirs = _distances(frame, close), _distances(frame, chance)
    out = windows.copy()
    for a in range(UNPLACED):
        for b in range(a, UNPLACED):
            kind = a * CLASSES + b
            out[a, b] = out[b, a] = _narrow(windows[a, b], mine[1][mine[0] == kind], theirs[1][theirs[0] == kind])
    return out


def _distances(frame: Frame, found: join.Found) -> tuple[Ints, Floats]:
    return grains(frame, found.left, found.right), join.distance_km(frame, found.left, found.right)


def grains(frame: Frame, left: Ints, right: Ints) -> Ints:
    """Return the number of the pair of classes of radius, the finer first."""
    a, b = frame.grain[left], frame.grain[right]
    return np.minimum(a, b) * CLASSES + np.maximum(a, b)


def _narrow(window: float, near: Floats, far: Floats) -> float:
    edges = np.linspace(0.0, window, _STEPS)
    chance = np.searchsorted(np.sort(far), edges, "right") / (2 * len(_SHIFTS))
    excess = np.searchsorted(np.sort(near), edges, "right") - chance
    if excess.max() < max(ENOUGH, 6 * np.sqrt(chance[-1])):
        return float(window)
    enough = edges[int(np.argmax(excess >= SHARE * excess.max()))]
    return float(min(window, 1.25 * enough + 1.0))
