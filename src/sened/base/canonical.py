"""Canonical bytes and digests: the only way in which Sened hashes structure.

Method: RFC 8785 (JSON Canonicalization Scheme), restricted: no floats, no lone surrogates, string keys only.
Decimals travel as strings. Where we differ: keys must already be NFC, so that two spellings of one key cannot
stand side by side.
"""

import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence

Json = None | bool | int | str | Sequence["Json"] | Mapping[str, "Json"]

MAX_SAFE_INTEGER = 2**53 - 1


def canonical_bytes(value: Json) -> bytes:
    """Return the RFC 8785 bytes of `value`; `ValueError` for what the scheme or the house forbids."""
    return json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data` as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def digest_of(value: Json) -> str:
    """Return the SHA-256 over the canonical bytes of `value`."""
    return digest(canonical_bytes(value))


def parse_canonical(data: bytes) -> Json:
    """Return the value of canonical bytes; `ValueError` unless `data` is exactly its own canonical form."""
    value: Json = json.loads(data.decode("utf-8"), object_pairs_hook=_no_duplicates)
    if canonical_bytes(value) != data:
        raise ValueError("the bytes are not in canonical form")
    return value


def _ordered(value: Json) -> Json:
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, int):
        if abs(value) > MAX_SAFE_INTEGER:
            raise ValueError(f"integer outside the safe range: {value}")
        return value
    if isinstance(value, Mapping):
        for key in value:
            if not isinstance(key, str) or not unicodedata.is_normalized("NFC", _text(key)):
                raise ValueError(f"key is not a string in NFC: {key!r}")
        # RFC 8785 orders keys by UTF-16 code units.
        return {k: _ordered(value[k]) for k in sorted(value, key=lambda k: k.encode("utf-16-be"))}
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray)):
        return [_ordered(v) for v in value]
    raise ValueError(f"not a canonical JSON value: {type(value).__name__}")


def _text(value: str) -> str:
    if not value.isascii():
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise ValueError("lone surrogate in text") from None
    return value


def _no_duplicates(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    out = dict(pairs)
    if len(out) != len(pairs):
        raise ValueError("duplicate key")
    return out
