"""Splink 4 on a report table: run by an interpreter that has it, and importing nothing of this repository.

    PYTHON bench/splink_peer.py TABLE.parquet OUT MATCH_RATE

TABLE has `record_id, dataset, day, last, lat, lon, precise, event_class, event_group, actor_1, actor_2, killed`, unknowns null.
OUT gets `pairs.parquet` (left, right, probability), `clusters-T.parquet` (record_id, cluster) for each threshold T, and
`run.json` with the seconds from the table in memory to the clusters at one threshold, the peak memory, and the version.

It is set up as its documents advise: exact and near levels for every field, term frequencies for names, blocking rules
that cover space and time twice with shifted cells so that few true pairs are lost, u by random sampling, m by expectation
maximisation in two passes that block on different fields.
"""

import json
import os
import resource
import sys
import time
from pathlib import Path
from typing import Any

import duckdb
import splink
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

CELL_DEGREES, BUCKET_DAYS = 0.7, 4
THRESHOLDS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)
FEW, LARGE = (0.5, 0.6, 0.7, 0.8, 0.9), 300_000
"""Thresholds of tables from that size on, where those below and above lay far from the best on smaller ones."""

TIMED = 0.9

_COLUMNS = f"""
select *,
  format('{{}}_{{}}', floor(lat / {CELL_DEGREES}), floor(lon / {CELL_DEGREES})) as cell_a,
  format('{{}}_{{}}', floor(lat / {CELL_DEGREES} + .5), floor(lon / {CELL_DEGREES} + .5)) as cell_b,
  cast(floor(day / {BUCKET_DAYS}) as integer) as days_a,
  cast(floor(day / {BUCKET_DAYS} + .5) as integer) as days_b
from given
"""


def level(condition: str, label: str) -> dict[str, Any]:
    """Return one level of a comparison in Splink's form."""
    return {"sql_condition": condition, "label_for_charts": label}


def null(condition: str) -> dict[str, Any]:
    """Return the level of a value that is missing."""
    return {"sql_condition": condition, "label_for_charts": "missing", "is_null_level": True}


ELSE = level("ELSE", "else")

_KM = """
6371 * 2 * asin(sqrt(least(1, pow(sin(radians(lat_l - lat_r) / 2), 2)
  + cos(radians(lat_l)) * cos(radians(lat_r)) * pow(sin(radians(lon_l - lon_r) / 2), 2))))
"""
_FINE = "precise_l and precise_r"

PLACE = {
    "output_column_name": "place",
    "comparison_levels": [
        null("lat_l is null or lat_r is null"),
        level(f"{_FINE} and {_KM} < 2.5", "both precise, 2.5 km"),
        level(f"{_FINE} and {_KM} < 6", "both precise, 6 km"),
        level(f"{_FINE} and {_KM} < 20", "both precise, 20 km"),
        level(f"{_FINE}", "both precise, further"),
        level(f"{_KM} < 2.5", "2.5 km"),
        level(f"{_KM} < 15", "15 km"),
        level(f"{_KM} < 40", "40 km"),
        level(f"{_KM} < 80", "80 km"),
        ELSE,
    ],
}

TIME = {
    "output_column_name": "day",
    "comparison_levels": [
        null("day_l is null or day_r is null"),
        level("day_l = day_r and last_l = last_r", "same days"),
        level("day_l <= last_r and day_r <= last_l", "days overlap"),
        level("abs(day_l - day_r) <= 1", "one day"),
        level("abs(day_l - day_r) <= 2", "two days"),
        level("abs(day_l - day_r) <= 3", "three days"),
        ELSE,
    ],
}

TYPE = {
    "output_column_name": "event_class",
    "comparison_levels": [
        null("event_class_l is null or event_class_r is null"),
        level("event_class_l = event_class_r", "same class"),
        level("event_group_l = event_group_r", "same group"),
        level("event_class_l = 'violence' or event_class_r = 'violence'", "form not coded"),
        ELSE,
    ],
}

KILLED = {
    "output_column_name": "killed",
    "comparison_levels": [
        null("killed_l is null or killed_r is null"),
        level("killed_l = killed_r", "same"),
        level("abs(ln((killed_l + 1.0) / (killed_r + 1.0))) <= 0.3", "near"),
        level("abs(ln((killed_l + 1.0) / (killed_r + 1.0))) <= 0.8", "of that size"),
        ELSE,
    ],
}


def settings(match_rate: float) -> SettingsCreator:
    """Return the comparisons and blocking rules."""
    return SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="record_id",
        blocking_rules_to_generate_predictions=[
            *(block_on(cell, days) for cell in ("cell_a", "cell_b") for days in ("days_a", "days_b")),
            *(block_on(side, days) for side in ("actor_1", "actor_2") for days in ("days_a", "days_b")),
        ],
        comparisons=[
            PLACE,
            TIME,
            TYPE,
            *(cl.JaroWinklerAtThresholds(name, [0.92, 0.8]).configure(term_frequency_adjustments=True) for name in ("actor_1", "actor_2")),
            KILLED,
        ],
        probability_two_random_records_match=match_rate,
        retain_matching_columns=False,
        retain_intermediate_calculation_columns=False,
    )  # fmt: skip


def trained(linker: Linker, rows: int) -> None:
    """Estimate u, then m in three passes, so that every field is trained in one that does not block on it.

    No pass blocks on a coarse cell of a field that it trains: chance pairs of one cell would be taken for matches.
    """
    linker.training.estimate_u_using_random_sampling(max_pairs=5e6, seed=1)
    for rule in (
        block_on("day", "last"),
        block_on("actor_1", "actor_2", "day"),
        block_on("actor_1", "actor_2") if rows < 30_000 else block_on("lat", "lon", "actor_1", "event_class"),
    ):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)


def main(table: Path, out: Path, match_rate: float) -> None:
    """Run and write what the module's docstring names."""
    out.mkdir(parents=True, exist_ok=True)
    connection = duckdb.connect()
    connection.execute(f"create table given as select * from read_parquet('{table}')")
    began = time.perf_counter()
    connection.execute(f"create table rows as {_COLUMNS}")
    linker = Linker("rows", settings(match_rate), DuckDBAPI(connection))
    rows = connection.execute("select count(*) from given").fetchall()[0][0]
    trained(linker, rows)
    pairs = linker.inference.predict()
    clusters = {TIMED: linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, TIMED)}
    spent = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    _write(
        connection,
        f'select record_id_l as "left", record_id_r as "right", match_probability as probability from {pairs.physical_name}',
        out / "pairs.parquet",
    )
    thresholds = THRESHOLDS if rows < LARGE else FEW
    for threshold in thresholds:
        if threshold not in clusters:
            clusters[threshold] = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold)
        name = clusters[threshold].physical_name
        _write(
            connection, f"select record_id, cluster_id as cluster from {name}", out / f"clusters-{threshold}.parquet"
        )
    run = {"seconds": spent, "peak_mb": peak, "version": splink.__version__, "thresholds": thresholds, "timed": TIMED}
    (out / "run.json").write_text(json.dumps(run), encoding="utf-8")


def _write(connection: Any, query: str, path: Path) -> None:
    connection.execute(f"copy ({query}) to '{path}' (format parquet)")


if __name__ == "__main__":
    os.environ.setdefault("TQDM_DISABLE", "1")
    main(Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3]))
