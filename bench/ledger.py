"""Appending to the log, against bare canonical JSON, the same number of digests, and SQLite FULL at the same batch."""

import hashlib
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import apsw

from bench.timing import Figure, seconds
from sened.model.seams import NewEntry
from sened.stores.ledger import SqliteLedger, random_salt

ENTRIES, BATCH = 5_000, 1_000


def entries() -> list[NewEntry]:
    """Return invented entries of the size of a claim."""
    return [
        NewEntry(
            kind="claim",
            subject=f"C{n}",
            fields={f"field_{k}": f"value {n} {k}" for k in range(20)},
            actor="p-0",
            time="2024-01-01T00:00:00Z",
        )
        for n in range(ENTRIES)
    ]


def append(given: list[NewEntry]) -> None:
    """Append in batches to a fresh log."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = SqliteLedger(Path(folder) / "log.sqlite", salt=random_salt)
        for start in range(0, len(given), BATCH):
            ledger.append(given[start : start + BATCH])
        ledger.close()


def bare(given: list[NewEntry]) -> None:
    """Do the least that any such log must: JSON, one digest per field and entry, rows in SQLite FULL."""
    with tempfile.TemporaryDirectory() as folder:
        database = apsw.Connection(str(Path(folder) / "bare.sqlite"))
        for statement in ("pragma journal_mode=wal", "pragma synchronous=full", "create table e (id blob, body blob)"):
            database.execute(statement).fetchall()
        for start in range(0, len(given), BATCH):
            with database:
                database.executemany("insert into e values (?, ?)", _rows(given[start : start + BATCH]))
        database.close()


def _rows(given: list[NewEntry]) -> Iterator[tuple[bytes, bytes]]:
    for entry in given:
        digests = {k: hashlib.sha256(json.dumps([k, v]).encode()).hexdigest() for k, v in entry.fields.items()}
        body = json.dumps({"kind": entry.kind, "fields": dict(entry.fields), "digests": digests}).encode()
        yield hashlib.sha256(body).digest(), body


def figures() -> list[Figure]:
    """Return appends per second beside the bare limit of this machine."""
    given = entries()
    ours, theirs = seconds(lambda: append(given)), seconds(lambda: bare(given))
    return [
        Figure(
            name=f"log append, {BATCH} a batch",
            value=ENTRIES / ours,
            unit="entries/s",
            peer="bare JSON + SHA-256 + SQLite FULL",
            peer_value=ENTRIES / theirs,
        )
    ]
