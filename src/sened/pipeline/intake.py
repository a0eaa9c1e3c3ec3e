"""Import: files through an adapter into the ledger, as one recorded decision of the importer."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sened.base.errors import InputError, Problem
from sened.claims.decode import Decoded, decode_intake
from sened.claims.entries import plan
from sened.claims.state import State
from sened.pipeline.case import Case
from sened.pipeline.plugins import adapter as adapter_named
from sened.pipeline.shipped import advice, expand


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did: ids by outcome, problems (with `keep_going` only), and notices."""

    adapter: str
    new: Mapping[str, int]
    corrected: tuple[str, ...]
    unchanged: int
    vanished: tuple[str, ...]
    problems: tuple[Problem, ...]
    notices: tuple[str, ...]
    entries: int

    def to_json(self) -> dict[str, object]:
        """Return the report as one JSON document."""
        return {
            "adapter": self.adapter,
            "new": dict(self.new),
            "corrected": list(self.corrected),
            "unchanged": self.unchanged,
            "vanished": list(self.vanished),
            "problems": [
                {"file": p.file, "row": p.row, "field": p.field, "message": p.message, "next_step": p.next_step}
                for p in self.problems
            ],
            "notices": list(self.notices),
            "entries": self.entries,
        }


def import_files(
    case: Case, files: Sequence[Path], adapter: str, *, by: str, why: str, keep_going: bool = False, licence: str = ""
) -> ImportReport:
    """Return what was taken into the log from `files`, among which `shipped:NAME` stands for lists that Sened brings.

    Nothing is written where a row has a fault, unless `keep_going`: then good rows go in and bad rows are listed.
    Files are kept as blobs before their rows are acknowledged. `InputError` lists every fault with file, row, field.
    """
    files = expand(files, adapter)
    _refuse_missing(files)
    intake = adapter_named(adapter).read(files)
    size = case.ledger.size()
    state = case.state()
    decoded = decode_intake(intake, state.sources)
    problems = tuple(decoded.problems)
    if problems and not (keep_going and _holds(decoded)):
        raise _refused(problems, _holds(decoded))
    digests = {name: case.blobs.put_file(file) for name, file in _by_name(intake.files).items()}
    planned = plan(
        decoded,
        state,
        actor=case.actor_key(by),
        time=case.clock(),
        why=why,
        adapter=adapter,
        files=digests,
        licence=licence,
        rows_salt=lambda digest: case.ledger.salt(f"rows of {digest}", "rows").hex(),
    )
    if planned.entries:
        case.ledger.append(planned.entries, expect=size)
    return ImportReport(
        adapter=adapter,
        new=planned.new,
        corrected=tuple(planned.corrected),
        unchanged=planned.unchanged,
        vanished=tuple(planned.vanished),
        problems=problems,
        notices=(*intake.notices, *decoded.notices, *_advice(case, state, decoded)),
        entries=len(planned.entries),
    )


def _holds(decoded: Decoded) -> bool:
    """Tell whether anything sound was read at all."""
    return any(
        (decoded.sources, decoded.claims, decoded.places, decoded.actors, decoded.organisations, decoded.reports)
    )


def _refused(problems: Sequence[Problem], some_sound: bool) -> InputError:
    number = f"{len(problems)} {'fault' if len(problems) == 1 else 'faults'} found"
    if some_sound:
        step = "mend what is named above, or import the good rows only with --keep-going"
        return InputError(f"{number}; nothing was written", problems=problems, next_step=step)
    step = "mend what is named above"
    return InputError(
        f"{number}, and not one row could be taken; nothing was written", problems=problems, next_step=step
    )


def _advice(case: Case, state: State, decoded: Decoded) -> list[str]:
    """Return what to do about names that nothing in the case explains, where there is something to do."""
    if state.places or state.actors or decoded.places or decoded.actors:
        return []
    return [text for text in [advice(decoded, case.path)] if text]


def _by_name(files: Sequence[Path]) -> dict[str, Path]:
    """Return the files by their names, those of one name behind their folders, in order."""
    number = Counter(file.name for file in files)
    return {f.name if number[f.name] == 1 else f"{f.parent.name}/{f.name}": f for f in sorted(files)}


def _refuse_missing(files: Sequence[Path]) -> None:
    missing = [Problem(file=str(f), message="there is no such file or folder") for f in files if not f.exists()]
    if missing:
        raise InputError("some files are missing", problems=missing, next_step="check the paths")
