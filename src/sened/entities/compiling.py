"""Turn places into one compiled index: bytes that are mapped into memory as they lie and searched without being read.

Sections, each at a multiple of eight bytes: `lat`, `lon`, `radius` (float64), `people` (uint32), `kind`, `country`
(uint8, uint16: numbers in the lists of the head), `record` (uint32 offsets) into `records` (UTF-8: id, label,
within, note, then language and name in turn, parted by U+001F), and three tables of keys. A table is `NAME.hash`
(CRC-32 of each key, ascending), `NAME.first` (uint32: where its places begin) and `NAME.places` (uint32 numbers of
places, the most important first). `exact` has besides `exact.key` (offsets) into `keys`, so that equal sums of unequal
keys are told apart; `id` has one place for each sum; `begin` holds the sums of the beginnings of names of several words.
"""

import json
import re
import zlib
from array import array
from collections.abc import Callable, Iterable
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sened.base.names import consonants
from sened.entities.layout import MAGIC, PART, keys_of
from sened.model.entity import Place

_FEWEST_SOUNDS = 2

Numbers = NDArray[np.uint32]


class Compiler:
    """Takes places one by one and returns the index of them all; holds numbers and bytes, not records."""

    def __init__(self) -> None:
        self._lat, self._lon = array("d"), array("d")
        self._radius, self._people = array("d"), array("I")
        self._kind, self._country = array("B"), array("H")
        self._kinds: dict[str, int] = {}
        self._countries: dict[str, int] = {}
        self._records, self._record = bytearray(), array("I", [0])
        self._ids: list[str] = []
        self._keys, self._key = bytearray(), array("I", [0])
        self._begin: set[int] = set()
        self._pairs = {name: (array("I"), array("I")) for name in ("exact", "skeleton", "sound")}

    def add(self, place: Place) -> None:
        """Take one more place."""
        at = len(self._ids)
        self._ids.append(place.id)
        self._lat.append(place.where.lat)
        self._lon.append(place.where.lon)
        self._radius.append(place.where.radius_m)
        self._people.append(min(max(place.population, 0), 2**32 - 1))
        self._kind.append(min(self._kinds.setdefault(place.kind, len(self._kinds)), 255))
        self._country.append(min(self._countries.setdefault(place.country, len(self._countries)), 65_535))
        self._records += _record(place)
        self._record.append(len(self._records))
        names = {place.name, *[name for _, name in place.names]}
        keys: set[str] = set()
        skeletons: set[str] = set()
        sounds: set[str] = set()
        for name in names:
            keys.update(keys_of(name))
            if is_readable(name):
                skeleton, sound = consonants(name)
                skeletons.add(skeleton)
                sounds.add(sound)
        for key in sorted(keys):
            self._add_key(key, at)
        self._add_sums("skeleton", skeletons, at)
        self._add_sums("sound", sounds, at)

    def _add_key(self, key: str, at: int) -> None:
        data = key.encode("utf-8", "replace")
        sums, places = self._pairs["exact"]
        sums.append(zlib.crc32(data))
        places.append(at)
        self._keys += data
        self._key.append(len(self._keys))
        gap = data.find(b" ")
        while gap >= 0:
            self._begin.add(zlib.crc32(data[:gap]))
            gap = data.find(b" ", gap + 1)

    def _add_sums(self, table: str, keys: set[str], at: int) -> None:
        values = sorted({zlib.crc32(k.encode()) for k in keys if len(k) >= _FEWEST_SOUNDS})
        sums, places = self._pairs[table]
        sums.extend(values)
        places.extend([at] * len(values))

    def finish(self) -> bytes:
        """Return the index."""
        sections = {
            "lat": self._lat.tobytes(),
            "lon": self._lon.tobytes(),
            "radius": self._radius.tobytes(),
            "people": self._people.tobytes(),
            "kind": self._kind.tobytes(),
            "country": self._country.tobytes(),
            "record": self._record.tobytes(),
            "records": bytes(self._records),
            **self._by_id(),
            "begin": np.array(sorted(self._begin), dtype=np.uint32).tobytes(),
        }
        rank = self._ranks()
        sections |= self._exact(rank)
        for name in ("skeleton", "sound"):
            sums, places = (np.frombuffer(a, dtype=np.uint32) if a else _NONE for a in self._pairs[name])
            order = np.lexsort((rank[places], sums))
            sections |= _table(name, sums[order], places[order], _changes(sums[order]))
        head = {"kinds": list(self._kinds), "countries": list(self._countries), "places": len(self._ids)}
        return _written(head, sections)

    def _by_id(self) -> dict[str, bytes]:
        sums = np.array([zlib.crc32(i.encode("utf-8", "replace")) for i in self._ids], dtype=np.uint32)
        order = np.argsort(sums, kind="stable").astype(np.uint32)
        return {"id.hash": sums[order].tobytes(), "id.places": order.tobytes()}

    def _ranks(self) -> Numbers:
        """Return the rank of each place: the more people the lower, then the larger, then by id."""
        rows = sorted(range(len(self._ids)), key=lambda i: (-self._people[i], -self._radius[i], self._ids[i]))
        rank = np.empty(len(rows), dtype=np.uint32)
        rank[rows] = np.arange(len(rows), dtype=np.uint32)
        return rank

    def _exact(self, rank: Numbers) -> dict[str, bytes]:
        sums, places = (np.frombuffer(a, dtype=np.uint32) if a else _NONE for a in self._pairs["exact"])
        order = np.lexsort((rank[places], sums))
        changed = _changes(sums[order])
        _part_collisions(order, self._key_at, changed)
        offsets = np.zeros(int(changed.sum()) + 1, dtype=np.uint32)
        kept = order[changed]
        lengths = np.diff(np.frombuffer(self._key, dtype=np.uint32))
        np.cumsum(lengths[kept], out=offsets[1:])
        return {
            "exact.key": offsets.tobytes(),
            "keys": b"".join(map(self._key_at, kept.tolist())),
            **_table("exact", sums[order], places[order], changed),
        }

    def _key_at(self, row: int) -> bytes:
        return bytes(self._keys[self._key[row] : self._key[row + 1]])


_NONE: Numbers = np.zeros(0, dtype=np.uint32)


def _changes(sums: Numbers) -> NDArray[np.bool_]:
    """Return where a row has another sum than the row before it."""
    changed = np.ones(len(sums), dtype=bool)
    changed[1:] = sums[1:] != sums[:-1]
    return changed


def _part_collisions(order: "NDArray[np.int64]", key: Callable[[int], bytes], changed: NDArray[np.bool_]) -> None:
    """Set apart, in place, unequal keys of one sum (a few in a million)."""
    for at in [i for i in np.flatnonzero(~changed).tolist() if key(order[i]) != key(order[i - 1])]:
        first, last = at, at + 1
        while not changed[first]:
            first -= 1
        while last < len(order) and not changed[last]:
            last += 1
        # Stable, so that the places of one key stay in their order.
        rows = sorted(order[first:last].tolist(), key=key)
        order[first:last] = rows
        changed[first + 1 : last] = [key(a) != key(b) for a, b in pairwise(rows)]


def compiled(places: Iterable[Place]) -> bytes:
    """Return the index of `places`; their order does not matter."""
    compiler = Compiler()
    for place in sorted(places, key=lambda p: p.id):
        compiler.add(place)
    return compiler.finish()


def is_readable(name: str) -> bool:
    """Tell whether a name is in Latin or Arabic letters, which the keys of sound can read."""
    return name.isascii() or _UNREADABLE.search(name) is None


_UNREADABLE = re.compile(r"[^\u0000-\u024f\u0300-\u036f\u0600-\u077f\u1e00-\u1eff\u2000-\u206f]")


def _record(place: Place) -> bytes:
    seen: set[str] = set()
    parts = [place.id, place.name, place.within, place.note]
    for language, name in place.names:
        if name not in seen:
            seen.add(name)
            parts += [language, name]
    joined = PART.join(parts)
    if joined.count(PART) >= len(parts):
        joined = PART.join(p.replace(PART, " ") for p in parts)
    return joined.encode("utf-8", "replace")


def _table(name: str, sums: Numbers, places: Numbers, changed: NDArray[np.bool_]) -> dict[str, bytes]:
    starts = np.flatnonzero(changed).astype(np.uint32)
    first = np.append(starts, np.uint32(len(sums))).astype(np.uint32)
    return {
        f"{name}.hash": sums[starts].tobytes(),
        f"{name}.first": first.tobytes(),
        f"{name}.places": places.tobytes(),
    }


def _written(head: dict[str, object], sections: dict[str, bytes]) -> bytes:
    spans, body, at = {}, [], 0
    for name, data in sections.items():
        spans[name] = [at, len(data)]
        padding = -len(data) % 8
        body.append(data + bytes(padding))
        at += len(data) + padding
    text = json.dumps({**head, "sections": spans, "size": at}, ensure_ascii=False, sort_keys=True).encode()
    text += b" " * (-(len(text) + 16) % 8)
    return b"".join([MAGIC, len(text).to_bytes(8, "little"), text, *body])
