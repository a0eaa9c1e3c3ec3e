"""The receipts of all public claims at once, for the pages: one reading of the log instead of one for each claim."""

import json
from base64 import b64encode
from collections import defaultdict
from pathlib import Path

from sened.claims.decisions import active
from sened.claims.state import State
from sened.model.vocabulary import Verdict
from sened.pipeline import receipt
from sened.pipeline.case import Case
from sened.pipeline.disclosing import Disclosing
from sened.pipeline.keys import NO_OUTSIDE_TIME, signer
from sened.site.proofs import ClaimProof, Proofs, ProvenEntry
from sened.stores.ledger import Row
from sened.stores.merkle import Tree
from sened.stores.notes import parse_checkpoint
from sened.stores.sealing import parse_entry, preimage

_SCRIPT = "check-receipt.sh"


def proofs(case: Case, state: State, shown: State, checkpoint: str) -> Proofs:
    """Return the receipts of all claims of `shown`, the public part of `state`, under the signed `checkpoint`."""
    key, size = signer(case).verifier.text, parse_checkpoint(checkpoint).size
    wanted = _entries_of(shown)
    disclosing, tree = Disclosing(state, shown), case.ledger.tree()
    found: dict[str, list[receipt.ProvenEntry]] = defaultdict(list)
    for row in case.ledger.rows():
        if row.entry.id in wanted and row.entry.index < size:
            found[wanted[row.entry.id]].append(_proven(row, disclosing, tree, size))
    receipts = [
        receipt.Receipt(subject=claim, vkey=key, checkpoint=checkpoint, entries=tuple(found[claim]))
        for claim in shown.claims
        if claim in found
    ]
    return Proofs(
        key=key,
        checkpoint=checkpoint,
        entries=size,
        time=NO_OUTSIDE_TIME,
        script=_script(),
        claims={r.subject: _for_page(r) for r in receipts},
    )


def _entries_of(shown: State) -> dict[str, str]:
    """Return the claim that each entry speaks of: its latest record, and corrections by decision."""
    wanted = {standing.latest_id: claim for claim, standing in shown.claims.items()}
    for decision in active(shown.decisions):
        if decision.verdict is Verdict.CORRECT and decision.subject in shown.claims:
            wanted[decision.id] = decision.subject
    return wanted


def _proven(row: Row, disclosing: Disclosing, tree: Tree, size: int) -> receipt.ProvenEntry:
    public = disclosing.fields(row.entry)
    return receipt.ProvenEntry(
        index=row.entry.index,
        body=row.body,
        fields=tuple(preimage(salt, name, value) for name in public for salt, value in [row.disclosures[name]]),
        hidden=len(parse_entry(row.body)[3]) - len(public),
        proof=tuple(tree.inclusion(row.entry.index, size)),
    )


def _for_page(made: receipt.Receipt) -> ClaimProof:
    return ClaimProof(
        claim_id=made.subject,
        file=made.text().encode(),
        entries=tuple(
            ProvenEntry(
                index=entry.index,
                text=entry.body.decode(),
                fields=tuple(_field(opening) for opening in entry.fields),
                hidden=entry.hidden,
                hashes=tuple(b64encode(node).decode() for node in entry.proof),
            )
            for entry in made.entries
        ),
    )


def _field(opening: bytes) -> tuple[str, str]:
    _, name, value = json.loads(opening)
    return name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _script() -> bytes:
    """Return the shell script that checks a receipt, empty where this installation lacks it."""
    package = Path(__file__).parents[1]
    for folder in (package / "tools", package.parents[1] / "tools"):
        if (folder / _SCRIPT).is_file():
            return (folder / _SCRIPT).read_bytes()
    return b""
