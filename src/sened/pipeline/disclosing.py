"""Which fields of which entries may be opened to everybody: those whose value is the public record's own, and no other.

It fails closed: a field is disclosed only where the public part of the case holds exactly the value that the log
commits to. What was withheld, coarsened, corrected since, struck from a remark or erased stays a commitment.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sened.base.canonical import Json
from sened.base.errors import InputError
from sened.claims.columns import corrected
from sened.claims.decisions import active
from sened.claims.state import CAPTURE, CORRECTION, CUSTODY, DECISION, RECORD_KINDS, State
from sened.claims.verdicts import subjects_of
from sened.model.decision import Decision
from sened.model.seams import Entry
from sened.model.vocabulary import Verdict
from sened.stores import wire

SUBJECT = "subject"
_SPOKEN = frozenset({Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE, Verdict.ACCEPT, Verdict.CORRECT})
"""Verdicts that may be told: the others speak of what is left out."""

_PRESERVED = {
    CAPTURE: ("digest", "length", "media_type", "method", "role", "taken"),
    CUSTODY: ("action", "digest", "length", "media_type", "parent", "role"),
}
"""What may be told of preserved bytes of a public source: what they are, never where, by whom or from which file."""


class _Public(NamedTuple):
    """A public record: its id, the entries that first and last brought it, and its fields as the log writes them."""

    kind: str
    subject: str
    first: str
    latest: str
    fields: Mapping[str, Json]


class Disclosing:
    """Answers, entry by entry, which fields are public, given the whole state and its public part."""

    def __init__(self, state: State, shown: State) -> None:
        self._state, self._shown = state, shown
        self._records: dict[str, _Public] = {}
        for record in _public(shown):
            self._records[record.first] = self._records[record.latest] = record
        self._decisions = {d.id: d for d in active(shown.decisions) if self._may_be_told(d)}

    def fields(self, entry: Entry) -> list[str]:
        """Return the names of the fields of `entry` that are public, its subject among them, in order of names."""
        if entry.id in self._records:
            found = self._of_record(entry, self._records[entry.id])
        elif entry.kind == DECISION and entry.id in self._decisions:
            found = self._of_decision(self._decisions[entry.id])
        elif entry.kind in _PRESERVED and entry.subject in self._shown.sources:
            found = {SUBJECT, *_PRESERVED[entry.kind]}
        else:
            found = set()
        return sorted(found & {SUBJECT, *entry.fields})

    def _of_record(self, entry: Entry, record: _Public) -> set[str]:
        if entry.subject != record.subject or entry.kind not in {record.kind, CORRECTION}:
            return set()
        if entry.id != record.latest:
            return {SUBJECT}  # what stood there before it was corrected is nobody's business
        of = {"of"} if entry.fields.get("of") == record.kind else set()
        return {SUBJECT, *of, *(k for k, v in entry.fields.items() if k in record.fields and record.fields[k] == v)}

    def _may_be_told(self, decision: Decision) -> bool:
        return decision.verdict in _SPOKEN and all(s in self._shown.claims for s in subjects_of(decision))

    def _of_decision(self, decision: Decision) -> set[str]:
        told = {SUBJECT, "verdict"}
        return told | {"field", "value"} if self._stands(decision) else told

    def _stands(self, decision: Decision) -> bool:
        """Tell whether the value that a decision puts is the one that the public record holds."""
        if decision.verdict is not Verdict.CORRECT or decision.subject not in self._state.claims:
            return False
        imported = self._state.claims[decision.subject].imported
        try:
            wanted = wire.encode(corrected(imported, decision.field, decision.value))
        except InputError:
            return False
        before, now = wire.encode(imported), wire.encode(self._shown.claims[decision.subject].record)
        changed = [k for k in {*before, *wanted} if before.get(k) != wanted.get(k)]
        return bool(changed) and all(now.get(k) == wanted.get(k) for k in changed)


def _public(shown: State) -> Iterator[_Public]:
    for kind in RECORD_KINDS:
        for subject, standing in shown.of_kind(kind).items():
            fields = wire.encode(standing.record)
            yield _Public(kind, subject, standing.entry_id, standing.latest_id, _plain(fields))


def _plain(fields: Mapping[str, Json]) -> dict[str, Json]:
    return {name: value for name, value in fields.items() if name != "id"}
