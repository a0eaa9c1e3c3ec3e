"""PDF: the text of its pages, and a copy without metadata."""

import io
import re
import time
from collections.abc import Iterator
from typing import Any, BinaryIO

import pypdf
from pypdf.errors import LimitReachedError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, StreamObject

from sened.sources.readers.jpeg import without_metadata
from sened.sources.readers.paragraphs import paragraphs
from sened.sources.readers.reading import Given, Part, Reading, Refused, Run, clean, whole

MAX_BYTES = 128 << 20
MAX_PAGES = 5_000
MAX_CONTENTS = 16 << 20
_SHARE_FOR_TEXT = 0.6
_REMARKS = ("/Metadata", "/PieceInfo", "/LastModified", "/Thumb")
_LEFT_OUT = ("/Names", "/OpenAction", "/AA", "/AcroForm", "/Outlines", "/Lang", *_REMARKS)
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def read_pdf(file: BinaryIO, given: Given) -> Reading:
    """Return the text of each page, and a derivative without metadata where time allows.

    `Refused` where the file is no sound PDF, is encrypted, or has more than 5,000 pages.
    """
    data = whole(file, MAX_BYTES)
    deadline = time.monotonic() + given.seconds * _SHARE_FOR_TEXT
    try:
        document = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if document.is_encrypted and not document.decrypt(""):
            raise Refused("encrypted", "the PDF is encrypted, and no password is given")
        count = len(document.pages)
        if count > MAX_PAGES:
            raise Refused("entries", f"the PDF has {count} pages; the limit is {MAX_PAGES}")
        reading = _text(document, count, deadline)
        reading.title = clean(str(document.metadata.get("/Title") or "")) if document.metadata else ""
    except LimitReachedError as error:
        raise Refused("expansion", f"the PDF expands too far: {clean(str(error), 200)}") from None
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError, OSError) as error:
        raise Refused("format", f"the PDF cannot be read: {clean(str(error), 200)}") from None
    if time.monotonic() < deadline:
        reading.parts = [part for part in [_stripped(data)] if part]
    if not reading.parts:
        reading.notes = [*reading.notes, "no copy without metadata could be made"]
    return reading


def _text(document: pypdf.PdfReader, count: int, deadline: float) -> Reading:
    parts: list[str] = []
    segments: list[tuple[int, int]] = []
    runs: list[Run] = []
    length, read, notes = 0, 0, []
    for number in range(count):
        if time.monotonic() > deadline:
            notes.append(f"the text of {count - number} of {count} pages was not read: it took too long")
            break
        page = _SURROGATE.sub("\ufffd", _text_of(document.pages[number], number))
        if page:
            segments += paragraphs(page, length)
            runs.append((length, len(page), number + 1, 1))
            parts.append(page + "\n\f")
            length += len(page) + 2
        read += 1
    if read and not length:
        notes.append("the pages hold no text; they may be pictures")
    facts = {"pages": count, "pages_read": read}
    return Reading(
        reader="pdf", text="".join(parts), unit="page", segments=segments, runs=runs, facts=facts, notes=notes
    )


def _text_of(page: pypdf.PageObject, number: int) -> str:
    """Return the text of a page; its drawing orders are looked at first, since the library passes over what is too much."""
    contents = page.get_contents()
    if contents is not None and len(contents.get_data()) > MAX_CONTENTS:
        raise Refused("expansion", f"page {number + 1} expands to more than {MAX_CONTENTS >> 20} MiB")
    return page.extract_text()


def _stripped(data: bytes) -> Part | None:
    """Return the PDF written anew from its pages: no information dictionary, XMP, earlier versions, forms or scripts."""
    try:
        source = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if source.is_encrypted:
            source.decrypt("")
        writer = pypdf.PdfWriter()
        for page in source.pages:
            writer.add_page(page)
        for item in _objects(writer):
            _clean(item)
        writer.metadata = None
        for name in _LEFT_OUT:
            writer.root_object.pop(NameObject(name), None)
        out = io.BytesIO()
        writer.write(out)
    except Exception:  # a derivative is a convenience: whatever a hostile file breaks here, the text stands
        return None
    facts = {"without": "information dictionary, XMP, revisions, names, forms, scripts, EXIF of pictures"}
    return Part(role="stripped", media_type="application/pdf", data=out.getvalue(), facts=facts)


def _objects(writer: pypdf.PdfWriter) -> Iterator[Any]:
    for number in range(1, len(writer._objects) + 1):
        yield IndirectObject(number, 0, writer).get_object()


def _clean(item: Any) -> None:
    if isinstance(item, ArrayObject):
        return
    if isinstance(item, DictionaryObject):
        for name in (*_REMARKS, "/AA", "/A", "/Annots", "/JS"):
            if name in item:
                del item[NameObject(name)]
    if isinstance(item, StreamObject) and item.get("/Filter") == "/DCTDecode":
        item._data = without_metadata(item._data)
