from collections.abc import Callable
from pathlib import Path

import pytest

from sened.base.dates import Interval, parse_iso
from sened.model.entity import Alias
from sened.sources.adapters.case_toml import ADAPTER

SOURCE = """[source]
id = "S001"
publisher = "Kordela Daily"
published = 2023-03-05
cites = ["S003", "Norva Wire"]

[[claim]]
id = "K001"
kind = "event"
date_start = 2023-03-05
date_end = "2023-03-05"
lat = 36.50
lon = 40
actor = ["ESTMARK", "NORLAND"]
killed_low = 2

[[supply]]
id = "U001"
claim_type = "licence"
relation = "export_permit"
number = 7
"""
PLACES = """[[place]]
id = "ormen"
name = "Ormen"
kind = "settlement"
lat = 42.9
lon = 22.1
names = { ku = ["Ormên"], ar = ["أورمين", "اورمن"] }

[[place]]
id = "lakeland"
name = "Lakeland"
kind = "region"
lat = 42
lon = 22
radius_km = 120.5
"""
ACTORS = """[[actor]]
id = "ESTMARK"
name = "Estmark"
kind = "state"
party = "ESTMARK"
names = { en = ["Estmark Armed Forces"] }
"""
ORGANISATIONS = """[[organisation]]
id = "lumen"
name = "Lumen Optics"
country = "NL"
city = "Delft"

[[organisation.alias]]
name = "Lumen Glass"
kind = "renamed"
from = 2001
to = 2015-06-30

[[organisation.alias]]
name = "LO"
kind = "short"
"""
Read = Callable[[dict[str, str]], list[tuple[str, int | None, str | None]]]


@pytest.fixture
def case(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "S001.toml").write_text(SOURCE)
    (tmp_path / "places.toml").write_text(PLACES)
    (tmp_path / "actors.toml").write_text(ACTORS)
    (tmp_path / "organisations.toml").write_text(ORGANISATIONS)
    (tmp_path / "sened.toml").write_text('title = "Kordela"\n')
    return tmp_path


def faults(path: Path, text: str) -> list[tuple[int | None, str | None]]:
    path.write_text(text)
    return [(p.row, p.field) for p in ADAPTER.read([path]).problems]


def test_a_folder_gives_its_sources_claims_and_lists(case: Path) -> None:
    intake = ADAPTER.read([case])
    assert list(intake.problems) == []
    assert [(r.row, r.cells["id"], r.cells["cites"]) for r in intake.sources] == [(1, "S001", "S003|Norva Wire")]
    assert [p.id for p in intake.places] == ["ormen", "lakeland"]
    assert [a.id for a in intake.actors] == ["ESTMARK"]
    assert sorted(p.name for p in intake.files) == ["S001.toml", "actors.toml", "organisations.toml", "places.toml"]


def test_keys_become_the_cells_of_the_csv_columns(case: Path) -> None:
    [claim] = ADAPTER.read([case]).claims
    assert claim.row == 7
    assert dict(claim.cells) == {
        "claim_id": "K001", "source_id": "S001", "kind": "event", "date_start": "2023-03-05", "date_end": "2023-03-05",
        "lat": "36.50", "lon": "40", "actor": "ESTMARK;NORLAND", "killed_low": "2",
    }  # fmt: skip
    [supply] = ADAPTER.read([case]).supply
    assert (supply.cells["claim_id"], supply.cells["source_id"], supply.cells["number"]) == ("U001", "S001", "7")


def test_a_place_has_the_radius_of_its_kind_unless_it_gives_one(case: Path) -> None:
    ormen, lakeland = ADAPTER.read([case]).places
    assert (ormen.where.radius_m, lakeland.where.radius_m) == (5000.0, 120_500.0)
    assert ormen.names == (("ku", "Ormên"), ("ar", "أورمين"), ("ar", "اورمن"))


def test_names_of_organisations_are_dated_where_that_is_known(case: Path) -> None:
    [lumen] = ADAPTER.read([case]).organisations
    first = parse_iso("2001-01-01")
    assert lumen.aliases == (
        Alias(name="Lumen Glass", kind="renamed", valid=Interval(first.start, parse_iso("2015-06-30").end)),
        Alias(name="LO", kind="short"),
    )


def test_single_files_can_be_given(case: Path) -> None:
    intake = ADAPTER.read([case / "places.toml", case / "actors.toml"])
    assert (len(intake.places), len(intake.actors), len(intake.sources)) == (2, 1, 0)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (SOURCE.replace("kind =", "knd ="), [(7, "knd")]),
        (SOURCE + 'phone = "1"\n', [(17, "phone")]),
        (SOURCE + 'publisher = "x"\n', [(17, "publisher")]),
        (SOURCE.replace("[[claim]]", "[[clam]]"), [(7, "clam")]),
        (SOURCE + "date = { a = 1 }\n", [(17, "date")]),
        (SOURCE + "status = [1]\n", [(17, "status")]),
        (SOURCE.replace('"NORLAND"', '"A;B"'), [(7, "actor")]),
        (SOURCE.replace("lat = 36.50", "lat = 10:00:00"), [(7, "lat")]),
        (SOURCE[SOURCE.index("[[claim]]") :], [(1, "source")]),
        (SOURCE.replace("[source]", "[[source]]") + '[[source]]\nid = "S2"\npublisher = "x"\n', [(7, "source")]),
        ('title = "x"\n', [(None, "title")]),
    ],
)
def test_what_the_form_does_not_have_is_told_by_line_and_key(
    tmp_path: Path, text: str, places: list[tuple[int | None, str | None]]
) -> None:
    assert faults(tmp_path / "S001.toml", text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (PLACES.replace("lat = 42.9", "lat = 95"), [(1, "lat")]),
        (PLACES.replace("lat = 42.9", 'lat = "north"'), [(1, "lat")]),
        (PLACES.replace("lat = 42.9\n", ""), [(1, "lat")]),
        (PLACES.replace('"settlement"', '"hamlet"'), [(1, "kind")]),
        (PLACES.replace('id = "lakeland"', 'id = "ormen"'), [(9, "id")]),
        (PLACES.replace('name = "Ormen"\n', ""), [(1, "name")]),
        (PLACES.replace('["Ormên"]', "[3]"), [(1, "names.ku")]),
        (PLACES.replace("radius_km", "radius"), [(9, "radius")]),
        (ORGANISATIONS.replace("2015-06-30", "1999-01-01"), [(1, "to")]),
        (ORGANISATIONS + 'owner = "x"\n', [(1, "owner")]),
        (ORGANISATIONS.replace('city = "Delft"', 'street = "Oude Delft"'), [(1, "street")]),
        (ORGANISATIONS.replace('city = "Delft"', "lat = 52.0"), [(1, "lon")]),
        (ACTORS.replace('"state"', "3"), [(1, "kind")]),
    ],
)
def test_lists_are_checked_too(tmp_path: Path, text: str, places: list[tuple[int | None, str | None]]) -> None:
    assert faults(tmp_path / "list.toml", text) == places


def test_an_empty_folder_is_a_problem(tmp_path: Path) -> None:
    [problem] = ADAPTER.read([tmp_path]).problems
    assert "no TOML" in problem.message


CLAIM = '[source]\nid = "S1"\npublisher = "Norva Wire"\n\n[[claim]]\nid = "K1"\nkind = "event"\n'
PLACE = '[[place]]\nid = "ormen"\nname = "Ormen"\nlat = 42.9\nlon = 22.1\n'


@pytest.mark.parametrize(
    ("text", "field", "words"),
    [
        (CLAIM + f'summary = "{"x" * (1 << 21)}"\n', "summary", "longer than 1 MiB"),
        (CLAIM + 'summary = "=cmd()"\n', "summary", "formula cell"),
        (CLAIM + 'summary = "a\\u001b[31mb"\n', "summary", "control characters"),
        (CLAIM + 'stanze = "asserts"\n', "stanze", "no such key"),
        (CLAIM.replace('id = "K1"\n', ""), "id", "missing"),
        (PLACE.replace('"ormen"', '"../x"'), "id", "not an id"),
        (PLACE.replace('"Ormen"', '"Or\\u0007men"'), "name", "control characters"),
        (PLACE.replace('"Ormen"', '"=1+1"'), "name", "formula cell"),
        (PLACE + 'names.ku = ["@Ormên"]\n', "names.ku", "formula cell"),
        (PLACE + 'within = "ormen"\n', "within", "within itself"),
        ('place = ["ormen"]\n', "place", "no table"),
        ("claim = 3\n", "claim", "no table"),
        ('source = "S1"\n', "source", "no table"),
        ("a = " + "[" * 5000 + "]" * 5000 + "\n", None, "nested too deeply"),
    ],
)
def test_what_a_table_cannot_hold_is_named_by_its_key(tmp_path: Path, text: str, field: str | None, words: str) -> None:
    path = tmp_path / "s1.toml"
    path.write_text(text, encoding="utf-8")
    intake = ADAPTER.read([path])
    [problem] = intake.problems
    assert problem.field == field
    assert words in problem.message
    assert not intake.places


def test_a_signed_number_is_no_formula_and_a_misspelt_key_is_guessed(tmp_path: Path) -> None:
    path = tmp_path / "s1.toml"
    path.write_text(CLAIM + 'lat = -12.5\nlon = "-3"\nsumary = "x"\n', encoding="utf-8")
    [problem] = ADAPTER.read([path]).problems
    assert problem.next_step == "perhaps 'summary' is meant"


def test_a_file_that_holds_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "s1.toml").write_text("# nothing yet\n")
    intake = ADAPTER.read([tmp_path / "s1.toml"])
    assert not intake.problems
    assert "holds nothing" in intake.notices[0]
