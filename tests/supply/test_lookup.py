from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sened.supply.graph import SupplyTables
from sened.supply.lookup import NotInMap, Resolved, relatives, resolve
from sened.supply.view import View

Build = Callable[..., SupplyTables]
MakeRow = Callable[..., dict[str, Any]]


@pytest.fixture(name="view")
def _view(invented: SupplyTables) -> View:
    return View(invented, None, None, None)


@pytest.mark.parametrize(
    ("typed", "names", "how"),
    [
        ("heron 3", ["Heron 3"], "the name as the map has it"),
        ("HERON-3", ["Heron 3"], "the name as the map has it"),
        ("Heron3", ["Heron 3"], "the name written apart or together"),
        ("AO", ["Armament Office (AO)"], "a short form that the name itself carries"),
        ("Rackworks", ["Rackworks Ltd"], "the name without its legal form"),
        ("kestrel", ["Kestrel rack"], "words of the name"),
        ("XA", ["XA"], "the name as the map has it"),
        ("\u202eHeron 3", ["Heron 3"], "the name as the map has it"),
    ],
)  # fmt: skip
def test_names_as_people_type_them(view: View, typed: str, names: list[str], how: str) -> None:
    found = resolve(view, typed)
    assert isinstance(found, Resolved)
    assert ([n.name for n in found.nodes], found.how) == (names, how)


def test_parts_of_one_head_are_read_together(view: View) -> None:
    found = resolve(view, "Lumen camera")
    assert isinstance(found, Resolved)
    assert {n.name for n in found.nodes} == {"Lumen (LX-10) camera", "Lumen camera (model not named)"}


def test_another_number_is_another_weapon(view: View) -> None:
    found = resolve(view, "Heron 7")
    assert isinstance(found, NotInMap)
    assert "Heron 3" in found.suggestions


def test_a_word_of_several_names_is_asked_back(view: View) -> None:
    found = resolve(view, "Heron")
    assert isinstance(found, NotInMap)
    assert "may be several names" in found.reason
    assert found.suggestions == ("Heron 3", "Heron 4", "Heron 5")


def test_a_slip_of_the_keys_is_asked_back_and_never_taken(view: View) -> None:
    found = resolve(view, "Aeromotos")
    assert isinstance(found, NotInMap)
    assert found.suggestions[0] == "Aeromotor"


def test_a_spelling_with_other_vowels_is_read_and_says_so(view: View) -> None:
    found = resolve(view, "Aeromoter")
    assert isinstance(found, Resolved)
    assert "check that it is meant" in found.how


def test_a_sister_with_a_longer_name_is_not_read_as_this_one(view: View) -> None:
    assert isinstance(resolve(view, "Arco International"), NotInMap)


def test_an_alias_says_for_which_time_it_is_recorded(build_map: Build, row: MakeRow) -> None:
    alias = {
        "org_id": "g", "label": "Gamma Group", "name": "Old Gamma", "name_kind": "former",
        "valid_start": date(2001, 1, 1), "valid_end": date(2030, 6, 14),
    }  # fmt: skip
    tables = build_map([row("W1", "subsidiary_of", manufacturer="Arco", parent_at_date="Gamma Group")], [alias])
    found = resolve(View(tables, None, date(2031, 1, 1), None), "Old Gamma")
    assert isinstance(found, Resolved)
    assert found.label == "Gamma Group"
    assert "an alias (former)" in found.how
    assert "not for 2031-01-01" in found.how


def test_jurisdictions_are_found_by_their_english_name(build_map: Build, row: MakeRow) -> None:
    tables = build_map([row("W1", "export_permit", manufacturer="Arco", country="AT", status="granted")])
    found = resolve(View(tables, None, None, None), "Austria")
    assert isinstance(found, Resolved)
    assert found.label == "AT"


def test_names_of_one_family_are_related_and_not_merged(view: View) -> None:
    part = resolve(view, "Lumen (LX-10) camera")
    assert isinstance(part, Resolved)
    assert [n.name for n in relatives(view, part.nodes)] == ["Lumen camera (model not named)"]
    munition = resolve(view, "MX-L")
    assert isinstance(munition, Resolved)
    assert [n.name for n in relatives(view, munition.nodes)] == ["MX series"]


@pytest.mark.parametrize("typed", ["", "   ", "()", "\u202e", "x" * 100_000, "; ; ;"])
def test_hostile_names_have_a_clear_outcome(view: View, typed: str) -> None:
    found = resolve(view, typed)
    assert isinstance(found, NotInMap)
    assert len(found.reason) < 200


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=40))
def test_any_text_is_answered(view: View, typed: str) -> None:
    assert isinstance(resolve(view, typed), Resolved | NotInMap)
