"""Text renditions: what a reader found in a capture, kept as a derivative that names its parent, tool and parameters."""

import bisect
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sened.base.canonical import Json, canonical_bytes
from sened.base.errors import IntegrityError
from sened.sources.readers.reading import Reading, Run

MEDIA_TYPE = "application/vnd.sened.rendition+json"
VERSION = "1"
_KEYS = frozenset(
    {
        "v",
        "parent",
        "reader",
        "tool",
        "title",
        "language",
        "encoding",
        "unit",
        "text",
        "segments",
        "runs",
        "facts",
        "notes",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """The text of one capture (None: it holds no text), its segments, and the way back to the capture.

    Segments are spans of code points of `text`. A run `(a, n, b, m)` says that `n` code points at `a` of the text come
    from `m` units at `b` of the capture; `unit` is `code point` (of the capture decoded by `encoding`) or `page`.
    """

    parent: str
    reader: str
    tool: str
    text: str | None
    title: str = ""
    language: str = ""
    encoding: str = ""
    unit: str = "code point"
    segments: Sequence[tuple[int, int]] = ()
    runs: Sequence[Run] = ()
    facts: Mapping[str, Json] = ()  # type: ignore[assignment]
    notes: Sequence[str] = ()

    def segment_id(self, number: int) -> str:
        """Return the id of segment `number` (from 0): the parent's digest and its place; the same bytes, the same ids."""
        return f"{self.parent[:12]}.{number + 1:04d}"

    def origin(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the span of the capture (in `unit`) from which `start` to `end` of the text come, None for none."""
        starts = [run[0] for run in self.runs]
        first = bisect.bisect_right(starts, start) - 1
        spans = []
        for at, size, source, length in self.runs[max(0, first) :]:
            if at >= end:
                break
            low, high = max(start, at), min(end, at + size)
            if low >= high:
                continue
            if size == length:
                spans.append((source + low - at, source + high - at))
            else:
                spans.append((source, source + length))
        return (min(a for a, _ in spans), max(b for _, b in spans)) if spans else None


def rendition_of(reading: Reading, parent: str, tool: str) -> Rendition:
    """Return the rendition of what a reader found in the capture of digest `parent`."""
    return Rendition(
        parent=parent,
        reader=reading.reader,
        tool=tool,
        text=reading.text,
        title=reading.title,
        language=reading.language,
        encoding=reading.encoding,
        unit=reading.unit,
        segments=tuple(reading.segments),
        runs=tuple(reading.runs),
        facts=dict(reading.facts),
        notes=tuple(reading.notes),
    )


def to_bytes(rendition: Rendition) -> bytes:
    """Return the canonical bytes of `rendition`: equal readings, equal bytes."""
    return canonical_bytes(
        {
            "v": VERSION,
            "parent": rendition.parent,
            "reader": rendition.reader,
            "tool": rendition.tool,
            "title": rendition.title,
            "language": rendition.language,
            "encoding": rendition.encoding,
            "unit": rendition.unit,
            "text": rendition.text,
            "segments": [list(s) for s in rendition.segments],
            "runs": [list(r) for r in rendition.runs],
            "facts": dict(rendition.facts),
            "notes": list(rendition.notes),
        }
    )


def from_bytes(data: bytes) -> Rendition:
    """Return the rendition in `data`; `IntegrityError` where it is none of this version."""
    try:
        value = json.loads(data)
        if set(value) != _KEYS or value["v"] != VERSION:
            raise ValueError("unknown form")
        return Rendition(
            parent=value["parent"],
            reader=value["reader"],
            tool=value["tool"],
            text=value["text"],
            title=value["title"],
            language=value["language"],
            encoding=value["encoding"],
            unit=value["unit"],
            segments=tuple((a, b) for a, b in value["segments"]),
            runs=tuple((a, b, c, d) for a, b, c, d in value["runs"]),
            facts=value["facts"],
            notes=tuple(value["notes"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise IntegrityError(
            f"a stored rendition cannot be read: {error}", next_step="capture the source again"
        ) from None
