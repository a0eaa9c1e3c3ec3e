"""`sened gazetteer add` and `find` as people and scripts use them."""

import json
from pathlib import Path

import pytest

from sened.cli.main import outcome

TABLE = "name,lat,lon,names\nTarsikopol,36.5,40.25,ku=Tarsîkopol\n"


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "p.csv"
    path.write_text(TABLE, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("name", ["add", "find"])
def test_help_shows_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["gazetteer", name, "--help"]) == 0
    assert f"Example:  sened gazetteer {name}" in capsys.readouterr().out


def test_a_table_is_added_to_a_case_and_found_there(
    tmp_path: Path, table: str, capsys: pytest.CaptureFixture[str]
) -> None:
    case = str(tmp_path / "case")
    assert outcome(["init", case, "--title", "T", "-q"]) == 0
    assert outcome(["gazetteer", "add", table, "--case", case, "-q"]) == 0
    assert "1 places, read as csv" in capsys.readouterr().out
    assert outcome(["gazetteer", "find", "Tarsîkopol", "--case", case]) == 0
    told = capsys.readouterr().out
    assert "1. Tarsikopol: settlement" in told
    assert "36.5000, 40.2500, within 3 km" in told
    assert "found by the rule exact" in told


def test_json_is_one_document_on_stdout(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["gazetteer", "add", table, "--format", "csv", "--format", "json"]) == 0
    added = json.loads(capsys.readouterr().out)
    assert (added["form"], added["places"], added["already"]) == ("csv", 1, False)
    assert outcome(["gazetteer", "find", "Girê Spî", "--format", "json", "--limit", "1"]) == 0
    [best] = json.loads(capsys.readouterr().out)["candidates"]
    assert {"name", "id", "lat", "lon", "radius_km", "kind", "within", "score", "rule", "names"} <= set(best)
    assert best["id"] == "tell-abiad"


def test_nothing_found_is_an_answer_not_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["gazetteer", "find", "Nowhere-on-Sea"]) == 0
    assert "No gazetteer in use holds a place called Nowhere-on-Sea" in capsys.readouterr().out
    assert outcome(["gazetteer", "find", "Nowhere-on-Sea", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["candidates"] == []


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["add", "absent.csv"], 2, "no such file"),
        (["add", "TABLE", "--case", "nowhere"], 2, "is not a case"),
        (["add", "TABLE", "--format", "shapefile"], 2, "shapefile"),
        (["add", "TABLE", "--format", "csv", "--format", "ocha"], 2, "one form"),
        (["add", "TABLE", "--format", "ocha"], 2, "no column of P-codes"),
        (["find", "Tarsik", "--case", "nowhere"], 2, "is not a case"),
    ],
)
def test_errors_say_what_to_do_and_leave_with_their_code(
    table: str, arguments: list[str], code: int, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert outcome(["gazetteer", *(table if a == "TABLE" else a for a in arguments)]) == code
    told = capsys.readouterr()
    assert says in told.err
    assert told.out == ""


def test_a_broken_row_is_told_by_file_row_and_field(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "broken.csv"
    path.write_text(TABLE + "Kelmi,96.5,40,\n", encoding="utf-8")
    assert outcome(["gazetteer", "add", str(path), "--format", "json"]) == 2
    [problem] = json.loads(capsys.readouterr().out)["error"]["problems"]
    assert (problem["file"], problem["row"], problem["field"]) == (str(path), 3, "lat")
