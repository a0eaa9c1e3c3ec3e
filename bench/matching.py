"""Matching of simulated reports with known truth: Sened beside meltt's rule and Splink, in one run.

    python -m bench.matching [--rows 500,2000,10000] [--seeds 7,8,9] [--settings default,dense] [--systems sened,splink]

Each system runs in a process of its own, one after the other on the same table. What was measured is kept in
`bench/results/matching.json` (a later run replaces what it repeats) and `docs/matching-figures.md` is written from it.
Splink is found through `SENED_PEERS_PYTHON`, the interpreter of an environment that has it, or in the environment itself.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench import peers, results
from bench.one_match import TITLES
from bench.simulated import SETTINGS, SIMULATOR, simulate
from bench.timing import Figure

ROWS, SEED = 10_000, 7


def figures() -> list[Figure]:
    """Return pair F1 and seconds at 10,000 reports beside Splink; an empty list where the simulator is absent."""
    if not SIMULATOR.exists():
        return []
    with tempfile.TemporaryDirectory() as folder:
        simulate(Path(folder), ROWS, SEED)
        ours, (peer, *_) = one("sened", Path(folder))[0], one("splink", Path(folder)) or [{}]
    return [
        Figure(name=f"match {ROWS} reports: pair F1", value=ours["f1"], unit="F1", peer="Splink", peer_value=peer.get("f1")),
        Figure(name=f"match {ROWS} reports", value=ours["seconds"], unit="s", peer="Splink", peer_value=peer.get("seconds")),
    ]  # fmt: skip


def one(system: str, folder: Path) -> list[dict[str, Any]]:
    """Return the scores of one system on one folder, run in a process of its own."""
    command = [sys.executable, "-m", "bench.one_match", system, str(folder)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=Path(__file__).parents[1])
    if done.returncode:
        raise RuntimeError(f"{system} ended with {done.returncode}: {done.stderr[-2000:]}")
    found: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return found


def measured(
    rows: Sequence[int], seeds: Sequence[int], settings: Sequence[str], systems: Sequence[str]
) -> Iterator[dict[str, Any]]:
    """Yield the scores of every system on every table, with the load of the machine before it ran."""
    for setting in settings:
        for size in rows:
            for seed in seeds:
                with tempfile.TemporaryDirectory() as folder:
                    simulate(Path(folder), size, seed, setting)
                    for system in systems:
                        load = os.getloadavg()[0]
                        where = {
                            "setting": setting,
                            "size": size,
                            "seed": seed,
                            "system": system,
                            "load": round(load, 2),
                        }
                        yield from (where | score for score in one(system, Path(folder)))


def main(arguments: Sequence[str]) -> None:
    """Measure, keep, and write the page."""
    parser = argparse.ArgumentParser(prog="python -m bench.matching", description=__doc__)
    parser.add_argument("--rows", default="500,2000,10000", help="sizes; 1000000 is run only when asked for")
    parser.add_argument("--seeds", default="7,8,9")
    parser.add_argument("--settings", default=";".join(SETTINGS), help="names of settings, with semicolons")
    parser.add_argument("--systems", default=",".join(TITLES))
    parser.add_argument("--page-only", action="store_true", help="write the page from what was kept")
    given = parser.parse_args(arguments)
    systems = [s for s in given.systems.split(",") if not s.startswith("splink") or peers.interpreter()]
    if not given.page_only:
        sizes, seeds = ([int(n) for n in text.split(",")] for text in (given.rows, given.seeds))
        for score in measured(sizes, seeds, given.settings.split(";"), systems):
            results.keep("compared", score, key=("setting", "size", "seed", "system", "cut"))
            _tell(score)
        results.keep_machine()
    results.write_page()


def _tell(score: dict[str, Any]) -> None:
    sys.stdout.write(
        f"{score['setting']:22} {score['size']:8} seed {score['seed']:3} {TITLES[score['system']]:32} {score['variant']:24}"
        f" F1 {score['f1']:.3f} B3 {score['b_cubed_f1']:.3f} ECE {score['calibration_error']:.3f}"
        f" candidates {score['candidate_recall']:.4f} {score['seconds']:7.1f} s {score['peak_mb']:6.0f} MB load {score['load']}\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
