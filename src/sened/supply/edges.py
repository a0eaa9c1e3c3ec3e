"""From one supply row to the edges that it states, names or implies."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sened.base.canonical import digest_of
from sened.supply.asof import Row, interval
from sened.supply.names import OrganisationIndex, is_placeholder, key, split_names
from sened.supply.relations import (
    FROM_WEAPON,
    LINKS,
    NAMES_MAKER,
    OWNERSHIP,
    PLACES,
    REPLY,
    WHOLE,
    Basis,
    EdgeKind,
    NodeKind,
)

Edge = dict[str, Any]


def edge_id(kind: str, subject: str, object_: str) -> str:
    """Return the id of an edge: `e-` and 16 hexadecimal digits of a digest over its structure."""
    return "e-" + digest_of({"kind": kind, "subject": key(subject), "object": key(object_)})[:16]


def of_row(row: Row, index: OrganisationIndex) -> Iterator[Edge]:
    """Yield the edges of one supply row, each once, in the firmest way in which the row carries it."""
    seen: dict[str, Edge] = {}
    for edge in (*_links(row), *_makers(row, index), *_owners(row, index), *_places(row)):
        held = seen.get(edge["edge_id"])
        if held is None or list(Basis).index(edge["basis"]) < list(Basis).index(held["basis"]):
            seen[edge["edge_id"]] = edge
    yield from seen.values()


def spoken_on(row: Row) -> date | None:
    """Return the last day on which the row's source can have spoken, the day at which its names are read."""
    said = interval(row, "source")
    return None if said is None else said.end


def makers_of(row: Row, index: OrganisationIndex) -> list[str]:
    """Return the labels of the row's makers; cells that name nobody give none."""
    names = [n for n in split_names(row["manufacturer"]) if not is_placeholder(n)]
    return [index.label(n, spoken_on(row)) for n in names]


def parents_of(row: Row, index: OrganisationIndex) -> list[str]:
    """Return the labels in the row's parent column."""
    return [index.label(n, spoken_on(row)) for n in split_names(row["parent_at_date"]) if not is_placeholder(n)]


def component_of(row: Row) -> str:
    """Return the row's component, empty where it speaks of the weapon itself."""
    name = str(row["component"] or "").strip()
    return "" if key(name) in WHOLE else name


def _links(row: Row) -> Iterator[Edge]:
    component = component_of(row)
    if not component or row["relation"] == REPLY:
        return
    kind = LINKS.get(row["relation"], EdgeKind.NAMED_WITH)
    basis = Basis.STATED if row["relation"] in LINKS else Basis.IMPLIED
    part_kind = NodeKind.WEAPON if kind is EdgeKind.CARRIES else NodeKind.COMPONENT
    for weapon in split_names(row["weapon_system"]):
        ends = ((component, part_kind), (weapon, NodeKind.WEAPON))
        yield _edge(row, kind, *(ends[::-1] if kind in FROM_WEAPON else ends), basis)


def _items(row: Row) -> list[tuple[str, NodeKind]]:
    component = component_of(row)
    if not component:
        return [(weapon, NodeKind.WEAPON) for weapon in split_names(row["weapon_system"])]
    return [(component, NodeKind.WEAPON if row["relation"] == "carries" else NodeKind.COMPONENT)]


def _makers(row: Row, index: OrganisationIndex) -> Iterator[Edge]:
    relation = row["relation"]
    if relation == REPLY:
        return
    basis = Basis.NAMED if relation in NAMES_MAKER else Basis.IMPLIED
    if relation == "maker_of":
        basis = Basis.STATED
    for item in _items(row):
        for maker in makers_of(row, index):
            yield _edge(row, EdgeKind.MADE_BY, item, (maker, NodeKind.ORGANISATION), basis)


def _owners(row: Row, index: OrganisationIndex) -> Iterator[Edge]:
    relation = row["relation"]
    if relation == REPLY:
        return
    kind = OWNERSHIP.get(relation, EdgeKind.OWNED_BY)
    basis = Basis.STATED if relation in OWNERSHIP else Basis.IMPLIED
    for maker in makers_of(row, index):
        for parent in parents_of(row, index):
            if key(maker) != key(parent):
                yield _edge(row, kind, (maker, NodeKind.ORGANISATION), (parent, NodeKind.ORGANISATION), basis)


def _places(row: Row) -> Iterator[Edge]:
    kind = PLACES.get(row["relation"])
    if kind is None or not row["country"]:
        return
    for item in _items(row):
        yield _edge(row, kind, item, (row["country"], NodeKind.JURISDICTION), Basis.STATED)


def _edge(row: Row, kind: EdgeKind, subject: tuple[str, NodeKind], object_: tuple[str, NodeKind], basis: Basis) -> Edge:
    if row["evidence_kind"] == "general_knowledge":
        # What everybody knows is nobody's claim: it is shown and never counts.
        basis = Basis.IMPLIED
    return {
        "edge_id": edge_id(kind, subject[0], object_[0]),
        "edge_kind": kind.value,
        "subject": subject[0],
        "subject_kind": subject[1].value,
        "object": object_[0],
        "object_kind": object_[1].value,
        **_validity(row, kind, basis),
        "known_start": row["source_start"],
        "known_end": row["source_end"],
        "status": "implied" if basis is Basis.IMPLIED else row["status"],
        "basis": basis.value,
        **{name: row[name] for name in _COPIED},
        **({"number": row["number"], "number_unit": row["number_unit"]} if basis is Basis.STATED else {}),
    }


_COPIED = ("claim_id", "source_id", "stance", "evidence_kind", "country", "conflict_group", "note")
_VALID = ("valid_from_start", "valid_from_end", "valid_to_start", "valid_to_end")


def _validity(row: Row, kind: EdgeKind, basis: Basis) -> dict[str, date | None]:
    """Return the edge's time: the row's own where it states the edge, the source's day where a column implies an owner.

    A row's dates are those of its relation; for the maker that it names in passing they say nothing.
    """
    if basis is Basis.STATED:
        return {name: row[name] for name in _VALID}
    if kind is EdgeKind.OWNED_BY:
        return {"valid_from_start": row["source_start"], "valid_from_end": row["source_end"]}
    return {}
