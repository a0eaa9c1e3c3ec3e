"""Records of what claims speak of: places, actors and organisations, each with its names."""

from dataclasses import dataclass

from sened.base.dates import Interval
from sened.base.geo import Circle


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place and its names by language (`ku`, `ar`, `tr`, `en`, `und`); `kind` is a `GeoPrecision` or finer word.

    `population` is the number of inhabitants that a gazetteer gives, 0 where it gives none; it only ranks namesakes.
    """

    id: str
    name: str
    names: tuple[tuple[str, str], ...] = ()
    where: Circle
    kind: str = "settlement"
    country: str = ""
    within: str = ""
    note: str = ""
    population: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A body that acts or speaks in a conflict.

    `id` is the code used in claims (`TURKEY`); `aliases` are names by language; `party` is the party of the conflict
    to which it belongs or speaks for (an actor id, possibly its own), empty where it belongs to none.
    """

    id: str
    name: str
    kind: str = "armed-group"
    aliases: tuple[tuple[str, str], ...] = ()
    party: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """One name of an organisation and, where known, when it bore it and why (renamed, short, translation)."""

    name: str
    kind: str = "spelling"
    valid: Interval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A company or public body, at country and city level only."""

    id: str
    name: str
    country: str = ""
    city: str = ""
    lat: float | None = None
    lon: float | None = None
    aliases: tuple[Alias, ...] = ()
    note: str = ""
