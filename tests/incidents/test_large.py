from collections import Counter
from typing import Any

import numpy as np
import pytest

from sened.incidents import columns, large, match
from sened.incidents.reports import from_rows
from sened.model.decision import Decision
from sened.model.seams import RawRow
from sened.model.vocabulary import Verdict

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


def crowd(count: int, **cells: str) -> list[RawRow]:
    same = {
        "dataset": "first", "date_start": "2031-05-05", "lat": "31", "lon": "40", "event_type": "acled:Armed clash",
        "actor_1": "Hill Guard", "killed_low": "3", **cells,
    }  # fmt: skip
    return [RawRow(file="r.csv", row=k + 2, cells=same | {"record_id": f"c{k:05d}"}) for k in range(count)]


def test_thousands_of_equal_rows_are_one_incident_at_no_great_cost() -> None:
    found = match.match(from_rows(crowd(3_000)))
    assert len(set(found.incidents["incident_id"].to_pylist())) == 1
    assert found.pairs.num_rows < 30_000


def test_claims_of_a_case_keep_fixed_weights_until_they_are_very_many() -> None:
    rows, _ = simulated(1)
    table = from_rows(rows)
    claims = table.set_column(table.schema.get_field_index("log_index"), "log_index", [list(range(len(rows)))])
    read, told = columns.load(table), columns.load(claims)
    assert large.wanted(read, np.arange(read.size))
    assert not large.wanted(told, np.arange(told.size))
    assert not large.wanted(read, np.arange(large.LEAST_ROWS - 1))


def test_decisions_of_people_bind_the_kernel_too() -> None:
    rows, truth = simulated(1)
    one, other = next((a, b) for a in truth for b in truth if a < b and truth[a] == truth[b])
    far = next(r for r in truth if truth[r] != truth[one])
    said = [
        Decision(id=f"d{k}", log_index=k, subject=f"{min(a, b)}+{max(a, b)}", verdict=v, why="seen", actor="a", time="2031-04-01T00:00:00Z")
        for k, (a, b, v) in enumerate(((one, other, Verdict.DIFFERENT), (one, far, Verdict.SAME)))
    ]  # fmt: skip
    found = match.match(from_rows(rows), decisions=said).incidents.to_pylist()
    incident = {r["record_id"]: r["incident_id"] for r in found}
    assert incident[one] != incident[other]
    assert incident[one] == incident[far]
