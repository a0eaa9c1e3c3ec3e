"""Content-addressed bytes in a folder: `ab/cdef…`, written once, never changed."""

import errno
import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from sened.base.canonical import digest as digest_of_bytes
from sened.base.errors import IntegrityError, UnavailableError
from sened.stores.folders import make_folder, sync_folder, writing_into

_DIGEST = re.compile(r"[0-9a-f]{64}\Z")
_CHUNK = 1 << 20
_INCOMING = ".incoming-"
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK, errno.ENOSYS}


class FolderBlobs:
    """A `BlobStore` in one folder, for its owner alone.

    Bytes are written to a temporary neighbour, synced, and linked into place without overwriting; the folders are
    synced last. What is read is verified against its name.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def put(self, data: bytes) -> str:
        """Return the digest under which `data` now lies durably; `UnavailableError` where the disk is full."""
        name = digest_of_bytes(data)
        with self._writing():
            if self.has(name):
                return self._again(name)
            temporary = self._temporary()
            try:
                with temporary.open("wb") as file:
                    file.write(data)
                    _seal(file)
                self._settle(temporary, name)
            finally:
                temporary.unlink(missing_ok=True)
        return name

    def put_file(self, path: Path) -> str:
        """Return the digest under which the bytes of `path` now lie durably; the file is never held whole in memory."""
        with self._writing():
            temporary = self._temporary()
            try:
                name = _copy(path, temporary)
                if self.has(name):
                    return self._again(name)
                self._settle(temporary, name)
            finally:
                temporary.unlink(missing_ok=True)
        return name

    def get(self, digest: str) -> bytes:
        """Return the verified bytes; `UnavailableError` where there are none, `IntegrityError` where they differ."""
        try:
            data = self._place(digest).read_bytes()
        except FileNotFoundError:
            raise UnavailableError(f"no blob {digest} in {self.path}", next_step="restore it from a copy") from None
        if digest_of_bytes(data) != digest:
            raise _damaged(digest)
        return data

    def has(self, digest: str) -> bool:
        """Tell whether bytes of that digest lie here."""
        return bool(_DIGEST.match(digest)) and self._place(digest).is_file()

    def locate(self, digest: str) -> Path:
        """Return the read-only file of that blob once its bytes are verified; errors as for `get`."""
        if not self.has(digest):
            raise UnavailableError(f"no blob {digest} in {self.path}", next_step="restore it from a copy")
        self._verify(digest)
        return self._place(digest)

    def digests(self) -> Iterator[str]:
        """Yield the digests of all blobs, in order; nothing is read."""
        for folder in sorted(self.path.iterdir()) if self.path.is_dir() else ():
            if folder.is_dir():
                yield from sorted(d for p in folder.iterdir() if _DIGEST.match(d := folder.name + p.name))

    def leftovers(self) -> list[Path]:
        """Return files and folders here that are no blobs: what a writer that was killed left behind, or strangers."""
        held = {self._place(d) for d in self.digests()}
        found = self.path.rglob("*") if self.path.is_dir() else ()
        return sorted(p for p in found if p not in held and not (p.is_dir() and re.fullmatch("[0-9a-f]{2}", p.name)))

    def _place(self, digest: str) -> Path:
        if not _DIGEST.match(digest):
            raise ValueError(f"not a SHA-256 digest: {digest!r}")
        return self.path / digest[:2] / digest[2:]

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with _disk(self.path):
            if not self.path.is_dir():
                make_folder(self.path.parent)
                self.path.mkdir(mode=0o700, exist_ok=True)
                sync_folder(self.path.parent)
            with writing_into(self.path, f"{_INCOMING}*"):
                yield

    def _temporary(self) -> Path:
        handle, name = tempfile.mkstemp(prefix=_INCOMING, dir=self.path)
        os.close(handle)
        return Path(name)

    def _settle(self, temporary: Path, name: str) -> None:
        place = self._place(name)
        place.parent.mkdir(exist_ok=True)
        try:
            os.link(temporary, place)
        except FileExistsError:
            self._verify(name)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            # A file system without links: equal names mean equal bytes, so replacing changes nothing.
            temporary.replace(place)
        self._sync(place)

    def _again(self, name: str) -> str:
        """Return `name` once its blob is verified and durable: whoever put it may have been stopped before the end."""
        self._verify(name)
        self._sync(self._place(name))
        return name

    def _sync(self, place: Path) -> None:
        sync_folder(place.parent)
        sync_folder(self.path)

    def _verify(self, name: str) -> None:
        with self._place(name).open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != name:
                raise _damaged(name)


def _copy(source: Path, target: Path) -> str:
    running = hashlib.sha256()
    with source.open("rb") as given, target.open("wb") as file:
        while chunk := given.read(_CHUNK):
            running.update(chunk)
            file.write(chunk)
        _seal(file)
    return running.hexdigest()


def _seal(file: BinaryIO) -> None:
    """Make a written file durable, readable by its owner and no longer writable."""
    file.flush()
    os.fchmod(file.fileno(), 0o400)
    os.fsync(file.fileno())


def _damaged(digest: str) -> IntegrityError:
    return IntegrityError(
        f"blob {digest} does not hold the bytes of its name", next_step="restore it from a copy and check the disk"
    )


@contextmanager
def _disk(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise UnavailableError(
                f"the disk of {path} is full; nothing was kept", next_step="make room and try again"
            ) from error
        raise
