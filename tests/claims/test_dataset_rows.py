import hashlib
import hmac
import json
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from sened.claims.dataset_rows import canonical_rows, rows_tree
from sened.model.seams import RawRow
from sened.stores.merkle import leaf_hash, verify_inclusion

SALT = "ab" * 32


def row(number: int, cells: Mapping[str, str]) -> RawRow:
    return RawRow(file="lakes.csv", row=number, cells=cells)


ROWS = [row(n, {"record_id": f"E{n}", "place_name": "Tel Amur", "target": ""}) for n in range(2, 9)]


def root(rows: list[RawRow], salt: str = SALT) -> bytes:
    return rows_tree(canonical_rows(rows, salt)).root()


def test_a_row_is_a_salt_and_the_cells_that_hold_something() -> None:
    [(record, data)] = canonical_rows([row(2, {"target": "", "record_id": " E1 ", "place_name": "تل"})], SALT)
    assert record == "E1"
    cells = {"place_name": "تل", "record_id": " E1 "}
    text = json.dumps(cells, ensure_ascii=False, separators=(",", ":")).encode()
    assert json.loads(data) == [hmac.digest(bytes.fromhex(SALT), text, hashlib.sha256).hex(), cells]


def test_two_datasets_salt_the_same_row_differently() -> None:
    assert root(ROWS) != root(ROWS, "cd" * 32)
    assert not {d for _, d in canonical_rows(ROWS, SALT)} & {d for _, d in canonical_rows(ROWS, "cd" * 32)}


@given(st.permutations(ROWS))
def test_the_order_of_rows_and_of_columns_makes_no_difference(rows: list[RawRow]) -> None:
    turned = [row(99, dict(sorted(r.cells.items(), reverse=True))) for r in rows]
    assert root(turned) == root(ROWS)


def test_any_changed_added_or_missing_row_changes_the_root() -> None:
    other = row(2, {"record_id": "E2", "place_name": "Tel Amur", "target": "a bridge"})
    assert len({root(ROWS), root(ROWS[1:]), root([*ROWS, other]), root([other, *ROWS[1:]]), root([])}) == 5


def test_each_row_is_proved_by_itself() -> None:
    rows = canonical_rows(ROWS, SALT)
    tree = rows_tree(rows)
    for index, (_, data) in enumerate(rows):
        assert verify_inclusion(leaf_hash(data), index, tree.size, tree.inclusion(index), tree.root())
