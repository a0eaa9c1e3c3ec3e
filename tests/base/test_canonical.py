"""Canonical bytes agree with an independent implementation of RFC 8785 and refuse what the house forbids."""

import json

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from sened.base.canonical import MAX_SAFE_INTEGER, canonical_bytes, digest_of, parse_canonical

text = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20)
keys = st.text(alphabet=st.sampled_from("abzéÀ€😀\u0627_-. "), max_size=6)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-MAX_SAFE_INTEGER, MAX_SAFE_INTEGER) | text,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)


@given(values)
def test_equals_the_reference_implementation(value: object) -> None:
    assert canonical_bytes(value) == rfc8785.dumps(value)  # type: ignore[arg-type]


@given(values)
def test_round_trip(value: object) -> None:
    data = canonical_bytes(value)  # type: ignore[arg-type]
    assert canonical_bytes(parse_canonical(data)) == data


def test_the_order_of_keys_does_not_matter() -> None:
    assert digest_of({"b": 1, "a": 2}) == digest_of({"a": 2, "b": 1})


def test_structure_matters_where_joined_strings_would_not() -> None:
    assert digest_of(["ab", "c"]) != digest_of(["a", "bc"])


@pytest.mark.parametrize(
    "value",
    [1.5, {"a": float("nan")}, "\ud800", {"\ud800": 1}, 2**53, {1: "x"}, b"bytes", {"e\u0301": 1}],
    ids=["float", "NaN", "surrogate", "surrogate key", "large integer", "number key", "bytes", "key not in NFC"],
)
def test_refuses(value: object) -> None:
    with pytest.raises(ValueError, match=r".+"):
        canonical_bytes(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("data", [b'{"a":1,"a":2}', b'{ "a":1}', b'{"b":1,"a":2}', b"1.0", b'"\\u0061"'])
def test_refuses_bytes_that_are_not_their_own_canonical_form(data: bytes) -> None:
    json.loads(data)  # plain JSON takes every one of them
    with pytest.raises(ValueError, match=r"canonical|duplicate"):
        parse_canonical(data)
