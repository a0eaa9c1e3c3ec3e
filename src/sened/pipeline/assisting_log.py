"""What a model was asked and what it answered, kept by digest, so that a run can be told again offline, byte for byte."""

import re
from dataclasses import asdict, dataclass
from pathlib import Path

from sened.base.canonical import canonical_bytes, digest, parse_canonical
from sened.base.errors import InputError
from sened.stores.blobs import FolderBlobs
from sened.stores.folders import make_folder, write_durably

FORMAT = "sened-assist-record-1"
RECORDS, BLOBS = "assist", "blobs"
_DIGEST = re.compile(r"[0-9a-f]{64}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One call: the text it was about, whom it went to, and the digests of what was sent and what came back.

    `text`, `request` and `response` are SHA-256 digests; `response` is empty where nothing came back, and `failure` says
    why an answer could not be used. There is no time and no key in it.
    """

    text: str
    address: str
    model: str
    prompt: str
    request: str
    response: str
    status: int
    media_type: str
    failure: str

    def to_bytes(self) -> bytes:
        """Return the canonical bytes of the record."""
        return canonical_bytes({"format": FORMAT, **asdict(self)})


@dataclass(frozen=True, slots=True)
class Log:
    """A folder with `blobs/` (what was sent and received) and `assist/` (the records, named by their digest)."""

    folder: Path

    @property
    def blobs(self) -> FolderBlobs:
        """The store of what was sent and received."""
        return FolderBlobs(self.folder / BLOBS)

    def keep(self, record: Record) -> str:
        """Return the digest of the record once it lies durably in the folder, for its owner alone."""
        data = record.to_bytes()
        make_folder(self.folder / RECORDS)
        write_durably(self.folder / RECORDS / f"{digest(data)}.json", data, mode=0o600)
        return digest(data)


def replayed(path: Path, text: str) -> tuple[Record, bytes]:
    """Return the record of a run on the text of that digest and the bytes that came back then, verified.

    `InputError` where the file is no record, or that of another text; errors of the store where a blob is missing or
    damaged.
    """
    record = _read(path)
    if record.text != text:
        raise InputError(f"{path} is the record of another text", next_step="name the record of this one")
    blobs = Log(path.absolute().parent.parent).blobs
    blobs.get(record.request)
    return record, blobs.get(record.response) if record.response else b""


def _read(path: Path) -> Record:
    try:
        value = parse_canonical(path.read_bytes())
        assert isinstance(value, dict)
        given = dict(value)
        if given.pop("format", None) != FORMAT:
            raise ValueError("another format")
        record = Record(**given)
        if not all(type(v) is (int if k == "status" else str) for k, v in asdict(record).items()):
            raise ValueError("a field of another type")
        if not all(_DIGEST.match(d) for d in (record.text, record.request, record.response or record.request)):
            raise ValueError("a digest of another form")
    except (ValueError, TypeError, AssertionError, RecursionError):
        raise InputError(
            f"{path} is no record of an assisted run",
            next_step=f"name a file of the folder {RECORDS}/ of a case or a log",
        ) from None
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        raise InputError(f"{path}: there is no such file", next_step="check the path") from None
    return record
