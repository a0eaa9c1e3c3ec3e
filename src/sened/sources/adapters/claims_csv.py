"""`claims-csv`: sources.csv and claims.csv, in any order, known by their headers."""

from collections.abc import Sequence
from pathlib import Path

from sened.model.seams import Intake
from sened.sources.forms import CLAIMS, SOURCES
from sened.sources.sheets import Gathered, gather, read_sheet

_BESIDE = SOURCES.name


class ClaimsCsv:
    """Reads event-side claims and their sources."""

    name = "claims-csv"
    help = "sources.csv and claims.csv: one row, one source on one matter"

    def read(self, files: Sequence[Path]) -> Intake:
        """Return rows and problems; a claims file alone brings along the `sources.csv` that lies beside it."""
        found = gather(files, (CLAIMS, SOURCES))
        if CLAIMS.name in found.rows and SOURCES.name not in found.rows:
            _read_beside(found)
        return Intake(
            sources=found.rows.get(SOURCES.name, ()),
            claims=found.rows.get(CLAIMS.name, ()),
            files=found.files,
            problems=found.problems,
            notices=found.notices,
        )


def _read_beside(found: Gathered) -> None:
    for folder in sorted({path.parent for path in found.files}):
        beside = folder / _BESIDE
        if not beside.is_file() or beside.resolve() in {path.resolve() for path in found.files}:
            continue
        sheet = read_sheet(beside, (SOURCES,))
        if sheet.form:
            found.take(sheet)
            found.notices.append(f"{beside} was read too, since it lies beside the claims")


ADAPTER = ClaimsCsv()
