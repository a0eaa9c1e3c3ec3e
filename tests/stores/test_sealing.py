"""Entries as bytes: the fast way agrees with an independent canonical form, and what is no entry is refused."""

import hashlib
import json
import math
import os
from collections.abc import Sequence
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from sened.base.canonical import MAX_SAFE_INTEGER, Json
from sened.base.errors import InputError
from sened.model.seams import NewEntry
from sened.stores.sealing import open_entry, parse_entry, preimage, seal, without

TIME = "2023-05-01T12:00:00Z"
text = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=12)
names = st.text(alphabet=st.sampled_from('abzÀ€😀\u0627_-."\\ \n\x7f'), max_size=5).filter(lambda n: n != "subject")
values = st.recursive(
    text | st.none() | st.booleans() | st.integers(-MAX_SAFE_INTEGER, MAX_SAFE_INTEGER),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=5,
)


def salts(fields: Sequence[str]) -> bytes:
    return os.urandom(32 * len(fields))


def entry(fields: dict[str, Json], **changes: str) -> NewEntry:
    given = {"kind": "claim", "subject": "K1", "actor": "p-1", "time": TIME} | changes
    return NewEntry(fields=fields, **given)


@given(text, st.dictionaries(names, values, max_size=6))
def test_the_bytes_are_those_of_an_independent_implementation(subject: str, fields: dict[str, Json]) -> None:
    sealed = seal(entry(fields, subject=subject), salts)
    whole = {"subject": subject, **fields}
    assert sealed.values.encode() == rfc8785.dumps(whole)
    order = list(json.loads(sealed.values))
    runs = {name: sealed.salts[32 * n : 32 * n + 32] for n, name in enumerate(order)}
    commitments = {
        name: hashlib.sha256(rfc8785.dumps([runs[name].hex(), name, value])).hexdigest()
        for name, value in whole.items()
    }
    head: dict[str, Any] = {"v": 1, "kind": "claim", "actor": "p-1", "time": TIME, "commitments": commitments}
    assert sealed.body == rfc8785.dumps(head)
    opened = open_entry(*sealed)
    assert opened.fields == whole
    assert parse_entry(sealed.body) == ("claim", "p-1", TIME, commitments)
    assert all(hashlib.sha256(preimage(runs[n], n, v)).hexdigest() == commitments[n] for n, v in whole.items())


@given(st.dictionaries(names, values, min_size=1, max_size=6), st.data())
def test_any_field_can_be_taken_away_and_the_rest_still_agrees(fields: dict[str, Json], data: st.DataObject) -> None:
    body, shown, run = seal(entry(fields), salts)
    gone = data.draw(st.sets(st.sampled_from(sorted(fields))))
    shown, run, count = without(shown, run, sorted(gone))
    assert count == len(gone)
    left = {"subject": "K1", **fields}
    assert open_entry(body, shown, run).fields == {n: v for n, v in left.items() if n not in gone}


@pytest.mark.parametrize(
    "value",
    [1.5, math.nan, math.inf, "\ud800", ["\udfff"], {"a": 2**53}, {"e\u0301": 1}, {1: "x"}, b"bytes", {"a": {1.5}}],
    ids=[
        "float",
        "NaN",
        "infinity",
        "surrogate",
        "surrogate within",
        "integer",
        "not NFC",
        "number key",
        "bytes",
        "set",
    ],
)
def test_values_that_have_no_canonical_form_are_refused(value: Json) -> None:
    with pytest.raises(InputError, match="not an entry"):
        seal(entry({"x": value}), salts)


def test_names_and_nesting_without_a_canonical_form_are_refused() -> None:
    deep: Json = []
    for _ in range(100_000):
        deep = [deep]
    given: list[dict[str, Json]] = [{"\ud800": "x"}, {"e\u0301": "x"}, {"subject": "again"}, {"x": deep}]
    for fields in given:
        with pytest.raises(InputError):
            seal(entry(fields), salts)


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": ""},
        {"kind": "Claim"},
        {"kind": 'cl"aim'},
        {"actor": ""},
        {"actor": "A Person"},
        {"actor": 'p"1'},
        {"time": "2023-05-01"},
        {"time": "2023-13-01T00:00:00Z"},
        {"time": "2023-05-01T12:00:00+03:00"},
        {"subject": "\ud800"},
    ],
)
def test_heads_that_are_none_are_refused(changes: dict[str, str]) -> None:
    with pytest.raises(InputError):
        seal(entry({}, **changes), salts)


def test_the_longest_entry_goes_in_and_one_field_more_does_not() -> None:
    def made(length: int) -> bytes:
        # 80 bytes for each of these, the rest for one with a name as long as it takes.
        fields: dict[str, Json] = {f"field_{n:04d}": n for n in range(800)}
        return seal(entry(fields | {"x" * length: 0}), salts).body

    room = 65_535 - len(made(1)) + 1
    assert len(made(room)) == 65_535
    with pytest.raises(InputError, match="too long"):
        made(room + 1)


def test_bytes_that_are_not_their_one_form_are_no_entry() -> None:
    body = seal(entry({"a": "x", "b": "y"}), salts).body
    text = body.decode()
    a, b = json.loads(body)["commitments"]["a"], json.loads(body)["commitments"]["b"]
    spellings = [
        text.replace(":", ": ", 1),
        text.replace('"v":1', '"v":1.0'),
        text.replace('"v":1', '"v":2'),
        text.replace('"v":1', '"v":NaN'),
        text.replace('"v":1', '"v":1,"v":1'),
        text.replace('"v":1', '"v":1,"w":1'),
        text.replace(f'"a":"{a}","b":"{b}"', f'"b":"{b}","a":"{a}"'),
        text.replace(f'"a":"{a}"', f'"a":"{a}","a":"{a}"'),
        text.replace(f'"a":"{a}"', f'"a":"{a.upper()}"'),
        text.replace(f'"a":"{a}"', f'"a":"{a[:-1]}"'),
        text.replace(f'"a":"{a}"', '"a":1'),
        text.replace('"a"', '"\\u0061"', 1),
        text.replace('"claim"', '"Claim"'),
        text + "\n",
        "[" + text + "]",
        "",
    ]
    assert parse_entry(body)[0] == "claim"
    for spelling in spellings:
        assert spelling != text
        with pytest.raises(ValueError, match=r".+"):
            parse_entry(spelling.encode())
    with pytest.raises(ValueError, match=r".+"):
        parse_entry(text.encode("utf-16"))
