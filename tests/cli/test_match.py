"""`sened match` on the command line: what is said where, exit codes, one JSON document, Ctrl-C."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sened.cli.main import outcome

LINES = [
    "dataset,record_id,date_start,lat,lon,event_type,actor_1",
    "acled,a1,2021-03-05,36.5,40.1,acled:Armed clash,Estmark",
    "ucdp,b1,2021-03-05,36.5,40.1,ucdp:1,Estmark",
    "acled,a2,2021-06-11,35.2,41.9,acled:Sorcery,Hill Guard",
]


@pytest.fixture
def reports(tmp_path: Path) -> str:
    path = tmp_path / "reports.csv"
    path.write_text("\n".join(LINES) + "\n")
    return str(path)


def test_people_are_told_what_came_of_it(reports: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(tmp_path / "out")
    assert outcome(["match", reports, "--out", out]) == 0
    told = capsys.readouterr()
    assert "3 rows, taken to speak of 2 incidents; 1 of these holds rows of two or more datasets." in told.out
    assert "acled + ucdp: 1" in told.out
    assert "acled:Sorcery" in told.out
    assert "report.html first" in told.out
    assert "read files …" in told.err
    assert "--terms shows them" in told.err


def test_terms_are_shown_on_request(reports: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["match", reports, "--out", str(tmp_path / "out"), "--terms", "-q"]) == 0
    told = capsys.readouterr()
    assert "terms: ACLED, published by Armed Conflict Location & Event Data" in told.err
    assert "CC BY 4.0" in told.err
    assert "…" not in told.err


def test_json_is_one_document(reports: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["match", reports, "--out", str(tmp_path / "out"), "--format", "json", "-q"]) == 0
    told = capsys.readouterr()
    document = json.loads(told.out)
    assert document["summary"]["incidents_of_several_datasets"] == 1
    assert document["summary"] == json.loads((tmp_path / "out" / "summary.json").read_text())
    assert set(document) == {"out", "files", "notices", "terms", "left_out", "summary"}
    assert told.err == ""


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["absent.csv", "--out", "OUT"], 2, "no such file"),
        (["REPORTS"], 2, "--out"),
        (["REPORTS", "--out", "OUT", "--unique", "gtd"], 2, "acled, ucdp"),
        (["REPORTS", "--out", "OUT", "--adapter", "unheard-of"], 2, "there is no adapter"),
        (["REPORTS", "--out", "OUT", "--engine", "abacus"], 2, "duckdb"),
        (["REPORTS", "--out", "REPORTS"], 4, "not a folder"),
        (["REPORTS", "--out", "OUT", "--labels", "absent.csv"], 2, "absent.csv"),
        (["REPORTS", "--out", "OUT", "--taxonomy", "absent.csv", "--compat", "meltt"], 2, "absent.csv"),
    ],
)
def test_errors_say_what_to_do_and_leave_with_their_code(
    reports: str, tmp_path: Path, *, arguments: list[str], code: int, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    names = {"REPORTS": reports, "OUT": str(tmp_path / "out")}
    assert outcome(["match", *(names.get(a, a) for a in arguments)]) == code
    told = capsys.readouterr()
    assert says in told.err
    assert "Traceback" not in told.err
    assert not (tmp_path / "out").exists()


def test_an_interrupt_leaves_nothing_half_written(tmp_path: Path) -> None:
    rows = [f"d{k % 3},r{k},2021-01-{1 + k % 28:02},{30 + k % 97 / 10},{40 + k % 89 / 10},acled:Armed clash,X{k % 50}" for k in range(200_000)]  # fmt: skip
    (tmp_path / "many.csv").write_text("\n".join([LINES[0], *rows]) + "\n")
    running = subprocess.Popen(
        [sys.executable, "-u", "-m", "sened", "match", "many.csv", "--out", "out"],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    assert running.stderr is not None
    running.stderr.readline()  # at work
    time.sleep(0.2)
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=60)
    if running.returncode == 0:
        pytest.skip("it was done before the interrupt came")
    assert running.returncode == 130
    assert "nothing is half-written" in err
    assert "Traceback" not in err
    assert [p.name for p in tmp_path.iterdir()] == ["many.csv"]
