"""What happened, with what and to what: event types, weapons and targets, and what their agreement weighs."""

from dataclasses import dataclass

from sened.incidents import targets
from sened.incidents.coded import Coded, code
from sened.incidents.columns import Columns
from sened.model.crosswalk import class_distance
from sened.model.vocabulary import EventClass


@dataclass(frozen=True, slots=True)
class Type:
    """An event type as coded by its dataset, and its class."""

    code: str
    event_class: str


def types(columns: Columns) -> Coded[Type]:
    """Number the event types of all rows."""
    rows = [Type(t, c) for t, c in zip(columns.event_type, columns.event_class, strict=True)]
    return code(rows, lambda t: f"{t.code}|{t.event_class}")


_TYPE_STEPS = ((0.0, 1.2), (0.25, 0.3), (0.4, -0.4), (0.5, -0.9), (0.7, -2.0))


def judge_types(a: Type, b: Type) -> float:
    """Return what two event types weigh by the distance of their classes; unknown classes weigh nothing."""
    other = {"", EventClass.OTHER.value}
    if a.event_class in other or b.event_class in other:
        return 0.0
    distance = class_distance(EventClass(a.event_class), EventClass(b.event_class))
    return next((w for step, w in _TYPE_STEPS if distance <= step), -5.0)


def target_classes(columns: Columns) -> Coded[str]:
    """Number the classes of what was struck, joined by spaces."""
    rows = zip(columns.target, columns.place_name, strict=True)
    return code([" ".join(sorted(targets.classes(t, p))) for t, p in rows], str)


COMMON_TARGET = 0.4
"""Weight of two reports that say alike that a village or town was struck: most do, and its name says which."""


def judge_targets(a: str, b: str) -> float:
    """Return what two sets of target classes weigh."""
    if not a or not b:
        return 0.0
    shared = set(a.split()) & set(b.split())
    if shared == {targets.SETTLEMENT}:
        return COMMON_TARGET
    return 1.2 if shared else -1.0


def weapons(columns: Columns) -> Coded[str]:
    """Number the weapon classes."""
    return code(columns.weapon, str)


def judge_weapons(a: str, b: str) -> float:
    """Return what two weapon classes weigh; a drone and an aircraft are often one thing in two words."""
    if not a or not b or "other" in (a, b):
        return 0.0
    if a == b:
        return 0.8
    return -0.2 if {a, b} == {"aircraft", "drone"} else -1.0
