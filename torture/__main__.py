"""The long form: `python -m torture [kill|power|disk ...]`. Leaves with 1 where anything did not hold."""

import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from torture import disk, hostile, kill, power, tamper, trace

ROUNDS, POINTS, DEEDS, DAMAGES = 50, 600, 6, 100


def main(names: list[str]) -> int:
    """Run the named torments, or all, and say what came of each."""
    bad = 0
    for name, run in TORMENTS.items():
        if names and name not in names:
            continue
        began = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            found = list(run(Path(folder)))
        for what in found[:20]:
            sys.stdout.write(f"{name}: {what}\n")
        spent = time.perf_counter() - began
        sys.stdout.write(f"{name}: {'held' if not found else f'{len(found)} faults'} ({spent:.0f} s)\n")
        sys.stdout.flush()
        bad += bool(found)
    return min(bad, 1)


def _power(folder: Path) -> Iterable[str]:
    top, place = folder / "top", folder / "points"
    top.mkdir()
    place.mkdir()
    ops = trace.record(top / "case", DEEDS)
    return power.replay(ops, top, place, points=POINTS)


def _hostile(folder: Path) -> Iterable[str]:
    return [*hostile.large(folder), *hostile.slow(folder), *hostile.damaged(folder, DAMAGES)]


TORMENTS: dict[str, Callable[[Path], Iterable[str]]] = {
    "kill": lambda folder: kill.rounds(folder / "case", ROUNDS),
    "power": _power,
    "full disk": lambda folder: disk.faults(folder, disk.FULL, deeds=2),
    "hostile files": _hostile,
    "tampered bundles": tamper.faults,
    "failing sync": lambda folder: disk.faults(folder, disk.SYNC, deeds=2),
}

if __name__ == "__main__":
    if not trace.can_trace():
        sys.exit("strace is needed and may trace: apt-get install strace")
    sys.exit(main(sys.argv[1:]))
