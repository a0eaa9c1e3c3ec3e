"""`reports-csv`: the report table of `match`; its rows stay in the file, which enters the case as one dataset."""

from collections.abc import Sequence
from pathlib import Path

from sened.model.seams import Intake
from sened.sources.forms import REPORTS
from sened.sources.sheets import gather


class ReportsCsv:
    """Reads rows of event datasets; missing columns and empty cells are allowed."""

    name = "reports-csv"
    help = "a table of reports from event datasets: dataset, record_id, dates, place, type, actors, counts"

    def read(self, files: Sequence[Path]) -> Intake:
        """Return rows and problems of all `files`."""
        found = gather(files, (REPORTS,))
        return Intake(
            reports=found.rows.get(REPORTS.name, ()),
            files=found.files,
            problems=found.problems,
            notices=found.notices,
            dataset="+".join(path.stem for path in found.files),
        )


ADAPTER = ReportsCsv()
