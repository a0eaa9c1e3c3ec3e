"""Rows of a dataset in canonical form, under one tree: its root stands in the log, so that one row can be shown alone."""

import unicodedata
from collections.abc import Iterable

from sened.base.canonical import canonical_bytes
from sened.model.seams import RawRow
from sened.stores.merkle import Tree, leaf_hash


def canonical_rows(rows: Iterable[RawRow]) -> list[tuple[str, bytes]]:
    """Return (record id, canonical bytes) of each row, sorted by both, so that the order of a file makes no difference.

    A row is the object of its cells; empty cells are left out, names of columns are NFC, cells stand as given.
    """
    return sorted((_record_id(row), _canonical(row)) for row in rows)


def rows_tree(rows: Iterable[tuple[str, bytes]]) -> Tree:
    """Return the tree over canonical rows, whose root stands in the entry of the dataset."""
    return Tree(leaf_hash(data) for _, data in rows)


def _record_id(row: RawRow) -> str:
    return unicodedata.normalize("NFC", row.cells.get("record_id", "").strip())


def _canonical(row: RawRow) -> bytes:
    return canonical_bytes({unicodedata.normalize("NFC", name): cell for name, cell in row.cells.items() if cell})
