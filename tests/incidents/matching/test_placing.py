import numpy as np
import pytest

from sened.incidents.matching.placing import NAME_BINS, Names


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Marlow, Upper District", "Marlow", "one name"),
        ("Marlow", "", "not both named"),
        ("", "", "not both named"),
        ("Marlow, Upper District", "Ashby, Upper District", "a wider name in common"),
        ("Marlow", "Ashby", "other names"),
        ("Marlow and Ashby", "Marlow", "a name in common"),
        ("East Marlow", "Marlow", "one name"),
    ],
)
def test_what_two_names_of_places_are_to_each_other(one: str, other: str, expected: str) -> None:
    names = Names([one, other])
    first, second = np.array([0]), np.array([1])
    assert NAME_BINS[names.compare(first, second)[0]] == expected
    assert NAME_BINS[names.compare(second, first)[0]] == expected
