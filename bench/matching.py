"""Matching of simulated reports with known truth: pair F1 and time, beside Splink where it is installed."""

import csv
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bench.timing import Figure, seconds
from sened.incidents import reports
from sened.incidents.match import match
from sened.model.seams import RawRow

SIMULATOR = Path(__file__).parents[2] / "shared" / "tools" / "simulate_reports.py"
ROWS, SEED = 10_000, 7


def figures() -> list[Figure]:
    """Return pair F1 and seconds at 10,000 reports; an empty list where the simulator is absent."""
    if not SIMULATOR.exists():
        return []
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(SIMULATOR), folder, str(ROWS), str(SEED)]
        subprocess.run(command, check=True, capture_output=True)
        path = Path(folder) / "reports.csv"
        with path.open(encoding="utf-8", newline="") as file:
            rows = [RawRow(file=path.name, row=n, cells=c) for n, c in enumerate(csv.DictReader(file), start=2)]
        with (Path(folder) / "truth.csv").open(encoding="utf-8", newline="") as file:
            truth = {r["record_id"]: r["incident_id"] for r in csv.DictReader(file)}
    table = reports.from_rows(rows)
    spent = seconds(lambda: match(table, decisions=[]), runs=1)
    found = match(table, decisions=[]).incidents
    guess = dict(zip(found["record_id"].to_pylist(), found["incident_id"].to_pylist(), strict=True))
    return [
        Figure(name=f"match {ROWS} reports: pair F1", value=pair_f1(guess, truth), unit="F1"),
        Figure(name=f"match {ROWS} reports", value=spent, unit="s"),
    ]


def pair_f1(guess: dict[str, str], truth: dict[str, str]) -> float:
    """Return the harmonic mean of precision and recall over pairs of records put together."""
    together = _pairs((guess[r], truth[r]) for r in truth)
    ours, real = _pairs(guess[r] for r in truth), _pairs(truth.values())
    return 2 * together / (ours + real)


def _pairs(labels: Iterable[object]) -> int:
    return sum(n * (n - 1) // 2 for n in Counter(labels).values())
