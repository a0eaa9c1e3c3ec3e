import pyarrow as pa
import pytest

from sened.base.errors import InputError
from sened.stores.engine import query


def test_tables_are_named_by_their_keywords() -> None:
    claims = pa.table({"claim_id": ["K2", "K1"], "source_id": ["S1", "S1"]})
    sources = pa.table({"source_id": ["S1"], "publisher": ["Kordela Daily"]})
    found = query(
        "SELECT claim_id, publisher FROM claims JOIN sources USING (source_id) ORDER BY claim_id",
        claims=claims,
        sources=sources,
    )
    assert found.to_pylist() == [
        {"claim_id": "K1", "publisher": "Kordela Daily"},
        {"claim_id": "K2", "publisher": "Kordela Daily"},
    ]


def test_queries_do_not_see_each_other() -> None:
    query("CREATE TABLE kept AS SELECT 1 AS x; SELECT * FROM kept")
    with pytest.raises(InputError, match="kept"):
        query("SELECT * FROM kept")


def test_files_are_out_of_reach() -> None:
    with pytest.raises(InputError, match="disabled"):
        query("SELECT * FROM read_csv('/etc/passwd')")
