"""How the relation of a supply row becomes edges and controls of the map: the whole crosswalk in one place."""

from enum import StrEnum


class EdgeKind(StrEnum):
    """What an edge says of its subject and its object."""

    USED_IN = "used-in"
    PLANNED_FOR = "planned-for"
    SUPPLIED_TO = "supplied-to"
    NAMED_WITH = "named-with"
    CARRIES = "carries"
    DERIVED_FROM = "derived-from"
    MADE_BY = "made-by"
    MADE_IN = "made-in"
    SUPPLIED_VIA = "supplied-via"
    OWNED_BY = "owned-by"
    MERGED_INTO = "merged-into"
    FORMERLY = "formerly"


class Basis(StrEnum):
    """How firmly a row carries an edge, firmest first."""

    STATED = "stated"
    NAMED = "named"
    IMPLIED = "implied"


class NodeKind(StrEnum):
    """What stands at the end of an edge."""

    WEAPON = "weapon"
    COMPONENT = "component"
    ORGANISATION = "organisation"
    JURISDICTION = "jurisdiction"


LINKS = {
    "used_in": EdgeKind.USED_IN,
    "planned_for": EdgeKind.PLANNED_FOR,
    "supplied_to": EdgeKind.SUPPLIED_TO,
    "carries": EdgeKind.CARRIES,
    "derived_from": EdgeKind.DERIVED_FROM,
}
"""Relations between a part and a weapon."""

LINK_ORDER = (
    EdgeKind.USED_IN, EdgeKind.CARRIES, EdgeKind.SUPPLIED_TO, EdgeKind.PLANNED_FOR, EdgeKind.DERIVED_FROM,
    EdgeKind.NAMED_WITH,
)  # fmt: skip
FROM_WEAPON = (EdgeKind.CARRIES, EdgeKind.DERIVED_FROM)
"""Links whose subject is the weapon; in the others it is the part."""

OWNERSHIP = {
    "subsidiary_of": EdgeKind.OWNED_BY,
    "stake_held_by": EdgeKind.OWNED_BY,
    "merged_into": EdgeKind.MERGED_INTO,
    "formerly_subsidiary_of": EdgeKind.FORMERLY,
}
PLACES = {"made_in": EdgeKind.MADE_IN, "supplied_via": EdgeKind.SUPPLIED_VIA}
NAMES_MAKER = frozenset(
    {*LINKS, *PLACES, "development", "production", "mass"},
)
"""Relations about a part itself: their row's maker is named as its maker."""

INSTRUMENTS = {
    "export_permit": "export permit",
    "no_permit_needed": "export permit",
    "supply": "company's own supply",
    "listed_by": "sanction",
}
REPLY = "reply"
WHOLE = ("whole system", "complete system", "remnant", "remnants", "remains", "debris", "wreckage")
"""Component cells that speak of the weapon itself, whole or as found."""
