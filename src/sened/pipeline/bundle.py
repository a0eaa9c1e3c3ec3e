"""The bundle: all that a stranger needs to check what a case published, and nothing that may not leave it.

Its layout: `checkpoint` (a signed note over the log), `tile/` (the log as C2SP tlog-tiles), `entries/` (the same entries,
one a line), `disclosures/` (what opens the commitments to public fields), `blobs/` (captures of sources with
`publish = yes`), `keys/`, `site/manifest.json` (digests of the published pages), `verify.py`, `README.txt`, and
`MANIFEST.sha256` over all of them, which `MANIFEST.note` signs. The same log, public part and key give the same bytes.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from sened.base.errors import InputError
from sened.claims.state import State
from sened.pipeline import bundle_files
from sened.pipeline.bundle_blobs import public_blobs
from sened.pipeline.bundle_files import MANIFEST, Content
from sened.pipeline.bundle_readme import readme
from sened.pipeline.case import Case
from sened.pipeline.disclosing import Disclosing
from sened.pipeline.keys import signer
from sened.stores import tiles
from sened.stores.ledger import Row
from sened.stores.merkle import Tree, leaf_hash
from sened.stores.notes import parse_checkpoint
from sened.stores.sealing import parse_entry, preimage

PURPOSE, NOTE, CHECKPOINT, VERIFY = "sened-bundle/v1", "MANIFEST.note", "checkpoint", "verify.py"
_SCRIPT = Path(__file__).with_name("verify_script.py")


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleReport:
    """What was bundled, and the key that readers have to pin."""

    out: Path
    files: int
    bytes: int
    entries: int
    disclosed: int
    withheld_or_erased: int
    blobs: int
    vkey: str

    def sentence(self) -> str:
        """Return one sentence for people."""
        return (
            f"Bundled to {self.out}: {self.entries} entries, {self.disclosed} fields disclosed, "
            f"{self.withheld_or_erased} kept as commitments, {self.blobs} captures.\n"
            f"Check it with: sened verify {self.out} --key '{self.vkey}'"
        )

    def to_json(self) -> dict[str, object]:
        """Return the report as one JSON document."""
        return {
            "bundle": str(self.out),
            "files": self.files,
            "bytes": self.bytes,
            "entries": self.entries,
            "disclosed": self.disclosed,
            "withheld_or_erased": self.withheld_or_erased,
            "blobs": self.blobs,
            "key": self.vkey,
        }


def write_bundle(
    case: Case, out: Path, *, state: State, shown: State, checkpoint: str, site: Path, folder: bool = False
) -> BundleReport:
    """Return what was bundled to `out` of the log up to the signed `checkpoint`, of which `shown` is public.

    `site` is the folder of the published pages. A zip, or with `folder` a folder. `UnavailableError` without a key.
    """
    key = signer(case)
    size = parse_checkpoint(checkpoint).size
    log = _log_files(_rows(case, size), Disclosing(state, shown))
    blobs = public_blobs(case, state, shown)
    files: dict[str, Content] = {
        **log.files,
        **{f"blobs/{digest[:2]}/{digest[2:]}": path for digest, path in blobs.items()},
        CHECKPOINT: checkpoint.encode(),
        "keys/case.vkey": f"{key.verifier.text}\n".encode(),
        "site/manifest.json": _site_manifest(site),
        VERIFY: _SCRIPT.read_bytes(),
        "README.txt": readme(case.settings, checkpoint, key.verifier.text).encode(),
    }

    def seal(manifest: str) -> Mapping[str, bytes]:
        signed = key.sign(f"{PURPOSE}\n{key.name}\n{sha256(manifest.encode()).hexdigest()}\n")
        return {MANIFEST: manifest.encode(), NOTE: signed.encode()}

    written = bundle_files.write(out, files, seal, folder=folder)
    return BundleReport(
        out=out,
        files=len(files) + 2,
        bytes=written,
        entries=size,
        disclosed=log.disclosed,
        withheld_or_erased=log.committed - log.disclosed,
        blobs=len(blobs),
        vkey=key.verifier.text,
    )


def _rows(case: Case, size: int) -> Iterator[Row]:
    for row in case.ledger.rows():
        if row.entry.index >= size:
            return
        yield row


def _site_manifest(site: Path) -> bytes:
    try:
        return (site / "manifest.json").read_bytes()
    except FileNotFoundError:
        raise InputError(f"{site} is no published site", next_step="publish first") from None


@dataclass(slots=True, kw_only=True)
class _Log:
    """The files of the log, and how many fields its entries commit to and disclose."""

    files: dict[str, bytes]
    committed: int = 0
    disclosed: int = 0


def _log_files(rows: Iterator[Row], disclosing: Disclosing) -> _Log:
    """Return the log's files: tiles, entries by line, and what opens the public ones among their commitments."""
    out = _Log(files={})
    tree, bodies = Tree(), list[bytes]()
    openings: list[list[bytes]] = []
    for row in rows:
        tree.append(leaf_hash(row.body))
        bodies.append(row.body)
        openings.append(list(_openings(row, disclosing)))
        out.disclosed += len(openings[-1])
        out.committed += len(parse_entry(row.body)[3])
    for number, width in tiles.bundles_of(len(bodies)):
        start = number * tiles.WIDTH
        name = tiles.bundle_path(number).removeprefix("tile/entries/")
        out.files[f"entries/{name}.jsonl"] = _lines(bodies[start : start + width])
        opened = [line for lines in openings[start : start + width] for line in lines]
        if opened:
            out.files[f"disclosures/{name}.txt"] = _lines(opened)
    out.files |= dict(tiles.files(tree, bodies))
    return out


def _openings(row: Row, disclosing: Disclosing) -> Iterator[bytes]:
    """Yield a line for each public field: the number of the entry, and the bytes whose SHA-256 is the commitment."""
    for field in disclosing.fields(row.entry):
        salt, value = row.disclosures[field]
        yield b"%d " % row.entry.index + preimage(salt, field, value)


def _lines(lines: Sequence[bytes]) -> bytes:
    return b"".join(line + b"\n" for line in lines)
