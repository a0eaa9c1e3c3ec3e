"""SQL over Arrow tables, in memory (DuckDB): no network, no extensions, and of all files only the one that is named."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa

from sened.base.errors import InputError, UnavailableError

_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": False,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "preserve_insertion_order": True,
}


def query(sql: str, **tables: pa.Table) -> pa.Table:
    """Return the result of `sql`, in which each keyword names one of `tables`.

    The order of rows is the query's business: sort in it. `InputError` where the SQL is wrong, `UnavailableError`
    where memory does not suffice.
    """
    connection = duckdb.connect(":memory:", config=_SETTINGS)
    try:
        with _stoppable():
            for name, table in tables.items():
                connection.register(name, table)
            return connection.sql(sql).to_arrow_table()
    except duckdb.OutOfMemoryException as error:
        raise UnavailableError("not enough memory for this query", next_step="use fewer rows at a time") from error
    except duckdb.Error as error:
        raise InputError(
            f"this is not a query of the table: {str(error).splitlines()[0]}", next_step="check names and quotes"
        ) from error
    finally:
        connection.close()


def csv_texts(path: Path, names: Sequence[str], wanted: Sequence[str], separator: str = ",") -> Iterator[pa.Table]:
    """Yield the columns `wanted` of a CSV file as texts, in the order of its rows, some 100,000 rows at a time.

    `names` are all columns of the file, whose first line is passed over; an empty cell is an empty text. Nothing but this
    file can be read. `InputError` where it is not CSV with one cell for each name in every row: it does not say where.
    """
    connection = duckdb.connect(
        ":memory:", config={k: v for k, v in _SETTINGS.items() if k != "enable_external_access"}
    )
    try:
        with _stoppable():
            connection.execute(f"SET allowed_paths = [{_quoted(str(path))}]")
            connection.execute("SET enable_external_access = false")
            connection.execute("SET lock_configuration = true")
            reader = connection.sql(_csv_query(path, names, wanted, separator)).to_arrow_reader(_BATCH)
            for batch in reader:
                yield pa.Table.from_batches([batch])
    except duckdb.OutOfMemoryException as error:
        raise UnavailableError("not enough memory to read this file", next_step="divide it") from error
    except (duckdb.Error, pa.ArrowException) as error:
        raise InputError(f"{path}: not plain CSV: {str(error).splitlines()[0]}") from error
    finally:
        connection.close()


@contextmanager
def _stoppable() -> Iterator[None]:
    """Let Ctrl-C be Ctrl-C: the engine tells an interrupt as an error of its own."""
    try:
        yield
    except (RuntimeError, duckdb.Error, pa.ArrowException) as error:
        its_own = isinstance(error, duckdb.Error)
        if isinstance(error, duckdb.InterruptException) or (not its_own and "interrupted" in str(error).lower()):
            raise KeyboardInterrupt from error
        raise


_BATCH = 122_880  # a row group of DuckDB


def _csv_query(path: Path, names: Sequence[str], wanted: Sequence[str], separator: str) -> str:
    columns = ", ".join(f"{_quoted(f'c{i}')}: 'VARCHAR'" for i in range(len(names)))
    number = {name: i for i, name in enumerate(names)}
    chosen = ", ".join(f"coalesce(c{number[name]}, '') AS {_name(name)}" for name in wanted)
    return (
        f"SELECT {chosen} FROM read_csv({_quoted(str(path))}, columns = {{{columns}}}, delim = {_quoted(separator)}, "
        "header = true, auto_detect = false, quote = '\"', escape = '\"', strict_mode = true, null_padding = false)"
    )


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _name(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
