"""Who's On First as a table with tabs: one row a place, all its names by language in the last column."""

from collections.abc import Iterator, Sequence

from sened.entities.formats.given import Faults, Rows, people, radius_of
from sened.model.entity import Place

COLUMNS = ("wof_id", "cc", "type", "name", "lat", "lon", "pop", "geonames_id", "wikidata", "src")
_KINDS = {
    "country": "country", "region": "province", "macroregion": "region", "county": "district", "localadmin": "district",
    "borough": "settlement", "locality": "settlement", "neighbourhood": "settlement", "microhood": "settlement",
    "campus": "exact", "venue": "exact", "address": "exact",
}  # fmt: skip
_PARTS_OF_TOWNS = frozenset({"borough", "neighbourhood", "microhood"})
_PART_M = 2_000.0
_LANGUAGES = {"ara": "ar", "ckb": "ckb", "deu": "de", "eng": "en", "fra": "fr", "kur": "ku", "kmr": "ku", "tur": "tr"}


class WofTsv:
    """Reads `wof_id cc type name lat lon pop geonames_id wikidata src names(lang=name|...)`."""

    name = "wof-tsv"
    help = "Who's On First, one place a row, columns parted by tabs"

    def fits(self, header: Sequence[str]) -> bool:
        """Tell whether the header is that of the table."""
        return tuple(header[: len(COLUMNS)]) == COLUMNS

    def read(self, rows: Rows, faults: Faults) -> Iterator[Place]:
        """Yield the places with ids `wof:NNN`."""
        for number, cells in rows():
            if faults.full:
                return
            if number == 1:
                if not self.fits(cells):
                    faults.at(1, None, f"the header is not {' '.join(COLUMNS)} names", "check --format")
                    return
            elif len(cells) != len(COLUMNS) + 1:
                faults.at(number, None, f"{len(cells)} cells where the header has {len(COLUMNS) + 1}", "mend the row")
            elif (place := _place(number, cells, faults)) is not None:
                yield place


def _place(row: int, cells: Sequence[str], faults: Faults) -> Place | None:
    wof_id, country, sort, text, lat, lon, pop, *_, names = cells
    name = faults.name(row, "name", text)
    kind = _KINDS.get(sort, "settlement")
    inhabitants = people(pop) if kind == "settlement" else 0
    radius = _PART_M if sort in _PARTS_OF_TOWNS else radius_of(kind, inhabitants)
    where = faults.point(row, ("lat", lat), ("lon", lon), radius)
    if not faults.is_new(row, "wof_id", f"wof:{wof_id}") or not name or where is None:
        return None
    return Place(
        id=f"wof:{wof_id}",
        name=name,
        names=tuple(_names(names)),
        where=where,
        kind=kind,
        country=country,
        population=inhabitants,
    )


def _names(cell: str) -> Iterator[tuple[str, str]]:
    for part in cell.split("|") if cell else ():
        language, _, name = part.partition("=")
        if len(name) > 2 and not (len(name) <= 4 and name.isascii() and name.isupper()):
            yield _LANGUAGES.get(language, language), name


FORM = WofTsv()
