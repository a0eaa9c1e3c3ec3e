"""The command line as its users script against it: help with an example, exit codes, one JSON document."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from sened.cli.main import COMMANDS, outcome
from sened.pipeline.case import open_case

Given = tuple[Path, Path]


@pytest.mark.parametrize("name", sorted(c.name or "" for c in COMMANDS))
def test_help_shows_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome([name, "--help"]) == 0
    assert f"Example:  sened {name}" in capsys.readouterr().out


def test_all_verbs_of_this_release_and_no_other() -> None:
    assert sorted(c.name or "" for c in COMMANDS) == sorted(
        [
            "demo",
            "init",
            "import",
            "draft",
            "build",
            "check",
            "trace",
            "table",
            "decide",
            "decisions",
            "publish",
            "doctor",
            "fsck",
            "verify",
            "capture",
            "key",
            "receipt",
            "gazetteer",
            "match",
            "estimate",
        ]
    )


@pytest.fixture
def built(tmp_path: Path, kordela_files: Given) -> str:
    case = str(tmp_path / "case")
    assert outcome(["init", case, "--title", "Kordela", "-q"]) == 0
    assert outcome(["import", case, *map(str, kordela_files), "--adapter", "claims-csv", "-q"]) == 0
    assert outcome(["build", case, "-q"]) == 0
    return case


def test_json_is_one_document_on_stdout(built: str, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["build", built], ["decisions", built], ["doctor"], ["table", built, "incidents"]):
        capsys.readouterr()
        assert outcome([*command, "--format", "json"]) == 0
        json.loads(capsys.readouterr().out)


def test_the_incident_table_has_the_columns_that_others_script_against(
    built: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert outcome(["table", built, "incidents"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "record_id,incident_id,probability,part_of"
    assert lines[1].startswith("C1,i-")


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["build", "nowhere"], 2, "is not a case"),
        (["table", "CASE", "no-such-table"], 2, "incident_heads"),
        (["import", "CASE", "absent.csv", "--adapter", "claims-csv"], 2, "no such file"),
        (["import", "CASE", "absent.csv", "--adapter", "unheard-of"], 2, "there is no"),
        (["decide", "CASE", "C99", "accept", "--why", "x"], 2, "C99"),
        (["init", "CASE", "--title", "again"], 4, "is a case already"),
        (["check", "absent.txt", "--case", "CASE"], 2, "no such file"),
        (["publish", "CASE"], 2, "contact"),
        (["trace", "x", "--case", "CASE", "--on", "yesterday"], 2, "not a date"),
        (["unheard-of"], 2, "No such command"),
    ],
)
def test_errors_say_what_to_do_and_leave_with_their_code(
    built: str, arguments: list[str], code: int, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert outcome([built if a == "CASE" else a for a in arguments]) == code
    told = capsys.readouterr()
    assert says in told.err
    assert "Traceback" not in told.err
    assert told.out == ""


def test_no_name_in_the_map_is_an_answer_not_an_error(built: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert outcome(["trace", "Unheard Aircraft Works", "--case", built, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["paths"] == []


def test_a_decision_can_be_scripted(built: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["decide", built, "C2+C1", "different", "--why", "two vehicles", "-q"]) == 0
    capsys.readouterr()
    assert outcome(["decisions", built, "--subject", "C1+C2", "--format", "json"]) == 0
    [decision] = json.loads(capsys.readouterr().out)
    assert (decision["subject"], decision["verdict"], decision["why"]) == ("C1+C2", "different", "two vehicles")


def start(*arguments: str, cwd: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-u", "-m", "sened", *arguments],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )


def test_the_demo_serves_on_loopback_and_stops_on_interrupt(tmp_path: Path) -> None:
    running = start("demo", "--out", "demo", "--port", "0", "-q", cwd=tmp_path)
    assert running.stdout is not None
    address = ""
    for line in running.stdout:
        if "http://127.0.0.1:" in line:
            address = line.split()[3]
            break
    with urllib.request.urlopen(address, timeout=10) as page:
        assert b"<html" in page.read()
        assert page.headers["X-Content-Type-Options"] == "nosniff"
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=20)
    assert running.returncode == 0
    assert "Stopped." in out
    assert "Traceback" not in err


def test_an_interrupted_import_leaves_nothing_half_written(tmp_path: Path, built: str, kordela_files: Given) -> None:
    # Enough rows that the signal falls into the work; where it falls must not matter.
    claims = kordela_files[1]
    text = claims.read_text()
    last = text.splitlines()[-1]
    claims.write_text(text + "".join(last.replace("C6,", f"X{n},") + "\n" for n in range(3000)))
    before = taken(built)
    running = start("import", built, str(claims), "--adapter", "claims-csv", cwd=tmp_path)
    time.sleep(0.8)
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=60)
    assert "Traceback" not in err
    assert taken(built) - before in (set(), {f"X{n}" for n in range(3000)})


def taken(case: str) -> set[str]:
    """Return the claims that the log of the case holds."""
    with open_case(Path(case)) as opened:
        return set(opened.state().claims)


def test_the_list_of_decisions_says_what_each_is_about(
    built: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "240")
    steps = (
        ["C1", "correct", "--field", "summary", "--value", "Read again.", "--why", "misread"],
        ["C2", "withhold", "--field", "target", "--why", "harm"],
        ["C1", "undo", "--why", "no"],
    )
    for step in steps:
        assert outcome(["decide", built, *step, "-q"]) == 0
    capsys.readouterr()
    assert outcome(["decisions", built]) == 0
    told = " ".join(capsys.readouterr().out.split())
    for words in ("correct summary", "= Read again.", "withhold target", "undo "):
        assert words in told


def test_a_decision_that_no_table_reads_says_so(built: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["decide", built, "names:River Front|RF@2023-01-01", "same", "--why", "statute"]) == 0
    assert "no table of this release reads decisions on names" in capsys.readouterr().err
