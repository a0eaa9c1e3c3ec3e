"""A disk that is full, or that cannot sync, at the n-th call: errors injected into a writer's system calls (strace)."""

import json
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from torture.survival import complaints
from torture.trace import ROOT, deeds_command

FULL = (("pwrite64", "ENOSPC"), ("write", "ENOSPC"), ("linkat", "ENOSPC"), ("link", "ENOSPC"), ("mkdir", "ENOSPC"))
SYNC = (("fsync", "EIO"), ("fdatasync", "EIO"))


def faults(
    place: Path, kinds: tuple[tuple[str, str], ...], *, deeds: int, step: int = 1, first: int = 1
) -> Iterator[str]:
    """Yield what did not hold after a writer met an error at its `first` call of a kind, `step` calls later, and so on.

    Each time the error comes once, and then at that call and every later one. It ends where no further call is met.
    """
    for call, error in kinds:
        for lasting in ("", "+"):
            number = first
            while True:
                folder = place / f"{call}{number}{lasting}"
                met, found = _one(folder, call, f"error={error}:when={number}{lasting}", deeds)
                if not met:
                    break
                yield from (f"{call} {error} at {number}{lasting}: {what}" for what in found)
                number += step


def one(
    place: Path, call: str, error: str, number: int, *, deeds: int, lasting: bool = False
) -> tuple[bool, list[str]]:
    """Return whether the writer met the error, and what did not hold afterwards."""
    mark = "+" if lasting else ""
    return _one(place / f"{call}{number}{mark}", call, f"error={error}:when={number}{mark}", deeds)


def _one(folder: Path, call: str, fault: str, deeds: int) -> tuple[bool, list[str]]:
    with tempfile.NamedTemporaryFile("r", encoding="utf-8") as trace:
        done = subprocess.run(
            [
                *("strace", "-f", "-qq", "-e", f"trace={call}", "-e", f"inject={call}:{fault}", "-e", "signal=none"),
                *("-o", trace.name),
                *deeds_command(folder, deeds),
            ],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        met = "(INJECTED)" in trace.read()
    told = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode:
        return met, [f"the writer did not end by itself: {done.stderr[-300:]}"]
    # An error while the log tidies its journal up may pass unsaid: what it would have moved stands in the journal.
    return met, complaints(folder, told)
