"""One builder at a time: what a killed one left is cleared away, and two publishers do not meet in one folder."""

import threading
from pathlib import Path

import pytest

from sened.pipeline.build import build
from sened.pipeline.case import init_case, open_case
from sened.pipeline.intake import import_files
from sened.pipeline.publish import publish
from sened.pipeline.settings import initial
from sened.pipeline.working import working

CONTACT = '\n[contact]\nemail = "corrections@kordela.example"\n'


@pytest.fixture
def folder(tmp_path: Path, kordela_files: tuple[Path, Path]) -> Path:
    init_case(tmp_path / "case", initial("Kordela").split("[contact]", maxsplit=1)[0] + CONTACT)
    with open_case(tmp_path / "case") as case:
        import_files(case, kordela_files, "claims-csv", by="ada", why="first import")
    return tmp_path / "case"


def test_what_a_killed_builder_left_half_written_is_removed(folder: Path) -> None:
    with open_case(folder) as case:
        build(case)
        left = [folder / ".people.json.12.tmp", case.work / "lines" / ".lines.parquet.12.tmp", case.work / ".x.tmp"]
        for path in left:
            path.write_bytes(b"half")
        assert build(case).ran == ()
    assert not any(path.exists() for path in left)


def test_two_publishers_take_turns(folder: Path, tmp_path: Path) -> None:
    faults: list[BaseException] = []

    def run() -> None:
        try:
            with open_case(folder) as case:
                publish(case, tmp_path / "site")
        except BaseException as error:
            faults.append(error)

    threads = [threading.Thread(target=run) for _ in range(3)]
    with open_case(folder) as case, working(case):
        for thread in threads:
            thread.start()
        assert not (tmp_path / "site").exists()
    for thread in threads:
        thread.join()
    assert faults == []
    assert (tmp_path / "site" / "index.html").is_file()
    assert not [p.name for p in tmp_path.iterdir() if p.name.startswith(".")]
