"""Writes a whole site beside the old one and swaps the two, so that a reader never meets half of either."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from sened.base.canonical import canonical_bytes, digest, digest_of
from sened.base.errors import ConflictError, UnavailableError
from sened.site.settings import SiteReport
from sened.stores.folders import exchange

MANIFEST = "manifest.json"


def write(files: Mapping[str, bytes], out: Path, notices: tuple[str, ...] = ()) -> SiteReport:
    """Put exactly `files` (path to bytes) at `out` and tell what changed; the old site stays until all is written.

    Unchanged files keep their bytes and times. `ConflictError` where `out` holds something that is not such a site.
    """
    digests = {path: digest(data) for path, data in sorted(files.items())}
    complete = {**files, MANIFEST: canonical_bytes({"files": digests}) + b"\n"}
    staging, old = _beside(out, "new"), _beside(out, "old")
    _recover(out, old)
    _refuse_foreign(out)
    shutil.rmtree(staging, ignore_errors=True)
    before = _present(out)
    try:
        written = _fill(staging, out, complete)
        _swap(staging, out, old)
    except BaseException as error:
        shutil.rmtree(staging, ignore_errors=True)
        _recover(out, old)
        if isinstance(error, OSError):
            raise UnavailableError(
                f"the site cannot be written to {out}: {error.strerror or error}; what was there before is still there",
                next_step="make room, or name another folder",
            ) from error
        raise
    return SiteReport(
        written=written,
        unchanged=len(complete) - written,
        removed=len(before - set(complete)),
        digest=digest_of(digests),
        notices=notices,
    )


def _fill(staging: Path, out: Path, files: Mapping[str, bytes]) -> int:
    """Return how many files were new or changed; the others are linked from the old site."""
    written = 0
    for path, data in sorted(files.items()):
        target, existing = staging / path, out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if _same(existing, data):
            _link(existing, target)
        else:
            target.write_bytes(data)
            written += 1
    return written


def _same(path: Path, data: bytes) -> bool:
    return path.is_file() and not path.is_symlink() and path.stat().st_size == len(data) and path.read_bytes() == data


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:  # no hard links on this file system
        shutil.copy2(source, target)


def _swap(staging: Path, out: Path, old: Path) -> None:
    if out.exists() and exchange(staging, out):
        shutil.rmtree(staging, ignore_errors=True)
        return
    if out.exists():
        out.rename(old)
    staging.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def _recover(out: Path, old: Path) -> None:
    """Undo a swap that was cut short: the old site goes back to its place."""
    if old.exists():
        if out.exists():
            shutil.rmtree(old)
        else:
            old.rename(out)


def _refuse_foreign(out: Path) -> None:
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise ConflictError(f"{out} is not a folder", next_step="name another folder for the site", path=str(out))
    if out.is_dir() and any(out.iterdir()) and not (out / MANIFEST).is_file():
        raise ConflictError(
            f"{out} holds files that are not a site of Sened; they would be removed",
            next_step="name an empty or a new folder for the site",
            path=str(out),
        )


def _present(out: Path) -> set[str]:
    return {p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file()} if out.is_dir() else set()


def _beside(out: Path, what: str) -> Path:
    out.parent.mkdir(parents=True, exist_ok=True)
    return out.parent / f".{out.name}.{what}"
