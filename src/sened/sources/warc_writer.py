"""Captures as WARC 1.1 records, uncompressed and byte-deterministic: the same captures give the same file."""

import hashlib
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from sened.model.capture import Capture, CaptureRole, Exchange
from sened.model.seams import BlobStore

_NAMESPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")  # RFC 4122's own namespace for addresses
_CODED = frozenset({"transfer-encoding", "content-encoding"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Where the record of one capture lies in the file, as an index needs it."""

    capture: Capture
    url: str
    date: str
    media_type: str
    status: int
    digest: str
    offset: int
    length: int


def write(captures: Sequence[Capture], blobs: BlobStore, *, software: str) -> tuple[bytes, list[Written]]:
    """Return a WARC file with a record for each capture (and its request), and where each lies.

    What came over HTTP becomes a response record; a content or transfer coding that is undone in the stored bytes is
    kept as `x-orig-…`. Files without an address become resource records under `urn:sha256:…`.
    """
    out = bytearray(_info(software, captures))
    written: list[Written] = []
    for capture in captures:
        body = blobs.get(capture.digest)
        url, date = address_of(capture), _date(capture)
        payload = _label(body)
        exchange = capture.exchange if capture.role is CaptureRole.DOCUMENT else None
        identity = _identity("response", capture.id, capture.digest)
        if exchange:
            fields, block = _response_fields(exchange), _response(exchange, body, capture)
            kind, content = "response", "application/http; msgtype=response"
        else:
            fields, block, kind, content = [], body, "resource", capture.media_type
        head = [("WARC-Target-URI", url), ("WARC-Payload-Digest", payload), *fields]
        offset = len(out)
        out += _record(kind, identity, block, date=date, content=content, further=head)
        length = len(out) - offset
        if exchange and exchange.request_headers:
            request = [("WARC-Target-URI", url), ("WARC-Concurrent-To", identity)]
            asked = _identity("request", capture.id, capture.digest)
            content = "application/http; msgtype=request"
            out += _record("request", asked, _request(exchange), date=date, content=content, further=request)
        written.append(
            Written(
                capture=capture, url=url, date=date, media_type=capture.media_type,
                status=exchange.status if exchange else 200, digest=payload, offset=offset, length=length,
            )
        )  # fmt: skip
    return bytes(out), written


def address_of(capture: Capture) -> str:
    """Return the address under which a capture is replayed: where it came from, else a name made of its digest."""
    url = capture.exchange.final_url if capture.exchange else ""
    if capture.role is CaptureRole.PAGE_IMAGE:
        return f"urn:fullPage:{url}"
    if capture.role is CaptureRole.PAGE_HTML:
        return f"urn:pageHtml:{url}"
    return url or f"urn:sha256:{capture.digest}"


def _record(
    kind: str, identity: str, block: bytes, *, date: str, content: str, further: Iterable[tuple[str, str]] = ()
) -> bytes:
    fields = [
        ("WARC-Type", kind),
        ("WARC-Record-ID", identity),
        ("WARC-Date", date),
        *further,
        ("WARC-Block-Digest", _label(block)),
        ("Content-Type", content),
        ("Content-Length", str(len(block))),
    ]
    head = "WARC/1.1\r\n" + "".join(f"{name}: {_one_line(value)}\r\n" for name, value in fields) + "\r\n"
    return head.encode("utf-8") + block + b"\r\n\r\n"


def _info(software: str, captures: Sequence[Capture]) -> bytes:
    block = f"software: {software}\r\nformat: WARC File Format 1.1\r\nisPartOf: captures of a case\r\n".encode()
    date = max((_date(c) for c in captures), default="1970-01-01T00:00:00Z")
    identity = _identity("warcinfo", *(c.id for c in captures))
    return _record("warcinfo", identity, block, date=date, content="application/warc-fields")


def _response_fields(exchange: Exchange) -> list[tuple[str, str]]:
    return [("WARC-IP-Address", exchange.address)] if exchange.address else []


def _response(exchange: Exchange, body: bytes, capture: Capture) -> bytes:
    """Return the response as it is stored: chunks are always joined, a coding is undone where an archive was the source."""
    undone = _CODED if capture.container else {"transfer-encoding"}
    lines = [f"HTTP/1.1 {exchange.status} {exchange.reason}".rstrip()]
    for name, value in exchange.response_headers:
        shown = f"x-orig-{name.lower()}" if name.lower() in undone else name
        if name.lower() != "content-length":
            lines.append(f"{shown}: {value}")
    lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(map(_one_line, lines)).encode("utf-8") + b"\r\n\r\n" + body


def _request(exchange: Exchange) -> bytes:
    parts = urlsplit(exchange.final_url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    lines = [f"GET {path} HTTP/1.1", *(f"{name}: {value}" for name, value in exchange.request_headers)]
    return "\r\n".join(map(_one_line, lines)).encode("utf-8") + b"\r\n\r\n"


def _date(capture: Capture) -> str:
    return capture.taken or capture.time


def _label(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def _identity(*parts: str) -> str:
    return f"<urn:uuid:{uuid.uuid5(_NAMESPACE, chr(10).join(parts))}>"


def _one_line(text: str) -> str:
    return " ".join(text.splitlines())
