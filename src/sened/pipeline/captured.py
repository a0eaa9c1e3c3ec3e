"""The texts of a case's captures, read back from the blobs where their renditions lie."""

import pyarrow as pa

from sened.base.errors import IntegrityError, UnavailableError
from sened.claims.captures import readable
from sened.claims.state import State
from sened.claims.tabulate import segment_rows
from sened.model import tables as schema
from sened.model.capture import CapturedText
from sened.pipeline.case import Case
from sened.sources.renditions import Rendition, from_bytes


def rendition(case: Case, digest: str, parent: str) -> Rendition:
    """Return the stored rendition; `IntegrityError` where it is not one of the capture `parent`."""
    found = from_bytes(case.blobs.get(digest))
    if found.parent != parent:
        raise IntegrityError(f"rendition {digest} is not of capture {parent}", next_step="capture the source again")
    return found


def segments(case: Case, state: State) -> pa.Table:
    """Return the table `segments` of `state`, for work inside the case: what it says is not published with it."""
    return schema.from_rows("segments", segment_rows(captured_texts(case, state), state))


def captured_texts(case: Case, state: State) -> list[CapturedText]:
    """Return the text of every capture that was read and holds text, in log order.

    A rendition that is missing can be made again, so that only damage stops a build.
    """
    out = []
    for capture, derived in readable(state):
        try:
            found = rendition(case, derived.digest, capture.digest)
        except UnavailableError:
            continue
        if found.text is not None:
            segments = tuple((found.segment_id(n), a, b) for n, (a, b) in enumerate(found.segments))
            out.append(
                CapturedText(source_id=capture.source_id, digest=capture.digest, text=found.text, segments=segments)
            )
    return out
