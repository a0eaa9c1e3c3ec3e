"""The SQLite file under the log: its form, how it is opened, and what its errors mean (apsw)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw

from sened.base.errors import ConflictError, IntegrityError, UnavailableError
from sened.stores.folders import sync_folder

APPLICATION_ID = 0x53656E65
VERSION = 2
_SCHEMA = """
CREATE TABLE entries (idx INTEGER PRIMARY KEY, leaf BLOB NOT NULL, body BLOB NOT NULL);
CREATE TABLE disclosures (
  idx INTEGER PRIMARY KEY REFERENCES entries (idx), fields TEXT NOT NULL, salts BLOB NOT NULL
);
CREATE TABLE tree (one INTEGER PRIMARY KEY CHECK (one = 1), size INTEGER NOT NULL, peaks BLOB NOT NULL);
INSERT INTO tree VALUES (1, 0, x'');
CREATE TABLE checkpoints (size INTEGER NOT NULL, note TEXT NOT NULL, PRIMARY KEY (size, note)) WITHOUT ROWID;
CREATE TRIGGER entries_stay BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
CREATE TRIGGER entries_remain BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
CREATE TRIGGER disclosures_stay BEFORE UPDATE ON disclosures
  WHEN NEW.idx <> OLD.idx OR
    EXISTS (SELECT key, value, type FROM json_each(NEW.fields) EXCEPT
      SELECT key, value, type FROM json_each(OLD.fields))
  BEGIN SELECT RAISE(ABORT, 'fields are erased or kept, never changed'); END;
CREATE TRIGGER disclosures_remain BEFORE DELETE ON disclosures
  BEGIN SELECT RAISE(ABORT, 'fields are erased one by one, never deleted'); END;
CREATE TRIGGER tree_grows BEFORE UPDATE ON tree WHEN NEW.size < OLD.size
  BEGIN SELECT RAISE(ABORT, 'the tree never shrinks'); END;
CREATE TRIGGER tree_remains BEFORE DELETE ON tree BEGIN SELECT RAISE(ABORT, 'the tree is never deleted'); END;
CREATE TRIGGER checkpoints_stay BEFORE UPDATE ON checkpoints
  BEGIN SELECT RAISE(ABORT, 'checkpoints are never changed'); END;
CREATE TRIGGER checkpoints_remain BEFORE DELETE ON checkpoints
  BEGIN SELECT RAISE(ABORT, 'checkpoints are never deleted'); END;
"""


def connect(path: Path, *, busy_ms: int) -> apsw.Connection:
    """Return the open database of a log at `path`, made if it was not there."""
    with told(path):
        database = apsw.Connection(str(path))
        try:
            database.set_busy_timeout(busy_ms)
            _prepare(database, path)
        except BaseException:
            database.close(True)
            raise
        return database


@contextmanager
def writing(database: apsw.Connection) -> Iterator[None]:
    """Hold the one writer's lock; all that is written inside is durable at the end, or none of it is there."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise


def value(database: apsw.Connection, sql: str, bindings: tuple[object, ...] = ()) -> Any:
    """Return the first column of the first row."""
    return next(iter(database.execute(sql, bindings)))[0]


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn errors of SQLite into those of the house."""
    try:
        yield
    except (apsw.BusyError, apsw.LockedError) as error:
        raise ConflictError(
            f"another writer holds {path}", next_step="wait until it has finished, then run it again"
        ) from error
    except (apsw.CorruptError, apsw.NotADBError) as error:
        raise IntegrityError(f"{path} is damaged: {error}", next_step="restore the log from a copy") from error
    except apsw.SQLError as error:
        raise IntegrityError(f"{path} lacks a part of the log: {error}", next_step="restore it from a copy") from error
    except apsw.FullError as error:
        raise UnavailableError(
            f"the disk of {path} is full; nothing was written", next_step="make room and try again"
        ) from error
    except (apsw.CantOpenError, apsw.IOError, apsw.ReadOnlyError, apsw.PermissionsError) as error:
        raise UnavailableError(
            f"cannot use {path}: {error}", next_step="check the folder and its permissions"
        ) from error


def _prepare(database: apsw.Connection, path: Path) -> None:
    for pragma in ("synchronous = FULL", "fullfsync = ON", "checkpoint_fullfsync = ON", "secure_delete = ON"):
        database.execute(f"PRAGMA {pragma}")
    there = _is_ours(database, path)
    if value(database, "PRAGMA journal_mode = WAL") != "wal":
        raise UnavailableError(
            f"{path} cannot have a write-ahead log here", next_step="put the case on a local disk that works"
        )
    if there:
        return
    with writing(database):
        if not _is_ours(database, path):  # else another process made it just now
            if value(database, "SELECT count(*) FROM sqlite_schema"):
                raise IntegrityError(f"{path} is a database of something else")
            database.execute(_SCHEMA)
            database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            database.execute(f"PRAGMA user_version = {VERSION}")
    # SQLite syncs the folder for its journals only.
    sync_folder(path.parent)


def _is_ours(database: apsw.Connection, path: Path) -> bool:
    """Tell whether the log's tables are there; errors where they are of another version or no log at all."""
    version = value(database, "PRAGMA user_version")
    if version == 0:
        return False
    if value(database, "PRAGMA application_id") != APPLICATION_ID:
        raise IntegrityError(f"{path} is a database of something else")
    if version > VERSION:
        raise UnavailableError(f"{path} was written by a newer Sened", next_step="install the newer version")
    if version < VERSION:
        raise UnavailableError(
            f"{path} was written by a Sened before its first release (form {version}, now {VERSION})",
            next_step="make a new case and import its files there",
        )
    return True
