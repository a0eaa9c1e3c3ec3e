"""The public part of a case: without what is withheld, and without what only withheld claims bring along.

It fails closed: where a withholding cannot be carried out to the letter, nothing is public.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, replace
from typing import TypeVar

from sened.base.errors import WithheldError
from sened.base.names import fold as folded
from sened.claims.state import Standing, State
from sened.claims.verdicts import subjects_of
from sened.model.claim import Claim
from sened.model.entity import Actor, Organisation, Place
from sened.model.source import Source

RecordT = TypeVar("RecordT", Source, Claim, Place, Actor, Organisation)
NAMELESS = "withheld"


def public(state: State) -> State:
    """Return what may leave the case.

    Left out: retracted and withheld claims, withheld sources and their claims, sources all of whose claims are left
    out, places, actors and organisations that only such claims name, and every decision about them. A source that
    cites a withheld one cites its entry instead, so that copies of one withheld source still count as one line; an id
    of what is left out is struck from remarks. `WithheldError` where a withholding names what the log does not hold.
    """
    unknown = sorted(w for w in state.withheld if w not in state.claims and w not in state.sources)
    if unknown:
        raise WithheldError(
            f"{', '.join(unknown)}: withheld, but not found in the log; nothing is published",
            next_step="undo the decision, or mend the log",
        )
    claims = {i: s for i, s in state.claims.items() if _is_public(i, s.record, state)}
    said = _names_in(s.record for s in claims.values())
    unsaid = _names_in(s.record for i, s in state.claims.items() if i not in claims)
    sources = _public_sources(state, claims)
    hidden = {i: s.entry_id for table in (state.claims, state.sources) for i, s in table.items()}
    hidden = {i: entry for i, entry in hidden.items() if i not in claims and i not in sources}
    return replace(
        state,
        claims={i: _cleaned(s, hidden) for i, s in claims.items()},
        sources={i: _cleaned(s, hidden) for i, s in sources.items()},
        places=_without_hidden(state.places, said, unsaid),
        actors=_without_hidden(state.actors, said, unsaid),
        organisations=_without_hidden(state.organisations, said, unsaid),
        decisions=tuple(d for d in state.decisions if not set(subjects_of(d)) & set(hidden)),
        retracted=frozenset(),
        withheld=frozenset(),
    )


def _is_public(identity: str, claim: Claim, state: State) -> bool:
    kept_back = state.withheld | state.retracted
    return identity not in kept_back and claim.source_id not in kept_back and claim.source_id in state.sources


def _public_sources(state: State, claims: Mapping[str, Standing[Claim]]) -> dict[str, Standing[Source]]:
    """Return the sources that are not withheld and keep a public claim, or never had one."""
    shown = {s.record.source_id for s in claims.values()}
    had = {s.record.source_id for s in state.claims.values()}
    return {i: s for i, s in state.sources.items() if i not in state.withheld and (i in shown or i not in had)}


def _cleaned(standing: Standing[RecordT], hidden: Mapping[str, str]) -> Standing[RecordT]:
    """Return the record with no id of what is left out in its remarks, and with opaque citations of it."""
    if not hidden:
        return standing
    record = standing.record
    changes: dict[str, object] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name == "cites":
            changes[field.name] = tuple(f"{NAMELESS}:{hidden[c][:12]}" if c in hidden else c for c in value)
        elif type(value) is str and field.name not in {"id", "source_id", "url"}:  # members of closed lists stay
            changes[field.name] = _struck(value, hidden)
    cleaned = replace(record, **changes)  # type: ignore[arg-type]
    return replace(standing, record=cleaned, imported=cleaned)


def _struck(text: str, hidden: Collection[str]) -> str:
    return re.sub(r"[\w.:-]*\w", lambda word: f"[{NAMELESS}]" if word.group() in hidden else word.group(), text)


def _without_hidden(
    world: Mapping[str, Standing[RecordT]], kept: Collection[str], hidden: Collection[str]
) -> dict[str, Standing[RecordT]]:
    """Return the entities but for those that names in `hidden` alone bring along (`kept` are names said in public).

    What a remaining entity belongs to remains too.
    """
    out = {}
    for identity, standing in world.items():
        names = _names_of(standing.record)
        if names & set(kept) or not names & set(hidden):
            out[identity] = standing
    for standing in list(out.values()):
        owner = _belongs_to(standing.record)
        while owner in world and owner not in out:
            out[owner] = world[owner]
            owner = _belongs_to(world[owner].record)
    return {identity: world[identity] for identity in world if identity in out}


def _belongs_to(record: Source | Claim | Place | Actor | Organisation) -> str:
    if isinstance(record, Place):
        return record.within
    return record.party if isinstance(record, Actor) else ""


def _names_of(record: Source | Claim | Place | Actor | Organisation) -> set[str]:
    if isinstance(record, Place):
        return _folded(record.name, *(name for _, name in record.names))
    if isinstance(record, Actor):
        return _folded(record.id, record.name, *(name for _, name in record.aliases))
    return _folded(record.name, *(a.name for a in record.aliases)) if isinstance(record, Organisation) else set()


def _names_in(claims: Iterable[Claim]) -> set[str]:
    """Return the folded names of places, actors and organisations in `claims`, whole and by the parts of a list."""
    out: set[str] = set()
    for claim in claims:
        said = [claim.place_name, claim.place_as_written, claim.actor_as_written, claim.target]
        said += [*claim.actors, *claim.actors_2, *claim.speakers, *claim.via]
        if claim.supply:
            said += [claim.supply.manufacturer, claim.supply.parent_at_date]
        out |= _folded(*said, *(part for text in said for part in re.split(r"[;,|]", text)))
    return out


def _folded(*names: str) -> set[str]:
    return {folded(name) for name in names} - {""}
