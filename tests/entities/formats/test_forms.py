"""Each form of gazetteer read as it is published, and refused with file, row and field where it is broken."""

from collections.abc import Sequence

import pytest

from sened.entities.formats.given import Faults, Form
from sened.entities.forms import BY_NAME, FORMS, guessed
from sened.model.entity import Place

WOF = [
    ["wof_id", "cc", "type", "name", "lat", "lon", "pop", "geonames_id", "wikidata", "src", "names"],
    ["7", "SY", "locality", "Tarsik", "36.5", "40.25", "120000", "", "", "x", "ara=تارسيك|kur=Tarsîk|eng=TRS"],
    ["8", "SY", "county", "Great Valley", "36.6", "40.3", "99", "", "", "x", ""],
]


def geonames(number: str, name: str, lat: str, lon: str, feature: str, *, others: str = "") -> list[str]:
    sort, code = feature.split(".")
    return [number, name, name, others, lat, lon, sort, code, "SY", "", "01", "", "", "", "5000", "", "", "", ""]


GEONAMES = [
    geonames("1", "North Orvan", "36", "40", "A.ADM1"),
    geonames("2", "Tarsik", "36.5", "40.25", "P.PPL", others="Tarsîk,تارسيك,http://x.org,TRS"),
    geonames("3", "Old Road", "36.5", "40.25", "R.RD"),
]
OCHA = [
    ["admin1Name_en", "admin1Pcode", "admin2Name_en", "admin2Name_ar", "admin2Pcode", "Latitude_y", "Longitude_x"],
    ["North Orvan", "SY08", "Great Valley", "الوادي الكبير", "SY0801", "36.6", "40.3"],
]
PLAIN = [["name", "lat", "lon", "names", "radius_km"], ["Tarsik", "36.5", "40.25", "ku=Tarsîk|تارسيك", "4"]]
GIVEN = {"wof-tsv": WOF, "geonames": GEONAMES, "ocha": OCHA, "csv": PLAIN}


def read(form: str, rows: Sequence[Sequence[str]]) -> tuple[list[Place], Faults]:
    faults = Faults("given")
    return list(BY_NAME[form].read(lambda: enumerate(rows, start=1), faults)), faults


@pytest.mark.parametrize("form", FORMS, ids=lambda f: f.name)
def test_a_form_is_told_by_its_first_row(form: Form) -> None:
    assert guessed(GIVEN[form.name][0]) is form


def test_no_form_is_told_from_any_row() -> None:
    assert guessed(["a", "b"]) is None


def test_who_s_on_first_gives_kind_country_people_and_names_but_no_codes() -> None:
    places, faults = read("wof-tsv", WOF)
    assert faults.problems == []
    town, district = places
    assert (town.id, town.kind, town.country, town.population) == ("wof:7", "settlement", "SY", 120_000)
    assert town.names == (("ar", "تارسيك"), ("ku", "Tarsîk"))
    assert town.where.radius_m == 10_000
    assert (district.kind, district.population) == ("district", 0)


def test_geonames_gives_other_names_and_the_unit_and_passes_over_roads() -> None:
    places, faults = read("geonames", GEONAMES)
    assert [p.id for p in places] == ["geonames:1", "geonames:2"]
    assert faults.passed_over == 1
    assert {name for _, name in places[1].names} == {"Tarsîk", "تارسيك"}
    assert places[1].within == "North Orvan"


def test_ocha_gives_the_deepest_unit_with_its_names_and_those_above() -> None:
    [place], faults = read("ocha", OCHA)
    assert faults.problems == []
    assert (place.id, place.name, place.kind, place.within) == (
        "ocha:SY0801",
        "Great Valley",
        "district",
        "North Orvan",
    )
    assert ("ar", "الوادي الكبير") in place.names


@pytest.mark.parametrize(
    "header",
    [
        ["ADM1_EN", "ADM1_PCODE", "ADM2_EN", "ADM2_AR", "ADM2_PCODE", "lat", "lon"],
        ["adm1_name", "adm1_pcode", "adm2_name", "adm2_name1", "adm2_pcode", "center_lat", "center_lon"],
    ],
)
def test_the_other_ways_in_which_ocha_names_its_columns_are_read(header: list[str]) -> None:
    [place], _ = read("ocha", [header, OCHA[1]])
    assert (place.id, place.name, place.within) == ("ocha:SY0801", "Great Valley", "North Orvan")


def test_a_plain_table_needs_three_columns_and_makes_ids_that_stay() -> None:
    [place], faults = read("csv", PLAIN)
    assert faults.problems == []
    assert place.names == (("ku", "Tarsîk"), ("und", "تارسيك"))
    assert place.where.radius_m == 4_000
    assert place.id == read("csv", [*PLAIN, ["Kelmi", "1", "1", "", ""]])[0][0].id


BROKEN = [
    ("wof-tsv", [WOF[0], [*WOF[1][:4], "96.5", *WOF[1][5:]]], 2, "lat", "outside -90 to 90"),
    ("wof-tsv", [WOF[0], [*WOF[1][:5], "x", *WOF[1][6:]]], 2, "lon", "not a number"),
    ("wof-tsv", [WOF[0], WOF[1], WOF[1]], 3, "wof_id", "stands in row 2 already"),
    ("wof-tsv", [WOF[0], WOF[1][:5]], 2, None, "5 cells"),
    ("wof-tsv", [["a", "b"], WOF[1]], 1, None, "the header is not"),
    ("wof-tsv", [WOF[0], [*WOF[1][:3], " ", *WOF[1][4:]]], 2, "name", "needs a name"),
    ("geonames", [geonames("1", "A", "nan", "40", "P.PPL")], 1, "latitude", "not a number"),
    ("geonames", [geonames("1", "A", "", "40", "P.PPL")], 1, "latitude", "needs coordinates"),
    ("geonames", [geonames("x", "A", "36", "40", "P.PPL")], 1, "geonameid", "not a number"),
    ("geonames", [GEONAMES[1], GEONAMES[1]], 2, "geonameid", "stands in row 1 already"),
    ("geonames", [["only", "two"]], 1, None, "2 cells"),
    ("ocha", [OCHA[0][:5], OCHA[1]], 1, None, "no columns of coordinates"),
    ("ocha", [OCHA[0], ["x", "", "y", "", "", "1", "2"]], 2, "admin2Pcode", "needs a P-code"),
    ("ocha", [OCHA[0], OCHA[1], OCHA[1]], 3, "admin2Pcode", "stands in a row before"),
    ("csv", [["name", "lat"], ["A", "1"]], 1, "lon", "missing"),
    ("csv", [PLAIN[0], ["A", "1", "2", "", "-4"]], 2, "radius_km", "no radius"),
    ("csv", [PLAIN[0], ["A", "1", "200", "", ""]], 2, "lon", "outside"),
    ("csv", [[*PLAIN[0], "kind"], [*PLAIN[1], "castle"]], 2, "kind", "no kind of place"),
    ("csv", [PLAIN[0], ["A" * 300, "1", "2", "", ""]], 2, "name", "no name"),
]


@pytest.mark.parametrize(("form", "rows", "row", "column", "says"), BROKEN)
def test_what_is_broken_is_told_by_row_and_field(
    form: str, rows: list[list[str]], row: int, column: str | None, says: str
) -> None:
    _, faults = read(form, rows)
    [problem] = faults.problems
    assert (problem.file, problem.row, problem.field) == ("given", row, column)
    assert says in problem.message


def test_no_more_faults_are_looked_for_than_anyone_reads() -> None:
    rows = [PLAIN[0], *(["A", "x", "y", "", ""] for _ in range(500))]
    assert len(read("csv", rows)[1].problems) == 200
