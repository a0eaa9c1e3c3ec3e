"""Place names beside each other, each name taken apart once."""

from collections.abc import Sequence

import numpy as np

from sened.incidents import placenames
from sened.incidents.columns import Ints

NAME_BINS = ("not both named", "one name", "a name in common", "a wider name in common", "other names")
_NONE, _ONE, _HEAD, _WIDER, _OTHER = range(5)
_HEADS, _WORDS = 3, 6


class Names:
    """The names of places by number: their heads (the place itself) and all of their words."""

    def __init__(self, names: Sequence[str]) -> None:
        taken = [placenames.words(n) if n else placenames.EMPTY for n in names]
        number = {w: k for k, w in enumerate(sorted({w for t in taken for w in t.words}))}
        self._heads = _table([sorted(number[w] for w in t.head) for t in taken], _HEADS)
        self._words = _table([sorted(number[w] for w in t.words) for t in taken], _WORDS)

    def heads(self, names: Ints) -> Ints:
        """Return the words of the place itself for each name, shape (names, words), -1 where there are fewer."""
        return np.asarray(self._heads[names])

    def compare(self, left: Ints, right: Ints) -> Ints:
        """Return the number among `NAME_BINS` for each pair of names, given by number."""
        heads = _shared(self._heads[left], self._heads[right])
        same = (self._heads[left] == self._heads[right]).all(axis=1)
        wider = _shared(self._words[left], self._words[right])
        bins = np.where(same, _ONE, np.where(heads, _HEAD, np.where(wider, _WIDER, _OTHER)))
        named = (self._heads[left, 0] >= 0) & (self._heads[right, 0] >= 0)
        return np.where(named, bins, _NONE).astype(np.int64)


def _table(rows: Sequence[Sequence[int]], width: int) -> Ints:
    out = np.full((len(rows), width), -1, dtype=np.int64)
    for i, row in enumerate(rows):
        out[i, : min(width, len(row))] = row[:width]
    return out


def _shared(left: Ints, right: Ints) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    found = np.zeros(len(left), dtype=np.bool_)
    for a in range(left.shape[1]):
        for b in range(right.shape[1]):
            found |= (left[:, a] >= 0) & (left[:, a] == right[:, b])
    return found
