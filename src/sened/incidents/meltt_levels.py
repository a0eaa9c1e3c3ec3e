"""Taxonomies in meltt's sense: the levels of a code or a name from fine to coarse, as numbers by row."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from sened.incidents.meltt_window import Bools, Floats, Ints
from sened.model.crosswalk import VIOLENT
from sened.model.vocabulary import EventClass

_E = EventClass
_GROUPS: dict[EventClass, str] = {
    **dict.fromkeys((_E.AIR_STRIKE, _E.SHELLING, _E.EXPLOSION, _E.SUICIDE_BOMB), "explosives"),
    **dict.fromkeys((_E.CLASH, _E.GROUND_RAID), "armed fight"),
    **dict.fromkeys((_E.ATTACK_ON_CIVILIANS, _E.ABDUCTION), "against civilians"),
}

CLASS_LEVELS: Mapping[str, tuple[str, str, str]] = {
    c.value: (c.value, _GROUPS.get(c, c.value), "violence" if c in VIOLENT else c.value) for c in EventClass
}
"""Levels of Sened's event classes: the class, what it is done with or to, and violence; `violence` itself, an act whose
form is not coded (as in UCDP), agrees with other violence at the coarsest level alone."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """Levels by row: `levels` (rows x levels, fine to coarse) numbers the labels of each level, below 0 where unknown."""

    levels: Ints

    @property
    def unknown(self) -> Bools:
        """Rows that have no level."""
        return np.asarray((self.levels < 0).all(axis=1))

    def agreement(self, left: Ints, right: Ints) -> Floats:
        """Return the finest level at which rows agree, from 0 (finest) to 1 (coarsest); infinite where at none."""
        found = np.full(len(left), np.inf)
        steps = max(1, self.levels.shape[1] - 1)
        for level in reversed(range(self.levels.shape[1])):
            a = self.levels[left, level]
            found[(a == self.levels[right, level]) & (a >= 0)] = level / steps
        return found


def event_levels(table: pa.Table, taxonomy: Mapping[tuple[str, str], Sequence[str]] | None) -> Criterion:
    """Return the levels of the event types by a taxonomy, or of the event classes where there is none."""
    if taxonomy is None:
        return _criterion(table["event_class"], lambda text: CLASS_LEVELS.get(text, ()))
    joined = pc.binary_join_element_wise(
        pc.fill_null(table["dataset"], ""), pc.fill_null(table["event_type"], ""), "\x1f"
    )
    folded = {(d.casefold(), c.strip()): tuple(levels) for (d, c), levels in taxonomy.items()}

    def found(text: str) -> Sequence[str]:
        dataset, _, code = text.partition("\x1f")
        vocabulary, _, tail = code.partition(":")
        keys = ((dataset.casefold(), tail.strip()), (dataset.casefold(), code), (vocabulary.casefold(), tail.strip()))
        return next((folded[key] for key in keys if key in folded), ())

    return _criterion(joined, found)


def name_levels(names: pa.ChunkedArray, actors: Mapping[str, Sequence[str]]) -> Criterion:
    """Return the levels of the first actor of each row; rows without one are looked up as the empty name."""
    return _criterion(first_names(names), lambda text: tuple(actors.get(text, ())))


def first_names(names: pa.ChunkedArray) -> pa.Array:
    """Return the first of each row's names, empty where there is none."""
    lists = names.combine_chunks() if isinstance(names, pa.ChunkedArray) else names
    if isinstance(lists, pa.ChunkedArray):
        lists = pa.concat_arrays(lists.chunks)
    size = np.asarray(pc.fill_null(pc.list_value_length(lists), 0))
    out = np.full(len(lists), "", dtype=object)
    some = np.flatnonzero(size > 0)
    out[some] = pc.list_element(lists.take(pa.array(some)), 0).to_numpy(zero_copy_only=False)
    return pa.array(out, pa.string())


def _criterion(column: pa.ChunkedArray | pa.Array, levels_of: Callable[[str], Sequence[str]]) -> Criterion:
    """Return the levels of each row's text, each distinct text looked up once."""
    encoded = pc.dictionary_encode(pc.fill_null(column, ""))
    encoded = encoded.unify_dictionaries().combine_chunks() if isinstance(encoded, pa.ChunkedArray) else encoded
    encoded = encoded if isinstance(encoded, pa.DictionaryArray) else pa.concat_arrays(encoded.chunks)
    found = [tuple(levels_of(text)) for text in encoded.dictionary.to_pylist()]
    depth = max((len(levels) for levels in found), default=1) or 1
    numbers = np.column_stack(
        [_numbered(levels[k] if k < len(levels) else "" for levels in found) for k in range(depth)]
    )
    return Criterion(numbers[np.asarray(encoded.indices, dtype=np.int64)])


def _numbered(labels: Iterable[str]) -> Ints:
    """Return the number of each label, below 0 for the empty one."""
    known: dict[str, int] = {"": -1}
    return np.array([known.setdefault(label, len(known)) for label in labels], dtype=np.int64)
