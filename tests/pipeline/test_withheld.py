"""What was kept back is told to the editor: where incidents differ, who still tells it, what waits for a decision."""

from pathlib import Path

import pytest

from sened.pipeline.build import build
from sened.pipeline.case import init_case, open_case
from sened.pipeline.decide import decide
from sened.pipeline.intake import import_files
from sened.pipeline.publish import PublishReport, publish
from sened.pipeline.settings import initial

CONTACT = '\n[contact]\nemail = "corrections@kordela.example"\n'
STATEMENT = "On 5 March 2023 a drone strike at Tel Amur killed the driver Karwan Tovi.\n"


@pytest.fixture
def folder(tmp_path: Path, kordela_files: tuple[Path, Path]) -> Path:
    folder = tmp_path / "case"
    init_case(folder, initial("Kordela").split("[contact]", maxsplit=1)[0] + CONTACT)
    with open_case(folder) as case:
        import_files(case, kordela_files, "claims-csv", by="ada", why="first import")
    return folder


def published(folder: Path, *decisions: tuple[str, str, dict[str, str]]) -> PublishReport:
    with open_case(folder) as case:
        for subject, verdict, details in decisions:
            decide(case, subject, verdict, why="x", by="ada", **details)
        return publish(case, folder / "site")


def test_where_nothing_is_kept_back_nothing_is_said(folder: Path) -> None:
    report = published(folder)
    assert report.kept_back.sentences() == []
    assert report.incidents_that_differ == ()
    assert "Kept back" not in report.sentence()


def test_an_incident_that_loses_a_claim_is_listed_with_both_counts(folder: Path) -> None:
    report = published(folder, ("C1", "withhold", {}))
    [difference] = report.kept_back.incidents
    assert difference.missing == ("C1",)
    assert len(difference.claims) == 4
    assert len(difference.public) == 1
    assert difference.incident in report.incidents_that_differ
    assert "4 claims in the case, without C1 in public" in report.sentence()


def test_it_does_not_matter_when_the_private_part_was_built(folder: Path) -> None:
    with open_case(folder) as case:
        build(case)
    earlier = published(folder, ("C1", "withhold", {})).kept_back.incidents
    assert published(folder).kept_back.incidents == earlier


def test_a_coarsened_place_that_others_still_name_is_pointed_out(folder: Path) -> None:
    report = published(folder, ("C1", "coarsen", {"value": "25"}))
    assert {e.claim for e in report.kept_back.echoes} >= {"C2", "C3"}
    assert all(e.subject == "C1" and "within 5 km" in e.why for e in report.kept_back.echoes)


def test_a_withheld_number_that_others_still_give_is_pointed_out(folder: Path) -> None:
    report = published(folder, ("C1", "withhold", {"field": "killed"}))
    echoes = {(e.claim, e.kept_back) for e in report.kept_back.echoes}
    assert ("C3", "killed") in echoes
    assert "C3: it says the same of the same incident (killed of C1)" in report.sentence()


def test_a_copy_of_a_withheld_claim_is_pointed_out(folder: Path) -> None:
    [echo] = published(folder, ("C1", "withhold", {})).kept_back.echoes
    assert (echo.claim, echo.kept_back) == ("C3", "all")


def test_undoing_leaves_no_difference(folder: Path) -> None:
    published(folder, ("C1", "withhold", {}))
    report = published(folder, ("C1", "undo", {}))
    assert (report.withheld, report.kept_back.incidents) == (0, ())


def test_a_statement_waits_until_its_names_are_accepted(folder: Path) -> None:
    (folder / "statements").mkdir()
    (folder / "statements" / "one.txt").write_text(STATEMENT, encoding="utf-8")
    (folder / "statements" / "statements.toml").write_text('[[statement]]\nfile = "one.txt"\n', encoding="utf-8")
    report = published(folder)
    assert report.statements == 0
    [line] = report.kept_back.statements
    assert "Karwan Tovi" in line
    subject = line.partition("sened decide DIR ")[2].split()[0]
    assert published(folder, (subject, "accept", {})).statements == 1
    (folder / "statements" / "one.txt").write_text("Yesterday. " + STATEMENT, encoding="utf-8")
    assert published(folder).statements == 0


def test_the_private_list_is_for_its_owner_alone(folder: Path) -> None:
    published(folder, ("C1", "withhold", {}))
    assert (folder / "work" / "withheld.json").stat().st_mode & 0o077 == 0
