"""Spark beyond what every engine owes: places that only it reads, the command line, and a cluster that loses a machine."""

import contextlib
import importlib.util
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from bench.world import World
from pyarrow import csv

from sened.base.errors import ConflictError, InputError, UnavailableError
from sened.incidents.matching import blocks, carried, run
from sened.incidents.matching.blocks import Comparison, cut
from sened.incidents.matching.frame import encode
from sened.incidents.matching.grouping import NOTHING
from sened.incidents.matching.likeness import Alike
from sened.pipeline import matching_spark
from sened.pipeline.matching_options import MatchOptions
from sened.pipeline.matching_read import read
from sened.pipeline.matching_spark import SparkEngine
from sened.stores.spark import Spark, SparkSettings

HERE = "127.0.0.1"
SMALL = {"spark.driver.memory": "512m", "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1"}


def java() -> int:
    found = shutil.which("java")
    said = subprocess.run([found, "-version"], capture_output=True, text=True, check=False).stderr if found else ""
    return int((re.findall(r'version "(\d+)', said) or ["0"])[0])


pytestmark = [
    pytest.mark.skipif(importlib.util.find_spec("pyspark") is None, reason="Spark is not installed"),
    pytest.mark.skipif(java() < 17, reason="Spark needs Java 17 or later"),
]


@pytest.fixture(scope="module")
def war(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return World(rows=2400, seed=3, places=120).write(tmp_path_factory.mktemp("war")) / "reports.csv"


@pytest.fixture(scope="module")
def work(war: Path) -> Comparison:
    frame = encode(read([war], MatchOptions()).reports)
    alike, none = Alike(frame), np.zeros(0, np.int64)
    fitted = run.learn(frame, alike, judged=NOTHING, unique=none, tell=lambda _step, _share: None)
    assert fitted is not None
    return Comparison(
        frame=frame, alike=alike, model=fitted.model, unique=none, blocks=cut(frame, fitted.model.windows, rows=100)
    )


class Cluster:
    """A Spark of several processes on the loopback: a master, and workers that can be killed with all that they run."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.processes = folder, list[subprocess.Popen[bytes]]()
        home = Path(importlib.util.find_spec("pyspark").submodule_search_locations[0])  # type: ignore[union-attr,index]
        self.master = f"spark://{HERE}:{free_port()}"
        self.environment = os.environ | {
            "SPARK_HOME": str(home), "SPARK_LOCAL_IP": HERE, "SPARK_DAEMON_MEMORY": "192m", "PYSPARK_PYTHON": sys.executable,
            "SPARK_DAEMON_JAVA_OPTS": "-XX:TieredStopAtLevel=1 -Dspark.master.rest.enabled=false",
            "SPARK_LOCAL_DIRS": str(folder),
        }  # fmt: skip
        self.command = str(home / "bin" / "spark-class")
        self.start("master.Master", "--host", HERE, "--port", self.master.rpartition(":")[2], "--webui-port", "0")
        self.wait_for("I have been elected leader", 1)
        for _ in range(2):
            self.start(
                "worker.Worker", "--host", HERE, "--webui-port", "0", "--cores", "1", "--memory", "700m",
                "--work-dir", str(folder / "work"), self.master,
            )  # fmt: skip
        self.wait_for("Registering worker", 2)

    def start(self, name: str, *arguments: str) -> None:
        with (self.folder / "cluster.log").open("ab") as log:
            self.processes.append(
                subprocess.Popen(
                    [self.command, f"org.apache.spark.deploy.{name}", *arguments], env=self.environment, stdout=log,
                    stderr=log, stdin=subprocess.DEVNULL, start_new_session=True,
                )
            )  # fmt: skip

    def wait_for(self, words: str, times: int) -> None:
        until = time.monotonic() + 60
        while self.said().count(words) < times:
            assert time.monotonic() < until, self.said()[-2000:]
            assert all(p.poll() is None for p in self.processes), self.said()[-2000:]
            time.sleep(0.1)

    def said(self) -> str:
        return (self.folder / "cluster.log").read_text(errors="replace")

    def kill_worker(self) -> None:
        """Kill a worker and the executor that it started, without a word to anybody."""
        lost = self.processes.pop()
        os.killpg(lost.pid, signal.SIGKILL)
        lost.wait()

    def close(self) -> None:
        for process in reversed(self.processes):
            os.killpg(process.pid, signal.SIGTERM)
        for process in self.processes:
            process.wait(30)


def free_port() -> int:
    with socket.socket() as found:
        found.bind((HERE, 0))
        return int(found.getsockname()[1])


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    made = Cluster(tmp_path)
    yield made
    made.close()


def test_a_killed_worker_costs_time_and_no_result(cluster: Cluster, work: Comparison) -> None:
    """Two machines (processes of their own) compare the blocks; when some are done, one is killed with what it held."""
    conf = SMALL | {
        "spark.executor.memory": "480m", "spark.executor.cores": "1", "spark.shuffle.io.maxRetries": "1",
        "spark.shuffle.io.retryWait": "1s", "spark.executor.extraJavaOptions": "-XX:TieredStopAtLevel=1",
    }  # fmt: skip
    engine = SparkEngine(SparkSettings(master=cluster.master, conf=conf))
    killed_at: list[float] = []

    def tell(_step: str, share: float) -> None:
        if share > 0 and not killed_at:
            killed_at.append(share)
            cluster.kill_worker()

    try:
        found = engine.compare(work, tell)
    finally:
        engine.close()
    assert killed_at
    assert killed_at[0] < 1, "all was done before the worker was killed"
    expected = blocks.joined([work.scored(k) for k in range(len(work.blocks))])
    assert len(expected.left) > 500
    for name in ("left", "right", "log_odds", "weights"):
        assert np.array_equal(getattr(found, name), getattr(expected, name)), name


@pytest.fixture(scope="module")
def engine() -> Iterator[SparkEngine]:
    made = SparkEngine(SparkSettings(master="local[2]", conf=SMALL))
    yield made
    made.close()


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_folder_of_files_is_one_table(engine: SparkEngine, war: Path, tmp_path: Path, form: str) -> None:
    place = (tmp_path / "reports.csv" if form == "csv" else tmp_path / "reports").as_uri()
    engine.spark.write(place, csv.read_csv(war), form=form)
    found = read([Path(place)], MatchOptions(), engine=engine)
    plain = read([war], MatchOptions())
    assert found.reports.drop_columns("dataset").equals(plain.reports.drop_columns("dataset"))


def test_a_place_that_is_not_there_is_an_error_of_the_input(engine: SparkEngine, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot read"):
        read([Path((tmp_path / "none").as_uri())], MatchOptions(), engine=engine)


def test_a_table_is_not_written_over(engine: SparkEngine, tmp_path: Path) -> None:
    place = (tmp_path / "t").as_uri()
    engine.spark.write(place, csv.read_csv(_written(tmp_path)), form="csv")
    with pytest.raises(ConflictError):
        engine.spark.write(place, csv.read_csv(_written(tmp_path)), form="csv")


def _written(folder: Path) -> Path:
    (folder / "given.csv").write_text("record_id,n\nr1,1\n")
    return folder / "given.csv"


def test_machines_with_other_versions_are_refused(engine: SparkEngine, work: Comparison) -> None:
    kit = carried.kit(work, ("another",))
    with pytest.raises(UnavailableError, match="a machine has Sened and numpy"):
        list(
            engine.spark.regrouped(
                list(carried.parts(work.frame)), kit, scatter=matching_spark._scatter, work=matching_spark._compared,
                keys=len(work.blocks), tick=lambda _share: None,
            )
        )  # fmt: skip


def test_no_java_is_told_in_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(UnavailableError, match=r"Spark needs Java 17 or later: there is no .*/bin/java"):
        Spark(SparkSettings(master="local[1]"))


def test_a_comparison_that_is_stopped_leaves_a_spark_that_works(engine: SparkEngine, work: Comparison) -> None:
    def stop(_step: str, _share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        engine.compare(work, stop)
    assert engine.spark.table(_written_uri(engine, "after")).num_rows == 1


def _written_uri(engine: SparkEngine, name: str) -> str:
    place = (engine.spark.log.parent / name).as_uri()
    engine.spark.write(place, pa.table({"n": [1]}))
    return place


def test_the_last_of_spark_is_gone_when_it_is_closed(engine: SparkEngine) -> None:
    assert engine.spark.log.exists()
    process = engine.spark._gateway.proc
    engine.close()
    assert process.poll() is not None
    assert not engine.spark.log.exists()


def test_the_command_line_gives_the_same_folder(war: Path, tmp_path: Path) -> None:
    from sened.cli.main import outcome

    shared = [str(war), "--format", "json", "--out"]
    assert outcome(["match", *shared, str(tmp_path / "plain")]) == 0
    spark = ["--engine", "spark", "--master", "local[2]", "--spark-conf", "spark.driver.memory=512m"]
    place = (tmp_path / "tables").as_uri()
    assert outcome(["match", *shared, str(tmp_path / "out"), *spark, "--spark-out", place]) == 0
    files = sorted(p.name for p in (tmp_path / "plain").iterdir())
    assert all((tmp_path / "plain" / f).read_bytes() == (tmp_path / "out" / f).read_bytes() for f in files)
    pairs = pq.read_table(tmp_path / "tables" / "pairs.parquet")
    assert pairs.equals(pq.read_table(tmp_path / "out" / "pairs.parquet"))
    assert json.loads((tmp_path / "out" / "summary.json").read_text())["rows"] == 2401


@pytest.mark.parametrize("sign", ["", "Spark"])
def test_ctrl_c_stops_spark(war: Path, tmp_path: Path, sign: str) -> None:
    """Once while Java starts, once when Spark has begun to speak: no process and no file is left of it."""
    code = "import sys; from sened.cli.entry import run; run()"
    arguments = [war, "--out", tmp_path / "out", "--engine", "spark", "--master", "local[1]"]
    started = subprocess.Popen(
        [sys.executable, "-c", code, "match", *map(str, arguments)], stderr=subprocess.PIPE, text=True,
        env=os.environ | {"TMPDIR": str(tmp_path)},
    )  # fmt: skip
    logs: list[Path] = []
    until = time.monotonic() + 60
    while not (logs and sign in logs[0].read_text()) and time.monotonic() < until:
        time.sleep(0.1)
        logs = list(tmp_path.glob("sened-spark-*/spark.log"))
    started.send_signal(signal.SIGINT)
    said = started.communicate(timeout=60)[1]
    assert started.returncode == 130, said
    assert said.endswith("stopped; nothing is half-written\n")
    assert not list(tmp_path.glob("sened-spark-*"))
    assert not (tmp_path / "out").exists()
    assert not processes_of(tmp_path)


def processes_of(folder: Path) -> list[str]:
    """Return the command lines that name `folder`."""
    lines = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            lines.append(file.read_bytes().replace(b"\0", b" ").decode(errors="replace"))
    return [line for line in lines if str(folder) in line]
