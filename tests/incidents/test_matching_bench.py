"""The parts of the matching bench that could make a figure wrong: what is read, what is labelled, what is simulated."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pytest
from bench import chart, matching_page
from bench.chart import Axis
from bench.reporttable import Simulated, load
from bench.score_match import labelled, score
from bench.world import World
from bench.world_names import spelt

from sened.incidents import measures
from sened.incidents.meltt import match_meltt
from sened.incidents.reports import from_rows
from sened.model import tables
from sened.model.seams import RawRow
from sened.sources.tablefile import open_table

SMALL = World(rows=300, seed=5, places=20)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return replace(SMALL, missing_points=0.1, missing_dates=0.1).write(tmp_path_factory.mktemp("war"))


@pytest.fixture(scope="module")
def data(folder: Path) -> Simulated:
    return load(folder)


def test_a_table_read_by_column_is_the_table_read_by_row(folder: Path, data: Simulated) -> None:
    with open_table(folder / "reports.csv") as table:
        names = table.header
        rows = [RawRow(file="", row=r.number, cells=dict(zip(names, r.cells, strict=True))) for r in table.rows()]
    assert data.reports.equals(tables.ordered("reports", from_rows(rows)))


def test_the_truth_stands_row_by_row_beside_the_reports(folder: Path, data: Simulated) -> None:
    lines = (folder / "truth.csv").read_text(encoding="utf-8").splitlines()[1:]
    truth = dict(line.split(",") for line in lines)
    ids = data.reports["record_id"].to_pylist()
    pairs = {(truth[ids[i]], data.truth[i]) for i in range(len(ids))}
    assert len(pairs) == len({a for a, _ in pairs}) == len({b for _, b in pairs})


def test_a_matching_that_is_the_truth_scores_full_marks(data: Simulated) -> None:
    found = match_meltt(data.reports, km=25, days=2)
    ids = [f"i{k}" for k in data.truth]
    told = found.incidents.set_column(1, "incident_id", pa.array(ids))
    perfect = score(replace(found, incidents=told), data, spent=0.0)
    assert (perfect.f1, perfect.b_cubed_f1, perfect.flagged, perfect.flagged_wrongly) == (1.0, 1.0, 1.0, 0.0)


def test_pairs_are_labelled_as_asked_first_and_by_the_truth(data: Simulated) -> None:
    found = match_meltt(data.reports, km=25, days=2)
    half = found.pairs.set_column(3, "probability", pa.array([0.5] * found.pairs.num_rows))
    pairs = list(zip(half["left"].to_pylist(), half["right"].to_pylist(), strict=True))
    asked = replace(found, pairs=half, summary=replace(found.summary, ask=pairs[-4:]))
    judged = labelled(asked, data, count=20, seed=1)
    drawn = list(zip(judged["left"].to_pylist(), judged["right"].to_pylist(), strict=True))
    assert drawn[:4] == pairs[-4:]
    assert len(set(drawn)) == len(drawn) == 20
    rows = [measures.rows_of(judged[side], data.reports["record_id"]) for side in ("left", "right")]
    assert judged["same"].to_pylist() == (data.truth[rows[0]] == data.truth[rows[1]]).tolist()
    assert labelled(asked, data, count=20, seed=1).equals(judged)
    assert not labelled(asked, data, count=20, seed=2).equals(judged)


def test_judged_pairs_count_neither_in_calibration_nor_in_the_score_without_them(data: Simulated) -> None:
    found = match_meltt(data.reports, km=25, days=2)
    plain = score(found, data, spent=0.0)
    assert plain.f1_unjudged == pytest.approx(plain.f1)
    # Judge every compared pair: what is left are the pairs that were joined without having been compared.
    ids = data.reports["record_id"]
    rows = [measures.rows_of(found.pairs[side], ids) for side in ("left", "right")]
    same = pa.array(data.truth[rows[0]] == data.truth[rows[1]])
    judged = pa.table({"left": found.pairs["left"], "right": found.pairs["right"], "same": same})
    after = score(found, data, spent=0.0, judged=judged)
    assert after.calibration_error == 0.0 < plain.calibration_error
    assert after.f1_unjudged < plain.f1


def test_a_world_is_its_seed(tmp_path: Path) -> None:
    first, again, other = (
        (world.write(tmp_path / name) / "reports.csv").read_bytes()
        for world, name in ((SMALL, "a"), (SMALL, "b"), (replace(SMALL, seed=6), "c"))
    )
    assert first == again != other


def test_constants_of_a_world_show_in_its_reports(tmp_path: Path) -> None:
    war = replace(SMALL, unknown=0.0, alias=0.0, misspelt=0.0, count_missing=1.0, missing_points=1.0, actors=4)
    reports = load(war.write(tmp_path)).reports
    assert reports["killed_low"].null_count == reports["lat"].null_count == reports.num_rows
    assert len({names[0] for names in reports["actors_1"].to_pylist()}) == 4
    swapped = load(replace(war, swapped=True).write(tmp_path / "swapped")).reports
    sides = swapped.filter(pa.compute.equal(swapped["dataset"], "ucdp"))["actors_1"].to_pylist()
    assert ["Civilians"] in sides


def test_names_are_written_in_other_scripts(tmp_path: Path) -> None:
    war = replace(SMALL, script="arabic", actors=40, unknown=0.0)
    reports = load(war.write(tmp_path)).reports
    of_second = reports.filter(pa.compute.equal(reports["dataset"], "ucdp"))["actors_1"].to_pylist()
    assert all(not name[0].isascii() for name in of_second)
    assert spelt("Xan", "cyrillic") == "ксан"


def test_a_chart_is_well_formed_and_leaves_nothing_outside(tmp_path: Path) -> None:
    axis = Axis(low=1, high=100, log=True, ticks=[(1, "1"), (100, "<100>")])
    drawn = chart.panel("A & B", {"one": [(1, 1), (10, 10), (100, 100)]}, axis, axis, box=(50, 30, 200, 100))
    root = ET.fromstring(chart.page([drawn], width=300, height=150, label="a chart"))
    dots = [c.attrib for c in root.iter() if c.tag.endswith("circle")]
    assert [(d["cx"], d["cy"]) for d in dots] == [("50.0", "130.0"), ("150.0", "80.0"), ("250.0", "30.0")]


def test_the_page_shows_the_mean_and_the_lowest_of_several_seeds() -> None:
    measures_ = dict.fromkeys(("precision", "recall", "b_cubed_f1", "flagged", "flagged_wrongly", "calibration_error", "candidate_recall"), 0.5)  # fmt: skip
    rows = [
        {"setting": "default", "size": 10_000, "seed": s, "system": "sened", "cut": "", "f1_unjudged": f1, "seconds": 1.0, "peak_mb": 9, **measures_}
        for s, f1 in ((1, 0.9), (2, 0.8))
    ]  # fmt: skip
    text = matching_page.body({"compared": rows, "perturbed": [], "machine": {}})
    assert "| Sened | 0.850 (0.800) |" in text
