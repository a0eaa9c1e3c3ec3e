"""The short forms of `make torture`: killed writers, power lost, full disks, failing syncs."""

from pathlib import Path

import pytest

from torture import disk, kill, power, survival, trace

traced = pytest.mark.skipif(not trace.can_trace(), reason="strace is not here or may not trace")


def test_three_contending_writers_are_killed_and_nothing_is_lost(tmp_path: Path) -> None:
    assert kill.rounds(tmp_path / "case", 5, seed=7) == []


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[trace.Op], Path]:
    top = tmp_path_factory.mktemp("top")
    return trace.record(top / "case", 3), top


@traced
def test_power_may_be_lost_at_any_point(recorded: tuple[list[trace.Op], Path], tmp_path: Path) -> None:
    ops, top = recorded
    assert {op.kind for op in ops} >= {"create", "write", "sync", "link", "rename", "unlink", "mkdir", "told"}
    assert power.replay(ops, top, tmp_path, points=42) == []


@traced
@pytest.mark.parametrize("unsynced", ["/blobs/", "-wal", "/checkpoints", "top/"])
def test_a_sync_that_was_left_out_would_be_noticed(
    recorded: tuple[list[trace.Op], Path], tmp_path: Path, unsynced: str
) -> None:
    ops, top = recorded
    where = str(top) if unsynced == "top/" else unsynced
    left = [
        op
        for op in ops
        if op.kind != "sync" or not (op.path.endswith(where) or (where in op.path and where != str(top)))
    ]
    assert len(left) < len(ops)
    assert power.replay(left, top, tmp_path, points=42) != []


@traced
@pytest.mark.parametrize(
    ("call", "error", "number", "lasting"),
    [
        ("pwrite64", "ENOSPC", 31, False),
        ("pwrite64", "ENOSPC", 24, True),
        ("write", "ENOSPC", 6, False),
        ("fsync", "EIO", 12, False),
        ("fdatasync", "EIO", 9, False),
    ],
)
def test_a_full_disk_or_a_failing_sync_loses_nothing(
    tmp_path: Path, call: str, error: str, number: int, lasting: bool
) -> None:
    met, complaints = disk.one(tmp_path, call, error, number, deeds=2, lasting=lasting)
    assert met
    assert complaints == []


def test_what_is_lost_is_noticed(tmp_path: Path) -> None:
    lost = {"did": "append", "entries": [[0, "0" * 64]]}
    assert survival.complaints(tmp_path / "case", [{"did": "init"}, lost]) != []
    assert kill.rounds(tmp_path / "case", 1, seed=3, writers=1) in ([], ["hardly anything was written"])
    assert survival.complaints(tmp_path / "case", [lost], goes_on=False) == [f"lost: {lost}"]
