"""The kernel as a whole: what comes out for small tables, for labels, and for tables in another order."""

from collections.abc import Callable, Collection
from datetime import timedelta
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from bench.reporttable import Simulated
from hypothesis import given, settings
from hypothesis import strategies as st

from sened.base.errors import InputError
from sened.incidents import measures
from sened.incidents.matching.result import Matching
from sened.incidents.matching.run import Options, run
from sened.model import tables

Reports = Callable[..., pa.Table]
Grouped = Callable[[pa.Table], set[frozenset[str]]]
War = Callable[..., Simulated]

SETS = ("acled", "ucdp", "gtd", "airwars")
SMALL: dict[str, Any] = {
    "rows": 240,
    "seed": 11,
    "places": 15,
    "per_day": 3.0,
    "missing_points": 0.05,
    "missing_dates": 0.02,
}


@pytest.fixture(scope="module")
def small(war: War) -> pa.Table:
    return war(**SMALL).reports


@pytest.fixture(scope="module")
def matched(small: pa.Table) -> Matching:
    return run(small, Options(samples=3, seed=5))


def renamed(reports: pa.Table, names: dict[str, str]) -> pa.Table:
    column = pa.array([names[d] for d in reports["dataset"].to_pylist()], pa.string())
    return reports.set_column(reports.schema.get_field_index("dataset"), reports.schema.field("dataset"), column)


def labels(*rows: tuple[str, str, bool]) -> pa.Table:
    left, right, same = zip(*rows, strict=True)
    return pa.table({"left": left, "right": right, "same": same})


def f1(found: Matching, data: Simulated) -> float:
    guess = measures.codes(found.incidents["incident_id"])
    rows = measures.rows_of(data.reports["record_id"], found.incidents["record_id"])
    return measures.pair_scores(guess[rows], data.truth).f1


# Order and names


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10_000), cut=st.integers(0, 240))
def test_rows_in_any_order_and_in_any_files_give_the_same_bytes(
    small: pa.Table, matched: Matching, seed: int, cut: int
) -> None:
    mixed = small.take(pa.array(np.random.default_rng(seed).permutation(small.num_rows)))
    files = pa.concat_tables([mixed.slice(cut), mixed.slice(0, cut)])
    again = run(files, Options(samples=3, seed=5))
    assert again.incidents.equals(matched.incidents)
    assert again.pairs.equals(matched.pairs)
    assert again.samples.equals(matched.samples)
    assert again.summary == matched.summary


@settings(max_examples=6, deadline=None)
@given(order=st.permutations(["a", "b", "c", "d"]))
def test_names_of_datasets_change_nothing_but_ids(
    small: pa.Table, matched: Matching, grouped: Grouped, order: list[str]
) -> None:
    again = run(renamed(small, dict(zip(SETS, order, strict=True))), Options(samples=3, seed=5))
    assert grouped(again.incidents) == grouped(matched.incidents)
    for name in ("left", "right", "relation"):
        assert again.pairs[name].equals(matched.pairs[name])
    assert again.pairs["probability"].to_numpy() == pytest.approx(matched.pairs["probability"].to_numpy(), abs=2e-6)
    for name in ("probability", "runner_up_probability"):
        mine, theirs = (f.incidents[name].fill_null(-1.0).to_numpy() for f in (again, matched))
        assert mine == pytest.approx(theirs, abs=2e-6)


def test_an_id_depends_on_the_first_report_alone(small: pa.Table, matched: Matching) -> None:
    # Rows of another war, whose ids come later, leave the ids of these incidents what they are.
    ids = dict(
        zip(matched.incidents["record_id"].to_pylist(), matched.incidents["incident_id"].to_pylist(), strict=True)
    )
    first = min(ids)
    alone = run(small.filter(pc.equal(small["record_id"], first))).incidents
    assert alone["incident_id"].to_pylist() == [ids[first]]


def test_the_order_of_labels_and_of_their_ends_is_nothing(small: pa.Table, matched: Matching) -> None:
    asked = list(matched.summary.ask)[:20]
    given_ = [(a, b, k % 2 == 0) for k, (a, b) in enumerate(asked)]
    one = run(small, Options(labels=labels(*given_)))
    other = run(small, Options(labels=labels(*((b, a, same) for a, b, same in reversed(given_)))))
    assert one.incidents.equals(other.incidents)
    assert one.pairs.equals(other.pairs)


# What comes out


def test_all_parts_of_a_matching_agree(small: pa.Table, matched: Matching) -> None:
    incidents, pairs = matched.incidents, matched.pairs
    assert incidents["record_id"].to_pylist() == sorted(small["record_id"].to_pylist())
    assert pairs.schema.equals(tables.TABLES["pairs"])
    of = dict(zip(incidents["record_id"].to_pylist(), incidents["incident_id"].to_pylist(), strict=True))
    for row in pairs.to_pylist():
        assert row["left"] < row["right"]
        assert (of[row["left"]] == of[row["right"]]) == (row["relation"] == "same")
    assert matched.summary.incidents == len(set(of.values()))
    assert matched.summary.joined == sum(r == "same" for r in pairs["relation"].to_pylist())
    for row in incidents.to_pylist():
        assert row["runner_up"] != row["incident_id"]
        assert (row["runner_up"] is None) == (row["runner_up_probability"] is None)
        assert row["runner_up"] is None or row["runner_up"] in set(of.values())
    assert matched.samples.num_rows == 3 * small.num_rows


def test_most_of_a_simulated_war_is_put_together_rightly(war: War) -> None:
    data = war(rows=1500, seed=4, bursts=0.0)
    assert f1(run(data.reports), data) > 0.95


def test_a_rare_misspelling_costs_nothing(war: War) -> None:
    data = war(rows=1500, seed=4, bursts=0.0)
    names = [list(a) for a in data.reports["actors_1"].to_pylist()]
    common = max({n[0] for n in names if n}, key=lambda n: sum(m == [n] for m in names))
    at = [k for k, n in enumerate(names) if n == [common]][:2]
    for k in at:
        names[k] = [common[:3] + common[4:]]
    slipped = data.reports.set_column(
        data.reports.schema.get_field_index("actors_1"), data.reports.schema.field("actors_1"),
        pa.array(names, data.reports.schema.field("actors_1").type),
    )  # fmt: skip
    assert run(slipped).incidents.equals(run(data.reports).incidents)


def test_a_dataset_free_of_duplicates_never_stands_twice_in_an_incident(war: War) -> None:
    data = war(**SMALL)
    unique: Collection[str] = ("acled", "gtd")
    found = run(data.reports, Options(unique=unique)).incidents
    dataset = dict(zip(data.reports["record_id"].to_pylist(), data.reports["dataset"].to_pylist(), strict=True))
    seen = [
        (row["incident_id"], dataset[row["record_id"]])
        for row in found.to_pylist()
        if dataset[row["record_id"]] in unique
    ]
    assert len(seen) == len(set(seen))
    assert len({i for i, _ in seen}) < found.num_rows


def test_a_siege_holds_the_incidents_of_its_days_as_parts(war: War) -> None:
    reports = war(rows=1500, seed=4, bursts=0.0).reports
    rows = reports.filter(pc.equal(reports["geo_precision"], "settlement")).to_pylist()
    middle = max(rows, key=lambda r: sum(abs(r["lat"] - o["lat"]) + abs(r["lon"] - o["lon"]) < 0.1 for o in rows))
    first = middle["date_start"] - timedelta(20)
    siege = middle | {
        "record_id": "siege", "dataset": "mine", "date_start": first, "date_end": first + timedelta(40),
        "radius_m": 20_000.0, "actors_1": [], "actors_2": [], "killed_low": 900, "killed_high": 1200,
    }  # fmt: skip
    found = run(pa.concat_tables([reports, pa.Table.from_pylist([siege], reports.schema)])).incidents
    of = {row["record_id"]: row for row in found.to_pylist()}
    held = [r for r in reports.to_pylist() if of[r["record_id"]]["part_of"] == of["siege"]["incident_id"]]
    assert middle["record_id"] in {r["record_id"] for r in held}
    assert len(held) > 2
    assert of["siege"]["part_of"] is None
    # A report of an incident may lie a day or so beside the days of another report of it.
    assert all(first - timedelta(6) <= r["date_start"] <= first + timedelta(46) for r in held)


# Labels


def test_what_a_person_says_of_a_pair_stands(small: pa.Table, matched: Matching) -> None:
    rows = matched.pairs.to_pylist()
    joined = next(r for r in rows if r["relation"] == "same")
    apart = next(r for r in rows if r["relation"] == "different" and r["probability"] < 0.05)
    said = labels((joined["left"], joined["right"], False), (apart["left"], apart["right"], True))
    found = run(small, Options(labels=said))
    of = dict(zip(found.incidents["record_id"].to_pylist(), found.incidents["incident_id"].to_pylist(), strict=True))
    assert of[joined["left"]] != of[joined["right"]]
    assert of[apart["left"]] == of[apart["right"]]
    decided = found.pairs.filter(found.pairs["decided"])
    assert decided.num_rows == 2
    assert found.summary.labels == 2


def test_a_pair_labelled_twice_counts_as_it_was_last(reports: Reports) -> None:
    both = labels(("R000", "R001", True), ("R001", "R000", False))
    assert len(set(run(reports({}, {}), Options(labels=both)).incidents["incident_id"].to_pylist())) == 2


def test_labels_of_records_that_are_not_there_are_refused(reports: Reports) -> None:
    with pytest.raises(InputError, match="labels name reports that are not there"):
        run(reports({}, {}), Options(labels=labels(("R000", "X", True))))


def test_enough_labels_make_the_matching_calibrated(war: War) -> None:
    data = war(rows=1500, seed=4, bursts=0.5)
    first = run(data.reports)
    assert not first.summary.calibrated
    ids = data.reports["record_id"]
    truth = {r: int(t) for r, t in zip(ids.to_pylist(), data.truth.tolist(), strict=True)}
    said = labels(*((a, b, truth[a] == truth[b]) for a, b in first.summary.ask[:80]))
    found = run(data.reports, Options(labels=said))
    assert found.summary.calibrated
    assert sum(b.count for b in found.summary.calibration) == 80
    assert f1(found, data) >= f1(first, data)


# Little or nothing to match


@pytest.mark.parametrize(
    ("rows", "incidents"),
    [
        ([], 0),
        ([{}], 1),
        ([{"date_start": None, "date_end": None}, {"date_start": None, "date_end": None}], 2),
        ([{"lat": 10.0}, {"lat": 50.0}], 2),
        ([{"day": 1}, {"day": 200}], 2),
        (
            [{"lat": None, "lon": None, "place_name": None}, {"lat": None, "lon": None, "place_name": None, "day": 40}],
            2,
        ),
    ],
)
def test_where_nothing_is_near_every_row_is_an_incident(
    reports: Reports, rows: list[dict[str, Any]], incidents: int
) -> None:
    found = run(reports(*(dict(r) for r in rows)), Options(samples=2))
    assert len(set(found.incidents["incident_id"].to_pylist())) == incidents == found.incidents.num_rows
    assert found.pairs.num_rows == 0
    assert found.pairs.schema.equals(tables.TABLES["pairs"])
    assert found.summary.burst_factor is None
    assert not found.summary.calibrated
    assert found.samples.num_rows == 2 * len(rows)


def test_one_dataset_alone_is_matched_and_said_to_be_alone(war: War) -> None:
    data = war(**SMALL)
    one = data.reports.filter(pc.equal(data.reports["dataset"], "acled"))
    found = run(one)
    assert found.incidents.num_rows == one.num_rows
    assert any("one dataset" in c for c in found.summary.caveats)


def test_two_reports_alone_of_one_strike_come_together(reports: Reports, grouped: Grouped) -> None:
    found = run(reports({}, {}, {"day": 90, "lat": 12.0}))
    assert grouped(found.incidents) == {frozenset({"R000", "R001"}), frozenset({"R002"})}


def test_figures_far_apart_speak_against_two_reports_even_where_nothing_can_be_learned(reports: Reports) -> None:
    equal, unlike = (
        run(reports({}, {"killed_low": n, "killed_high": n})).pairs["probability"][0].as_py() for n in (3, 90)
    )
    assert unlike < equal < 0.999


def test_progress_is_told_step_by_step(small: pa.Table) -> None:
    heard: list[tuple[str, float]] = []
    run(small, progress=lambda step, share: heard.append((step, share)))
    assert list(dict.fromkeys(step for step, _ in heard)) == ["read", "learn", "group"]
    assert all(0 <= share <= 1 for _, share in heard)
    assert heard[-1] == ("group", 1.0)
