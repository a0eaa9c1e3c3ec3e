"""Places, actors and organisations without those that only what is kept back brings along."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from sened.base.geo import Circle
from sened.base.names import fold as folded
from sened.base.names import skeleton
from sened.claims.state import Standing, State
from sened.model.claim import Claim
from sened.model.entity import Actor, Organisation, Place

RecordT = TypeVar("RecordT", Place, Actor, Organisation)
_SHORTEST_SKELETON = 3


def shown(
    state: State, *, public: Collection[Claim], private: Collection[Claim], cells: Collection[Circle]
) -> dict[str, Mapping[str, object]]:
    """Return the public places, actors and organisations, given public claims and the private form of all others.

    An entity leaves where a private claim names it, in any spelling of its name, and no public one does; a place also
    where it lies within the cell of a coarsened one, is finer than that cell and is named by no public claim. What a
    remaining entity belongs to remains.
    """
    said, unsaid = names_in(public), names_in(private)
    return {
        "places": _without_notes(_without_hidden(state.places, said, unsaid, cells)),
        "actors": _without_notes(_without_hidden(state.actors, said, unsaid, ())),
        "organisations": _without_notes(_without_hidden(state.organisations, said, unsaid, ())),
    }


def _without_hidden(
    world: Mapping[str, Standing[RecordT]], kept: Collection[str], hidden: Collection[str], cells: Collection[Circle]
) -> dict[str, Standing[RecordT]]:
    if not hidden:
        return dict(world)
    out = {}
    for identity, standing in world.items():
        names = _names_of(standing.record)
        if names & set(kept) or not (names & set(hidden) or _in_a_cell(standing.record, cells)):
            out[identity] = standing
    for standing in list(out.values()):
        owner = _belongs_to(standing.record)
        while owner in world and owner not in out:
            out[owner] = world[owner]
            owner = _belongs_to(world[owner].record)
    return {identity: world[identity] for identity in world if identity in out}


def _without_notes(world: Mapping[str, Standing[RecordT]]) -> dict[str, Standing[RecordT]]:
    """Return the entities without their notes: no table and no page shows them, they are for the editors alone."""
    return {i: replace(s, record=_silent(s.record), imported=_silent(s.record)) if s.record.note else s for i, s in world.items()}  # fmt: skip


def _silent(record: RecordT) -> RecordT:
    return replace(record, note="")


def _in_a_cell(record: Place | Actor | Organisation, cells: Collection[Circle]) -> bool:
    return isinstance(record, Place) and any(
        record.where.radius_m < c.radius_m and record.where.distance_m(c) <= c.radius_m for c in cells
    )


def _belongs_to(record: Place | Actor | Organisation) -> str:
    if isinstance(record, Place):
        return record.within
    return record.party if isinstance(record, Actor) else ""


def _names_of(record: Place | Actor | Organisation) -> set[str]:
    if isinstance(record, Place):
        return _keys(record.name, *(name for _, name in record.names))
    if isinstance(record, Actor):
        return _keys(record.id, record.name, *(name for _, name in record.aliases))
    return _keys(record.name, *(a.name for a in record.aliases))


def names_in(claims: Iterable[Claim]) -> set[str]:
    """Return the keys of names of places, actors and organisations in `claims`, whole and by the parts of a list."""
    out: set[str] = set()
    for claim in claims:
        said = [claim.place_name, claim.place_as_written, claim.actor_as_written, claim.target]
        said += [*claim.actors, *claim.actors_2, *claim.speakers, *claim.via]
        if claim.supply:
            said += [claim.supply.manufacturer, claim.supply.parent_at_date]
        out |= _keys(*said, *(part for text in said for part in re.split(r"[;,|]", text)))
    return out


def _keys(*names: str) -> set[str]:
    """Return what names are compared by: their folded form, and their skeleton in any script where it is long enough."""
    out = {folded(name) for name in names}
    bones = {skeleton(name) for name in names}
    return (out | {f"~{b}" for b in bones if len(b.replace(" ", "")) >= _SHORTEST_SKELETON}) - {""}
