"""A million rows at one point and day, equal and varied, through `sened match` in a process of its own: seconds and memory.

No peer is timed: on such a file the question is whether an end is reached at all, within two minutes and four gigabytes.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from bench.timing import Figure

ROWS = 1_000_000
HEAD = "dataset,record_id,date_start,lat,lon,event_type,actor_1,actor_2,killed_low\n"


def figures(rows: int = ROWS) -> Iterator[Figure]:
    """Yield the seconds and peak memory of both files."""
    with tempfile.TemporaryDirectory() as folder:
        for name, lines in (("equal", equal(rows)), ("varied", varied(rows))):
            path = Path(folder) / f"{name}.csv"
            with path.open("w", encoding="utf-8") as out:
                out.write(HEAD)
                out.writelines(lines)
            began = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "sened", "match", str(path), "--out", str(Path(folder) / name), "-q"], check=True
            )  # fmt: skip
            yield Figure(name=f"one point and day, {name}", value=time.perf_counter() - began, unit="s")
            # The most of all children so far: the equal rows come first and need less.
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e6
            yield Figure(name=f"one point and day, {name}: memory", value=peak, unit="GB")


def equal(rows: int) -> Iterator[str]:
    """Yield lines that differ in their id alone."""
    return (f"A,r{k:07d},2031-05-05,10,20,acled:Armed clash,North,South,3\n" for k in range(rows))


def varied(rows: int, seed: int = 1) -> Iterator[str]:
    """Yield lines of four datasets with 200 actors on each side and figures below 40."""
    rng = Random(seed)
    for k in range(rows):
        dataset, one, other, killed = rng.choice("ABCD"), rng.randrange(200), rng.randrange(200), rng.randrange(40)
        yield f"{dataset},r{k:07d},2031-05-05,10,20,acled:Armed clash,actor {one},other {other},{killed}\n"
