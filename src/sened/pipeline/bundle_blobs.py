"""Which preserved bytes leave a case with its bundle: captures of public sources that say `publish = yes`, cleaned.

It fails closed. Where anything that was taken from a source is held back, its bytes stay too, since they say it all. What
can carry metadata inside (pictures, PDF, office files) leaves only as the derivative from which they were stripped.
"""

from collections.abc import Iterator
from pathlib import Path

from sened.claims.state import State
from sened.model.capture import Capture, CaptureRole, CustodyAction
from sened.pipeline.case import Case

STRIPPED = "stripped"
_PLAIN = frozenset(
    {"application/json", "application/xhtml+xml", "text/csv", "text/html", "text/plain", "text/markdown"}
)


def public_blobs(case: Case, state: State, shown: State) -> dict[str, Path]:
    """Return digest and verified file of everything that is published of `state`, whose public part is `shown`."""
    return {digest: case.blobs.locate(digest) for digest in sorted(set(_digests(state, shown)))}


def _digests(state: State, shown: State) -> Iterator[str]:
    cleaned = {c.parent: c.digest for c in state.custody if c.action is CustodyAction.DERIVED and c.role == STRIPPED}
    for capture in state.captures:
        if capture.role is CaptureRole.CONTAINER or not _may_leave(capture, state, shown):
            continue
        if capture.digest in cleaned:
            yield cleaned[capture.digest]
        elif capture.media_type.partition(";")[0].strip().lower() in _PLAIN:
            yield capture.digest


def _may_leave(capture: Capture, state: State, shown: State) -> bool:
    public = shown.sources.get(capture.source_id)
    if capture.problem or public is None or not public.record.publish:
        return False
    if public.record != state.sources[capture.source_id].record:
        return False
    return all(
        identity in shown.claims and shown.claims[identity].record == standing.record
        for identity, standing in state.claims.items()
        if standing.record.source_id == capture.source_id
    )
