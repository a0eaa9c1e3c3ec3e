"""The demo is the same bytes everywhere and at any time, and reads nothing from outside the package."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sened.pipeline.demo import demo


def digests(folder: Path) -> dict[str, str]:
    return {
        p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("demo") / "first"
    demo(out)
    return out


def test_another_folder_time_zone_and_language_give_the_same_bytes(first: Path, tmp_path: Path) -> None:
    environment = os.environ | {"TZ": "Asia/Kathmandu", "LC_ALL": "C", "PYTHONHASHSEED": "77"}
    command = [sys.executable, "-m", "sened", "demo", "--out", str(tmp_path / "second"), "--no-serve", "-q"]
    subprocess.run(command, env=environment, cwd=tmp_path, check=True, capture_output=True)
    assert digests(tmp_path / "second") == digests(first)


def test_the_demo_asks_no_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: Path) -> None:
    def forbidden() -> str:
        raise AssertionError("the demo asked the machine's clock")

    monkeypatch.setattr("sened.pipeline.case.machine_clock", forbidden)
    monkeypatch.setattr("sened.pipeline.case.secrets.token_hex", lambda _: forbidden())
    demo(tmp_path / "third")
    assert digests(tmp_path / "third") == digests(first)


def test_a_second_run_changes_nothing(first: Path) -> None:
    before = digests(first)
    report = demo(first)
    assert report.built.ran == ()
    assert report.published.site.written == 0
    assert digests(first) == before


def test_it_says_that_it_proves_nothing(first: Path) -> None:
    assert "proves nothing" in (first / "site" / "index.html").read_text(encoding="utf-8")
