from collections.abc import Callable

import numpy as np

from sened.incidents.matching.frame import Frame
from sened.incidents.matching.likeness import KIND_STEPS, Alike
from sened.incidents.matching.spelling import ALIKE

Frames = Callable[..., Frame]


def test_event_types_are_alike_by_the_distance_of_their_classes(frame: Frames) -> None:
    classes = ("air-strike", "shelling", "abduction", "other")
    rows = frame(*({"event_class": c, "event_type": f"mine:{k}"} for k, c in enumerate(classes)))
    step = Alike(rows).kinds(np.full(4, rows.kind[0]), rows.kind)
    assert step[0] == 0
    assert 0 < step[1] < step[2] <= len(KIND_STEPS)
    assert step[3] == len(KIND_STEPS) + 1


def test_it_does_not_matter_which_of_two_words_comes_first(frame: Frames) -> None:
    rows = frame({"actors_1": ["River Front"]}, {"actors_1": ["Front of the River"], "event_class": "shelling"})
    alike = Alike(rows)
    one, other = rows.side_1[:1], rows.side_1[1:]
    assert alike.actors(one, other).tolist() == alike.actors(other, one).tolist() == [ALIKE]
    assert alike.kinds(rows.kind[:1], rows.kind[1:]).tolist() == alike.kinds(rows.kind[1:], rows.kind[:1]).tolist()
