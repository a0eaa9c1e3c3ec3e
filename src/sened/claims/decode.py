"""Raw rows to records: every check of intake, every fault of every row, located by file, row and field."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from sened.base.errors import Problem
from sened.claims.cells import Cells
from sened.claims.claim_rows import read_claim, unknown_code
from sened.claims.report_rows import check_report
from sened.claims.source_rows import read_source
from sened.claims.supply_rows import read_supply
from sened.model.claim import Claim
from sened.model.entity import Actor, Organisation, Place
from sened.model.personal import is_personal
from sened.model.seams import Intake, RawRow
from sened.model.source import Source

R = TypeVar("R", Source, Claim)
_LISTED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The sound records of an import, in file order, and everything that was found wrong or worth saying.

    `origins` names for each id of a source or claim the file that it came from. `reports` are the sound rows of
    datasets, as given.
    """

    sources: Sequence[Source] = ()
    claims: Sequence[Claim] = ()
    places: Sequence[Place] = ()
    actors: Sequence[Actor] = ()
    organisations: Sequence[Organisation] = ()
    reports: Sequence[RawRow] = ()
    problems: Sequence[Problem] = ()
    notices: Sequence[str] = ()
    dataset: str = ""
    files: Sequence[Path] = ()
    origins: dict[str, str] = field(default_factory=dict)


def decode_intake(intake: Intake, known_sources: Collection[str] = ()) -> Decoded:
    """Return the records of `intake`; a claim's source is in it or among `known_sources`.

    A row with any fault gives no record, so that the rest can be taken by itself.
    """
    problems = [*intake.problems, *_personal(intake)]
    faulty = {(p.file, p.row) for p in problems}
    notices: list[str] = []
    sources = _Reading[Source](problems, faulty, notices)
    sources.read(intake.sources, "id", read_source)
    claims = _Reading[Claim](problems, faulty, notices)
    claims.read(intake.claims, "claim_id", read_claim)
    claims.read(intake.supply, "claim_id", read_supply)
    kept_claims = _grounded(claims, sources, known_sources, _some_file_unread(intake), problems)
    notices += _code_notices(filter(None, map(unknown_code, kept_claims.values())))
    reports = _reports(intake.reports, problems, faulty, notices)
    return Decoded(
        sources=tuple(sources.kept().values()),
        claims=tuple(kept_claims.values()),
        places=intake.places,
        actors=intake.actors,
        organisations=intake.organisations,
        reports=reports,
        problems=sorted(problems, key=lambda p: (p.file, p.row or 0)),
        notices=notices,
        dataset=intake.dataset,
        files=intake.files,
        origins={i: Path(r.rows[i].file).name for r in (sources, claims) for i in r.rows},
    )


class _Reading(Generic[R]):
    """The records of one table while it is read: by id, with the row that gave each, repeated ones compared."""

    def __init__(self, problems: list[Problem], faulty: Collection[tuple[str, int | None]], notices: list[str]) -> None:
        self.rows: dict[str, RawRow] = {}
        self._records: dict[str, R | None] = {}
        self._problems, self._faulty, self._notices = problems, faulty, notices

    def read(self, rows: Sequence[RawRow], id_field: str, reader: Callable[[Cells], R | None]) -> None:
        """Take in `rows`; the first row of an id stands for it, a further one must say the same."""
        for row in rows:
            cells = Cells(row, self._problems)
            record = reader(cells)
            if (row.file, row.row) in self._faulty:
                record = None
            identity = cells.code(id_field)
            if not identity:
                continue
            if identity in self.rows:
                self._compare(identity, row, record, cells, id_field)
            else:
                self.rows[identity], self._records[identity] = row, record

    def kept(self) -> dict[str, R]:
        """Return the sound records by id, in the order in which they were read."""
        return {i: r for i, r in self._records.items() if r is not None}

    def _compare(self, identity: str, row: RawRow, record: R | None, cells: Cells, id_field: str) -> None:
        first = self.rows[identity]
        where = f"row {first.row}" + ("" if first.file == row.file else f" of {first.file}")
        if dict(first.cells) == dict(row.cells) or (record is not None and record == self._records[identity]):
            self._notices.append(f"{row.file}, row {row.row}: {identity} repeats {where} and was taken once")
            return
        self._records[identity] = None
        cells.problem(
            id_field,
            f"duplicate id: {identity} stands in {where} with other content; neither was taken",
            "give one of them another id, or keep the right one only",
        )


def _grounded(
    claims: _Reading[Claim],
    sources: _Reading[Source],
    known: Collection[str],
    unread: bool,
    problems: list[Problem],
) -> dict[str, Claim]:
    """Return the sound claims whose source is sound or known.

    Where a whole file could not be read (`unread`), the reason stands there and is not repeated for each claim.
    """
    sound, there = claims.kept(), sources.kept()
    own_rows = {(row.file, row.row) for row in claims.rows.values()}
    out: dict[str, Claim] = {}
    lost: Counter[str] = Counter()
    for identity, row in claims.rows.items():
        cells = Cells(RawRow(file=row.file, row=row.row, cells={}), problems)
        source_id = unicodedata.normalize("NFC", row.cells.get("source_id", "").strip())
        if source_id in there or source_id in known:
            if identity in sound:
                out[identity] = sound[identity]
        elif source_id in sources.rows:
            where = sources.rows[source_id]
            if identity not in sound and (where.file, where.row) in own_rows:
                continue  # the source was derived from rows of claims: the fault of this row is named already
            step = f"mend row {where.row}{'' if where.file == row.file else f' of {where.file}'} first"
            cells.problem("source_id", f"its source {source_id} has a fault of its own", step)
        elif unread:
            lost[row.file] += 1
        elif source_id:
            cells.problem("source_id", f"unknown source {source_id}", "add it to the sources, or mend the id")
        if identity in sources.rows or identity in known:
            cells.problem("claim_id", f"{identity} is the id of a source", "give the claim another id")
            out.pop(identity, None)
    problems += [
        Problem(
            file=file,
            field="source_id",
            message=f"{count} rows name sources that could not be read",
            next_step="mend the file of sources first",
        )
        for file, count in sorted(lost.items())
    ]
    return out


def _some_file_unread(intake: Intake) -> bool:
    """Tell whether a file gave no row at all, for a fault of its header or as a whole."""
    read = {row.file for rows in (intake.sources, intake.claims, intake.supply) for row in rows}
    return any(p.row in {None, 1} and p.file not in read for p in intake.problems)


def _reports(
    rows: Sequence[RawRow], problems: list[Problem], faulty: Collection[tuple[str, int | None]], notices: list[str]
) -> Sequence[RawRow]:
    out: list[RawRow] = []
    seen: dict[tuple[str, str], RawRow] = {}
    unknown: list[str] = []
    for row in rows:
        cells = Cells(row, problems)
        code = check_report(cells)
        key = (cells.code("dataset"), cells.code("record_id"))
        first = seen.setdefault(key, row)
        if first is not row and not _repeats(first, row, cells, notices):
            continue
        if code:
            unknown.append(code)
        if first is row and cells.sound and (row.file, row.row) not in faulty:
            out.append(row)
    notices += _code_notices(unknown)
    return out


def _repeats(first: RawRow, row: RawRow, cells: Cells, notices: list[str]) -> bool:
    if dict(first.cells) == dict(row.cells):
        notices.append(f"{row.file}, row {row.row}: repeats row {first.row} and was taken once")
        return True
    if cells.code("record_id"):
        cells.problem(
            "record_id",
            f"duplicate id: row {first.row} has it with other content",
            "give each record of a dataset one id; releases are imported one after the other",
        )
    return False


def _code_notices(codes: Iterable[str]) -> Iterator[str]:
    counted = Counter(codes)
    for code, count in sorted(counted.items())[:_LISTED]:
        yield f"event code {code!r} is not known ({count} {'row' if count == 1 else 'rows'}): it counts as `other`"
    if len(counted) > _LISTED:
        yield f"{len(counted) - _LISTED} further event codes are not known"


def _personal(intake: Intake) -> Iterator[Problem]:
    """Yield a problem for each denied column of each file, should an adapter have let one pass."""
    told: set[tuple[str, str]] = set()
    named = {(p.file, p.field) for p in intake.problems}
    for rows in (intake.sources, intake.claims, intake.supply, intake.reports):
        for row in rows:
            for column in row.cells:
                if (row.file, column) in told:
                    continue
                told.add((row.file, column))
                if is_personal(column) and (row.file, column) not in named:
                    yield Problem(
                        file=row.file,
                        row=row.row,
                        field=column,
                        message="the column holds personal data, which does not enter a case",
                        next_step="take the column out",
                    )
