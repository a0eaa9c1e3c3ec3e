import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.canonical import Json
from sened.base.dates import Interval, Precision
from sened.base.geo import Circle
from sened.base.quantities import Count, Qualifier
from sened.model.claim import ActorMode, Claim, SupplyPart
from sened.model.decision import Decision
from sened.model.entity import Actor, Alias, Organisation, Place
from sened.model.source import Dataset, Source
from sened.model.vocabulary import (
    CivilianFlag,
    ClaimKind,
    GeoPrecision,
    Ground,
    Modality,
    PublisherKind,
    Stance,
    Verdict,
)
from sened.stores.wire import Record, decimal_text, decode, decode_bytes, encode, encode_bytes, kind_of, missing

MINIMAL: dict[str, Json] = {"id": "K001", "source_id": "S001", "kind": "event"}

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
tuples = st.lists(texts, max_size=3).map(tuple)
dates = st.dates(date(1990, 1, 1), date(2030, 1, 1))
intervals = st.tuples(dates, dates).map(lambda d: Interval(min(d), max(d)))
numbers = st.integers(0, 2**53 - 1)
counts = st.one_of(
    st.tuples(numbers, numbers, st.sampled_from(Qualifier)).map(lambda c: Count(min(c[:2]), max(c[:2]), c[2])),
    st.builds(Count, numbers, st.none(), st.sampled_from(Qualifier)),
)
circles = st.builds(Circle, st.floats(-90, 90), st.floats(-180, 180), st.floats(0, 1e6))
parts = st.builds(
    SupplyPart,
    claim_type=texts,
    relation=texts,
    manufacturer=texts,
    number=st.none() | numbers,
    valid_from=st.none() | intervals,
    source_date=st.none() | intervals,
)
claims = st.builds(
    Claim,
    id=texts.filter(bool),
    source_id=texts.filter(bool),
    kind=st.sampled_from(ClaimKind),
    stance=st.sampled_from(Stance),
    ground=st.sampled_from(Ground),
    speakers=tuples,
    when=st.none() | intervals,
    precision=st.none() | st.sampled_from(Precision),
    where=st.none() | circles,
    geo_precision=st.sampled_from(GeoPrecision),
    actor_mode=st.sampled_from(ActorMode),
    modality=st.sampled_from(Modality),
    killed=st.none() | counts,
    civilian=st.sampled_from(CivilianFlag),
    summary=texts,
    quote=st.none() | st.tuples(st.integers(0, 50), st.integers(51, 99)),
    supply=st.none() | parts,
)
sources = st.builds(
    Source,
    id=texts.filter(bool),
    publisher=texts.filter(bool),
    publisher_kind=st.sampled_from(PublisherKind),
    published=st.none() | intervals,
    cites=tuples,
    publish=st.booleans(),
)
names = st.lists(st.tuples(texts, texts), max_size=3).map(tuple)
places = st.builds(Place, id=texts, name=texts, names=names, where=circles)
actors = st.builds(Actor, id=texts, name=texts, aliases=names)
aliases = st.builds(Alias, name=texts, kind=texts, valid=st.none() | intervals)
organisations = st.builds(
    Organisation,
    id=texts,
    name=texts,
    lat=st.none() | st.floats(-90, 90),
    aliases=st.lists(aliases, max_size=2).map(tuple),
)
decisions = st.builds(
    Decision,
    id=texts,
    log_index=numbers,
    subject=texts,
    verdict=st.sampled_from(Verdict),
    why=texts,
    actor=texts,
    time=texts,
)
datasets = st.builds(
    Dataset, id=texts.filter(bool), file=texts, digest=st.just("0" * 64), rows=numbers, datasets=tuples
)
records: st.SearchStrategy[Record] = st.one_of(claims, sources, places, actors, organisations, decisions, datasets)


@given(records)
def test_every_record_comes_back_from_its_bytes(record: Record) -> None:
    data = encode_bytes(record)
    assert decode_bytes(kind_of(record), data) == record
    assert encode_bytes(decode_bytes(kind_of(record), data)) == data


@given(records)
def test_fields_come_back_too(record: Record) -> None:
    given_fields = encode(record)
    assert encode(decode(kind_of(record), given_fields)) == given_fields


def test_fields_with_their_default_are_left_out() -> None:
    assert encode(Claim(id="K001", source_id="S001", kind=ClaimKind.EVENT)) == MINIMAL


def test_degrees_and_metres_travel_as_decimal_texts() -> None:
    claim = Claim(id="K001", source_id="S001", kind=ClaimKind.EVENT, where=Circle(36.476929, -1e-7, 5000.0))
    assert encode(claim)["where"] == ["36.476929", "-0.0000001", "5000"]


def test_each_part_of_a_supply_claim_is_a_field_of_its_own() -> None:
    part = SupplyPart(claim_type="licence", relation="export_permit", number=7)
    claim = Claim(id="U001", source_id="S001", kind=ClaimKind.CONTROL, supply=part)
    assert encode(claim) == {
        "id": "U001",
        "source_id": "S001",
        "kind": "control",
        "supply.claim_type": "licence",
        "supply.relation": "export_permit",
        "supply.number": 7,
    }


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"colour": "red"}, "unknown field"),
        ({"supply": {"claim_type": "a", "relation": "b"}}, "unknown field"),
        ({"supply.colour": "red"}, "unknown field"),
        ({"supply.relation": "used_in"}, "missing"),
        ({"stance": "asserts"}, "one form"),
        ({"kind": "rumour"}, "rumour"),
        ({"kind": 3}, "not a text"),
        ({"where": ["36.50", "40", "5000"]}, "one form"),
        ({"where": ["36.5", "40"]}, "radius"),
        ({"where": [36, 40, 5000]}, "not a text"),
        ({"where": ["95", "40", "5000"]}, "latitude"),
        ({"where": ["NaN", "40", "5000"]}, "one form"),
        ({"when": "2022-01"}, "one form"),
        ({"when": "2022-13-01"}, "month"),
        ({"killed": {"low": 3, "high": 1, "qualifier": "exact"}}, "greater"),
        ({"killed": {"low": True, "qualifier": "exact"}}, "whole number"),
        ({"killed": {"low": 3}}, "not a text"),
        ({"killed": {"low": 3, "qualifier": "exact", "unit": "persons"}}, "not a count"),
        ({"killed": {"low": 3, "high": None, "qualifier": "at-least"}}, "one form"),
        ({"speakers": "SDF"}, "not a list"),
        ({"quote": [5, 2]}, "span"),
    ],
)
def test_what_is_written_otherwise_is_refused(change: dict[str, Json], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        decode("claim", MINIMAL | change)


@pytest.mark.parametrize(
    "data",
    [
        b'{"id":"K001","id":"K002","kind":"event","source_id":"S001"}',
        b'{"kind":"event","id":"K001","source_id":"S001"}',
        b'{"id":"K001", "kind":"event","source_id":"S001"}',
        b'["K001"]',
        b"{",
    ],
)
def test_bytes_that_are_not_canonical_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        decode_bytes("claim", data)


def test_a_kind_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="rumour"):
        decode("rumour", MINIMAL)


def test_missing_names_what_no_record_can_be_read_without() -> None:
    assert missing("claim", {"id": "K001"}) == ["source_id", "kind"]
    assert missing("claim", MINIMAL) == []
    assert missing("claim", MINIMAL | {"supply.number": 3}) == ["supply.claim_type", "supply.relation"]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_decimal_reads_back_exactly_and_has_no_exponent(value: float) -> None:
    text = decimal_text(value)
    assert float(text) == value
    assert "e" not in text.lower()


def test_the_bytes_are_plain_json() -> None:
    assert json.loads(encode_bytes(Source(id="S001", publisher="Kordela Daily"))) == {
        "id": "S001",
        "publisher": "Kordela Daily",
    }
