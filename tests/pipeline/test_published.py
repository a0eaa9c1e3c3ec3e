"""Published datasets in a case: read again from the kept file, matched, and published only where their terms allow."""

import csv
import shutil
import zipfile
from pathlib import Path

import pytest

from sened.base.errors import InputError, WithheldError
from sened.pipeline.build import build, load
from sened.pipeline.case import init_case, open_case
from sened.pipeline.fsck import fsck
from sened.pipeline.intake import ImportReport, import_files
from sened.pipeline.publish import publish
from sened.pipeline.receipt import receipt
from sened.pipeline.settings import initial

CONTACT = '\n[contact]\nemail = "corrections@norland.example"\n'
PUBLISHED = Path(__file__).parents[1] / "sources" / "adapters" / "published"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    init_case(tmp_path / "case", initial("Norland").split("[contact]", maxsplit=1)[0] + CONTACT)
    return tmp_path / "case"


def taken(folder: Path, file: Path, adapter: str, licence: str = "", keep_going: bool = False) -> ImportReport:
    with open_case(folder) as case:
        report = import_files(case, [file], adapter, by="ada", why="a release", licence=licence, keep_going=keep_going)
        build(case)
        return report


def claims(folder: Path) -> set[str]:
    return set(load(folder, "claims")["claims"]["claim_id"].to_pylist())


def test_rows_are_read_again_from_the_kept_file_by_their_own_adapter(folder: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "ged211-csv.zip", "w") as archive:
        archive.write(PUBLISHED / "ged.csv", "GEDEvent_v21_1.csv")
    report = taken(folder, tmp_path / "ged211-csv.zip", "ucdp-ged")
    assert report.new == {"dataset": 1}
    assert any("CC BY 4.0" in n for n in report.notices)
    assert claims(folder / "work") == {f"90000{n}" for n in range(1, 8)}
    [source] = load(folder / "work", "sources")["sources"].to_pylist()
    assert source["source_id"] == "ucdp-ged"
    assert fsck(folder).faults == []


def test_precision_reaches_the_reports(folder: Path) -> None:
    taken(folder, PUBLISHED / "ged.csv", "ucdp-ged")
    rows = {r["record_id"]: r for r in load(folder / "work", "reports")["reports"].to_pylist()}
    assert rows["900002"]["radius_m"] == 25_000
    assert rows["900004"]["date_precision"] == "month"
    assert rows["900002"]["date_precision"] == "range"
    assert (rows["900001"]["killed_low"], rows["900001"]["killed_high"]) == (2, 5)


def test_two_datasets_meet_in_one_incident(folder: Path, tmp_path: Path) -> None:
    with (PUBLISHED / "gtd.csv").open() as file:
        row = next(csv.DictReader(file))
    row |= {"iyear": "2024", "imonth": "2", "iday": "3", "gname": "Military Forces of Norland", "gname2": ""}
    row |= {"corp1": "River Front", "nkill": "4", "weaptype1": "13", "weapsubtype1": ""}
    with (tmp_path / "gtd.csv").open("w", newline="") as out:
        writer = csv.DictWriter(out, list(row))
        writer.writeheader()
        writer.writerow(row)
    taken(folder, PUBLISHED / "acled_2024.csv", "acled")
    taken(folder, tmp_path / "gtd.csv", "gtd")
    incidents = load(folder / "work", "incidents")["incidents"].to_pylist()
    assert len(incidents) == 2
    assert len({r["incident_id"] for r in incidents}) == 1


def test_rows_that_may_not_be_passed_on_are_never_published_whatever_licence_was_stated(
    folder: Path, tmp_path: Path
) -> None:
    taken(folder, PUBLISHED / "acled_2024.csv", "acled", licence="mine to give")
    taken(folder, PUBLISHED / "ged.csv", "ucdp-ged", licence="CC BY 4.0")
    with open_case(folder) as case:
        report = publish(case, tmp_path / "site")
        assert report.kept_back.barred == (("acled_2024", 1),)
        assert report.kept_back.datasets == ()
        assert "do not let rows be passed on: acled_2024 (1 rows)" in report.sentence()
        assert '"datasets_barred"' in (folder / "work" / "withheld.json").read_text()
        with pytest.raises(WithheldError, match="passed on"):
            receipt(case, "NOR501")
    assert claims(folder / "work" / "public") == {f"90000{n}" for n in range(1, 8)}
    pages = [p for p in (tmp_path / "site").rglob("*") if p.is_file()]
    assert not any(b"NOR501" in p.read_bytes() for p in pages)


def test_nothing_of_a_dataset_without_stated_terms_is_published(folder: Path, tmp_path: Path) -> None:
    taken(folder, PUBLISHED / "ged.csv", "ucdp-ged")
    with open_case(folder) as case:
        assert publish(case, tmp_path / "site").kept_back.datasets == (("ged", 7),)
    assert claims(folder / "work" / "public") == set()


def test_bad_rows_are_named_and_left_out_only_when_asked(folder: Path, tmp_path: Path) -> None:
    text = (PUBLISHED / "ged.csv").read_text().replace("2021-03-08 00:00:00.000", "2020-03-08 00:00:00.000")
    (tmp_path / "ged.csv").write_text(text)
    with pytest.raises(InputError, match="row 3, field date_end"):
        taken(folder, tmp_path / "ged.csv", "ucdp-ged")
    report = taken(folder, tmp_path / "ged.csv", "ucdp-ged", keep_going=True)
    [problem] = report.problems
    assert (problem.row, problem.field) == (3, "date_end")
    assert "900002" not in claims(folder / "work")
    assert "900001" in claims(folder / "work")


def test_the_same_file_again_changes_nothing(folder: Path, tmp_path: Path) -> None:
    first = taken(folder, PUBLISHED / "scad.csv", "scad")
    shutil.copy(PUBLISHED / "scad.csv", tmp_path / "scad.csv")
    again = taken(folder, tmp_path / "scad.csv", "scad")
    assert first.entries == 2
    assert again.entries == 0
    assert again.unchanged == 1
