"""A compiled index gives back what was put in, whatever the order, and refuses what it is not."""

import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.geo import Circle
from sened.entities.compiling import compiled
from sened.entities.index import PlaceIndex
from sened.entities.layout import keys_of
from sened.model.entity import Place

TARSIK = Place(
    id="p1",
    name="Tarsik",
    names=(("ar", "تارسيك"), ("ku", "Tarsîk")),
    where=Circle(36.5, 40.25, 4_321.5),
    kind="settlement",
    country="SY",
    within="Great Valley, North Orvan",
    note="Approximate.",
    population=12_000,
)
KELMI = Place(id="p2", name="Al-Kelmi", where=Circle(36.6, 40.3, 1_000), kind="exact", country="SY")
VALLEY = Place(id="p3", name="Great Valley", where=Circle(36.6, 40.3, 25_000), kind="district", country="SY")


def index(*places: Place) -> PlaceIndex:
    return PlaceIndex(compiled(places))


def test_a_place_comes_back_as_it_was() -> None:
    held = index(TARSIK, KELMI)
    assert held.place(held.exact("tarsik")[0]) == TARSIK
    assert list(held.all()) == [TARSIK, KELMI]


def test_it_is_found_by_id_and_by_every_name() -> None:
    held = index(TARSIK, KELMI)
    assert held.number("p2") == 1
    assert held.number("p9") is None
    assert [list(held.exact(key)) for key in ("تارسيك", "tarsik", "unheard")] == [[0], [0], []]


def test_a_name_with_an_article_is_found_without_it() -> None:
    assert keys_of("Al-Kelmi") == ("al kelmi", "kelmi")
    assert keys_of("Al Bu") == ("al bu",)


def test_beginnings_of_names_of_several_words_are_known() -> None:
    held = index(VALLEY)
    assert held.begins("great")
    assert not held.begins("valley")
    assert not held.begins("great valley")


def test_unequal_names_of_one_sum_stay_apart() -> None:
    # These two words are known for having the same CRC-32.
    assert zlib.crc32(b"plumless") == zlib.crc32(b"buckeroo")
    places = [
        Place(id=f"p{n}", name=name, where=Circle(1, n, 1))
        for n, name in enumerate(["Plumless", "Buckeroo", "Plumless", "Buckeroo"])
    ]
    held = index(*places)
    assert {held.place(n).name for n in held.exact("plumless")} == {"Plumless"}
    assert {held.place(n).id for n in held.exact("buckeroo")} == {"p1", "p3"}


def test_the_larger_of_two_places_of_one_name_comes_first() -> None:
    small = Place(id="a", name="Twin", where=Circle(1, 1, 1), population=10)
    large = Place(id="b", name="Twin", where=Circle(2, 2, 1), population=1_000)
    held = index(small, large)
    assert [held.place(n).id for n in held.exact("twin")] == ["b", "a"]


def test_it_is_mapped_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "x.index"
    path.write_bytes(compiled([TARSIK]))
    assert PlaceIndex.open(path).place(0) == TARSIK


def test_an_empty_index_holds_nothing() -> None:
    held = index()
    assert (len(held), list(held.exact("x")), held.number("x"), held.begins("x")) == (0, [], None, False)


@pytest.mark.parametrize("cut", [0, 7, 20, -1])
def test_what_is_cut_short_is_refused(cut: int) -> None:
    with pytest.raises(ValueError, match=r"compiled gazetteer|missing|Expecting|cast|Unterminated"):
        PlaceIndex(compiled([TARSIK])[:cut])


names = st.text(min_size=1, max_size=30)
places = st.lists(
    st.builds(
        lambda name, others, lat, lon, people: (name, others, lat, lon, people),
        names,
        st.lists(names, max_size=3),
        st.floats(-90, 90),
        st.floats(-180, 180),
        st.integers(0, 10**9),
    ),
    max_size=8,
)


@given(places, st.randoms(use_true_random=False))
def test_any_names_go_in_and_the_order_does_not_matter(rows: list[tuple[str, list[str], float, float, int]], random: object) -> None:  # fmt: skip
    made = [
        Place(
            id=f"p{n}",
            name=name,
            names=tuple(("und", o) for o in others),
            where=Circle(lat, lon, 10.0),
            population=people,
        )
        for n, (name, others, lat, lon, people) in enumerate(rows)
    ]
    shuffled = list(made)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert compiled(shuffled) == compiled(made)
    held = index(*made)
    for number, place in enumerate(made):
        for name in (place.name, *(n for _, n in place.names)):
            for key in keys_of(name):
                assert number in held.exact(key)
