import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.geo import Circle
from sened.entities.gazetteer import TableGazetteer
from sened.model.entity import Place

RADII = {"settlement": 5_000, "district": 25_000, "province": 90_000}


def place(id: str, name: str, lat: float, lon: float, kind: str = "settlement", **names: str) -> Place:
    return Place(id=id, name=name, names=tuple(names.items()), where=Circle(lat, lon, RADII[kind]), kind=kind)


PLACES = [
    place("p1", "Tell Marwan", 36.0, 40.0, ar="تل مروان", ku="Til Merwan"),
    place("p2", "Qasrabad", 36.5, 40.5),
    place("p3", "Qasrabad", 36.5, 40.6, "district"),
    place("p4", "Qasrabad", 30.0, 50.0),
    place("p5", "Ayn Dirah", 36.8, 40.1),
    place("p6", "Lower Valley", 37.0, 41.0, "province"),
]
GAZETTEER = TableGazetteer(PLACES)


@pytest.mark.parametrize(
    ("phrase", "expected", "rule"),
    [
        ("Tell Marwan", "p1", "exact"),
        ("TELL  MARWAN", "p1", "exact"),
        ("تل مروان", "p1", "exact"),
        ("Tal Merwan", "p1", "skeleton"),
        ("Ain Dira", "p5", "skeleton"),
        ("Tell Marwan town", "p1", "exact"),
        ("Maru (Tell Marwan)", "p1", "exact"),
        ("northern countryside of Tell Marwan", "p1", "exact"),
        ("Lower Vallley", "p6", "skeleton"),
        ("Lower Valleys", "p6", "fuzzy"),
        ("Gate 3, Tell Marwan", "p1", "container"),
    ],
)
def test_a_place_is_found_by_the_best_rule_that_fits(phrase: str, expected: str, rule: str) -> None:
    best = GAZETTEER.find(phrase)[0]
    assert (best.place.id, best.rule) == (expected, rule)


def test_equal_names_the_finer_kind_comes_first_unless_the_phrase_states_one() -> None:
    assert [f.place.kind for f in GAZETTEER.find("Qasrabad")] == ["settlement", "settlement", "district"]
    assert GAZETTEER.find("Qasrabad district")[0].place.id == "p3"


def test_near_breaks_ties_between_places_of_one_name() -> None:
    assert GAZETTEER.find("Qasrabad", near=Circle(30.0, 50.0, 1_000))[0].place.id == "p4"
    assert GAZETTEER.find("Qasrabad", near=Circle(36.5, 40.5, 1_000))[0].place.id == "p2"


@pytest.mark.parametrize("phrase", ["", "not stated", "unknown", "Xylophone", "Tm"])
def test_what_is_not_held_is_an_empty_list(phrase: str) -> None:
    assert GAZETTEER.find(phrase) == []


@given(st.permutations(PLACES), st.sampled_from(["Qasrabad", "Tal Merwan", "Lower Valleys", "Ain Dira"]))
def test_the_answer_does_not_depend_on_the_order_of_places(places: list[Place], phrase: str) -> None:
    assert TableGazetteer(places).find(phrase) == GAZETTEER.find(phrase)


@given(st.text(max_size=60))
def test_any_phrase_is_answered_with_scores_between_0_and_1(phrase: str) -> None:
    found = GAZETTEER.find(phrase)
    assert all(0 < f.score <= 1 for f in found)
    assert len(found) <= 3


def test_names_yields_every_name_with_its_place() -> None:
    assert ("Til Merwan", "p1") in set(GAZETTEER.names())
    assert GAZETTEER.place("p1") == PLACES[0]
    assert GAZETTEER.place("p9") is None
