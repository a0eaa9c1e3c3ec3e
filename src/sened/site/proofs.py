"""What the pages show of proofs: the key and checkpoint of a case, and for each public claim what shows that the log holds it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenEntry:
    """An entry of the log as a page prints it: number, its text, fields shown (name, JSON value), how many are not, hashes."""

    index: int
    text: str
    fields: tuple[tuple[str, str], ...]
    hidden: int
    hashes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimProof:
    """One claim's receipt: the file for a reader to keep, and the same for a page."""

    claim_id: str
    file: bytes
    entries: tuple[ProvenEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proofs:
    """All receipts under one signed checkpoint. `script` checks one with ordinary tools; without a `key` there are none."""

    key: str = ""
    checkpoint: str = ""
    entries: int = 0
    time: str = ""
    script: bytes = b""
    claims: Mapping[str, ClaimProof] = field(default_factory=dict)


NONE = Proofs()
