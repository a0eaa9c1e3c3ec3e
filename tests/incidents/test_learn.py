from collections import Counter
from typing import Any

import numpy as np
import pytest

from sened.incidents import match
from sened.incidents.reports import from_rows
from sened.model.seams import RawRow

ALIASES = [
    ["Hill Guard", "Defenders of the Uplands", "HG"],
    ["River Column", "Lowland Brigade", "RC"],
    ["Coast Watch", "Harbour Militia", "CW"],
]
CODES = {"first": ["acled:Air/drone strike", "acled:Armed clash"], "second": ["own:alpha", "own:beta"]}


def simulated(seed: int) -> tuple[list[RawRow], dict[str, int]]:
    """Return rows of two datasets, with foreign codes and free names, and the incident of each."""
    rng = np.random.default_rng(seed)
    places = rng.uniform([30, 36], [37, 46], (60, 2))
    rows: list[RawRow] = []
    truth: dict[str, int] = {}
    for incident in range(450):
        where, day, who, kind = (
            places[rng.integers(60)],
            int(rng.integers(0, 300)),
            int(rng.integers(3)),
            int(rng.integers(2)),
        )
        for dataset in CODES:
            if rng.random() < 0.75:
                lat, lon = where + rng.normal(0, 0.01, 2)
                at = np.datetime64("2031-01-01") + day + int(rng.integers(0, 2))
                record = f"r{len(rows):04d}"
                cells = {
                    "record_id": record, "dataset": dataset, "date_start": str(at), "date_end": str(at), "lat": f"{lat:.4f}",
                    "lon": f"{lon:.4f}", "geo_precision": "settlement", "event_type": CODES[dataset][kind],
                    "actor_1": ALIASES[who][int(rng.integers(3))],
                }  # fmt: skip
                rows.append(RawRow(file="r.csv", row=len(rows) + 2, cells=cells))
                truth[record] = incident
    return rows, truth


def pair_f1(found: dict[str, Any], truth: dict[str, int]) -> float:
    def pairs(groups: Counter[Any]) -> int:
        return sum(n * (n - 1) // 2 for n in groups.values())

    both = pairs(Counter((found[r], truth[r]) for r in truth))
    return 2 * both / (pairs(Counter(found.values())) + pairs(Counter(truth.values())))


@pytest.mark.parametrize("seed", [1, 2])
def test_foreign_codes_and_aliases_are_learned_without_labels(seed: int) -> None:
    rows, truth = simulated(seed)
    found = match.match(from_rows(rows))
    incident = dict(
        zip(found.incidents["record_id"].to_pylist(), found.incidents["incident_id"].to_pylist(), strict=True)
    )
    assert pair_f1(incident, truth) > 0.93


def test_learning_is_the_same_for_every_order_of_rows() -> None:
    rows, _ = simulated(3)
    first, second = match.match(from_rows(rows)), match.match(from_rows(rows[::-1]))
    assert first.incidents.equals(second.incidents)
    assert first.pairs.equals(second.pairs)
