"""Places, actors and organisations of the case-toml form."""

from collections.abc import Iterator, Mapping

from sened.base.dates import Interval
from sened.base.geo import Circle
from sened.model.entity import Actor, Alias, Organisation, Place
from sened.model.vocabulary import RADIUS_M, GeoPrecision
from sened.sources.toml_table import Table

REGION_RADIUS_M = 200_000.0
"""Radius of a place of kind `region` where none is given: between a province and a country."""

_RADIUS: dict[str, float] = {k.value: r for k, r in RADIUS_M.items()} | {"region": REGION_RADIUS_M}
_FARTHEST_KM = 20_040.0
_PLACE = ("id", "name", "kind", "lat", "lon", "radius_km", "country", "within", "names", "note")
_ACTOR = ("id", "name", "kind", "party", "names", "note")
_ORGANISATION = ("id", "name", "country", "city", "lat", "lon", "note", "alias")
_ALIAS = ("name", "kind", "from", "to")
_SINCE_EVER, _UNTIL_NOW = "0001-01-01", "9999-12-31"


def read_place(table: Table) -> Iterator[Place]:
    """Yield the place of a sound [[place]] table."""
    table.only(_PLACE)
    kind = table.choice("kind", _RADIUS, GeoPrecision.SETTLEMENT.value)
    lat, lon = table.number("lat", -90, 90), table.number("lon", -180, 180)
    for key in ("lat", "lon"):
        if key not in table.values:
            table.problem(key, "it is missing", f"give {key} in degrees (WGS 84)")
    radius_km = table.number("radius_km", 0, _FARTHEST_KM)
    identity, name, names = table.identity("id"), table.text("name", needed=True), table.names("names")
    rest = {key: table.text(key) for key in ("country", "within", "note")}
    if identity and rest["within"] == identity:
        table.problem("within", "a place cannot lie within itself", "name the next wider place, or leave it out")
    if not table.sound or lat is None or lon is None:
        return
    radius_m = _RADIUS[kind] if radius_km is None else round(radius_km * 1000, 3)
    where = Circle(lat, lon, radius_m)
    yield Place(
        id=identity,
        name=name,
        names=names,
        where=where,
        kind=kind,
        country=rest["country"],
        within=rest["within"],
        note=rest["note"],
    )


def read_actor(table: Table) -> Iterator[Actor]:
    """Yield the actor of a sound [[actor]] table."""
    table.only(_ACTOR)
    identity, name, names = table.identity("id"), table.text("name", needed=True), table.names("names")
    kind, party, note = table.text("kind") or "armed-group", table.text("party"), table.text("note")
    if table.sound:
        yield Actor(id=identity, name=name, kind=kind, aliases=names, party=party, note=note)


def read_organisation(table: Table) -> Iterator[Organisation]:
    """Yield the organisation of a sound [[organisation]] table, at country and city level."""
    table.only(_ORGANISATION)
    identity, name = table.identity("id"), table.text("name", needed=True)
    lat, lon = table.number("lat", -90, 90), table.number("lon", -180, 180)
    if (lat is None) != (lon is None):
        table.problem(
            "lon" if lon is None else "lat", "one coordinate stands without the other", "give both or neither"
        )
    aliases = tuple(alias for part in _parts(table) for alias in _alias(part, table))
    rest = {key: table.text(key) for key in ("country", "city", "note")}
    if table.sound:
        yield Organisation(id=identity, name=name, lat=lat, lon=lon, aliases=aliases, **rest)


def _parts(table: Table) -> Iterator[Table]:
    given = table.values.get("alias", [])
    for item in given if isinstance(given, list) else [given]:
        if isinstance(item, Mapping):
            yield Table(table.file, table.line, item, table.problems)
        else:
            table.problem("alias", "a table is wanted", "write [[organisation.alias]] with name, kind, from, to")


def _alias(part: Table, owner: Table) -> Iterator[Alias]:
    part.only(_ALIAS)
    name, kind = part.text("name", needed=True), part.text("kind") or "spelling"
    valid = _validity(part)
    owner.sound &= part.sound
    if part.sound:
        yield Alias(name=name, kind=kind, valid=valid)


def _validity(part: Table) -> Interval | None:
    """Return when the name was borne; an end that is not given stays as open as the calendar allows."""
    if "from" not in part.values and "to" not in part.values:
        return None
    whole = {"from": _SINCE_EVER, "to": _UNTIL_NOW} | dict(part.values)
    dated = Table(part.file, part.line, whole, part.problems)
    valid = dated.interval("from", "to")
    part.sound &= dated.sound
    return valid
