from datetime import date

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.errors import Unresolved
from sened.model import tables as schema
from sened.supply.legal_forms import without_form
from sened.supply.names import (
    OrganisationFound,
    OrganisationIndex,
    head,
    is_placeholder,
    key,
    near_key,
    short_names,
    split_names,
)


def bodies(*rows: dict[str, object]) -> pa.Table:
    return schema.from_rows("organisations", [dict(row) for row in rows])


def body(org_id: str, label: str, name: str = "", kind: str = "name", **cells: object) -> dict[str, object]:
    return {"org_id": org_id, "label": label, "name": name or label, "name_kind": kind, **cells}


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Baykar Makina Sanayi ve Ticaret A.Ş.", "baykar makina"),
        ("ООО Ромашка", "ромашка"),
        ('רפאל בע"מ', "רפאל"),
        ("شركة النور ذ.م.م", "النور"),
        ("大疆创新有限公司", "大疆创新"),
        ("Widget Holdings GmbH & Co. KG", "widget holdings"),
        ("Aero Parts (Pty) Ltd.", "aero parts"),
        ("Co", "co"),
    ],
)
def test_legal_forms_of_the_world_are_set_aside(name: str, bare: str) -> None:
    assert without_form(name) == bare


@given(st.text(max_size=60))
def test_a_name_is_never_reduced_to_nothing(name: str) -> None:
    if any(c.isalnum() for c in key(name)):
        assert without_form(name)


def test_a_cell_with_several_names_is_several_names() -> None:
    assert split_names("ARCO; Brio ;; arco; Brio") == ["ARCO", "Brio"]
    assert split_names(None) == []


@pytest.mark.parametrize("name", ["several makers", "unnamed maker", "Unknown", "maker not named", "various companies"])
def test_cells_that_name_nobody(name: str) -> None:
    assert is_placeholder(name)


@pytest.mark.parametrize("name", ["Other World Ltd", "Unknown Pleasures Records", "Baykar", "Various Arts Gmbh"])
def test_names_that_only_sound_like_nobody(name: str) -> None:
    assert not is_placeholder(name)


def test_components_of_one_head_are_related_by_what_brackets_leave() -> None:
    assert head("Lumen (LX-10) camera") == head("Lumen camera (model not named)") == "lumen camera"
    assert head("PD9-family engine") == head("PD9 engine")
    assert head("(only brackets)")


def test_short_names_are_those_that_the_name_carries() -> None:
    assert short_names("Armament Office (AO)") == ["AO", "Armament Office"]
    assert short_names("Baykar") == []


def test_a_type_number_is_never_a_spelling() -> None:
    assert near_key("Bayraktar TB2") != near_key("Bayraktar TB3")
    assert near_key("Bayraktar TB2") != near_key("Bayraktar TB22")
    assert near_key("TAI") == near_key("TEI") == ""


def test_an_alias_of_the_case_makes_two_names_one_body() -> None:
    index = OrganisationIndex(
        bodies(body("o", "Armament Office (AO)"), body("o", "Armament Office (AO)", "AO", "acronym"))
    )
    found = index.find("ao")
    assert isinstance(found, OrganisationFound)
    assert (found.org_id, found.how) == ("o", "acronym")
    assert index.label("AO") == "Armament Office (AO)"
    assert index.label("Nobody we know") == "Nobody we know"


def test_legal_form_alone_is_near_but_not_the_same() -> None:
    index = OrganisationIndex(bodies(body("g", "Garland")))
    assert isinstance(index.find("Garland Ltd."), Unresolved)
    assert isinstance(index.near("Garland Ltd."), OrganisationFound)
    assert isinstance(index.near("Garland International"), Unresolved)


def test_a_name_that_two_bodies_bore_is_told_apart_by_the_day() -> None:
    before, after = date(2020, 1, 1), date(2021, 1, 1)
    table = bodies(
        body("a", "Old North", "North Works", "former", valid_start=date.min, valid_end=before),
        body("b", "New North", "North Works", "renamed", valid_start=after, valid_end=date.max),
    )
    index = OrganisationIndex(table)
    assert isinstance(index.find("North Works"), Unresolved)
    assert index.label("North Works", date(2019, 5, 5)) == "Old North"
    assert index.label("North Works", date(2022, 5, 5)) == "New North"
    found = index.find("North Works", date(2019, 5, 5))
    assert isinstance(found, OrganisationFound)
    assert not found.bore_it(date(2022, 5, 5))


@given(st.text(max_size=500))
def test_any_text_has_a_key_and_a_head(name: str) -> None:
    assert key(name) == key(name)
    assert isinstance(head(name), str)
    assert isinstance(near_key(name), str)
