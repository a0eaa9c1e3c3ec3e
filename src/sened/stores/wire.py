"""Records as JSON and back, in one form only: `encode(decode(kind, x)) == x`.

Fields that hold their default are left out. Decimals (degrees, metres) travel as strings, dates as `YYYY-MM-DD` or
`start/end`, counts as `{low, high, qualifier}`. The parts of a supply claim stand beside its other fields under
`supply.…`, so that each can be withheld or erased by itself. Unknown, duplicate or otherwise written fields are refused.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from sened.base.canonical import Json, canonical_bytes, parse_canonical
from sened.base.dates import Interval, parse_iso
from sened.base.geo import Circle
from sened.base.quantities import Count, Qualifier
from sened.model.capture import Capture, Custody
from sened.model.claim import Claim, SupplyPart
from sened.model.decision import Decision
from sened.model.entity import Actor, Organisation, Place
from sened.model.source import Dataset, Source

Record = Source | Claim | Place | Actor | Organisation | Decision | Dataset | Capture | Custody
Fields = Mapping[str, Json]

KINDS: dict[str, type[Record]] = {
    "source": Source,
    "claim": Claim,
    "place": Place,
    "actor": Actor,
    "organisation": Organisation,
    "decision": Decision,
    "dataset": Dataset,
    "capture": Capture,
    "custody": Custody,
}
_SUPPLY = "supply."


def kind_of(record: Record) -> str:
    """Return the word under which records of that class travel (`claim`, `source`, …)."""
    return next(kind for kind, cls in KINDS.items() if type(record) is cls)


def encode(record: Record) -> dict[str, Json]:
    """Return the fields of `record` that do not hold their default, as JSON values."""
    out = _encode_fields(record)
    part = out.pop("supply", None)
    if isinstance(part, Mapping):
        out |= {_SUPPLY + name: value for name, value in part.items()}
    return out


def decode(kind: str, given: Fields) -> Record:
    """Return the record of `kind`; `ValueError` unless `given` is exactly what `encode` would write."""
    if kind not in KINDS:
        raise ValueError(f"no record of kind {kind!r}")
    record = _decode_fields(KINDS[kind], _nested(given))
    assert isinstance(record, Record)
    if encode(record) != _plain(given):
        raise ValueError(f"{kind} is not written in its one form")
    return record


def missing(kind: str, given: Fields) -> list[str]:
    """Return the fields without which no record of `kind` can be read, and which `given` lacks (they were erased)."""
    needed = [name for name, _, default in _plan(KINDS[kind]) if default is MISSING]
    if any(name.startswith(_SUPPLY) for name in given):
        needed += [_SUPPLY + name for name, _, default in _plan(SupplyPart) if default is MISSING]
    return [name for name in needed if name not in given]


def encode_bytes(record: Record) -> bytes:
    """Return the canonical (RFC 8785) bytes of `record`."""
    return canonical_bytes(encode(record))


def decode_bytes(kind: str, data: bytes) -> Record:
    """Return the record in canonical bytes; `ValueError` for other spellings, duplicate or unknown keys."""
    value = parse_canonical(data)
    if not isinstance(value, Mapping):
        raise ValueError(f"{kind} is not an object")
    return decode(kind, value)


def decimal_text(value: float) -> str:
    """Return the shortest decimal that reads back as `value`, without exponent or trailing zeros."""
    text = format(Decimal(repr(value)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _nested(given: Fields) -> dict[str, Json]:
    out: dict[str, Json] = {k: v for k, v in given.items() if not k.startswith(_SUPPLY)}
    if "supply" in out:
        raise ValueError("unknown field 'supply'")
    part = {k.removeprefix(_SUPPLY): v for k, v in given.items() if k.startswith(_SUPPLY)}
    return out | ({"supply": part} if part else {})


def _plain(value: Json) -> Json:
    """Return `value` with any mapping as a dict and any sequence as a list, for comparison."""
    if isinstance(value, Mapping):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(v) for v in value]
    return value


@dataclass(frozen=True, slots=True)
class _Codec:
    """How values of one type are written and read."""

    write: Callable[[Any], Json]
    read: Callable[[Json], Any]


def _encode_fields(record: object) -> dict[str, Json]:
    out: dict[str, Json] = {}
    for name, codec, default in _plan(type(record)):
        value = getattr(record, name)
        if default is MISSING or value != default:
            out[name] = codec.write(value)
    return out


def _decode_fields(cls: type[object], given: Json) -> Any:
    if not isinstance(given, Mapping):
        raise ValueError(f"{cls.__name__} is not an object")
    plan = _plan(cls)
    if unknown := sorted(set(given) - {name for name, _, _ in plan}):
        raise ValueError(f"unknown field {unknown[0]!r} in {cls.__name__}")
    values = {}
    for name, codec, default in plan:
        if name in given:
            values[name] = codec.read(given[name])
        elif default is MISSING:
            raise ValueError(f"field {name!r} of {cls.__name__} is missing")
    return cls(**values)


_Plan = tuple[tuple[str, _Codec, object], ...]
_PLANS: dict[type[object], _Plan] = {}


def _plan(cls: type[object]) -> _Plan:
    """Return name, codec and default of each field of a dataclass, worked out once."""
    if cls not in _PLANS:
        hints = get_type_hints(cls)
        _PLANS[cls] = tuple((f.name, _codec(hints[f.name]), f.default) for f in fields(cls))  # type: ignore[arg-type]
    return _PLANS[cls]


def _codec(hint: Any) -> _Codec:
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if get_origin(hint) in (Union, UnionType):
        return _optional(_codec(next(a for a in get_args(hint) if a is not type(None))))
    if get_origin(hint) is tuple:
        return _tuple(get_args(hint))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _Codec(lambda v: str(v.value), lambda j: hint(_text(j)))
    if isinstance(hint, type) and is_dataclass(hint):
        return _Codec(_encode_fields, lambda j: _decode_fields(hint, j))
    raise TypeError(f"no wire form for {hint!r}")


def _optional(inner: _Codec) -> _Codec:
    return _Codec(
        lambda v: None if v is None else inner.write(v),
        lambda j: None if j is None else inner.read(j),
    )


def _tuple(args: tuple[Any, ...]) -> _Codec:
    if args[-1] is Ellipsis:
        each = _codec(args[0])
        return _Codec(lambda v: [each.write(x) for x in v], lambda j: tuple(each.read(x) for x in _list(j)))
    codecs = [_codec(a) for a in args]
    return _Codec(
        lambda v: [c.write(x) for c, x in zip(codecs, v, strict=True)],
        lambda j: tuple(c.read(x) for c, x in zip(codecs, _list(j), strict=True)),
    )


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise ValueError(f"not a text: {value!r}")
    return value


def _whole(value: Json) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"not a whole number: {value!r}")
    return value


def _flag(value: Json) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"neither true nor false: {value!r}")
    return value


def _list(value: Json) -> Sequence[Json]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise ValueError(f"not a list: {value!r}")
    return value


def _decimal(value: Json) -> float:
    number = float(_text(value))
    if not math.isfinite(number) or decimal_text(number) != value:
        raise ValueError(f"not a decimal in its one form: {value!r}")
    return number


def _interval(value: Json) -> Interval:
    found = parse_iso(_text(value))
    if str(found) != value:
        raise ValueError(f"not dates in their one form: {value!r}")
    return found


def _circle(value: Json) -> Circle:
    given = _list(value)
    if len(given) != 3:
        raise ValueError(f"not a latitude, longitude and radius: {value!r}")
    return Circle(*(_decimal(x) for x in given))


def _write_count(value: Count) -> Json:
    ends = {name: end for name, end in (("low", value.low), ("high", value.high)) if end is not None}
    return {**ends, "qualifier": value.qualifier.value}


def _count(value: Json) -> Count:
    if not isinstance(value, Mapping) or not set(value) <= {"low", "high", "qualifier"}:
        raise ValueError(f"not a count: {value!r}")
    low, high = (None if value.get(end) is None else _whole(value[end]) for end in ("low", "high"))
    return Count(low, high, Qualifier(_text(value.get("qualifier"))))


_SIMPLE: dict[Any, _Codec] = {
    str: _Codec(str, _text),
    int: _Codec(int, _whole),
    bool: _Codec(bool, _flag),
    float: _Codec(decimal_text, _decimal),
    Interval: _Codec(str, _interval),
    Count: _Codec(_write_count, _count),
    Circle: _Codec(
        lambda c: [decimal_text(c.lat), decimal_text(c.lon), decimal_text(c.radius_m)],
        _circle,
    ),
}
