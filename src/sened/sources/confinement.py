"""What a parsing child takes from itself before it reads a byte: memory, time, files, processes, network.

Standard library only, and nothing of Sened: it runs first in the child. On Linux the network is cut off by an empty
network namespace where the kernel lets us make one; a filter of system calls then refuses sockets and new programs,
where the machine is one that we know. Whatever of this the machine does not allow, an audit hook refuses from within.
"""

import ctypes
import os
import resource
import signal
import struct
import sys
from collections.abc import Mapping

CLONE_NEWNET, CLONE_NEWUSER = 0x40000000, 0x10000000
PR_SET_PDEATHSIG, PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, PR_SET_DUMPABLE = 1, 38, 22, 4
_FILTER_MODE = 2
_REFUSED_EVENTS = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "ctypes.", "os.spawn")

# Numbers of system calls: socket, socketpair, connect, bind, execve, execveat, ptrace, clone, clone3, fork and vfork
# (x86 only), unshare, mount, bpf, io_uring_setup.
_CALLS: dict[str, tuple[int, tuple[int, ...]]] = {
    "x86_64": (0xC000003E, (41, 53, 42, 49, 59, 322, 101, 56, 435, 57, 58, 272, 165, 321, 425)),
    "aarch64": (0xC00000B7, (198, 199, 203, 200, 221, 281, 117, 220, 435, 97, 40, 280, 425)),
}
_FOREIGN_CALLS = 0x40000000
"""From this number on, x86 reads a call as one of another set (x32), which no parser here uses."""


def confine(*, memory: int, cpu: int) -> dict[str, str]:
    """Return what could be cut off, by name: `network`, `calls`, `limits`. Nothing of it can be taken back."""
    out = {"network": "refused in the child", "calls": "not filtered", "limits": _limit(memory, cpu)}
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
        if libc.unshare(CLONE_NEWNET) == 0 or libc.unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0:
            out["network"] = "own empty network namespace"
        if _filter(libc):
            out["calls"] = "sockets and programs refused by the kernel"
    sys.addaudithook(_refuse)
    return out


def _limit(memory: int, cpu: int) -> str:
    wanted: Mapping[str, tuple[int, int]] = {
        "RLIMIT_AS": (memory, memory),
        "RLIMIT_CPU": (cpu, cpu + 1),
        "RLIMIT_FSIZE": (0, 0),
        "RLIMIT_NOFILE": (64, 64),
        "RLIMIT_NPROC": (0, 0),
        "RLIMIT_CORE": (0, 0),
    }
    kept = []
    for name, (soft, hard) in wanted.items():
        try:
            number = getattr(resource, name)
            _, most = resource.getrlimit(number)
            cap = hard if most == resource.RLIM_INFINITY else min(hard, most)
            resource.setrlimit(number, (min(soft, cap), cap))
            kept.append(name.removeprefix("RLIMIT_").lower())
        except (AttributeError, ValueError, OSError):
            continue
    return " ".join(kept)


def _filter(libc: ctypes.CDLL) -> bool:
    """Install a filter that answers EPERM to calls which a parser never needs; tell whether the kernel took it."""
    known = _CALLS.get(os.uname().machine)
    if known is None or libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    architecture, calls = known
    statement = struct.Struct("HBBI")
    load, equal, from_on, answer = 0x20, 0x15, 0x35, 0x06
    allow, refuse = 0x7FFF0000, 0x00050001
    program = [statement.pack(load, 0, 0, 4), statement.pack(equal, 1, 0, architecture)]
    program += [statement.pack(answer, 0, 0, refuse), statement.pack(load, 0, 0, 0)]
    program.append(statement.pack(from_on, len(calls) + 1, 0, _FOREIGN_CALLS))
    for place, call in enumerate(calls):
        program.append(statement.pack(equal, len(calls) - place, 0, call))
    program += [statement.pack(answer, 0, 0, allow), statement.pack(answer, 0, 0, refuse)]
    code = b"".join(program)
    held = ctypes.create_string_buffer(code, len(code))
    header = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(program), ctypes.addressof(held)))
    return bool(libc.prctl(PR_SET_SECCOMP, _FILTER_MODE, header, 0, 0) == 0)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(_REFUSED_EVENTS):
        raise PermissionError(f"a reader of captured files may not do this: {event}")
    if event == "open" and len(arguments) > 1 and any(sign in str(arguments[1] or "r") for sign in "wax+"):
        raise PermissionError("a reader of captured files may not write")
