"""From what was preserved to the records that the log keeps of it: one per capture, one per derivative."""

from collections.abc import Iterator

from sened.model.capture import Capture, Custody, CustodyAction
from sened.sources.capture import Derived, Preserved


def refused_subject(digest: str) -> str:
    """Return the subject of bytes that belong to no source: an archive of several pages, or a refused file."""
    return f"sha256:{digest}"


def records(
    preserved: Preserved, source_id: str, *, actor: str, time: str, tool_version: str, why: str = ""
) -> Iterator[Capture | Custody]:
    """Yield the record of the capture, then those of its derivatives, for source `source_id`.

    Ids and places in the log are left to the log. Each derivative names its parent's digest, tool and parameters.
    """
    received = preserved.received
    yield Capture(
        id="",
        log_index=0,
        source_id=source_id,
        actor=actor,
        time=time,
        digest=received.digest,
        length=received.length,
        media_type=preserved.media.type,
        method=received.method,
        tool="sened",
        tool_version=tool_version,
        role=received.role,
        name=_one_line(received.name),
        title=_one_line(preserved.rendition.title if preserved.rendition else received.title),
        taken=received.taken,
        container=received.container,
        place=received.place,
        problem=": ".join(preserved.refused) if preserved.refused else "",
        why=why,
        exchange=received.exchange,
    )
    for derived in preserved.derived:
        yield _derivation(derived, preserved, source_id, actor=actor, time=time, tool_version=tool_version)


def _derivation(
    derived: Derived, preserved: Preserved, source_id: str, *, actor: str, time: str, tool_version: str
) -> Custody:
    return Custody(
        id="",
        log_index=0,
        source_id=source_id,
        actor=actor,
        time=time,
        action=CustodyAction.DERIVED,
        digest=derived.digest,
        parent=preserved.received.digest,
        tool=derived.tool,
        tool_version=tool_version,
        role=derived.role,
        media_type=derived.media_type,
        length=derived.length,
        parameters=derived.parameters,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())[:500].encode("utf-8", "replace").decode("utf-8")
