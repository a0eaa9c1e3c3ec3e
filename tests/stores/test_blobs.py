import errno
import os
from pathlib import Path

import pytest

from sened.base.errors import IntegrityError, UnavailableError
from sened.stores.blobs import FolderBlobs


def only_file(folder: Path) -> Path:
    [path] = [p for p in folder.rglob("*") if p.is_file()]
    return path


def test_a_blob_lies_under_its_digest_and_cannot_be_written(tmp_path: Path) -> None:
    name = FolderBlobs(tmp_path).put(b"abc")
    path = only_file(tmp_path)
    assert path == tmp_path / name[:2] / name[2:]
    assert path.stat().st_mode & 0o222 == 0


def test_a_changed_blob_is_noticed_on_reading_and_on_putting_again(tmp_path: Path) -> None:
    blobs = FolderBlobs(tmp_path)
    name = blobs.put(b"abc")
    path = only_file(tmp_path)
    path.chmod(0o644)
    path.write_bytes(b"abd")
    with pytest.raises(IntegrityError):
        blobs.get(name)
    with pytest.raises(IntegrityError):
        blobs.put(b"abc")
    with pytest.raises(IntegrityError):
        blobs.locate(name)


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnavailableError, match="full"):
        FolderBlobs(tmp_path).put(b"abc")
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


def test_a_file_system_without_links_still_keeps_blobs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    blobs = FolderBlobs(tmp_path)
    assert blobs.get(blobs.put(b"abc")) == b"abc"
    assert len(list(tmp_path.rglob("*"))) == 2


def test_other_faults_of_the_disk_are_not_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "link", broken)
    with pytest.raises(OSError, match="Input/output"):
        FolderBlobs(tmp_path).put(b"abc")


def test_a_file_is_kept_as_its_bytes_would_be(tmp_path: Path) -> None:
    blobs = FolderBlobs(tmp_path / "blobs")
    given = tmp_path / "given"
    given.write_bytes(b"x" * 3_000_000)
    name = blobs.put_file(given)
    assert name == blobs.put(given.read_bytes())
    assert blobs.put_file(given) == name
    assert blobs.locate(name).read_bytes() == given.read_bytes()


def test_what_is_not_a_digest_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="digest"):
        FolderBlobs(tmp_path).get("../secret")
    with pytest.raises(UnavailableError):
        FolderBlobs(tmp_path).locate("../secret")
