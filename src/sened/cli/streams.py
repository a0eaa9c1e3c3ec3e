"""Standard streams that any caller may have closed, cut or set to another encoding."""

import errno
import os
import sys
from contextlib import suppress
from typing import TextIO


def steady() -> None:
    """Make the three standard streams usable: closed ones lead nowhere, and what is no terminal is written in UTF-8.

    A closed descriptor must not be free: the next file that is opened, such as the log, would take its number, and
    a message meant for people would be written into it.
    """
    for number in range(3):
        _keep_open(number)
    sys.stdin = sys.stdin or open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - it stays open to the end
    sys.stdout = _written(sys.stdout, 1)
    sys.stderr = _written(sys.stderr, 2)


def silence(stream: TextIO) -> None:
    """Lead what is still to be written to `stream` nowhere: its reader has gone away."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def is_gone(error: OSError) -> bool:
    """Tell whether the error says that the reader of our output went away."""
    return error.errno == errno.EPIPE


def _keep_open(number: int) -> None:
    try:
        os.fstat(number)
    except OSError:
        os.open(os.devnull, os.O_RDWR)  # takes the lowest free number, which is this one


def _written(stream: TextIO | None, number: int) -> TextIO:
    if stream is None:
        return open(number, "w", encoding="utf-8", errors="backslashreplace", closefd=False)
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        # Documents are UTF-8 whatever the locale says; a terminal is written to as it can read.
        reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    return stream
