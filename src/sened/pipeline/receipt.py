"""A reader's receipt: one claim, or one row of a dataset, with all it takes to show that the signed log holds it.

The text form is made for ordinary tools. A head of four lines; then blocks, divided by a line `---`. A block of an entry
holds the entry's bytes (`entry …`), one line for each field that is public (`field …`: the canonical JSON of salt, name
and value, whose SHA-256 stands in the entry), and a C2SP tlog-proof with the signed checkpoint. A row's receipt begins
with a block of its own: the row, and the proof that it belongs to the root that a field of the dataset's entry gives.
"""

import base64
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sened.base.errors import InputError, IntegrityError, UnavailableError, WithheldError
from sened.claims.dataset_rows import canonical_rows, rows_tree
from sened.claims.decisions import active
from sened.claims.state import Standing, State
from sened.claims.withholding import Public, withhold
from sened.model.source import Dataset
from sened.model.vocabulary import Verdict
from sened.pipeline import datasets
from sened.pipeline.case import Case
from sened.pipeline.disclosing import Disclosing
from sened.pipeline.keys import NO_OUTSIDE_TIME, trusted
from sened.pipeline.signing import latest, refuse_unless_extends
from sened.stores.ledger import Row
from sened.stores.notes import parse_checkpoint, signers, verifier_of
from sened.stores.sealing import parse_entry, preimage

MAGIC = "sened-receipt v1"
PROOF = "c2sp.org/tlog-proof@v1"
DIVIDER = "\n---\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenEntry:
    """An entry of the log: its bytes, the fields shown (as the bytes that were committed to), how many are not, its proof."""

    index: int
    body: bytes
    fields: tuple[bytes, ...]
    hidden: int
    proof: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenRow:
    """A row of a dataset: its canonical bytes, its place among the rows, and the proof up to the root in the entry."""

    index: int
    size: int
    data: bytes
    proof: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What shows that the log behind `checkpoint` holds the entries (and the row) that speak of `subject`."""

    subject: str
    vkey: str
    checkpoint: str
    entries: tuple[ProvenEntry, ...]
    row: ProvenRow | None = None

    def text(self) -> str:
        """Return the receipt as a text file."""
        head = f"{MAGIC}\nsubject {self.subject}\nkey {self.vkey}\ntime {NO_OUTSIDE_TIME}\n"
        blocks = [_row_block(self.row)] if self.row else []
        blocks += [_entry_block(entry, self.checkpoint) for entry in self.entries]
        return DIVIDER.join([head.rstrip("\n"), *(b.rstrip("\n") for b in blocks)]) + "\n"

    def to_json(self) -> dict[str, object]:
        """Return the receipt as one JSON document."""
        document: dict[str, object] = {
            "receipt": MAGIC,
            "subject": self.subject,
            "key": self.vkey,
            "time": NO_OUTSIDE_TIME,
            "checkpoint": self.checkpoint,
            "entries": [
                {
                    "index": e.index,
                    "entry": e.body.decode(),
                    "fields": [f.decode() for f in e.fields],
                    "hidden": e.hidden,
                    "proof": _base64(e.proof),
                }
                for e in self.entries
            ],
        }
        if self.row:
            row = self.row
            document["row"] = {
                "index": row.index,
                "size": row.size,
                "row": row.data.decode(),
                "proof": _base64(row.proof),
            }
        return document


def receipt(case: Case, subject: str) -> Receipt:
    """Return the receipt of a claim or source (by id) or of a row of a dataset (its record id, or `dataset:record`).

    Only public fields are shown: those that stand in the public part of the case just as the entry holds them.
    `WithheldError` where the subject is not public, `UnavailableError` where no signed checkpoint covers it yet,
    `InputError` where the case has no such claim or row.
    """
    state = case.state()
    public = withhold(state)
    if subject in state.claims or subject in state.sources:
        return _of_record(case, state, public.state, subject)
    return _of_row(case, state, public, subject)


def _of_record(case: Case, state: State, shown: State, subject: str) -> Receipt:
    standing = shown.claims.get(subject) or shown.sources.get(subject)
    if standing is None:
        raise WithheldError(f"{subject} is not in the public part of the case")
    corrections = {d.id for d in active(shown.decisions) if d.verdict is Verdict.CORRECT and d.subject == subject}
    return _assembled(case, subject, {standing.latest_id, *corrections}, Disclosing(state, shown))


def _of_row(case: Case, state: State, public: Public, subject: str) -> Receipt:
    held = [found for standing in state.datasets.values() if (found := _rows_of(case, standing, subject))]
    if not held:
        raise InputError(f"there is no claim and no row {subject!r} in this case", next_step="check the id")
    if len(held) > 1 or len(held[0][2]) > 1:
        raise InputError(f"several rows are called {subject!r}", next_step="write it as dataset:record")
    standing, record, [row] = held[0]
    if datasets.is_barred(standing):
        raise WithheldError(f"the publisher of {standing.record.id} does not let its rows be passed on")
    if standing.record.id not in public.state.datasets or not standing.record.licence:
        raise WithheldError(f"{standing.record.id} is withheld or came without a licence: its rows are not published")
    if not datasets.row_is_public(standing, case.blobs, record, public.holding):
        raise WithheldError(f"{subject} is held back in part, and a row is shown whole or not at all")
    return _assembled(case, subject, {standing.latest_id}, Disclosing(state, public.state), row)


def _rows_of(
    case: Case, standing: Standing[Dataset], subject: str
) -> tuple[Standing[Dataset], str, list[ProvenRow]] | None:
    """Return the rows that `subject` names in one dataset, or None where there are none."""
    dataset = standing.record
    raw = datasets.raw_rows(standing, case.blobs)
    prefix, _, rest = subject.partition(":")
    record = rest if rest and prefix in {dataset.id, *dataset.datasets} else subject
    rows = canonical_rows(raw, dataset.rows_salt)
    found = [n for n, (name, _) in enumerate(rows) if name == record]
    if not found:
        return None
    tree = rows_tree(rows)
    if tree.root().hex() != dataset.rows_root:
        raise IntegrityError(f"the rows of {dataset.id} are not those whose root stands in the log")
    proofs = [ProvenRow(index=n, size=tree.size, data=rows[n][1], proof=tuple(tree.inclusion(n))) for n in found]
    return standing, record, proofs


def _assembled(
    case: Case, subject: str, wanted: Collection[str], disclosing: Disclosing, row: ProvenRow | None = None
) -> Receipt:
    note = latest(case)
    size = parse_checkpoint(note).size if note else 0
    rows = [r for r in case.ledger.rows() if r.entry.id in wanted and disclosing.fields(r.entry)]
    if note is None or any(r.entry.index >= size for r in rows):
        raise UnavailableError(
            f"no signed checkpoint covers {subject} yet", next_step=f"sign one with: sened publish {case.path}"
        )
    vkey = next(k for k in trusted(case) if verifier_of(k)[:2] in signers(note))
    refuse_unless_extends(case.ledger, note, [vkey])
    entries = tuple(_proven(case, found, disclosing.fields(found.entry), size) for found in rows)
    return Receipt(subject=subject, vkey=vkey, checkpoint=note, entries=entries, row=row)


def _proven(case: Case, row: Row, public: Collection[str], size: int) -> ProvenEntry:
    shown = [preimage(salt, name, value) for name, (salt, value) in row.disclosures.items() if name in public]
    return ProvenEntry(
        index=row.entry.index,
        body=row.body,
        fields=tuple(shown),
        hidden=len(parse_entry(row.body)[3]) - len(shown),
        proof=tuple(case.ledger.inclusion(row.entry.index, size)),
    )


def _entry_block(entry: ProvenEntry, checkpoint: str) -> str:
    lines = [f"entry {entry.body.decode()}"]
    lines += [f"field {field.decode()}" for field in entry.fields]
    lines += [f"hidden {entry.hidden}", PROOF, f"index {entry.index}", *_base64(entry.proof)]
    return "\n".join(lines) + f"\n\n{checkpoint}"


def _row_block(row: ProvenRow) -> str:
    return "\n".join([f"row {row.data.decode()}", f"index {row.index}", f"size {row.size}", *_base64(row.proof)])


def _base64(hashes: Sequence[bytes]) -> list[str]:
    return [base64.b64encode(h).decode("ascii") for h in hashes]
