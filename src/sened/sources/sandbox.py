"""Parsing in a child process: bounded memory, time and answer, no network, killed as a group, harmless to the parent."""

import json
import os
import selectors
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from sened.sources.readers.reading import Given, Part, Reading, Refused

CHILD = "sened.sources.sandbox_child"
_TO_LEAVE = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of one reading: bytes of address space, seconds on the processor and on the clock, bytes of the answer."""

    memory: int = 448 << 20
    cpu: int = 8
    seconds: float = 9.0
    answer: int = 96 << 20

    def patient(self, seconds: float) -> "Limits":
        """Return the same bounds with another span of time."""
        return Limits(memory=self.memory, cpu=max(1, round(seconds)), seconds=seconds + 1, answer=self.answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one reading: the reading, or why there is none (`refused`: reason word and sentence).

    `confined` says how the child was cut off, `peak` is the most memory that it held, in bytes: as it says itself, else
    what the system counts, which for a child that was ended includes the parent's share and is capped by the limit.
    """

    reading: Reading | None = None
    refused: tuple[str, str] | None = None
    confined: Mapping[str, str] = field(default_factory=dict)
    peak: int = 0
    seconds: float = 0.0


class _Overstepped(Exception):
    """The child went over a bound that the parent keeps."""


def read(reader: str, path: Path, given: Given, limits: Limits = Limits()) -> Outcome:
    """Return what the named reader makes of the file at `path`. A hostile file is an outcome, never an exception."""
    order = {"reader": reader, "given": asdict(given), "memory": limits.memory, "cpu": limits.cpu}
    began = time.monotonic()
    with path.open("rb") as file:
        child = subprocess.Popen(
            [sys.executable, "-I", "-m", CHILD, json.dumps(order)],
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            close_fds=True,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MALLOC_ARENA_MAX": "1"},
        )
    fault: tuple[str, str] | None = None
    answer, complete = b"", False
    try:
        assert child.stdout is not None
        answer = _collected(child.stdout, began + limits.seconds, limits.answer)
        complete = True
    except _Overstepped as overstepped:
        fault = ("time", f"reading it took longer than {limits.seconds:g} seconds")
        if str(overstepped) == "answer":
            fault = ("size", f"what was read of it is larger than {limits.answer >> 20} MiB")
    finally:
        status, peak = _ended(child, _TO_LEAVE if complete else 0.0)
        peak = min(peak, limits.memory)
    seconds = time.monotonic() - began
    if fault is None:
        fault = _fault_of(status, limits)
    if fault is not None:
        return Outcome(refused=fault, peak=peak, seconds=seconds)
    return _outcome(answer, peak, seconds)


def _collected(stdout: Any, deadline: float, limit: int) -> bytes:
    """Return all that the child writes before it ends or the time is over."""
    parts: list[bytes] = []
    size = 0
    with selectors.DefaultSelector() as selector:
        selector.register(stdout, selectors.EVENT_READ)
        while True:
            left = deadline - time.monotonic()
            if left <= 0 or not selector.select(left):
                raise _Overstepped("time")
            chunk = os.read(stdout.fileno(), 1 << 18)
            if not chunk:
                return b"".join(parts)
            size += len(chunk)
            if size > limit:
                raise _Overstepped("answer")
            parts.append(chunk)


def _ended(child: "subprocess.Popen[bytes]", patience: float) -> tuple[int, int]:
    """Return the exit status of the child and the most bytes it held, after its whole group is gone.

    Its answer is complete once its end of the pipe is closed; it then has `patience` seconds to leave by itself.
    """
    if child.stdout:
        child.stdout.close()
    until = time.monotonic() + patience
    while os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None and time.monotonic() < until:
        time.sleep(0.002)
    _kill(child.pid)  # before it is reaped, so that its number is still its own; whoever is left in its group goes too
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    scale = 1 if sys.platform == "darwin" else 1024
    return child.returncode, usage.ru_maxrss * scale


def _kill(group: int) -> None:
    try:
        os.killpg(group, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


def _fault_of(status: int, limits: Limits) -> tuple[str, str] | None:
    if status == 0:
        return None
    if -status in {signal.SIGXCPU, signal.SIGKILL}:
        return "time", f"reading it took more than {limits.cpu} seconds of the processor"
    if status < 0:
        return "crash", f"the parser ended by signal {-status}"
    return "crash", f"the parser ended with status {status}"


def _outcome(answer: bytes, peak: int, seconds: float) -> Outcome:
    """Return the strictly decoded answer; an answer of any other form counts as a crash of the parser."""
    try:
        document, *blobs = _frames(answer)
        value = json.loads(document.decode("ascii"))
        confined = {str(k): str(v) for k, v in value["confined"].items()}
        peak = int(value["peak"]) or peak  # the system's own count includes what the parent held when it forked
        if "refused" in value:
            reason, message = value["refused"]
            refused = (str(reason), str(message)[:400])
            return Outcome(refused=refused, confined=confined, peak=peak, seconds=seconds)
        reading = _reading(value, blobs)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, struct.error, Refused):
        refused = ("crash", "the parser gave an answer of no known form")
        return Outcome(refused=refused, peak=peak, seconds=seconds)
    return Outcome(reading=reading, confined=confined, peak=peak, seconds=seconds)


def _frames(answer: bytes) -> list[bytes]:
    out, position = [], 0
    while position < len(answer):
        [size] = struct.unpack_from(">Q", answer, position)
        frame = answer[position + 8 : position + 8 + size]
        if len(frame) != size:
            raise ValueError("a frame breaks off")
        out.append(frame)
        position += 8 + size
    return out


def _reading(value: Mapping[str, Any], blobs: Sequence[bytes]) -> Reading:
    text = value["text"]
    if text is not None:
        text = _text(text)
    size = len(text or "")
    segments = [(int(a), int(b)) for a, b in value["segments"]]
    runs = [(int(a), int(b), int(c), int(d)) for a, b, c, d in value["runs"]]
    if any(not 0 <= a < b <= size for a, b in segments) or any(min(r) < 0 or r[0] + r[1] > size for r in runs):
        raise ValueError("a span lies outside of the text")
    described = value["parts"]
    if len(described) != len(blobs):
        raise ValueError("parts and their bytes do not agree")
    return Reading(
        reader=_text(value["reader"]),
        text=text,
        title=_text(value["title"]),
        language=_text(value["language"]),
        encoding=_text(value["encoding"]),
        unit=_text(value["unit"]),
        segments=segments,
        runs=runs,
        facts=dict(value["facts"]),
        notes=[_text(note)[:400] for note in value["notes"][:50]],
        parts=[
            Part(role=_text(role), media_type=_text(media)[:100], data=data, facts=dict(facts))
            for (role, media, facts), data in zip(described, blobs, strict=True)
        ],
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("not a text")
    value.encode("utf-8")  # a lone surrogate is no text
    return value
