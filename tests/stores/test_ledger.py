import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest
import rfc8785

from sened.base.errors import ConflictError, InputError, IntegrityError, UnavailableError
from sened.model.seams import NewEntry
from sened.stores.ledger import SqliteLedger, random_salt, seeded_salt

TIME = "2023-05-01T12:00:00Z"


def claim(name: str, **fields: str | int) -> NewEntry:
    return NewEntry(kind="claim", subject=name, fields=fields, actor="p-1", time=TIME)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.sqlite"


@pytest.fixture
def log(path: Path) -> Iterator[SqliteLedger]:
    with SqliteLedger(path, salt=random_salt) as opened:
        yield opened


def raw(path: Path, sql: str) -> list[tuple[object, ...]]:
    """Run `sql` as someone would who reaches around the ledger."""
    connection = apsw.Connection(str(path))
    try:
        return list(connection.execute(sql))
    finally:
        connection.close()


def test_an_entry_commits_to_its_fields_and_shows_none_of_them(log: SqliteLedger, path: Path) -> None:
    log.append([claim("K001", place="Kordela")])
    [(body,)] = raw(path, "SELECT body FROM entries")
    assert isinstance(body, bytes)
    assert b"Kordela" not in body
    assert b"K001" not in body
    entry = json.loads(body)
    assert sorted(entry) == ["actor", "commitments", "kind", "time", "v"]
    assert sorted(entry["commitments"]) == ["place", "subject"]
    assert body == rfc8785.dumps(entry)


def test_a_commitment_is_the_digest_of_salt_field_and_value(log: SqliteLedger, path: Path) -> None:
    log.append([claim("K001", place='Ko"rdela — ش')])
    [(body,)] = raw(path, "SELECT body FROM entries")
    assert isinstance(body, bytes)
    salt, value = log.disclosures(0)["place"]
    assert (len(salt), value) == (32, 'Ko"rdela — ش')
    wanted = hashlib.sha256(rfc8785.dumps([salt.hex(), "place", 'Ko"rdela — ش'])).hexdigest()
    assert json.loads(body)["commitments"]["place"] == wanted


def test_the_id_is_the_digest_of_the_entry(log: SqliteLedger, path: Path) -> None:
    [entry] = log.append([claim("K001")])
    [(body,)] = raw(path, "SELECT body FROM entries")
    assert isinstance(body, bytes)
    assert entry.id == hashlib.sha256(body).hexdigest()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE entries SET body = x'00'",
        "DELETE FROM entries",
        "DELETE FROM disclosures",
        """UPDATE disclosures SET fields = '{"place":"elsewhere"}'""",
        """UPDATE disclosures SET fields = '{"place":"Kordela","added":1}'""",
        "UPDATE disclosures SET idx = 7",
        "UPDATE tree SET size = 0",
        "DELETE FROM tree",
    ],
)
def test_entries_cannot_be_changed_or_deleted_by_sql(log: SqliteLedger, path: Path, sql: str) -> None:
    log.append([claim("K001", place="Kordela")])
    with pytest.raises(apsw.ConstraintError, match="never"):
        raw(path, sql)


@pytest.mark.parametrize(
    "sql",
    [
        """UPDATE disclosures SET fields = '{"place":"elsewhere","subject":"K001"}' WHERE idx = 0""",
        """UPDATE disclosures SET fields = '{"target":"Kordela","subject":"K001"}' WHERE idx = 0""",
        """UPDATE disclosures SET fields = '{"subject":"K001","place":"Kordela"}' WHERE idx = 0""",
        """UPDATE disclosures SET fields = '["place","subject"]' WHERE idx = 0""",
        """UPDATE disclosures SET fields = '{"place":NaN,"subject":"K001"}' WHERE idx = 0""",
        "UPDATE disclosures SET fields = '{' WHERE idx = 0",
        "UPDATE disclosures SET salts = zeroblob(64) WHERE idx = 0",
        "UPDATE disclosures SET salts = x'00' WHERE idx = 0",
        "UPDATE disclosures SET salts = (SELECT salts FROM disclosures WHERE idx = 1) WHERE idx = 0",
        "DELETE FROM disclosures WHERE idx = 0",
        "UPDATE entries SET body = replace(CAST(body AS TEXT), 'p-1', 'p-2') WHERE idx = 0",
        "UPDATE entries SET body = CAST(replace(CAST(body AS TEXT), 'p-1', 'p-2') AS BLOB) WHERE idx = 0",
        "UPDATE entries SET leaf = (SELECT leaf FROM entries WHERE idx = 1) WHERE idx = 0",
        "DELETE FROM entries WHERE idx = 0",
        "DELETE FROM entries WHERE idx = 1",
        "INSERT INTO entries SELECT 2, leaf, body FROM entries WHERE idx = 0",
        "UPDATE tree SET size = 1",
        "UPDATE tree SET peaks = zeroblob(32)",
        "UPDATE tree SET peaks = x'00'",
        "DELETE FROM tree",
    ],
)
def test_tampering_past_the_triggers_is_found_on_reading(path: Path, sql: str) -> None:
    with SqliteLedger(path, salt=random_salt) as log:
        log.append([claim("K001", place="Kordela"), claim("K002")])
    for (trigger,) in raw(path, "SELECT name FROM sqlite_schema WHERE type = 'trigger'"):
        raw(path, f"DROP TRIGGER {trigger}")
    raw(path, sql)
    with SqliteLedger(path, salt=random_salt) as log, pytest.raises(IntegrityError):
        list(log.entries())


def test_one_field_can_be_erased_and_all_ids_stay(log: SqliteLedger, path: Path) -> None:
    log.append([claim("K001", place="Kordela", summary="one hurt"), claim("K002")])
    head, ids = log.head(), [e.id for e in log.entries()]
    assert log.erase(0, ["place", "never there"]) == 1
    first = next(iter(log.entries()))
    assert dict(first.fields) == {"summary": "one hurt"}
    assert (log.head(), [e.id for e in log.entries()]) == (head, ids)
    assert b"Kordela" not in path.read_bytes()


def test_an_entry_all_of_whose_fields_are_erased_still_stands(log: SqliteLedger) -> None:
    log.append([claim("K001", place="Kordela"), claim("K002")])
    log.erase(0, ["place", "subject"])
    first, second = log.entries()
    assert (first.subject, dict(first.fields), second.subject) == ("", {}, "K002")


def test_salts_differ_between_fields_entries_and_versions(tmp_path: Path) -> None:
    for name, salt in (("random", random_salt), ("seeded", seeded_salt(b"seed"))):
        path = tmp_path / name
        with SqliteLedger(path, salt=salt) as log:
            log.append([claim("K001", a="x", b="x"), claim("K001", a="x", b="x"), claim("K002", a="x", b="x")])
            salts = [salt for n in range(3) for salt, _ in log.disclosures(n).values()]
        assert len(salts) == len(set(salts)) == 9


def test_seeded_salts_give_ids_that_do_not_depend_on_the_order_of_rows(tmp_path: Path) -> None:
    ids = []
    for name, order in (("one", ["K1", "K2", "K3"]), ("two", ["K3", "K1", "K2"])):
        with SqliteLedger(tmp_path / name, salt=seeded_salt(b"seed")) as log:
            ids.append({e.subject: e.id for e in log.append([claim(k, place=k) for k in order])})
    assert ids[0] == ids[1]


def test_two_seeded_logs_are_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        with SqliteLedger(tmp_path / name, salt=seeded_salt(b"seed")) as log:
            log.append([claim(f"K{i}", place="Kordela" * i) for i in range(200)])
            log.append([claim("K7", place="elsewhere")], expect=200)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["one", "two"]


def test_a_second_writer_gets_a_conflict_and_the_first_is_unharmed(path: Path) -> None:
    with SqliteLedger(path, salt=random_salt) as first, SqliteLedger(path, salt=random_salt, busy_ms=10) as second:
        holder = apsw.Connection(str(path))
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(ConflictError, match="another writer"):
            second.append([claim("K2")])
        holder.execute("ROLLBACK")
        holder.close()
        first.append([claim("K1")])
        assert [e.subject for e in second.entries()] == ["K1"]


def test_an_entry_that_is_too_long_leaves_the_log_as_it_was(log: SqliteLedger) -> None:
    log.append([claim("K1")])
    with pytest.raises(InputError, match="too long"):
        log.append([claim("K2"), claim("K3", **{f"field_{i}": i for i in range(1000)})])
    assert log.size() == 1


def test_a_long_text_is_no_long_entry(log: SqliteLedger) -> None:
    log.append([claim("K1", summary="x" * 500_000)])
    assert len(str(next(iter(log.entries())).fields["summary"])) == 500_000


@pytest.mark.parametrize(
    "entry",
    [
        NewEntry(kind="claim", subject="K1", fields={"subject": "K2"}, actor="p-1", time=TIME),
        NewEntry(kind="claim", subject="K1", fields={}, actor="p-1", time="2023-05-01"),
        NewEntry(kind="", subject="K1", fields={}, actor="p-1", time=TIME),
        NewEntry(kind="claim", subject="K1", fields={}, actor="", time=TIME),
    ],
)
def test_what_is_no_entry_is_refused(log: SqliteLedger, entry: NewEntry) -> None:
    with pytest.raises(InputError):
        log.append([entry])
    assert log.size() == 0


def test_a_file_that_is_no_log_is_damaged_not_overwritten(path: Path) -> None:
    path.write_bytes(b"this is not a database, though long enough to look at" * 40)
    with pytest.raises(IntegrityError):
        SqliteLedger(path, salt=random_salt)
    other = path.with_name("other")
    raw(other, "CREATE TABLE mine (x)")
    with pytest.raises(IntegrityError, match="something else"):
        SqliteLedger(other, salt=random_salt)


def test_a_folder_that_is_not_there_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError):
        SqliteLedger(tmp_path / "missing" / "ledger.sqlite", salt=random_salt)


def test_a_log_of_a_newer_version_is_not_touched(path: Path) -> None:
    SqliteLedger(path, salt=random_salt).close()
    raw(path, "PRAGMA user_version = 9")
    with pytest.raises(UnavailableError, match="newer"):
        SqliteLedger(path, salt=random_salt)


_WRITER = """
import sys
from pathlib import Path
from sened.model.seams import NewEntry
from sened.stores.ledger import SqliteLedger, random_salt
log = SqliteLedger(Path(sys.argv[1]), salt=random_salt)
batch = 0
while True:
    log.append([NewEntry(kind="claim", subject=f"B{batch}-{i}", fields={"x": i}, actor="p", time="2023-05-01T12:00:00Z") for i in range(7)])
    print(batch, flush=True)
    batch += 1
"""


def test_a_writer_killed_at_any_moment_loses_nothing_acknowledged_and_leaves_no_half_batch(path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", _WRITER, str(path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    acknowledged = -1
    for line in process.stdout:
        acknowledged = int(line)
        if acknowledged >= 25:
            break
    os.kill(process.pid, signal.SIGKILL)
    acknowledged = max([acknowledged, *(int(line) for line in process.stdout)])
    process.stdout.close()
    process.wait()
    with SqliteLedger(path, salt=random_salt) as log:
        subjects = [e.subject for e in log.entries()]
    assert len(subjects) % 7 == 0
    assert len(subjects) >= 7 * (acknowledged + 1)
    assert subjects == [f"B{batch}-{i}" for batch in range(len(subjects) // 7) for i in range(7)]


_CONTENDER = """
import sys
from pathlib import Path
from sened.base.errors import ConflictError
from sened.model.seams import NewEntry
from sened.stores.ledger import SqliteLedger, random_salt
path, name = Path(sys.argv[1]), sys.argv[2]
done = 0
while done < 15:
    with SqliteLedger(path, salt=random_salt, busy_ms=5) as log:
        try:
            size = log.size()
            entry = NewEntry(kind="claim", subject=f"{name}-{done}", fields={"seen": size}, actor="p", time="2023-05-01T12:00:00Z")
            log.append([entry], expect=size)
        except ConflictError:
            continue
    done += 1
"""


def test_contending_writers_conflict_or_succeed_and_none_writes_over_another(path: Path) -> None:
    SqliteLedger(path, salt=random_salt).close()
    command = [sys.executable, "-c", _CONTENDER, str(path)]
    running = [subprocess.Popen([*command, name]) for name in "abc"]
    assert [process.wait(timeout=120) for process in running] == [0, 0, 0]
    with SqliteLedger(path, salt=random_salt) as log:
        entries = list(log.entries())
    assert [e.fields["seen"] for e in entries] == list(range(45))  # each saw all that came before it
    assert [[e.subject for e in entries if e.subject[0] == name] for name in "abc"] == [
        [f"{name}-{n}" for n in range(15)] for name in "abc"
    ]


def test_a_log_of_an_older_version_is_said_to_be_one(path: Path) -> None:
    SqliteLedger(path, salt=random_salt).close()
    raw(path, "PRAGMA user_version = 1")
    with pytest.raises(UnavailableError, match="first release"):
        SqliteLedger(path, salt=random_salt)


def test_nothing_of_an_erased_field_stays_on_the_disk(log: SqliteLedger, path: Path) -> None:
    log.append([claim(f"K{n}", place=f"Kordela {n}" * 900, summary="s" * n) for n in range(20)])
    salts = [log.disclosures(n)["place"][0] for n in range(20)]
    for n in range(20):
        assert log.erase(n, ["place"]) == 1
    log.close()
    for file in path.parent.iterdir():
        data = file.read_bytes()
        assert b"Kordela" not in data
        assert not any(salt in data for salt in salts)


def test_a_field_cannot_be_erased_while_a_reader_holds_the_journal_without_saying_so(
    log: SqliteLedger, path: Path
) -> None:
    log.append([claim("K001", place="Kordela")])
    reader = apsw.Connection(str(path))
    rows = reader.execute("SELECT * FROM entries")
    next(iter(rows))
    with pytest.raises(ConflictError, match="still holds a copy"):
        log.erase(0, ["place"])
    rows.close()
    reader.close()
    assert log.erase(0, ["place"]) == 0


def test_an_interrupted_append_writes_nothing(path: Path) -> None:
    calls = 0

    def interrupting(context: str, field: str) -> bytes:
        nonlocal calls
        calls += 1
        if calls == 5:
            raise KeyboardInterrupt
        return random_salt(context, field)

    with SqliteLedger(path, salt=interrupting) as log:
        with pytest.raises(KeyboardInterrupt):
            log.append([claim(f"K{i}", x=i) for i in range(10)])
        assert log.size() == 0
        log.append([claim("K1")])
        assert log.size() == 1
