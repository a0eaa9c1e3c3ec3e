"""Look over a whole case: every entry, every disclosed field, the tree, every checkpoint, every blob, every dataset."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from sened.base.errors import InputError, IntegrityError, SenedError, UnavailableError
from sened.claims.dataset_rows import canonical_rows, rows_tree
from sened.claims.state import Standing, State, fold
from sened.model.capture import CustodyAction
from sened.model.source import Dataset
from sened.pipeline import datasets, gazetteers
from sened.pipeline import settings as settings_file
from sened.pipeline.case import LEDGER, Case, open_case
from sened.pipeline.keys import NO_OUTSIDE_TIME, open_to_others, trusted
from sened.pipeline.signing import latest, refuse_unless_extends, signed_checkpoints
from sened.stores.ledger import Row
from sened.stores.notes import parse_checkpoint, verifier_of, verify
from sened.stores.sealing import parse_entry

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is damaged or missing: where it lies, and what is wrong with it."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


@dataclass(slots=True, kw_only=True)
class FsckReport:
    """What was looked at and what was found; `exit_code` is 0 checked, 3 damaged, 5 cannot tell."""

    case: str
    entries: int = 0
    root: str = ""
    fields: int = 0
    erased: int = 0
    blobs: int = 0
    checkpoints: int = 0
    faults: list[Fault] = field(default_factory=list)
    unsaid: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """The exit code of `sened fsck`."""
        if self.faults:
            return IntegrityError.exit_code
        return UnavailableError.exit_code if self.unsaid else 0

    def sentence(self) -> str:
        """Return what was found, for people."""
        lines = [f"damaged: {fault}" for fault in self.faults]
        lines += [f"cannot tell: {said}" for said in self.unsaid]
        lines += [f"note: {notice}" for notice in self.notices]
        lines.append(
            f"Looked at {self.entries} entries with {self.fields} fields ({self.erased} erased), {self.blobs} blobs and "
            f"{self.checkpoints} signed checkpoints: " + ("whole." if not self.faults else "NOT whole.")
        )
        if self.checkpoints:
            lines.append(f"Time: {NO_OUTSIDE_TIME}.")
        return "\n".join(lines)

    def to_json(self) -> dict[str, object]:
        """Return the report as one JSON document."""
        return {
            "case": self.case,
            "entries": self.entries,
            "root": self.root,
            "fields": self.fields,
            "erased": self.erased,
            "blobs": self.blobs,
            "checkpoints": self.checkpoints,
            "faults": [{"where": f.where, "what": f.what} for f in self.faults],
            "cannot_tell": self.unsaid,
            "notices": self.notices,
            "exit_code": self.exit_code,
        }


def fsck(path: Path, *, vkey: str = "") -> FsckReport:
    """Return what was found in the case folder `path`; every fault is looked for, not only the first.

    `vkey` is a pinned key: then checkpoints must be signed by it, and there must be one. `InputError` where the folder
    is no case, or the key is none. Nothing is written.
    """
    settings_file.load(path)
    if vkey:
        verifier_of(vkey)
    report = FsckReport(case=str(path))
    if not (path / LEDGER).exists():
        report.faults.append(Fault(where=LEDGER, what="the log is missing"))
        return report
    try:
        with open_case(path) as case:
            _look(case, vkey, report)
    except InputError:
        raise
    except SenedError as error:
        _note(report, LEDGER, error)
    return report


def _look(case: Case, vkey: str, report: FsckReport) -> None:
    report.faults += [Fault(where=LEDGER, what=said) for said in case.ledger.faults()]
    rows = _attempt(report, LEDGER, lambda: _entries(case, report))
    _checkpoints(case, vkey, report)
    state = _attempt(report, LEDGER, lambda: fold(row.entry for row in rows)) if rows is not None else None
    _blobs(case, state, report)
    _gazetteers(case, report)
    if open_to_others(case):
        report.notices.append("other users of this machine can read the private key; change its permissions to 0600")


def _entries(case: Case, report: FsckReport) -> list[Row]:
    rows = []
    for row in case.ledger.rows():
        rows.append(row)
        report.entries += 1
        report.fields += len(row.disclosures)
        report.erased += len(parse_entry(row.body)[3]) - len(row.disclosures)
    report.root = case.ledger.head()
    if case.ledger.tree().root().hex() != report.root:
        raise IntegrityError("the tree does not lead to the root of the log")
    return rows


def _checkpoints(case: Case, vkey: str, report: FsckReport) -> None:
    keys = _attempt(report, "keys", lambda: trusted(case)) or []
    keys += [vkey] if vkey else []
    notes = _attempt(report, "checkpoints", lambda: signed_checkpoints(case)) or []
    report.checkpoints = len(notes)
    if notes and not keys:
        report.unsaid.append("there is no key to hold the signed checkpoints against")
        return
    for note in notes:
        where = f"checkpoint of {parse_checkpoint(note).size} entries"
        _attempt(report, where, lambda note=note: refuse_unless_extends(case.ledger, note, keys))  # type: ignore[misc]
    if vkey and not notes:
        report.unsaid.append("nothing was signed by the pinned key yet")
    elif vkey:
        _attempt(report, "newest checkpoint", lambda: verify(latest(case) or notes[-1], [vkey]))
    elif not notes:
        report.notices.append("nothing was signed yet: nothing outside this folder speaks for it")


def _blobs(case: Case, state: State | None, report: FsckReport) -> None:
    held = set()
    for digest in case.blobs.digests():
        held.add(digest)
        report.blobs += 1
        _attempt(report, f"blobs/{digest[:2]}/{digest[2:]}", lambda d=digest: case.blobs.locate(d))  # type: ignore[misc]
    if left := case.blobs.leftovers():
        names = ", ".join(p.relative_to(case.path).as_posix() for p in left[:5])
        report.notices.append(
            f"{len(left)} files among the blobs are none ({names}): left by a writer that was stopped"
        )
    if state is None:
        return
    named = _named(state)
    for digest in sorted(set(named) - held):
        report.faults.append(Fault(where=f"blobs/{digest[:2]}/{digest[2:]}", what=f"missing; it is {named[digest]}"))
    if extra := len(held - set(named)):
        report.notices.append(f"{extra} blobs are not named by the log")
    for standing in state.datasets.values():
        if standing.record.digest in held and standing.record.rows_root:
            _attempt(report, f"dataset {standing.record.id}", lambda s=standing: _rows(case, s))  # type: ignore[misc]


def _gazetteers(case: Case, report: FsckReport) -> None:
    for pin in settings_file.load(case.path).gazetteers:
        where = f"{gazetteers.FOLDER}/{pin.sha256}"
        if (case.path / where).is_file():
            _attempt(report, where, lambda pin=pin: gazetteers.refuse_unless_pinned(case.path, pin))  # type: ignore[misc]
        else:
            report.faults.append(Fault(where=where, what=f"missing; it is the gazetteer {pin.name}"))


def _named(state: State) -> dict[str, str]:
    """Return the digests of blobs that the log speaks of, and as what."""
    out = {digest: f"{name}, of an import" for past in state.imports for name, digest in past.files.items()}
    out |= {s.record.digest: f"dataset {s.record.id}" for s in state.datasets.values()}
    out |= {c.digest: f"made from capture {c.parent[:16]}" for c in state.custody if c.action is CustodyAction.DERIVED}
    return out | {c.digest: f"a capture of {c.source_id}" for c in state.captures}


def _rows(case: Case, standing: Standing[Dataset]) -> None:
    root = rows_tree(canonical_rows(datasets.raw_rows(standing, case.blobs), standing.record.rows_salt)).root().hex()
    if root != standing.record.rows_root:
        raise IntegrityError("its rows are not those whose root stands in the log")


def _attempt(report: FsckReport, where: str, look: Callable[[], T]) -> T | None:
    try:
        return look()
    except SenedError as error:
        _note(report, where, error)
        return None


def _note(report: FsckReport, where: str, error: SenedError) -> None:
    if isinstance(error, IntegrityError):
        report.faults.append(Fault(where=where, what=error.message))
    else:
        report.unsaid.append(f"{where}: {error.message}")
