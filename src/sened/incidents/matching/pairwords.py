"""Pairs of words (event types, actors) of all pairs of rows: their keys, their classes, and what chance would bring."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from sened.incidents.columns import Floats, Ints
from sened.incidents.matching.frame import Frame
from sened.incidents.matching.patterns import Patterns, group_count

STEADY = 30.0
"""Rows of a dataset that are taken to use words as all datasets do, before its own are counted."""

Classes = Callable[[Ints, Ints], Ints]


def by_dataset(frame: Frame, words: Ints, count: int, *, alone: bool) -> Floats:
    """Return the share of each word in each dataset, shape (datasets, words).

    `alone`: the words of one dataset are its own vocabulary, so that nothing is borrowed from the others.
    """
    sets = len(frame.datasets)
    seen = np.bincount(frame.dataset * count + words, minlength=sets * count).reshape(sets, count).astype(np.float64)
    total = seen.sum(axis=0)
    borrowed = 0.5 if alone else STEADY
    whole = total / max(1.0, total.sum())
    return np.asarray((seen + borrowed * whole) / (seen.sum(axis=1, keepdims=True) + borrowed))


@dataclass(frozen=True, slots=True)
class Side:
    """The words on one side of near and far pairs: the distinct keys, and what each pair of datasets has of them."""

    keys: Ints
    near: Ints
    entries: tuple[Ints, Ints, Floats]

    def expected(self, mass: Floats) -> Floats:
        """Return what chance would bring of each key, were the matches `mass` by group."""
        key, group, share = self.entries
        return np.asarray(np.bincount(key, weights=mass[group] * share, minlength=len(self.keys)), dtype=np.float64)


def side(near: tuple[Patterns, Ints], far: tuple[Patterns, Ints], shares: tuple[Floats, Floats], size: int) -> Side:
    """Return the words of the keys of near and far pairs.

    What chance brings of a key in a pair of datasets is half what far pairs show and half what the shares of its two
    words give (`shares`: by dataset, of the left and the right side; `size`: the number of words).
    """
    (one, keys_near), (other, keys_far) = near, far
    return _side(
        one.frame, (keys_near, one.group), (keys_far, other.group), lambda k, g: _given(one.frame, k, g, shares, size)
    )


def across(near: Patterns, far: Patterns, shares: tuple[Floats, Floats], size: int) -> Side:
    """Return the words of the pairs read crosswise: each pair twice, its first side against the other's second, and so back.

    `shares` are those of first and of second sides; both readings are one list, so that no row is left or right.
    """
    turned = (shares[1], shares[0])
    keys = [np.concatenate([p.sides(1, 2), p.sides(2, 1)]) for p in (near, far)]
    groups = [np.tile(p.group, 2) for p in (near, far)]

    def given(key: Ints, group: Ints) -> Floats:
        one, other = (_given(near.frame, key, group, s, size) for s in (shares, turned))
        return np.asarray((one + other) / 2.0)

    return _side(near.frame, (keys[0], groups[0]), (keys[1], groups[1]), given)


def _side(
    frame: Frame, near: tuple[Ints, Ints], far: tuple[Ints, Ints], given_of: Callable[[Ints, Ints], Floats]
) -> Side:  # fmt: skip
    (keys_near, group_near), (keys_far, group_far) = near, far
    keys, number = np.unique(np.concatenate([keys_near, keys_far]), return_inverse=True)
    number = number.reshape(-1).astype(np.int64)
    groups = group_count(frame)
    entry, at = np.unique(number * groups + np.concatenate([group_near, group_far]), return_inverse=True)
    key, in_group = entry // groups, entry % groups
    per_group = np.bincount(group_far, minlength=groups).astype(np.float64)
    shown = np.bincount(at.reshape(-1)[len(keys_near) :], minlength=len(entry)) / np.maximum(per_group[in_group], 1.0)
    given = given_of(keys[key], in_group)
    share = np.where(per_group[in_group] > 0, 0.5 * shown + 0.5 * given, given)
    return Side(keys, number[: len(keys_near)], (key, in_group, np.maximum(share, 1e-9)))


def _given(frame: Frame, keys: Ints, group: Ints, shares: tuple[Floats, Floats], size: int) -> Floats:
    a, b = keys // size, keys % size
    left, right = shares
    sets = len(frame.datasets)
    if group_count(frame) == 2:
        weight = np.bincount(frame.dataset, minlength=sets) / max(1, frame.size)
        one, other = weight @ left, weight @ right
        both = one[a] * other[b] + one[b] * other[a]
    else:
        first, second = group // sets, group % sets
        both = left[first, a] * right[second, b] + left[first, b] * right[second, a]
    return np.asarray(np.where(a == b, both / 2.0, both))
