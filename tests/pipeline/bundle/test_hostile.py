"""A bundle made to harm the one who checks it: memory and time stay bounded, and the answer is still an answer."""

import bz2
import resource
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

MEMORY = 512 << 20


def flat(path: Path, published: Any) -> None:
    """Ten gigabytes of zeros, packed to ten megabytes, as one more file."""
    member(path, published, "blobs/aa/bomb", 10 << 30)


def listed_bomb(path: Path, published: Any) -> None:
    """The same under a name that the list knows."""
    member(path, published, "README.txt", 10 << 30)


def lying(path: Path, published: Any) -> None:
    """A member that says that it is small, and is not."""
    member(path, published, "README.txt", 10 << 30, told=4000)


def lying_in_bzip2(path: Path, published: Any) -> None:
    """The same in a form of which a few bytes hold megabytes."""
    member(path, published, "README.txt", 10 << 30, told=4000, method=zipfile.ZIP_BZIP2)


def crowd(path: Path, published: Any) -> None:
    """A hundred thousand names (written by hand: the library takes seconds)."""
    names = [f"blobs/{number:06}".encode() for number in range(100_000)]
    size = 30 + len(names[0])
    locals_ = b"".join(struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 0, 0, 33, 0, 0, 0, len(n), 0) + n for n in names)
    central = b"".join(
        struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 0, 0, 33, 0, 0, 0, len(n), 0, 0, 0, 0, 0, size * at) + n
        for at, n in enumerate(names)
    )
    count, start = len(names), len(locals_)
    longer = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, len(central), start)
    where = struct.pack("<4sLQL", b"PK\6\7", 0, start + len(central), 1)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    path.write_bytes(locals_ + central + longer + where + end)
    assert len(zipfile.ZipFile(path).namelist()) == 100_000


def overlapping(path: Path, published: Any) -> None:
    """Many names in the directory that share the bytes of one member."""
    path.write_bytes(published.path.read_bytes())
    with zipfile.ZipFile(path, "a") as archive:
        kernel = archive.infolist()[0]
        for number in range(2000):
            shadow = zipfile.ZipInfo(f"blobs/{number}")
            for name in ("header_offset", "CRC", "file_size", "compress_size", "compress_type", "external_attr"):
                setattr(shadow, name, getattr(kernel, name))
            archive.filelist.append(shadow)
        archive._didModify = True  # type: ignore[attr-defined]


def deep_json(path: Path, published: Any) -> None:
    """A line of the log that nests a hundred thousand times."""
    files = {**published.files, "disclosures/000.txt": b"0 " + b"[" * 1_000_000 + b"\n"}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)


def member(path: Path, published: Any, name: str, size: int, *, told: int | None = None, method: int = 8) -> None:
    # Sixteen megabytes of zeros, packed so that they can be repeated as they are.
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    part = squeeze.compress(bytes(1 << 24)) + squeeze.flush(zlib.Z_FULL_FLUSH)
    packed = part * (size >> 24) + squeeze.flush()
    if method == zipfile.ZIP_BZIP2:
        packed = bz2.compress(bytes(96 << 20))
    with zipfile.ZipFile(path, "w") as archive:
        for other, data in published.files.items():
            if other != name:
                archive.writestr(other, data)
        start, said = archive.fp.tell(), min(told or size, 0xFFFF_FFFE)  # type: ignore[union-attr]
        head = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, method, 0, 0, 0, len(packed), said, len(name), 0)
        archive.fp.write(head + name.encode() + packed)  # type: ignore[union-attr]
        info = zipfile.ZipInfo(name)
        info.header_offset, info.compress_size, info.file_size, info.compress_type = start, len(packed), said, method
        info.CRC = 0
        archive.filelist.append(info)
        archive.start_dir = archive.fp.tell()  # type: ignore[union-attr]
        archive._didModify = True  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "make", [flat, listed_bomb, lying, lying_in_bzip2, crowd, overlapping, deep_json], ids=lambda m: m.__name__
)
def test_it_is_refused_within_bounds(make: Callable[[Path, Any], None], published: Any, tmp_path: Path) -> None:
    make(tmp_path / "b.zip", published)
    script = tmp_path / "verify.py"
    script.write_bytes(published.files["verify.py"])
    run = subprocess.run(
        [sys.executable, "-I", str(script), str(tmp_path / "b.zip"), "--key", published.key],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 3, run.stderr[-2000:]
    assert "Traceback" not in run.stderr
