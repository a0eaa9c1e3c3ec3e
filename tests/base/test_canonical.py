"""Canonical bytes agree with an independent implementation of RFC 8785 and refuse what the house forbids."""

import json

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from sened.base.canonical import MAX_SAFE_INTEGER, Json, canonical_bytes, digest_of, parse_canonical

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


def test_the_examples_of_rfc_8785() -> None:
    # 3.2.2: escapes and literals of the sample object; its numbers are not whole, which the house refuses.
    string = "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\u0022\u002f"
    given: dict[str, Json] = {"string": string, "literals": [None, True, False]}
    wanted = (
        "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c22737472696e67223a22"
        "e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d"
    )
    assert canonical_bytes(given).hex() == wanted
    with pytest.raises(ValueError, match="float"):
        canonical_bytes({"numbers": [333333333.33333329]})  # type: ignore[list-item]
    # 3.2.3: names sort by UTF-16 code units. One of the sample's names is not NFC, which the house refuses as a key.
    names = {"\u20ac": "Euro Sign", "\r": "Carriage Return", "1": "One", "\U0001f600": "Emoji: Grinning Face",
             "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"}  # fmt: skip
    with pytest.raises(ValueError, match="NFC"):
        canonical_bytes({**names, "\ufb33": "Hebrew Letter Dalet With Dagesh"})
    order = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\uff5e"]
    assert list(json.loads(canonical_bytes({**names, "\uff5e": "behind the pair of surrogates"}))) == order
