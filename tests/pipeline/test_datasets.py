"""Datasets in a case: rows are claims of their own, matched like any report, published only under stated terms."""

import csv
import random
from pathlib import Path

import pytest

from sened.pipeline.build import build, load
from sened.pipeline.case import init_case, open_case
from sened.pipeline.intake import import_files
from sened.pipeline.publish import publish
from sened.pipeline.settings import initial

CONTACT = '\n[contact]\nemail = "corrections@norland.example"\n'
FIELDS = ("dataset", "record_id", "date_start", "date_end", "lat", "lon", "geo_precision", "event_type", "actor_1", "actor_2", "killed_low", "killed_high")  # fmt: skip
# Three strikes far apart, each reported by two datasets; the two sides stand in the same order in both.
STRIKES = (
    ("2021-03-01", "35.10", "38.10", "4"),
    ("2021-05-11", "36.40", "40.20", "2"),
    ("2021-09-21", "33.90", "42.70", "9"),
)


def rows() -> list[dict[str, str]]:
    out = []
    for number, (day, lat, lon, killed) in enumerate(STRIKES):
        for dataset, code in (("acled", "acled:Air/drone strike"), ("airwars", "airwars:Airstrike")):
            cells = (dataset, f"{dataset}-{number}", day, day, lat, lon, "settlement", code, "Northern Army", "River Front", killed, killed)  # fmt: skip
            out.append(dict(zip(FIELDS, cells, strict=True)))
    return out


def written(path: Path, given: list[dict[str, str]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(given)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    init_case(tmp_path / "case", initial("Norland").split("[contact]", maxsplit=1)[0] + CONTACT)
    return tmp_path / "case"


def taken(folder: Path, file: Path, licence: str = "") -> None:
    with open_case(folder) as case:
        import_files(case, [file], "reports-csv", by="ada", why="a release", licence=licence)
        build(case)


def groups(folder: Path) -> set[frozenset[str]]:
    out: dict[str, set[str]] = {}
    for row in load(folder / "work", "incidents")["incidents"].to_pylist():
        out.setdefault(row["incident_id"], set()).add(row["record_id"])
    return {frozenset(group) for group in out.values()}


def test_each_incident_of_rows_has_an_id_of_its_own(folder: Path, tmp_path: Path) -> None:
    taken(folder, written(tmp_path / "releases.csv", rows()))
    assert groups(folder) == {frozenset({f"acled-{n}", f"airwars-{n}"}) for n in range(len(STRIKES))}


def test_the_order_of_rows_changes_nothing(folder: Path, tmp_path: Path) -> None:
    given = rows()
    for row in given:
        row["record_id"] = row["record_id"].split("-")[1]  # the datasets use the same ids
    taken(folder, written(tmp_path / "releases.csv", given))
    ids = load(folder / "work", "claims")["claims"]["claim_id"].to_pylist()
    assert ids == ["0", "1", "2", "airwars:0", "airwars:1", "airwars:2"]
    random.Random(7).shuffle(given)
    again = tmp_path / "again"
    init_case(again, initial("Norland"))
    taken(again, written(tmp_path / "releases.csv", given))
    assert groups(again) == groups(folder)


def test_the_order_of_the_two_sides_is_evidence_though_nobody_is_said_to_have_acted(
    folder: Path, tmp_path: Path
) -> None:
    taken(folder, written(tmp_path / "releases.csv", rows()))
    tables = load(folder / "work", "claims", "reports")
    assert set(tables["claims"]["modality"].to_pylist()) == {"unknown"}
    assert set(tables["reports"]["modality"].to_pylist()) == {None}


def test_rows_are_published_under_stated_terms_only_and_the_editor_is_told(folder: Path, tmp_path: Path) -> None:
    file = written(tmp_path / "releases.csv", rows())
    taken(folder, file)
    with open_case(folder) as case:
        report = publish(case, tmp_path / "site")
        assert report.kept_back.datasets == (("releases", 6),)
        assert "--licence" in report.sentence()
        assert load(folder / "work" / "public", "claims")["claims"].num_rows == 0
    taken(folder, file, licence="CC BY 4.0")
    with open_case(folder) as case:
        report = publish(case, tmp_path / "site")
        assert report.kept_back.datasets == ()
        assert load(folder / "work" / "public", "claims")["claims"].num_rows == 6
