"""Fields that are words: numbered, so that each distinct pair of values is judged once however many rows bear it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np

from sened.incidents.columns import Floats, Ints

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


def one_letter(a: str, b: str) -> bool:
    """Tell whether two words differ by one letter left out, put in or exchanged."""
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 3:
        return False
    at = next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[at + (len(a) >= len(b)) :] == b[at + (len(b) >= len(a)) :]
