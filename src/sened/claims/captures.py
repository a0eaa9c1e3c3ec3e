"""Captures and custody as entries of the log, and what the case now holds of a source."""

from collections.abc import Mapping, Sequence

from sened.base.canonical import Json
from sened.claims.state import State
from sened.model.capture import Capture, CaptureRole, Custody, CustodyAction
from sened.model.seams import NewEntry
from sened.stores import wire

_OF_THE_ENTRY = ("id", "log_index", "source_id", "actor", "time")


def new_entry(record: Capture | Custody) -> NewEntry:
    """Return the entry that records `record`: its subject is the source, its id and place are the log's to give."""
    fields: dict[str, Json] = {k: v for k, v in wire.encode(record).items() if k not in _OF_THE_ENTRY}
    return NewEntry(
        kind=wire.kind_of(record), subject=record.source_id, fields=fields, actor=record.actor, time=record.time
    )


def of_source(state: State, source_id: str) -> list[Capture]:
    """Return the captures of a source in log order."""
    return [c for c in state.captures if c.source_id == source_id]


def renditions(state: State) -> Mapping[str, Custody]:
    """Return the latest text rendition of each capture, by the capture's digest."""
    return {c.parent: c for c in state.custody if c.action is CustodyAction.DERIVED and c.role == "text"}


def readable(state: State) -> Sequence[tuple[Capture, Custody]]:
    """Return each document that was read, with its rendition: in log order, one for each source and digest."""
    texts = renditions(state)
    found: dict[tuple[str, str], tuple[Capture, Custody]] = {}
    for capture in state.captures:
        if capture.role is CaptureRole.DOCUMENT and capture.source_id in state.sources and capture.digest in texts:
            key = (capture.source_id, capture.digest)
            found.pop(key, None)  # captured again: it counts as the latest
            found[key] = (capture, texts[capture.digest])
    return list(found.values())


def next_source_id(state: State, taken: Sequence[str] = ()) -> str:
    """Return the first free id of the form `cap-001`."""
    number = 1
    while (found := f"cap-{number:03d}") in state.sources or found in state.claims or found in taken:
        number += 1
    return found
