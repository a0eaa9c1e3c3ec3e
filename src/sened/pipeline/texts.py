"""A text that somebody hands in: a UTF-8 file, decoded code point for code point."""

from pathlib import Path

from sened.base.errors import InputError

LARGEST = 16 * 2**20
"""Bytes of the longest text that is read."""


def read_text(path: Path) -> str:
    """Return the decoded text of a UTF-8 file, byte order mark and line ends kept; `InputError` where it is none."""
    try:
        data = path.read_bytes()
    except (FileNotFoundError, IsADirectoryError) as error:
        raise InputError(f"{path}: there is no such file", next_step="check the path") from error
    if len(data) > LARGEST:
        raise InputError(f"{path} has {len(data)} bytes; a text has at most {LARGEST}", next_step="cut it")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path} is not UTF-8 text: byte {error.start} cannot be read", next_step="save it as UTF-8 plain text"
        ) from error
    if "\0" in text:
        raise InputError(f"{path} is not a text: it holds NUL characters", next_step="give a plain text file")
    return text
