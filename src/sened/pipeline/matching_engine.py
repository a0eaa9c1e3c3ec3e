"""The seam of engines: one reads report tables, goes through the blocks of one, and writes. All else is the kernel's."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

import pyarrow as pa

from sened.incidents.matching.blocks import Comparison, Progress, in_turn
from sened.incidents.matching.score import Scored
from sened.sources.texttable import TextTable
from sened.stores.parquet import write_table


class Engine(Protocol):
    """Where the rows are. Two engines give the same incidents, for a block is compared by one kernel wherever that runs."""

    name: str

    def holds(self, path: Path) -> bool:
        """Tell whether something lies at `path` that can be read."""
        ...

    def size(self, path: Path) -> int:
        """Return about how many bytes lie there, 1 where that is not known; for telling how far reading is."""
        ...

    def open(self, path: Path) -> TextTable:
        """Return the table at `path`, as texts; `InputError` where it cannot be read."""
        ...

    def compare(self, work: Comparison, tell: Progress) -> Scored:
        """Return the pairs of all blocks, sorted by their rows."""
        ...

    def write(self, place: str, tables: Mapping[str, pa.Table], *, replace: bool = False) -> None:
        """Write each table as Parquet under its name at `place`; `ConflictError` where one lies there, unless `replace`."""
        ...

    def close(self) -> None:
        """Let go of what the engine holds."""
        ...


class InProcess:
    """The default: files of this machine, read in bulk by DuckDB and Arrow, and blocks compared by threads of this process."""

    name = "duckdb"

    def holds(self, path: Path) -> bool:
        """Tell whether `path` is a file."""
        return path.is_file()

    def size(self, path: Path) -> int:
        """Return the bytes of the file."""
        return max(1, path.stat().st_size)

    def open(self, path: Path) -> TextTable:
        """Return the table in the file."""
        return TextTable(path)

    def compare(self, work: Comparison, tell: Progress) -> Scored:
        """Return the pairs of all blocks."""
        return in_turn(work, tell)

    def write(self, place: str, tables: Mapping[str, pa.Table], *, replace: bool = False) -> None:
        """Write each table as a Parquet file to the folder `place`."""
        from sened.base.errors import ConflictError

        files = {Path(place) / f"{name}.parquet": table for name, table in sorted(tables.items())}
        if not replace and any(file.exists() for file in files):
            raise ConflictError(f"{place} holds such tables already", next_step="name another place, or say --force")
        for file, table in files.items():
            write_table(file, table)

    def close(self) -> None:
        """Do nothing: nothing is held."""
