"""`fsck`: whole where it is whole, and each damage named where it lies."""

import json
from pathlib import Path

import apsw
import pytest

from sened.base.errors import InputError
from sened.cli.main import outcome
from sened.pipeline.case import open_case
from sened.pipeline.fsck import fsck
from sened.pipeline.gazetteers import add
from sened.pipeline.signing import sign_checkpoint
from sened.stores.notes import Signer


@pytest.fixture
def signed(folder: Path) -> Path:
    with open_case(folder) as case:
        sign_checkpoint(case)
    return folder


def around(folder: Path, *statements: str) -> None:
    """Change the log as someone would who reaches around it."""
    database = apsw.Connection(str(folder / "ledger.sqlite"))
    for (trigger,) in list(database.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")):
        database.execute(f"DROP TRIGGER {trigger}")
    for statement in statements:
        database.execute(statement)
    database.close()


def test_a_whole_case(signed: Path) -> None:
    report = fsck(signed)
    assert (report.exit_code, report.faults, report.unsaid) == (0, [], [])
    assert (report.entries, report.blobs, report.checkpoints) == (14, 3, 1)
    assert "whole." in report.sentence()
    assert "no outside evidence of time" in report.sentence()


def test_erased_fields_are_counted_and_no_damage(signed: Path) -> None:
    with open_case(signed) as case:
        case.ledger.erase(case.ledger.size() - 1, ["licence"])
    report = fsck(signed)
    assert (report.exit_code, report.erased) == (0, 1)


def test_a_pinned_key(signed: Path, folder: Path) -> None:
    with open_case(signed) as case:
        own = case.path.joinpath("keys", "verifier.txt").read_text()
    assert fsck(signed, vkey=own).exit_code == 0
    other = Signer("example.org/kordela", bytes(32)).verifier.text
    assert fsck(signed, vkey=other).exit_code == 3
    with pytest.raises(InputError):
        fsck(signed, vkey="no key")


def test_what_cannot_be_told_is_said(folder: Path) -> None:
    report = fsck(folder)
    assert report.exit_code == 0
    assert any("nothing was signed yet" in n for n in report.notices)
    assert fsck(folder, vkey=Signer("example.org/kordela", bytes(32)).verifier.text).exit_code == 5
    with open_case(folder) as case:
        sign_checkpoint(case)
    (folder / "keys" / "signing.key").unlink()  # it may lie on another machine
    assert fsck(folder).exit_code == 0
    (folder / "keys" / "verifier.txt").unlink()
    assert fsck(folder).exit_code == 5


@pytest.mark.parametrize(
    ("statements", "where"),
    [
        (
            ["UPDATE disclosures SET fields = replace(fields, 'two killed', 'nine killed') WHERE idx > 5"],
            "ledger.sqlite",
        ),
        (["DELETE FROM entries WHERE idx = 7"], "ledger.sqlite"),
        (["DELETE FROM entries WHERE idx = 13", "DELETE FROM disclosures WHERE idx = 13"], "ledger.sqlite"),
        (
            ["UPDATE checkpoints SET note = replace(note, 'AA', 'AB')", "UPDATE checkpoints SET note = note || 'x'"],
            "check",
        ),
        (["DROP TABLE disclosures"], "ledger.sqlite"),
    ],
)
def test_a_changed_log(signed: Path, statements: list[str], where: str) -> None:
    around(signed, *statements)
    report = fsck(signed)
    assert report.exit_code == 3
    assert any(where in fault.where for fault in report.faults)


def test_a_log_that_was_written_anew_is_not_what_was_signed(signed: Path) -> None:
    around(signed, "DELETE FROM disclosures WHERE idx >= 10", "DELETE FROM entries WHERE idx >= 10")
    database = apsw.Connection(str(signed / "ledger.sqlite"))
    from sened.stores.merkle import Peaks

    peaks = Peaks()
    for (leaf,) in database.execute("SELECT leaf FROM entries ORDER BY idx"):
        peaks.append(leaf)
    database.execute("UPDATE tree SET size = ?, peaks = ?", (peaks.size, bytes(peaks)))
    database.close()
    report = fsck(signed)
    assert report.exit_code == 3
    assert any("older copy" in fault.what for fault in report.faults)


def test_blobs_that_are_damaged_missing_or_no_blobs(signed: Path) -> None:
    first, second, third = sorted(p for p in (signed / "blobs").rglob("*") if p.is_file())
    first.chmod(0o600)
    first.write_bytes(b"other")
    second.unlink()
    third.with_name(".incoming-x").write_bytes(b"half")
    report = fsck(signed)
    named = {fault.where for fault in report.faults}
    assert named >= {f"blobs/{p.parent.name}/{p.name}" for p in (first, second)}
    assert any(".incoming-x" in notice for notice in report.notices)


def test_a_missing_log_is_not_made_anew(signed: Path) -> None:
    (signed / "ledger.sqlite").unlink()
    assert fsck(signed).exit_code == 3
    assert not (signed / "ledger.sqlite").exists()


def test_a_log_that_is_no_database(signed: Path) -> None:
    data = bytearray((signed / "ledger.sqlite").read_bytes())
    data[:4096] = bytes(4096)
    (signed / "ledger.sqlite").write_bytes(data)
    assert fsck(signed).exit_code == 3


def test_the_command(signed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["fsck", str(signed)]) == 0
    assert "whole." in capsys.readouterr().out
    assert outcome(["key", "show", str(signed), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["name"] == "example.org/kordela"
    assert outcome(["receipt", str(signed), "C1"]) == 0
    assert capsys.readouterr().out.startswith("sened-receipt v1\nsubject C1\n")
    assert outcome(["key", "new", str(signed), "again"]) == 4
    (signed / "ledger.sqlite").unlink()
    assert outcome(["fsck", str(signed), "--format", "json"]) == 3
    assert json.loads(capsys.readouterr().out)["exit_code"] == 3
    assert outcome(["fsck", str(signed.parent)]) == 2


def test_a_pinned_gazetteer_that_was_changed_or_is_missing(
    signed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    given = tmp_path / "mine.csv"
    given.write_text("name,lat,lon\nTarsikopol,36.5,40.5\n")
    where = f"gazetteers/{add(given, case=signed).pin.sha256}"
    assert fsck(signed).exit_code == 0
    (signed / where).write_text("name,lat,lon\nTarsikopol,35.5,40.5\n")
    assert [(f.where, "not the gazetteer mine.csv" in f.what) for f in fsck(signed).faults] == [(where, True)]
    (signed / where).unlink()
    assert [(f.where, f.what) for f in fsck(signed).faults] == [(where, "missing; it is the gazetteer mine.csv")]
