"""Which records of an archive are pages, and what is kept of each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sened.sources.readers.http import parse_headers
from sened.sources.readers.reading import Part, Refused, clean
from sened.sources.readers.records import Record

MAX_BYTES = 48 << 20
MAX_PAGES = 500
_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", "application/pdf", "text/plain"})
_SHOWN = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A page that the archive's own list names: address, time and title."""

    url: str
    ts: str = ""
    title: str = ""


@dataclass(slots=True)
class Collected:
    """The pages found so far, and what was left out and why."""

    wanted: Sequence[Wanted] = ()
    only: Sequence[str] = ()
    parts: list[Part] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    kinds: dict[str, int] = field(default_factory=dict)
    _requests: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    _bytes: int = 0
    _left_out: int = 0
    _unvouched: int = 0
    _urls: frozenset[str] = frozenset()
    _taken: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._urls = frozenset(self.only) or frozenset(w.url for w in self.wanted)

    def take(self, found: Iterable[Record], archive: str) -> None:
        """Take in the records of the WARC file named `archive` (empty: the capture itself)."""
        for record in found:
            self.kinds[record.kind] = self.kinds.get(record.kind, 0) + 1
            if record.kind == "request":
                self._request(record)
            elif record.kind in {"response", "resource"}:
                self._page(record, archive)

    def finished(self) -> list[Part]:
        """Return the pages, each with the headers of its request where the archive holds them."""
        if self._unvouched:
            self.notes.append(
                f"{self._unvouched} of these pages come from records without a digest that could be checked"
            )
        if self._left_out:
            self.notes.append(f"{self._left_out} further pages were left out: name the ones you need with --only")
        lost = [w.url for w in self.wanted if w.url not in self._taken and w.url in self._urls]
        if lost:
            self.notes.append(f"{len(lost)} listed pages have no readable record, the first: {clean(lost[0], _SHOWN)}")
        for part in self.parts:
            headers = self._requests.get(part.facts["record"]) or self._requests.get(part.facts["url"]) or ()
            assert isinstance(part.facts, dict)
            part.facts["request_headers"] = headers
        return self.parts

    def _request(self, record: Record) -> None:
        head = record.block[:65536].partition(b"\r\n\r\n")[0].partition(b"\n")[2]
        headers = parse_headers(head)
        for key in (record.fields.get("warc-concurrent-to", ""), record.url):
            if key and len(self._requests) < 10_000:
                self._requests.setdefault(key, headers)

    def _page(self, record: Record, archive: str) -> None:
        if record.url in self._taken or (self._urls and record.url not in self._urls):
            return
        try:
            facts, media_type, data = _content(record)
        except Refused as refused:
            self.notes.append(f"{clean(record.url, _SHOWN)}: {refused.message}")
            return
        if not self._is_page(record, facts["status"], media_type):
            return
        if len(self.parts) >= MAX_PAGES or self._bytes + len(data) > MAX_BYTES:
            self._left_out += 1
            return
        self._taken.add(record.url)
        self._unvouched += not record.is_vouched
        self._bytes += len(data)
        facts |= {"archive": archive, "title": self._title(record.url)}
        self.parts.append(Part(role="page", media_type=media_type, data=data, facts=facts))

    def _is_page(self, record: Record, status: int, media_type: str) -> bool:
        """Tell whether a record is a page: named by the person or by the archive's own list, else by its type."""
        return status == 200 and (bool(self._urls) or (media_type in _PAGE_TYPES and record.url.startswith("http")))

    def _title(self, url: str) -> str:
        return next((w.title for w in self.wanted if w.url == url), "")


def _content(record: Record) -> tuple[dict[str, Any], str, bytes]:
    facts: dict[str, Any] = {
        "url": record.url[:4000],
        "date": record.fields["warc-date"],
        "record": record.fields["warc-record-id"][:200],
        "offset": record.offset,
        "length": record.length,
        "address": record.fields.get("warc-ip-address", "")[:64],
        "status": 200,
        "reason": "",
        "response_headers": (),
    }
    if record.kind == "resource" or "application/http" not in record.fields.get("content-type", ""):
        return facts, record.fields.get("content-type", "").partition(";")[0].strip().lower(), record.block
    response = record.response()
    facts |= {"status": response.status, "reason": response.reason[:100], "response_headers": response.headers[:200]}
    return facts, response.media_type, response.body() if response.status == 200 else b""


def wanted_from(lines: Iterable[Mapping[str, Any]]) -> list[Wanted]:
    """Return the pages of a `pages.jsonl` in order; entries without an address are passed over."""
    out = []
    for line in lines:
        url = line.get("url")
        if isinstance(url, str) and url:
            out.append(Wanted(url=url, ts=str(line.get("ts") or "")[:40], title=clean(str(line.get("title") or ""))))
    return out
