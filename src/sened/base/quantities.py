"""Counts as a source gives them: a range, a qualifier, and the named convention that coded vague words."""

from dataclasses import dataclass
from enum import StrEnum


class Qualifier(StrEnum):
    """The way in which a source hedges a number."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    BETWEEN = "between"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Count:
    """A range of whole numbers: `low` ≤ the number meant ≤ `high`; None is an open end."""

    low: int | None
    high: int | None
    qualifier: Qualifier = Qualifier.EXACT

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError("a count needs a lower or an upper end")
        if (self.low is not None and self.low < 0) or (self.high is not None and self.high < 0):
            raise ValueError(f"a count is negative: {self.low} to {self.high}")
        if self.low is not None and self.high is not None and self.high < self.low:
            raise ValueError(f"low {self.low} is greater than high {self.high}")

    def agrees(self, other: "Count") -> bool:
        """Tell whether one number could satisfy both ranges."""
        return (self.low or 0) <= _top(other) and (other.low or 0) <= _top(self)

    def hull(self, other: "Count") -> "Count":
        """Return the smallest range that holds both; an open end stays open."""
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        if low is None and high is None:
            low = 0
        return Count(low, high, Qualifier.BETWEEN)

    def __str__(self) -> str:
        if self.low is not None and self.low == self.high:
            return str(self.low)
        if self.high is None:
            return f"{self.low} or more"
        return f"up to {self.high}" if self.low is None else f"{self.low}–{self.high}"


def _top(count: Count) -> float:
    return float("inf") if count.high is None else count.high


@dataclass(frozen=True, slots=True)
class Convention:
    """How one named coding practice turns a vague word into a lower bound."""

    name: str
    words: dict[str, int]


SENED_VAGUE = Convention(
    "sened-vague-1",
    {
        "several": 2,
        "some": 2,
        "a number of": 2,
        "a few": 2,
        "few": 2,
        "multiple": 2,
        "a couple": 2,
        "couple of": 2,
        "many": 2,
        "various": 2,
        "numerous": 2,
        "dozen": 12,
        "dozens": 24,
        "scores": 40,
        "hundreds": 100,
        "thousands": 1000,
        "tens of thousands": 10_000,
        "a massive number of": 2,
        "a large number of": 2,
    },
)
"""Lower bounds as the sample case codes them; every one leaves the upper end open."""
