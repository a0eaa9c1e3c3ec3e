"""Gzip (RFC 1952) member by member, strictly: bounded headers, bounded expansion, checksums and lengths checked."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from sened.sources.readers.reading import Refused

MAGIC = b"\x1f\x8b"
MAX_HEADER = 1 << 16
MAX_RATIO = 250
"""Largest expansion of a member; deflate itself reaches 1,032, text and pages stay under 50."""

FREE = 1 << 20
"""Expanded bytes for which no ratio is asked: small things may compress well."""

_CHUNK = 1 << 16
_FEXTRA, _FNAME, _FCOMMENT, _FHCRC, _RESERVED = 4, 8, 16, 2, 0xE0


@dataclass(frozen=True, slots=True)
class Member:
    """One gzip member: where it lies in the file, its length there, and its expanded bytes."""

    offset: int
    length: int
    data: bytes


def members(file: BinaryIO, limit: int) -> Iterator[Member]:
    """Yield the members of `file` to its end, at most `limit` expanded bytes each; `Refused` where one is not sound."""
    source = _Source(file)
    while source.peek():
        offset = source.position
        _header(source)
        data = _inflated(source, limit)
        crc, size = struct.unpack("<II", source.take(8))
        if zlib.crc32(data) != crc or len(data) & 0xFFFFFFFF != size:
            raise Refused("digest", f"the gzip member at byte {offset} does not agree with its checksum")
        yield Member(offset, source.position - offset, data)


def expanded(file: BinaryIO, limit: int) -> bytes:
    """Return all members of `file` expanded and joined, at most `limit` bytes."""
    out = bytearray()
    for member in members(file, limit):
        out += member.data
        if len(out) > limit:
            raise _too_much(limit)
    return bytes(out)


class _Source:
    """A file read in chunks, with the position of the next byte."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._buffer, self._at = file, b"", 0
        self.position = 0

    def peek(self) -> bytes:
        """Return what lies ready, at least one byte unless the file has ended."""
        if self._at >= len(self._buffer):
            self._buffer, self._at = self._file.read(_CHUNK), 0
        return self._buffer[self._at :] if self._at else self._buffer

    def skip(self, count: int) -> None:
        self._at += count
        self.position += count

    def take(self, count: int) -> bytes:
        out = b""
        while len(out) < count:
            ready = self.peek()[: count - len(out)]
            if not ready:
                raise Refused("truncated", f"the gzip data ends in the middle, at byte {self.position}")
            out += ready
            self.skip(len(ready))
        return out


def _header(source: _Source) -> None:
    start = source.position
    head = source.take(10)
    if head[:2] != MAGIC or head[2] != 8 or head[3] & _RESERVED:
        raise Refused("format", f"no gzip member begins at byte {start}")
    flags = head[3]
    if flags & _FEXTRA:
        source.take(struct.unpack("<H", source.take(2))[0])
    for flag in (_FNAME, _FCOMMENT):
        if flags & flag:
            _text(source, start)
    if flags & _FHCRC:
        source.take(2)


def _text(source: _Source, start: int) -> None:
    """Skip a text that ends in NUL."""
    while True:
        ready = source.peek()
        if not ready:
            raise Refused("truncated", "the gzip header never ends")
        end = ready.find(b"\0")
        source.skip(end + 1 if end >= 0 else len(ready))
        if source.position - start > MAX_HEADER:
            raise Refused("expansion", f"the gzip header is longer than {MAX_HEADER} bytes")
        if end >= 0:
            return


def _inflated(source: _Source, limit: int) -> bytes:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    out, start = bytearray(), source.position
    while not inflater.eof:
        ready = source.peek()
        if not ready:
            raise Refused("truncated", f"the gzip data ends in the middle, at byte {source.position}")
        try:
            out += inflater.decompress(ready, limit + 1 - len(out))
        except zlib.error as error:
            raise Refused("format", f"the gzip data is damaged: {error}") from None
        left = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
        source.skip(len(ready) - len(left))
        if len(out) > limit:
            raise _too_much(limit)
        if len(out) > FREE and len(out) > MAX_RATIO * (source.position - start):
            raise Refused("expansion", f"the gzip data expands more than {MAX_RATIO} times")
    return bytes(out)


def _too_much(limit: int) -> Refused:
    return Refused("expansion", f"the gzip data expands to more than {limit >> 20} MiB")
