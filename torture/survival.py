"""What must hold of a case afterwards: nothing acknowledged is lost, nothing half is visible, the work goes on."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from sened.base.errors import SenedError
from sened.model.seams import NewEntry
from sened.pipeline.case import Case, open_case
from sened.pipeline.fsck import fsck
from sened.pipeline.keys import key_show
from sened.pipeline.signing import sign_checkpoint, signed_checkpoints
from torture.deeds import TIME

Told = Mapping[str, Any]


def complaints(folder: Path, told: Iterable[Told], *, goes_on: bool = True) -> list[str]:
    """Return what does not hold of the case in `folder`, given what was acknowledged; empty where all is well."""
    acknowledged = [one for one in told if one["did"] not in {"conflict", "refused"}]
    if not (folder / "sened.toml").exists():
        return [f"the case is gone, and {acknowledged[0]} was acknowledged"] if acknowledged else []
    out = []
    if (folder / "ledger.sqlite").exists():
        report = fsck(folder)
        out += [str(fault) for fault in report.faults] + report.unsaid
    elif acknowledged:
        out.append("the log is gone")
    try:
        with open_case(folder) as case:
            out += _lost(case, acknowledged)
            if goes_on:
                _go_on(case)
    except (SenedError, OSError) as error:
        out.append(f"the work does not go on: {error}")
    return out


def _lost(case: Case, acknowledged: Sequence[Told]) -> list[str]:
    ids = [entry.id for entry in case.ledger.entries()]
    notes = signed_checkpoints(case)
    out = []
    for one in acknowledged:
        if not _stands(case, ids, notes, one):
            out.append(f"lost: {one}")
    return out


def _stands(case: Case, ids: Sequence[str], notes: Sequence[str], one: Told) -> bool:
    match one["did"]:
        case "append":
            return all(index < len(ids) and ids[index] == entry for index, entry in one["entries"])
        case "blob":
            return bool(case.blobs.has(one["digest"]))
        case "sign":
            return one["note"] in notes
        case "actor":
            return bool(case.actor_key(one["name"]) == one["key"])
        case "key":
            return bool(key_show(case).vkey == one["vkey"])
    return bool(one["did"] == "init")


def _go_on(case: Case) -> None:
    new = NewEntry(kind="source", subject="after", fields={"publisher": "Shore Monitor"}, actor="p-after", time=TIME)
    size = case.ledger.size()
    case.ledger.append([new], expect=size)
    case.blobs.get(case.blobs.put(b"after"))
    if (case.path / "keys" / "signing.key").exists():
        sign_checkpoint(case)
