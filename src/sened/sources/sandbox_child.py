"""The child of the sandbox: confines itself, reads one captured file from standard input, answers on standard output.

The answer is one frame of JSON, then one frame for the bytes of each part; a frame is its length in eight bytes and
its bytes. Run by `sources/sandbox.py` as `python -I -m sened.sources.sandbox_child ORDER`, never by hand.
"""

import io
import json
import os
import struct
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any, BinaryIO

from sened.sources import confinement

if TYPE_CHECKING:
    from sened.sources.readers.reading import Given

READERS = {
    "text": ("text", "read_text"),
    "json": ("text", "read_json"),
    "xml": ("text", "read_xml"),
    "html": ("html", "read_html"),
    "csv": ("csvs", "read_csv"),
    "pdf": ("pdf", "read_pdf"),
    "image": ("image", "read_image"),
    "gzip": ("warc", "read_gzip"),
    "warc": ("warc", "read_warc"),
    "wacz": ("wacz", "read_wacz"),
}
"""Module and function of each reader, named here alone: no other code can be asked for."""


def main() -> None:
    """Confine, read, answer; a refusal or a fault is an answer too."""
    order = json.loads(sys.argv[1])
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not pass for an answer
    confined = confinement.confine(memory=order["memory"], cpu=order["cpu"])
    try:
        document, parts = _read(order)
    except MemoryError:
        document, parts = {"refused": ["memory", f"reading it needs more than {order['memory'] >> 20} MiB"]}, []
    except RecursionError:
        document, parts = {"refused": ["depth", "it is nested too deep"]}, []
    _answer(answer, document | {"confined": confined, "peak": _peak()}, parts)
    os._exit(0)


def _read(order: dict[str, Any]) -> tuple[dict[str, Any], list[bytes]]:
    from sened.sources.readers.reading import Given, Refused

    module, name = READERS[order["reader"]]
    try:
        reader = getattr(import_module(f"sened.sources.readers.{module}"), name)
        with os.fdopen(os.dup(0), "rb") as file:
            given = Given(**order["given"])
            found = reader(_uncoded(file, given), given)
    except Refused as refused:
        return {"refused": [refused.reason, refused.message]}, []
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # whatever a parser trips over is an answer, never a crash
        return {"refused": ["format", f"the parser failed: {type(error).__name__}: {str(error)[:200]}"]}, []
    described = [[part.role, part.media_type, dict(part.facts)] for part in found.parts]
    document = {
        "reader": found.reader,
        "text": found.text,
        "title": found.title,
        "language": found.language,
        "encoding": found.encoding,
        "unit": found.unit,
        "segments": list(found.segments),
        "runs": list(found.runs),
        "facts": dict(found.facts),
        "notes": list(found.notes),
        "parts": described,
    }
    return document, [part.data for part in found.parts]


def _uncoded(file: BinaryIO, given: "Given") -> BinaryIO:
    """Return the file with the content coding undone in which a server sent it."""
    if not given.content_encoding:
        return file
    from sened.sources.readers.http import MAX_BODY, uncoded
    from sened.sources.readers.reading import whole

    return io.BytesIO(uncoded(whole(file, MAX_BODY), given.content_encoding))


def _peak() -> int:
    """Return the most bytes that this process held, 0 where the system does not say."""
    try:
        with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123 (nothing more is loaded at the end)
            line = next(line for line in status if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024
    except (OSError, StopIteration, ValueError, MemoryError):
        return 0


def _answer(out: Any, document: dict[str, Any], parts: list[bytes]) -> None:
    data = json.dumps(document, ensure_ascii=True).encode("ascii")
    for frame in (data, *parts):
        out.write(struct.pack(">Q", len(frame)))
        out.write(frame)
    out.flush()


if __name__ == "__main__":
    main()
