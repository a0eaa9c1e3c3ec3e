"""The seams: protocols that the pipeline fills with one implementation or another.

One conformance suite per seam lives in `tests/conformance` and runs on every implementation.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Protocol, runtime_checkable

from sened.base.canonical import Json
from sened.base.errors import Problem
from sened.base.geo import Circle
from sened.model.entity import Actor, Organisation, Place


class BlobStore(Protocol):
    """Bytes by their SHA-256. `put` is durable when it returns; `get` verifies and raises `IntegrityError`."""

    def put(self, data: bytes) -> str:
        """Return the digest under which `data` now lies durably; a second `put` of it changes nothing."""
        ...

    def get(self, digest: str) -> bytes:
        """Return the verified bytes; `UnavailableError` where there are none."""
        ...

    def has(self, digest: str) -> bool:
        """Tell whether bytes of that digest lie here."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """An entry to append: its kind, the actor's key, the time (UTC, `Z`), and the fields to commit to."""

    kind: str
    subject: str
    fields: Mapping[str, Json]
    actor: str
    time: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry as it stands in the log: `id` is a digest over commitments, `fields` the disclosed values."""

    index: int
    id: str
    kind: str
    subject: str
    fields: Mapping[str, Json]
    actor: str
    time: str


class LedgerStore(Protocol):
    """The append-only log under an RFC 6962 tree. `append` is atomic and durable when it returns; entries never change.

    The bytes of an entry, its id (their SHA-256) and its leaf (their RFC 6962 hash) are the same in every store; reading
    verifies them. Of two writers at one time each gets all of its entries in, or a `ConflictError` and none.
    """

    def append(self, entries: Sequence[NewEntry], *, expect: int | None = None) -> list[Entry]:
        """Return the appended entries; `ConflictError` if the log has not `expect` entries any more."""
        ...

    def size(self) -> int:
        """Return the number of entries."""
        ...

    def entries(self, start: int = 0) -> Iterator[Entry]:
        """Yield entries in log order from `start`."""
        ...

    def head(self) -> str:
        """Return the root of the whole log, 64 hexadecimal digits: equal heads mean equal logs."""
        ...

    def root(self, size: int | None = None) -> bytes:
        """Return the root of the first `size` entries (of all by default); `IndexError` where there are fewer."""
        ...

    def inclusion(self, index: int, size: int | None = None) -> list[bytes]:
        """Return the proof that entry `index` is in the log of `size` entries; `IndexError` where it is not."""
        ...

    def consistency(self, old: int, new: int | None = None) -> list[bytes]:
        """Return the proof that the log of `old` entries is the beginning of that of `new` entries."""
        ...

    def entry_bytes(self, index: int) -> bytes:
        """Return the bytes of entry `index`; `IndexError` where there is none."""
        ...

    def disclosures(self, index: int) -> Mapping[str, tuple[bytes, Json]]:
        """Return salt and value of each field of entry `index` that was not erased, the subject among them."""
        ...

    def erase(self, index: int, fields: Sequence[str]) -> int:
        """Return how many of `fields` were erased with their salts; every id, proof and root stays as it is."""
        ...

    def close(self) -> None:
        """Release the log."""
        ...


class Gazetteer(Protocol):
    """Finds places by name in any script."""

    def find(self, name: str, *, near: Circle | None = None, limit: int = 3) -> "list[Found]":
        """Return the best candidates, best first; an empty list means not found."""
        ...

    def names(self) -> Iterable[tuple[str, str]]:
        """Yield (name, place id) for every name held."""
        ...

    def place(self, place_id: str) -> Place | None:
        """Return the place of that id, or None."""
        ...


class NameSpan(NamedTuple):
    """A name found in a row of words: from word `first` to before word `last`, with the key under which it is held.

    `before` letters of the first word and `behind` letters of the last one are no part of the name (a preposition
    written on to it, a case ending). `standing` is 2 for a place of the case or of the region that Sened knows best,
    1 for a large town or a country anywhere, 0 for any other.
    """

    first: int
    last: int
    key: str
    before: int
    behind: int
    standing: int


@runtime_checkable
class SpanGazetteer(Protocol):
    """A gazetteer that finds its names in running text itself, without giving them all away first."""

    def spans(self, words: Sequence[str], language: str = "") -> list[NameSpan]:
        """Return the longest name that begins at each of the folded `words`, in order; they may overlap."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A candidate place, how well its name fits (0 to 1), and the rule that found it."""

    place: Place
    score: float
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRow:
    """One row of given material before any check: where it stands and its cells as text."""

    file: str
    row: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What an adapter read: raw rows by record type, whole files to keep, and every problem found on the way."""

    sources: Sequence[RawRow] = ()
    claims: Sequence[RawRow] = ()
    supply: Sequence[RawRow] = ()
    places: Sequence[Place] = ()
    actors: Sequence[Actor] = ()
    organisations: Sequence[Organisation] = ()
    reports: Sequence[RawRow] = ()
    files: Sequence[Path] = ()
    problems: Sequence[Problem] = ()
    notices: Sequence[str] = ()
    dataset: str = field(default="")


class Adapter(Protocol):
    """Reads files of one published form; never writes, never guesses, reports what it could not read."""

    name: str
    help: str

    def read(self, files: Sequence[Path]) -> Intake:
        """Return all rows and problems of `files`; `InputError` only where nothing can be read at all."""
        ...
