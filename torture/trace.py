"""What a writer did to the files of a case, read from the trace of its system calls (strace)."""

import functools
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
_CALLS = (
    "openat,open,creat,write,pwrite64,pwritev,writev,ftruncate,truncate,fallocate,fsync,fdatasync,rename,renameat,"
    "renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir,lseek,close,dup,dup2,fcntl"
)
_LINE = re.compile(r"(?P<pid>\d+) +(?P<call>\w+)\((?P<args>.*)\) += (?P<ret>-?\d+|\?)")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_HANDLE = re.compile(r"(\d+)<((?:\\x[0-9a-f]{2})*)>")


@dataclass(frozen=True, slots=True)
class Op:
    """One deed: `kind` is create, write, truncate, sync, link, rename, unlink, mkdir or told."""

    kind: str
    path: str = ""
    other: str = ""
    offset: int = 0
    data: bytes = b""


@functools.cache
def can_trace() -> bool:
    """Tell whether strace is here and may trace."""
    if not shutil.which("strace"):
        return False
    tried = subprocess.run(["strace", "-f", "-qq", "-e", "trace=none", "true"], capture_output=True, check=False)
    return tried.returncode == 0


def deeds_command(folder: Path, count: int) -> list[str]:
    """Return the command of one writer that does `count` deeds on the case in `folder`."""
    return [sys.executable, "-B", "-m", "torture.deeds", str(folder), "w", str(count)]


def record(folder: Path, count: int) -> list[Op]:
    """Return what one writer of `count` deeds did below the parent of `folder`, in order."""
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "trace"
        subprocess.run(
            [
                *("strace", "-f", "-y", "-xx", "-s", "16777216", "-e", f"trace={_CALLS}", "-e", "signal=none"),
                *("-o", str(out)),
                *deeds_command(folder, count),
            ],
            cwd=ROOT,
            check=True,
            capture_output=True,
        )
        return list(_ops(out.read_text(encoding="ascii"), str(folder.parent)))


def told(op: Op) -> dict[str, Any]:
    """Return what a deed of kind `told` acknowledged."""
    found: dict[str, Any] = json.loads(op.data)
    return found


def _ops(text: str, below: str) -> Iterator[Op]:
    reading = _Reading(below + "/")
    for line in _whole_lines(text):
        match = _LINE.match(line)
        if match and match["ret"] != "?" and int(match["ret"]) >= 0:
            yield from reading.take(match["call"], match["args"], int(match["ret"]))


def _whole_lines(text: str) -> Iterator[str]:
    """Yield the calls, those that another thread interrupted put together again."""
    halves: dict[str, str] = {}
    for line in text.splitlines():
        pid = line.split(" ", 1)[0]
        if line.endswith("<unfinished ...>"):
            halves[pid] = line.removesuffix("<unfinished ...>").rstrip()
        elif " resumed>" in line:
            yield halves.pop(pid) + line.split(" resumed>", 1)[1]
        else:
            yield line


class _Reading:
    """Follows handles, since `write` does not say where in the file it writes."""

    def __init__(self, below: str) -> None:
        self._below = below
        self._at: dict[int, int] = {}

    def take(self, call: str, args: str, returned: int) -> Iterator[Op]:
        """Yield what one call did."""
        names = [_text(found) for found in _STRING.findall(args)] if call not in {"write", "pwrite64", "writev"} else []
        handle = _HANDLE.match(args)
        path = _text(handle[2]).decode() if handle else ""
        if call == "writev" and handle and handle[1] == "1":
            yield Op("told", data=_text(_STRING.findall(args)[0]))
        elif call in {"openat", "open", "creat"}:
            yield from self._opened(names[0].decode(), args, returned)
        elif call in {"write", "pwrite64", "ftruncate", "fsync", "fdatasync", "lseek", "fallocate"} and handle:
            yield from self._on_handle(call, args, path, int(handle[1]), returned)
        elif names and call.startswith(("link", "rename", "unlink", "mkdir", "rmdir")):
            yield from self._on_names(call.removesuffix("at").removesuffix("at2"), [n.decode() for n in names])
        elif path.startswith(self._below):
            assert call in {"close", "fcntl"}, f"{call} is not followed: {args[:200]}"

    def _opened(self, path: str, args: str, handle: int) -> Iterator[Op]:
        self._at[handle] = 0
        if self._is_ours(path) and "O_CREAT" in args:
            yield Op("create", path)
        if self._is_ours(path) and "O_TRUNC" in args:
            yield Op("truncate", path)
        assert not (self._is_ours(path) and "O_APPEND" in args), "appending handles are not followed"

    def _on_handle(self, call: str, args: str, path: str, handle: int, returned: int) -> Iterator[Op]:
        if call == "lseek":
            self._at[handle] = returned
        if not self._is_ours(path):
            return
        if call == "write":
            yield Op("write", path, offset=self._at[handle], data=_text(_STRING.findall(args)[-1])[:returned])
            self._at[handle] += returned
        elif call == "pwrite64":
            data = _text(_STRING.findall(args)[-1])[:returned]
            yield Op("write", path, offset=int(args.rsplit(", ", 1)[1]), data=data)
        elif call == "ftruncate":
            yield Op("truncate", path, offset=int(args.rsplit(", ", 1)[1]))
        elif call in {"fsync", "fdatasync"}:
            yield Op("sync", path)

    def _on_names(self, call: str, names: list[str]) -> Iterator[Op]:
        if all(self._is_ours(name) for name in names):
            yield Op(call, names[0], names[-1])

    def _is_ours(self, path: str) -> bool:
        """Tell whether the path is of the case and outlives a process (the index of the log's journal does not)."""
        return f"{path}/".startswith(self._below) and not path.endswith("-shm")


def _text(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))
