from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.errors import Unresolved
from sened.entities.actors import ActorIndex
from sened.model.entity import Actor

INDEX = ActorIndex(
    [
        Actor(
            id="NORLAND",
            name="Norland",
            kind="state",
            aliases=(("en", "Norlandish"), ("en", "Norlandish army"), ("tr", "Norland'ın ordusu")),
            party="NORLAND",
        ),
        Actor(id="US", name="United Shore", aliases=(("en", "US"), ("ar", "الشاطئ المتحد")), party="US"),
        Actor(id="HILL-GUARD", name="Hill Guard", aliases=(("en", "HG"), ("ku", "Parêzgeha Çiyê")), party="HILL"),
        Actor(id="MONITOR", name="Shore Monitor"),
        Actor(id="TWIN-A", name="Twins A", aliases=(("en", "Twins"),)),
        Actor(id="TWIN-B", name="Twins B", aliases=(("en", "Twins"),)),
    ]
)


def names(text: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.actor_id) for m in INDEX.mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Norlandish army left.", [("Norlandish army", "NORLAND")]),
        ("Norland's jets and the HG.", [("Norland", "NORLAND"), ("HG", "HILL-GUARD")]),
        ("Give us bread; the US gave none.", [("US", "US")]),
        ("Norlandia and hgx", []),
        ("PARÊZGEHA  ÇIYÊ spoke", [("PARÊZGEHA  ÇIYÊ", "HILL-GUARD")]),
        ("Pare\u0302zgeha C\u0327iye\u0302 spoke", [("Pare\u0302zgeha C\u0327iye\u0302", "HILL-GUARD")]),
        ("قال الشاطئ المتحد إن", [("الشاطئ المتحد", "US")]),
        ("TAKE US TO THE STREETS NOW", []),
        ("", []),
    ],
)
def test_mentions_are_spans_of_the_original_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


def test_a_name_of_two_actors_is_a_mention_of_neither() -> None:
    assert INDEX.mentions("The Twins met") == []
    assert isinstance(INDEX.find("Twins"), Unresolved)


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("Norland", "NORLAND"),
        ("HG Press", "HILL"),
        ("the Norlandish Ministry of Defence", "NORLAND"),
        ("Norlandish Minute", ""),
        ("Voice of Norland", ""),
        ("Shore Monitor", ""),
        ("Nobody", ""),
    ],
)
def test_a_publisher_speaks_for_a_party_only_as_its_organ(name: str, party: str) -> None:
    assert INDEX.party_of(name) == party


def test_find_takes_ids_and_aliases() -> None:
    found = INDEX.find("hill guard")
    assert isinstance(found, Actor)
    assert found.id == "HILL-GUARD"
    assert INDEX.find("HILL-GUARD") == found


@given(st.text(max_size=80))
def test_mentions_never_overlap_and_lie_within_the_text(noise: str) -> None:
    text = noise + " Norland " + noise
    spans = INDEX.mentions(text)
    assert all(0 <= m.start < m.end <= len(text) for m in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "NORLAND" in {m.actor_id for m in spans}


def test_an_index_without_actors_finds_nothing() -> None:
    assert ActorIndex([]).mentions("Norland") == []
