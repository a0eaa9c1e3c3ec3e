"""Rows of a dataset in canonical form, under one tree: its root stands in the log, so that one row can be shown alone."""

import hashlib
import hmac
import unicodedata
from collections.abc import Iterable

from sened.base.canonical import canonical_bytes
from sened.model.seams import RawRow
from sened.stores.merkle import Tree, leaf_hash


def canonical_rows(rows: Iterable[RawRow], salt: str) -> list[tuple[str, bytes]]:
    """Return (record id, canonical bytes) of each row, sorted by record id and content: the order of a file is nothing.

    A row is `[salt, cells]`: the object of its cells, without empty ones, and a salt of its own that is drawn from the
    dataset's, so that whoever is shown one row cannot guess its neighbours from their hashes.
    """
    key = bytes.fromhex(salt)
    plain = sorted((_record_id(row), _cells(row)) for row in rows)
    return [(record, _salted(key, cells)) for record, cells in plain]


def rows_tree(rows: Iterable[tuple[str, bytes]]) -> Tree:
    """Return the tree over canonical rows, whose root stands in the entry of the dataset."""
    return Tree(leaf_hash(data) for _, data in rows)


def _record_id(row: RawRow) -> str:
    return unicodedata.normalize("NFC", row.cells.get("record_id", "").strip())


def _cells(row: RawRow) -> bytes:
    return canonical_bytes({unicodedata.normalize("NFC", name): cell for name, cell in row.cells.items() if cell})


def _salted(key: bytes, cells: bytes) -> bytes:
    salt = hmac.digest(key, cells, hashlib.sha256).hex()
    return b'["' + salt.encode() + b'",' + cells + b"]"
