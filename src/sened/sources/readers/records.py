"""WARC records (ISO 28500) read strictly: lengths, digests, required fields and ends are checked, nothing is repaired."""

import base64
import hashlib
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from sened.sources.readers.gzips import MAGIC, members
from sened.sources.readers.http import Response, parse_headers, parse_response
from sened.sources.readers.reading import Refused

MAX_RECORD = 128 << 20
MAX_RECORDS = 250_000
MAX_HEAD = 64 << 10
_VERSION = re.compile(rb"WARC/1\.[01]\r\n")
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z\Z")
_NEEDED = ("warc-type", "warc-record-id", "warc-date", "content-length")
_ALGORITHMS: dict[str, Callable[[bytes], bytes]] = {
    "sha1": lambda data: hashlib.sha1(data, usedforsecurity=False).digest(),
    "sha256": lambda data: hashlib.sha256(data).digest(),
    "sha-256": lambda data: hashlib.sha256(data).digest(),
    "sha512": lambda data: hashlib.sha512(data).digest(),
    "md5": lambda data: hashlib.md5(data, usedforsecurity=False).digest(),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record: where it lies in its file (with its compression), its named fields, its block."""

    offset: int
    length: int
    fields: dict[str, str]
    block: bytes

    @property
    def kind(self) -> str:
        """`response`, `request`, `resource`, `warcinfo`, …"""
        return self.fields["warc-type"]

    @property
    def url(self) -> str:
        """The target address, without the angle brackets that some tools write."""
        return self.fields.get("warc-target-uri", "").strip("<>")

    @property
    def is_vouched(self) -> bool:
        """Whether the record carries a digest that was checked: the standard lets a record do without."""
        labels = (self.fields.get("warc-block-digest", ""), self.fields.get("warc-payload-digest", ""))
        return any(label.partition(":")[0].strip().lower() in _ALGORITHMS for label in labels)

    def response(self) -> Response:
        """Return the HTTP response that the block holds."""
        return parse_response(self.block)


def records(file: BinaryIO) -> Iterator[Record]:
    """Yield every record of a WARC file, compressed by record or not; `Refused` at the first that is not sound."""
    start = file.read(2)
    rest = _Rejoined(start, file)
    count = 0
    found = _compressed(rest) if start == MAGIC else _plain(rest, 0)
    for record in found:
        count += 1
        if count > MAX_RECORDS:
            raise Refused("entries", f"the archive has more than {MAX_RECORDS} records")
        yield record
    if not count:
        raise Refused("truncated", "the archive holds no record")


class _Rejoined(io.RawIOBase):
    """A stream whose first bytes have been looked at already."""

    def __init__(self, start: bytes, file: BinaryIO) -> None:
        self._start, self._file = start, file

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        """Return up to `size` bytes, all that are left where it is negative, fewer only at the end."""
        if size < 0:
            size = MAX_RECORD
        out = self._start[:size]
        self._start = self._start[size:]
        while len(out) < size and (more := self._file.read(size - len(out))):
            out += more
        return out


def _compressed(file: BinaryIO | _Rejoined) -> Iterator[Record]:
    for member in members(file, MAX_RECORD):  # type: ignore[arg-type]
        for record in _plain(io.BytesIO(member.data), 0):
            yield Record(offset=member.offset, length=member.length, fields=record.fields, block=record.block)


def _plain(file: "io.BytesIO | BinaryIO | _Rejoined", offset: int) -> Iterator[Record]:
    buffer = _Buffered(file)
    while buffer.more():
        start = buffer.position
        fields = _fields(buffer.head(), start)
        size = _size(fields, start)
        block = buffer.take(size)
        if len(block) < size:
            raise Refused("truncated", f"the record at byte {start} breaks off: {len(block)} of {size} bytes are there")
        if (end := buffer.take(4)) != b"\r\n\r\n":
            reason = "truncated" if len(end) < 4 else "length"
            raise Refused(reason, f"the record at byte {start} does not end where its length says")
        _check_digests(fields, block, start)
        yield Record(offset=offset + start, length=buffer.position - start, fields=fields, block=block)


class _Buffered:
    """A stream read by record heads and exact lengths."""

    def __init__(self, file: "io.BytesIO | BinaryIO | _Rejoined") -> None:
        self._file, self._ready = file, b""
        self.position = 0

    def more(self) -> bool:
        if not self._ready:
            self._ready = self._file.read(1 << 14) or b""
        return bool(self._ready)

    def head(self) -> bytes:
        while (end := self._ready.find(b"\r\n\r\n", 0, MAX_HEAD)) < 0:
            more = self._file.read(1 << 14) if len(self._ready) < MAX_HEAD else b""
            if not more:
                reason = "truncated" if len(self._ready) < MAX_HEAD else "length"
                raise Refused(reason, f"the head of the record at byte {self.position} has no end")
            self._ready += more
        return self.take(end + 4)

    def take(self, count: int) -> bytes:
        out = self._ready[:count]
        self._ready = self._ready[count:]
        if len(out) < count:
            out += self._file.read(count - len(out)) or b""
        self.position += len(out)
        return out


def _fields(head: bytes, start: int) -> dict[str, str]:
    version = _VERSION.match(head)
    if not version:
        raise Refused("format", f"no WARC 1.0 or 1.1 record begins at byte {start}")
    fields: dict[str, str] = {}
    for name, value in parse_headers(head[version.end() :]):
        key = name.lower()
        if key in fields and key in _NEEDED:
            raise Refused("format", f"the record at byte {start} gives {name} twice")
        fields.setdefault(key, value)
    missing = [name for name in _NEEDED if not fields.get(name)]
    if missing:
        raise Refused("format", f"the record at byte {start} lacks {', '.join(missing)}")
    if not _DATE.match(fields["warc-date"]):
        raise Refused("format", f"the record at byte {start} gives no time of the prescribed form")
    return fields


def _size(fields: dict[str, str], start: int) -> int:
    text = fields["content-length"]
    if not re.fullmatch(r"[0-9]{1,15}", text):
        raise Refused("length", f"the record at byte {start} gives {text[:30]!r} as its length")
    if int(text) > MAX_RECORD:
        raise Refused("size", f"the record at byte {start} claims {text} bytes; the limit is {MAX_RECORD >> 20} MiB")
    return int(text)


def _check_digests(fields: dict[str, str], block: bytes, start: int) -> None:
    if not _agrees(fields.get("warc-block-digest", ""), [block]):
        raise Refused("digest", f"the block of the record at byte {start} does not agree with its digest")
    label = fields.get("warc-payload-digest", "")
    if label and fields["warc-type"] in {"response", "resource"} and not _agrees(label, _payloads(fields, block)):
        raise Refused("digest", f"the payload of the record at byte {start} does not agree with its digest")


def _payloads(fields: dict[str, str], block: bytes) -> list[bytes]:
    """Return what the payload digest may be over: tools differ on whether chunks are joined first."""
    if fields["warc-type"] == "resource" or "application/http" not in fields.get("content-type", ""):
        return [block]
    found = parse_response(block)
    return [found.raw] if found.raw is found.joined else [found.raw, found.joined]


def _agrees(label: str, candidates: list[bytes]) -> bool:
    name, _, value = label.partition(":")
    algorithm = _ALGORITHMS.get(name.strip().lower())
    if not label or algorithm is None:
        return True
    value = value.strip()
    for data in candidates:
        found = algorithm(data)
        if value.lower() == found.hex() or value.upper().rstrip("=") == base64.b32encode(found).decode().rstrip("="):
            return True
    return False
