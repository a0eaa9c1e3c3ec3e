"""`sened verify`: the very check that travels in every bundle, and a second opinion by the libraries that Sened runs on.

The script's own arithmetic (Ed25519, the Merkle tree) is held against `cryptography` and the log's tree: where the two do
not say the same, nobody should rely on either.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sened.base.errors import InputError, IntegrityError
from sened.pipeline import verify_script
from sened.pipeline.verify_script import CHECKPOINT, NOTE, Bundle, Refused
from sened.stores import notes
from sened.stores.merkle import Tree, leaf_hash
from sened.stores.tiles import bundle_path, bundles_of, parse_bundle

Found = Mapping[str, Any]


def verify(path: Path, *, key: str = "", since: str = "") -> Found:
    """Return what the check of a bundle (a zip or a folder) found; `exit` is the exit code, `faults` names files.

    `key` is a vkey or a file that holds one, `since` a file with an earlier checkpoint. `InputError` where one of them
    is none, or there is nothing at `path`.
    """
    try:
        found = verify_script.examine(path, key, since)
    except Refused as error:
        raise InputError(": ".join(error.args[1:]), next_step="see: sened verify --help") from error
    if not found["faults"]:
        _agree(Bundle(path), found)
    return found


def words(found: Found) -> str:
    """Return the findings in words, the verdict in the last line."""
    return verify_script.in_words(dict(found)).rstrip("\n")


def _agree(bundle: Bundle, found: Found) -> None:
    """Raise `IntegrityError` unless another implementation says the same of signatures and root."""
    read = {name: b"".join(map(bytes, bundle.streams[name]())) for name in (CHECKPOINT, NOTE)}
    for note in read.values():
        notes.verify(note.decode(), [found["key"]])
    signed = notes.parse_checkpoint(read[CHECKPOINT].decode())
    tree = Tree()
    for number, width in bundles_of(signed.size):
        data = b"".join(map(bytes, bundle.streams[bundle_path(number, width)]()))
        tree.extend(leaf_hash(entry) for entry in parse_bundle(data))
    if tree.root() != signed.root:
        raise IntegrityError("the two checks of this bundle do not agree", next_step="report it as an error of Sened")
