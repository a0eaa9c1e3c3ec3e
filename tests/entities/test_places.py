import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.geo import Circle
from sened.entities.gazetteer import TableGazetteer
from sened.entities.places import hull, resolve
from sened.model.entity import Place
from sened.model.tables import from_rows

GAZETTEER = TableGazetteer(
    [
        Place(id="marwan", name="Tell Marwan", where=Circle(36.0, 40.0, 5_000), kind="settlement"),
        Place(id="qasr", name="Qasrabad", where=Circle(36.5, 40.5, 5_000), kind="settlement"),
        Place(id="qasr-far", name="Qasrabad", where=Circle(20.0, 50.0, 9_000), kind="settlement"),
        Place(id="suburb", name="Old Gate", where=Circle(36.51, 40.51, 1_000), kind="settlement"),
    ]
)


def claims(**row: object) -> pa.Table:
    anchor = {"claim_id": "A", "place_name": "Tell Marwan", "lat": 36.1, "lon": 40.1, "radius_m": 1.0}
    return from_rows("claims", [anchor, {"claim_id": "B", "geo_precision": "none", **row}])


def answer(**row: object) -> tuple[object, ...]:
    out = resolve(claims(**row), GAZETTEER).to_pylist()[1]
    return out["place_id"], out["lat"], out["lon"], out["radius_m"]


def test_a_claim_without_a_point_gets_the_place_and_its_radius() -> None:
    assert answer(place_name="Tell Marwan") == ("marwan", 36.0, 40.0, 5_000)


def test_a_coarse_precision_widens_the_radius_of_the_place() -> None:
    assert answer(place_name="Tell Marwan", geo_precision="district") == ("marwan", 36.0, 40.0, 25_000)


def test_a_claims_own_coordinates_are_kept_and_the_radius_comes_from_its_precision() -> None:
    assert answer(place_name="Tell Marwan", lat=36.02, lon=40.02, geo_precision="exact") == ("marwan", 36.02, 40.02, 1_000)  # fmt: skip


def test_a_name_that_lies_elsewhere_than_the_claims_point_gives_no_place_id() -> None:
    assert answer(place_name="Tell Marwan", lat=30.0, lon=40.0, geo_precision="exact") == (None, 30.0, 40.0, 1_000)


def test_several_places_get_a_circle_that_holds_them_and_no_place_id() -> None:
    place_id, lat, lon, radius = answer(place_name="Tell Marwan; Qasrabad")
    assert place_id is None
    circle = Circle(float(str(lat)), float(str(lon)), float(str(radius)))
    assert circle.contains(Circle(36.0, 40.0, 5_000))
    assert circle.contains(Circle(36.5, 40.5, 5_000))


def test_several_places_of_which_one_is_unknown_stay_without_a_point() -> None:
    assert answer(place_name="Tell Marwan; Nowhere-on-Sea") == (None, None, None, None)


def test_a_part_and_the_place_that_holds_it_are_one_place() -> None:
    assert answer(place_name="Old Gate, Qasrabad") == ("suburb", 36.51, 40.51, 1_000)


def test_an_unknown_part_of_a_known_place_gets_a_district_about_it() -> None:
    assert answer(place_name="Third Mill, Qasrabad") == (None, 36.5, 40.5, 25_000)


@pytest.mark.parametrize("name", ["", "not stated", "unknown"])
def test_no_stated_place_stays_empty(name: str) -> None:
    assert answer(place_name=name) == (None, None, None, None)


def test_the_name_as_written_is_read_where_the_canonical_name_is_not_held() -> None:
    assert answer(place_name="Somewhere", place_as_written="Tell Marwan")[0] == "marwan"


@given(st.lists(st.tuples(st.floats(30, 40), st.floats(30, 45), st.floats(0, 50_000)), min_size=1, max_size=5))
def test_a_hull_holds_every_circle(points: list[tuple[float, float, float]]) -> None:
    circles = [Circle(*p) for p in points]
    outer = hull(circles)
    assert all(outer.distance_m(c) + c.radius_m <= outer.radius_m + 1 for c in circles)
