"""Free text that may name a person, held back until a person accepts it as it stands.

An acceptance is for one field of one record and for the text that was read: where the text changes, it lapses.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from sened.base.canonical import digest
from sened.base.names import fold
from sened.claims.groups import changed, value_of
from sened.claims.person_words import latin_words
from sened.claims.persons import Finder, Mention
from sened.claims.state import Standing, State
from sened.claims.striking import names_of_list
from sened.model.claim import Claim
from sened.model.source import Source

RecordT = TypeVar("RecordT", Claim, Source)

HELD = "held back: may name a person"
UNNAMED_SPEAKER = "a source whose name is held back"
"""Stands for a quoted speaker; it holds a word that makes a speaker nobody in particular, so that no line is shared."""

_WORDED = frozenset({"summary", "note", "title", "publisher_note", "published_note", "cites_note", "supply.answer"})
_SPEAKERS = frozenset({"speakers", "via", "cites"})
CLAIM_TEXTS = (
    "summary", "note", "wording", "target", "place_as_written", "place_name", "actor_as_written", "actors", "actors_2", "speakers",
    "via", "weapon_as_written", "time_as_written", "figure_unit", "geo_source", "supply.answer", "supply.weapon_system",
    "supply.component", "supply.manufacturer", "supply.parent_at_date", "supply.number_unit", "supply.status",
    "supply.conflict_group", "supply.evidence_kind", "code",
)  # fmt: skip
SOURCE_TEXTS = ("title", "note", "publisher_note", "published_note", "cites", "cites_note", "country")
ROW_TEXTS = ("summary", "target", "place_as_written", "place_name", "actors", "actors_2", "code")
_COLUMNS = {
    "fact": "summary", "speaker": "speakers", "actor": "actors", "actor_2": "actors_2", "weapon": "weapon_as_written",
    "place_canonical": "place_name", "place_name_as_written": "place_as_written",
    "perpetrator_as_written": "actor_as_written", "answer_of_named_body": "supply.answer",
}  # fmt: skip
FOUND_ELSEWHERE = "the same words are held back elsewhere in the case"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One field that was held back: what was found in it, why, and the text."""

    subject: str
    field: str
    found: tuple[str, ...]
    why: str
    text: str

    def to_json(self) -> dict[str, object]:
        """Return it for the editor; none of this leaves the case."""
        return {
            "subject": self.subject,
            "field": self.field,
            "found": list(self.found),
            "why": self.why,
            "text": self.text,
        }


Accepted = Collection[tuple[str, str, str]]
"""Acceptances in force: subject, field, digest of the text."""


def text_digest(text: str) -> str:
    """Return the digest under which an acceptance names a text."""
    return digest(text.encode("utf-8", "surrogatepass"))


def text_field(record: Claim | Source, field: str) -> str | None:
    """Return the attribute that a column or attribute names, None where it holds no text that can be held back."""
    fields = (*SOURCE_TEXTS, "url") if isinstance(record, Source) else CLAIM_TEXTS
    wanted = _COLUMNS.get(field, field)
    return next((f for f in fields if wanted in (f, f.removeprefix("supply."))), None)


def text_of(record: Claim | Source, attribute: str) -> str:
    """Return the text of an attribute, the items of a list joined."""
    return "; ".join(_items(value_of(record, attribute)))


def finder(state: State) -> Finder:
    """Return what finds names of persons, knowing the places, actors, organisations and publishers of `state`.

    What its claims code as a place, a maker or an owner is known too, but for the house of somebody.
    """
    coded = {n for s in state.claims.values() for n in _coded(s.record) if not _is_of_somebody(n)}
    places = [n for s in state.places.values() for n in (s.record.name, *(name for _, name in s.record.names))]
    actors = [n for s in state.actors.values() for n in (s.record.id, s.record.name, *(a for _, a in s.record.aliases))]
    bodies = [n for s in state.organisations.values() for n in (s.record.name, *(a.name for a in s.record.aliases))]
    publishers = [s.record.publisher for s in state.sources.values()]
    return Finder([*places, *actors, *bodies, *publishers, *sorted(coded)])


def _coded(claim: Claim) -> list[str]:
    makers = [claim.supply.manufacturer, claim.supply.parent_at_date] if claim.supply else []
    return [*names_of_list(claim.place_name), *makers]


def _is_of_somebody(name: str) -> bool:
    words = latin_words()
    return bool((words.belongings | words.titles) & set(fold(name).split()))


class Holding:
    """Holds back what may name a person, record by record; `held` lists what was found."""

    def __init__(self, find: Finder, accepted: Accepted, private: Mapping[str, Claim | Source] | None = None) -> None:
        """Take the acceptances, and the records as the case holds them: those are what a person read and accepted."""
        self._find = find
        self._accepted = set(accepted)
        self._private = private or {}
        self.held: list[Held] = []

    def all(
        self, claims: Mapping[str, Standing[Claim]], sources: Mapping[str, Standing[Source]]
    ) -> tuple[dict[str, Standing[Claim]], dict[str, Standing[Source]]]:
        """Return claims and sources without what may name a person; a name found once is held back wherever it stands."""
        found = {i: self._look(s.record, CLAIM_TEXTS) for i, s in claims.items()}
        found_in = {i: self._look(s.record, SOURCE_TEXTS) for i, s in sources.items()}
        names = self._names([*found.values(), *found_in.values()])
        return (
            {i: self._held(s, CLAIM_TEXTS, found[i], names) for i, s in claims.items()},
            {i: self._held(s, SOURCE_TEXTS, found_in[i], names) for i, s in sources.items()},
        )

    def rows(self, rows: Sequence[dict[str, object]], dataset: str) -> list[dict[str, object]]:
        """Return rows of a dataset without what may name a person; an acceptance is for a column of the whole dataset."""
        return [self._row(row, dataset) for row in rows]

    def _row(self, row: dict[str, object], dataset: str) -> dict[str, object]:
        changes: dict[str, object] = {}
        for field in ROW_TEXTS:
            items = _items(row.get(field))
            mentions = [m for item in items for m in self._find.find(item)]
            if not mentions or any(a[:2] == (dataset, field) for a in self._accepted):
                continue
            self._note(str(row["claim_id"]), field, "; ".join(items), mentions)
            changes[field] = _blank(field, row[field])
        return {**row, **changes} if changes else row

    def _look(self, record: Claim | Source, fields: Iterable[str]) -> dict[str, list[Mention]]:
        found = {}
        for field in fields:
            items = _items(value_of(record, field))
            mentions = [m for item in items for m in self._find.find(item)]
            if mentions and not self._is_accepted(record, field):
                found[field] = mentions
        return found

    def _is_accepted(self, record: Claim | Source, field: str) -> bool:
        read = text_of(self._private.get(record.id, record), field)
        return (record.id, field, text_digest(read)) in self._accepted

    @staticmethod
    def _names(found: Iterable[Mapping[str, list[Mention]]]) -> tuple[str, ...]:
        """Return the names of several words that were found, folded."""
        words = {fold(m.text) for fields in found for mentions in fields.values() for m in mentions}
        return tuple(sorted(w for w in words if " " in w))

    def _held(
        self,
        standing: "Standing[RecordT]",
        fields: Iterable[str],
        found: Mapping[str, list[Mention]],
        names: Sequence[str],
    ) -> "Standing[RecordT]":
        record: RecordT = standing.record
        changes: dict[str, object] = {}
        for field in (*fields, *(["url"] if isinstance(record, Source) else [])):
            value = value_of(record, field)
            text = "; ".join(_items(value))
            mentions = found.get(field) or self._again(record, field, text, names)
            if mentions:
                self._note(record.id, field, text, mentions)
                changes[field] = _blank(field, value)
        if not changes:
            return standing
        silent = [f.removeprefix("supply.") for f in changes if f not in _WORDED]
        if silent and changes.get("note") is None:
            changes["note"] = _with_remark(str(value_of(record, "note") or ""), f"{HELD}: {', '.join(silent)}")
        cleaned = changed(record, changes)
        return replace(standing, record=cleaned, imported=cleaned)

    def _again(self, record: Claim | Source, field: str, text: str, names: Sequence[str]) -> list[Mention]:
        if not names or not text:
            return []
        folded = f" {fold(text.replace('_', ' '))} "
        again = [n for n in names if f" {n} " in folded]
        if not again or self._is_accepted(record, field):
            return []
        return [Mention(start=0, end=len(text), text=n, why=FOUND_ELSEWHERE) for n in again]

    def _note(self, subject: str, field: str, text: str, mentions: Sequence[Mention]) -> None:
        found = tuple(dict.fromkeys(m.text for m in mentions))
        why = "; ".join(dict.fromkeys(m.why for m in mentions))
        self.held.append(Held(subject=subject, field=field.removeprefix("supply."), found=found, why=why, text=text))


def _items(value: object) -> list[str]:
    if isinstance(value, (tuple, list)):
        return [str(v) for v in value]
    return [str(value)] if value else []


def _blank(field: str, value: object) -> object:
    if field in _WORDED:
        return HELD
    if field in _SPEAKERS:
        return (UNNAMED_SPEAKER,)
    if isinstance(value, list):
        return []
    return () if isinstance(value, tuple) else ""


def _with_remark(note: str, remark: str) -> str:
    return f"{note} [{remark}]".strip()
