"""Capture: bytes into the case, as one recorded act of the collector, with everything that was read of them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urlsplit

from sened.base.dates import Interval
from sened.base.errors import ConflictError, InputError, Problem, SenedError, UnavailableError
from sened.claims.captures import new_entry, next_source_id
from sened.claims.state import State
from sened.model.capture import CaptureRole
from sened.model.claim import Claim
from sened.model.seams import NewEntry
from sened.model.source import Source
from sened.model.vocabulary import PublisherKind
from sened.pipeline.case import Case
from sened.sources import page
from sened.sources.adequacy import Adequacy, measure
from sened.sources.capture import Preserved, read, receive_body, receive_file
from sened.sources.custody import records, refused_subject
from sened.sources.fetch import FetchLimits, fetch
from sened.sources.guard import Allowed
from sened.sources.sandbox import Limits
from sened.stores import wire

_ATTEMPTS = 3
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
UNNAMED = "publisher not stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the collector asks for: the source that the bytes belong to, or what to say of a new one; and how to read.

    `quote` is wording that the capture should bear out. `seconds` bounds the reading of each file, `only` names the pages
    to take out of an archive, `page` asks for a picture and the rendered source of a web page.
    """

    by: str = "editor"
    why: str = ""
    source: str = ""
    publisher: str = ""
    publisher_kind: PublisherKind = PublisherKind.UNKNOWN
    title: str = ""
    published: Interval | None = None
    quote: str = ""
    only: tuple[str, ...] = ()
    page: bool = False
    allowed: Allowed = field(default_factory=Allowed)
    fetch: FetchLimits = field(default_factory=FetchLimits)
    seconds: float = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One capture as it now stands in the log."""

    given: str
    source_id: str
    new_source: bool
    entry_id: str
    preserved: Preserved
    adequacy: Sequence[tuple[str, Adequacy]] = ()

    def to_json(self) -> dict[str, object]:
        """Return the capture as one JSON object."""
        kept = self.preserved
        received = kept.received
        return {
            "given": self.given,
            "source": self.source_id,
            "new_source": self.new_source,
            "entry": self.entry_id,
            "digest": received.digest,
            "length": received.length,
            "media_type": kept.media.type,
            "method": received.method.value,
            "role": received.role.value,
            "taken": received.taken,
            "container": received.container or None,
            "url": received.exchange.final_url if received.exchange else None,
            "status": received.exchange.status if received.exchange else None,
            "title": kept.rendition.title if kept.rendition else "",
            "segments": len(kept.rendition.segments) if kept.rendition else 0,
            "derivatives": [
                {"role": d.role, "digest": d.digest, "media_type": d.media_type, "parent": received.digest}
                for d in kept.derived
            ],
            "adequacy": [{"claim": claim or None} | found.to_json() for claim, found in self.adequacy],
            "refused": {"reason": kept.refused[0], "message": kept.refused[1]} if kept.refused else None,
            "sandbox": dict(kept.confined),
            "notes": list(kept.notes),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureReport:
    """Everything that one call kept, refused files among it, and what could not be had at all (`failed`)."""

    kept: Sequence[Kept]
    entries: int
    failed: Sequence[tuple[str, SenedError]] = ()

    def to_json(self) -> dict[str, object]:
        """Return the report as one JSON document."""
        return {"captures": [k.to_json() for k in self.kept], "entries": self.entries}

    def problem(self) -> InputError | None:
        """Return the error that tells of refused files and of what could not be had, None where all was read."""
        refused = [
            Problem(
                file=k.given,
                message=f"kept as sha256:{k.preserved.received.digest} and not read: {k.preserved.refused[1]}",
                next_step="its bytes are safe in the case; nothing of it was run or expanded",
            )
            for k in self.kept
            if k.preserved.refused
        ]
        absent = [Problem(file=one, message=e.message, next_step=e.next_step) for one, e in self.failed]
        if not refused and not absent:
            return None
        what = [f"{len(refused)} kept and refused by the reader"] if refused else []
        what += [f"{len(absent)} not captured"] if absent else []
        return InputError(
            f"not everything was captured and read: {', '.join(what)}",
            problems=refused + absent,
            reasons=[k.preserved.refused[0] for k in self.kept if k.preserved.refused],
        )


def capture(
    case: Case, given: Sequence[str], order: Order = Order(), *, progress: Callable[[str], None] = lambda _: None
) -> CaptureReport:
    """Return what was kept of `given` (addresses, files, WARC and WACZ archives).

    Bytes lie durably in the blob store before they are read, and are read in the sandbox only. Everything enters the
    log together, refused files with the reason. What cannot be had at all is told at the end; where it is all that was
    asked for, `InputError` or `UnavailableError` says so at once.
    """
    _refuse_mixed(case, order)
    if order.page:
        page.browser()
    found: list[tuple[str, Preserved]] = []
    failed: list[tuple[str, SenedError]] = []
    for one in given:
        progress(f"capture {_CONTROL.sub('?', one)[:80]}")
        try:
            found.append((one, _preserve(case, one, order)))
        except (InputError, UnavailableError) as error:
            if len(given) == 1:
                raise
            failed.append((one, error))
    actor = case.actor_key(order.by)
    for attempt in range(_ATTEMPTS):
        size, state = case.ledger.size(), case.state()
        planned = _Plan(state, order, actor=actor, time=case.clock())
        for one, preserved in found:
            planned.take(one, preserved)
        try:
            written = case.ledger.append(planned.entries, expect=size)
        except ConflictError:
            if attempt == _ATTEMPTS - 1:
                raise
            continue
        return CaptureReport(
            kept=[replace(kept, entry_id=written[at].id) for kept, at in planned.kept],
            entries=len(written),
            failed=failed,
        )
    raise AssertionError("unreachable")


def _refuse_mixed(case: Case, order: Order) -> None:
    if not order.source:
        return
    if order.publisher or order.title or order.published:
        raise InputError(
            "a source that exists keeps its publisher, title and date",
            next_step="correct them by importing the corrected row, or leave --source out for a new source",
        )
    if order.source not in case.state().sources:
        raise InputError(
            f"there is no source {order.source!r} in this case", next_step="check the id, or leave --source out"
        )


def _preserve(case: Case, one: str, order: Order) -> Preserved:
    tool = f"sened {version('sened')}"
    limits = Limits().patient(order.seconds)
    if not _URL.match(one):
        received = receive_file(Path(one), case.blobs, case.clock())
        return read(received, case.blobs, tool=tool, limits=limits, only=order.only)
    got = fetch(one, clock=case.clock, agent=tool.replace(" ", "/"), allowed=order.allowed, limits=order.fetch)
    received = receive_body(got.body, got.exchange, case.blobs)
    kept = read(received, case.blobs, tool=tool, limits=limits, only=order.only)
    if not order.page:
        return kept
    try:
        seen = page.capture_page(got.exchange.final_url, allowed=order.allowed, seconds=order.fetch.seconds)
    except UnavailableError as error:  # what was fetched stands without its picture
        return replace(kept, notes=[*kept.notes, f"no picture of the page: {error.message}"])
    return replace(kept, also=page.preserved(seen, got.exchange, case.blobs, case.clock(), tool=tool, limits=limits))


class _Plan:
    """The entries of one attempt, made against one state of the log, and the captures that they record."""

    def __init__(self, state: State, order: Order, *, actor: str, time: str) -> None:
        self._state, self._order, self._actor, self._time = state, order, actor, time
        self._sources = {i: s.record for i, s in state.sources.items()}
        self._holders = {c.digest: c.source_id for c in state.captures if c.source_id in state.sources}
        self._new: list[str] = []
        self.entries: list[NewEntry] = []
        self.kept: list[tuple[Kept, int]] = []

    def take(self, given: str, top: Preserved) -> None:
        """Plan the entries of one preserved thing: an archive itself and its pages, or a document."""
        if top.is_container:
            self._record(given, top, refused_subject(top.received.digest))
        for one in top.documents():
            if one.refused and not self._order.source:
                self._record(given, one, refused_subject(one.received.digest))
                continue
            source_id = self._source_of(one) or self._new_source(one)
            self._record(given, one, source_id)
            for further in one.also:
                self._record(given, further, source_id)

    def _record(self, given: str, one: Preserved, source_id: str) -> None:
        kept = Kept(
            given=given,
            source_id=source_id,
            new_source=source_id in self._new,
            entry_id="",
            preserved=one,
            adequacy=list(_adequacy(one, source_id, self._state, self._order)),
        )
        self.kept.append((kept, len(self.entries)))
        self._holders.setdefault(one.received.digest, source_id)
        why, tool = self._order.why, version("sened")
        for record in records(one, source_id, actor=self._actor, time=self._time, tool_version=tool, why=why):
            self.entries.append(new_entry(record))

    def _source_of(self, one: Preserved) -> str:
        """Return the source that a capture belongs to, empty for none.

        The one that was named; else the one that holds the same bytes already; else the only one of the same address.
        """
        if self._order.source:
            return self._order.source
        holder = self._holders.get(one.received.digest, "")
        if holder in self._sources:
            return holder
        exchange = one.received.exchange
        if exchange is None:
            return ""
        urls = {_comparable(exchange.url), _comparable(exchange.final_url)}
        same = [s.id for s in self._sources.values() if s.url and _comparable(s.url) in urls]
        return same[0] if len(same) == 1 else ""

    def _new_source(self, one: Preserved) -> str:
        source = _new_source(one, next_source_id(self._state, self._new), self._order)
        fields = {k: v for k, v in wire.encode(source).items() if k != "id"} | {"origin": "capture"}
        self.entries.append(
            NewEntry(kind="source", subject=source.id, fields=fields, actor=self._actor, time=self._time)
        )
        self._sources[source.id] = source
        self._new.append(source.id)
        return source.id


def _adequacy(one: Preserved, source_id: str, state: State, order: Order) -> Iterator[tuple[str, Adequacy]]:
    """Yield how well the capture bears out the quote that was given, and the wording of each claim of its source."""
    if one.rendition is None or one.received.role is not CaptureRole.DOCUMENT:
        return
    if order.quote.strip():
        yield "", measure(order.quote, one.rendition)
    claims: list[Claim] = [s.record for s in state.claims.values()]
    for claim in sorted(claims, key=lambda c: c.id):
        if claim.source_id == source_id and claim.wording:
            yield claim.id, measure(claim.wording, one.rendition)


def _new_source(one: Preserved, identity: str, order: Order) -> Source:
    """Return a source with what the collector says of it; what the page itself says is taken over and marked so."""
    exchange = one.received.exchange
    host = (urlsplit(exchange.final_url).hostname or "") if exchange else ""
    publisher, note = order.publisher, ""
    if not publisher:
        publisher = host or UNNAMED
        note = "taken from the address; who publishes it was not stated" if host else ""
    read_title = one.received.title or (one.rendition.title if one.rendition else "")
    title = order.title or _CONTROL.sub(" ", read_title).strip()[:500] or one.received.name
    language = one.rendition.language.replace("_", "-") if one.rendition else ""
    language = language[:1].lower() + language[1:]
    return Source(
        id=identity,
        publisher=publisher,
        publisher_kind=order.publisher_kind,
        publisher_note=note,
        language=language if _LANGUAGE.match(language) else "",
        title=title,
        url=exchange.final_url if exchange else "",
        published=order.published,
    )


def _comparable(url: str) -> str:
    """Return an address without what does not change the page: scheme, case of the host, a last slash, a fragment."""
    parts = urlsplit(url)
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.netloc.casefold()}{parts.path.rstrip('/')}{query}"
