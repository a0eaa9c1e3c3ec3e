"""Verifying a bundle, against the SHA-256 limit of the same machine in the same run.

256 MiB by default; `BENCH_MIB=1024 python -m bench verify` for the size that the bar speaks of.
"""

import csv
import hashlib
import os
import random
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from bench.timing import Figure, seconds
from sened.claims import captures
from sened.model.capture import Capture, CaptureMethod
from sened.pipeline.case import Case, init_case, open_case
from sened.pipeline.intake import import_files
from sened.pipeline.keys import key_new
from sened.pipeline.publish import publish
from sened.pipeline.settings import initial
from sened.pipeline.verifying import verify

MIB = int(os.environ.get("BENCH_MIB", "256"))
SOURCES, PIECE = 1_000, 4 << 20


def figures() -> list[Figure]:
    """Return MiB per second of `sened verify` and of the bundle's own verify.py, beside bare SHA-256."""
    with tempfile.TemporaryDirectory() as folder:
        path, key = bundled(Path(folder))
        mib = path.stat().st_size / (1 << 20)
        script = Path(folder) / "verify.py"
        with zipfile.ZipFile(path) as archive:
            script.write_bytes(archive.read("verify.py"))
        command = [sys.executable, "-I", str(script), str(path), "--key", key]
        limit = mib / seconds(lambda: bare(path.stat().st_size))
        alone = mib / seconds(lambda: subprocess.run(command, check=True, capture_output=True))
        ours = mib / seconds(lambda: verify(path, key=key))
    peer = "SHA-256 alone"
    return [
        Figure(name=f"verify.py, {mib:.0f} MiB", value=alone, unit="MiB/s", peer=peer, peer_value=limit),
        Figure(name=f"sened verify, {mib:.0f} MiB", value=ours, unit="MiB/s", peer=peer, peer_value=limit),
    ]


def bare(size: int) -> str:
    """Hash as many bytes, from memory, on one core."""
    running, piece = hashlib.sha256(), bytes(1 << 20)
    for _ in range(size >> 20):
        running.update(piece)
    return running.hexdigest()


def bundled(folder: Path) -> tuple[Path, str]:
    """Return a bundle of many sources, each with a capture that may be passed on, and its key."""
    text = initial("Bench").replace('email = ""', 'email = "corrections@bench.example"')
    init_case(folder / "case", text)
    with open_case(folder / "case") as case:
        import_files(case, sources(folder), "claims-csv", by="bench", why="bench")
        preserve(case)
        key = key_new(case, "bench.example/log").vkey
        publish(case, folder / "site", bundle=folder / "bundle.zip")
    return folder / "bundle.zip", key


def sources(folder: Path) -> list[Path]:
    """Return files of sources alone."""
    rows = [{"id": f"S{n}", "publisher": "Bench", "title": f"Page {n}", "cites": "", "publish": "yes", "published": "2024-01-01", "publisher_kind": "ngo", "language": "en"} for n in range(SOURCES)]  # fmt: skip
    path = folder / "sources.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return [path]


def preserve(case: Case) -> None:
    """Keep bytes from a fixed seed as captures of the first sources."""
    chance = random.Random(7)
    for number in range((MIB << 20) // PIECE):
        data = chance.randbytes(PIECE)
        record = Capture(id="-", log_index=0, source_id=f"S{number}", actor="p-0", time="2024-01-01T00:00:00Z", digest=case.blobs.put(data), length=PIECE, media_type="text/plain", method=CaptureMethod.FILE, tool="bench", tool_version="1")  # fmt: skip
        case.ledger.append([captures.new_entry(record)])
