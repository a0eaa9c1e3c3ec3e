"""Which fields of a record can be withheld by themselves, and which belong together: one of a kind would give the other away.

A place is its names and its point; a count is both of its ends; a date is its days and its words. What a coded field
says, summary and note say again in words, so they are withheld with it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import TypeVar

from sened.base.errors import InputError
from sened.model.claim import Claim, SupplyPart
from sened.model.source import Source
from sened.model.vocabulary import Stance

RecordT = TypeVar("RecordT", Claim, Source)
_SUPPLY = "supply."
WITHHELD = "[withheld]"
SOMEBODY = "a source whose name is withheld"
"""Stands for a speaker or an agency; it holds a word that makes a speaker nobody in particular."""
_WORDED = frozenset({"summary", "title"})
_CHAIN = frozenset({"speakers", "via"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Attributes of a record that are withheld together, and the names under which a person may ask for it."""

    name: str
    attributes: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    coded: bool = True


def _groups(*rows: str) -> tuple[Group, ...]:
    """Return groups written as `name: attributes | aliases`; a `~` in front marks text that no other field repeats."""
    out = []
    for row in rows:
        head, _, aliases = row.partition("|")
        name, _, attributes = head.partition(":")
        out.append(
            Group(
                name=name.strip("~ "),
                attributes=tuple(attributes.split()),
                aliases=tuple(aliases.split()),
                coded=not name.startswith("~"),
            )
        )
    return tuple(out)


CLAIM_GROUPS = _groups(
    "code: vocabulary code",
    "stance: stance",
    "speaker: speakers | speakers",
    "via: via",
    "date: when precision time_as_written | when date_start date_end date_precision time_as_written",
    "place: place_as_written place_name where geo_precision geo_source | where lat lon radius_m place_name place_as_written"
    " place_canonical place_name_as_written geo_precision geo_source",
    "actor: actor_as_written actors actor_mode modality | actors perpetrator_as_written actor_as_written modality actor_mode",
    "actor_2: actors_2 | actors_2",
    "target: target",
    "weapon: weapon_as_written | weapon_as_written",
    "killed: killed | killed_low killed_high",
    "wounded: wounded | wounded_low wounded_high",
    "captured: captured | captured_low captured_high",
    "figure: figure figure_unit | figure_low figure_high figure_unit",
    "civilian: civilian | civilian_flag",
    "~summary: summary | fact",
    "~note: note",
    "~wording: wording",
    "~quote: quote | quote_offset quote_start quote_end",
)
SUPPLY_GROUPS = _groups(
    "weapon_system: supply.weapon_system",
    "component: supply.component",
    "manufacturer: supply.manufacturer",
    "parent_at_date: supply.parent_at_date",
    "country: supply.country",
    "number: supply.number supply.number_unit | number_unit",
    "evidence_kind: supply.evidence_kind",
    "status: supply.status",
    "source_date: supply.source_date",
    "valid: supply.valid_from supply.valid_to | valid_from valid_to",
    "answer: supply.answer supply.answer_kind | answer_of_named_body answer_kind",
    "conflict_group: supply.conflict_group",
)
SOURCE_GROUPS = _groups(
    "~title: title",
    "~url: url",
    "~publisher_note: publisher_note",
    "~country: country",
    "~language: language",
    "~published: published published_note | published_note",
    "~cites: cites cites_note | cites_note",
    "~note: note",
)


def groups_of(record: Claim | Source) -> tuple[Group, ...]:
    """Return the groups of fields that can be withheld of `record`."""
    if isinstance(record, Source):
        return SOURCE_GROUPS
    return CLAIM_GROUPS + SUPPLY_GROUPS if record.supply else CLAIM_GROUPS


def group_of(record: Claim | Source, field: str) -> Group | None:
    """Return the group that holds a field of `record`, by attribute, column or group name; None where there is none."""
    return next((g for g in groups_of(record) if field in {g.name, *g.attributes, *g.aliases}), None)


def named_group(record: Claim | Source, field: str) -> Group:
    """Return the group that holds `field`; `InputError` where it cannot be withheld by itself."""
    found = group_of(record, field)
    if found is None:
        known = ", ".join(g.name for g in groups_of(record))
        raise InputError(
            f"{field!r} of {record.id} cannot be withheld by itself",
            next_step=f"use one of: {known}; or withhold the whole of {record.id}",
        )
    return found


def value_of(record: Claim | Source, attribute: str) -> object:
    """Return the value of an attribute, `supply.x` of the supply part too."""
    if attribute.startswith(_SUPPLY):
        part = record.supply if isinstance(record, Claim) else None
        return getattr(part, attribute.removeprefix(_SUPPLY)) if part else None
    return getattr(record, attribute)


def changed(record: RecordT, values: Mapping[str, object]) -> RecordT:
    """Return `record` with other values of the named attributes."""
    own = {k: v for k, v in values.items() if not k.startswith(_SUPPLY)}
    part = {k.removeprefix(_SUPPLY): v for k, v in values.items() if k.startswith(_SUPPLY)}
    if part and isinstance(record, Claim) and record.supply:
        own["supply"] = replace(record.supply, **part)  # type: ignore[arg-type]
    return replace(record, **own)  # type: ignore[arg-type]


def without(record: RecordT, groups: Iterable[Group]) -> RecordT:
    """Return `record` with the groups emptied: to what a field holds that the source does not give, or a word that says so.

    Nothing else is asserted in its place: a withheld stance is unknown, and a withheld speaker is somebody unnamed, so
    that what was quoted does not become the publisher's own word.
    """
    values = {a: _emptied(record, a) for g in groups for a in g.attributes}
    return changed(record, values)


def _emptied(record: Claim | Source, attribute: str) -> object:
    if attribute in _WORDED:
        return WITHHELD
    if attribute in _CHAIN:
        return (SOMEBODY,) if value_of(record, attribute) else ()
    return Stance.UNKNOWN if attribute == "stance" else _EMPTY[type(record)][attribute]


def _defaults(record_type: type[Claim] | type[Source] | type[SupplyPart], prefix: str = "") -> dict[str, object]:
    return {prefix + f.name: f.default for f in fields(record_type)}


_EMPTY: Mapping[type, Mapping[str, object]] = {
    Claim: _defaults(Claim) | _defaults(SupplyPart, _SUPPLY),
    Source: _defaults(Source),
}
