"""Import through the pipeline: what is refused as a whole, and which files are kept."""

from pathlib import Path

import pytest

from sened.base.errors import InputError
from sened.pipeline.case import init_case, open_case
from sened.pipeline.intake import import_files
from sened.pipeline.settings import initial


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    init_case(tmp_path / "case", initial("Kordela"))
    return tmp_path / "case"


def test_nothing_sound_is_no_success_even_when_one_keeps_going(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    path.write_bytes(b"PK\x03\x04 not a table")
    with open_case(folder) as case:
        for keep_going in (False, True):
            with pytest.raises(InputError, match="not one row") as refused:
                import_files(case, [path], "claims-csv", by="ada", why="x", keep_going=keep_going)
            assert "--keep-going" not in refused.value.next_step
        assert case.ledger.size() == 0
    assert not (folder / "blobs").exists()


def test_two_files_of_one_name_are_both_kept(folder: Path, tmp_path: Path, kordela_files: tuple[Path, Path]) -> None:
    sources, claims = kordela_files
    lines = claims.read_text().splitlines()
    paths = [sources]
    for name, rows in (("march", lines[1:4]), ("april", lines[4:])):
        (tmp_path / name).mkdir()
        paths.append(tmp_path / name / "claims.csv")
        paths[-1].write_text("\n".join([lines[0], *rows]) + "\n")
    with open_case(folder) as case:
        import_files(case, paths, "claims-csv", by="ada", why="two months")
        [entry] = case.state().imports
        assert set(entry.files) == {"sources.csv", "march/claims.csv", "april/claims.csv"}
        assert all(case.blobs.has(digest) for digest in entry.files.values())
