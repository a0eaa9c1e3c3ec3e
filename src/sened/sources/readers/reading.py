"""What a reader hands back, and how it says that it will not read on. Standard library only: the child imports this."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, BinaryIO

Run = tuple[int, int, int, int]
"""Start and length in the rendition, start and length in the capture."""


class Refused(Exception):
    """A reader's refusal: a short reason word, and a sentence for people."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason, self.message = reason, message


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the reader is told: the name under which the file came, what its server declared, and how long it may take."""

    name: str = ""
    media_type: str = ""
    charset: str = ""
    content_encoding: str = ""
    seconds: float = 8.0
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Bytes that a reader made or took out: a derivative of the whole file, or a page of an archive."""

    role: str
    media_type: str
    data: bytes
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Reading:
    """What was read. `text` is None where the reader finds no text (a picture); then there are no segments.

    `segments` are spans of code points of `text`; `runs` lead from `text` back to the capture, counted in `unit`
    (`code point` of the decoded capture, or `page`). `facts` are JSON values, `notes` sentences for the person.
    """

    reader: str
    text: str | None = None
    title: str = ""
    language: str = ""
    encoding: str = ""
    unit: str = "code point"
    segments: Sequence[tuple[int, int]] = ()
    runs: Sequence[Run] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    notes: Sequence[str] = ()
    parts: Sequence[Part] = ()


Reader = Callable[[BinaryIO, Given], Reading]


def whole(file: BinaryIO, limit: int) -> bytes:
    """Return all bytes of `file`; `Refused` where there are more than `limit`."""
    data = file.read(limit + 1)
    if len(data) > limit:
        raise Refused("size", f"the file is longer than the {limit >> 20} MiB that this reader takes")
    return data


def clean(text: str, limit: int = 2000) -> str:
    """Return `text` on one line, without lone surrogates, cut at `limit` code points."""
    joined = " ".join(text[: 4 * limit].split())[:limit]
    return joined.encode("utf-8", "replace").decode("utf-8")
