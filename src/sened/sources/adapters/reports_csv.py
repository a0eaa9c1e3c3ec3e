"""`reports-csv`: the report table of `match`; its rows stay in the file, which enters the case as one dataset."""

from collections.abc import Sequence
from pathlib import Path

from sened.base.errors import Problem
from sened.model.seams import Intake
from sened.sources.forms import REPORTS
from sened.sources.sheets import Gathered, gather
from sened.sources.tablefile import open_table


class ReportsCsv:
    """Reads rows of event datasets; missing columns and empty cells are allowed."""

    name = "reports-csv"
    help = "a table of reports (csv, xlsx, parquet, zip): dataset, record_id, dates, place, type, actors, counts"

    def read(self, files: Sequence[Path]) -> Intake:
        """Return rows and problems of all `files`."""
        found = gather(files, (REPORTS,), lambda path: open_table(path, plain=True))
        _refuse_one_name(found)
        return Intake(
            reports=found.rows.get(REPORTS.name, ()),
            files=found.files,
            problems=found.problems,
            notices=found.notices,
            dataset="+".join(path.stem for path in found.files),
        )


def _refuse_one_name(found: Gathered) -> None:
    """Note a problem for each file that bears the name of another: a dataset is known by the name of its file."""
    first: dict[str, Path] = {}
    for path in found.files:
        if first.setdefault(path.stem, path) is not path:
            found.problems.append(
                Problem(
                    file=str(path),
                    message=f"{first[path.stem]} has the same name, under which it would enter the case",
                    next_step="rename one of the two files",
                )
            )


ADAPTER = ReportsCsv()
