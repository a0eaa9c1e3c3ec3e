"""The append-only log in SQLite: entries under a Merkle tree, and the disclosed fields beside them.

An entry is bytes that commit to its fields (`sealing`); its id is the SHA-256 of those bytes, its leaf in the tree their
RFC 6962 hash. Salts and values lie in a table of their own, from which one field can be erased while every id, every
proof and the root stay as they are. The order of things: entries are durable, then acknowledged, then signed for.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from sened.base.canonical import Json, canonical_bytes, digest
from sened.base.errors import ConflictError, IntegrityError
from sened.model.seams import Entry, NewEntry
from sened.stores import sealing
from sened.stores.merkle import HASH_BYTES, Peaks, Tree, leaf_hash
from sened.stores.salts import SALT_BYTES, Salt, for_fields, random_salt, seeded_salt
from sened.stores.sealing import MAX_ENTRY_BYTES, SUBJECT, Sealed
from sened.stores.sqlite import connect, told, value, writing

__all__ = ["MAX_ENTRY_BYTES", "Row", "Salt", "SqliteLedger", "random_salt", "seeded_salt"]

_CHUNK = 1_000
_READ = """
SELECT e.idx, e.leaf, e.body, d.fields, d.salts
FROM entries e LEFT JOIN disclosures d ON d.idx = e.idx WHERE e.idx >= ? AND e.idx < ? ORDER BY e.idx
"""
_TIP = "SELECT t.size, t.peaks, (SELECT ifnull(max(idx) + 1, 0) FROM entries) FROM tree t"


class Row(NamedTuple):
    """One verified entry: itself, its bytes, and for each disclosed field the salt and the value."""

    entry: Entry
    body: bytes
    disclosures: dict[str, tuple[bytes, Json]]


class SqliteLedger:
    """A `LedgerStore` in one SQLite file (WAL, `synchronous=FULL`).

    One writer at a time: a second one waits `busy_ms` milliseconds, then gets `ConflictError`. Reading verifies every
    entry, every disclosed field and the root, and raises `IntegrityError` where one does not agree.
    """

    def __init__(self, path: Path, *, salt: Callable[[str, str], bytes], busy_ms: int = 2000) -> None:
        self.path = path
        self._salt = salt
        self._db = connect(path, busy_ms=busy_ms)
        self._grown = Tree()

    def append(self, entries: Sequence[NewEntry], *, expect: int | None = None) -> list[Entry]:
        """Return the appended entries; all of them are durable (one commit for the group), or none is.

        `ConflictError` if the log has not `expect` entries any more, or another writer holds it; `InputError` for what
        is no entry: a float, a lone surrogate, a key or subject twice, too long.
        """
        if not entries:
            return []
        with told(self.path), writing(self._db):
            peaks = self._tip()
            start = peaks.size
            if expect is not None and start != expect:
                raise ConflictError(
                    f"the log has {start} entries, not {expect}: another writer came first", next_step="run it again"
                )
            sealed = self._sealed(entries)
            leaves = [leaf_hash(s.body) for s in sealed]
            for leaf in leaves:
                peaks.append(leaf)
            bodies = [(n, leaf, s.body) for n, (leaf, s) in enumerate(zip(leaves, sealed, strict=True), start)]
            self._db.executemany("INSERT INTO entries VALUES (?, ?, ?)", bodies)
            shown = [(n, s.values, s.salts) for n, s in enumerate(sealed, start)]
            self._db.executemany("INSERT INTO disclosures VALUES (?, ?, ?)", shown)
            self._db.execute("UPDATE tree SET size = ?, peaks = ?", (peaks.size, bytes(peaks)))
        return [_appended(new, n, s) for n, (new, s) in enumerate(zip(entries, sealed, strict=True), start)]

    def salt(self, context: str, field: str) -> bytes:
        """Return a salt from the source that this log's commitments are salted from."""
        return self._salt(context, field)

    def size(self) -> int:
        """Return the number of entries."""
        return self._tip().size

    def head(self) -> str:
        """Return the root of the whole log as 64 hexadecimal digits: equal heads mean equal logs."""
        return self._tip().root().hex()

    def root(self, size: int | None = None) -> bytes:
        """Return the RFC 6962 root of the first `size` entries (of all by default); `IndexError` where there are fewer."""
        return self._tip().root() if size is None else self.tree().root(size)

    def tree(self) -> Tree:
        """Return the tree over all entries; its root agrees with the log's."""
        tip = self._tip()
        if self._grown.size < tip.size:
            sql = "SELECT leaf FROM entries WHERE idx >= ? AND idx < ? ORDER BY idx"
            with told(self.path):
                self._grown.extend(leaf for (leaf,) in self._db.execute(sql, (self._grown.size, tip.size)))
        if self._grown.root() != tip.root():
            raise IntegrityError(f"the tree of {self.path} does not agree with its root", next_step=_RESTORE)
        return self._grown

    def inclusion(self, index: int, size: int | None = None) -> list[bytes]:
        """Return the proof that entry `index` is in the log of `size` entries; `IndexError` where it is not."""
        return self.tree().inclusion(index, size)

    def consistency(self, old: int, new: int | None = None) -> list[bytes]:
        """Return the proof that the log of `old` entries is the beginning of that of `new` entries."""
        return self.tree().consistency(old, new)

    def entries(self, start: int = 0) -> Iterator[Entry]:
        """Yield entries in log order from `start`; erased fields are absent, an erased subject is empty."""
        return (row.entry for row in self.rows(start))

    def rows(self, start: int = 0) -> Iterator[Row]:
        """Yield entries with their bytes and salts in log order from `start`."""
        tip = self._tip()
        peaks = self._peaks_of(start, tip.size)
        for lower in range(start, tip.size, _CHUNK):
            upper = min(lower + _CHUNK, tip.size)
            with told(self.path):
                found = list(self._db.execute(_READ, (lower, upper)))
            if len(found) != upper - lower:
                raise _broken(lower, f"{upper - lower - len(found)} of it and those behind it are missing")
            for index, parts in enumerate(found, lower):
                yield _verified(index, parts)
                peaks.append(parts[1])
        if peaks.root() != tip.root():
            raise IntegrityError(f"the entries of {self.path} do not lead to its root", next_step=_RESTORE)

    def entry_bytes(self, index: int) -> bytes:
        """Return the verified bytes of entry `index`, over which its leaf is; `IndexError` where there is none."""
        return self._row(index).body

    def disclosures(self, index: int) -> dict[str, tuple[bytes, Json]]:
        """Return salt and value of each field of entry `index` that was not erased, the subject among them."""
        return self._row(index).disclosures

    def erase(self, index: int, fields: Sequence[str]) -> int:
        """Return how many of `fields` of entry `index` were erased with their salts; ids and head stay as they are."""
        with told(self.path):
            with writing(self._db):
                found = list(self._db.execute("SELECT fields, salts FROM disclosures WHERE idx = ?", (index,)))
                if not found:
                    raise IndexError(f"no entry {index}")
                [(values, run)] = found
                text, salts, erased = sealing.without(str(values), bytes(run), fields)
                self._db.execute("UPDATE disclosures SET fields = ?, salts = ? WHERE idx = ?", (text, salts, index))
            # What was erased must not linger in the write-ahead log.
            if value(self._db, "PRAGMA wal_checkpoint(TRUNCATE)"):
                raise ConflictError(
                    "the fields are erased, but a reader still holds a copy of them in the write-ahead log",
                    next_step="run it again when no other process reads the log",
                )
        return erased

    def note_checkpoint(self, size: int, note: str) -> None:
        """Keep the signed checkpoint of that size; whether it agrees with the others is for the signer to see to."""
        with told(self.path), writing(self._db):
            self._db.execute("INSERT OR IGNORE INTO checkpoints VALUES (?, ?)", (size, note))

    def checkpoints(self) -> list[str]:
        """Return the notes of all signed checkpoints that the log knows of, smallest first."""
        with told(self.path):
            return [note for (note,) in self._db.execute("SELECT note FROM checkpoints ORDER BY size, note")]

    def faults(self) -> list[str]:
        """Return what SQLite itself finds wrong with the file."""
        with told(self.path):
            return [str(said) for (said,) in self._db.execute("PRAGMA integrity_check") if said != "ok"]

    def close(self) -> None:
        """Release the log."""
        self._db.close(True)

    def __enter__(self) -> "SqliteLedger":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _row(self, index: int) -> Row:
        with told(self.path):
            found = list(self._db.execute(_READ, (index, index + 1)))
        if not found:
            raise IndexError(f"no entry {index}")
        return _verified(index, found[0])

    def _tip(self) -> Peaks:
        with told(self.path):
            found = list(self._db.execute(_TIP))
        size, peaks, count = found[0] if len(found) == 1 else (0, b"", -1)
        if size != count or not isinstance(peaks, bytes) or len(peaks) != HASH_BYTES * int(size).bit_count():
            raise IntegrityError(f"{self.path} does not hold the entries that its tree speaks of", next_step=_RESTORE)
        return Peaks(size, peaks)

    def _peaks_of(self, size: int, whole: int) -> Peaks:
        """Return the peaks of the tree that ends before index `size`, from the leaves as they are stored."""
        peaks = Peaks()
        with told(self.path):
            sql = "SELECT leaf FROM entries WHERE idx < ? ORDER BY idx"
            for (leaf,) in self._db.execute(sql, (min(size, whole),)) if size else ():
                peaks.append(leaf)
        return peaks

    def _sealed(self, entries: Sequence[NewEntry]) -> list[Sealed]:
        if self._salt is random_salt:
            salts = for_fields(random_salt, str)
            return [sealing.seal(new, salts) for new in entries]
        sql = "SELECT json_extract(fields, '$.subject') AS s, count(*) FROM disclosures WHERE s NOT NULL GROUP BY s"
        versions: Counter[str] = Counter(dict(self._db.execute(sql)))
        out = []
        for new in entries:
            version = versions[new.subject]
            versions[new.subject] += 1
            context = canonical_bytes([new.kind, new.subject, version]).decode()
            out.append(sealing.seal(new, for_fields(self._salt, lambda: context)))  # noqa: B023 - called at once
        return out


_RESTORE = "restore the log from a copy"


def _appended(new: NewEntry, index: int, sealed: Sealed) -> Entry:
    return Entry(
        index=index,
        id=digest(sealed.body),
        kind=new.kind,
        subject=new.subject,
        fields=dict(new.fields),
        actor=new.actor,
        time=new.time,
    )


def _verified(index: int, stored: tuple[Any, ...]) -> Row:
    found, leaf, body, values, salts = stored
    if found != index or not isinstance(body, bytes) or leaf_hash(body) != leaf:
        raise _broken(index, "the entry was changed or is missing")
    if not isinstance(values, str) or not isinstance(salts, bytes):
        raise _broken(index, "its fields are missing; what is erased leaves an empty list")
    try:
        opened = sealing.open_entry(body, values, salts)
    except (ValueError, RecursionError) as error:
        raise _broken(index, str(error)) from error
    runs = [salts[at : at + SALT_BYTES] for at in range(0, len(salts), SALT_BYTES)]
    entry = Entry(
        index=index,
        id=digest(body),
        kind=opened.kind,
        subject=str(opened.fields.get(SUBJECT, "")),
        fields={name: value for name, value in opened.fields.items() if name != SUBJECT},
        actor=opened.actor,
        time=opened.time,
    )
    return Row(entry, body, dict(zip(opened.fields, zip(runs, opened.fields.values(), strict=True), strict=True)))


def _broken(index: int, what: str) -> IntegrityError:
    return IntegrityError(f"entry {index} of the log is damaged: {what}", next_step=_RESTORE, index=index)
