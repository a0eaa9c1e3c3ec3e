"""A small published bundle of an invented case, and both of its checks: the file it carries, and `sened verify`."""

import csv
import hashlib
import importlib.util
import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sened.base.errors import SenedError
from sened.claims import captures
from sened.model.capture import Capture, CaptureMethod
from sened.pipeline import verifying
from sened.pipeline.case import Case, init_case, open_case
from sened.pipeline.decide import decide
from sened.pipeline.intake import import_files
from sened.pipeline.keys import key_new
from sened.pipeline.publish import publish
from sened.pipeline.settings import initial
from sened.stores.notes import Signer

Files = dict[str, bytes]
CONTACT = '\n[contact]\nemail = "corrections@orland.example"\n'
SOURCES = [
    {"id": "S1", "publisher": "Orland Wire", "publisher_kind": "independent", "published": "2023-03-05", "publish": "yes", "title": "Strike", "cites": "", "language": "en"},
    {"id": "S2", "publisher": "Bay Monitor", "publisher_kind": "ngo", "published": "2023-03-06", "publish": "no", "title": "Strike", "cites": "", "language": "en"},
]  # fmt: skip
_AT = {"kind": "event", "vocabulary": "sened", "code": "air-strike", "stance": "asserts", "date_start": "2023-03-05", "date_end": "2023-03-05", "date_precision": "day", "place_name_as_written": "Tel Amur", "place_canonical": "Tel Amur", "lat": "41.5", "lon": "20.5", "geo_precision": "settlement", "actor": "", "modality": "unknown"}  # fmt: skip
CLAIMS = [
    {"claim_id": "C1", "source_id": "S1", **_AT, "killed_low": "2", "killed_high": "2", "summary": "Two killed."},
    {"claim_id": "C2", "source_id": "S2", **_AT, "killed_low": "3", "killed_high": "3", "summary": "Three killed."},
    {"claim_id": "C3", "source_id": "S2", **_AT, "lat": "42.91737", "summary": "What must not leave the case."},
]
PAGE = b"<p>Two people were killed near Tel Amur.</p>"
KEPT_BACK = b"a leaflet that stays in the case"


def table(path: Path, rows: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(dict.fromkeys(k for row in rows for k in row)), restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path


def preserve(case: Case, source_id: str, data: bytes, media_type: str) -> str:
    digest = case.blobs.put(data)
    record = Capture(
        id="-",
        log_index=0,
        source_id=source_id,
        actor="p-0",
        time="2023-04-01T00:00:00Z",
        digest=digest,
        length=len(data),
        media_type=media_type,
        method=CaptureMethod.FILE,
        tool="test",
        tool_version="1",
    )
    case.ledger.append([captures.new_entry(record)])
    return digest


def make_case(folder: Path, more: int = 0) -> None:
    init_case(folder, initial("Orland").split("[contact]", maxsplit=1)[0] + CONTACT)
    sources = SOURCES + [{**SOURCES[1], "id": f"T{n}"} for n in range(more)]
    given = [table(folder / "sources.csv", sources), table(folder / "claims.csv", CLAIMS)]
    with open_case(folder) as case:
        import_files(case, given, "claims-csv", by="ada lovelace", why="first import")
        preserve(case, "S1", PAGE, "text/html")
        preserve(case, "S2", KEPT_BACK, "text/plain")
        decide(case, "C3", "withhold", why="harm to a witness", by="ada lovelace")
        key_new(case, "orland.example/log")


class Published:
    """A bundle as files, its key, an earlier checkpoint, and the case that it came from."""

    def __init__(self, folder: Path) -> None:
        self.case = folder / "case"
        make_case(self.case)
        with open_case(self.case) as case:
            first = publish(case, folder / "site", bundle=folder / "first.zip")
            decide(case, "C1+C2", "same", why="one strike", by="ada lovelace")
            second = publish(case, folder / "site", bundle=folder / "second.zip")
        assert first.bundle
        assert second.bundle
        self.key = second.bundle.vkey
        self.report = second.bundle
        self.path = folder / "second.zip"
        self.older = read(folder / "first.zip")
        self.files = read(self.path)
        self.since = folder / "earlier"
        self.since.write_bytes(self.older["checkpoint"])
        self.signer = signer_of(self.case)


def signer_of(case: Path) -> Signer:
    from sened.pipeline.keys import signer

    with open_case(case) as opened:
        return signer(opened)


def read(path: Path) -> Files:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(path: Path, files: Mapping[str, bytes], method: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def unpacked(path: Path, files: Mapping[str, bytes]) -> Path:
    for name, data in files.items():
        place = path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return path


def listed(files: Files) -> Files:
    """The same files with a manifest that fits them: what one can do who has no key."""
    rest = {n: d for n, d in files.items() if n not in ("MANIFEST.sha256", "MANIFEST.note")}
    lines = [f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(rest.items())]
    return {**rest, "MANIFEST.sha256": "".join(lines).encode(), "MANIFEST.note": files.get("MANIFEST.note", b"")}


def resigned(files: Files, signer: Signer) -> Files:
    """The same files, list and checkpoint signed by `signer`: what one can do who has a key."""
    body = files["checkpoint"].decode().split("\n\n")[0] + "\n"
    renewed = {
        **files,
        "checkpoint": signer.sign(body).encode(),
        "keys/case.vkey": f"{signer.verifier.text}\n".encode(),
    }
    out = listed(renewed)
    digest = hashlib.sha256(out["MANIFEST.sha256"]).hexdigest()
    origin = body.split("\n")[0]
    return {**out, "MANIFEST.note": signer.sign(f"sened-bundle/v1\n{origin}\n{digest}\n").encode()}


Checked = Callable[..., tuple[int, dict[str, str]]]


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    return Published(tmp_path_factory.mktemp("published"))


@pytest.fixture(scope="session")
def script(published: Published, tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The very `verify.py` of the bundle, as a module."""
    path = tmp_path_factory.mktemp("script") / "verify.py"
    path.write_bytes(published.files["verify.py"])
    spec = importlib.util.spec_from_file_location("bundled_verify", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def check(script: ModuleType, capsys: pytest.CaptureFixture[str]) -> Checked:
    """Both checks: the exit code that they agree on, and what they say of each file."""

    def run(path: Path, key: str = "", since: Path | str = "") -> tuple[int, dict[str, str]]:
        capsys.readouterr()
        arguments = [str(path), *(["--key", key] if key else []), *(["--since", str(since)] if since else []), "--json"]
        code = script.main(arguments)
        told = capsys.readouterr().out
        theirs: dict[str, Any] = json.loads(told) if told else {"exit": code, "faults": []}
        try:
            ours = verifying.verify(path, key=key, since=str(since))
        except SenedError as error:
            ours = {"exit": error.exit_code, "faults": []}
        assert dict(ours) == theirs
        assert code == theirs["exit"]
        return code, {fault["file"]: fault["what"] for fault in theirs["faults"]}

    return run


class Tools:
    """What tests do with files of a bundle."""

    zipped = staticmethod(zipped)
    unpacked = staticmethod(unpacked)
    listed = staticmethod(listed)
    resigned = staticmethod(resigned)


@pytest.fixture
def tools() -> type[Tools]:
    return Tools


class Big:
    """A bundle of a longer log."""

    def __init__(self, folder: Path, more: int) -> None:
        make_case(folder / "case", more)
        with open_case(folder / "case") as case:
            report = publish(case, folder / "site", bundle=folder / "b.zip")
        assert report.bundle
        self.path, self.key = folder / "b.zip", report.bundle.vkey
        self.files = read(self.path)


@pytest.fixture
def make() -> Callable[..., Big]:
    def made(folder: Path, *, more: int) -> Big:
        folder.mkdir()
        return Big(folder, more)

    return made
