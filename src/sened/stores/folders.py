"""Files and names that outlive a loss of power: written aside, synced, renamed, and the folder synced last."""

import contextlib
import ctypes
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def sync_folder(path: Path) -> None:
    """Make the names in the folder `path` durable."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(path: Path) -> None:
    """Make the folder `path` and those it lies in, durably."""
    if path.is_dir():
        return
    make_folder(path.parent)
    path.mkdir(exist_ok=True)
    sync_folder(path.parent)


def write_durably(path: Path, data: bytes, *, mode: int = 0o644) -> None:
    """Put `data` at `path` whole or not at all; durable on return. The folder must be there."""
    temporary = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with open(handle, "wb") as file:  # noqa: PTH123 - a descriptor, not a path
            file.write(data)
            file.flush()
            os.fsync(handle)
        temporary.replace(path)
        sync_folder(path.parent)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder against other processes that ask for it in the same way; it is free again at the end, or at death."""
    with _flock(folder, fcntl.LOCK_EX):
        yield


@contextmanager
def writing_into(folder: Path, temporary: str) -> Iterator[None]:
    """Write into the folder beside others that do so in this way; what killed ones left, named by `temporary`, is removed.

    While anyone writes, nothing is removed.
    """
    with contextlib.suppress(BlockingIOError), _flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB):
        sweep(folder, temporary)
    with _flock(folder, fcntl.LOCK_SH):
        yield


def sweep(folder: Path, temporary: str) -> None:
    """Remove files and folders right in `folder` whose names fit the pattern `temporary`: their writers are gone."""
    for path in sorted(folder.glob(temporary)):
        with contextlib.suppress(OSError):
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()


def exchange(one: Path, other: Path) -> bool:
    """Let two names change places in one step, so that neither is ever missing; False where the system cannot do that."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    return rename is not None and rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0


_HERE, _EXCHANGE = -100, 2  # AT_FDCWD, RENAME_EXCHANGE of Linux


@contextmanager
def _flock(folder: Path, how: int) -> Iterator[None]:
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, how)
        yield
    finally:
        os.close(handle)
