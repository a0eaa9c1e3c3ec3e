"""Score `sened.incidents.matching.run` on a folder with `reports.csv` and `truth.csv`.

    python -m bench.score_match FOLDER [--unique acled,ucdp] [--labels N] [--seed S] [--json]

With `--labels N`, N pairs are labelled from the truth as a reviewer would be asked: half of them those that a first run
asks for, the rest at random among compared pairs between .02 and .98.
"""

import argparse
import json
import resource
import sys
import time
from collections.abc import Collection
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from bench.reporttable import Simulated, load
from sened.incidents import measures
from sened.incidents.matching.result import Matching
from sened.incidents.matching.run import Options, run
from sened.incidents.measures import Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What one run is worth: all shares from 0 to 1, wall seconds of the matching alone, peak memory of the process.

    Pairs that were judged do not count in the calibration error; `f1_unjudged` is pair F1 without them.
    """

    rows: int
    f1: float
    f1_unjudged: float
    precision: float
    recall: float
    b_cubed_f1: float
    flagged: float
    flagged_wrongly: float
    calibration_error: float
    candidate_recall: float
    seconds: float
    peak_mb: float
    burst_factor: float | None = None
    calibrated: bool | None = None
    labels: int = 0


def score(found: Matching, data: Simulated, *, spent: float, judged: pa.Table | None = None) -> Score:
    """Return the score of a matching against the truth; `judged` are the labels that it was given."""
    ids = data.reports["record_id"]
    guess = measures.codes(found.incidents["incident_id"])[measures.rows_of(ids, found.incidents["record_id"])]
    left, right = (measures.rows_of(found.pairs[side], ids) for side in ("left", "right"))
    pairs, cubed = (f(guess, data.truth) for f in (measures.pair_scores, measures.b_cubed))
    rows = measures.flagged(guess, data.truth)
    said = found.pairs["probability"].to_numpy()
    known = _rows_of_pairs(judged, data) if judged is not None else (np.empty(0, np.int64),) * 2
    open_ = ~np.isin(_keys(left, right, len(guess)), _keys(*known, len(guess)))
    return Score(
        rows=len(guess), f1=pairs.f1, precision=pairs.precision, recall=pairs.recall, b_cubed_f1=cubed.f1,
        flagged=rows.of_duplicates, flagged_wrongly=rows.of_unique,
        f1_unjudged=_f1_without(guess, data.truth, *known),
        calibration_error=measures.calibration_error(said[open_], (data.truth[left] == data.truth[right])[open_]),
        candidate_recall=measures.candidate_recall(left, right, data.truth), seconds=spent, peak_mb=peak_mb(),
        burst_factor=found.summary.burst_factor, calibrated=found.summary.calibrated,
        labels=len(known[0]),
    )  # fmt: skip


def _rows_of_pairs(pairs: pa.Table, data: Simulated) -> tuple[Ints, Ints]:
    ids = data.reports["record_id"]
    return measures.rows_of(pairs["left"], ids), measures.rows_of(pairs["right"], ids)


def _keys(left: Ints, right: Ints, size: int) -> Ints:
    return np.asarray(np.minimum(left, right) * size + np.maximum(left, right))


def _f1_without(guess: Ints, truth: Ints, left: Ints, right: Ints) -> float:
    """Return pair F1 over all pairs but these."""
    together, same = guess[left] == guess[right], truth[left] == truth[right]
    ours, real = measures.pair_count(guess) - int(together.sum()), measures.pair_count(truth) - int(same.sum())
    both = measures.pair_count(measures.crossed(guess, truth)) - int((together & same).sum())
    return 2 * both / (ours + real) if ours + real else 1.0


def peak_mb() -> float:
    """Return the peak resident memory of this process, MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def labelled(found: Matching, data: Simulated, *, count: int, seed: int) -> pa.Table:
    """Return `count` judged pairs: what the matcher asks for first (half), then compared pairs of middling probability."""
    rng = np.random.default_rng(seed)
    asked = list(dict.fromkeys(tuple(sorted(p)) for p in found.summary.ask))[: count // 2]
    said = found.pairs["probability"]
    open_ = found.pairs.filter(pc.and_(pc.greater(said, 0.02), pc.less(said, 0.98))).select(["left", "right"])
    order = rng.permutation(open_.num_rows)[: count + len(asked)]
    drawn = open_.take(pa.array(order))
    more = [tuple(sorted(p)) for p in zip(drawn["left"].to_pylist(), drawn["right"].to_pylist(), strict=True)]
    chosen = list(dict.fromkeys([*asked, *more]))[:count]
    left, right = (pa.array([p[k] for p in chosen], pa.string()) for k in (0, 1))
    ids = data.reports["record_id"]
    same = data.truth[measures.rows_of(left, ids)] == data.truth[measures.rows_of(right, ids)]
    return pa.table({"left": left, "right": right, "same": pa.array(same)})


def scored(data: Simulated, *, unique: Collection[str] = (), labels: int = 0, seed: int = 0) -> Score:
    """Return the score of one run, after a first run that says what to label where `labels` are asked for."""
    options = Options(unique=unique, seed=seed)
    judged = None
    if labels:
        judged = labelled(run(data.reports, options), data, count=labels, seed=seed)
        options = Options(unique=unique, seed=seed, labels=judged)
    began = time.perf_counter()
    found = run(data.reports, options)
    return score(found, data, spent=time.perf_counter() - began, judged=judged)


def main(arguments: list[str]) -> None:
    """Print the score of one folder, one figure a line or as JSON."""
    parser = argparse.ArgumentParser(prog="python -m bench.score_match", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--unique", default="", help="datasets declared free of duplicates, with commas")
    parser.add_argument("--labels", type=int, default=0, help="pairs to label from the truth")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(arguments)
    unique = [name for name in given.unique.split(",") if name]
    out = asdict(scored(load(given.folder), unique=unique, labels=given.labels, seed=given.seed))
    if given.json:
        sys.stdout.write(json.dumps(out) + "\n")
    else:
        sys.stdout.writelines(f"{k:18} {v:.4f}\n" if isinstance(v, float) else f"{k:18} {v}\n" for k, v in out.items())


if __name__ == "__main__":
    main(sys.argv[1:])
