"""Entries as bytes: canonical JSON `{actor, commitments, kind, time, v}` that commits to each field and shows none.

A commitment is the SHA-256 of the canonical JSON `[salt, field, value]`, the salt as 64 hexadecimal digits; the subject
is among the committed fields. What is needed to open the commitments travels beside the entry: the values as one
canonical object, and the salts as one run of 32 bytes for each field, in the order of that object's keys.
"""

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from json.encoder import encode_basestring
from typing import NamedTuple

from sened.base.canonical import Json, canonical_bytes
from sened.base.errors import InputError
from sened.model.seams import NewEntry
from sened.stores.salts import SALT_BYTES

MAX_ENTRY_BYTES = 65_535
"""Longest entry: what an entry bundle of a transparency log can hold (64 KiB less one byte)."""

SUBJECT = "subject"
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z\Z")
_KIND = re.compile(r"[a-z][a-z0-9-]{0,31}\Z")
_ACTOR = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,63}\Z")
_HEX = re.compile(r"[0-9a-f]{64}\Z")
_KEYS = {"actor", "commitments", "kind", "time", "v"}
_sha256 = hashlib.sha256
_quoted: Callable[[str], str] = encode_basestring


class Sealed(NamedTuple):
    """An entry ready to be written: its bytes, and what opens its commitments (values as JSON, salts as one run)."""

    body: bytes
    values: str
    salts: bytes


class Opened(NamedTuple):
    """What an entry's bytes say, and the fields that were disclosed with it."""

    kind: str
    actor: str
    time: str
    commitments: Mapping[str, str]
    fields: dict[str, Json]


class _Form(NamedTuple):
    """What entries with the same fields have in common: the canonical order of fields, and their names as JSON."""

    order: tuple[str, ...]
    quoted: tuple[str, ...]


def seal(new: NewEntry, salts: Callable[[Sequence[str]], bytes]) -> Sealed:
    """Return the entry sealed with `salts` (32 bytes for each field, in the order asked); `InputError` if it is none."""
    try:
        return _sealed(new, salts)
    except (ValueError, RecursionError, TypeError) as error:
        raise InputError(f"not an entry, {new.kind!r} of {new.subject!r}: {error}") from error


def open_entry(body: bytes, values: str, salts: bytes) -> Opened:
    """Return what the entry says; `ValueError` unless bytes are canonical and every disclosed field agrees with them."""
    kind, actor, time, commitments = parse_entry(body)
    fields: dict[str, Json] = json.loads(values)
    if not isinstance(fields, dict):
        raise ValueError("its fields are not an object")
    form = _form(tuple(fields))
    if form.order != tuple(fields) or len(salts) != SALT_BYTES * len(fields):
        raise ValueError("salts and fields do not fit one another")
    for number, (field, quoted) in enumerate(zip(*form, strict=True)):
        salt = salts[SALT_BYTES * number : SALT_BYTES * (number + 1)]
        if commitments.get(field) != _commitment(salt.hex(), quoted, _text(fields[field])):
            raise ValueError(f"field {field!r} does not agree with its commitment")
    return Opened(kind, actor, time, commitments, fields)


def parse_entry(body: bytes) -> tuple[str, str, str, dict[str, str]]:
    """Return kind, actor, time and commitments of an entry's bytes; `ValueError` unless they are its one form."""
    if len(body) > MAX_ENTRY_BYTES:
        raise ValueError(f"an entry of {len(body)} bytes is too long")
    found = json.loads(body)
    if not isinstance(found, dict) or set(found) != _KEYS:
        raise ValueError("it does not have the keys of an entry")
    kind, actor, time, commitments = found["kind"], found["actor"], found["time"], found["commitments"]
    if not all(isinstance(x, str) for x in (kind, actor, time)) or not isinstance(commitments, dict):
        raise ValueError("its keys do not hold what they should")
    if not all(isinstance(c, str) and _HEX.match(c) for c in commitments.values()):
        raise ValueError("a commitment is not a digest")
    _check_head(kind, actor, time)
    form = _form(tuple(commitments))
    pairs = [f'{quoted}:"{commitments[field]}"' for field, quoted in zip(*form, strict=True)]
    if _body(kind, actor, time, pairs) != body:
        raise ValueError("its bytes are not in canonical form")
    return kind, actor, time, commitments


def without(values: str, salts: bytes, erased: Sequence[str]) -> tuple[str, bytes, int]:
    """Return values and salts without the fields in `erased`, and how many those were."""
    fields: dict[str, Json] = json.loads(values)
    kept = [(n, f) for n, f in enumerate(fields) if f not in set(erased)]
    left = b"".join(salts[SALT_BYTES * n : SALT_BYTES * (n + 1)] for n, _ in kept)
    text = canonical_bytes({f: fields[f] for _, f in kept}).decode()
    return text, left, len(fields) - len(kept)


def preimage(salt: bytes, field: str, value: Json) -> bytes:
    """Return the canonical bytes whose SHA-256 is the commitment to `field`."""
    return canonical_bytes([salt.hex(), field, value])


def _sealed(new: NewEntry, salts: Callable[[Sequence[str]], bytes]) -> Sealed:
    if SUBJECT in new.fields:
        raise ValueError("its subject stands apart from its fields")
    _check_head(new.kind, new.actor, new.time)
    fields: dict[str, Json] = {SUBJECT: new.subject, **new.fields}
    form = _form(tuple(fields))
    texts = [_quoted(v) if type(v) is str else _text(v) for v in map(fields.__getitem__, form.order)]
    run = salts(form.order)
    digits, commitments = run.hex(), []
    at = 0
    for quoted, text in zip(form.quoted, texts, strict=True):
        # The loop that every field of every entry goes through: `_commitment`, written out.
        given = f'["{digits[at : at + 64]}",{quoted},{text}]'
        commitments.append(f'{quoted}:"{_sha256(given.encode()).hexdigest()}"')
        at += 64
    body = _body(new.kind, new.actor, new.time, commitments)
    if len(body) > MAX_ENTRY_BYTES:
        raise ValueError(f"an entry of {len(body)} bytes is too long; divide it into several records")
    values = ",".join([f"{quoted}:{text}" for quoted, text in zip(form.quoted, texts, strict=True)])
    return Sealed(body, "{" + values + "}", run)


def _body(kind: str, actor: str, time: str, commitments: Sequence[str]) -> bytes:
    listed = ",".join(commitments)
    return f'{{"actor":"{actor}","commitments":{{{listed}}},"kind":"{kind}","time":"{time}","v":1}}'.encode()


def _commitment(salt: str, quoted: str, text: str) -> str:
    return _sha256(f'["{salt}",{quoted},{text}]'.encode()).hexdigest()


def _text(value: Json) -> str:
    """Return the canonical JSON of a value as text; a plain text, the usual case, without going through its parts."""
    return _quoted(value) if type(value) is str else canonical_bytes(value).decode()


@lru_cache(maxsize=4096)
def _form(fields: tuple[str, ...]) -> _Form:
    # Canonical bytes of the names refuse what is no key; their order is that of the canonical object.
    names = tuple(json.loads(canonical_bytes(dict.fromkeys(fields))))
    return _Form(names, tuple(canonical_bytes(name).decode() for name in names))


@lru_cache(maxsize=4096)
def _check_head(kind: str, actor: str, time: str) -> None:
    if not _KIND.match(kind):
        raise ValueError("a kind is a word in small letters")
    if not _ACTOR.match(actor):
        raise ValueError("an actor is a key of letters and digits, never a person's name")
    if not _TIME.match(time):
        raise ValueError("a time is UTC and ends with Z")
    datetime.fromisoformat(time.split(".", maxsplit=1)[0].rstrip("Z"))
