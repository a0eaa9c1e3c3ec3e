"""One row of a report table, checked; the row stays as it is, since a dataset's rows are not claims of the log."""

from sened.claims.cells import Cells
from sened.model.crosswalk import is_known_code
from sened.model.vocabulary import GeoPrecision

_FARTHEST_KM = 9_999.0


def check_report(cells: Cells) -> str:
    """Note every fault of the row; return its event code where the crosswalk does not know it, else an empty text."""
    cells.needed("record_id")
    for name in ("record_id", "dataset"):
        cells.not_longer(name)  # else as the dataset has it: its ids are not ours to change
    first, last = cells.dates("date_start"), cells.dates("date_end")
    if first is not None and last is not None:
        cells.ordered(first, last, "date_end")
    cells.decimal("lat", -90, 90)
    cells.decimal("lon", -180, 180)
    if bool(cells.code("lat")) != bool(cells.code("lon")):
        cells.problem("lon" if cells.code("lat") else "lat", "one coordinate stands without the other", "give both")
    cells.decimal("radius_km", 0, _FARTHEST_KM)
    cells.word("geo_precision", GeoPrecision, GeoPrecision.NONE)
    cells.count("killed")
    cells.count("wounded")
    return _unknown_code(cells)


def _unknown_code(cells: Cells) -> str:
    event = cells.code("event_type")
    vocabulary, colon, code = event.partition(":")
    if not event or (colon and is_known_code(vocabulary.strip(), code)):
        return ""
    return event
