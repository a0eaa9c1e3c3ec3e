"""Zip archives looked at before anything is expanded: names, number, overlaps, expansion, archives within archives."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from sened.sources.readers.reading import Refused

MAX_ENTRIES = 10_000
MAX_TOTAL = 1 << 30
MAX_RATIO = 250
FREE = 1 << 20
MAX_DIRECTORY = 16 << 20
_CHUNK = 1 << 16
_DRIVE = re.compile(r"[A-Za-z]:")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCAL = struct.Struct("<4s5H3L2H")
_ARCHIVE_MAGIC = (b"PK\x03\x04", b"PK\x05\x06", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c")


class SafeZip:
    """A zip archive whose directory has been checked; entries are expanded one at a time and never past their size."""

    def __init__(self, file: BinaryIO, *, total: int = MAX_TOTAL) -> None:
        self._file, self._total = file, total
        _refuse_many(file)
        try:
            self._zip = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, OSError, ValueError, struct.error, NotImplementedError) as error:
            raise Refused("format", f"the zip archive cannot be read: {str(error)[:120]}") from None
        self.entries = {info.filename: info for info in self._zip.infolist()}
        self._check()

    def names(self) -> list[str]:
        """Return the names of files (not folders), sorted."""
        return sorted(name for name, info in self.entries.items() if not info.is_dir())

    def chunks(self, name: str, *, archives: bool = False) -> Iterator[bytes]:
        """Yield the expanded bytes of entry `name`; `Refused` where they do not agree with length or checksum.

        An archive within the archive is refused, unless `archives`: who reads it must look it over likewise.
        """
        info, size, first = self.entries[name], 0, True
        try:
            with self._zip.open(info) as entry:
                while chunk := entry.read(_CHUNK):
                    if first and not archives and chunk.startswith(_ARCHIVE_MAGIC):
                        raise Refused("depth", f"{name[:80]!r} is an archive within the archive; it is not opened")
                    first = False
                    size += len(chunk)
                    if size > info.file_size:
                        raise Refused("length", f"{name[:80]!r} is longer than the archive says")
                    yield chunk
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, struct.error) as error:
            raise Refused("digest", f"{name[:80]!r} cannot be expanded: {str(error)[:120]}") from None
        if size != info.file_size:
            raise Refused("length", f"{name[:80]!r} is shorter than the archive says")

    def read(self, name: str, limit: int) -> bytes:
        """Return the bytes of entry `name`, at most `limit`."""
        if self.entries[name].file_size > limit:
            raise Refused("size", f"{name[:80]!r} is longer than {limit >> 20} MiB")
        return b"".join(self.chunks(name))

    def open(self, name: str) -> BinaryIO:
        """Return entry `name` as a stream whose length and checksum are verified at its end."""
        return io.BufferedReader(_Stream(self.chunks(name)), _CHUNK)

    def _check(self) -> None:
        infos = self._zip.infolist()
        if len(self.entries) != len(infos):
            raise Refused("names", "the zip archive holds two entries of one name")
        folded = {info.filename.casefold() for info in infos}
        if len(folded) != len(infos):
            raise Refused("names", "the zip archive holds two names that differ only in case")
        for info in infos:
            _refuse_name(info.orig_filename)
            _refuse_form(info)
        packed, full = sum(i.compress_size for i in infos), sum(i.file_size for i in infos)
        if full > self._total or (full > FREE and full > MAX_RATIO * max(packed, 1)):
            raise Refused("expansion", f"the zip archive would expand from {packed} to {full} bytes")
        self._refuse_overlaps(infos)

    def _refuse_overlaps(self, infos: list[zipfile.ZipInfo]) -> None:
        end = 0
        for info in sorted(infos, key=lambda i: i.header_offset):
            if info.header_offset < 0:
                raise Refused("format", f"{info.filename[:80]!r} is said to begin before the archive does")
            self._file.seek(info.header_offset)
            head = self._file.read(_LOCAL.size)
            if len(head) < _LOCAL.size or not head.startswith(b"PK\x03\x04"):
                raise Refused("format", f"{info.filename[:80]!r} does not begin where the directory says")
            *_, name, extra = _LOCAL.unpack(head)
            if info.header_offset < end:
                raise Refused("overlap", f"{info.filename[:80]!r} overlaps the entry before it")
            end = info.header_offset + _LOCAL.size + name + extra + info.compress_size
        if end > self._zip.start_dir:
            raise Refused("overlap", "an entry reaches into the directory of the archive")


class _Stream(io.RawIOBase):
    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks, self._left = chunks, b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        if not self._left:
            self._left = next(self._chunks, b"")
        size = min(len(buffer), len(self._left))
        buffer[:size] = self._left[:size]
        self._left = self._left[size:]
        return size


def _refuse_many(file: BinaryIO) -> None:
    """Read the number of entries from the end record, before the directory is built in memory."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - 65_557))
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or at + _END.size > len(tail):
        raise Refused("format", "the zip archive has no end; it may be cut off")
    _, _, _, here, count, directory, _, _ = _END.unpack_from(tail, at)
    large = tail.rfind(b"PK\x06\x06", 0, at)
    if count == 0xFFFF and large >= 0 and large + _END64.size <= len(tail):
        *_, here, count, directory, _ = _END64.unpack_from(tail, large)
    if max(here, count) > MAX_ENTRIES or directory > MAX_DIRECTORY:
        raise Refused("entries", f"the zip archive has {max(here, count)} entries or more; the limit is {MAX_ENTRIES}")


def _refuse_name(name: str) -> None:
    parts = name.removesuffix("/").split("/")
    if name.startswith("/") or _DRIVE.match(name) or "\\" in name or any(p in {"", ".", ".."} for p in parts):
        raise Refused("names", f"the name {name[:80]!r} leads out of the archive")
    if _CONTROL.search(name) or len(name) > 1024:
        raise Refused("names", f"the name {name[:80]!r} is not one that a file may bear")


def _refuse_form(info: zipfile.ZipInfo) -> None:
    if info.flag_bits & 0x1:
        raise Refused("encrypted", f"{info.filename[:80]!r} is encrypted")
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise Refused("format", f"{info.filename[:80]!r} is packed by a method that is not read here")
    if (info.external_attr >> 16) & 0o170000 == 0o120000:
        raise Refused("names", f"{info.filename[:80]!r} is a link")
    if info.file_size > FREE and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        raise Refused("expansion", f"{info.filename[:80]!r} would expand more than {MAX_RATIO} times")
