"""Captures out of the case as a WACZ file, recorded as an event of custody."""

from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from sened.base.canonical import digest
from sened.base.errors import ConflictError, InputError
from sened.claims.captures import new_entry, of_source
from sened.model.capture import Capture, CaptureRole, Custody, CustodyAction
from sened.pipeline.case import Case, write_atomically
from sened.sources.wacz_writer import wacz


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """The file that was written: its digest, how many captures it holds, and the entry that records it."""

    file: Path
    digest: str
    captures: int
    entry_id: str

    def to_json(self) -> dict[str, object]:
        """Return the export as one JSON document."""
        return {"file": str(self.file), "digest": self.digest, "captures": self.captures, "entry": self.entry_id}


def wacz_of(case: Case, captures: list[Capture], title: str) -> bytes:
    """Return the WACZ of `captures`; the same captures give the same bytes."""
    return wacz(captures, case.blobs, title=title, software=f"sened {version('sened')}")


def export_source(case: Case, source_id: str, file: Path, *, by: str = "editor") -> Exported:
    """Return what was written: every capture of the source, once for each digest.

    `InputError` where the source has none, `ConflictError` where the file exists. An export leaves the case by the
    editor's own hand; whether a capture may be published is for the source's `publish` to say.
    """
    size, state = case.ledger.size(), case.state()
    if source_id not in state.sources:
        raise InputError(f"there is no source {source_id!r} in this case", next_step="check the id")
    held = {
        (c.digest, c.role): c for c in of_source(state, source_id) if c.role is not CaptureRole.CONTAINER and c.length
    }
    if not held:
        raise InputError(f"{source_id} was never captured", next_step=f"capture it first: sened capture {case.path} …")
    if file.exists():
        raise ConflictError(f"{file} exists already", next_step="choose another name")
    source = state.sources[source_id].record
    data = wacz_of(case, list(held.values()), source.title or source_id)
    write_atomically(file, data)
    record = Custody(
        id="",
        log_index=0,
        source_id=source_id,
        actor=case.actor_key(by),
        time=case.clock(),
        action=CustodyAction.EXPORTED,
        digest=digest(data),
        parent="",
        tool=f"sened {version('sened')}",
        tool_version=version("sened"),
        media_type="application/wacz",
        length=len(data),
        name=file.name,
    )
    [entry] = case.ledger.append([new_entry(record)], expect=size)
    return Exported(file=file, digest=record.digest, captures=len(held), entry_id=entry.id)
