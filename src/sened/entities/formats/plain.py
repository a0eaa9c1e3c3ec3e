"""A plain table that anybody can write: `name,lat,lon` and whatever else is known of a place."""

from collections.abc import Iterator, Mapping, Sequence

from sened.base.canonical import digest
from sened.entities.formats.given import KIND_RADIUS_M, Faults, Rows, people, radius_of
from sened.model.entity import Place

NEEDED = ("name", "lat", "lon")
COLUMNS = (*NEEDED, "id", "kind", "radius_km", "country", "within", "population", "names", "note")
_OTHER_WORDS = {"latitude": "lat", "longitude": "lon", "lng": "lon", "long": "lon", "title": "name", "admin": "within"}
_KINDS = frozenset({*KIND_RADIUS_M, "settlement"})
_FARTHEST_KM = 6_000.0


class Plain:
    """Reads `name,lat,lon`, and where there are any `id, kind, radius_km, country, within, population, names, note, name_XX`."""

    name = "csv"
    help = "columns name, lat, lon; also id, kind, radius_km, country, within, population, names (ar=…|ku=…), name_ar …"

    def fits(self, header: Sequence[str]) -> bool:
        """Tell whether the three columns that are needed are there."""
        return set(NEEDED) <= set(_named(header))

    def read(self, rows: Rows, faults: Faults) -> Iterator[Place]:
        """Yield the places; one without an id gets one that is made of its name and point."""
        header: list[str] = []
        for number, cells in rows():
            if faults.full:
                return
            if not header:
                header = _named(cells)
                missing = [c for c in NEEDED if c not in header]
                if missing:
                    faults.at(number, missing[0], "the column is missing", f"a table needs {', '.join(NEEDED)}")
                    return
                continue
            if len(cells) != len(header):
                faults.at(number, None, f"{len(cells)} cells where the header has {len(header)}", "mend the row")
                continue
            place = _place(number, dict(zip(header, cells, strict=True)), faults)
            if place is not None:
                yield place


def _named(header: Sequence[str]) -> list[str]:
    low = [c.strip().casefold() for c in header]
    return [_OTHER_WORDS.get(c, c) if _OTHER_WORDS.get(c, c) not in low or c in COLUMNS else c for c in low]


def _place(row: int, cells: Mapping[str, str], faults: Faults) -> Place | None:
    name = faults.name(row, "name", cells["name"])
    kind = cells.get("kind", "").strip().casefold() or "settlement"
    if kind not in _KINDS:
        faults.at(row, "kind", f"{kind[:40]!r} is no kind of place", "use " + ", ".join(sorted(_KINDS)))
        return None
    inhabitants = people(cells.get("population", ""))
    km = faults.number(row, "radius_km", cells.get("radius_km", ""), radius_of(kind, inhabitants) / 1000)
    if km is None or not 0 <= km <= _FARTHEST_KM:
        if km is not None:
            faults.at(row, "radius_km", f"{km:g} km is no radius of a place", f"write 0 to {_FARTHEST_KM:g}")
        return None
    where = faults.point(row, ("lat", cells["lat"]), ("lon", cells["lon"]), km * 1000)
    if not name or where is None:
        return None
    place_id = cells.get("id", "").strip() or "csv:" + digest(f"{name}\n{where.lat}\n{where.lon}".encode())[:12]
    if not faults.is_new(row, "id", place_id):
        return None
    return Place(
        id=place_id,
        name=name,
        names=tuple(_names(cells)),
        where=where,
        kind=kind,
        country=cells.get("country", "").strip(),
        within=cells.get("within", "").strip(),
        note=cells.get("note", "").strip(),
        population=inhabitants,
    )


def _names(cells: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for column, text in cells.items():
        if column.startswith("name_") and text.strip():
            yield column.removeprefix("name_"), text.strip()
    for part in cells.get("names", "").split("|"):
        language, found, name = part.partition("=")
        if not found:
            language, name = "und", part
        if name.strip():
            yield language.strip() or "und", name.strip()


FORM = Plain()
