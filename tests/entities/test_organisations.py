from datetime import date

import pytest

from sened.base.dates import parse_iso
from sened.base.errors import Unresolved
from sened.entities.organisations import OrganisationIndex, without_form
from sened.model.entity import Alias, Organisation

INDEX = OrganisationIndex(
    [
        Organisation(id="lens", name="Lens Works GmbH", aliases=(Alias(name="Orion Optics", valid=parse_iso("2001/2015")),)),
        Organisation(id="orion", name="Orion Optics", aliases=()),
        Organisation(id="motor", name="Motor Sanayi ve Ticaret A.Ş.", aliases=(Alias(name="Old Motor"),)),
    ]
)  # fmt: skip


def found(name: str, on: date | None = None) -> str | None:
    answer = INDEX.find(name, on)
    return None if isinstance(answer, Unresolved) else answer.id


@pytest.mark.parametrize("name", ["Lens Works GmbH", "LENS WORKS", "Lens Works Ltd.", "lens"])
def test_legal_forms_do_not_tell_names_apart(name: str) -> None:
    assert found(name) == "lens"


def test_a_name_of_two_bearers_needs_a_date_that_only_one_of_them_covers() -> None:
    assert found("Orion Optics") is None
    assert found("Orion Optics", date(2010, 1, 1)) is None
    assert found("Orion Optics", date(2020, 1, 1)) == "orion"


def test_the_only_bearer_of_an_old_name_is_found_at_any_date() -> None:
    assert found("Old Motor", date(2024, 1, 1)) == "motor"


def test_an_unknown_name_says_so() -> None:
    answer = INDEX.find("Nobody Inc")
    assert isinstance(answer, Unresolved)
    assert "Nobody Inc" in answer.reason


@pytest.mark.parametrize(
    ("name", "plain"), [("Motor Sanayi ve Ticaret A.Ş.", "motor"), ("AG", "ag"), ("GmbH Co", "gmbh")]
)
def test_a_name_is_never_reduced_to_nothing(name: str, plain: str) -> None:
    assert without_form(name) == plain
