"""A compiled index of places, searched where it lies: a file mapped into memory, or bytes.

`compiling` says what it holds. Opening reads the head alone; a look-up touches a few pages.
"""

import json
import mmap
import zlib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

from sened.base.geo import Circle
from sened.entities.layout import MAGIC, PART
from sened.model.entity import Place

_HEAD = 16
_TYPES = {"lat": "d", "lon": "d", "radius": "d", "kind": "B", "country": "H", "records": "B", "keys": "B"}
_KEPT = 4_096


class PlaceIndex:
    """The places of one gazetteer. Numbers of places are positions in it, 0 first."""

    def __init__(self, data: "bytes | mmap.mmap") -> None:
        view = memoryview(data)
        length = int.from_bytes(view[8:_HEAD], "little")
        if bytes(view[:8]) != MAGIC or len(view) < _HEAD + length:
            raise ValueError("it is no compiled gazetteer")
        head = json.loads(bytes(view[_HEAD : _HEAD + length]))
        if len(view) != _HEAD + length + head["size"]:
            raise ValueError("a part of it is missing")
        self._kinds: list[str] = head["kinds"]
        self._countries: list[str] = head["countries"]
        self._size: int = head["places"]
        start = _HEAD + length
        # Any: the items are numbers of the type that each section has.
        self._parts: dict[str, Any] = {
            name: view[start + at : start + at + size].cast(cast(Any, _TYPES.get(name, "I")))
            for name, (at, size) in head["sections"].items()
        }
        self._kept: dict[int, Place] = {}

    @classmethod
    def open(cls, path: Path) -> "PlaceIndex":
        """Return the index in the file `path`, mapped; `ValueError` or `OSError` where it cannot be used."""
        with path.open("rb") as file:
            return cls(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))

    def __len__(self) -> int:
        return self._size

    def exact(self, key: str) -> Sequence[int]:
        """Return the places that bear a name with that key, the most important first."""
        at = self._at(key)
        if at < 0:
            return ()
        first = self._parts["exact.first"]
        return cast(Sequence[int], self._parts["exact.places"][first[at] : first[at + 1]])

    def holds(self, key: str) -> bool:
        """Tell whether any name has that key."""
        return self._at(key) >= 0

    def begins(self, key: str) -> bool:
        """Tell whether a name of more words may begin with the words of `key`; never False where one does."""
        value = zlib.crc32(key.encode("utf-8", "replace"))
        sums = self._parts["begin"]
        at = bisect_left(sums, value)
        return at < len(sums) and sums[at] == value

    def alike(self, table: str, key: str) -> Sequence[int]:
        """Return the places with a name of that `skeleton` or `sound` key; rarely others too, so compare the names."""
        value = zlib.crc32(key.encode("utf-8", "replace"))
        sums = self._parts[f"{table}.hash"]
        at = bisect_left(sums, value)
        if at == len(sums) or sums[at] != value:
            return ()
        first = self._parts[f"{table}.first"]
        return cast(Sequence[int], self._parts[f"{table}.places"][first[at] : first[at + 1]])

    def place(self, number: int) -> Place:
        """Return the record of a place."""
        if number not in self._kept:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[number] = self._read(number)
        return self._kept[number]

    def names(self, number: int) -> tuple[str, ...]:
        """Return the names of a place, its label first."""
        place = self.place(number)
        return (place.name, *(name for _, name in place.names))

    def people(self, number: int) -> int:
        """Return the number of inhabitants that the gazetteer gives, 0 where it gives none."""
        return int(self._parts["people"][number])

    def kind(self, number: int) -> str:
        """Return the kind of a place."""
        return self._kinds[int(self._parts["kind"][number])]

    def where(self, number: int) -> Circle:
        """Return the point and radius of a place."""
        return Circle(self._parts["lat"][number], self._parts["lon"][number], self._parts["radius"][number])

    def number(self, place_id: str) -> int | None:
        """Return the number of the place of that id, or None."""
        value = zlib.crc32(place_id.encode("utf-8", "replace"))
        sums = self._parts["id.hash"]
        at = bisect_left(sums, value)
        while at < len(sums) and sums[at] == value:
            number = int(self._parts["id.places"][at])
            if self._texts(number)[0] == place_id:
                return number
            at += 1
        return None

    def all(self) -> Iterator[Place]:
        """Yield every place in order of id."""
        for number in range(self._size):
            yield self._read(number)

    def _at(self, key: str) -> int:
        data = key.encode("utf-8", "replace")
        value = zlib.crc32(data)
        sums = self._parts["exact.hash"]
        at = bisect_left(sums, value)
        offsets, keys = self._parts["exact.key"], self._parts["keys"]
        while at < len(sums) and sums[at] == value:
            if keys[offsets[at] : offsets[at + 1]] == data:
                return at
            at += 1
        return -1

    def _texts(self, number: int) -> list[str]:
        offsets = self._parts["record"]
        data = bytes(self._parts["records"][offsets[number] : offsets[number + 1]])
        return data.decode("utf-8", "replace").split(PART)

    def _read(self, number: int) -> Place:
        parts = self._parts
        place_id, name, within, note, *names = self._texts(number)
        return Place(
            id=place_id,
            name=name,
            names=tuple(zip(names[::2], names[1::2], strict=False)),
            where=self.where(number),
            kind=self._kinds[parts["kind"][number]],
            country=self._countries[parts["country"][number]],
            within=within,
            note=note,
            population=self.people(number),
        )
