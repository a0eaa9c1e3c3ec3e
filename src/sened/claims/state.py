"""What the log says now: its entries folded into the latest records, decisions and their effects."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar, cast

from sened.base.canonical import Json
from sened.base.errors import InputError, IntegrityError, UnavailableError
from sened.claims.columns import corrected
from sened.claims.verdicts import active, undone
from sened.model.capture import Capture, Custody
from sened.model.claim import Claim
from sened.model.decision import Decision
from sened.model.entity import Actor, Organisation, Place
from sened.model.seams import Entry
from sened.model.source import Dataset, Source
from sened.model.vocabulary import Verdict
from sened.stores import wire

RecordT = TypeVar("RecordT", Source, Claim, Place, Actor, Organisation, Dataset)

RECORD_KINDS = ("source", "place", "actor", "organisation", "dataset", "claim")
"""Kinds of entries that hold a record, in the order in which an import writes them."""
CORRECTION, DECISION, IMPORT = "correction", "decision", "import"
CAPTURE, CUSTODY = "capture", "custody"
ENTRY_ONLY = frozenset({"of", "why", "origin"})
"""Fields of a record's entry that are about the entry, not the record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing(Generic[RecordT]):
    """A record as it stands: `record` in its latest version, with the id and log index of its first entry.

    `imported` is the latest version that came in as a record, before corrections by decision; `latest_id` its entry.
    `origin` is the name of the file that the record came from.
    """

    record: RecordT
    imported: RecordT
    entry_id: str
    log_index: int
    latest_id: str
    origin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """One recorded import: its entry, who made it, with which adapter, from which files."""

    entry_id: str
    log_index: int
    actor: str
    time: str
    adapter: str
    files: Mapping[str, str]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A decision of which verdict or subject was erased: what it asked for must not be undone by forgetting it.

    `subject` and `verdict` are empty where they were erased.
    """

    entry_id: str
    log_index: int
    subject: str
    verdict: str


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The latest records by id, and all decisions in log order.

    `retracted` and `withheld` hold ids of claims, sources and datasets to which an active decision on the whole of them
    applies; their records stay here, so that a later decision can name them. `erased` counts entries whose values were
    lawfully erased, `unreadable` lists the decisions among them that nothing has taken back.
    """

    size: int = 0
    sources: Mapping[str, Standing[Source]] = field(default_factory=dict)
    claims: Mapping[str, Standing[Claim]] = field(default_factory=dict)
    places: Mapping[str, Standing[Place]] = field(default_factory=dict)
    actors: Mapping[str, Standing[Actor]] = field(default_factory=dict)
    organisations: Mapping[str, Standing[Organisation]] = field(default_factory=dict)
    datasets: Mapping[str, Standing[Dataset]] = field(default_factory=dict)
    decisions: Sequence[Decision] = ()
    imports: Sequence[Import] = ()
    captures: Sequence[Capture] = ()
    custody: Sequence[Custody] = ()
    retracted: frozenset[str] = frozenset()
    withheld: frozenset[str] = frozenset()
    erased: int = 0
    unreadable: Sequence[Unreadable] = ()

    def of_kind(self, kind: str) -> "Mapping[str, Standing[Source]]":
        """Return the records of one of `RECORD_KINDS`."""
        return cast("Mapping[str, Standing[Source]]", getattr(self, kind + "s"))


def fold(entries: Iterable[Entry]) -> State:
    """Return the state after `entries` (a whole log, in order).

    `IntegrityError` where an entry cannot be what it says, `UnavailableError` where a newer Sened wrote it.
    """
    folding = _Folding()
    for entry in entries:
        folding.take(entry)
    return folding.state()


class _Folding:
    def __init__(self) -> None:
        self.size = self.erased = 0
        self.records: dict[str, dict[str, Standing[Source]]] = {kind: {} for kind in RECORD_KINDS}
        self.decisions: list[Decision] = []
        self.imports: list[Import] = []
        self.kept: dict[str, list[wire.Record]] = {CAPTURE: [], CUSTODY: []}
        self.unreadable: list[Unreadable] = []

    def take(self, entry: Entry) -> None:
        """Take one entry in."""
        self.size += 1
        if entry.kind in RECORD_KINDS:
            self._record(entry.kind, entry)
        elif entry.kind == CORRECTION:
            self._record(str(entry.fields.get("of", "")), entry)
        elif entry.kind == DECISION:
            self._decision(entry)
        elif entry.kind == IMPORT:
            self._import(entry)
        elif entry.kind in self.kept:
            self._kept(entry)
        else:
            raise UnavailableError(
                f"entry {entry.index} is of kind {entry.kind!r}, which this version does not know",
                next_step="install the version of Sened that wrote it",
            )

    def state(self) -> State:
        """Return what has been folded, with the effects of the decisions in force."""
        in_force = active(self.decisions)
        by_verdict: dict[Verdict, set[str]] = {}
        for decision in in_force:
            if not decision.field:
                by_verdict.setdefault(decision.verdict, set()).add(decision.subject)
        taken_back = undone(self.decisions)
        records = {f"{kind}s": found for kind, found in self.records.items()}
        records["claims"] = cast("dict[str, Standing[Source]]", _with_corrections(self._claims(), in_force))
        return State(
            size=self.size,
            decisions=tuple(self.decisions),
            imports=tuple(self.imports),
            captures=cast("tuple[Capture, ...]", tuple(self.kept[CAPTURE])),
            custody=cast("tuple[Custody, ...]", tuple(self.kept[CUSTODY])),
            retracted=frozenset(by_verdict.get(Verdict.RETRACT, set()) | by_verdict.get(Verdict.REJECT, set())),
            withheld=frozenset(by_verdict.get(Verdict.WITHHOLD, set())),
            erased=self.erased,
            unreadable=tuple(u for u in self.unreadable if u.entry_id not in taken_back),
            **records,  # type: ignore[arg-type]
        )

    def _claims(self) -> "dict[str, Standing[Claim]]":
        return cast("dict[str, Standing[Claim]]", self.records["claim"])

    def _record(self, kind: str, entry: Entry) -> None:
        found = self.records.get(kind)
        fields = {"id": entry.subject, **{k: v for k, v in entry.fields.items() if k not in ENTRY_ONLY}}
        if found is None or not entry.subject or wire.missing(kind, fields):
            # What is left after an erasure is no record; an older version must not come back in its place.
            self.erased += 1
            if found is not None:
                found.pop(entry.subject, None)
            return
        record = cast(Source, _decoded(kind, fields, entry))
        first = found.get(entry.subject)
        found[entry.subject] = Standing(
            record=record,
            imported=record,
            entry_id=first.entry_id if first else entry.id,
            log_index=first.log_index if first else entry.index,
            latest_id=entry.id,
            origin=str(entry.fields.get("origin", "")),
        )

    def _decision(self, entry: Entry) -> None:
        fields: dict[str, Json] = {
            **entry.fields,
            "id": entry.id,
            "log_index": entry.index,
            "subject": entry.subject,
            "actor": entry.actor,
            "time": entry.time,
        }
        missing = [name for name in wire.missing(DECISION, fields) if name != "why"]
        if not entry.subject or missing:
            self.erased += 1
            verdict = str(entry.fields.get("verdict", ""))
            self.unreadable.append(
                Unreadable(entry_id=entry.id, log_index=entry.index, subject=entry.subject, verdict=verdict)
            )
            return
        fields.setdefault("why", "")  # an erased reason takes nothing from what was decided
        self.decisions.append(cast(Decision, _decoded(DECISION, fields, entry)))

    def _kept(self, entry: Entry) -> None:
        """Take in a capture or an event of custody; its subject is the source that the bytes belong to."""
        own: dict[str, Json] = {"id": entry.id, "log_index": entry.index, "actor": entry.actor, "time": entry.time}
        fields: dict[str, Json] = {**entry.fields, **own, "source_id": entry.subject}
        if not entry.subject or wire.missing(entry.kind, fields):
            self.erased += 1
            return
        self.kept[entry.kind].append(_decoded(entry.kind, fields, entry))

    def _import(self, entry: Entry) -> None:
        files = entry.fields.get("files", ())
        pairs = [list(pair) for pair in files if isinstance(pair, Sequence)] if isinstance(files, Sequence) else []
        self.imports.append(
            Import(
                entry_id=entry.id,
                log_index=entry.index,
                actor=entry.actor,
                time=entry.time,
                adapter=str(entry.fields.get("adapter", "")),
                files={str(name): str(digest) for name, digest in pairs},
                why=str(entry.fields.get("why", "")),
            )
        )


def _decoded(kind: str, fields: Mapping[str, Json], entry: Entry) -> wire.Record:
    try:
        return wire.decode(kind, fields)
    except ValueError as error:
        raise IntegrityError(
            f"entry {entry.index} is no {kind}: {error}", next_step="restore the log from a copy"
        ) from error


def _with_corrections(claims: dict[str, Standing[Claim]], decisions: Iterable[Decision]) -> dict[str, Standing[Claim]]:
    out = dict(claims)
    for decision in decisions:
        standing = out.get(decision.subject)
        if decision.verdict is not Verdict.CORRECT or standing is None:
            continue
        try:
            record = corrected(standing.record, decision.field, decision.value)
        except InputError as error:
            raise IntegrityError(f"decision {decision.id} corrects what cannot be corrected: {error}") from error
        out[decision.subject] = replace(standing, record=record)
    return out
