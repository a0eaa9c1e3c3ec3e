"""Simulated reports from the shared simulator, and the true names behind the aliases that it writes."""

import importlib.util
import subprocess
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

SIMULATOR = Path(__file__).parents[2] / "shared" / "tools" / "simulate_reports.py"

SETTINGS: dict[str, tuple[str, ...]] = {
    "default": (),
    "dense": ("--per-day", "25", "--places", "300"),
    "episodes": ("--episodes", "0.15"),
    "bursts": ("--bursts", "0.4"),
    "bursts, same attacker": ("--bursts", "0.4", "--same-attacker"),
}
"""The simulator's options by the name of the setting."""


def simulate(folder: Path, rows: int, seed: int, setting: str = "default") -> Path:
    """Return `folder` with `reports.csv` and `truth.csv` of that size, seed and setting."""
    command = [sys.executable, str(SIMULATOR), str(folder), str(rows), str(seed), *SETTINGS[setting]]
    subprocess.run(command, check=True, capture_output=True)
    return folder


@cache
def module() -> ModuleType:
    """Return the simulator as a module."""
    spec = importlib.util.spec_from_file_location("simulate_reports", SIMULATOR)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SIMULATOR)
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


@cache
def true_names() -> dict[str, str]:
    """Return the actor behind every text that the simulator writes: its name, its aliases, each with one letter left out."""
    out: dict[str, str] = {}
    for actor, aliases in module().ACTORS.items():
        for text in (actor, *aliases):
            for short in [text] + [text[:k] + text[k + 1 :] for k in range(1, len(text) - 1) if len(text) > 4]:
                out.setdefault(short, actor)
    return out
