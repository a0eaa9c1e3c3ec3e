"""Publishing withholds first: nothing computed from a withheld claim can reach the site."""

from pathlib import Path

import pytest

from sened.base.errors import InputError
from sened.pipeline.build import build
from sened.pipeline.case import init_case, open_case
from sened.pipeline.decide import decide
from sened.pipeline.intake import import_files
from sened.pipeline.publish import publish
from sened.pipeline.settings import initial

CONTACT = '\n[contact]\nemail = "corrections@kordela.example"\n'


@pytest.fixture
def folder(tmp_path: Path, kordela_files: tuple[Path, Path]) -> Path:
    folder = tmp_path / "case"
    init_case(folder, initial("Kordela").split("[contact]", maxsplit=1)[0] + CONTACT)
    with open_case(folder) as case:
        import_files(case, kordela_files, "claims-csv", by="ada", why="first import")
        build(case)
    return folder


def everything_under(site: Path) -> bytes:
    """All bytes that the case itself put there: scripts and fonts are the same for every case."""
    files = sorted(p for p in site.rglob("*") if p.is_file() and "static" not in p.parts)
    return b"".join(p.name.encode() + p.read_bytes() for p in files)


def test_a_case_without_contact_is_not_published(tmp_path: Path) -> None:
    init_case(tmp_path / "case", initial("Kordela"))
    with open_case(tmp_path / "case") as case, pytest.raises(InputError, match="contact"):
        publish(case, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_a_withheld_claim_and_what_only_it_supports_never_reach_the_site(folder: Path, tmp_path: Path) -> None:
    with open_case(folder) as case:
        publish(case, tmp_path / "before")
        assert b"Ormen" in everything_under(tmp_path / "before")
        decide(case, "C6", "withhold", why="harm to a witness", by="ada")
        build(case)
        report = publish(case, tmp_path / "after")
    assert report.withheld == 1
    assert len(report.incidents_that_differ) == 1
    for trace in (b"Ormen", b"C6", b"42.917", b"harm to a witness"):
        assert trace not in everything_under(tmp_path / "after")


def test_publishing_twice_writes_nothing_the_second_time(folder: Path, tmp_path: Path) -> None:
    with open_case(folder) as case:
        first = publish(case, tmp_path / "site")
        before = everything_under(tmp_path / "site")
        second = publish(case, tmp_path / "site")
    assert first.site.written > 10
    assert second.site.written == second.site.removed == 0
    assert everything_under(tmp_path / "site") == before


def test_people_and_salts_stay_in_the_case(folder: Path, tmp_path: Path) -> None:
    with open_case(folder) as case:
        decide(case, "C1+C2", "unsure", why="an inward note that stays inside", by="grace hopper")
        publish(case, tmp_path / "site")
    assert b"grace hopper" not in everything_under(tmp_path / "site")
    assert b"inward note" not in everything_under(tmp_path / "site")


def test_corrected_claims_are_listed_and_what_is_kept_back_is_not(folder: Path, tmp_path: Path) -> None:
    with open_case(folder) as case:
        decide(case, "C1", "correct", field="summary", value="Read again: two hurt.", why="inward reason", by="ada")
        decide(case, "C6", "correct", field="summary", value="Read again.", why="inward reason", by="ada")
        decide(case, "C2", "correct", field="summary", value="Read again.", why="inward reason", by="ada")
        decide(case, "C2", "undo", why="it was right", by="ada")
        decide(case, "C6", "withhold", why="harm", by="ada")
        publish(case, tmp_path / "site")
    page = (tmp_path / "site" / "corrections.html").read_text()
    assert "#C1" in page
    assert "<code>summary</code>" in page
    assert "C6" not in page
    assert "#C2" not in page
    assert b"inward reason" not in everything_under(tmp_path / "site")
    assert b"Read again: two hurt." in everything_under(tmp_path / "site")
