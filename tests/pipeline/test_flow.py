"""A case from files to tables: imports, corrections, decisions, and only the work that is needed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sened.base.errors import ConflictError, InputError
from sened.pipeline.build import build, load
from sened.pipeline.case import Case, init_case, open_case
from sened.pipeline.decide import decide, listed
from sened.pipeline.intake import import_files
from sened.pipeline.settings import initial

Given = tuple[Path, Path]


@pytest.fixture
def folder(tmp_path: Path, kordela_files: Given) -> Path:
    folder = tmp_path / "case"
    init_case(folder, initial("Kordela"))
    with open_case(folder) as case:
        import_files(case, kordela_files, "claims-csv", by="ada", why="first import")
    return folder


@contextmanager
def opened(folder: Path) -> Iterator[Case]:
    with open_case(folder) as case:
        yield case


def incident_of(folder: Path, claim: str) -> str:
    rows = load(folder / "work", "incidents")["incidents"].to_pylist()
    return next(str(r["incident_id"]) for r in rows if r["record_id"] == claim)


def test_every_claim_belongs_to_an_incident(folder: Path) -> None:
    with opened(folder) as case:
        build(case)
    rows = load(folder / "work", "incidents")["incidents"].to_pylist()
    assert [r["record_id"] for r in rows] == ["C1", "C2", "C3", "C4", "C5", "C6"]
    assert len({incident_of(folder, c) for c in ("C1", "C2", "C3", "C4")}) == 1
    assert incident_of(folder, "C6") != incident_of(folder, "C1")


def test_a_reprint_adds_a_source_and_no_line(folder: Path) -> None:
    with opened(folder) as case:
        build(case)
    axes = {r["group_id"]: r for r in load(folder / "work", "axes")["axes"].to_pylist()}
    strike = axes[incident_of(folder, "C1")]
    assert strike["sources"] == 4
    assert strike["lines_low"] == strike["lines_high"] == 3


def test_building_again_keeps_every_stage(folder: Path) -> None:
    with opened(folder) as case:
        assert len(build(case).ran) > 3
        assert build(case).ran == ()


def test_importing_the_same_files_again_adds_nothing(folder: Path, kordela_files: Given) -> None:
    with opened(folder) as case:
        before = case.ledger.size()
        report = import_files(case, kordela_files, "claims-csv", by="ada", why="again")
        assert report.unchanged == 11
        assert not report.corrected
        assert case.state().claims.keys() == {"C1", "C2", "C3", "C4", "C5", "C6"}
        assert case.ledger.size() <= before + 1  # at most the record of the import itself


def test_other_content_under_the_same_id_is_a_correction_and_rebuilds_only_what_depends_on_it(
    folder: Path, kordela_files: Given
) -> None:
    with opened(folder) as case:
        build(case)
        claims = kordela_files[1]
        claims.write_text(claims.read_text().replace("four hurt by rockets", "four hurt by rocket fire"))
        report = import_files(case, kordela_files, "claims-csv", by="ada", why="wording")
        assert report.corrected == ("C6",)
        ran = build(case).ran
    # A summary is no part of what the matcher reads: nothing is matched again.
    assert "entities" in ran
    assert "incidents" not in ran
    assert "supply" not in ran


def test_a_row_that_vanished_is_reported_and_kept(folder: Path, kordela_files: Given) -> None:
    claims = kordela_files[1]
    claims.write_text("\n".join(claims.read_text().splitlines()[:-1]) + "\n")
    with opened(folder) as case:
        report = import_files(case, kordela_files, "claims-csv", by="ada", why="shorter file")
        assert report.vanished == ("C6",)
        assert "C6" in case.state().claims


def test_a_bad_row_stops_the_whole_import(folder: Path, kordela_files: Given) -> None:
    claims = kordela_files[1]
    claims.write_text(claims.read_text().replace("C6,", "C7,").replace("42.91737", "95"))
    with opened(folder) as case:
        before = case.ledger.head()
        with pytest.raises(InputError, match=r"row 7, field lat"):
            import_files(case, kordela_files, "claims-csv", by="ada", why="bad")
        assert case.ledger.head() == before


def test_keep_going_takes_the_good_rows_and_lists_the_bad(folder: Path, kordela_files: Given) -> None:
    claims = kordela_files[1]
    text = claims.read_text()
    last = text.splitlines()[-1]
    claims.write_text(
        text + last.replace("C6,", "C7,").replace("42.91737", "95") + "\n" + last.replace("C6,", "C8,") + "\n"
    )
    with opened(folder) as case:
        report = import_files(case, kordela_files, "claims-csv", by="ada", why="mixed", keep_going=True)
        assert [(p.row, p.field) for p in report.problems] == [(8, "lat")]
        assert {"C8"} == case.state().claims.keys() - {"C1", "C2", "C3", "C4", "C5", "C6"}


def test_a_person_can_part_two_claims_and_take_it_back(folder: Path) -> None:
    with opened(folder) as case:
        build(case)
        together = incident_of(folder, "C2")
        assert together == incident_of(folder, "C1")
        decide(case, "C2+C1", "different", why="two vehicles", by="ada")
        assert "incidents" in build(case).ran
        assert incident_of(folder, "C2") != incident_of(folder, "C1")
        decide(case, "C1+C2", "undo", why="one vehicle after all", by="ben")
        build(case)
        assert incident_of(folder, "C2") == incident_of(folder, "C1") == together
        assert [d.verdict for d in listed(case, "C1+C2")] == ["different", "undo"]


def test_the_log_knows_people_by_key_only(folder: Path) -> None:
    with opened(folder) as case:
        decision = decide(case, "C1", "accept", why="read it", by="ada lovelace")
    assert "ada" not in decision.actor
    assert "ada lovelace" in (folder / "people.json").read_text()
    assert b"ada lovelace" not in (folder / "ledger.sqlite").read_bytes()


@pytest.mark.parametrize(
    ("subject", "verdict", "why"),
    [
        ("C99", "accept", "x"),
        ("C1", "same", "x"),
        ("C1+C2", "retract", "x"),
        ("C1", "bless", "x"),
        ("C1", "accept", " "),
    ],
)
def test_decisions_that_do_not_fit_are_refused(folder: Path, subject: str, verdict: str, why: str) -> None:
    with opened(folder) as case, pytest.raises(InputError):
        decide(case, subject, verdict, why=why, by="ada")


def test_a_retracted_claim_leaves_the_tables_and_stays_in_the_log(folder: Path) -> None:
    with opened(folder) as case:
        decide(case, "C6", "retract", why="the outlet withdrew it", by="ada")
        build(case)
        assert "C6" not in load(folder / "work", "claims")["claims"]["claim_id"].to_pylist()
        assert any("C6" in str(e.subject) for e in case.ledger.entries())


def test_a_case_is_not_made_over_other_things(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(InputError, match="not an empty folder"):
        init_case(tmp_path, initial("x"))
    assert (tmp_path / "thesis.txt").read_text() == "mine"
    init_case(tmp_path / "new", initial("x"))
    with pytest.raises(ConflictError, match="is a case already"):
        init_case(tmp_path / "new", initial("x"))
