from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from sened.base.errors import InputError
from sened.stores import engine
from sened.stores.engine import csv_texts, query


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


def test_a_csv_file_is_read_as_texts_in_its_own_order(tmp_path: Path) -> None:
    path = tmp_path / "it's.csv"
    path.write_text('a;b "x";c\n1;;3\n;"two\nlines";NULL\n')
    [part] = csv_texts(path, ["a", 'b "x"', "c"], ["c", 'b "x"'], ";")
    assert part.to_pylist() == [{"c": "3", 'b "x"': ""}, {"c": "NULL", 'b "x"': "two\nlines"}]


@pytest.mark.parametrize("content", ["a,b\n1,2,3\n", 'a,b\n1,"2\n', "a,b\n1\n"])
def test_what_is_not_plain_csv_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(content)
    with pytest.raises(InputError, match="not plain CSV"):
        list(csv_texts(path, ["a", "b"], ["a"]))


def test_no_other_file_can_be_reached_while_one_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named, other = tmp_path / "named.csv", tmp_path / "other.csv"
    for path in (named, other):
        path.write_text("a\n1\n")
    asked = f"SELECT * FROM read_csv('{other}')"
    monkeypatch.setattr(engine, "_csv_query", lambda *_: asked)
    with pytest.raises(InputError, match="disabled"):
        list(csv_texts(named, ["a"], ["a"]))


@pytest.mark.parametrize(
    "error", [RuntimeError("Query interrupted"), duckdb.InterruptException("INTERRUPT Error: Interrupted!")]
)
def test_an_interrupt_is_told_as_one(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    class Interrupted:
        def sql(self, _: str) -> None:
            raise error

        def close(self) -> None:
            pass

    monkeypatch.setattr(duckdb, "connect", lambda *_, **__: Interrupted())
    with pytest.raises(KeyboardInterrupt):
        query("SELECT 1")
