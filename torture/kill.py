"""Three writers contend for one case and are killed, round after round."""

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

from torture.survival import Told, complaints

ROOT = Path(__file__).parents[1]


def rounds(folder: Path, count: int, *, seed: int = 1, writers: int = 3) -> list[str]:
    """Return what did not hold after any of `count` rounds on the case in `folder`."""
    chance = random.Random(seed)
    told: list[Told] = []
    for number in range(count):
        found = _one(folder, chance.randrange(1, 60), writers, told)
        found = found or complaints(folder, told)
        if found:
            return [f"round {number}: {what}" for what in found]
    return [] if sum(one["did"] == "append" for one in told) > count else ["hardly anything was written"]


def _one(folder: Path, enough: int, writers: int, told: list[Told]) -> list[str]:
    """Add what the writers acknowledged before they were killed, soon after `enough` lines of the first of them, to `told`.

    Returned are the writers that had ended by themselves.
    """
    started = [_start(folder, f"w{n}") for n in range(writers)]
    first = started[0].stdout
    assert first is not None
    lines = [line for line, _ in zip(first, range(enough), strict=False)]
    for process in started:
        os.kill(process.pid, signal.SIGKILL)
    for process in started:
        assert process.stdout is not None
        lines += process.stdout.readlines()
        process.stdout.close()
        process.wait()
    # A line cut short by the kill was not acknowledged.
    told += [json.loads(line) for line in lines if line.endswith("\n")]
    return [f"a writer ended with {p.returncode}" for p in started if p.returncode != -signal.SIGKILL]


def _start(folder: Path, name: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "torture.deeds", str(folder), name, "0"], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
