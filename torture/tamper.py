"""The sample case's bundle, changed in every file and in every way: both checks must say `tampered` and name the file."""

import hashlib
import importlib.util
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

from sened.pipeline.case import open_case
from sened.pipeline.demo import demo
from sened.pipeline.publish import publish
from sened.pipeline.verifying import verify

Files = dict[str, bytes]
LISTS = ("MANIFEST.sha256", "MANIFEST.note")


def _flip(data: bytes, part: float) -> bytes:
    at = min(int(len(data) * part), len(data) - 1)
    return data[:at] + bytes([data[at] ^ 1 << at % 8]) + data[at + 1 :]


def _lines_swapped(data: bytes) -> bytes:
    first, *rest = data.split(b"\n")
    return b"\n".join([*rest[:1], first, *rest[1:]])


CONTENT: dict[str, Callable[[bytes], bytes]] = {
    **{f"flip at {part:.0%}": lambda data, part=part: _flip(data, part) for part in (0, 0.1, 0.33, 0.5, 0.77, 0.9, 1)},  # type: ignore[misc]
    "cut by one": lambda data: data[:-1],
    "cut in half": lambda data: data[: len(data) // 2],
    "emptied": lambda _: b"",
    "lengthened": lambda data: data + b"\n",
    "doubled": lambda data: data * 2,
    "lines swapped": _lines_swapped,
    "other ends of lines": lambda data: data.replace(b"\n", b"\r\n"),
}
NAMES: dict[str, Callable[[str], dict[str, str]]] = {
    "deleted": lambda _: {},
    "renamed": lambda name: {name: name + "x"},
    "other case": lambda name: {name: name.swapcase()},
    "copied": lambda name: {name: name, "": name + ".copy"},
    "moved up": lambda name: {name: "../" + name},
    "moved down": lambda name: {name: "more/" + name},
}


def faults(folder: Path) -> Iterator[str]:
    """Yield every change that was not found, or of which the file was not named."""
    bundle, key = _bundle(folder)
    with zipfile.ZipFile(bundle) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    script = _script(folder, files)
    yield from _by_hand(folder / "unpacked", files)
    for what, name, changed in _changes(files):
        for form in ("listed", "as it was"):
            given = _listed(changed) if form == "listed" else changed
            if given == files:
                continue  # the list alone was changed, and a list that fits is the old one
            wanted = {name} if form == "as it was" else {name, *LISTS}
            path = _zipped(folder / "changed.zip", given)
            yield from (f"{name} {what} ({form}): {found}" for found in _missed(script, path, key, wanted))
    if script.examine(bundle, key)["exit"] or verify(bundle, key=key)["exit"]:
        yield "the untouched bundle is not found whole"


def _bundle(folder: Path) -> tuple[Path, str]:
    demo(folder / "demo")
    with open_case(folder / "demo") as case:
        report = publish(case, folder / "site", bundle=folder / "bundle.zip")
    assert report.bundle
    return folder / "bundle.zip", report.bundle.vkey


def _by_hand(folder: Path, files: Files) -> Iterator[str]:
    """Run the lines of the README on the unpacked bundle, whose log fills several files."""
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    section = files["README.txt"].decode().partition("CHECK IT BY HAND")[2].partition("WHAT THIS PROVES")[0]
    lines = [line[4:] for line in section.splitlines() if line.startswith("    ")]
    run = subprocess.run(["sh", "-c", "\n".join(lines)], cwd=folder, capture_output=True, text=True, check=False)
    wanted = ["Signature Verified Successfully"] * 2 + ["listed", "rooted", "committed"]
    if (run.stdout + run.stderr).splitlines() != wanted:
        yield f"by hand: {run.stdout} {run.stderr}"


def _script(folder: Path, files: Files) -> ModuleType:
    path = folder / "verify.py"
    path.write_bytes(files["verify.py"])
    spec = importlib.util.spec_from_file_location("bundled_verify", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _changes(files: Files) -> Iterator[tuple[str, str, Files]]:
    for name, data in files.items():
        for what, change in CONTENT.items():
            if (made := change(data)) != data:
                yield what, name, {**files, name: made}
        for what, naming in NAMES.items():
            rest = {other: content for other, content in files.items() if other != name}
            yield what, name, {**rest, **dict.fromkeys(naming(name).values(), data)}


def _listed(files: Files) -> Files:
    """The files with a list that fits them, under the old signature: the most that one without the key can do."""
    rest = {name: data for name, data in files.items() if name not in LISTS}
    lines = [f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(rest.items())]
    return {**rest, LISTS[0]: "".join(lines).encode(), LISTS[1]: files.get(LISTS[1], b"")}


def _zipped(path: Path, files: Files) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def _missed(script: ModuleType, path: Path, key: str, wanted: set[str]) -> Iterator[str]:
    alone, ours = script.examine(path, key), verify(path, key=key)
    if dict(ours) != alone:
        yield "the two checks do not agree"
    named = {fault["file"] for fault in alone["faults"]}
    near = {name.removesuffix("x").removesuffix(".copy").rpartition("../")[2].removeprefix("more/") for name in named}
    if alone["exit"] != 3:
        yield f"not found (exit {alone['exit']})"
    elif not wanted & (named | near):
        yield f"not named: {sorted(named)}"
