"""Spark as a place where tables are read and written and where work is spread over machines; its own words stay in a log.

Only Arrow, bytes and plain functions pass in and out. Spark is an extra: `pip install "sened[spark]"`, and Java 17 or later.
"""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import pyarrow as pa

from sened.base.errors import ConflictError, InputError, MissingExtra, SenedError, UnavailableError

Shared = TypeVar("Shared")
Part = TypeVar("Part")
Scatter = Callable[[Shared, Part], Sequence[tuple[int, Part]]]
"""What is shared, and a part of what is given: the key and the share of each task that needs some of it."""

Work = Callable[[Shared, int, Sequence[Part]], bytes]
"""What is shared, a key, and all that was given to it, in any order: what comes of it."""

LOOPBACK = "127.0.0.1"
JAVA = 17
_POLL_SECONDS = 0.2
_SHOWN = 400
_CSV = {"header": True, "multiLine": True, "quote": '"', "escape": '"', "mode": "FAILFAST", "encoding": "UTF-8"}

_DEFAULTS = {
    "spark.app.name": "sened",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.catalogImplementation": "in-memory",
    # The table is held by the driver anyway; what bounds it is the memory that it is given.
    "spark.driver.maxResultSize": "0",
    "spark.driver.memory": "2g",
}
_LOCAL = {"spark.driver.host": LOOPBACK, "spark.driver.bindAddress": LOOPBACK}
_ALONE = {
    # Java only moves bytes here, so that making it faster as it runs costs more than it brings.
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SparkSettings:
    """Where Spark runs: `master` as Spark writes it, all cores of this machine where it is empty, and settings of Spark's."""

    master: str = ""
    conf: Mapping[str, str] = field(default_factory=dict)


class Spark:
    """A Spark of one's own from `__init__` to `close`: a Java process that ends with this one, whatever happens."""

    def __init__(self, settings: SparkSettings | None = None) -> None:
        settings = settings or SparkSettings()
        self._home = Path(tempfile.mkdtemp(prefix="sened-spark-"))
        self.log = self._home / "spark.log"
        self._interrupt = signal.getsignal(signal.SIGINT)
        self._gateway: Any = None
        self._session: Any = None
        try:
            self._context = self._started(_conf(settings, self._home))
        except BaseException:
            self._end()
            raise

    def __enter__(self) -> "Spark":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop all work, then the Java process; nothing of it is left."""
        if self._gateway is not None:
            with contextlib.suppress(Exception):  # it may be gone already, and what follows ends it in any case
                self._context.stop()
        self._end()

    def regrouped(
        self, parts: Sequence[Part], shared: Shared, *, scatter: Scatter[Shared, Part], work: Work[Shared, Part],
        keys: int, tick: Callable[[float], None],
    ) -> Iterator[bytes]:  # fmt: skip
        """Yield what `work` makes of all that `scatter` gave each of the keys 0 to `keys` - 1, a task for each key.

        `shared` is sent to each machine once. A task whose machine is lost is done again elsewhere, from the parts on.
        Results stay with the machines until all are there, and come one by one.
        """
        held = self._context.broadcast(shared)
        spread = self._context.parallelize(parts, max(1, min(len(parts), 4 * self._context.defaultParallelism)))
        keyed = spread.flatMap(lambda part: scatter(held.value, part)).groupByKey(keys, int)
        done = keyed.map(lambda found: work(held.value, found[0], list(found[1]))).persist(_on_disk())
        try:
            self._watched(done.count, keys, tick)
            yield from done.toLocalIterator(prefetchPartitions=True)
        except Exception as error:
            raise self._told(error) from None
        finally:
            if self._context._jsc is not None:
                done.unpersist()
                held.unpersist()

    def table(self, uri: str, columns: Sequence[str] | None = None, *, separator: str = ",") -> pa.Table:
        """Return the rows of a Parquet or CSV file, or of a folder of such, in the order of files and rows.

        `columns` are those that are wanted. CSV has a header, and its cells are texts.
        """
        try:
            frame = self._frame(uri, separator)
            return (frame if columns is None else frame.select(*(f"`{c}`" for c in columns))).toArrow()
        except Exception as error:
            raise self._told(error) from None

    def header(self, uri: str, *, separator: str = ",") -> tuple[str, ...]:
        """Return the names of the columns of what lies at `uri`."""
        try:
            return tuple(self._frame(uri, separator).columns)
        except Exception as error:
            raise self._told(error) from None

    def write(self, uri: str, table: pa.Table, *, form: str = "parquet", replace: bool = False) -> None:
        """Write the table to a folder at `uri`, as `parquet` or `csv`; `ConflictError` where something lies there."""
        try:
            writer = self._sql().createDataFrame(table).write.mode("overwrite" if replace else "errorifexists")
            if form == "csv":
                writer.csv(uri, header=True, quote='"', escape='"')
            else:
                writer.parquet(uri)
        except Exception as error:
            raise self._told(error) from None

    def _frame(self, uri: str, separator: str) -> Any:
        reader = self._sql().read
        return reader.csv(uri, sep=separator, **_CSV) if _is_csv(uri) else reader.parquet(uri)

    def _sql(self) -> Any:
        from pyspark.sql import SparkSession

        if self._session is None:
            self._session = SparkSession(self._context)
        return self._session

    def _started(self, conf: Mapping[str, str]) -> Any:
        try:
            from pyspark import SparkConf, SparkContext
            from pyspark.errors import PySparkException
            from pyspark.java_gateway import launch_gateway
        except ImportError as error:
            raise MissingExtra("Spark is not installed", next_step='pip install "sened[spark]"') from error
        _need_java()
        given = SparkConf(loadDefaults=False).setAll(sorted(conf.items()))
        here = _is_here(conf["spark.master"])
        environment = {"PYSPARK_PYTHON": sys.executable} | ({"SPARK_LOCAL_IP": LOOPBACK} if here else {})
        with self.log.open("ab") as log, _environment(environment):

            def launch() -> None:
                self._gateway = launch_gateway(given, {"stdout": log, "stderr": log})

            try:
                # In a thread that Ctrl-C does not reach: a Java process that nobody knows would stay for ever.
                with ThreadPoolExecutor(1) as pool:
                    pool.submit(launch).result()
            except (PySparkException, OSError) as error:
                step = "see whether its settings fit this machine"
                raise UnavailableError(f"Spark did not start: {self._last_words()}", next_step=step) from error
            try:
                return SparkContext(gateway=self._gateway, conf=given)
            except Exception as error:
                raise self._told(error) from None

    def _watched(self, job: Callable[[], object], tasks: int, tick: Callable[[float], None]) -> None:
        """Run a job in a thread of its own, so that Ctrl-C is heard at once, and say how far it is."""
        with ThreadPoolExecutor(1) as pool:
            running: Future[object] = pool.submit(job)
            try:
                while not wait([running], _POLL_SECONDS).done:
                    tick(min(1.0, self._finished() / tasks))
            except BaseException:
                self._context.cancelAllJobs()
                raise
            running.result()

    def _finished(self) -> int:
        """Return how many tasks of the last stage under way are done; the first stages only bring rows to their places."""
        tracker = self._context.statusTracker()
        stages = [tracker.getStageInfo(k) for k in tracker.getActiveStageIds()]
        return max((s.numCompletedTasks for s in stages if s and s.name.startswith("count")), default=0)

    def _told(self, error: Exception) -> SenedError:
        """Return an error of Spark's in the words of the house; the error itself asks Java what to say, which may be gone."""
        if isinstance(error, SenedError):
            return error
        text = str(error)
        if "PATH_ALREADY_EXISTS" in text:
            return ConflictError(
                "something lies where the tables should be written", next_step="name another place, or say --force"
            )
        if found := re.search(
            r"(?:PATH_NOT_FOUND|UNABLE_TO_INFER_SCHEMA|MALFORMED_RECORD|FAILED_READ_FILE)[^\n]*", text
        ):
            return InputError(f"Spark cannot read this: {found.group()[:_SHOWN]}", next_step="check path and form")
        # What Python said on a machine stands last, else what Java said first tells the most.
        python = re.findall(r"^sened\S*\.(\w+Error: .+)$", text, re.MULTILINE)
        java = re.findall(r"^(?:: |Caused by: )?[\w.$]+\.(\w*(?:Error|Exception): .+)$", text, re.MULTILINE)
        shown = (python[-1:] or java[:1] or text.splitlines()[:1] or [type(error).__name__])[0]
        return UnavailableError(f"Spark gave up: {shown[:_SHOWN]}", next_step="see whether its machines are there")

    def _last_words(self) -> str:
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines() if self.log.exists() else []
        return (lines[-1] if lines else "it said nothing")[:_SHOWN]

    def _end(self) -> None:
        """End the Java process and take its files away."""
        if self._gateway is not None:
            from pyspark import SparkContext

            SparkContext._gateway = SparkContext._jvm = None
            self._gateway.shutdown()
            process = self._gateway.proc
            process.stdin.close()
            try:
                process.wait(20)
            except Exception:
                process.kill()
                process.wait()
            self._gateway = None
            _restore(self._interrupt)
        shutil.rmtree(self._home, ignore_errors=True)


def _conf(settings: SparkSettings, home: Path) -> dict[str, str]:
    """Return the settings of one Spark: ours, then those for this machine alone, then those that were given."""
    master = settings.master or "local[*]"
    alone = {"spark.local.dir": str(home), **_ALONE} if master.startswith("local") else {}
    near = _LOCAL if _is_here(master) else {}
    ours = {**_DEFAULTS, "spark.sql.warehouse.dir": str(home / "warehouse"), **alone, **near}
    return {**ours, **settings.conf, "spark.master": master}


def _is_here(master: str) -> bool:
    """Tell whether all of Spark is on this machine, and nothing of it need be reached from elsewhere."""
    return master.startswith(("local", f"spark://{LOOPBACK}:", "spark://localhost:"))


def _need_java() -> None:
    """Raise `UnavailableError` where the Java that Spark would take is absent or too old."""
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home) / "bin" / "java") if home else "java"
    try:
        said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False, timeout=60).stderr
    except OSError:
        said = ""
    found = re.search(r'version "(\d+)', said)
    if not found or int(found.group(1)) < JAVA:
        has = f"this is Java {found.group(1)}" if found else f"there is no {java}"
        raise UnavailableError(f"Spark needs Java {JAVA} or later: {has}", next_step="install it, or set JAVA_HOME")


def _on_disk() -> Any:
    from pyspark import StorageLevel

    return StorageLevel.DISK_ONLY


def _is_csv(uri: str) -> bool:
    return bool(re.search(r"\.(csv|tsv|txt)(\.gz|\.bz2|\.zst)?/?$", uri, re.IGNORECASE))


@contextlib.contextmanager
def _environment(wanted: Mapping[str, str]) -> Iterator[None]:
    """Set variables that nobody has set, for as long as Spark starts."""
    new = {name: value for name, value in wanted.items() if name not in os.environ}
    os.environ.update(new)
    try:
        yield
    finally:
        for name in new:
            os.environ.pop(name, None)


def _restore(handler: Any) -> None:
    """Put back what Ctrl-C did before Spark came; only a main thread may."""
    with contextlib.suppress(ValueError):
        signal.signal(signal.SIGINT, handler)
