"""From decoded records to log entries: what is new, what corrects an earlier version, what is as it was."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sened.base.canonical import Json, digest_of
from sened.base.errors import InputError, Problem
from sened.claims.dataset_rows import canonical_rows, rows_tree
from sened.claims.decode import Decoded
from sened.claims.state import CORRECTION, IMPORT, RECORD_KINDS, Import, State
from sened.model.seams import NewEntry, RawRow
from sened.model.source import Dataset
from sened.stores import wire


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an import would write, and what it found.

    `new` counts new records by kind, `corrected` lists ids whose content changed (`changes` says which fields),
    `vanished` ids that an earlier import of the same files had. No entries: nothing is new, nothing changed.
    """

    entries: Sequence[NewEntry]
    new: Mapping[str, int]
    corrected: Sequence[str]
    changes: Mapping[str, Sequence[str]]
    unchanged: int
    vanished: Sequence[str]


def plan(
    decoded: Decoded,
    state: State,
    *,
    actor: str,
    time: str,
    why: str,
    adapter: str = "",
    files: Mapping[str, str] | None = None,
    licence: str = "",
    rows_salt: Callable[[str], str] = lambda _: "",
) -> Plan:
    """Return the entries that take `decoded` into the log that stands at `state`.

    One `import` entry first, then records by kind and id, so that the order of rows makes no difference. An id that
    the log holds with other content becomes a `correction`; rows that vanished are reported, never retracted.
    `files` are digests by name; `rows_salt` gives a fresh salt for the rows of a new file, by its digest. `InputError` where a correction has no reason, or an id means two things.
    """
    planning = _Planning(state, decoded, adapter)
    datasets = list(_datasets(decoded, state, files or {}, licence, rows_salt))
    for record in _records(decoded, datasets):
        planning.take(record)
    planning.refuse(why)
    entries: list[NewEntry] = []
    if planning.drafts:
        entries.append(_import_entry(planning, actor=actor, time=time, why=why, adapter=adapter, files=files or {}))
        entries += [
            NewEntry(kind=kind, subject=subject, fields=_with_reason(kind, fields, why), actor=actor, time=time)
            for kind, subject, fields in planning.drafts
        ]
    return Plan(
        entries=entries,
        new=dict(planning.new),
        corrected=tuple(planning.changes),
        changes=planning.changes,
        unchanged=planning.unchanged,
        vanished=_vanished(decoded, state, adapter),
    )


class _Planning:
    def __init__(self, state: State, decoded: Decoded, adapter: str) -> None:
        self._state, self._origins, self._adapter = state, decoded.origins, adapter
        self.new: Counter[str] = Counter()
        self.changes: dict[str, Sequence[str]] = {}
        self.unchanged = 0
        self.drafts: list[tuple[str, str, dict[str, Json]]] = []
        self._clashes: list[Problem] = []

    def take(self, record: wire.Record) -> None:
        """Compare a record with what the log holds, and note what it takes to write it."""
        kind, fields = wire.kind_of(record), wire.encode(record)
        subject = str(fields.pop("id"))
        known = self._state.of_kind(kind).get(subject)
        self._refuse_other_kind(kind, subject)
        if known is not None and known.imported == record:
            self.unchanged += 1
            return
        fields["origin"] = self._origins.get(subject) or _origin(self._adapter, kind)
        if known is None:
            self.new[kind] += 1
            self.drafts.append((kind, subject, fields))
            return
        before = wire.encode(known.imported)
        after = wire.encode(record)
        self.changes[subject] = sorted(k for k in {*before, *after} if before.get(k) != after.get(k))
        self.drafts.append((CORRECTION, subject, fields | {"of": kind}))

    def refuse(self, why: str) -> None:
        """Raise `InputError` where the records cannot be written as they are."""
        problems = list(self._clashes)
        if not why.strip():
            problems += [
                Problem(
                    file=self._origins.get(subject, subject),
                    field=", ".join(names),
                    message=f"{subject} stands in the log with other content",
                    next_step="say why it changed",
                )
                for subject, names in self.changes.items()
            ]
        if problems:
            raise InputError("the import contradicts the log; nothing was written", problems=problems)

    def _refuse_other_kind(self, kind: str, subject: str) -> None:
        other = {"source": "claim", "claim": "source"}.get(kind)
        if other and subject in self._state.of_kind(other):
            self._clashes.append(
                Problem(
                    file=self._origins.get(subject, ""),
                    field="id",
                    message=f"{subject} is the id of a {other} in the log",
                    next_step=f"give the {kind} another id",
                )
            )


def _records(decoded: Decoded, datasets: Sequence[Dataset]) -> Iterator[wire.Record]:
    tables: dict[str, Sequence[wire.Record]] = {
        "source": decoded.sources,
        "place": decoded.places,
        "actor": decoded.actors,
        "organisation": decoded.organisations,
        "dataset": datasets,
        "claim": decoded.claims,
    }
    for kind in RECORD_KINDS:
        yield from sorted(tables[kind], key=lambda r: r.id)


def _datasets(
    decoded: Decoded, state: State, files: Mapping[str, str], licence: str, rows_salt: Callable[[str], str]
) -> Iterator[Dataset]:
    rows: dict[str, list[RawRow]] = {}
    for row in decoded.reports:
        rows.setdefault(row.file, []).append(row)
    for file, found in sorted(rows.items()):
        path = Path(file)
        names = {row.cells.get("dataset", "").strip() for row in found}
        digest = files[path.name]
        known = state.datasets.get(path.stem)
        # The same file again is the same rows: with another salt they would look like a correction.
        same = known is not None and known.imported.digest == digest
        salt = known.imported.rows_salt if known is not None and same else rows_salt(digest)
        yield Dataset(
            id=path.stem,
            file=path.name,
            digest=digest,
            rows=len(found),
            datasets=tuple(sorted(names - {""})),
            licence=licence,
            rows_root=rows_tree(canonical_rows(found, salt)).root().hex(),
            rows_salt=salt,
        )


def _import_entry(
    planning: _Planning, *, actor: str, time: str, why: str, adapter: str, files: Mapping[str, str]
) -> NewEntry:
    listed: list[Json] = [[name, digest] for name, digest in sorted(files.items())]
    counts: dict[str, Json] = {**planning.new, "corrected": len(planning.changes), "unchanged": planning.unchanged}
    fields: dict[str, Json] = {"adapter": adapter, "files": listed, "counts": counts}
    subject = f"import:{digest_of([adapter, listed])[:16]}"
    return NewEntry(kind=IMPORT, subject=subject, fields=_with_reason(CORRECTION, fields, why), actor=actor, time=time)


def _with_reason(kind: str, fields: dict[str, Json], why: str) -> dict[str, Json]:
    return fields | {"why": why} if kind == CORRECTION and why else fields


def _origin(adapter: str, kind: str) -> str:
    return f"{adapter}:{kind}"


def _vanished(decoded: Decoded, state: State, adapter: str) -> tuple[str, ...]:
    """Return the ids that came from these files before and are not in them now."""
    names = {Path(file).name for file in decoded.files}
    gone = names | {name for past in state.imports for name in _files_gone(past, adapter, names)}
    out = {
        subject
        for kind in ("source", "claim")
        for subject, standing in state.of_kind(kind).items()
        if standing.origin in gone and subject not in decoded.origins
    }
    for kind in ("place", "actor", "organisation"):
        present = {r.id for r in getattr(decoded, kind + "s")}
        origin = _origin(adapter, kind)
        if present:
            out |= {s for s, standing in state.of_kind(kind).items() if standing.origin == origin and s not in present}
    return tuple(sorted(out))


def _files_gone(past: Import, adapter: str, names: Collection[str]) -> Iterator[str]:
    """Yield files of an earlier import that are missing now, where most of them were given again (a whole folder)."""
    shared = sum(name in names for name in past.files)
    if past.adapter == adapter and 2 * shared > len(past.files):
        yield from (name for name in past.files if name not in names)
