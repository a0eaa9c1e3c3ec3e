"""An HTTP response as an archive holds it: status, headers, and the body with its transfer and content codings undone."""

import io
import re
import zlib
from dataclasses import dataclass

from sened.sources.readers.gzips import FREE, MAGIC, MAX_RATIO, expanded
from sened.sources.readers.reading import Refused

MAX_HEAD = 256 << 10
MAX_BODY = 64 << 20
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})(?: ([^\r\n]*))?\r?\n")
_END = re.compile(rb"\r?\n\r?\n")
_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})(?:;[^\r\n]{0,1000})?\r\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """One response: `raw` is the body as stored, `body` with chunks joined and compression undone."""

    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    raw: bytes
    joined: bytes

    def header(self, name: str) -> str:
        """Return the first header of that name, empty where there is none."""
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def media_type(self) -> str:
        """The declared type without parameters, in lower case."""
        return self.header("content-type").partition(";")[0].strip().lower()

    def body(self) -> bytes:
        """Return the body as a reader of the page would get it; `Refused` for codings that are not read here."""
        return uncoded(self.joined, self.header("content-encoding"))


def parse_response(block: bytes) -> Response:
    """Return the response in `block`; `Refused` where it is none."""
    found, end = _STATUS.match(block), _END.search(block, 0, MAX_HEAD)
    if not found or not end:
        raise Refused("format", "a response record does not hold an HTTP response")
    headers = parse_headers(block[found.end() : end.start()])
    raw = block[end.end() :]
    chunked = any(k.lower() == "transfer-encoding" and "chunked" in v.lower() for k, v in headers)
    return Response(
        status=int(found.group(1)),
        reason=(found.group(2) or b"").decode("latin-1").strip(),
        headers=headers,
        raw=raw,
        joined=_joined(raw) if chunked else raw,
    )


def parse_headers(block: bytes) -> tuple[tuple[str, str], ...]:
    """Return names and values in order; lines that are none are left out."""
    out: list[tuple[str, str]] = []
    for line in block.decode("utf-8", "replace").split("\n"):
        name, colon, value = line.rstrip("\r").partition(":")
        if line[:1] in {" ", "\t"} and out:
            out[-1] = (out[-1][0], f"{out[-1][1]} {line.strip()}")
        elif colon and name.strip():
            out.append((name.strip(), value.strip()))
    return tuple(out)


def uncoded(data: bytes, coding: str) -> bytes:
    """Return `data` with its content coding undone, at most 64 MiB; `Refused` for codings other than gzip and deflate."""
    for one in reversed([c.strip().lower() for c in coding.split(",") if c.strip()]):
        if one in {"gzip", "x-gzip"}:
            # Tools that store what a browser saw keep the header and not the coding.
            data = expanded(io.BytesIO(data), MAX_BODY) if data.startswith(MAGIC) else data
        elif one == "deflate":
            data = _inflated(data)
        elif one != "identity":
            raise Refused("format", f"the content coding {one[:20]!r} is not read here")
    return data


def _inflated(data: bytes) -> bytes:
    for window in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        inflater = zlib.decompressobj(window)
        try:
            out = inflater.decompress(data, MAX_BODY + 1)
        except zlib.error:
            continue
        if len(out) > MAX_BODY or (len(out) > FREE and len(out) > MAX_RATIO * len(data)):
            raise Refused("expansion", f"the response expands from {len(data)} to {len(out)} bytes or more")
        if not inflater.eof:
            raise Refused("truncated", "the compressed response is cut off")
        return out
    raise Refused("format", "the response is declared to be deflated and is not")


def _joined(raw: bytes) -> bytes:
    """Return chunked data joined; data that is not chunked at all is taken as already joined."""
    out: list[bytes] = []
    position = 0
    while found := _SIZE.match(raw, position):
        size = int(found.group(1), 16)
        if size == 0:
            return b"".join(out)
        start = found.end()
        if raw[start + size : start + size + 2] != b"\r\n":
            break
        out.append(raw[start : start + size])
        position = start + size + 2
    if position:
        raise Refused("truncated", f"the chunked response breaks off at byte {position}")
    return raw
