"""The README's own lines: a bundle checked with nothing but sh, awk, xxd, openssl and sha256sum."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

TOOLS = ("sh", "awk", "xxd", "openssl", "sha256sum", "base64", "sed")


def steps(readme: str) -> list[str]:
    """The four blocks of commands of the README's section by hand."""
    section = readme.split("CHECK IT BY HAND")[1].split("WHAT THIS PROVES", maxsplit=1)[0]
    blocks = re.findall(r"(?:^    .*\n|^\n(?=    ))+", section, re.M)
    return ["\n".join(line[4:] for line in block.splitlines()) for block in blocks]


def by_hand(folder: Path) -> str:
    """All that the four steps print."""
    script = "\n".join(steps((folder / "README.txt").read_text()))
    run = subprocess.run(["sh", "-c", script], cwd=folder, capture_output=True, text=True, check=False)
    return run.stdout + run.stderr


GOOD = ["Signature Verified Successfully", "Signature Verified Successfully", "listed", "rooted", "committed"]


@pytest.fixture(autouse=True)
def all_tools() -> None:
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


def test_the_readme_checks_a_bundle_by_hand(published: Any, tools: Any, tmp_path: Path) -> None:
    folder = tools.unpacked(tmp_path / "b", published.files)
    assert len(steps(published.files["README.txt"].decode())) == 4
    assert by_hand(folder).split("\n") == [*GOOD, ""]


@pytest.mark.parametrize(
    "name", ["checkpoint", "entries/000.jsonl", "disclosures/000.txt", "MANIFEST.sha256", "site/manifest.json"]
)
def test_by_hand_a_changed_byte_is_found_too(name: str, published: Any, tools: Any, tmp_path: Path) -> None:
    folder = tools.unpacked(tmp_path / "b", published.files)
    data = bytearray(published.files[name])
    for at in (5, 21):
        changed = bytearray(data)
        changed[at] ^= 1
        (folder / name).write_bytes(changed)
        assert by_hand(folder).split("\n") != [*GOOD, ""], (name, at)
