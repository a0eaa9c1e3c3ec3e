"""Published CSV files that are not quite CSV: their encoding and the sign between their cells, made known to the reader."""

import codecs
import tempfile
from contextlib import ExitStack
from typing import BinaryIO

_CHUNK = 1 << 20
_SEPARATORS = (",", ";", "\t")
_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def as_utf8(file: BinaryIO, open_files: ExitStack) -> tuple[BinaryIO, str, list[str]]:
    """Return the file in UTF-8 (a temporary one where it had to be written anew), its separator, and notes."""
    notes: list[str] = []
    encoding = _encoding(file)
    if encoding:
        file = _recoded(file, encoding, open_files)
        notes.append(f"it is not UTF-8 and was read as {encoding}")
    line = file.readline(1 << 16).decode("utf-8", "replace")
    file.seek(0)
    separator = max(_SEPARATORS, key=lambda s: (line.count(s), s == ","))
    if separator != ",":
        notes.append(f"its cells are separated by {'semicolons' if separator == ';' else 'tabs'}")
    return file, separator, notes


def _encoding(file: BinaryIO) -> str:
    """Return the encoding that the bytes are in, empty where they are UTF-8, or mostly so: then its reader names the rows."""
    start = file.read(4)
    file.seek(0)
    if name := next((name for mark, name in _MARKS if start.startswith(mark)), ""):
        return name
    check = codecs.getincrementaldecoder("utf-8")("replace")
    sound = broken = 0
    while data := file.read(_CHUNK):
        if not data.isascii():
            text = check.decode(data)
            broken += text.count("\ufffd")
            sound += sum(1 for c in text if c > "\x7f" and c != "\ufffd")
    file.seek(0)
    return "windows-1252" if broken > sound else ""


def _recoded(file: BinaryIO, encoding: str, open_files: ExitStack) -> BinaryIO:
    """Return a temporary file of the same text in UTF-8; bytes that the encoding does not know become U+FFFD."""
    out = fresh(open_files)
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    while data := file.read(_CHUNK):
        out.write(decoder.decode(data).encode())
    out.write(decoder.decode(b"", final=True).encode())
    out.seek(0)
    return out


def fresh(open_files: ExitStack) -> BinaryIO:
    """Return a new temporary file, which goes when `open_files` is closed."""
    return open_files.enter_context(tempfile.TemporaryFile())
