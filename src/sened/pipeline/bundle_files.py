"""A bundle on disk: a zip or a folder whose bytes, order, times and permissions depend on its content alone."""

import contextlib
import hashlib
import os
import shutil
import stat
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from sened.base.errors import ConflictError, InputError, UnavailableError
from sened.stores.folders import make_folder, sync_folder

Content = bytes | Path
"""The bytes of a file, or the file that holds them."""
MANIFEST = "MANIFEST.sha256"
_CHUNK = 1 << 20
_OLDEST = (1980, 1, 1, 0, 0, 0)
_MODE = 0o644


def write(out: Path, files: Mapping[str, Content], seal: Callable[[str], Mapping[str, bytes]], *, folder: bool) -> int:
    """Return how many bytes of files now lie at `out`, put there whole.

    `files` are written in order of their names, then what `seal` makes of the manifest (`sha256sum`'s form).
    `ConflictError` where `out` is a folder that is no bundle, `UnavailableError` where it cannot be written.
    """
    _refuse_foreign(out, folder=folder)
    temporary = out.with_name(f".{out.name}.{os.getpid()}.tmp")
    try:
        make_folder(out.resolve().parent)
        written = (_to_folder if folder else _to_zip)(temporary, files, seal)
        if out.is_dir():
            shutil.rmtree(out)
        temporary.replace(out)
        sync_folder(out.resolve().parent)
    except OSError as error:
        raise UnavailableError(
            f"cannot write {out}: {error.strerror or error}", next_step="make room or choose another place"
        ) from error
    finally:
        with contextlib.suppress(OSError):
            shutil.rmtree(temporary) if temporary.is_dir() else temporary.unlink(missing_ok=True)
    return written


def _refuse_foreign(out: Path, *, folder: bool) -> None:
    if out.is_dir() and not folder:
        raise InputError(f"{out} is a folder", next_step=f"name a file, or write {out}/ for an unpacked bundle")
    if out.is_dir() and any(out.iterdir()) and not (out / MANIFEST).is_file():
        raise ConflictError(f"{out} holds other things than a bundle", next_step="name a new or an empty folder")
    if folder and out.exists() and not out.is_dir():
        raise ConflictError(f"{out} is a file", next_step="name a new or an empty folder")


def _to_zip(path: Path, files: Mapping[str, Content], seal: Callable[[str], Mapping[str, bytes]]) -> int:
    # Stored, not compressed: what a compressor writes depends on its version, and hashing is faster without it.
    with path.open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            put = _Putting(lambda name, size, chunks: _member(archive, name, size, chunks))
            put.all(files, seal)
        file.flush()
        os.fsync(file.fileno())
    return put.written


def _member(archive: zipfile.ZipFile, name: str, size: int, chunks: Iterable[bytes]) -> None:
    info = zipfile.ZipInfo(name, _OLDEST)
    info.create_system, info.external_attr, info.file_size = 3, (stat.S_IFREG | _MODE) << 16, size
    with archive.open(info, "w") as member:
        for chunk in chunks:
            member.write(chunk)


def _to_folder(path: Path, files: Mapping[str, Content], seal: Callable[[str], Mapping[str, bytes]]) -> int:
    path.mkdir()
    put = _Putting(lambda name, _, chunks: _file(path / name, chunks))
    put.all(files, seal)
    return put.written


def _file(path: Path, chunks: Iterable[bytes]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.writelines(chunks)
        file.flush()
        os.fsync(file.fileno())
    path.chmod(_MODE)


class _Putting:
    """Writes files one by one and keeps their digests."""

    def __init__(self, put: Callable[[str, int, Iterable[bytes]], None]) -> None:
        self._put = put
        self._digests: dict[str, str] = {}
        self.written = 0

    def all(self, files: Mapping[str, Content], seal: Callable[[str], Mapping[str, bytes]]) -> None:
        """Write `files`, then their manifest as `seal` returns it."""
        for name in sorted(files):
            self._one(name, files[name])
        manifest = "".join(f"{digest}  {name}\n" for name, digest in sorted(self._digests.items()))
        for name, data in seal(manifest).items():
            self._one(name, data)

    def _one(self, name: str, content: Content) -> None:
        running = hashlib.sha256()
        size = len(content) if isinstance(content, bytes) else content.stat().st_size
        self._put(name, size, _counted(_chunks(content), running.update))
        self._digests[name] = running.hexdigest()
        self.written += size


def _chunks(content: Content) -> Iterator[bytes]:
    if isinstance(content, bytes):
        yield content
        return
    with content.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _counted(chunks: Iterable[bytes], update: Callable[[bytes], None]) -> Iterator[bytes]:
    for chunk in chunks:
        update(chunk)
        yield chunk
