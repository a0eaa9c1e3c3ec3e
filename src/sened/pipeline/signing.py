"""Signing: a checkpoint over the log as it stands, kept in the log and beside it, never one that an earlier one denies.

Only `publish` signs. The last signed checkpoint lies in `checkpoints/` as well as in the log, so that a log restored from
an old copy is noticed before anything is signed over it: two checkpoints that do not agree would be a fork, for ever.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from sened.base.errors import IntegrityError
from sened.pipeline.case import Case, write_atomically
from sened.pipeline.keys import signer, trusted
from sened.stores.folders import locked, make_folder
from sened.stores.ledger import SqliteLedger
from sened.stores.notes import Checkpoint, checkpoint_body, parse_checkpoint, signers, verifier_of, verify

CHECKPOINTS = "checkpoints"


def sign_checkpoint(case: Case, *, earlier: Iterable[str] = ()) -> str:
    """Return the signed checkpoint (a note) over all entries that the log holds now; durable in both places.

    `earlier` are notes that lie elsewhere, such as the one last published; with those that the case keeps they must
    agree with the log. `IntegrityError` where one does not: the log was restored from an old copy, or it was changed.
    `UnavailableError` where the case has no key. Equal logs give equal notes.
    """
    key = signer(case)
    with locked(case.path):
        kept = signed_checkpoints(case)
        for note in (*kept, *earlier):
            refuse_unless_extends(case.ledger, note, trusted(case))
        tree = case.ledger.tree()
        size = tree.size
        note = key.sign(checkpoint_body(key.name, size, tree.root(size)))
        for one in sorted({*kept, note}, key=lambda n: parse_checkpoint(n).size):
            _keep(case, one)
    return note


def signed_checkpoints(case: Case) -> list[str]:
    """Return the notes of all checkpoints that the log or the folder beside it knows of, smallest log first."""
    beside = [path.read_text(encoding="utf-8", errors="replace") for path in _files(case.path)]
    return sorted({*case.ledger.checkpoints(), *beside}, key=lambda note: (parse_checkpoint(note).size, note))


def refuse_unless_extends(ledger: SqliteLedger, note: str, vkeys: Sequence[str]) -> Checkpoint:
    """Return what a checkpoint says once its signature is verified and the log is found to hold all it speaks of."""
    body, _ = verify(note, vkeys)
    signed = parse_checkpoint(body)
    size = ledger.size()
    if signed.size > size:
        raise IntegrityError(
            f"a checkpoint over {signed.size} entries was signed, and the log holds {size}: it is an older copy",
            next_step="restore the newest copy of the whole case; nothing is signed over an older one",
        )
    if ledger.root(signed.size) != signed.root:
        raise IntegrityError(
            f"the log's first {signed.size} entries are not those that were signed",
            next_step="restore the copy from which the checkpoint was signed; nothing is signed over another",
        )
    return signed


def latest(case: Case) -> str | None:
    """Return the note of the newest checkpoint, or None where nothing was signed yet. Verifies nothing.

    Of two over the same entries the one that the case's present key signed comes first.
    """
    notes = [(parse_checkpoint(note).size, note) for note in signed_checkpoints(case)]
    newest = [note for size, note in notes if size and size == notes[-1][0]]
    own = [verifier_of(vkey)[:2] for vkey in trusted(case)[:1]]
    return max(newest, key=lambda note: any(key in signers(note) for key in own), default=None)


def checkpoint_path(case: Path, note: str) -> Path:
    """Return where a checkpoint is kept: by the size of the log, then by the key."""
    [(_, key_hash), *_] = signers(note)
    return case / CHECKPOINTS / f"{parse_checkpoint(note).size:012d}-{key_hash.hex()}.txt"


def _files(case: Path) -> list[Path]:
    return sorted((case / CHECKPOINTS).glob("*.txt"))


def _keep(case: Case, note: str) -> None:
    """Put the note beside the log first, then in it: whatever happens between, the next signing finds it."""
    size = parse_checkpoint(note).size
    path = checkpoint_path(case.path, note)
    if not path.exists():
        make_folder(path.parent)
        write_atomically(path, note.encode())
    if note not in case.ledger.checkpoints():
        case.ledger.note_checkpoint(size, note)
