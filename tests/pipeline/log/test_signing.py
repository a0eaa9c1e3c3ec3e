"""Keys and checkpoints: what is signed is what the log holds, and nothing is signed over an older copy."""

import shutil
import stat
from pathlib import Path

import pytest

from sened.base.errors import ConflictError, InputError, IntegrityError, UnavailableError
from sened.pipeline.case import init_case, open_case
from sened.pipeline.decide import decide
from sened.pipeline.fsck import fsck
from sened.pipeline.keys import DEMO_NAME, key_new, key_show
from sened.pipeline.receipt import receipt
from sened.pipeline.settings import initial
from sened.pipeline.signing import latest, sign_checkpoint, signed_checkpoints
from sened.stores.merkle import verify_consistency
from sened.stores.notes import parse_checkpoint, verify


def decided(folder: Path, subject: str) -> None:
    with open_case(folder) as case:
        decide(case, subject, "accept", by="ada", why="read")


def test_a_checkpoint_says_what_the_log_holds(folder: Path) -> None:
    with open_case(folder) as case:
        note = sign_checkpoint(case)
        body, names = verify(note, [key_show(case).vkey])
        said = parse_checkpoint(body)
        assert names == ["example.org/kordela"]
        assert said == ("example.org/kordela", case.ledger.size(), case.ledger.root())
        assert latest(case) == note
        assert [p.read_text() for p in (folder / "checkpoints").glob(f"{said.size:012d}-*.txt")] == [note]
        assert sign_checkpoint(case) == note
        assert signed_checkpoints(case) == [note]


def test_each_checkpoint_begins_the_next(folder: Path) -> None:
    with open_case(folder) as case:
        old = parse_checkpoint(sign_checkpoint(case))
    decided(folder, "C1")
    with open_case(folder) as case:
        new = parse_checkpoint(sign_checkpoint(case))
        proof = case.ledger.consistency(old.size, new.size)
        assert verify_consistency(old.size, new.size, old.root, new.root, proof)
        assert len(signed_checkpoints(case)) == 2


def restore(folder: Path, copy: Path) -> None:
    for name in ("ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"):
        (folder / name).unlink(missing_ok=True)
    shutil.copy(copy, folder / "ledger.sqlite")


def test_nothing_is_signed_over_an_older_copy_of_the_log(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copy(folder / "ledger.sqlite", copy)
    decided(folder, "C1")
    with open_case(folder) as case:
        sign_checkpoint(case)
    restore(folder, copy)
    with open_case(folder) as case, pytest.raises(IntegrityError, match="older copy"):
        sign_checkpoint(case)
    decided(folder, "C2")  # as many entries again, and other ones: a fork
    with open_case(folder) as case:
        with pytest.raises(IntegrityError, match="not those that were signed"):
            sign_checkpoint(case)
        assert len(signed_checkpoints(case)) == 1


def test_a_checkpoint_that_was_taken_away_beside_the_log_stands_in_it(folder: Path) -> None:
    with open_case(folder) as case:
        note = sign_checkpoint(case)
        shutil.rmtree(folder / "checkpoints")
        assert signed_checkpoints(case) == [note]
        sign_checkpoint(case)
    assert len(list((folder / "checkpoints").iterdir())) == 1


def test_checkpoints_published_elsewhere_count_too(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "case of before"
    shutil.copytree(folder, copy)
    decided(folder, "C1")
    with open_case(folder) as case:
        published = sign_checkpoint(case)
    with open_case(copy) as case:
        with pytest.raises(IntegrityError, match="older copy"):
            sign_checkpoint(case, earlier=[published])
        sign_checkpoint(case)


@pytest.mark.parametrize("line", [0, 1, 2, 4])
def test_a_changed_checkpoint_is_not_signed_over(folder: Path, line: int) -> None:
    with open_case(folder) as case:
        sign_checkpoint(case)
    [file] = (folder / "checkpoints").iterdir()
    lines = file.read_text().split("\n")
    other = "2" if lines[line][-3:-2] == "1" else "1"
    lines[line] = lines[line][:-3] + other + lines[line][-2:] if line != 1 else "3"
    file.write_text("\n".join(lines))
    with open_case(folder) as case, pytest.raises(IntegrityError):
        sign_checkpoint(case)


def test_a_key_is_made_once_and_kept_from_others(folder: Path) -> None:
    with open_case(folder) as case:
        with pytest.raises(ConflictError, match="has a key"):
            key_new(case, "example.org/other")
        shown = key_show(case)
    assert (folder / "keys" / "verifier.txt").read_text() == shown.vkey + "\n"
    secret = folder / "keys" / "signing.key"
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    assert "PRIVATE" not in str(shown.to_json())


def test_a_retired_key_signs_nothing_more_and_what_it_signed_still_counts(folder: Path) -> None:
    with open_case(folder) as case:
        first = sign_checkpoint(case)
        old = key_show(case).vkey
        new = key_new(case, "example.org/kordela", replace=True).vkey
        assert new != old
        assert latest(case) == first
        second = sign_checkpoint(case)
        assert latest(case) == second
        assert set(signed_checkpoints(case)) == {first, second}
        assert parse_checkpoint(first) == parse_checkpoint(second)
        with pytest.raises(IntegrityError):
            verify(second, [old])
        key_new(case, "example.org/kordela", replace=True)
        assert parse_checkpoint(sign_checkpoint(case)) == parse_checkpoint(first)
        assert receipt(case, "C1").vkey == key_show(case).vkey
    report = fsck(folder)
    assert (report.exit_code, report.checkpoints) == (0, 3)
    assert fsck(folder, vkey=old).exit_code == 3


def test_the_private_half_may_lie_elsewhere(folder: Path) -> None:
    with open_case(folder) as case:
        first, shown = sign_checkpoint(case), key_show(case)
        secret = folder / "keys" / "signing.key"
        kept = secret.read_bytes()
        secret.unlink()
        assert key_show(case) == shown
        assert receipt(case, "C1").vkey == shown.vkey
        with pytest.raises(UnavailableError, match="no key to sign with"):
            sign_checkpoint(case)
        with pytest.raises(ConflictError):
            key_new(case, "example.org/kordela")
        secret.write_bytes(kept)
        assert sign_checkpoint(case) == first


def test_without_a_key_nothing_is_signed(tmp_path: Path) -> None:
    init_case(tmp_path / "case", initial("Kordela"))
    with open_case(tmp_path / "case") as case:
        with pytest.raises(UnavailableError, match="no key"):
            sign_checkpoint(case)
        with pytest.raises(InputError, match="name a key"):
            key_new(case, "two words")
        assert latest(case) is None


def test_the_demo_signs_with_a_published_key(tmp_path: Path) -> None:
    init_case(tmp_path / "case", "demo = true\n" + initial("Kordela"))
    with open_case(tmp_path / "case") as case:
        assert key_show(case).name == DEMO_NAME
        assert "proves nothing" in key_show(case).note
        with pytest.raises(ConflictError, match="published key"):
            key_new(case, "example.org/demo")
        first = sign_checkpoint(case)
        assert first.startswith(f"{DEMO_NAME}\n0\n")
