"""Parquet files whose bytes depend on the table alone: no clock, no writer's path, fixed groups and compression."""

import contextlib
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from sened.base.canonical import digest
from sened.base.errors import UnavailableError

ROWS_PER_GROUP = 65_536
_LEVEL = 3


def write_table(path: Path, table: pa.Table) -> str:
    """Return the SHA-256 of the file that now lies at `path`, put there whole (temporary neighbour, sync, rename)."""
    data = _bytes_of(table)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        raise UnavailableError(f"cannot write {path}: {error.strerror}", next_step="make room or choose another folder") from error  # fmt: skip
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    return digest(data)


def read_table(path: Path) -> pa.Table:
    """Return the table at `path`, one chunk for each column; `UnavailableError` where it cannot be read."""
    try:
        with pq.ParquetFile(path) as file:
            return file.read().combine_chunks()
    except (OSError, pa.ArrowInvalid) as error:
        raise UnavailableError(f"cannot read {path}: {error}", next_step="build the case again") from error


def _bytes_of(table: pa.Table) -> pa.Buffer:
    # Chunk borders and schema remarks must not reach the bytes: equal content means an equal file.
    plain = table.replace_schema_metadata(None).combine_chunks()
    sink = pa.BufferOutputStream()
    pq.write_table(
        plain,
        sink,
        row_group_size=ROWS_PER_GROUP,
        compression="zstd",
        compression_level=_LEVEL,
        version="2.6",
        write_statistics=True,
        use_dictionary=True,
        store_schema=True,
    )
    return sink.getvalue()
