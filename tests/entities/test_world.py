from sened.entities.gazetteer import TableGazetteer
from sened.entities.world import stream

GAZETTEER = TableGazetteer(tuple(stream(500_000)))


def test_large_cities_and_countries_are_held_with_their_country() -> None:
    assert GAZETTEER.find("Nairobi")[0].place.country == "KE"
    kenya = GAZETTEER.find("Kenya")[0].place
    assert (kenya.kind, kenya.country) == ("country", "KE")


def test_among_cities_of_one_name_the_larger_comes_first() -> None:
    assert TableGazetteer(tuple(stream(100_000))).find("Birmingham")[0].place.country == "GB"


def test_a_country_on_both_sides_of_the_date_line_lies_where_it_is() -> None:
    fiji = TableGazetteer(tuple(stream())).place("geonames:2205218")
    assert fiji is not None
    assert abs(fiji.where.lon) > 170
