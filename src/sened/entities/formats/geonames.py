"""A GeoNames dump: nineteen columns parted by tabs, no header, other names in the fourth."""

from collections.abc import Iterator, Sequence

from sened.entities.formats.given import Faults, Rows, people, radius_of
from sened.model.entity import Place

COLUMNS = (
    "geonameid", "name", "asciiname", "alternatenames", "latitude", "longitude", "feature class", "feature code", "country code", "cc2",
    "admin1 code", "admin2 code", "admin3 code", "admin4 code", "population", "elevation", "dem", "timezone", "modification date",
)  # fmt: skip
_KINDS = {"P": "settlement", "T": "region", "L": "region", "H": "region", "S": "exact"}
_CODES = {
    "ADM1": "province", "ADM2": "district", "ADM3": "district", "ADM4": "district", "ADM5": "district", "ADMD": "district",
    "PCLI": "country", "PCLD": "country", "PCLS": "country", "PCLF": "country", "PCL": "country", "PCLIX": "country",
}  # fmt: skip
_PART_CODES = frozenset({"PPLX", "PPLL"})
_PART_M = 2_000.0
_CODE_LETTERS = 4


class GeoNames:
    """Reads the tables that GeoNames offers by country (`SY.txt`), and `allCountries.txt`."""

    name = "geonames"
    help = "a GeoNames dump: nineteen columns parted by tabs, no header"

    def fits(self, header: Sequence[str]) -> bool:
        """Tell whether the first row has nineteen cells, a number in front and a class of feature in its place."""
        return len(header) == len(COLUMNS) and header[0].isdigit() and len(header[6]) <= 1

    def read(self, rows: Rows, faults: Faults) -> Iterator[Place]:
        """Yield settlements, administrative units, mountains, waters, areas and sites with ids `geonames:NNN`."""
        units = _units(rows)
        for number, cells in rows():
            if faults.full:
                return
            if len(cells) != len(COLUMNS):
                faults.at(number, None, f"{len(cells)} cells where a GeoNames row has {len(COLUMNS)}", "check --format")
            elif (kind := _kind(cells)) is None:
                faults.passed_over += 1
            elif (place := _place(number, cells, kind, units, faults)) is not None:
                yield place


def _units(rows: Rows) -> dict[tuple[str, ...], str]:
    """Return the names of first and second administrative units by country and codes."""
    out: dict[tuple[str, ...], str] = {}
    for _, cells in rows():
        if len(cells) == len(COLUMNS) and cells[7] in ("ADM1", "ADM2"):
            depth = 11 if cells[7] == "ADM1" else 12
            out[(cells[8], *cells[10:depth])] = cells[1]
    return out


def _kind(cells: Sequence[str]) -> str | None:
    return _CODES.get(cells[7], _KINDS.get(cells[6]))


def _place(
    row: int, cells: Sequence[str], kind: str, units: dict[tuple[str, ...], str], faults: Faults
) -> Place | None:
    name = faults.name(row, "name", cells[1])
    inhabitants = people(cells[14]) if kind == "settlement" else 0
    radius = _PART_M if cells[7] in _PART_CODES else radius_of(kind, inhabitants)
    where = faults.point(row, ("latitude", cells[4]), ("longitude", cells[5]), radius)
    place_id = f"geonames:{cells[0]}"
    if not cells[0].isdigit():
        faults.at(row, "geonameid", f"{cells[0][:40]!r} is not a number", "check --format")
        return None
    if not faults.is_new(row, "geonameid", place_id) or not name or where is None:
        return None
    others = {cells[2], *cells[3].split(",")} - {name, ""}
    return Place(
        id=place_id,
        name=name,
        names=tuple(("und", n) for n in sorted(others) if _is_name(n)),
        where=where,
        kind=kind,
        country=cells[8],
        within=_within(cells, name, units),
        population=inhabitants,
    )


def _within(cells: Sequence[str], name: str, units: dict[tuple[str, ...], str]) -> str:
    names = (units.get((cells[8], cells[10], cells[11]), ""), units.get((cells[8], cells[10]), ""))
    return ", ".join(dict.fromkeys(n for n in names if n and n != name))


def _is_name(text: str) -> bool:
    # Codes of airports and links stand among the other names.
    return (
        len(text) > 2 and "://" not in text and not (len(text) <= _CODE_LETTERS and text.isascii() and text.isupper())
    )


FORM = GeoNames()
