"""The append-only log in SQLite: entries that commit to their fields, and the disclosed fields beside them.

An entry is the canonical JSON `{v, kind, time, actor, commitments}`; its id is the SHA-256 of those bytes. Each
commitment is the SHA-256 over `[salt, field, value]`; the subject is among the committed fields. Salts and values lie
in a table of their own, from which one field can be erased without touching any id. The digest of the log is a chain
over ids for now; it stands outside the entries, so that a tree can take its place.
"""

import itertools
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

import apsw

from sened.base.canonical import Json, canonical_bytes, digest, parse_canonical
from sened.base.errors import ConflictError, InputError, IntegrityError, UnavailableError
from sened.model.seams import Entry, NewEntry
from sened.stores.salts import Salt, random_salt, seeded_salt

__all__ = ["MAX_ENTRY_BYTES", "Salt", "SqliteLedger", "random_salt", "seeded_salt"]

MAX_ENTRY_BYTES = 65_535
"""Longest entry: what the tiles of a transparency log can hold."""

_EMPTY = digest(b"")
_SUBJECT = "subject"
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z\Z")
_APPLICATION_ID = 0x53656E65
_SCHEMA = """
CREATE TABLE entries (idx INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL, chain TEXT NOT NULL);
CREATE TABLE disclosures (
  idx INTEGER NOT NULL REFERENCES entries (idx), field TEXT NOT NULL, salt BLOB NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (idx, field)
) WITHOUT ROWID;
CREATE INDEX subjects ON disclosures (value) WHERE field = 'subject';
CREATE TRIGGER entries_stay BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
CREATE TRIGGER entries_remain BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
CREATE TRIGGER disclosures_stay BEFORE UPDATE ON disclosures
  BEGIN SELECT RAISE(ABORT, 'disclosures are erased or kept, never changed'); END;
"""
_READ = """
SELECT e.idx, e.id, e.body, e.chain, d.field, d.salt, d.value
FROM entries e LEFT JOIN disclosures d ON d.idx = e.idx WHERE e.idx >= ? ORDER BY e.idx, d.field
"""


class SqliteLedger:
    """A `LedgerStore` in one SQLite file (WAL, `synchronous=FULL`).

    One writer at a time: a second one waits `busy_ms` milliseconds, then gets `ConflictError`. Reading verifies ids,
    chain and every disclosed field, and raises `IntegrityError` where one does not agree.
    """

    def __init__(self, path: Path, *, salt: Callable[[str, str], bytes], busy_ms: int = 2000) -> None:
        self.path = path
        self._salt = salt
        with _sqlite(path):
            self._db = apsw.Connection(str(path))
            self._db.set_busy_timeout(busy_ms)
            self._prepare()

    def append(self, entries: Sequence[NewEntry], *, expect: int | None = None) -> list[Entry]:
        """Return the appended entries; all of them are durable, or none is.

        `ConflictError` if the log has not `expect` entries any more, or another writer holds it; `InputError` for an
        entry that is too long.
        """
        if not entries:
            return []
        with _sqlite(self.path), self._writing():
            size, head = self._tip()
            if expect is not None and size != expect:
                raise ConflictError(
                    f"the log has {size} entries, not {expect}: another writer came first", next_step="run it again"
                )
            sealed = self._sealed(entries, size, head)
            self._db.executemany("INSERT INTO entries VALUES (?, ?, ?, ?)", [s.row for s in sealed])
            rows = itertools.chain.from_iterable(s.disclosures for s in sealed)
            self._db.executemany("INSERT INTO disclosures VALUES (?, ?, ?, ?)", rows)
        return [s.entry for s in sealed]

    def size(self) -> int:
        """Return the number of entries."""
        return self._tip()[0]

    def head(self) -> str:
        """Return the digest of the whole log: equal heads mean equal logs."""
        return self._tip()[1]

    def entries(self, start: int = 0) -> Iterator[Entry]:
        """Yield entries in log order from `start`; erased fields are absent, an erased subject is empty."""
        with _sqlite(self.path):
            _, chain = self._tip(before=start)
            rows = self._db.execute(_READ, (start,))
            for index, (_, group) in zip(
                itertools.count(start), itertools.groupby(rows, key=lambda r: r[0]), strict=False
            ):
                parts = list(group)
                entry, chain = _verified(parts, index, chain)
                yield entry

    def erase(self, index: int, fields: Sequence[str]) -> int:
        """Return how many of `fields` of entry `index` were erased with their salts; ids and head stay as they are."""
        with _sqlite(self.path):
            with self._writing():
                before = self._db.total_changes()
                for field in fields:
                    self._db.execute("DELETE FROM disclosures WHERE idx = ? AND field = ?", (index, field))
                erased = self._db.total_changes() - before
            # What was erased must not linger in the write-ahead log.
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return int(erased)

    def close(self) -> None:
        """Release the log."""
        self._db.close(True)

    def __enter__(self) -> "SqliteLedger":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _prepare(self) -> None:
        self._db.execute("PRAGMA synchronous = FULL")
        self._db.execute("PRAGMA secure_delete = ON")
        if self._value("PRAGMA user_version") == 1:
            return
        self._db.execute("PRAGMA journal_mode = WAL")
        with self._writing():
            if self._value("PRAGMA user_version") == 0:
                if self._value("SELECT count(*) FROM sqlite_schema"):
                    raise IntegrityError(f"{self.path} is a database of something else")
                self._db.execute(_SCHEMA)
                self._db.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
                self._db.execute("PRAGMA user_version = 1")
            elif self._value("PRAGMA user_version") != 1:
                raise UnavailableError(
                    f"{self.path} was written by a newer Sened", next_step="install the newer version"
                )

    @contextmanager
    def _writing(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise

    def _value(self, sql: str, bindings: tuple[object, ...] = ()) -> Any:
        return next(iter(self._db.execute(sql, bindings)))[0]

    def _tip(self, before: int | None = None) -> tuple[int, str]:
        """Return the number of entries (below index `before`) and the digest of the log up to there."""
        where = "" if before is None else "WHERE idx < ?"
        bindings = () if before is None else (before,)
        with _sqlite(self.path):
            sql = f"SELECT idx + 1, chain FROM entries {where} ORDER BY idx DESC LIMIT 1"
            found = list(self._db.execute(sql, bindings))
        return found[0] if found else (0, _EMPTY)

    def _sealed(self, entries: Sequence[NewEntry], size: int, head: str) -> "list[_Sealed]":
        versions: dict[str, int] = {}
        out = []
        for index, new in enumerate(entries, size):
            value = _json(new.subject)
            if value not in versions:
                sql = "SELECT count(*) FROM disclosures WHERE field = 'subject' AND value = ?"
                versions[value] = self._value(sql, (value,))
            sealed = _seal(new, index, versions[value], head, self._salt)
            versions[value] += 1
            head = sealed.row[3]
            out.append(sealed)
        return out


class _Sealed(NamedTuple):
    """An entry ready to be written: itself as read back, its row, its disclosures."""

    entry: Entry
    row: tuple[int, str, bytes, str]
    disclosures: list[tuple[int, str, bytes, str]]


def _seal(new: NewEntry, index: int, version: int, head: str, salt: Salt) -> _Sealed:
    if _SUBJECT in new.fields or not new.kind or not new.actor or not _TIME.match(new.time):
        raise InputError(f"not an entry: kind {new.kind!r}, actor {new.actor!r}, time {new.time!r} (UTC with Z)")
    context = _json([new.kind, new.subject, version])
    values: dict[str, Json] = {_SUBJECT: new.subject, **new.fields}
    rows = [(index, field, salt(context, field), _json(value)) for field, value in values.items()]
    body = canonical_bytes(
        {
            "v": 1,
            "kind": new.kind,
            "time": new.time,
            "actor": new.actor,
            "commitments": {field: _commitment(field_salt, field, text) for _, field, field_salt, text in rows},
        }
    )
    if len(body) > MAX_ENTRY_BYTES:
        raise InputError(f"an entry of {len(body)} bytes is too long", next_step="divide it into several records")
    entry_id = digest(body)
    entry = Entry(
        index=index,
        id=entry_id,
        kind=new.kind,
        subject=new.subject,
        fields=dict(new.fields),
        actor=new.actor,
        time=new.time,
    )
    return _Sealed(entry, (index, entry_id, body, _next(head, entry_id)), rows)


def _verified(rows: list[tuple[Any, ...]], index: int, chain: str) -> tuple[Entry, str]:
    found, entry_id, body, stored_chain = rows[0][:4]
    if found != index or not isinstance(body, bytes) or digest(body) != entry_id:
        raise _broken(index, "the entry was changed or is missing")
    chain = _next(chain, entry_id)
    if stored_chain != chain:
        raise _broken(index, "an entry before it was changed")
    head = parse_canonical(body)
    assert isinstance(head, Mapping)
    assert isinstance(head["commitments"], Mapping)
    fields: dict[str, Json] = {}
    for *_, field, salt, text in rows:
        if field is None:
            continue  # every field of the entry was erased
        if not isinstance(salt, bytes) or head["commitments"].get(field) != _commitment(salt, field, text):
            raise _broken(index, f"field {field!r} does not agree with its commitment")
        fields[field] = json.loads(text)
    subject = fields.pop(_SUBJECT, "")
    entry = Entry(
        index=index,
        id=entry_id,
        kind=str(head["kind"]),
        subject=str(subject),
        fields=fields,
        actor=str(head["actor"]),
        time=str(head["time"]),
    )
    return entry, chain


def _commitment(salt: bytes, field: str, text: str) -> str:
    """Return the digest over the canonical `[salt, field, value]`, given the canonical `text` of the value."""
    return digest(f'["{salt.hex()}",{_name(field)},{text}]'.encode())


@lru_cache(maxsize=1024)
def _name(field: str) -> str:
    return _json(field)


def _next(head: str, entry_id: str) -> str:
    return digest(bytes.fromhex(head) + bytes.fromhex(entry_id))


def _json(value: Json) -> str:
    return canonical_bytes(value).decode("utf-8")


def _broken(index: int, what: str) -> IntegrityError:
    return IntegrityError(
        f"entry {index} of the log is damaged: {what}", next_step="restore the log from a copy", index=index
    )


@contextmanager
def _sqlite(path: Path) -> Iterator[None]:
    try:
        yield
    except (apsw.BusyError, apsw.LockedError) as error:
        raise ConflictError(
            f"another writer holds {path}", next_step="wait until it has finished, then run it again"
        ) from error
    except (apsw.CorruptError, apsw.NotADBError) as error:
        raise IntegrityError(f"{path} is damaged: {error}", next_step="restore the log from a copy") from error
    except apsw.FullError as error:
        raise UnavailableError(
            f"the disk of {path} is full; nothing was written", next_step="make room and try again"
        ) from error
    except (apsw.CantOpenError, apsw.IOError, apsw.ReadOnlyError, apsw.PermissionsError) as error:
        raise UnavailableError(
            f"cannot use {path}: {error}", next_step="check the folder and its permissions"
        ) from error
