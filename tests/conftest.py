"""What all tests share: no network but loopback, and an invented country to work on."""

import csv
import os
import socket
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

# Time is measured in bench/ only. CI repeats one choice of examples, so that a change is judged by what it changed;
# elsewhere each run tries new ones.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

# What is compiled once (gazetteers) lies in a folder of this run, and no test sees what the person has added.
_HOME = tempfile.TemporaryDirectory(prefix="sened-tests-")
os.environ |= {"XDG_CACHE_HOME": f"{_HOME.name}/cache", "XDG_DATA_HOME": f"{_HOME.name}/data"}

SHARED = Path(__file__).parents[2] / "shared" / "data"


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.socket.connect

    def connect(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else address
        if isinstance(host, str) and (host in {"localhost", "::1"} or host.startswith(("127.", "/"))):
            return real(self, address)  # type: ignore[arg-type]
        raise AssertionError(f"a test reached for {address}")

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    if not SHARED.is_dir():
        pytest.skip("the development data does not lie beside this checkout")
    return SHARED


SOURCES: list[dict[str, str]] = [
    {"id": "A1", "publisher": "Norva Wire", "publisher_kind": "independent", "language": "en", "title": "Strike near Tel Amur", "published": "2023-03-05"},
    {"id": "A2", "publisher": "Lake Monitor", "publisher_kind": "ngo", "language": "en", "title": "Drone strike at Tel Amur", "published": "2023-03-06"},
    {"id": "A3", "publisher": "Daily Echo", "publisher_kind": "aggregator", "publisher_note": "carries Norva Wire text", "language": "en", "title": "Same report", "published": "2023-03-06", "cites": "A1", "note": "verbatim reprint"},
    {"id": "A4", "publisher": "Ministry of Defence of Estmark", "publisher_kind": "party", "language": "en", "title": "Bulletin", "published": "2023-03-07"},
    {"id": "A5", "publisher": "River Front Press", "publisher_kind": "party", "language": "en", "title": "Tally", "published": "2023-03-20"},
]  # fmt: skip

_AMUR = {
    "place_name_as_written": "Tel Amur",
    "place_canonical": "Tel Amur",
    "lat": "41.5",
    "lon": "20.5",
    "geo_precision": "settlement",
}
_STRIKE = {
    "kind": "event",
    "vocabulary": "acled",
    "code": "Explosions/Remote violence / Air/drone strike",
    "stance": "asserts",
    "date_start": "2023-03-05",
    "date_end": "2023-03-05",
    "date_precision": "day",
}
_TOLL = {
    "kind": "figure",
    "vocabulary": "sened",
    "code": "figure:toll",
    "stance": "asserts",
    "date_start": "2023-03-01",
    "date_precision": "range",
    "modality": "named",
    "actor": "ESTMARK",
}

CLAIMS: list[dict[str, str]] = [
    {"claim_id": "C1", "source_id": "A1", **_STRIKE, **_AMUR, "actor": "ESTMARK", "modality": "suspected", "weapon": "drone", "killed_low": "2", "killed_high": "2", "summary": "Norva Wire: two killed in a vehicle."},
    {"claim_id": "C2", "source_id": "A2", **_STRIKE, **_AMUR, "actor": "ESTMARK", "modality": "named", "weapon": "drone", "killed_low": "3", "killed_high": "3", "summary": "Lake Monitor: three killed."},
    {"claim_id": "C3", "source_id": "A3", **_STRIKE, **_AMUR, "speaker": "Norva Wire", "actor": "ESTMARK", "modality": "suspected", "weapon": "drone", "killed_low": "2", "killed_high": "2", "summary": "Daily Echo carries the wire's report."},
    {"claim_id": "C4", "source_id": "A4", **_STRIKE, **_AMUR, "actor": "ESTMARK", "modality": "self-claimed", "weapon": "drone", "civilian_flag": "denied", "summary": "The ministry says that it struck a vehicle."},
    {"claim_id": "C5", "source_id": "A5", **_TOLL, **_AMUR, "date_end": "2023-03-15", "killed_low": "14", "killed_high": "14", "summary": "River Front: 14 killed in the half month."},
    {"claim_id": "C6", "source_id": "A2", **_STRIKE, "date_start": "2023-03-12", "date_end": "2023-03-12", "place_name_as_written": "Ormen", "place_canonical": "Ormen", "lat": "42.91737", "lon": "22.1", "geo_precision": "settlement", "actor": "RIVER-FRONT", "modality": "named", "weapon": "rockets", "code": "Explosions/Remote violence / Shelling/artillery/missile attack", "wounded_low": "4", "wounded_high": "4", "summary": "Lake Monitor: four hurt by rockets at Ormen."},
]  # fmt: skip


def write_csv(path: Path, rows: list[dict[str, str]]) -> Path:
    header = list(dict.fromkeys(key for row in rows for key in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path


@pytest.fixture
def kordela_files(tmp_path: Path) -> tuple[Path, Path]:
    """The sources and claims files of an invented country."""
    folder = tmp_path / "given"
    folder.mkdir()
    return write_csv(folder / "sources.csv", SOURCES), write_csv(folder / "claims.csv", CLAIMS)
