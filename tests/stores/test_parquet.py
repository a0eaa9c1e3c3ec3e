from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sened.base.canonical import digest
from sened.base.errors import UnavailableError
from sened.stores.parquet import read_table, write_table

TABLE = pa.table(
    {
        "id": ["K1", "K2", "K3"],
        "day": pa.array([date(2022, 1, 20), None, date(2022, 2, 1)], pa.date32()),
        "actors": pa.array([["A", "B"], [], None], pa.list_(pa.string())),
        "lat": [36.5, None, 37.0],
    }
)


def test_a_table_comes_back_as_it_was(tmp_path: Path) -> None:
    write_table(tmp_path / "t.parquet", TABLE)
    assert read_table(tmp_path / "t.parquet").equals(TABLE)


def test_the_digest_is_that_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "t.parquet"
    assert write_table(path, TABLE) == digest(path.read_bytes())


def test_chunks_and_remarks_do_not_reach_the_bytes(tmp_path: Path) -> None:
    pieces = pa.concat_tables([TABLE.slice(0, 1), TABLE.slice(1)]).replace_schema_metadata({"made": "today"})
    assert write_table(tmp_path / "a", TABLE) == write_table(tmp_path / "b", pieces)


def test_no_temporary_file_is_left(tmp_path: Path) -> None:
    write_table(tmp_path / "t.parquet", TABLE)
    write_table(tmp_path / "t.parquet", TABLE.slice(1))
    assert [p.name for p in tmp_path.iterdir()] == ["t.parquet"]
    assert read_table(tmp_path / "t.parquet").num_rows == 2


def test_what_cannot_be_read_or_written_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError):
        read_table(tmp_path / "none.parquet")
    (tmp_path / "bad.parquet").write_bytes(b"PAR1 and nothing else")
    with pytest.raises(UnavailableError):
        read_table(tmp_path / "bad.parquet")
    with pytest.raises(UnavailableError):
        write_table(tmp_path / "bad.parquet" / "t.parquet", TABLE)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.tuples(st.text(max_size=5), st.integers(-5, 5) | st.none()), max_size=40), cut=st.integers(0, 40)
)
def test_equal_content_means_equal_bytes(tmp_path: Path, rows: list[tuple[str, int | None]], cut: int) -> None:
    whole = pa.table(
        {"a": pa.array([r[0] for r in rows], pa.string()), "b": pa.array([r[1] for r in rows], pa.int64())}
    )
    cut = min(cut, len(rows))
    pieces = pa.concat_tables([whole.slice(0, cut), whole.slice(cut)])
    assert write_table(tmp_path / "a", whole) == write_table(tmp_path / "b", pieces)
    assert read_table(tmp_path / "a").equals(whole)
