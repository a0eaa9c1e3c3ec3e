"""The records of preservation: an act of capture, and what happened to preserved bytes afterwards (custody).

The fields are those that the Berkeley Protocol asks of a digital capture: address, time, collector, tool and version,
the exchange with the server, a digest, and the chain of custody.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

_DIGEST = re.compile(r"[0-9a-f]{64}\Z")

Pairs = tuple[tuple[str, str], ...]


class CaptureMethod(StrEnum):
    """How bytes came into the case."""

    FILE = "file"
    HTTP = "http"
    BROWSER = "browser"
    WARC = "warc"


class CaptureRole(StrEnum):
    """What preserved bytes are: the document, a picture or the rendered source of its page, or an archive of several."""

    DOCUMENT = "document"
    PAGE_IMAGE = "page-image"
    PAGE_HTML = "page-html"
    CONTAINER = "container"


class CustodyAction(StrEnum):
    """What happened to preserved bytes."""

    DERIVED = "derived"
    EXPORTED = "exported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One redirect: the address that was asked, its answer, the network address that answered, where it pointed."""

    url: str
    status: int
    address: str
    location: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """What went over the wire: addresses, headers as sent and received, times (UTC), and how the name was resolved.

    `resolved` lists every address that the resolver gave, `address` is the one that was used for the whole request.
    """

    url: str
    final_url: str
    status: int
    reason: str = ""
    address: str = ""
    resolved: tuple[str, ...] = ()
    request_headers: Pairs = ()
    response_headers: Pairs = ()
    began: str = ""
    ended: str = ""
    tls: str = ""
    hops: tuple[Hop, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One act of preserving bytes. `id`, `log_index`, `actor` (the collector's key) and `time` are those of its entry.

    `source_id` is the source that the bytes belong to, or `sha256:…` where they belong to none: an archive of several
    pages, or a file that was refused. `taken` is when the bytes were received, as the tool or the archive says;
    `container` is the digest of the archive that held them, and `place` where in it. `problem` says why no parser
    could read them; the bytes are kept all the same.
    """

    id: str
    log_index: int
    source_id: str
    actor: str
    time: str
    digest: str
    length: int
    media_type: str
    method: CaptureMethod
    tool: str
    tool_version: str
    role: CaptureRole = CaptureRole.DOCUMENT
    name: str = ""
    title: str = ""
    taken: str = ""
    container: str = ""
    place: str = ""
    problem: str = ""
    why: str = ""
    exchange: Exchange | None = None

    def __post_init__(self) -> None:
        if not _DIGEST.match(self.digest) or self.length < 0:
            raise ValueError("a capture needs the SHA-256 and the length of its bytes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Custody:
    """One event in the life of preserved bytes. A derivative names its parent's digest, the tool and its parameters.

    `digest` is of what the event made (a derivative, an exported file), `parent` of what it was made from. `role` says
    what a derivative is for: `text` (the rendition whose segments can be cited) or `stripped` (without metadata).
    """

    id: str
    log_index: int
    source_id: str
    actor: str
    time: str
    action: CustodyAction
    digest: str
    parent: str
    tool: str
    tool_version: str
    role: str = ""
    media_type: str = ""
    length: int = 0
    parameters: Pairs = ()
    name: str = ""

    def __post_init__(self) -> None:
        if not _DIGEST.match(self.digest) or (self.parent and not _DIGEST.match(self.parent)):
            raise ValueError("a custody event needs the digests of what was made and of what it was made from")


@dataclass(frozen=True, slots=True, kw_only=True)
class CapturedText:
    """The text of one capture of one source as other rooms read it: its segments are (id, start, end)."""

    source_id: str
    digest: str
    text: str
    segments: tuple[tuple[str, int, int], ...] = ()
