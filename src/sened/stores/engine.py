"""SQL over Arrow tables, in memory (DuckDB): no files, no network, no extensions."""

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
