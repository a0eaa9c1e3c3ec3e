"""Signed notes and checkpoints: a text that ends with a line break, a blank line, and Ed25519 signatures.

Method: C2SP signed-note and tlog-checkpoint. A checkpoint's text is three lines: the log's name, its size, its root in
base64. A key is named; its hash (4 bytes over name and public key) travels with every signature, so that a reader knows
which of the keys that it trusts to try.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Sequence
from typing import NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from sened.base.errors import InputError, IntegrityError

_ED25519 = b"\x01"
_PRIVATE = "PRIVATE+KEY+"
_NAME = re.compile(r"[^\s+]{1,200}\Z")
_DASH = "\N{EM DASH} "
_MAX_NOTE = 1_000_000


class Checkpoint(NamedTuple):
    """What a checkpoint says: the log's name, the number of its entries, and the root over them."""

    origin: str
    size: int
    root: bytes


class Verifier(NamedTuple):
    """A public key that is trusted, by name."""

    name: str
    key_hash: bytes
    public: bytes

    @property
    def text(self) -> str:
        """The key as it is published and pinned: `name+hash+key` (a vkey)."""
        return f"{self.name}+{self.key_hash.hex()}+{_base64(_ED25519 + self.public)}"


class Signer:
    """A named private key."""

    def __init__(self, name: str, seed: bytes) -> None:
        _check_name(name)
        if len(seed) != 32:
            raise InputError("a private key has 32 bytes")
        self.name = name
        self._seed = seed
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        self.verifier = _verifier(name, self._private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))

    @property
    def secret_text(self) -> str:
        """The private key as it is kept; whoever reads it can sign in this name."""
        return f"{_PRIVATE}{self.name}+{self.verifier.key_hash.hex()}+{_base64(_ED25519 + self._seed)}"

    def sign(self, body: str) -> str:
        """Return the note: `body` (which ends with a line break) and its signature. Equal bodies give equal notes."""
        if not body.endswith("\n"):
            raise InputError("the text of a note ends with a line break")
        signature = self._private.sign(body.encode())
        return f"{body}\n{_DASH}{self.name} {_base64(self.verifier.key_hash + signature)}\n"


def signer_of(secret_text: str) -> Signer:
    """Return the signer of a kept private key; `InputError` where the text is none."""
    name, key_hash, key = _key_parts(secret_text.strip().removeprefix(_PRIVATE), "private key")
    signer = Signer(name, key)
    if not secret_text.startswith(_PRIVATE) or signer.verifier.key_hash != key_hash:
        raise InputError("this is not a private key of a signed note")
    return signer


def verifier_of(vkey: str) -> Verifier:
    """Return the verifier that a published key text (`name+hash+key`) stands for; `InputError` where it is none."""
    name, key_hash, key = _key_parts(vkey.strip(), "key")
    verifier = _verifier(name, key)
    if verifier.key_hash != key_hash:
        raise InputError("the key and its hash do not fit one another", next_step="copy the whole key again")
    return verifier


def verify(note: str, vkeys: Sequence[str]) -> tuple[str, list[str]]:
    """Return the note's text and the names of the keys among `vkeys` that signed it.

    Signatures by other keys are passed over. `IntegrityError` where a signature under the name and hash of a trusted
    key is wrong, or no trusted key signed.
    """
    body, signatures = _parts(note)
    signed: list[str] = []
    for verifier in map(verifier_of, vkeys):
        given = [s for name, s in signatures if (name, s[:4]) == (verifier.name, verifier.key_hash)]
        for signature in given:
            if not _is_valid(verifier.public, signature[4:], body.encode()):
                raise IntegrityError(f"the signature of {verifier.name} on this note is wrong")
        if given:
            signed.append(verifier.name)
    if not signed:
        raise IntegrityError("no key that is trusted here signed this note")
    return body, signed


def signers(note: str) -> list[tuple[str, bytes]]:
    """Return name and key hash of each key that signed `note`, as it says itself; nothing is verified."""
    return [(name, signature[:4]) for name, signature in _parts(note)[1]]


def checkpoint_body(origin: str, size: int, root: bytes) -> str:
    """Return the text of a checkpoint."""
    _check_name(origin)
    return f"{origin}\n{size}\n{_base64(root)}\n"


def parse_checkpoint(note: str) -> Checkpoint:
    """Return what the text of a checkpoint says, signed or not; `IntegrityError` where it is none. Verifies nothing."""
    origin, size, root, *_ = [*note.split("\n\n", maxsplit=1)[0].split("\n"), "", "", ""]
    if not origin or not re.fullmatch(r"0|[1-9][0-9]{0,18}", size):
        raise IntegrityError("this is not a checkpoint of a log")
    found = _decoded(root)
    if found is None or len(found) != 32:
        raise IntegrityError("the root of this checkpoint is not a SHA-256 in base64")
    return Checkpoint(origin, int(size), found)


def _parts(note: str) -> tuple[str, list[tuple[str, bytes]]]:
    """Return text and signatures (name, hash and signature) of a note; `IntegrityError` where its form is wrong."""
    at = note.rfind("\n\n")
    lines = note[at + 2 :].split("\n")
    if at < 0 or lines.pop() or not lines or len(note) > _MAX_NOTE or _has_control(note):
        raise IntegrityError("this is not a signed note")
    found = []
    for line in lines:
        name, _, text = line.removeprefix(_DASH).partition(" ")
        signature = _decoded(text)
        if not line.startswith(_DASH) or not _NAME.match(name) or signature is None or len(signature) < 5:
            raise IntegrityError("a line of signature in this note is no signature")
        found.append((name, signature))
    return note[: at + 1], found


def _has_control(text: str) -> bool:
    return any(c < " " and c != "\n" for c in text)


def _is_valid(public: bytes, signature: bytes, message: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def _verifier(name: str, public: bytes) -> Verifier:
    _check_name(name)
    return Verifier(name, hashlib.sha256(name.encode() + b"\n" + _ED25519 + public).digest()[:4], public)


def _key_parts(text: str, what: str) -> tuple[str, bytes, bytes]:
    name, _, rest = text.partition("+")
    digits, _, coded = rest.partition("+")
    key = _decoded(coded)
    if not re.fullmatch(r"[0-9a-f]{8}", digits) or key is None or len(key) != 33 or key[:1] != _ED25519:
        raise InputError(f"this is not a {what}", next_step="a key is written name+hash+key, in one line")
    return name, bytes.fromhex(digits), key[1:]


def _check_name(name: str) -> None:
    if not _NAME.match(name):
        raise InputError(f"{name!r} cannot name a key: no spaces, no +", next_step="use a form such as example.org/log")


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _decoded(text: str) -> bytes | None:
    """Return the bytes of base64 in its one form, or None."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if _base64(data) == text else None
