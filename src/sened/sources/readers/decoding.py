"""Bytes to text: the encoding that the bytes or their server declare, never a silent guess."""

import codecs
import re

from sened.sources.readers.reading import Refused

MAX_TEXT_BYTES = 32 << 20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"<meta\s[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
# The web's reading of two labels (WHATWG Encoding), which Python reads more narrowly.
_LABELS = {"iso8859-1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
_TEXT_CODECS = re.compile(r"(utf|cp|iso|koi|mac|gb|big5|euc|shift|hz|johab|ptcp|tis|latin|ascii|windows|kz)")
LAST_RESORT = "cp1252"


def decoded(data: bytes, charset: str = "", *, markup: bool = False) -> tuple[str, str, list[str]]:
    """Return the text, the name of its encoding, and notes.

    A byte order mark decides (and stays in the text as a code point), then `charset` as declared by the server, then
    the document's own declaration (`markup`), then UTF-8. What is none of these is read as windows-1252, and a note
    says so. `Refused` where the declared encoding is none, or the bytes are no text.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _strict(data, name), name, []
    declared = charset or (_declared(data) if markup else "")
    if declared:
        name = _codec(declared)
        try:
            return data.decode(name), name, []
        except UnicodeDecodeError as error:
            note = f"byte {error.start + 1} is not {declared}, which the document is declared to be"
            return data.decode(name, "replace"), name, [note + "; such bytes were read as U+FFFD"]
    try:
        return data.decode("utf-8"), "utf-8", []
    except UnicodeDecodeError as error:
        if b"\0" in data[:65536]:
            raise Refused("encoding", "the bytes are no text in any encoding that they declare") from None
        note = f"byte {error.start + 1} is not UTF-8 and no encoding is declared; read as windows-1252"
        return data.decode(LAST_RESORT, "replace"), LAST_RESORT, [note]


def _strict(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        message = f"byte {error.start + 1} is not {name}, which its byte order mark declares"
        raise Refused("encoding", message) from None


def _declared(data: bytes) -> str:
    found = _XML.search(data[:1024]) or _META.search(data[:4096])
    return found.group(1).decode("ascii") if found else ""


def _codec(label: str) -> str:
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        name = ""
    if not _TEXT_CODECS.match(name):  # codecs such as zip or rot13 are no encodings of text
        raise Refused("encoding", f"the document declares the encoding {label[:40]!r}, which is not known")
    return _LABELS.get(name, name)
