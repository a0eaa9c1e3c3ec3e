"""How the command line tells an error: a short message and a next step for people, the whole of it for scripts."""

import errno
import re
from collections.abc import Sequence

from sened.base.errors import InputError, Problem, SenedError, UnavailableError

SHOWN = 20
"""Faults that are listed one by one; of further ones the number is told."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_WRONG_NAME = {
    errno.ENOENT: "check the path",
    errno.EISDIR: "name a file, not a folder",
    errno.ENOTDIR: "check the path: a part of it is no folder",
    errno.ENAMETOOLONG: "use a shorter name",
    errno.EINVAL: "check the path",
}
_NOT_NOW = {
    errno.ENOSPC: "make room and run it again",
    errno.EDQUOT: "make room and run it again",
    errno.EROFS: "the disk can only be read; name another folder",
    errno.EACCES: "ask for the right to read and write there, or name another folder",
    errno.EPERM: "ask for the right to read and write there, or name another folder",
}


def of_the_machine(error: OSError) -> SenedError:
    """Return an error of the operating system as one of the house, with what to do about it."""
    message = error.strerror or str(error)
    if error.filename is not None:
        message = f"{error.filename!s}: {message}"
    if error.errno in _WRONG_NAME:
        return InputError(message, next_step=_WRONG_NAME[error.errno])
    return UnavailableError(message, next_step=_NOT_NOW.get(error.errno or 0, "run it again"))


def of_our_own(error: Exception) -> SenedError:
    """Return an exception that nobody foresaw as an error of the house."""
    if isinstance(error, MemoryError):
        return UnavailableError("there is not enough memory", next_step="give fewer or smaller files")
    return SenedError(
        f"a fault of Sened's own: {type(error).__name__}: {str(error)[:300]}",
        next_step="run it again with --debug, and send us what it prints",
    )


def in_words(error: SenedError) -> str:
    """Return the message for people: what is wrong, the first faults, how many more there are, and what to do."""
    lines = [error.message]
    problems = [p for p in getattr(error, "problems", ()) if str(p) != error.message]
    lines += [f"  {text}" for text in listed(problems)]
    if error.next_step:
        lines.append(f"  What to do: {error.next_step}")
    return plain("sened: " + "\n".join(lines))


def listed(problems: Sequence[Problem], shown: int = SHOWN) -> list[str]:
    """Return one line for each of the first faults, and one line that tells of the others."""
    lines = [str(p).replace("\n", " ") for p in problems[:shown]]
    if len(problems) > shown:
        lines.append(f"… and {len(problems) - shown} more; --format json lists them all")
    return lines


def document(error: SenedError) -> dict[str, object]:
    """Return the error as one JSON document, with every fault."""
    return {
        "error": {
            "kind": type(error).__name__,
            "exit_code": error.exit_code,
            "retryable": error.retryable,
            "message": error.message,
            "next_step": error.next_step,
            "problems": [
                {"file": p.file, "row": p.row, "field": p.field, "message": p.message, "next_step": p.next_step}
                for p in getattr(error, "problems", ())
            ],
        }
    }


def plain(text: str) -> str:
    """Return the text with every character that would steer a terminal, or turn the order of letters, made visible."""
    return _CONTROL.sub(lambda found: found.group().encode("unicode_escape").decode("ascii"), text)
