"""A number with what it counts, and whether that is a part of what was counted before."""

from dataclasses import dataclass

from sened.base.quantities import Count
from sened.extraction.english import harm as h
from sened.extraction.tokens import Token


@dataclass(frozen=True, slots=True)
class Counted:
    """A number with its noun phrase: tokens `first` to `last`, the head noun, before a measure is known."""

    count: Count
    rule: str
    first: int
    last: int
    head: str
    subset: bool = False


def subset_at(tokens: list[Token], j: int) -> bool:
    """Tell whether "including", "among them", "of whom" stand at `j`."""
    low = tuple(t.low for t in tokens[j : j + 3])
    return any(low[: len(s)] == s for s in h.SUBSET)


def is_subset(tokens: list[Token], first: int) -> bool:
    """ "including two children", "two of them women": a part of what was counted before."""
    behind = [t.low for t in tokens[first + 1 : first + 4]]
    if any(behind[k : k + 2] in (["of", "them"], ["of", "whom"]) for k in (0, 1)):
        return True
    before = tuple(t.low for t in tokens[max(0, first - 3) : first])
    return any(before[-len(s) :] == s for s in h.SUBSET) or _listed_in_subset(tokens, first)


def _listed_in_subset(tokens: list[Token], first: int) -> bool:
    for j in range(first - 1, max(-1, first - 9), -1):
        if tokens[j].low in ("including", "whom", "among"):
            return True
        if tokens[j].tag in "VAEGM" or tokens[j].low in (";", "(", ")"):
            return False
    return False
