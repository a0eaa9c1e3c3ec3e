"""Appending to the log, against the least that any such log must do, at the same batch.

The peer writes bare canonical JSON (keys sorted, no spaces), the same number of salted commitments, one SHA-256 for each
commitment and one for the entry, and the same rows (entry, values, salts) into SQLite with `synchronous=FULL`. It has
no tree, checks nothing, and gives nothing back.
"""

import hashlib
import json
import os
import tempfile
from functools import partial
from pathlib import Path

import apsw

from bench.timing import Figure, seconds
from sened.model.seams import NewEntry
from sened.stores.ledger import SqliteLedger, random_salt

ENTRIES, BATCHES = 5_000, (100, 1_000)


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


def append(given: list[NewEntry], batch: int) -> None:
    """Append in batches to a fresh log."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = SqliteLedger(Path(folder) / "log.sqlite", salt=random_salt)
        for start in range(0, len(given), batch):
            ledger.append(given[start : start + batch])
        ledger.close()


def bare(given: list[NewEntry], batch: int) -> None:
    """Do the least, in batches."""
    with tempfile.TemporaryDirectory() as folder:
        database = apsw.Connection(str(Path(folder) / "bare.sqlite"))
        for statement in (
            "pragma journal_mode=wal",
            "pragma synchronous=full",
            "create table e (idx integer primary key, leaf blob, body blob)",
            "create table d (idx integer primary key, shown text, salts blob)",
        ):
            database.execute(statement).fetchall()
        for start in range(0, len(given), batch):
            made = [_row(n, new) for n, new in enumerate(given[start : start + batch], start)]
            with database:
                database.executemany("insert into e values (?, ?, ?)", [row[:3] for row in made])
                database.executemany("insert into d values (?, ?, ?)", [(row[0], *row[3:]) for row in made])
        database.close()


_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def _row(index: int, new: NewEntry) -> tuple[int, bytes, bytes, str, bytes]:
    fields = {"subject": new.subject, **new.fields}
    salts = os.urandom(32 * len(fields))
    digits = salts.hex()
    commitments = {
        name: hashlib.sha256(_json([digits[64 * k : 64 * k + 64], name, value]).encode()).hexdigest()
        for k, (name, value) in enumerate(fields.items())
    }
    head = {"actor": new.actor, "commitments": commitments, "kind": new.kind, "time": new.time, "v": 1}
    body = _json(head).encode()
    return index, hashlib.sha256(b"\x00" + body).digest(), body, _json(fields), salts


def figures() -> list[Figure]:
    """Return appends per second beside the bare limit of this machine, for each batch."""
    given = entries()
    out = []
    for batch in BATCHES:
        ours = theirs = float("inf")
        for _ in range(3):  # in turns, so that both meet the same noise
            ours = min(ours, seconds(partial(append, given, batch), runs=1))
            theirs = min(theirs, seconds(partial(bare, given, batch), runs=1))
        out.append(
            Figure(
                name=f"log append, {batch} a batch",
                value=ENTRIES / ours,
                unit="entries/s",
                peer="bare JSON + commitments + SHA-256 + SQLite FULL",
                peer_value=ENTRIES / theirs,
            )
        )
    return out
