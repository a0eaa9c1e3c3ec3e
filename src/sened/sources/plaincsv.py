"""Tells whether a CSV file is so plain that a bulk reader gives the same rows, under the same numbers, as the strict one."""

import codecs
from dataclasses import dataclass
from typing import BinaryIO

_CHUNK = 4 << 20
_SEPARATORS = (",", ";", "\t")


@dataclass(slots=True)
class _Scan:
    """What was met so far: whether the last byte ended a line, and whether an empty line was passed."""

    ended: bool = True
    blank: bool = False

    def take(self, data: bytes) -> bool:
        """Take the next bytes; tell whether the file may still be plain."""
        if b"\0" in data or (b"\r" in data and data.count(b"\r") != data.count(b"\r\n")):
            return False
        if self.blank:
            return not data.strip(b"\r\n")
        first = 0 if self.ended and data.startswith((b"\n", b"\r\n")) else _empty_line(data)
        self.blank = first >= 0
        self.ended = data.endswith(b"\n")
        return not (self.blank and data[first:].strip(b"\r\n"))


def _empty_line(data: bytes) -> int:
    """Return where the first line end is that an empty line follows, -1 where there is none."""
    ends = (b"\n\n", b"\n\r\n") if b"\r" in data else (b"\n\n",)
    return min((at for at in map(data.find, ends) if at >= 0), default=-1)


def separator_of(file: BinaryIO) -> str:
    """Return the sign between cells where the file is plain CSV, else an empty text; the file is at its start again.

    Plain: UTF-8 throughout, no NUL, LF or CR LF at the ends of lines and nowhere else, no empty line but at the end.
    Row n then stands in line n, save for line breaks inside quoted cells, which do not start a row.
    """
    try:
        return _separator(file) if _is_plain(file) else ""
    finally:
        file.seek(0)


def _is_plain(file: BinaryIO) -> bool:
    decoder, scan, held = codecs.getincrementaldecoder("utf-8")(), _Scan(), b""
    try:
        while data := file.read(_CHUNK):
            decoder.decode(data)
            # A carriage return at the end of a chunk waits for what follows it.
            whole = held + data
            held = b"\r" if whole.endswith(b"\r") else b""
            if not scan.take(whole.removesuffix(b"\r")):
                return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return not held


def _separator(file: BinaryIO) -> str:
    file.seek(0)
    line = file.readline(1 << 16).decode("utf-8", "replace")
    return max(_SEPARATORS, key=lambda s: (line.count(s), s == ","))
