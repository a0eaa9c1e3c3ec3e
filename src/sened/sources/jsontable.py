"""A list of records in JSON as rows: nested objects become columns named by their path (`acf.latitude`)."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

from sened.sources.readers.reading import Refused, whole

MAX_BYTES = 512 << 20
MAX_COLUMNS = 2_048
HOLDERS = ("data", "Result", "results", "incidents", "civcas_incidents", "conflicts", "records")
"""Keys under which publishers put their records."""

_DEEPEST = 6
_LISTED = 3


def json_records(file: BinaryIO) -> Iterator[tuple[int, list[str]]]:
    """Yield the names of all columns as row 1, then every record; the first three of a list of objects have columns."""
    try:
        given = json.loads(whole(file, MAX_BYTES).decode("utf-8-sig"))
        records = [dict(_flat(record, "", 0)) for record in _records(given, 0)]
    except (ValueError, RecursionError) as error:
        raise Refused("format", f"the JSON cannot be read: {str(error)[:120]}") from None
    names = list(dict.fromkeys(name for record in records for name in record))
    if not names:
        return
    if len(names) > MAX_COLUMNS:
        raise Refused("size", f"the records have more than {MAX_COLUMNS} different keys: they are no table")
    yield 1, names
    for number, record in enumerate(records, start=2):
        yield number, [record.get(name, "") for name in names]


def _records(given: object, depth: int) -> list[Mapping[str, object]]:
    """Return the objects of the list that is given, or that stands under a known key; several lists are one."""
    if isinstance(given, list):
        objects: list[Mapping[str, object]] = [item for item in given if isinstance(item, dict)]
        below = [key for key in HOLDERS if objects and all(isinstance(o.get(key), list) for o in objects)]
        return [r for o in objects for r in _records(o[below[0]], depth + 1)] if below and depth < _DEEPEST else objects
    if isinstance(given, dict) and depth < _DEEPEST:
        for key in HOLDERS:
            if isinstance(given.get(key), (list, dict)):
                return _records(given[key], depth + 1)
    raise Refused("format", "the JSON holds no list of records")


def _flat(value: object, path: str, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and depth < _DEEPEST:
        for key, item in value.items():
            yield from _flat(item, f"{path}.{key}" if path else str(key), depth + 1)
    elif isinstance(value, list):
        yield from _flat_list(value, path, depth)
    elif not isinstance(value, dict):
        yield path, _text(value)


def _flat_list(value: Sequence[object], path: str, depth: int) -> Iterator[tuple[str, str]]:
    objects = [item for item in value if isinstance(item, dict)]
    names = [str(o["name"]).replace(";", ",") for o in objects if isinstance(o.get("name"), str)]
    if objects and len(names) == len(value):
        yield path, "; ".join(names)
    elif objects:
        for i, item in enumerate(objects[:_LISTED]):
            yield from _flat(item, f"{path}.{i}", depth + 1)
    else:
        yield path, "; ".join(t for t in map(_text, value) if t)


def _text(value: object) -> str:
    if value is None or isinstance(value, (dict, list)):
        return ""
    if isinstance(value, bool):
        return "1" if value else ""
    return str(value)
