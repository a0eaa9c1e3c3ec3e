"""How alike words are before anything is learned of them: names of actors, event types, names of places."""

import numpy as np

from sened.incidents.columns import Ints
from sened.incidents.matching.frame import Frame
from sened.incidents.matching.placing import Names
from sened.incidents.matching.spelling import Likeness
from sened.model.crosswalk import class_distance
from sened.model.vocabulary import EventClass

KIND_STEPS = (0.0, 0.3, 0.5, 0.7)
"""Bounds between classes of distance of two event types: one class, near, further, far, foreign; then unknown."""

_UNKNOWN = len(KIND_STEPS) + 1


class Alike:
    """The likeness of all words of a frame; made once, for the words are the same in every part of it."""

    def __init__(self, frame: Frame) -> None:
        self.names = Names(frame.places)
        self._actors = Likeness(frame.actors)
        classes = sorted(set(frame.kind_classes))
        self._class = np.array([classes.index(c) for c in frame.kind_classes], dtype=np.int64)
        self._distance = np.array([[_step(a, b) for b in classes] for a in classes], dtype=np.int64)

    def actors(self, left: Ints, right: Ints) -> Ints:
        """Return the class of each pair of names of actors (`spelling.Likeness`)."""
        return self._actors.classes(left, right)

    def kinds(self, left: Ints, right: Ints) -> Ints:
        """Return the class of distance of each pair of event types."""
        return np.asarray(self._distance[self._class[left], self._class[right]])


def _step(a: str, b: str) -> int:
    unknown = {"", EventClass.OTHER.value}
    if a in unknown or b in unknown:
        return _UNKNOWN
    return int(np.searchsorted(KIND_STEPS, class_distance(EventClass(a), EventClass(b)) - 1e-9))
