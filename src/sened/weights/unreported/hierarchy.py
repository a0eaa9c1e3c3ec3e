"""Hierarchical log-linear models: which interactions between lists a model allows, and the models next to it.

A model is a frozen set of interactions, each a bit set of two lists or more; with an interaction it has all that lie
within it (Bishop, Fienberg and Holland 1975, section 3.2). Every list has its own effect. The interaction of all lists
together is left out of every model: nothing in the table can tell it from the count that nobody recorded.
"""

from collections.abc import Iterator
from itertools import combinations

Model = frozenset[int]

INDEPENDENT: Model = frozenset()


def interactions(size: int) -> list[int]:
    """Return the interactions of `size` lists by order: pairs first, all lists together left out."""
    return [
        sum(1 << j for j in lists) for order in range(2, size) for lists in combinations(range(size), order)
    ]  # fmt: skip


def within(term: int) -> Iterator[int]:
    """Yield the interactions that lie within `term`, one list smaller."""
    if term.bit_count() > 2:
        for j in range(term.bit_length()):
            if term >> j & 1:
                yield term & ~(1 << j)


def every(size: int) -> list[Model]:
    """Return all hierarchical models of `size` lists: 8 of three, 113 of four, 6,893 of five."""
    models: list[Model] = [INDEPENDENT]
    for term in interactions(size):
        models += [m | {term} for m in models if all(t in m for t in within(term))]
    return models


def neighbours(model: Model, size: int, order: int) -> Iterator[Model]:
    """Yield the models with one interaction more, of at most `order` lists, or one fewer."""
    for term in interactions(size):
        if term in model:
            if not any(term in within(t) for t in model):
                yield model - {term}
        elif term.bit_count() <= order and all(t in model for t in within(term)):
            yield model | {term}


def pairs(size: int) -> Model:
    """Return the model of all interactions of two lists."""
    return frozenset(t for t in interactions(size) if t.bit_count() == 2)


def written(model: Model, size: int) -> str:
    """Return the model as its largest interactions, such as `[123,14,34]`; lists are numbered from 1."""
    terms = {*model, *(1 << j for j in range(size))}
    largest = [t for t in terms if not any(t != u and t & u == t for u in terms)]
    mark = "." if size > 9 else ""
    digits = [mark.join(str(j + 1) for j in range(size) if t >> j & 1) for t in largest]
    return "[" + ",".join(sorted(digits, key=lambda d: (-len(d), d))) + "]"
