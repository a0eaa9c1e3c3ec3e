"""What every engine of `match` owes, run on each of them: the tables, the pairs and the incidents that the kernel alone gives."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from bench.world import World

from sened.base.errors import ConflictError, InputError, MissingExtra, UnavailableError
from sened.incidents.matching import blocks, run
from sened.incidents.matching.blocks import Comparison, cut
from sened.incidents.matching.frame import encode
from sened.incidents.matching.grouping import NOTHING
from sened.incidents.matching.likeness import Alike
from sened.pipeline.matching import match, match_to
from sened.pipeline.matching_engine import Engine, InProcess
from sened.pipeline.matching_options import MatchOptions
from sened.pipeline.matching_read import read
from sened.pipeline.matching_spark import SparkEngine
from sened.stores.spark import SparkSettings

WAR = World(rows=2400, seed=3, places=120, missing_points=0.05, missing_dates=0.02, per_day=6.0)
FEW = 300


def spark_here() -> Engine:
    try:
        return SparkEngine(SparkSettings(master="local[2]", conf={"spark.driver.memory": "512m"}))
    except (MissingExtra, UnavailableError) as error:
        pytest.skip(f"no Spark here: {error}")


MAKERS = {"duckdb": InProcess, "spark": spark_here}


@pytest.fixture(scope="module", params=sorted(MAKERS))
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    made = MAKERS[request.param]()
    yield made
    made.close()


@pytest.fixture(scope="module")
def war(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return WAR.write(tmp_path_factory.mktemp("war")) / "reports.csv"


@pytest.fixture(scope="module")
def work(war: Path) -> Comparison:
    """The table in blocks, each of them cut in two by space as well."""
    frame = encode(read([war], MatchOptions()).reports)
    alike, none = Alike(frame), np.zeros(0, np.int64)
    fitted = run.learn(frame, alike, judged=NOTHING, unique=none, tell=lambda _step, _share: None)
    assert fitted is not None
    middle, reach = float(np.median(frame.lon)), tuple(map(float, 2 * fitted.model.windows.max(axis=1)))
    halves = [replace(blocks.WORLD, east=middle, reach=reach), replace(blocks.WORLD, west=middle, reach=reach)]
    parts = [replace(block, box=half) for block in cut(frame, fitted.model.windows, rows=FEW) for half in halves]
    assert len(parts) > 4
    return Comparison(frame=frame, alike=alike, model=fitted.model, unique=none, blocks=parts)


def test_a_table_is_read_as_it_stands(engine: Engine, war: Path) -> None:
    plain = read([war], MatchOptions())
    assert read([war], MatchOptions(), engine=engine).reports.equals(plain.reports)
    assert plain.reports.num_rows > WAR.rows / 2


def test_parquet_is_read_like_the_csv_that_it_came_from(engine: Engine, tmp_path: Path) -> None:
    table = pa.table(
        {
            "record_id": ["a,1", 'b"2', "c\n3"],
            "date_start": pa.array(["2021-03-05", None, "2021-03"], pa.string()),
            "lat": [36.5, None, 1e-7],
            "lon": [40, 41, 42],
            "killed_low": pa.array([None, 2, 3], pa.int16()),
            "place_name": ["Şengal", "شنكال", ""],
        }
    )
    pq.write_table(table, tmp_path / "t.parquet")
    found = read([tmp_path / "t.parquet"], MatchOptions(), engine=engine).reports
    assert found.equals(read([tmp_path / "t.parquet"], MatchOptions()).reports)
    assert found["record_id"].to_pylist() == ["a,1", 'b"2', "c\n3"]
    assert found["place_name"].to_pylist() == ["Şengal", "شنكال", None]


def test_faults_are_located_alike(engine: Engine, tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("record_id,date_start,lat,lon\na,2021-03-05,36,40\nb,2021-13-05,36,40\nc,2021-03-05,95,200\n")
    with pytest.raises(InputError) as plain:
        read([file], MatchOptions())
    with pytest.raises(InputError) as raised:
        read([file], MatchOptions(), engine=engine)
    assert [str(p) for p in raised.value.problems] == [str(p) for p in plain.value.problems]
    assert {p.row for p in raised.value.problems} == {3, 4}


def test_what_is_no_csv_is_refused_alike(engine: Engine, tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text('record_id,date_start\na,2021-03-05\n"b,2021-03-06\n')
    with pytest.raises(InputError) as plain:
        read([file], MatchOptions())
    with pytest.raises(InputError) as raised:
        read([file], MatchOptions(), engine=engine)
    assert str(raised.value) == str(plain.value)


def test_a_file_that_is_not_there_is_named(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        read([tmp_path / "none.csv"], MatchOptions(), engine=engine)
    assert raised.value.problems[0].file.endswith("none.csv")


def test_blocks_give_the_pairs_that_the_kernel_gives(engine: Engine, work: Comparison) -> None:
    expected = blocks.joined([work.scored(k) for k in range(len(work.blocks))])
    heard: list[float] = []
    found = engine.compare(work, lambda _step, share: heard.append(share))
    assert len(found.left) > WAR.rows / 4
    for name in ("left", "right", "log_odds", "weights"):
        assert np.array_equal(getattr(found, name), getattr(expected, name)), name
    assert found.crowded == expected.crowded
    assert heard[-1] == 1.0
    assert all(0 <= share <= 1 for share in heard)


def test_datasets_without_duplicates_stay_so(engine: Engine, work: Comparison) -> None:
    unique = np.array([k for k, d in enumerate(work.frame.datasets) if d][:1])
    found = engine.compare(replace(work, unique=unique), lambda _step, _share: None)
    of_it = (work.frame.dataset[found.left] == unique[0]) & (work.frame.dataset[found.right] == unique[0])
    assert of_it.any()
    assert found.log_odds[of_it].max() < -20


def test_a_large_table_comes_out_the_same(engine: Engine, war: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "FIT_ROWS", 800)
    monkeypatch.setattr(run, "cut", partial(cut, rows=800))
    plain, found = match([war]), match([war], engine=engine)
    assert found.incidents.equals(plain.incidents)
    assert found.pairs.equals(plain.pairs)
    assert found.summary == plain.summary


def test_the_folder_of_a_small_table_is_the_same_to_the_byte(engine: Engine, war: Path, tmp_path: Path) -> None:
    options = MatchOptions(samples=2, seed=7)
    match_to([war], tmp_path / "plain", options)
    match_to([war], tmp_path / "out", options, engine=engine)
    files = sorted(p.name for p in (tmp_path / "plain").iterdir())
    assert files == sorted(p.name for p in (tmp_path / "out").iterdir())
    assert all((tmp_path / "plain" / f).read_bytes() == (tmp_path / "out" / f).read_bytes() for f in files)


def test_tables_are_written_once(engine: Engine, tmp_path: Path) -> None:
    table = pa.table({"record_id": ["r1", "r2"], "probability": [0.25, 1.0], "part_of": pa.array([None, "i"])})
    place = str(tmp_path / "tables")
    engine.write(place, {"incidents": table})
    assert pq.read_table(f"{place}/incidents.parquet").to_pylist() == table.to_pylist()
    with pytest.raises(ConflictError):
        engine.write(place, {"incidents": table})
    engine.write(place, {"incidents": table.slice(1)}, replace=True)
    assert pq.read_table(f"{place}/incidents.parquet").num_rows == 1
