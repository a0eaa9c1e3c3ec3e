"""Places whose names are like a name: of equal consonants, of like sound, or an edit or two away."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from sened.base.names import fold, latin, skeleton, sound
from sened.entities.index import PlaceIndex
from sened.model.entity import Place


class Hit(NamedTuple):
    """A place, its score (0 to 1), the rule that found it, the kind that the phrase states, and which index holds it."""

    place: Place
    score: float
    rule: str
    stated: str
    layer: int


_FEWEST_SOUNDS = 3
_SKELETON_FLOOR = 0.5
_SHORT_FLOOR = 0.8
_SOUND_FLOOR = 0.66
_FUZZY_FLOOR = 86.0
_FUZZY_LENGTH = 5
_DIVIDED = 5
_MOST = 400
_LONGEST_KEY = 14
_SOUNDS = "abcdfghklmnprstxz"

Likely = Callable[[Hit], bool]
"""Tells whether a place may be meant at all by a name that is only like its own."""


def by_skeleton(layers: Sequence[PlaceIndex], name: str, likely: Likely) -> list[Hit]:
    """Return the places with a name of the same consonants (`base.names.skeleton`).

    One consonant is shared by too many unrelated names; of names with two, most of the letters have to agree.
    """
    key = skeleton(name)
    if len(_joined(key)) < _FEWEST_SOUNDS - 1:
        return []
    short = len(_joined(key)) < _FEWEST_SOUNDS
    floor, least = (_SHORT_FLOOR, 0.7) if short else (_SKELETON_FLOOR, 0.75)
    plain = latin(name).replace(" ", "")
    hits = []
    for at, number in _alike(layers, "skeleton", (_joined(key),)):
        names = layers[at].names(number)
        ratio = max((_ratio(plain, n) for n in names if _one_word(key, skeleton(n))), default=0.0)
        if ratio >= floor:
            hits.append(Hit(layers[at].place(number), round(least + 0.2 * ratio, 3), "skeleton", "", at))
    return [h for h in hits if likely(h)]


def by_sound(layers: Sequence[PlaceIndex], name: str, likely: Likely) -> list[Hit]:
    """Return the places with a name of like sound (`base.names.sound`) whose letters are alike too."""
    key = sound(name)
    if len(key) < _FEWEST_SOUNDS:
        return []
    plain = latin(name).replace(" ", "")
    hits = []
    for at, number in _alike(layers, "sound", (key,)):
        ratio = max((_ratio(plain, n) for n in layers[at].names(number) if sound(n) == key), default=0.0)
        if ratio >= _SOUND_FLOOR:
            hits.append(Hit(layers[at].place(number), round(0.6 + 0.3 * ratio, 3), "sound", "", at))
    return [h for h in hits if likely(h)]


def by_similarity(layers: Sequence[PlaceIndex], name: str, likely: Likely) -> list[Hit]:
    """Return the places whose consonants are one edit away, and of whose letters at least 86 of 100 agree."""
    folded, plain = fold(name), latin(name).replace(" ", "")
    if len(folded) < _FUZZY_LENGTH:
        return []
    keys = [k for k in dict.fromkeys(_edits(_joined(skeleton(name)))) if len(k) >= _FEWEST_SOUNDS]
    hits = []
    for at, number in _alike(layers, "skeleton", keys):
        names = layers[at].names(number)
        ratio = max(max(fuzz.ratio(folded, fold(n)), 100.0 * _ratio(plain, n)) for n in names)
        if ratio >= _FUZZY_FLOOR:
            hits.append(Hit(layers[at].place(number), round(0.85 * ratio / 100, 3), "fuzzy", "", at))
    return [h for h in hits if likely(h)]


def _alike(layers: Sequence[PlaceIndex], table: str, keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield index and number of each place of which a name has one of the keys, at most `_MOST` for a key."""
    for at, layer in enumerate(layers):
        for number in sorted({int(n) for key in keys for n in layer.alike(table, key)[:_MOST]}):
            yield at, number


def _edits(key: str) -> Iterator[str]:
    """Yield `key` and every key one letter away: left out, put in, changed, or two neighbours exchanged."""
    yield key
    if len(key) > _LONGEST_KEY:
        return
    for at in range(len(key) + 1):
        head, tail = key[:at], key[at:]
        for letter in _SOUNDS:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]


def _ratio(plain: str, name: str) -> float:
    return fuzz.ratio(plain, latin(name).replace(" ", "")) / 100


def _joined(key: str) -> str:
    return key.replace(" ", "")


def _one_word(a: str, b: str) -> bool:
    """Tell whether two skeletons are equal, or equal but for where a longer name is divided (Teqil Beqil, Taqilbaqil)."""
    return a == b or (_joined(a) == _joined(b) and len(_joined(a)) >= _DIVIDED)
