"""`match`: files of event datasets in, incidents out; the same bytes for every order of files and rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow.compute as pc

from sened.base.errors import InputError
from sened.incidents.matching.result import Matching
from sened.incidents.matching.run import Options, run
from sened.incidents.meltt import match_meltt
from sened.pipeline import matching_write
from sened.pipeline.matching_counts import Counts, count, with_datasets
from sened.pipeline.matching_engine import Engine, InProcess
from sened.pipeline.matching_options import MatchOptions, labels_of, levels_of, unique_of
from sened.pipeline.matching_read import Given, Progress, read

__all__ = ["MatchOptions", "MatchReport", "match", "match_to", "solve"]

MELTT = "meltt"


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchReport:
    """What `match_to` did: the matching, what was said on the way, and where the files lie."""

    out: Path
    matching: Matching
    counts: Counts
    notices: tuple[str, ...]
    terms: Mapping[str, str]
    left_out: int
    files: tuple[str, ...]

    def to_json(self) -> dict[str, object]:
        """Return the report as one JSON document: the summary, and what was said on the way."""
        return {
            "out": str(self.out),
            "files": list(self.files),
            "notices": list(self.notices),
            "terms": dict(self.terms),
            "left_out": self.left_out,
            "summary": matching_write.summary_document(self.matching.summary, self.counts),
        }


def _silent(_step: str, _share: float) -> None:
    return None


def match(
    files: Sequence[Path | str], options: MatchOptions | None = None, *, progress: Progress | None = None,
    engine: Engine | None = None,
) -> Matching:  # fmt: skip
    """Return the matching of the reports in `files`: plain report tables, and published datasets as downloaded.

    `progress` is called with the name of a step and the share of it that is done. `InputError` names every fault by
    file, row and field. `engine` is where tables are read and blocks compared; it changes nothing in what comes out.
    """
    options, progress, engine = options or MatchOptions(), progress or _silent, engine or InProcess()
    return solve(read([Path(f) for f in files], options, progress, engine), options, progress, engine)


def match_to(
    files: Sequence[Path | str],
    out: Path,
    options: MatchOptions | None = None,
    *,
    force: bool = False,
    progress: Progress | None = None,
    engine: Engine | None = None,
) -> MatchReport:
    """Match as `match` does and write tables, summary and report to the folder `out`, whole or not at all.

    `ConflictError` where `out` holds something that `match` has not written, unless `force`.
    """
    options, progress, engine = options or MatchOptions(), progress or _silent, engine or InProcess()
    matching_write.refuse_foreign(out, force=force)
    given = read([Path(f) for f in files], options, progress, engine)
    matching = solve(given, options, progress, engine)
    progress("write files", 0.0)
    incidents = with_datasets(matching.incidents, given.reports)
    counts = count(incidents, matching.pairs)
    written = matching_write.write(out, given, replace(matching, incidents=incidents), counts, force=force)
    return MatchReport(
        out=out, matching=matching, counts=counts, notices=given.notices, terms=given.terms, left_out=given.left_out,
        files=written,
    )  # fmt: skip


def solve(
    given: Given, options: MatchOptions, progress: Progress = _silent, engine: Engine | None = None
) -> Matching:  # fmt: skip
    """Return the matching of rows that were read; caveats about the rows stand before those of the kernel."""
    datasets = pc.unique(given.reports["dataset"]).to_pylist()
    unique = unique_of(options.unique, datasets)
    labels = labels_of(options.labels, given.reports["record_id"])
    if options.compat == MELTT:
        found = match_meltt(given.reports, km=options.km, days=options.days, taxonomy=levels_of(options.taxonomy))
    elif options.compat:
        raise InputError(f"there is no rule called {options.compat!r}", next_step=f"use {MELTT}")
    else:
        kernel = Options(unique=unique, labels=labels, samples=options.samples, seed=options.seed)
        found = run(given.reports, kernel, progress=progress, compare=(engine or InProcess()).compare)
    summary = replace(found.summary, caveats=(*given.caveats, *found.summary.caveats))
    return replace(found, summary=summary)
