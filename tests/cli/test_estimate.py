"""`sened estimate` on the command line: the document, what people read, refusals, faults."""

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sened.cli.main import outcome

ROWS = "a,b,c,n\n1,1,1,28\n1,1,0,21\n1,0,1,17\n1,0,0,69\n0,1,1,18\n0,1,0,55\n0,0,1,63\n"


@pytest.fixture
def lists(tmp_path: Path) -> str:
    path = tmp_path / "lists.csv"
    path.write_text(ROWS)
    return str(path)


def test_json_is_one_document(lists: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["estimate", lists, "--format", "json", "-q"]) == 0
    told = capsys.readouterr()
    document = json.loads(told.out)
    assert told.err == ""
    assert {"observed", "lists", "families", "verdict", "reasons"} <= set(document)
    assert (document["observed"], document["lists"]) == (271, ["a", "b", "c"])
    assert len(document["families"]) == 7
    for found in document["families"]:
        assert {"name", "estimate", "low", "high", "seconds", "diagnostics"} <= set(found)
        assert found["low"] <= found["estimate"] <= found["high"]


def test_the_same_seed_says_the_same(lists: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = []
    for seed in ("3", "3", "4"):
        assert outcome(["estimate", lists, "--families", "latent-class", "--seed", seed, "--format", "json", "-q"]) == 0
        (found,) = json.loads(capsys.readouterr().out)["families"]
        said.append((found["estimate"], found["low"], found["high"]))
    assert said[0] == said[1] != said[2]


def test_people_read_the_families_side_by_side_with_the_assumptions(
    lists: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert outcome(["estimate", lists, "--families", "log-linear,graph-averaged"]) == 0
    told = capsys.readouterr().out
    assert "271 recorded on 3 lists" in told
    assert "graph-averaged" in told
    assert "what breaks it" in told
    assert "latent-class" not in told


def test_two_lists_are_refused_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "two.csv").write_text("a,b,n\n1,0,10\n0,1,9\n1,1,3\n")
    assert outcome(["estimate", str(tmp_path / "two.csv"), "-q"]) == 0
    told = capsys.readouterr().out
    assert "Refused" in told
    assert "three are needed" in told


def test_a_fault_is_named_by_row_and_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bad.csv").write_text("a,b,c,n\n1,0,7,10\n")
    assert outcome(["estimate", str(tmp_path / "bad.csv")]) == 2
    assert "bad.csv, row 2, field c" in capsys.readouterr().err


def test_an_unknown_family_is_a_usage_error(lists: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["estimate", lists, "--families", "guess"]) == 2
    assert "log-linear" in capsys.readouterr().err


def test_sampled_clusterings_go_into_the_intervals(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    records = [(f"{d}{i}", f"i{i}", d) for i in range(60) for j, d in enumerate("abc") if (i * 7 + j * 5) % (j + 3)]
    columns = dict(zip(("record_id", "incident_id", "dataset"), zip(*records, strict=True), strict=True))
    pq.write_table(pa.table({k: list(v) for k, v in columns.items()}), tmp_path / "incidents.parquet")
    samples = [
        {"sample": s, "record_id": r, "incident": int(i[1:]) if (s + k) % 9 else 1000 + k}
        for s in range(4)
        for k, (r, i, _) in enumerate(records)
    ]
    pq.write_table(pa.Table.from_pylist(samples), tmp_path / "samples.parquet")
    given = ["estimate", str(tmp_path / "incidents.parquet"), "--families", "graph-averaged", "--format", "json", "-q"]
    assert outcome(given) == 0
    (plain,) = json.loads(capsys.readouterr().out)["families"]
    assert outcome([*given, "--samples", str(tmp_path / "samples.parquet")]) == 0
    document = json.loads(capsys.readouterr().out)
    (carried,) = document["families"]
    assert document["linkage_samples"] == 4
    assert carried["high"] > plain["high"]
    assert carried["diagnostics"]["without_linkage"] == pytest.approx([plain["low"], plain["high"]], abs=0.01)


def test_samples_of_another_matching_are_refused(
    lists: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert outcome(["estimate", lists, "--samples", str(tmp_path / "samples.parquet")]) == 2
    assert "belong to incidents" in capsys.readouterr().err
