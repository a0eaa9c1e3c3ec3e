"""Fields that are words: event types, actors, weapons, targets, place names; each distinct pair is judged once."""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np

from sened.base.names import skeleton
from sened.incidents import targets
from sened.incidents.columns import COARSE_M, Columns, Floats, Ints
from sened.incidents.placenames import PlaceWords
from sened.model.crosswalk import class_distance
from sened.model.vocabulary import EventClass, Modality

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Coded(Generic[V]):
    """A whole number per row and the distinct values in order of number."""

    codes: Ints
    values: Sequence[V]

    def judged(self, left: Ints, right: Ints) -> "Judged[V]":
        """Return the distinct unordered pairs of values among the pairs of rows `left`, `right`."""
        a, b = self.codes[left], self.codes[right]
        keys, which = np.unique(np.minimum(a, b) * len(self.values) + np.maximum(a, b), return_inverse=True)
        values = [(self.values[k // len(self.values)], self.values[k % len(self.values)]) for k in keys.tolist()]
        return Judged(which.astype(np.int64).reshape(-1), values)


@dataclass(frozen=True, slots=True)
class Judged(Generic[V]):
    """For each pair of rows the number of its distinct pair of values, and those value pairs."""

    which: Ints
    pairs: Sequence[tuple[V, V]]

    def table(self, judge: Callable[[V, V], float]) -> Floats:
        """Return the weight of each distinct pair of values."""
        return np.array([judge(a, b) for a, b in self.pairs], dtype=np.float64)


def code(values: Sequence[V], order: Callable[[V], str]) -> Coded[V]:
    """Number the distinct `values` in the order of their text, so that row order never matters."""
    distinct = {order(v): v for v in values}
    number = {text: k for k, text in enumerate(sorted(distinct))}
    codes = np.fromiter((number[order(v)] for v in values), dtype=np.int64, count=len(values))
    return Coded(codes, [distinct[t] for t in sorted(distinct)])


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


@dataclass(frozen=True, slots=True)
class Side:
    """The actors of one side; `hedged` where the source is not sure of them, `undirected` where it says not who acted."""

    names: frozenset[str]
    hedged: bool
    undirected: bool


_HEDGED = frozenset({Modality.SUSPECTED, Modality.BELIEVED, Modality.ACCUSED, Modality.IMPLIED, Modality.CONTESTED})


def sides(columns: Columns) -> Coded[Side]:
    """Number the first sides of all rows, then their second sides: row i has codes i and i + size."""
    rows = range(columns.size)
    hedged = [columns.modality[i] in _HEDGED for i in rows]
    undirected = [directionless(columns, i) for i in rows]
    first = [Side(columns.side_1[i], hedged[i], undirected[i]) for i in rows]
    second = [Side(columns.side_2[i], hedged[i], undirected[i]) for i in rows]
    return code(first + second, lambda s: f"{s.hedged:d}{s.undirected:d}{'|'.join(sorted(s.names))}")


def directionless(columns: Columns, row: int) -> bool:
    """Tell whether a row names two sides without saying which of them acted."""
    return columns.modality[row] == Modality.UNKNOWN and bool(columns.side_2[row])


def judge_sides(columns: Columns) -> Callable[[Side, Side], float]:
    """Return the judge of two sides: a shared actor weighs the more the rarer it is."""
    seen = Counter(name for i in range(columns.size) for name in columns.side_1[i] | columns.side_2[i])

    def judge(a: Side, b: Side) -> float:
        if not a.names or not b.names:
            return 0.0
        shared = a.names & b.names
        if shared:
            rarity = max(-math.log2(seen[n] / columns.size) for n in sorted(shared))
            share = 1.0 if a.names == b.names else 0.7
            return min(3.0, max(0.4, rarity)) * share * (0.5 if a.undirected or b.undirected else 1.0)
        if any(_misspelt(x, y) for x in a.names for y in b.names):
            return 3.0
        if _alike(a.names, b.names):
            return 0.5
        if a.undirected or b.undirected:
            return 0.0
        return -2.0 if a.hedged or b.hedged else -6.0

    return judge


@dataclass(frozen=True, slots=True)
class Parties:
    """All actors of a row; `complete` where both sides are named, `undirected` where it says not who acted."""

    names: frozenset[str]
    complete: bool
    undirected: bool


def parties(columns: Columns) -> Coded[Parties]:
    """Number the parties of all rows."""
    rows = [
        Parties(a | b, bool(a and b), directionless(columns, i))
        for i, (a, b) in enumerate(zip(columns.side_1, columns.side_2, strict=True))
    ]
    return code(rows, lambda p: f"{p.complete:d}{p.undirected:d}{'|'.join(sorted(p.names))}")


def judge_parties(a: Parties, b: Parties) -> float:
    """Return what all actors together weigh where one row does not say who acted against whom."""
    if not (a.undirected or b.undirected) or not a.names or not b.names:
        return 0.0
    if a.names & b.names:
        return 0.8
    return -3.0 if a.complete and b.complete else -1.0


def _misspelt(a: str, b: str) -> bool:
    """Tell whether two longer names differ by one letter left out, put in or exchanged."""
    return min(len(a), len(b)) >= 6 and not any(c.isdigit() for c in a + b) and _one_letter(a, b)


def _one_letter(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 3:
        return False
    at = next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[at + (len(a) >= len(b)) :] == b[at + (len(b) >= len(a)) :]


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    words_a = {w for n in a for w in skeleton(n).split() if len(w) > 2}
    words_b = {w for n in b for w in skeleton(n).split() if len(w) > 2}
    return bool(words_a & words_b)


@dataclass(frozen=True, slots=True)
class Named:
    """A row's place name taken apart; `coarse` where the row's point is no better than a district.

    `several` where the name lists places and the row has no one point.
    """

    text: str
    words: PlaceWords
    placed: bool
    coarse: bool
    several: bool


WIDER = -0.5
"""Weight of a place named against a wider place around it: of one matter, or the wider report means another there."""

SEVERAL = -6.0
"""Weight of a report on several places against one on a single place: the one holds the other, it is not the other."""


def names(columns: Columns) -> Coded[Named]:
    """Number the place names of all rows."""
    rows = [
        Named(text, words, bool(placed), not (placed and radius <= COARSE_M), bool(listed))
        for text, words, placed, radius, listed in zip(
            columns.place_name, columns.names, columns.placed, columns.radius, columns.listed, strict=True
        )
    ]
    return code(rows, lambda n: f"{n.text}|{n.placed:d}{n.coarse:d}{n.several:d}")


def judge_names(columns: Columns) -> Callable[[Named, Named], float]:
    """Return the judge of two place names: shared rare head words speak for one place, foreign heads against."""
    seen = Counter(word for n in columns.names for word in n.words)

    def rarity(shared: frozenset[str]) -> float:
        return sum(min(3.0, max(0.5, math.log2(columns.size / seen[w]))) for w in sorted(shared))

    def judge(a: Named, b: Named) -> float:
        if not a.words.words or not b.words.words:
            return 0.0
        if a.several != b.several:
            return SEVERAL
        most = 1.5 if a.placed and b.placed else 5.0
        heads = a.words.head & b.words.head
        if heads:
            return min(most, 0.6 * rarity(heads))
        if a.words.head & b.words.words or b.words.head & a.words.words:
            return WIDER
        if any(_one_letter(x, y) for x in a.words.head for y in b.words.head):
            return 0.0
        if a.words.words & b.words.words:
            return -4.5
        return -4.0 if not (a.coarse or b.coarse) else (-1.5 if a.coarse and b.coarse else -3.0)

    return judge


def target_classes(columns: Columns) -> Coded[str]:
    """Number the classes of what was struck, joined by spaces."""
    rows = zip(columns.target, columns.place_name, strict=True)
    return code([" ".join(sorted(targets.classes(t, p))) for t, p in rows], str)


def judge_targets(a: str, b: str) -> float:
    """Return what two sets of target classes weigh."""
    if not a or not b:
        return 0.0
    return 1.2 if set(a.split()) & set(b.split()) else -1.0


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
