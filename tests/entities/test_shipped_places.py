"""The places that come with Sened: read without a fault, enough of them, and at one with the sample case."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sened.base.geo import distance_m
from sened.base.names import letters
from sened.entities.formats.given import Faults
from sened.entities.forms import BY_NAME
from sened.model.entity import Place
from sened.pipeline.gazetteer_cache import SHIPPED
from sened.pipeline.gazetteer_files import look_at
from sened.pipeline.shipped import sample_folder

ARABIC = re.compile("[\u0600-\u06ff]")


def read(name: str) -> list[Place]:
    faults = Faults(name)
    given = look_at(SHIPPED / f"{name}.csv")
    places = list(BY_NAME["csv"].read(lambda: given.rows(faults.problems), faults))
    assert faults.problems == []
    return places


@pytest.fixture(scope="module")
def places() -> dict[str, Place]:
    return {p.id: p for p in read("places")}


@pytest.fixture(scope="module")
def sample() -> list[Mapping[str, Any]]:
    found: list[Mapping[str, Any]] = tomllib.loads((sample_folder() / "places.toml").read_text(encoding="utf-8"))["place"]  # fmt: skip
    return found


def test_there_are_several_hundred_with_a_point_a_country_and_what_they_lie_in(places: dict[str, Place]) -> None:
    assert len(places) >= 600
    settled = [p for p in places.values() if p.kind == "settlement" and p.country in ("SY", "IQ", "TR")]
    assert len(settled) >= 400
    assert [p.id for p in settled if not p.within and p.country == "SY"] == ["damascus"]
    assert sum(bool(ARABIC.search(" ".join(n for _, n in p.names))) for p in settled) >= 400


def test_the_sample_case_and_the_list_agree_on_where_a_place_is(
    places: dict[str, Place], sample: list[Mapping[str, Any]]
) -> None:
    shared = [row for row in sample if row["id"] in places]
    assert len(shared) >= 240
    apart = [r["id"] for r in shared if distance_m(r["lat"], r["lon"], places[r["id"]].where.lat, places[r["id"]].where.lon) > 10]  # fmt: skip
    assert apart == []


def test_the_villages_have_a_kurdish_name_and_lie_in_their_districts() -> None:
    villages = read("villages")
    assert len(villages) >= 200
    assert {v.country for v in villages} == {"SY", "IQ"}
    assert all("District" in v.within for v in villages)


def test_countries_and_capitals_have_names_in_the_languages_that_are_read() -> None:
    world = {p.id: p for p in read("world")}
    countries = [p for p in world.values() if p.kind == "country"]
    assert len(countries) >= 130
    assert [p.name for p in countries if {"ar", "ckb"} - {language for language, _ in p.names}] == []
    assert all(p.population for p in world.values() if p.name in ("Kyiv", "Khartoum North", "Bamako", "Addis Ababa"))
    assert all(p.where.radius_m >= 1_000 for p in world.values())


def test_few_names_of_the_region_are_borne_by_places_far_apart(places: dict[str, Place]) -> None:
    bearers: dict[str, list[Place]] = {}
    for place in places.values():
        for key in {letters(n) for n in (place.name, *(n for _, n in place.names))}:
            bearers.setdefault(key, []).append(place)
    # Each of these is really borne by two places; anything else would be a slip in the list.
    known = {"curne res", "karacok dagi", "malikiye", "seran", "soran", "susa", "المالكيه", "شران"}
    far = {key for key, held in bearers.items() if any(held[0].where.distance_m(p.where) > 15_000 for p in held[1:])}
    assert far - known == set()


def test_the_readme_tells_how_many_there_are(places: dict[str, Place]) -> None:
    page = (Path(__file__).parents[2] / "docs" / "gazetteers.md").read_text(encoding="utf-8")
    assert f"| {len(places)} well-known places" in page
    assert f"| {len(read('villages'))} villages" in page
