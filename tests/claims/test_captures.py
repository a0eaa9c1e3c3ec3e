"""Captures and custody in the log: what goes in comes out, the latest counts, what was erased stays away."""

from dataclasses import replace

import pytest

from sened.claims.captures import new_entry, next_source_id, of_source, readable
from sened.claims.state import State, fold
from sened.model.capture import Capture, CaptureMethod, CaptureRole, Custody, CustodyAction, Exchange, Hop
from sened.model.seams import Entry, NewEntry

PAGE, TEXT, OTHER = "a" * 64, "b" * 64, "c" * 64
CAPTURE = Capture(
    id="", log_index=0, source_id="A1", actor="p-1", time="2026-01-02T03:04:05Z", digest=PAGE, length=10,
    media_type="text/html", method=CaptureMethod.HTTP, tool="sened", tool_version="0", title="T", taken="2026-01-02T03:04:04Z",
    exchange=Exchange(
        url="http://a.example/", final_url="https://a.example/", status=200, address="1.2.3.4", resolved=("1.2.3.4",),
        response_headers=(("Content-Type", "text/html"),), hops=(Hop(url="http://a.example/", status=301, address="1.2.3.4", location="/"),),
    ),
)  # fmt: skip
RENDITION = Custody(
    id="", log_index=0, source_id="A1", actor="p-1", time="2026-01-02T03:04:05Z", action=CustodyAction.DERIVED, digest=TEXT,
    parent=PAGE, tool="sened 0", tool_version="0", role="text", parameters=(("reader", "html"),),
)  # fmt: skip


def log(*new: NewEntry) -> list[Entry]:
    return [
        Entry(index=n, id=f"{n:064x}", kind=e.kind, subject=e.subject, fields=e.fields, actor=e.actor, time=e.time)
        for n, e in enumerate(new)
    ]


def source(identity: str = "A1") -> NewEntry:
    return NewEntry(kind="source", subject=identity, fields={"publisher": "P"}, actor="p-1", time=CAPTURE.time)


def test_what_goes_into_the_log_comes_out() -> None:
    state = fold(log(source(), new_entry(CAPTURE), new_entry(RENDITION)))
    assert state.captures == (replace(CAPTURE, id=f"{1:064x}", log_index=1),)
    assert state.custody == (replace(RENDITION, id=f"{2:064x}", log_index=2),)
    assert of_source(state, "A1") == list(state.captures)
    assert of_source(state, "A2") == []


def test_each_document_is_read_once_and_the_latest_capture_comes_last() -> None:
    second = replace(CAPTURE, digest=OTHER)
    derived = replace(RENDITION, parent=OTHER, digest="d" * 64)
    kept: list[Capture | Custody] = [CAPTURE, RENDITION, second, derived, CAPTURE]
    entries = [source(), *map(new_entry, kept)]
    state = fold(log(*entries))
    assert [(c.digest, c.log_index) for c, _ in readable(state)] == [(OTHER, 3), (PAGE, 5)]


def test_pictures_archives_and_captures_of_unknown_sources_are_not_read() -> None:
    others = [
        replace(CAPTURE, role=CaptureRole.PAGE_HTML),
        replace(CAPTURE, source_id=f"sha256:{PAGE}", role=CaptureRole.CONTAINER),
        replace(CAPTURE, source_id="A9"),
    ]
    assert readable(fold(log(source(), *map(new_entry, others), new_entry(RENDITION)))) == []


@pytest.mark.parametrize("field", ["digest", "method", "length", "media_type"])
def test_what_was_erased_is_no_capture_any_more(field: str) -> None:
    entry = new_entry(CAPTURE)
    erased = replace(entry, fields={k: v for k, v in entry.fields.items() if k != field})
    state = fold(log(source(), erased))
    assert (state.captures, state.erased) == ((), 1)


def test_an_erased_exchange_leaves_the_capture() -> None:
    entry = new_entry(CAPTURE)
    erased = replace(entry, fields={k: v for k, v in entry.fields.items() if k != "exchange"})
    [kept] = fold(log(source(), erased)).captures
    assert kept.exchange is None


def test_new_sources_are_numbered_in_order() -> None:
    assert next_source_id(State()) == "cap-001"
    assert next_source_id(fold(log(source("cap-001"), source("cap-003")))) == "cap-002"
    assert next_source_id(fold(log(source("cap-001"))), ["cap-002"]) == "cap-003"


@pytest.mark.parametrize("changes", [{"digest": "x"}, {"digest": PAGE.upper()}, {"length": -1}])
def test_a_capture_names_its_bytes(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        replace(CAPTURE, **changes)  # type: ignore[arg-type]
