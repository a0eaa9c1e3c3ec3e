"""One constant of a simulated war changed at a time: how matching holds, as curves.

    python -m bench.perturb [--rows 10000] [--seeds 3,4] [--only "alias share;actors"]

The wars are our own (`bench.world`), of the design of the shared simulator but with other names. What was measured is kept
in `bench/results/matching.json`, and `docs/matching-figures.md` is written from it.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench import results
from bench.world import World

CHANGES: Mapping[str, Mapping[str, Mapping[str, Any]]] = {
    "alias share": {str(v): {"alias": v} for v in (0.0, 0.3, 0.6, 0.8, 1.0)},
    "misspelt": {str(v): {"misspelt": v} for v in (0.0, 0.05, 0.15, 0.3)},
    "unknown actors": {str(v): {"unknown": v} for v in (0.0, 0.1, 0.3, 0.5)},
    "placed at the settlement": {str(v): {"precise": v, "provincial": (1 - v) * 0.3} for v in (0.95, 0.72, 0.5, 0.25)},
    "coverage": {
        f"x {v}": {"coverage": tuple(round(c * v, 3) for c in (0.55, 0.40, 0.30, 0.25))} for v in (0.5, 1.0, 1.5)
    },
    "one big and three tiny datasets": {"yes": {"coverage": (0.9, 0.06, 0.05, 0.04)}},
    "coordinate noise, degrees": {str(v): {"coordinate_noise": v} for v in (0.002, 0.008, 0.03, 0.08)},
    "noise of counts, log": {str(v): {"count_noise": v} for v in (0.0, 0.25, 0.6, 1.2)},
    "counts missing": {str(v): {"count_missing": v} for v in (0.15, 0.5, 1.0)},
    "wrong types": {str(v): {"type_noise": v} for v in (0.0, 0.08, 0.2, 0.4)},
    "dates shifted": {str(v): {"shifted": v} for v in (0.0, 0.4, 0.8)},
    "actors": {str(v): {"actors": v} for v in (3, 9, 100, 1000, 5000)},
    "script of one dataset": {v: {"script": v} for v in ("latin", "arabic", "sorani", "cyrillic")},
    "script, 1000 actors": {v: {"script": v, "actors": 1000} for v in ("latin", "arabic", "sorani", "cyrillic")},
    "points missing": {str(v): {"missing_points": v} for v in (0.0, 0.05, 0.2)},
    "dates missing": {str(v): {"missing_dates": v} for v in (0.0, 0.05, 0.2)},
    "sides swapped in one dataset": {"yes": {"swapped": True}},
    "places": {str(v): {"places": v} for v in (60, 300, 600, 3000)},
    "incidents a day": {str(v): {"per_day": float(v)} for v in (3, 9, 25, 50)},
    "bursts": {str(v): {"bursts": v} for v in (0.0, 0.2, 0.4, 0.6)},
}
"""What is changed, to which levels, in the words of the page."""


def main(arguments: Sequence[str]) -> None:
    """Measure, keep, and write the page."""
    parser = argparse.ArgumentParser(prog="python -m bench.perturb", description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--seeds", default="3,4")
    parser.add_argument("--only", default="", help="names of changes, with semicolons")
    given = parser.parse_args(arguments)
    only = [name.strip() for name in given.only.split(";") if name.strip()]
    for change in only or CHANGES:
        for level, fields in CHANGES[change].items():
            for seed in map(int, given.seeds.split(",")):
                found = one(replace(World(rows=given.rows, seed=seed), **fields))
                where = {"change": change, "level": level, "size": given.rows, "seed": seed}
                results.keep("perturbed", where | found, key=("change", "level", "size", "seed"))
                sys.stdout.write(
                    f"{change:32} {level:10} seed {seed} F1 {found['f1']:.3f} P {found['precision']:.3f} R {found['recall']:.3f}"
                    f" ECE {found['calibration_error']:.3f} candidates {found['candidate_recall']:.4f} {found['seconds']:.1f} s\n"
                )
                sys.stdout.flush()
    results.write_page()


def one(world: World) -> dict[str, Any]:
    """Return Sened's score on a world, without labels, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        world.write(Path(folder))
        command = [sys.executable, "-m", "bench.score_match", folder, "--json"]
        done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=Path(__file__).parents[1])
        if done.returncode:
            raise RuntimeError(done.stderr[-2000:])
        found: dict[str, Any] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    main(sys.argv[1:])
