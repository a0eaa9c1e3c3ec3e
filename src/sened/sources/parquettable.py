"""The rows of a Parquet file as texts, batch by batch."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import BinaryIO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from sened.sources.readers.reading import Refused

MAX_ROWS = 50_000_000
MAX_COLUMNS = 2_048
MAX_GROUP = 2 << 30
_BATCH = 4096
_LONGEST = 1 << 20


def parquet_rows(file: BinaryIO) -> Iterator[tuple[int, list[str]]]:
    """Yield the names of the columns as row 1, then every row; nested and binary columns are empty."""
    try:
        table = _opened(file)
        yield 1, list(table.schema_arrow.names)
        number = 1
        for batch in table.iter_batches(batch_size=_BATCH):
            columns = [_texts(column) for column in batch.columns]
            for cells in zip(*columns, strict=True):
                number += 1
                yield number, list(cells)
    except (pa.ArrowException, OSError) as error:
        raise Refused("format", f"the Parquet file cannot be read: {str(error)[:120]}") from None


def parquet_texts(path: Path, columns: Sequence[str]) -> Iterator[pa.Table]:
    """Yield the named columns as texts, batch by batch: the cells that `parquet_rows` gives, a column at a time.

    `Refused` where the file cannot be read, or is larger than is read here.
    """
    try:
        with path.open("rb") as file:
            for batch in _opened(file).iter_batches(batch_size=_LARGE_BATCH, columns=list(columns)):
                yield texts_of(batch, columns)
    except (pa.ArrowException, OSError) as error:
        raise Refused("format", f"the Parquet file cannot be read: {str(error)[:120]}") from None


def texts_of(batch: pa.RecordBatch, columns: Sequence[str]) -> pa.Table:
    """Return the named columns of a batch as texts, without nulls."""
    return pa.table({name: _text_column(batch[name]) for name in columns})


_LARGE_BATCH = 100_000


_AS_IT_IS = r"^-?[0-9]+(\.[0-9]+)?$"


def _text_column(column: pa.Array) -> pa.Array:
    """Return the texts of a column; what Arrow writes otherwise than `_text` does is written out once for each value."""
    kind = column.type
    if pa.types.is_integer(kind) or pa.types.is_string(kind) or pa.types.is_date32(kind):
        return pc.fill_null(column.cast(pa.string()), "")
    if pa.types.is_nested(kind):
        return pa.array([""] * len(column), pa.string())
    if pa.types.is_float64(kind):
        return _numbers(column)
    return _once_each(column)


def _numbers(column: pa.Array) -> pa.Array:
    texts = column.cast(pa.string())
    plain = pc.and_(pc.match_substring_regex(texts, _AS_IT_IS), pc.not_equal(texts, "-0"))
    odd = pc.invert(pc.fill_null(plain, False))
    return pc.replace_with_mask(texts, odd, _once_each(column.filter(odd)))


def _once_each(column: pa.Array) -> pa.Array:
    coded = column if pa.types.is_dictionary(column.type) else column.dictionary_encode()
    words = pa.array(_texts(coded.dictionary), pa.string())
    return pc.fill_null(words.take(coded.indices), "")


def _opened(file: BinaryIO) -> pq.ParquetFile:
    """Return the file with texts left as dictionaries, so that a long one that is repeated is held once."""
    table = pq.ParquetFile(file)
    held = table.metadata
    if held.num_columns > MAX_COLUMNS:
        raise Refused("size", f"the file has more than {MAX_COLUMNS} columns")
    if held.num_rows > MAX_ROWS:
        raise Refused("size", f"the file says that it holds {held.num_rows} rows, more than {MAX_ROWS}")
    if any(held.row_group(i).total_byte_size > MAX_GROUP for i in range(held.num_row_groups)):
        raise Refused("size", f"a row group of the file would expand to more than {MAX_GROUP >> 30} GiB")
    schema = table.schema_arrow
    texts = [f.name for f in schema if pa.types.is_string(f.type) or pa.types.is_large_string(f.type)]
    file.seek(0)
    return pq.ParquetFile(file, read_dictionary=texts)


def _texts(column: pa.Array) -> list[str]:
    kind = column.type
    if pa.types.is_dictionary(kind):
        words = _texts(column.dictionary)
        return ["" if i is None else words[i] for i in column.indices.to_pylist()]
    if pa.types.is_nested(kind) or pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
        return [""] * len(column)
    return [_text(value) for value in column.to_pylist()]


def _text(value: object) -> str:
    if value is None or value != value:  # noqa: PLR0124 - a number that is not itself is none
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else format(Decimal(repr(value)), "f")
    if isinstance(value, datetime):
        plain = value.replace(tzinfo=None)
        return plain.date().isoformat() if plain.time() == datetime.min.time() else plain.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    if len(text) > _LONGEST:
        raise Refused("size", "a cell is longer than 1 MiB")
    return text
