"""Tables leave a case as CSV, JSON or Parquet, whole or in part, and never run in a spreadsheet."""

import csv
import io
import json
from datetime import date

import pyarrow as pa
import pytest

from sened.base.errors import InputError
from sened.pipeline.table import as_csv, as_json, export, select

TABLE = pa.table(
    {
        "id": ["a", "b", "c"],
        "n": pa.array([1, None, 3], pa.int64()),
        "day": pa.array([date(2023, 3, 5), None, date(2023, 3, 7)], pa.date32()),
        "names": [["x", "y"], [], None],
        "text": ["plain", "=1+1", "@sum"],
    }
)


def test_csv_joins_lists_leaves_nulls_empty_and_disarms_formulas() -> None:
    rows = list(csv.reader(io.StringIO(as_csv(TABLE))))
    assert rows[0] == ["id", "n", "day", "names", "text"]
    assert rows[1] == ["a", "1", "2023-03-05", "x; y", "plain"]
    assert rows[2] == ["b", "", "", "", "'=1+1"]


def test_json_is_one_array_of_rows() -> None:
    assert json.loads(as_json(TABLE))[2] == {"id": "c", "n": 3, "day": "2023-03-07", "names": None, "text": "@sum"}


def test_rows_and_columns_can_be_chosen() -> None:
    assert select(TABLE, where="n >= 1", columns=["id"]).to_pylist() == [{"id": "a"}, {"id": "c"}]
    assert select(TABLE) is TABLE


@pytest.mark.parametrize(
    "where", ["nonsense = 1", "id = 'a", "1=1; drop table t", "id in (select * from read_csv('x.csv'))"]
)
def test_a_wrong_condition_is_an_error_and_reads_no_file(where: str) -> None:
    with pytest.raises(InputError):
        select(TABLE, where=where)


def test_an_unknown_column_is_named_with_those_that_there_are() -> None:
    with pytest.raises(InputError, match=r"no column missing") as error:
        select(TABLE, columns=["missing"])
    assert "names" in str(error.value)


def test_parquet_is_not_text() -> None:
    with pytest.raises(InputError, match="Parquet is not text"):
        export(TABLE, "parquet", None)
