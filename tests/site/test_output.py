import json
from pathlib import Path

import pytest

from sened.base.errors import ConflictError, UnavailableError
from sened.site import output

ONE = {"index.html": b"one", "a/b.html": b"two"}


def content(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_first_site_is_written_whole_with_its_manifest(tmp_path: Path) -> None:
    report = output.write(ONE, tmp_path / "site")
    assert (report.written, report.unchanged, report.removed) == (3, 0, 0)
    manifest = json.loads((tmp_path / "site" / "manifest.json").read_bytes())
    assert sorted(manifest["files"]) == ["a/b.html", "index.html"]


def test_only_changed_files_are_written_and_stale_ones_removed(tmp_path: Path) -> None:
    site = tmp_path / "site"
    output.write({**ONE, "old.html": b"x"}, site)
    before = (site / "a/b.html").stat()
    report = output.write({**ONE, "index.html": b"new"}, site)
    after = (site / "a/b.html").stat()
    assert (report.written, report.unchanged, report.removed) == (2, 1, 1)  # the manifest is the second
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert not (site / "old.html").exists()


def test_the_same_files_again_change_nothing(tmp_path: Path) -> None:
    first = output.write(ONE, tmp_path / "site")
    second = output.write(dict(reversed(ONE.items())), tmp_path / "site")
    assert (second.written, second.removed) == (0, 0)
    assert first.digest == second.digest


def test_nothing_is_left_beside_the_site(tmp_path: Path) -> None:
    output.write(ONE, tmp_path / "site")
    output.write({}, tmp_path / "site")
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_a_folder_with_other_files_is_refused_and_untouched(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(ConflictError, match="would be removed"):
        output.write(ONE, tmp_path)
    assert content(tmp_path) == {"thesis.txt": b"mine"}


def test_an_interrupted_writing_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    output.write(ONE, site)
    before = content(site)
    monkeypatch.setattr(Path, "write_bytes", _full_disk)
    with pytest.raises(UnavailableError, match="full"):
        output.write({**ONE, "index.html": b"new"}, site)
    assert content(site) == before


def _full_disk(path: Path, data: bytes) -> int:
    raise OSError("disk full")


def test_a_swap_cut_in_two_is_undone(tmp_path: Path) -> None:
    site = tmp_path / "site"
    output.write(ONE, site)
    before = content(site)
    site.rename(tmp_path / ".site.old")  # as if the machine had stopped between the two renames
    report = output.write(ONE, site)
    assert report.written == 0
    assert content(site) == before


def test_a_disk_that_fills_up_leaves_the_old_site_and_no_half_of_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "site"
    output.write({"index.html": b"old"}, out)

    def full(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(UnavailableError, match="still there") as told:
        output.write({"index.html": b"new"}, out)
    assert "make room" in told.value.next_step
    assert (out / "index.html").read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_ctrl_c_leaves_the_old_site_and_no_half_of_the_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "site"
    output.write({"index.html": b"old"}, out)

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sened.site.output._swap", stopped)
    with pytest.raises(KeyboardInterrupt):
        output.write({"index.html": b"new"}, out)
    assert (out / "index.html").read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["site"]
