"""Folders that several write into: one at a time, or side by side, and nothing left behind by those that were killed."""

import multiprocessing
import os
from pathlib import Path

import pytest

from sened.stores.blobs import FolderBlobs
from sened.stores.folders import exchange, locked, sweep, writing_into


def test_what_a_killed_writer_left_is_removed_by_the_next(tmp_path: Path) -> None:
    store = FolderBlobs(tmp_path / "blobs")
    store.put(b"one")
    left = tmp_path / "blobs" / ".incoming-dead"
    left.write_bytes(b"half of")
    store.put(b"two")
    assert not left.exists()
    assert sorted(store.digests()) == sorted({store.put(b"one"), store.put(b"two")})


def test_nothing_is_removed_while_another_writes(tmp_path: Path) -> None:
    underway = tmp_path / ".incoming-1"
    with writing_into(tmp_path, ".incoming-*"):
        underway.write_bytes(b"half of")
        with writing_into(tmp_path, ".incoming-*"):
            assert underway.exists()
    with writing_into(tmp_path, ".incoming-*"):
        assert not underway.exists()


def test_sweeping_takes_files_and_folders_of_that_name_only(tmp_path: Path) -> None:
    (tmp_path / ".site.tmp").mkdir()
    (tmp_path / ".site.tmp" / "x").write_text("x")
    (tmp_path / ".a.tmp").write_text("x")
    (tmp_path / "a.parquet").write_text("x")
    elsewhere = tmp_path / "kept"
    elsewhere.mkdir()
    (tmp_path / ".link.tmp").symlink_to(elsewhere)
    sweep(tmp_path, ".*.tmp")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.parquet", "kept"]


def test_two_names_change_places_in_one_step(tmp_path: Path) -> None:
    one, other = tmp_path / "ein \N{OWL}", tmp_path / "two"
    for folder, text in ((one, "one"), (other, "two")):
        folder.mkdir()
        (folder / "index.html").write_text(text)
    if not exchange(one, other):
        pytest.skip("this system cannot exchange two names")
    assert (one / "index.html").read_text() == "two"
    assert (other / "index.html").read_text() == "one"
    assert not exchange(one, tmp_path / "absent")


def hold(folder: Path, taken: "multiprocessing.synchronize.Event", free: "multiprocessing.synchronize.Event") -> None:
    with locked(folder):
        taken.set()
        free.wait(20)
        os._exit(9)  # killed: the hold must end with the process


def test_a_hold_ends_with_its_holder(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    taken, free = context.Event(), context.Event()
    process = context.Process(target=hold, args=(tmp_path, taken, free))
    process.start()
    assert taken.wait(20)
    free.set()
    with locked(tmp_path):
        process.join(20)
    assert process.exitcode == 9
