"""One builder at a time: derived tables and the site of a case are held while they are written."""

from collections.abc import Iterator
from contextlib import contextmanager

from sened.pipeline.case import Case
from sened.stores.folders import locked, make_folder, sweep

TEMPORARY = ".*.tmp"
"""Names of files that are being written; one that is left over has lost its writer."""


@contextmanager
def working(case: Case) -> Iterator[None]:
    """Hold the derived tables of `case`; a second builder waits. What a killed one left half-written is removed."""
    make_folder(case.work)
    with locked(case.work):
        with locked(case.path):
            sweep(case.path, TEMPORARY)
        for folder in sorted(p for p in case.work.rglob("*") if p.is_dir()):
            sweep(folder, TEMPORARY)
        sweep(case.work, TEMPORARY)
        yield
