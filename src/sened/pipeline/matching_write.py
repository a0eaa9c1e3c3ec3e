"""Writes what a matching gave to one folder, beside the old one first, so that nobody ever meets half of it."""

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from sened.base.errors import ConflictError, UnavailableError
from sened.incidents.matching.result import Matching, Summary
from sened.pipeline.matching_counts import Counts
from sened.pipeline.matching_html import page
from sened.pipeline.matching_read import Given
from sened.pipeline.matching_view import to_label
from sened.stores.folders import exchange, make_folder, sync_folder, writing_into
from sened.stores.parquet import write_table

MARKER = "summary.json"
FORM = "sened-match/1"
"""Stands in the summary of every folder that `match` wrote; only such a folder is replaced unasked."""

_FORMULA = r"^[=+\-@\t\r]"


def write(out: Path, given: Given, matching: Matching, counts: Counts, *, force: bool = False) -> tuple[str, ...]:
    """Return the names of the files that now lie in the folder `out`; what was there before is gone.

    `matching.incidents` has a column `dataset` at its end. `ConflictError` where `out` is not such a folder, unless
    `force`; `UnavailableError` where there is no room: then what was there before is still there.
    """
    refuse_foreign(out, force=force)
    try:
        make_folder(out.absolute().parent)
        with writing_into(out.absolute().parent, f".{out.name}.*.tmp"):
            staging = out.absolute().parent / f".{out.name}.{os.getpid()}.tmp"
            try:
                names = _fill(staging, given, matching, counts)
                _swap(staging, out.absolute())
            finally:
                shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        raise UnavailableError(
            f"{out} cannot be written: {error.strerror or error}; nothing is half-written",
            next_step="make room, or name another folder",
        ) from error
    return names


def refuse_foreign(out: Path, *, force: bool) -> None:
    """Raise `ConflictError` where `out` is no folder, or holds what `match` has not written and `force` is not given."""
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise ConflictError(f"{out} is not a folder", next_step="name another folder with --out")
    if not out.is_dir() or not any(out.iterdir()) or _is_ours(out):
        return
    here = Path.cwd()
    if out.absolute() == here or out.resolve() in here.resolve().parents or out.resolve() == Path.home().resolve():
        raise ConflictError(f"{out} holds your work; it is not replaced", next_step="name a new folder with --out")
    if not force:
        raise ConflictError(
            f"{out} holds files that `match` did not write; they would be removed",
            next_step="name a new folder with --out, or say --force",
        )


def summary_document(summary: Summary, counts: Counts) -> dict[str, object]:
    """Return the summary as one JSON object; numbers are rounded to six places, names of fields sorted when written."""
    return {
        "form": FORM,
        **{name: _plain(value) for name, value in asdict(summary).items()},
        "combinations": [_plain(asdict(c)) for c in counts.combinations],
        "relations": dict(counts.relations),
        "incidents_of_several_datasets": counts.shared,
    }


def _fill(folder: Path, given: Given, matching: Matching, counts: Counts) -> tuple[str, ...]:
    folder.mkdir()
    write_table(folder / "incidents.parquet", matching.incidents)
    write_csv(folder / "incidents.csv", matching.incidents)
    write_table(folder / "pairs.parquet", matching.pairs)
    if matching.samples.num_rows:
        write_table(folder / "samples.parquet", matching.samples)
    if given.rejects.num_rows:
        write_csv(folder / "rejects.csv", given.rejects)
    if matching.summary.ask:
        write_csv(folder / "to_label.csv", to_label(given.reports, matching))
    (folder / "report.html").write_bytes(page(given, matching, counts))
    text = json.dumps(summary_document(matching.summary, counts), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    (folder / MARKER).write_text(text, encoding="utf-8", newline="")
    return tuple(sorted(p.name for p in folder.iterdir()))


def write_csv(path: Path, table: pa.Table) -> None:
    """Write the table as CSV (RFC 4180, UTF-8, LF); texts that a spreadsheet would run get a quotation mark in front.

    Texts are in double quotes only where some text of the table needs them.
    """
    safe = _safe(table)
    for style in ("none", "needed"):
        with path.open("wb") as file:
            file.write((",".join(table.column_names) + "\n").encode())
            try:
                csv.write_csv(safe, file, csv.WriteOptions(include_header=False, quoting_style=style))
            except pa.ArrowInvalid:  # a comma, quotation mark or line end in a text
                continue
            return


def _swap(staging: Path, out: Path) -> None:
    if out.exists() and not exchange(staging, out):
        old = staging.with_suffix(".old.tmp")
        out.rename(old)
        staging.rename(out)
        shutil.rmtree(old, ignore_errors=True)
    elif not out.exists():
        staging.rename(out)
    sync_folder(out.parent)


def _is_ours(out: Path) -> bool:
    try:
        found = json.loads((out / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and found.get("form") == FORM


def _safe(table: pa.Table) -> pa.Table:
    """Return the table with a quotation mark before every text that a spreadsheet would run."""
    for at, field in enumerate(table.schema):
        if pa.types.is_string(field.type):
            column = table.column(at)
            runs = pc.fill_null(pc.match_substring_regex(column, _FORMULA), False)
            if pc.any(runs).as_py():
                made = pc.if_else(runs, pc.binary_join_element_wise("'", column, ""), column)
                table = table.set_column(at, field.name, made)
    return table


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return _plain(asdict(value))
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in sorted(value.items())}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    return round(value, 6) if isinstance(value, float) else value
