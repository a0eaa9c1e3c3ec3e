"""Places made coarse: a fixed grid, no name finer than the cell, in any text."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.errors import InputError
from sened.base.geo import Circle, distance_m
from sened.claims.coarsen import LARGEST_KM, SMALLEST_KM, cell, coarsened, precision_of, side_of
from sened.claims.decode import Decoded
from sened.claims.groups import WITHHELD
from sened.claims.striking import Names
from sened.claims.withholding import public
from sened.model.claim import Claim
from sened.model.entity import Place
from sened.model.vocabulary import ClaimKind, GeoPrecision, Verdict

Log = Any
AMUR = Place(id="amur", name="Tel Amur", names=(("ar", "تل عامور"), ("ku", "Girê Amûr")), where=Circle(41.5, 20.5, 5000.0), within="lake")  # fmt: skip
MILL = Place(id="mill", name="Old Mill", where=Circle(41.52, 20.52, 1000.0))
LAKE = Place(id="lake", name="Lakeland", where=Circle(42.0, 21.0, 90_000.0), kind="province")
FAR = Place(id="far", name="Ormen", where=Circle(44.9, 25.1, 5000.0))
PLACES = (AMUR, MILL, LAKE, FAR)
DEGREES = st.tuples(st.floats(-90, 90), st.floats(-180, 180))
SIDES = st.integers(SMALLEST_KM, LARGEST_KM)


@given(DEGREES, SIDES)
def test_a_cell_holds_its_point_and_is_about_as_large_as_asked(point: tuple[float, float], km: int) -> None:
    found = cell(*point, km)
    assert distance_m(*point, found.lat, found.lon) <= found.radius_m
    assert found.radius_m >= km * 500


@given(DEGREES, SIDES)
def test_the_middle_of_a_cell_lies_in_that_cell(point: tuple[float, float], km: int) -> None:
    found = cell(*point, km)
    assert cell(found.lat, found.lon, km) == found


def test_two_points_of_one_cell_become_one_and_a_neighbour_another() -> None:
    assert cell(36.6, 40.9, 25) == cell(36.61, 40.92, 25) == Circle(36.5625, 41.01089, 17_700.0)
    assert cell(36.6, 41.2, 25) != cell(36.6, 40.9, 25)


@pytest.mark.parametrize("text", ["", "1", "0", "-5", "2.5", "five", "٥", "1000"])
def test_a_side_is_a_whole_number_of_kilometres(text: str) -> None:
    with pytest.raises(ValueError, match="kilometres"):
        side_of(text)


def test_precision_is_never_finer_than_the_radius() -> None:
    assert precision_of(1500.0) is GeoPrecision.SETTLEMENT
    assert precision_of(7100.0) is GeoPrecision.DISTRICT
    assert precision_of(215_000.0) is GeoPrecision.COUNTRY


def claim(**more: Any) -> Claim:
    return Claim(id="K", source_id="S", kind=ClaimKind.EVENT, **more)


def test_point_and_names_go_and_the_cell_stands_in_their_place() -> None:
    found = coarsened(claim(where=Circle(41.503, 20.507, 1000.0), place_name="Tel Amur", place_as_written="Tal Amoor"), 10, PLACES)  # fmt: skip
    assert found.claim.where == cell(41.503, 20.507, 10)
    assert (found.claim.place_name, found.claim.place_as_written, found.claim.geo_source) == ("", "", "coarsened")
    assert {"Tel Amur", "Girê Amûr", "Tal Amoor", "Old Mill"} <= found.names
    assert not {"Lakeland", "Ormen"} & found.names


def test_a_place_no_smaller_than_the_cell_keeps_its_name() -> None:
    found = coarsened(claim(where=Circle(41.5, 20.5, 1000.0), place_name="Lakeland", place_as_written="Tel Amur"), 10, PLACES)  # fmt: skip
    assert (found.claim.place_name, found.claim.place_as_written) == ("Lakeland", "")


def test_a_claim_without_a_point_takes_that_of_the_place_that_it_names() -> None:
    assert coarsened(claim(place_name="Tall Amur"), 10, PLACES).claim.where == cell(41.5, 20.5, 10)
    nowhere = coarsened(claim(place_name="Nirgendwo"), 10, PLACES).claim
    assert (nowhere.where, nowhere.place_name, nowhere.geo_precision) == (None, "", GeoPrecision.NONE)


def test_a_circle_wider_than_the_cell_does_not_become_finer() -> None:
    found = coarsened(claim(where=Circle(41.5, 20.5, 25_000.0)), 10, PLACES).claim
    assert found.where
    assert found.where.radius_m == 25_000.0


# ---- In a case -----------------------------------------------------------------------------------------------------


@pytest.fixture
def world(case: Log) -> Log:
    case.take(Decoded(places=PLACES))
    return case


def test_texts_of_the_claim_and_of_its_source_do_not_name_the_place(world: Log) -> None:
    world.decide("K1", Verdict.CORRECT, "summary", "Two killed in Til Amûr, at 41.5031 N, near the Old Mill's gate.")
    state = public(world.decide("K1", Verdict.COARSEN, value="10"))
    assert state.claims["K1"].record.summary == f"Two killed in {WITHHELD}, at {WITHHELD} N, near the {WITHHELD} gate."
    assert "cell of 10 km" in state.claims["K1"].record.note
    assert state.claims["K1"].record.geo_precision is GeoPrecision.DISTRICT
    assert sorted(state.places) == ["far", "lake"]


def test_undoing_makes_the_place_public_again(world: Log) -> None:
    before = public(world.state)
    world.decide("K1", Verdict.COARSEN, value="10")
    after = public(world.decide("K1", Verdict.UNDO))
    assert (after.claims, after.places) == (before.claims, before.places)


def test_a_cell_no_larger_than_the_place_is_refused(world: Log) -> None:
    with pytest.raises(InputError, match="no finer than a cell"):
        world.decide("K1", Verdict.COARSEN, value="2")
    with pytest.raises(InputError, match="needs the side"):
        world.decide("K1", Verdict.COARSEN)


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("In Tel Amur.", f"In {WITHHELD}."),
        ("Tall-Amur'da çatışma", f"{WITHHELD} çatışma"),
        ("قصف تل عامور", f"قصف {WITHHELD}"),
        ("Tel Amurs Einwohner", f"{WITHHELD} Einwohner"),
        ("Tel A\u00admur, Tel Amu\u0302r", f"{WITHHELD}, {WITHHELD}"),
        ("an amount of telephones", "an amount of telephones"),
    ],
)
def test_a_name_is_struck_in_any_usual_spelling(text: str, struck: str) -> None:
    assert Names(["Tel Amur", "تل عامور"]).struck(text) == struck
