"""Every hostile file ends as a typed refusal of the child, within its bounds, and is kept by digest with the reason."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sened.base.canonical import digest
from sened.base.errors import InputError
from sened.pipeline.capturing import Order, capture
from sened.pipeline.case import Case
from sened.sources import sandbox
from sened.sources.media import recognise
from sened.sources.readers.reading import Given


def _makers() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hostile_makers", Path(__file__).with_name("makers.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


makers = _makers()
MEMORY = 512 << 20


@pytest.mark.parametrize("name", sorted(makers.HOSTILE))
def test_a_hostile_file_is_refused_within_its_bounds(name: str, tmp_path: Path) -> None:
    path, reasons = makers.write(tmp_path, name)
    media = recognise(path.read_bytes()[:4096], name=path.name)
    assert media.reader is not None
    outcome = sandbox.read(media.reader, path, Given(name=path.name))
    assert outcome.reading is None
    assert outcome.refused is not None
    assert outcome.refused[0] in reasons, outcome.refused
    assert outcome.peak < MEMORY
    assert outcome.seconds < 10
    assert sorted(p.name for p in tmp_path.iterdir()) == [path.name], "nothing was written beside it"


def test_a_refused_file_is_kept_by_digest_with_the_reason_and_the_next_one_is_read(case: Case, tmp_path: Path) -> None:
    bad, _ = makers.write(tmp_path, "xml, billion laughs")
    worse, _ = makers.write(tmp_path, "zip bomb, flat")
    good = tmp_path / "good.txt"
    good.write_text("Three were killed at Tel Amur.\n")
    report = capture(case, [str(bad), str(worse), str(good)], Order(why="sent to us"))
    problem = report.problem()
    assert isinstance(problem, InputError)
    assert problem.exit_code == 2
    assert [p.file for p in problem.problems] == [str(bad), str(worse)]
    state = case.state()
    assert [c.problem.partition(":")[0] for c in state.captures] == ["entities", "expansion", ""]
    for path, kept in zip((bad, worse), state.captures, strict=False):
        assert kept.source_id == f"sha256:{digest(path.read_bytes())}"
        assert case.blobs.get(kept.digest) == path.read_bytes()
    assert list(state.sources) == ["cap-001"], "no source is made of what could not be read"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("while True: pass", "time"),
        ("x = bytearray(700 << 20)", "memory"),
        ("raise RuntimeError('odd')", "format"),
        ("import os; os._exit(3)", "crash"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "crash"),
        ("def f(): return f()\n    f()", "depth"),
        ("import socket; socket.socket()", "format"),
        ("import os; os.fork()", "format"),
        ("import subprocess; subprocess.run(['true'])", "format"),
        ("open('/tmp/sened-was-here', 'w')", "format"),
        ("import ctypes; ctypes.CDLL(None).socket(2, 1, 0)", "format"),
        ("return 'no reading'", "crash"),
        ("import time; time.sleep(60)", "time"),
    ],
)
def test_a_parser_that_was_taken_over_harms_nothing(
    body: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The child runs with a reader that does what a taken-over parser would try."""
    child = tmp_path / "child.py"
    child.write_text(
        "import sys, types\n"
        "from sened.sources import sandbox_child\n"
        "from sened.sources.readers import text\n"
        f"def evil(file, given):\n    {body}\n"
        "text.read_text = evil\n"
        "sandbox_child.main()\n"
    )
    real = subprocess.Popen

    def start(arguments: list[str], **options: Any) -> Any:
        return real([sys.executable, "-I", str(child), arguments[-1]], **options)

    monkeypatch.setattr(subprocess, "Popen", start)
    given = tmp_path / "a.txt"
    given.write_text("x")
    limits = sandbox.Limits(cpu=1, seconds=1.5) if reason == "time" else sandbox.Limits()
    outcome = sandbox.read("text", given, Given(), limits)
    assert outcome.refused is not None, outcome.reading
    assert outcome.refused[0] == reason, outcome.refused
    assert not Path("/tmp/sened-was-here").exists()


def test_an_answer_that_is_too_long_is_cut_off(tmp_path: Path) -> None:
    given = tmp_path / "a.txt"
    given.write_text("word " * 100_000)
    outcome = sandbox.read("text", given, Given(), sandbox.Limits(answer=100_000))
    assert outcome.refused is not None
    assert outcome.refused[0] == "size"
