"""Names of actors as written: rare misspellings folded into frequent names, and how alike two names look."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from sened.base.names import skeleton
from sened.incidents.columns import Bools, Ints

IDENTICAL, ALIKE, UNNAMED, DIFFERENT = range(4)
"""How two names look beside each other; `UNNAMED` where one of them is missing."""

SURE, ONCE, FREQUENT = 8, 20, 20
"""A name one letter off another is its misspelling where that one is `SURE` times as frequent and `FREQUENT` at least, or
`ONCE` times as frequent."""

_SHORTEST, _LONGEST = 5, 120
"""Letters of names that are held against others for one letter: what is longer is a sentence, and has too many letters."""

_WORDS = 6
_COMMON = frozenset(skeleton(w) for w in ("the", "of", "and", "for", "armed", "forces", "force", "group", "army", "government", "militia", "front", "movement"))  # fmt: skip


def folded(names: Sequence[str], counts: Ints) -> Ints:
    """Return for each name the number of the name that it stands for, itself as a rule."""
    target = np.arange(len(names))
    known: dict[str, list[int]] = defaultdict(list)
    for i in np.argsort(-counts, kind="stable").tolist():
        name = names[i]
        if not _SHORTEST <= len(name) <= _LONGEST or _numbered(name):
            continue
        shapes = _shapes(name)
        better = [j for s in shapes for j in known.get(s, ()) if _outweighs(int(counts[j]), int(counts[i]))]
        if better:
            target[i] = min(better, key=lambda j: (-int(counts[j]), names[j]))
            continue
        for s in shapes:
            known[s].append(i)
    return target


def _shapes(name: str) -> set[str]:
    return {name} | {name[:k] + name[k + 1 :] for k in range(len(name))}


def _outweighs(frequent: int, rare: int) -> bool:
    return (frequent >= SURE * rare and frequent >= FREQUENT) or frequent >= ONCE * max(rare, 1)


def _numbered(name: str) -> bool:
    """Tell whether a name holds a digit: the 1st and the 2nd Brigade are not one."""
    return any(c.isdigit() for c in name)


class Likeness:
    """How alike the names of a list look: words in common, initials, one letter off, whatever the script."""

    def __init__(self, names: Sequence[str]) -> None:
        words = [_words(n) for n in names]
        number = {w: k for k, w in enumerate(sorted({w for ws in words for w in ws}))}
        self._words = np.full((len(names), _WORDS), -1, dtype=np.int64)
        for i, ws in enumerate(words):
            self._words[i, : len(ws)] = [number[w] for w in ws]
        self._count = np.array([len(w) for w in words], dtype=np.int64)
        self._empty = np.array([not n for n in names], dtype=bool)
        self._initials, self._compact = _initials(names)
        self._near = _one_letter_off(names)
        self._size = len(names)

    def classes(self, left: Ints, right: Ints) -> Ints:
        """Return the class of each pair of names, given by number."""
        shared = np.zeros(len(left), dtype=np.int64)
        for a in range(_WORDS):
            mine = self._words[left, a]
            for b in range(_WORDS):
                shared += (mine >= 0) & (mine == self._words[right, b])
        fewest = np.minimum(self._count[left], self._count[right])
        alike = (fewest > 0) & (2 * shared > fewest)
        alike |= self._is_initials(left, right) | self._is_initials(right, left) | self._off_by_one(left, right)
        found = np.where(alike, ALIKE, DIFFERENT)
        found = np.where(self._empty[left] | self._empty[right], UNNAMED, found)
        return np.where((left == right) & ~self._empty[left], IDENTICAL, found).astype(np.int64)

    def _is_initials(self, left: Ints, right: Ints) -> Bools:
        return np.asarray((self._initials[left] >= 0) & (self._initials[left] == self._compact[right]))

    def _off_by_one(self, left: Ints, right: Ints) -> Bools:
        key = np.minimum(left, right) * self._size + np.maximum(left, right)
        return np.isin(key, self._near)


def _words(name: str) -> list[str]:
    found = [w for w in dict.fromkeys(skeleton(name).split()) if len(w) > 1]
    return sorted([w for w in found if w not in _COMMON] or found)[:_WORDS]


def _initials(names: Sequence[str]) -> tuple[Ints, Ints]:
    """Return the number of the initials of each name of several words, and of each name of one word, -1 for others."""
    initials = ["".join(w[0] for w in n.replace("-", " ").split() if w[0].isalnum()).casefold() for n in names]
    number = {t: k for k, t in enumerate(sorted({t for t in initials if len(t) > 1}))}
    one = [n.strip("()").casefold() if len(n.split()) == 1 else "" for n in names]
    return (
        np.array([number.get(t, -1) for t in initials], dtype=np.int64),
        np.array([number.get(t, -1) for t in one], dtype=np.int64),
    )


def _one_letter_off(names: Sequence[str]) -> Ints:
    """Return the pairs of names (smaller number times the count of names, plus the larger) that differ by one letter."""
    groups: dict[str, list[int]] = defaultdict(list)
    for i, name in enumerate(names):
        if _SHORTEST < len(name) <= _LONGEST and not _numbered(name):
            for shape in _shapes(name.casefold()):
                groups[shape].append(i)
    keys = {a * len(names) + b for g in groups.values() for a, b in _pairs(g)}
    return np.array(sorted(keys), dtype=np.int64)


def _pairs(group: list[int]) -> Iterable[tuple[int, int]]:
    ordered = sorted(set(group))
    return ((a, b) for k, a in enumerate(ordered) for b in ordered[k + 1 :])
