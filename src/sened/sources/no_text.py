"""Files that are no text in UTF-8 as a whole, told by how they begin, so that one fault is named and not one for each line."""

import codecs

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NO_TEXT = (
    (b"PK\x03\x04", "the file is a zip archive or a spreadsheet (.xlsx, .ods)", "open it and save the sheet as CSV in UTF-8"),
    (b"\xd0\xcf\x11\xe0", "the file is a spreadsheet (.xls)", "open it and save the sheet as CSV in UTF-8"),
    (b"%PDF-", "the file is a PDF", "give the table that it prints as CSV in UTF-8"),
    (b"\x1f\x8b", "the file is packed with gzip", "unpack it first"),
)  # fmt: skip


def no_text(start: bytes) -> tuple[str, str] | None:
    """Return what is wrong, and what to do, with a file that begins with `start` and is no text in UTF-8 as a whole."""
    for mark, message, step in _NO_TEXT:
        if start.startswith(mark):
            return message, step
    if start[:2] in _UTF16 or _looks_like_utf16(start):
        return "the file is written in UTF-16", "save it as CSV in UTF-8"
    if b"\0" in start.partition(b"\n")[0]:
        return "the file is not a text: it holds NUL bytes", "give the table as CSV in UTF-8"
    return None


def _looks_like_utf16(start: bytes) -> bool:
    """Tell whether every other byte of the beginning is nought, as in UTF-16 of Latin letters without its mark."""
    head = start[:64]
    return len(head) >= 8 and (not any(head[1::2]) or not any(head[::2])) and any(head)
