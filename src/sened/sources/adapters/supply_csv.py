"""`supply-csv`: supply_claims.csv; where it names no sources, one is derived for each address."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from pathlib import Path

from sened.base.canonical import digest_of
from sened.base.dates import Interval, parse_iso
from sened.base.errors import Problem
from sened.base.names import latin
from sened.model.seams import Intake, RawRow
from sened.sources.forms import SOURCES, SUPPLY
from sened.sources.sheets import gather

KIND_OF_LEAN: Mapping[str, str] = {
    "party": "party",
    "state": "state",
    "campaign": "campaign",
    "ngo": "ngo",
    "legal": "legal",
    "press": "unknown",
    "none": "unknown",
    "": "unknown",
}
"""A publisher's kind as far as its lean tells: `press` says nothing of its relation to the conflict."""

_CITES_NOTE = "who repeats whom is read from the speaker of each row"


class SupplyCsv:
    """Reads supply-side claims; adds their publications as sources where the rows name none."""

    name = "supply-csv"
    help = "supply_claims.csv: who makes, supplies, permits, suspends or answers for parts of weapons"

    def read(self, files: Sequence[Path]) -> Intake:
        """Return rows and problems; with a `source_id` column the sources must be known or in a sources.csv given too."""
        found = gather(files, (SUPPLY, SOURCES))
        rows = found.rows.get(SUPPLY.name, [])
        derived = [row for row in rows if "source_id" not in row.cells]
        given = [row for row in rows if "source_id" in row.cells]
        derived = [row for row in derived if _names_publication(row, found.problems)]
        faulty = {(p.file, p.row) for p in found.problems}
        # A source stands on the first row that has no fault, lest one bad row take the good ones of its address along.
        in_order = sorted(derived, key=lambda row: (row.file, row.row) in faulty)
        sources = list(_sources_of(in_order, found.problems))
        if sources:
            found.notices.append(f"{len(sources)} sources were derived, one for each address")
        return Intake(
            sources=[*found.rows.get(SOURCES.name, ()), *sources],
            supply=[*given, *(_with_source(row) for row in derived)],
            files=found.files,
            problems=found.problems,
            notices=found.notices,
        )


def _names_publication(row: RawRow, problems: list[Problem]) -> bool:
    """Tell whether a source can be derived for the row; note a problem where it cannot."""
    if row.cells.get("publisher", "").strip():
        return True
    step = "name the publisher, or the source in a source_id column"
    problems.append(
        Problem(file=row.file, row=row.row, field="publisher", message="the row names no publication", next_step=step)
    )
    return False


def source_id(publisher: str, url: str, source_date: str) -> str:
    """Return the id of a derived source: `P-`, the publisher in short, six digits of the digest of its address.

    Where a row gives no address, publisher and date stand in for it.
    """
    address: object = unicodedata.normalize("NFC", url.strip()) or [publisher.strip(), source_date.strip()]
    slug = "-".join(latin(publisher).split())[:40].strip("-") or "source"
    return f"P-{slug}-{digest_of(address)[:6]}"  # type: ignore[arg-type]


def _id_of(row: RawRow) -> str:
    return source_id(row.cells["publisher"], row.cells["url"], row.cells["source_date"])


def _with_source(row: RawRow) -> RawRow:
    return RawRow(file=row.file, row=row.row, cells={**row.cells, "source_id": _id_of(row)})


def _sources_of(rows: Sequence[RawRow], problems: list[Problem]) -> Iterator[RawRow]:
    by_id: dict[str, list[RawRow]] = {}
    for row in rows:
        by_id.setdefault(_id_of(row), []).append(row)
    for key, same in sorted(by_id.items()):
        problems += _disagreements(same)
        first, cells = same[0], same[0].cells
        lean = cells.get("source_lean", "").strip()
        yield RawRow(
            file=first.file,
            row=first.row,
            cells={
                "id": key,
                "publisher": cells["publisher"],
                # An unknown lean is passed on as it is, so that the check of kinds names it.
                "publisher_kind": KIND_OF_LEAN.get(lean, lean),
                "publisher_note": f"lean as given: {lean}" if lean else "",
                "url": cells["url"],
                "published": _published(same),
                "cites_note": _CITES_NOTE,
            },
        )


def _disagreements(rows: Sequence[RawRow]) -> Iterator[Problem]:
    first = rows[0]
    for row in rows[1:]:
        for column in ("publisher", "source_lean"):
            if row.cells.get(column, "").strip() != first.cells.get(column, "").strip():
                yield Problem(
                    file=row.file,
                    row=row.row,
                    field=column,
                    message=f"row {first.row} gives the same address another {column}",
                    next_step="give one address one publisher and one lean",
                )


def _published(rows: Sequence[RawRow]) -> str:
    """Return the date of the publication: the one that all rows give, else from the first to the last of them.

    What is no date is passed over: the check of its row names it.
    """
    dates = {text: when for row in rows if (when := _date(text := row.cells["source_date"].strip()))}
    if len(dates) < 2:
        return "".join(dates)
    return str(reduce(Interval.hull, dates.values()))


def _date(text: str) -> Interval | None:
    try:
        return parse_iso(text)
    except ValueError:
        return None


ADAPTER = SupplyCsv()
