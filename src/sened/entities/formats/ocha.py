"""OCHA's common operational data: tables of administrative units with P-codes, names by language, and a point."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sened.entities.formats.given import Faults, Rows, radius_of
from sened.model.entity import Place

_CODE = re.compile(r"adm(?:in)?(\d)_?p_?code\Z")
_NAME = re.compile(r"adm(?:in)?(\d)_?(?:(?:ref|alt)?name)?_?(?:alt)?\d{0,2}_?([a-z]{2})?(?:alt)?\d{0,2}\Z")
_LAT = ("lat", "latitude", "latitude_y", "center_lat", "y_coord", "y", "lat_y", "point_y")
_LON = ("lon", "long", "longitude", "longitude_x", "center_lon", "x_coord", "x", "long_x", "point_x")
_KINDS = ("country", "province", "district", "district", "settlement", "settlement")
_SUBDISTRICT, _SUBDISTRICT_M = 3, 12_000.0
_NEXT_STEP = "give a table with admin…Pcode, admin…Name and the columns latitude and longitude"


class Ocha:
    """Reads tables of any depth in the three ways in which OCHA has named their columns (`admin3Name_en`, `ADM3_EN`, `adm3_name`)."""

    name = "ocha"
    help = "OCHA tables of administrative units with P-codes (csv or xlsx)"

    def fits(self, header: Sequence[str]) -> bool:
        """Tell whether a column of P-codes is there."""
        return any(_CODE.match(c.strip().casefold()) for c in header)

    def read(self, rows: Rows, faults: Faults) -> Iterator[Place]:
        """Yield the deepest unit of each row, with ids `ocha:PCODE`; rows that repeat a unit are passed over."""
        columns: _Columns | None = None
        known: set[str] = set()
        for number, cells in rows():
            if faults.full:
                return
            if columns is None:
                columns = _columns(cells)
                if fault := columns.fault():
                    faults.at(number, None, fault, _NEXT_STEP)
                    return
                continue
            place = _place(number, cells, columns, faults)
            if place is None:
                continue
            if place.id in known:
                faults.at(number, columns.header[columns.codes[0][1]], f"{place.id} stands in a row before", "give each unit once")  # fmt: skip
                continue
            known.add(place.id)
            yield place


@dataclass(frozen=True, slots=True)
class _Columns:
    header: Sequence[str]
    codes: tuple[tuple[int, int], ...]
    """Level and column of each code, the deepest first."""
    names: tuple[tuple[int, int, str], ...]
    """Level, column and language of each name."""
    lat: int
    lon: int

    def fault(self) -> str:
        """Return what the header lacks, "" for nothing."""
        if not self.codes:
            return "there is no column of P-codes"
        if self.lat < 0 or self.lon < 0:
            return "there are no columns of coordinates"
        deepest = self.codes[0][0]
        return "" if any(level == deepest for level, _, _ in self.names) else f"there is no column of names of level {deepest}"  # fmt: skip


def _columns(header: Sequence[str]) -> _Columns:
    low = [c.strip().casefold() for c in header]
    codes = sorted(((int(m[1]), i) for i, c in enumerate(low) if (m := _CODE.match(c))), reverse=True)
    names = [(int(m[1]), i, m[2] or "und") for i, c in enumerate(low) if (m := _NAME.match(c)) and m[2] != "pc"]
    lat = next((low.index(c) for c in _LAT if c in low), -1)
    lon = next((low.index(c) for c in _LON if c in low), -1)
    return _Columns(tuple(header), tuple(codes), tuple(names), lat, lon)


def _place(row: int, cells: Sequence[str], columns: _Columns, faults: Faults) -> Place | None:
    if len(cells) < len(columns.header):
        cells = [*cells, *[""] * (len(columns.header) - len(cells))]
    level, code = next(((n, cells[i].strip()) for n, i in columns.codes if cells[i].strip()), (-1, ""))
    if not code:
        faults.at(row, columns.header[columns.codes[0][1]], "a unit needs a P-code")
        return None
    names = [(language, cells[i].strip()) for n, i, language in columns.names if n == level and cells[i].strip()]
    label = next((name for language, name in names if language == "en"), names[0][1] if names else "")
    label = faults.name(row, f"admin{level}Name", label)
    kind = _KINDS[min(level, len(_KINDS) - 1)]
    radius = _SUBDISTRICT_M if level == _SUBDISTRICT else radius_of(kind, 0)
    header = columns.header
    where = faults.point(row, (header[columns.lat], cells[columns.lat]), (header[columns.lon], cells[columns.lon]), radius)  # fmt: skip
    if not label or where is None:
        return None
    return Place(
        id=f"ocha:{code}",
        name=label,
        names=tuple(names),
        where=where,
        kind=kind,
        country=code[:2] if code[:2].isalpha() else "",
        within=_within(cells, columns, level),
    )


def _within(cells: Sequence[str], columns: _Columns, level: int) -> str:
    out = []
    for above in range(level - 1, 0, -1):
        found = [(language != "en", cells[i].strip()) for n, i, language in columns.names if n == above and cells[i].strip()]  # fmt: skip
        out += [name for _, name in sorted(found)[:1]]
    return ", ".join(out)


FORM = Ocha()
