"""One system on one folder, in a process of its own so that its peak memory is its own: prints scores as JSON.

    python -m bench.one_match SYSTEM FOLDER

Systems: `sened`, `sened-labels` (200 pairs judged), `meltt`, `meltt-names`, `splink`, `splink-names`.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench import meltt_peer, peers
from bench.reporttable import Simulated, load
from bench.score_match import scored

LABELS = 200

TITLES = {
    "sened": "Sened",
    "sened-labels": f"Sened, {LABELS} pairs judged",
    "meltt": "meltt's rule",
    "meltt-names": "meltt's rule, true actor names",
    "splink": "Splink",
    "splink-names": "Splink, true actor names",
}
"""Systems by what the tables call them."""


def scores(system: str, data: Simulated) -> Iterator[dict[str, Any]]:
    """Yield the scores of a system: one, or one for each threshold that is reported."""
    if system.startswith("sened"):
        yield {"cut": "", "variant": "", **asdict(scored(data, labels=LABELS if system == "sened-labels" else 0))}
    elif system.startswith("meltt"):
        variant, found = meltt_peer.best(data, names=system == "meltt-names")
        yield {"cut": "", "variant": variant, **asdict(found)}
    else:
        yield from _splink(data, perfect=system == "splink-names")


def _splink(data: Simulated, *, perfect: bool) -> Iterator[dict[str, Any]]:
    python = peers.interpreter()
    if python is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        run = peers.run_splink(python, data, Path(folder), perfect=perfect)
    clustered = run.pop("clustered")
    best = max(clustered, key=lambda t: clustered[t]["f1"])
    shared = {k: run[k] for k in ("seconds", "peak_mb", "calibration_error", "candidate_recall", "version")}
    for cut, threshold in (("best", best), ("0.5", "0.5"), ("0.9", "0.9")):
        yield {
            "cut": cut,
            "variant": f"at {threshold}",
            "rows": data.reports.num_rows,
            **clustered[threshold],
            "f1_unjudged": clustered[threshold]["f1"],  # it was given none
            **shared,
        }


def main(system: str, folder: Path) -> None:
    """Print the scores as one JSON list."""
    sys.stdout.write(json.dumps(list(scores(system, load(folder)))) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
