"""Spark as an engine of `match`: tables wherever Spark can read them, and blocks compared by its executors.

Words are numbered, the model is learned and pairs are grouped by the driver, by the same code on the same rows as without
Spark; executors get numbers, the model, and the rows of a block.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

import pyarrow as pa

from sened.incidents.matching import carried
from sened.incidents.matching.blocks import Comparison, Progress, joined
from sened.incidents.matching.carried import Kit
from sened.incidents.matching.score import Scored
from sened.pipeline import matching
from sened.pipeline.matching import MatchReport
from sened.pipeline.matching_options import MatchOptions
from sened.sources.parquettable import texts_of
from sened.sources.texttable import Take, TextTable, numbered
from sened.stores.spark import Spark, SparkSettings

T = TypeVar("T")
_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]+):/+")


def match_to(
    files: Sequence[Path | str], out: Path, options: MatchOptions | None = None, *, force: bool = False,
    progress: Progress | None = None,
) -> MatchReport:  # fmt: skip
    """Match as `matching.match_to` does, by a Spark that is started for it and stopped whatever happens.

    With `options.spark_out` incidents and pairs are written there too, by Spark.
    """
    options = options or MatchOptions()
    engine = SparkEngine(SparkSettings(master=options.master, conf=dict(options.spark_conf)))
    try:
        report = matching.match_to(files, out, options, force=force, progress=progress, engine=engine)
        if options.spark_out:
            tables = {"incidents": report.matching.incidents, "pairs": report.matching.pairs}
            engine.write(options.spark_out, tables, replace=force)
        return report
    finally:
        engine.close()


class SparkEngine:
    """Tables by Spark, blocks by its executors."""

    name = "spark"

    def __init__(self, settings: SparkSettings | None = None) -> None:
        self.spark = Spark(settings)

    def holds(self, path: Path) -> bool:
        """Tell whether `path` is a file or a folder of this machine, or a place that only Spark can look into."""
        return bool(_remote(path)) or path.exists()

    def size(self, path: Path) -> int:
        """Return the bytes of a file of this machine, else 1."""
        return max(1, path.stat().st_size) if path.is_file() else 1

    def open(self, path: Path) -> TextTable:
        """Return a table that Spark reads; what is no plain table in a file of this machine is read as without Spark."""
        return _FileTable(self.spark, path) if path.is_file() else _PlaceTable(self.spark, path)

    def compare(self, work: Comparison, tell: Progress) -> Scored:
        """Return the pairs of all blocks, each compared by an executor."""
        found = self.spark.regrouped(
            list(carried.parts(work.frame)), carried.kit(work, _versions()), scatter=_scatter, work=_compared,
            keys=len(work.blocks), tick=lambda share: tell("compare", share),
        )  # fmt: skip
        pairs = joined([carried.pairs(data) for data in found])
        tell("compare", 1.0)
        return pairs

    def write(self, place: str, tables: Mapping[str, pa.Table], *, replace: bool = False) -> None:
        """Write each table as a folder of Parquet files at `place`."""
        for name, table in sorted(tables.items()):
            self.spark.write(f"{_uri(Path(place))}/{name}.parquet", table, replace=replace)

    def close(self) -> None:
        """Stop Spark."""
        self.spark.close()


def _versions() -> tuple[str, ...]:
    return (version("sened"),)


def _scatter(held: Kit, part: bytes) -> list[tuple[int, bytes]]:
    carried.same_versions(held, _versions())
    return carried.scatter(held, part)


def _compared(held: Kit, number: int, given: Sequence[bytes]) -> bytes:
    carried.same_versions(held, _versions())
    return carried.compared(held, number, given)


class _FileTable(TextTable):
    """A file of this machine: judged here, read by Spark where it is plain, and strictly here where Spark cannot."""

    def __init__(self, spark: Spark, path: Path) -> None:
        self._spark = spark
        super().__init__(path)

    def _bulk(self, columns: Sequence[str]) -> Iterator[pa.Table]:
        yield from _texts(self._spark.table(_uri(self.path), columns, separator=self._separator or ","), columns)


class _PlaceTable(TextTable):
    """A folder of files, or a place that only Spark can look into: plain tables of one form, all with one header."""

    def __init__(self, spark: Spark, path: Path) -> None:
        self._spark = spark
        super().__init__(path)

    def _open(self) -> None:
        self.header = self._spark.header(_uri(self.path))

    def read(self, columns: Sequence[str], begin: Callable[[], Take[T]]) -> list[T]:
        """Return what is made of each part; rows are numbered in the order in which Spark reads the files."""
        take = begin()
        return [take(*part) for part in numbered(_texts(self._spark.table(_uri(self.path), columns), columns))]


def _texts(table: pa.Table, columns: Sequence[str]) -> Iterator[pa.Table]:
    return (texts_of(batch, columns) for batch in table.to_batches(max_chunksize=carried.PART_ROWS))


def _remote(path: Path) -> str:
    """Return the scheme of a place (hdfs, s3a, file), empty for a path of this machine."""
    found = _SCHEME.match(str(path))
    return found.group(1) if found else ""


def _uri(path: Path) -> str:
    """Return what Spark calls a path; two slashes that a path loses are put back."""
    scheme = _remote(path)
    if not scheme:
        return path.absolute().as_uri()
    slashes = "///" if scheme == "file" else "//"
    return _SCHEME.sub(lambda _: f"{scheme}:{slashes}", str(path))
