"""Claims and sources with single fields withheld and places coarsened, and their texts without what would tell it again."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from sened.base.dates import Interval
from sened.base.geo import Circle
from sened.base.quantities import Count
from sened.claims.coarsen import coarsened
from sened.claims.groups import CLAIM_GROUPS, WITHHELD, Group, changed, value_of, without
from sened.claims.held import text_digest
from sened.claims.orders import Orders
from sened.claims.state import Standing
from sened.claims.striking import Names, number_phrases, struck_phrases, struck_points
from sened.model.claim import Claim
from sened.model.entity import Place
from sened.model.source import Source

RecordT = TypeVar("RecordT", Claim, Source)

_CLAIM_TEXTS = (
    "summary", "note", "target", "time_as_written", "actor_as_written", "weapon_as_written", "figure_unit", "speakers",
    "via", "supply.answer", "supply.component", "supply.weapon_system", "supply.status",
)  # fmt: skip
_SOURCE_TEXTS = ("title", "publisher_note", "published_note", "cites_note", "note")
_RESTATING = tuple(g for g in CLAIM_GROUPS if g.name in {"summary", "note", "wording", "quote"})
_SHORTEST_PHRASE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Reduced:
    """Claims and sources as they may leave the case, and the cells of coarsened places."""

    claims: Mapping[str, Standing[Claim]]
    sources: Mapping[str, Standing[Source]]
    cells: tuple[Circle, ...]


@dataclass(frozen=True, slots=True)
class _Traces:
    """What must not stand in the texts of a source and of its claims: names of places, and words of withheld values."""

    names: frozenset[str]
    phrases: frozenset[str]


def reduce(
    claims: Mapping[str, Standing[Claim]],
    sources: Mapping[str, Standing[Source]],
    asked: Orders,
    places: Collection[Place],
) -> Reduced:
    """Return claims and sources with withheld fields emptied and places coarsened, as `asked`.

    What was taken out of a claim is struck from its own texts and from those of its source as well: names of a
    coarsened place, numbers and words of a withheld field.
    """
    out, traces, cells = dict(claims), dict[str, _Traces](), list[Circle]()
    for identity in sorted(set(asked.fields) | set(asked.coarse)):
        if identity not in claims:
            continue
        standing = claims[identity]
        record, names, found = _coarse(standing.record, asked, places)
        cells += found
        groups = asked.fields.get(identity, {})
        own = _Traces(names, frozenset(_words_of(standing.record, groups)))
        record = _emptied(record, groups, asked)
        out[identity] = _standing(standing, _remarked(_struck(record, _CLAIM_TEXTS, own), groups, asked))
        before = traces.get(record.source_id, _Traces(frozenset(), frozenset()))
        traces[record.source_id] = _Traces(before.names | own.names, before.phrases | own.phrases)
    shown = {i: _source(s, asked.fields.get(i, {}), traces.get(i)) for i, s in sources.items()}
    return Reduced(claims=out, sources=shown, cells=tuple(cells))


def _coarse(claim: Claim, asked: Orders, places: Collection[Place]) -> tuple[Claim, frozenset[str], list[Circle]]:
    if claim.id not in asked.coarse:
        return claim, frozenset(), []
    found = coarsened(claim, asked.coarse[claim.id][0], places)
    public = found.claim
    return (
        public,
        found.names,
        [replace(found.cell, radius_m=public.where.radius_m)] if found.cell and public.where else [],
    )


def _emptied(claim: Claim, groups: Mapping[Group, int], asked: Orders) -> Claim:
    """Return the claim without the groups; a coded field takes along what says it in words, unless accepted since."""
    if not groups:
        return claim
    taken = list(groups)
    if any(g.coded for g in groups):
        taken += [g for g in _RESTATING if g not in groups and not _released(claim, g, asked)]
    return without(claim, taken)


def _released(claim: Claim, group: Group, asked: Orders) -> bool:
    """Tell whether a person accepted the text after the last decision that keeps something of the claim back."""
    text = value_of(claim, group.name)
    if not isinstance(text, str) or not text:
        return False
    return asked.accepted.get((claim.id, group.name, text_digest(text)), -1) > asked.since(claim.id)


def _remarked(claim: Claim, groups: Mapping[Group, int], asked: Orders) -> Claim:
    """Return the claim with a remark in its note that says what is not shown."""
    remarks = [f"Withheld by the editors of this case: {', '.join(sorted(g.name for g in groups))}."] if groups else []
    if claim.id in asked.coarse:
        km = asked.coarse[claim.id][0]
        remarks.append(f"Place coarsened by the editors of this case: the middle of a cell of {km} km.")
    return replace(claim, note=" ".join([*([claim.note] if claim.note else []), *remarks]))


def _struck(record: RecordT, attributes: Iterable[str], traces: _Traces) -> RecordT:
    names, changes = Names(traces.names), dict[str, object]()
    for attribute in attributes:
        value = value_of(record, attribute)
        if isinstance(value, str) and value:
            changes[attribute] = _without(value, names, traces)
        elif isinstance(value, tuple):
            changes[attribute] = tuple(_without(item, names, traces) for item in value)
    return changed(record, changes)


def _without(text: str, names: Names, traces: _Traces) -> str:
    if names:
        text = struck_points(names.struck(text))
    return struck_phrases(text, traces.phrases)


def _source(standing: Standing[Source], groups: Mapping[Group, int], traces: _Traces | None) -> Standing[Source]:
    if not groups and traces is None:
        return standing
    record = without(standing.record, groups)
    if traces is not None:
        record = _struck(record, _SOURCE_TEXTS, traces)
        if record.url and _tells(record.url, traces):
            record = replace(record, url="")
    return _standing(standing, record)


def _tells(url: str, traces: _Traces) -> bool:
    plain = url.replace("_", " ").replace("-", " ").replace("/", " ")
    return Names(traces.names).within(url) or struck_phrases(plain, traces.phrases) != plain


def _standing(standing: Standing[RecordT], record: RecordT) -> Standing[RecordT]:
    return replace(standing, record=record, imported=record)


def _words_of(claim: Claim, groups: Iterable[Group]) -> Iterable[str]:
    """Yield the ways in which the values of the groups may be written in a text."""
    for attribute in (a for g in groups for a in g.attributes):
        for value in _parts(value_of(claim, attribute)):
            if isinstance(value, bool) or value is None:
                continue
            yield from _ways(value)


def _parts(value: object) -> tuple[object, ...]:
    if isinstance(value, tuple):
        return value
    if isinstance(value, Count):
        return value.low, value.high
    if isinstance(value, Interval):
        return value.start, value.end
    if isinstance(value, Circle):
        return (f"{value.lat:g}", f"{value.lon:g}")
    return (value,)


def _ways(value: object) -> list[str]:
    if isinstance(value, int):
        return number_phrases(value)
    if isinstance(value, date):
        day = value
        return [day.isoformat(), f"{day:%d.%m.%Y}", f"{day:%d/%m/%Y}", f"{day.day} {day:%B %Y}", f"{day:%B} {day.day}, {day:%Y}", f"{day.day} {day:%B}", f"{day.day} {day:%b}"]  # fmt: skip
    text = str(value)
    return [text] if type(value) is str and len(text) >= _SHORTEST_PHRASE and text != WITHHELD else []
