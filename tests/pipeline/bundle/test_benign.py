"""What changes nothing is no fault: other tools, other orders, other places, other people."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any, cast

import pytest

from sened.pipeline.case import open_case
from sened.pipeline.publish import publish


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packed_again_in_any_order(method: int, published: Any, check: Any, tools: Any, tmp_path: Path) -> None:
    names = sorted(published.files, key=lambda name: name[::-1])
    files = {name: published.files[name] for name in names}
    assert check(tools.zipped(tmp_path / "b.zip", files, method), published.key) == (0, {})
    inside = {f"orland/{name}": data for name, data in files.items()}  # one folder around everything
    assert check(tools.zipped(tmp_path / "c.zip", inside, method), published.key) == (0, {})


def test_packed_as_a_stream(published: Any, check: Any, tmp_path: Path) -> None:
    """A tool that cannot seek writes sizes after the bytes."""
    with (tmp_path / "b.zip").open("wb") as file, zipfile.ZipFile(cast("Any", Unseekable(file)), "w") as archive:
        for name, data in published.files.items():
            archive.writestr(name, data, zipfile.ZIP_DEFLATED)
    assert check(tmp_path / "b.zip", published.key) == (0, {})


class Unseekable:
    def __init__(self, file: Any) -> None:
        self._file = file

    def write(self, data: bytes) -> int:
        return int(self._file.write(data))

    def flush(self) -> None:
        self._file.flush()

    def close(self) -> None:
        self._file.close()


@pytest.mark.parametrize(
    "command",
    [
        ["zip", "-q", "-r", "-9", "OUT", "."],
        ["zip", "-q", "-r", "-0", "-X", "-D", "OUT", "."],
        ["jar", "-c", "-M", "-f", "OUT", "."],
    ],
    ids=["zip", "zip plain", "jar"],
)
def test_packed_by_other_tools(command: list[str], published: Any, check: Any, tools: Any, tmp_path: Path) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    folder = tools.unpacked(tmp_path / "b", published.files)
    out = tmp_path / "again.zip"
    subprocess.run([str(out) if a == "OUT" else a for a in command], cwd=folder, check=True, capture_output=True)
    assert check(out, published.key) == (0, {})


def test_unpacked_to_be_read_only_under_another_umask(published: Any, check: Any, tools: Any, tmp_path: Path) -> None:
    folder = tools.unpacked(tmp_path / "b", published.files)
    for path in [*folder.rglob("*"), folder]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        assert check(folder, published.key) == (0, {})
        # The very file in the bundle, started as a reader would: no network, other zone, no Sened, no bytecode.
        run = subprocess.run(
            [sys.executable, "-I", str(folder / "verify.py"), "--key", published.key, "--since", str(published.since)],
            env={"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PATH": os.environ["PATH"]},
            cwd="/",
            capture_output=True,
            text=True,
            check=False,
        )
        assert (run.returncode, run.stderr) == (0, "")
        assert run.stdout.endswith("result: checked (exit 0)\n")
    finally:
        for path in [folder, *folder.rglob("*")]:
            path.chmod(0o755 if path.is_dir() else 0o644)


def test_more_may_be_withheld_later(published: Any, check: Any, tmp_path: Path) -> None:
    """Withheld, erased, unpublished: the log stays whole, and what cannot be opened is counted."""
    shutil.copytree(published.case, tmp_path / "case")
    with open_case(tmp_path / "case") as case:
        index = next(e.index for e in case.ledger.entries() if e.subject == "C2")
        assert case.ledger.erase(index, ["summary", "subject"]) == 2
        report = publish(case, tmp_path / "site", bundle=tmp_path / "b.zip")
    assert check(tmp_path / "b.zip", published.key, published.since) == (0, {})
    assert report.bundle
    assert report.bundle.withheld_or_erased > published.report.withheld_or_erased


def test_a_log_of_many_tiles(check: Any, tmp_path: Path, big: Any) -> None:
    assert check(big.path, big.key) == (0, {})
    assert {"tile/0/000", "tile/1/000.p/1", "tile/entries/000"} <= set(big.files)


@pytest.fixture
def big(tmp_path: Path, make: Any) -> Any:
    return make(tmp_path / "big", more=300)
