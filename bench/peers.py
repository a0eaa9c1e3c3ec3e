"""Where Splink's interpreter is, the table that it is given, and what it gave back."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from bench.reporttable import Simulated
from bench.simulated import true_names
from sened.incidents import measures
from sened.incidents.measures import Ints
from sened.incidents.meltt_levels import CLASS_LEVELS, first_names

SCRIPT = Path(__file__).with_name("splink_peer.py")


def interpreter() -> str | None:
    """Return the interpreter that has Splink: `SENED_PEERS_PYTHON`, or this one where it can import it; else None."""
    if given := os.environ.get("SENED_PEERS_PYTHON"):
        return given
    return sys.executable if find_spec("splink") else None


def table_for_splink(reports: pa.Table, *, perfect: bool) -> pa.Table:
    """Return the columns that the peer reads: event classes by Sened's crosswalk, unknown actors as null.

    With `perfect`, each actor bears the true name behind its alias.
    """
    sides = {f"actor_{k}": _names(reports[f"actors_{k}"], perfect=perfect) for k in (1, 2)}
    classes = reports["event_class"].combine_chunks()
    group = pa.array([CLASS_LEVELS[c][1] if c else None for c in classes.to_pylist()], pa.string())
    days = {name: reports[column].cast(pa.int32()) for name, column in (("day", "date_start"), ("last", "date_end"))}
    columns = {name: reports[name] for name in ("record_id", "dataset", "lat", "lon")}
    columns["precise"] = pc.is_in(reports["geo_precision"], value_set=pa.array(["exact", "settlement"]))
    killed = reports["killed_low"].cast(pa.float64())
    return pa.table(columns | days | {"event_class": classes, "event_group": group} | sides | {"killed": killed})


def _names(column: pa.ChunkedArray, *, perfect: bool) -> pa.Array:
    names = first_names(column)
    if perfect:
        encoded = names.dictionary_encode()
        known = true_names()
        names = pa.array([known.get(n, n) for n in encoded.dictionary.to_pylist()], pa.string()).take(encoded.indices)
    return pc.if_else(pc.is_in(names, value_set=pa.array(["", "Unknown"])), None, names)


def run_splink(python: str, data: Simulated, folder: Path, *, perfect: bool) -> dict[str, Any]:
    """Return what Splink made of the data: scores at each threshold, calibration, seconds and memory."""
    table, out = folder / "splink.parquet", folder / "splink"
    pq.write_table(table_for_splink(data.reports, perfect=perfect), table)
    rate = measures.pair_count(data.truth) / max(1.0, len(data.truth) * (len(data.truth) - 1) / 2)
    subprocess.run([python, str(SCRIPT), str(table), str(out), repr(rate)], check=True, capture_output=True)
    run: dict[str, Any] = json.loads((out / "run.json").read_text(encoding="utf-8"))
    ids = data.reports["record_id"]
    pairs = pq.read_table(out / "pairs.parquet")
    left, right = (measures.rows_of(pairs[side], ids) for side in ("left", "right"))
    same = data.truth[left] == data.truth[right]
    return run | {
        "calibration_error": measures.calibration_error(pairs["probability"].to_numpy(), same),
        "candidate_recall": measures.candidate_recall(left, right, data.truth),
        "clustered": {
            str(t): _scored(pq.read_table(out / f"clusters-{t}.parquet"), ids, data.truth) for t in run["thresholds"]
        },
    }


def _scored(clusters: pa.Table, ids: pa.ChunkedArray, truth: Ints) -> dict[str, float]:
    rows = measures.rows_of(ids, clusters["record_id"])
    guess = measures.codes(clusters["cluster"].take(pa.array(rows)))
    pairs, rates = measures.pair_scores(guess, truth), measures.flagged(guess, truth)
    return {
        "f1": pairs.f1, "precision": pairs.precision, "recall": pairs.recall,
        "b_cubed_f1": measures.b_cubed(guess, truth).f1,
        "flagged": rates.of_duplicates, "flagged_wrongly": rates.of_unique,
    }  # fmt: skip
