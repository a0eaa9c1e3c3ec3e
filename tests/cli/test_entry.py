"""The door under bad conditions: interrupted at once, streams closed or cut, names that are no text, disks that are full."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from sened.cli import entry, main

Given = tuple[Path, Path]


@pytest.fixture
def built(tmp_path: Path, kordela_files: Given) -> Path:
    case = tmp_path / "case"
    assert main.outcome(["init", str(case), "--title", "Kordela", "-q"]) == 0
    assert main.outcome(["import", str(case), *map(str, kordela_files), "--adapter", "claims-csv", "-q"]) == 0
    assert main.outcome(["build", str(case), "-q"]) == 0
    return case


def in_shell(line: str, *arguments: object, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run `line` in a shell, where `sened` is the command line and `$1`... are the arguments."""
    script = f'sened() {{ "{sys.executable}" -m sened "$@"; }}\n{line}'
    given: Sequence[str] = ["bash", "-c", script, "bash", *map(str, arguments)]
    return subprocess.run(given, capture_output=True, text=True, env=env, timeout=60, check=False)


def test_ctrl_c_before_anything_is_loaded_is_answered_like_any_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(main, "outcome", interrupted)
    with pytest.raises(SystemExit) as left:
        entry.run()
    assert left.value.code == 130
    assert "half-written" in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_error(built: Path) -> None:
    for _ in range(3):
        done = in_shell('sened table "$1" claims | head -1; exit ${PIPESTATUS[0]}', built)
        assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_closed_streams_lead_nowhere(built: Path, closed: str) -> None:
    done = in_shell(f'sened table "$1" claims {closed}', built)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    done = in_shell(f'sened decide "$1" C1 accept --why read {closed} && sened decisions "$1" -q', built)
    assert done.returncode == 0
    assert "C1" in done.stdout


@pytest.mark.parametrize("set_to", ["PYTHONIOENCODING=ascii", "LC_ALL=C", "LC_ALL=POSIX TERM=dumb"])
def test_documents_are_utf_8_whatever_the_locale_says(built: Path, set_to: str) -> None:
    line = f'export {set_to}; sened decide "$1" C2 accept --why "gelesen: größer, قرأ" -q && sened decisions "$1" --format json'
    done = in_shell(line, built)
    assert json.loads(done.stdout)[0]["why"] == "gelesen: größer, قرأ"


def test_a_full_disk_at_the_other_end_says_what_to_do(built: Path) -> None:
    done = in_shell('sened table "$1" claims > /dev/full', built)
    assert done.returncode == 5
    assert "make room" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_name_that_is_no_text_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.outcome(["build", "caf\udce9"]) == 2
    assert "cannot be read as UTF-8" in capsys.readouterr().err


def test_a_fault_of_our_own_is_told_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr("sened.pipeline.doctor.examine", broken)
    assert main.outcome(["doctor"]) == 1
    assert "fault of Sened's own: ZeroDivisionError: by nought" in capsys.readouterr().err
    with pytest.raises(ZeroDivisionError):
        main.outcome(["doctor"], debug=True)
