"""What every `LedgerStore` owes, run on each implementation (and on the plainest one that could be)."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from sened.base.canonical import digest_of
from sened.base.errors import ConflictError
from sened.model.seams import Entry, LedgerStore, NewEntry
from sened.stores.ledger import SqliteLedger, random_salt

TIME = "2023-05-01T12:00:00Z"


class MemoryLedger:
    """The plainest log: a list."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []

    def append(self, entries: Sequence[NewEntry], *, expect: int | None = None) -> list[Entry]:
        if expect is not None and expect != len(self._entries):
            raise ConflictError("another writer came first")
        new = [
            Entry(
                index=i,
                id=digest_of([i, e.kind, e.subject, dict(e.fields), e.actor, e.time]),
                kind=e.kind,
                subject=e.subject,
                fields=dict(e.fields),
                actor=e.actor,
                time=e.time,
            )
            for i, e in enumerate(entries, len(self._entries))
        ]
        self._entries += new
        return new

    def size(self) -> int:
        return len(self._entries)

    def entries(self, start: int = 0) -> Iterator[Entry]:
        yield from self._entries[start:]

    def head(self) -> str:
        return hashlib.sha256("".join(e.id for e in self._entries).encode()).hexdigest()

    def close(self) -> None:
        pass


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
