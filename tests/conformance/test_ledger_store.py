"""What every `LedgerStore` owes, run on each implementation (and on the plainest one that could be)."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from sened.base.canonical import Json
from sened.base.errors import ConflictError, InputError
from sened.model.seams import Entry, LedgerStore, NewEntry
from sened.stores.ledger import SqliteLedger, random_salt
from sened.stores.merkle import Tree, leaf_hash, verify_consistency, verify_inclusion
from sened.stores.salts import for_fields
from sened.stores.sealing import parse_entry, seal

TIME = "2023-05-01T12:00:00Z"


class MemoryLedger:
    """The plainest log: lists, and the tree as RFC 6962 defines it."""

    def __init__(self) -> None:
        self._held: list[tuple[bytes, dict[str, tuple[bytes, Json]]]] = []

    def append(self, entries: Sequence[NewEntry], *, expect: int | None = None) -> list[Entry]:
        if expect is not None and expect != len(self._held):
            raise ConflictError("another writer came first")
        start = len(self._held)
        sealed = [seal(e, for_fields(random_salt, str)) for e in entries]
        for one in sealed:
            values = json.loads(one.values)
            runs = [one.salts[32 * n : 32 * n + 32] for n in range(len(values))]
            shown = dict(zip(values, zip(runs, values.values(), strict=True), strict=True))
            self._held.append((one.body, shown))
        return list(self.entries(start))

    def size(self) -> int:
        return len(self._held)

    def entries(self, start: int = 0) -> Iterator[Entry]:
        for index, (body, shown) in enumerate(self._held[start:], start):
            kind, actor, time, _ = parse_entry(body)
            fields = {name: value for name, (_, value) in shown.items()}
            subject = str(fields.pop("subject", ""))
            yield Entry(
                index=index,
                id=hashlib.sha256(body).hexdigest(),
                kind=kind,
                subject=subject,
                fields=fields,
                actor=actor,
                time=time,
            )

    def head(self) -> str:
        return self.root().hex()

    def root(self, size: int | None = None) -> bytes:
        return self._tree().root(size)

    def inclusion(self, index: int, size: int | None = None) -> list[bytes]:
        return self._tree().inclusion(index, size)

    def consistency(self, old: int, new: int | None = None) -> list[bytes]:
        return self._tree().consistency(old, new)

    def entry_bytes(self, index: int) -> bytes:
        return self._at(index)[0]

    def disclosures(self, index: int) -> dict[str, tuple[bytes, Json]]:
        return dict(self._at(index)[1])

    def erase(self, index: int, fields: Sequence[str]) -> int:
        shown = self._at(index)[1]
        return sum(shown.pop(field, None) is not None for field in fields)

    def close(self) -> None:
        pass

    def _at(self, index: int) -> tuple[bytes, dict[str, tuple[bytes, Json]]]:
        if not 0 <= index < len(self._held):
            raise IndexError(index)
        return self._held[index]

    def _tree(self) -> Tree:
        return Tree(leaf_hash(body) for body, _ in self._held)


MAKERS: dict[str, Callable[[Path], LedgerStore]] = {
    "sqlite": lambda folder: SqliteLedger(folder / "ledger.sqlite", salt=random_salt),
    "memory": lambda _: MemoryLedger(),
}


@pytest.fixture(params=sorted(MAKERS))
def log(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[LedgerStore]:
    made = MAKERS[request.param](tmp_path)
    yield made
    made.close()


def claim(name: str, **fields: str | int) -> NewEntry:
    return NewEntry(kind="claim", subject=name, fields=fields, actor="p-1", time=TIME)


def test_a_new_log_is_empty(log: LedgerStore) -> None:
    assert log.size() == 0
    assert list(log.entries()) == []


def test_appended_entries_are_read_back_in_order(log: LedgerStore) -> None:
    written = log.append([claim("K1", summary="one"), claim("K2", killed=3)])
    assert list(log.entries()) == written
    assert [(e.index, e.subject, dict(e.fields)) for e in written] == [
        (0, "K1", {"summary": "one"}),
        (1, "K2", {"killed": 3}),
    ]


def test_reading_can_start_anywhere(log: LedgerStore) -> None:
    log.append([claim(f"K{i}") for i in range(5)])
    assert [e.subject for e in log.entries(3)] == ["K3", "K4"]
    assert list(log.entries(5)) == []


def test_a_writer_who_saw_an_older_log_is_refused_and_nothing_is_written(log: LedgerStore) -> None:
    log.append([claim("K1")], expect=0)
    with pytest.raises(ConflictError):
        log.append([claim("K2")], expect=0)
    assert [e.subject for e in log.entries()] == ["K1"]


def test_the_head_changes_with_every_entry_and_with_nothing_else(log: LedgerStore) -> None:
    heads = [log.head()]
    for i in range(3):
        log.append([claim(f"K{i}")])
        heads.append(log.head())
    assert len(set(heads)) == 4
    list(log.entries())
    assert log.head() == heads[-1]


def test_ids_differ_even_for_equal_entries(log: LedgerStore) -> None:
    first, second = log.append([claim("K1", summary="same"), claim("K1", summary="same")])
    assert first.id != second.id


def test_text_is_kept_code_point_for_code_point(log: LedgerStore) -> None:
    said = "Şengal — شنكال\u200f, e\u0301 and é\r\n"
    log.append([claim("K1", place=said)])
    assert next(iter(log.entries())).fields["place"] == said


def test_appending_nothing_is_nothing(log: LedgerStore) -> None:
    assert log.append([]) == []
    assert log.size() == 0


def test_an_entry_is_its_bytes(log: LedgerStore) -> None:
    [entry] = log.append([claim("K1", summary="one")])
    body = log.entry_bytes(0)
    assert entry.id == hashlib.sha256(body).hexdigest()
    commitments = json.loads(body)["commitments"]
    shown = log.disclosures(0)
    assert {name: value for name, (_, value) in shown.items()} == {"subject": "K1", "summary": "one"}
    for name, (salt, value) in shown.items():
        text = json.dumps([salt.hex(), name, value], separators=(",", ":"))
        assert commitments[name] == hashlib.sha256(text.encode()).hexdigest()


def test_the_head_is_the_root_over_all_entries(log: LedgerStore) -> None:
    assert log.root() == hashlib.sha256().digest()
    log.append([claim(f"K{i}") for i in range(3)])
    a, b, c = (hashlib.sha256(b"\x00" + log.entry_bytes(i)).digest() for i in range(3))
    ab = hashlib.sha256(b"\x01" + a + b).digest()
    assert log.root() == hashlib.sha256(b"\x01" + ab + c).digest() == bytes.fromhex(log.head())
    assert (log.root(1), log.root(2)) == (a, ab)


def test_every_entry_of_every_size_is_proved_and_each_size_begins_the_next(log: LedgerStore) -> None:
    for batch in (1, 4, 2):
        log.append([claim(f"K{batch}-{i}") for i in range(batch)])
    for size in range(1, 8):
        for index in range(size):
            proof = log.inclusion(index, size)
            assert verify_inclusion(leaf_hash(log.entry_bytes(index)), index, size, proof, log.root(size))
        for old in range(1, size + 1):
            assert verify_consistency(old, size, log.root(old), log.root(size), log.consistency(old, size))
    for call in (lambda: log.inclusion(7), lambda: log.root(8), lambda: log.consistency(8), lambda: log.entry_bytes(7)):
        with pytest.raises(IndexError):
            call()


def test_erasing_a_field_changes_no_id_no_proof_and_no_root(log: LedgerStore) -> None:
    log.append([claim(f"K{i}", summary="one", killed=i) for i in range(3)])
    before = (log.head(), [e.id for e in log.entries()], log.entry_bytes(1), log.inclusion(1))
    assert log.erase(1, ["summary", "killed", "never there"]) == 2
    assert (log.head(), [e.id for e in log.entries()], log.entry_bytes(1), log.inclusion(1)) == before
    assert set(log.disclosures(1)) == {"subject"}
    assert set(log.disclosures(0)) == {"subject", "summary", "killed"}
    assert log.erase(1, ["summary"]) == 0


def test_what_is_no_entry_is_refused_whole(log: LedgerStore) -> None:
    for fields in ({"x": 1.5}, {"x": "\ud800"}, {"subject": "again"}, {f"field_{n}": n for n in range(1000)}):
        with pytest.raises(InputError):
            log.append([claim("K1"), NewEntry(kind="claim", subject="K2", fields=fields, actor="p-1", time=TIME)])  # type: ignore[arg-type]
    assert log.size() == 0
