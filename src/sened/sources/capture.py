"""Preserve first, then read: bytes go to the blob store before anything parses them, and parsing runs in the sandbox."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sened.base.errors import InputError
from sened.model.capture import CaptureMethod, CaptureRole, Exchange
from sened.sources import sandbox
from sened.sources.fetch import MAX_HEADERS
from sened.sources.media import Media, recognise
from sened.sources.readers.reading import Given, Part, Reading
from sened.sources.renditions import MEDIA_TYPE, Rendition, rendition_of, to_bytes
from sened.stores.blobs import FolderBlobs

MAX_FILE = 2 << 30
"""Longest file that is taken in; a larger one is divided by whoever keeps it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """Bytes that lie in the blob store, and how they came there."""

    digest: str
    length: int
    method: CaptureMethod
    name: str
    taken: str
    role: CaptureRole = CaptureRole.DOCUMENT
    declared: str = ""
    title: str = ""
    container: str = ""
    place: str = ""
    exchange: Exchange | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """A derivative in the blob store: what it is for, its digest, the tool and the parameters that made it."""

    role: str
    digest: str
    length: int
    media_type: str
    tool: str
    parameters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preserved:
    """One capture: what was received, what kind of file it is, what was read of it or why nothing was (`refused`).

    `pages` are the captures found inside an archive, `also` further captures of the same page (picture, rendered source).
    """

    received: Received
    media: Media
    rendition: Rendition | None = None
    derived: Sequence[Derived] = ()
    refused: tuple[str, str] | None = None
    notes: Sequence[str] = ()
    pages: Sequence["Preserved"] = ()
    also: Sequence["Preserved"] = ()
    confined: dict[str, str] = field(default_factory=dict)

    @property
    def is_container(self) -> bool:
        """Whether it is an archive of pages rather than a document."""
        return self.received.role is CaptureRole.CONTAINER

    def documents(self) -> Iterator["Preserved"]:
        """Yield the documents: itself, or the pages inside."""
        if self.is_container:
            yield from self.pages
        else:
            yield self


def receive_file(path: Path, blobs: FolderBlobs, taken: str) -> Received:
    """Return the file at `path` as it now lies in the blob store; `InputError` where it is none or is too long."""
    if not path.is_file():
        what = "is a folder" if path.is_dir() else "is no file" if path.exists() else "does not exist"
        raise InputError(f"{path} {what}", next_step="name a file or an address that begins with http")
    length = path.stat().st_size
    if length == 0 or length > MAX_FILE:
        raise InputError(
            f"{path} is empty or longer than {MAX_FILE >> 30} GiB", next_step="check the file, or divide it"
        )
    return Received(digest=blobs.put_file(path), length=length, method=CaptureMethod.FILE, name=path.name, taken=taken)


def receive_body(body: bytes, exchange: Exchange, blobs: FolderBlobs) -> Received:
    """Return the body of a fetched address as it now lies in the blob store."""
    if not body:
        raise InputError(
            f"{exchange.final_url} answers {exchange.status} with nothing in it", next_step="check the address"
        )
    return Received(
        digest=blobs.put(body),
        length=len(body),
        method=CaptureMethod.HTTP,
        name=exchange.final_url.partition("?")[0].rsplit("/", 1)[-1][:200],
        taken=exchange.ended,
        declared=_header(exchange, "content-type"),
        exchange=exchange,
    )


def read(
    received: Received,
    blobs: FolderBlobs,
    *,
    tool: str,
    limits: sandbox.Limits = sandbox.Limits(),  # noqa: B008 (frozen)
    only: Sequence[str] = (),
) -> Preserved:
    """Return what the sandbox read of received bytes, its derivatives kept as blobs; refusals are part of the answer."""
    path = blobs.locate(received.digest)
    coding = _coding(received)
    with path.open("rb") as file:
        start = b"" if coding else file.read(4096)
    media = recognise(start, name=received.name, declared=received.declared)
    if media.reader is None:
        note = f"no reader for {media.type}: the bytes are kept, no text was read"
        return Preserved(received=received, media=media, notes=[note])
    given = Given(
        name=received.name,
        media_type=media.type,
        charset=_charset(received.declared),
        content_encoding=coding,
        seconds=limits.cpu,
        only=tuple(only),
    )
    outcome = sandbox.read(media.reader, path, given, limits)
    if media.reader in {"warc", "wacz"}:
        received = replace(received, role=CaptureRole.CONTAINER)
    base = Preserved(received=received, media=media, confined=dict(outcome.confined))
    if outcome.reading is None:
        return replace(base, refused=outcome.refused)
    return _kept(base, outcome.reading, blobs, tool, limits)


def _kept(base: Preserved, reading: Reading, blobs: FolderBlobs, tool: str, limits: sandbox.Limits) -> Preserved:
    """Return the capture with its rendition and derivatives stored, and the pages of an archive read in their turn."""
    if reading.reader == "warc":  # a gzip file that turned out to hold an archive
        base = replace(base, received=replace(base.received, role=CaptureRole.CONTAINER))
    rendition = rendition_of(reading, base.received.digest, tool)
    data = to_bytes(rendition)
    derived = [
        Derived(
            role="text",
            digest=blobs.put(data),
            length=len(data),
            media_type=MEDIA_TYPE,
            tool=tool,
            parameters=(("reader", reading.reader), ("encoding", reading.encoding), ("unit", reading.unit)),
        )
    ]
    derived += [_derivative(part, blobs, tool, reading.reader) for part in reading.parts if part.role == "stripped"]
    pages = [
        read(_page(part, base.received, blobs), blobs, tool=tool, limits=limits)
        for part in reading.parts
        if part.role == "page" and part.data
    ]
    return replace(base, rendition=rendition, derived=derived, notes=reading.notes, pages=pages)


def _derivative(part: Part, blobs: FolderBlobs, tool: str, reader: str) -> Derived:
    parameters = [("reader", reader), *((str(k), str(v)) for k, v in sorted(part.facts.items()))]
    return Derived(
        role=part.role,
        digest=blobs.put(part.data),
        length=len(part.data),
        media_type=part.media_type,
        tool=tool,
        parameters=tuple(parameters),
    )


def _page(part: Part, container: Received, blobs: FolderBlobs) -> Received:
    """Return a page of an archive as received: when, from where and with which headers the archive says it was taken."""
    facts: dict[str, Any] = dict(part.facts)
    url = str(facts["url"])
    date = str(facts["date"])
    exchange = Exchange(
        url=url,
        final_url=url,
        status=int(facts["status"]),
        reason=str(facts["reason"]),
        address=str(facts["address"]),
        request_headers=_pairs(facts["request_headers"]),
        response_headers=_pairs(facts["response_headers"]),
        began=date,
        ended=date,
    )
    where = f"{facts['archive']}#" if facts["archive"] else ""
    return Received(
        digest=blobs.put(part.data),
        length=len(part.data),
        method=CaptureMethod.WARC,
        name=url.partition("?")[0].rsplit("/", 1)[-1][:200],
        taken=date,
        declared=_header(exchange, "content-type") or part.media_type,
        title=str(facts["title"]),
        container=container.digest,
        place=f"{where}{int(facts['offset'])}+{int(facts['length'])}",
        exchange=exchange,
    )


def _pairs(given: Sequence[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    """Return headers of an archive as the log keeps them; the archive itself keeps what goes beyond 64 KiB."""
    out, size = [], 0
    for name, value in given:
        pair = (_sound(name), _sound(value))
        size += len(pair[0]) + len(pair[1])
        if size > MAX_HEADERS:
            break
        out.append(pair)
    return tuple(out)


def _sound(text: str) -> str:
    return str(text)[:4000].encode("utf-8", "replace").decode("utf-8")


def _header(exchange: Exchange, name: str) -> str:
    return next((value for key, value in exchange.response_headers if key.lower() == name), "")


def _coding(received: Received) -> str:
    """Return the content coding in which a server sent the bytes although none was asked for; archives undo it first."""
    if received.method is not CaptureMethod.HTTP or received.exchange is None:
        return ""
    return _header(received.exchange, "content-encoding").strip().lower().removeprefix("identity")[:100]


def _charset(declared: str) -> str:
    for parameter in declared.split(";")[1:]:
        key, _, value = parameter.partition("=")
        if key.strip().lower() == "charset":
            return value.strip().strip("\"'")[:40]
    return ""
