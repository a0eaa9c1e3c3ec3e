"""What every gazetteer owes its callers, whether its places lie in memory, in a list or in a compiled index."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.geo import Circle
from sened.entities.compiling import compiled
from sened.entities.gazetteer import TableGazetteer
from sened.entities.index import PlaceIndex
from sened.model.entity import Place
from sened.model.seams import Gazetteer, SpanGazetteer

PLACES = [
    Place(id="a", name="Tell Marwan", names=(("ar", "تل مروان"),), where=Circle(36.0, 40.0, 5_000)),
    Place(id="b", name="Qasrabad", where=Circle(36.5, 40.5, 5_000)),
    Place(id="c", name="Qasrabad", where=Circle(30.0, 50.0, 5_000)),
    Place(id="d", name="Great Valley", where=Circle(36.5, 40.5, 25_000), kind="district"),
]


def index() -> PlaceIndex:
    return PlaceIndex(compiled(PLACES))


WAYS: dict[str, Callable[[], Gazetteer]] = {
    "places": lambda: TableGazetteer(PLACES),
    "home": lambda: TableGazetteer(home=[index()]),
    "more": lambda: TableGazetteer(more=[index()]),
    "both": lambda: TableGazetteer(PLACES[:2], more=[PlaceIndex(compiled(PLACES[2:]))]),
}


@pytest.fixture(params=WAYS, scope="module")
def gazetteer(request: pytest.FixtureRequest) -> Gazetteer:
    return WAYS[request.param]()


def test_every_name_finds_its_place(gazetteer: Gazetteer) -> None:
    names = list(gazetteer.names())
    assert {place_id for _, place_id in names} == {"a", "b", "c", "d"}
    for name, place_id in names:
        assert place_id in [f.place.id for f in gazetteer.find(name)]


def test_a_place_is_given_by_its_id_as_it_was_put_in(gazetteer: Gazetteer) -> None:
    assert [gazetteer.place(p.id) for p in PLACES] == PLACES
    assert gazetteer.place("z") is None


def test_the_nearest_of_two_namesakes_comes_first(gazetteer: Gazetteer) -> None:
    for place_id, lat, lon in (("b", 36.5, 40.5), ("c", 30.0, 50.0)):
        assert gazetteer.find("Qasrabad", near=Circle(lat, lon, 1_000))[0].place.id == place_id


def test_no_more_candidates_come_than_were_asked_for(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.find("Qasrabad", limit=1)) == 1


def test_names_are_found_in_words(gazetteer: Gazetteer) -> None:
    assert isinstance(gazetteer, SpanGazetteer)
    [span] = gazetteer.spans(["the", "great", "valley", "road"])
    assert (span.first, span.last, span.key) == (1, 3, "great valley")


@given(text=st.text(max_size=60), language=st.sampled_from(["", "en", "tr", "ar", "kmr", "ckb"]))
def test_no_text_brings_it_down(gazetteer: Gazetteer, text: str, language: str) -> None:
    found = gazetteer.find(text)
    assert all(0 < f.score <= 1 and f.rule for f in found)
    assert isinstance(gazetteer, SpanGazetteer)
    words = text.split()
    assert all(0 <= s.first < s.last <= len(words) for s in gazetteer.spans(words, language))
