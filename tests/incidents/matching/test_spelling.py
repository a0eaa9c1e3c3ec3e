import numpy as np
import pytest

from sened.incidents.matching import spelling
from sened.incidents.matching.spelling import ALIKE, DIFFERENT, IDENTICAL, UNNAMED, Likeness


def stands_for(counts: dict[str, int]) -> dict[str, str]:
    names = sorted(counts)
    target = spelling.folded(names, np.array([counts[n] for n in names]))
    return {n: names[t] for n, t in zip(names, target.tolist(), strict=True) if names[t] != n}


def test_a_rare_name_one_letter_off_a_frequent_one_stands_for_it() -> None:
    found = stands_for({"River Front": 400, "River Frnt": 3, "River Frontt": 2, "River Frond": 1, "Rivers Fronts": 1})
    assert found == {"River Frnt": "River Front", "River Frontt": "River Front", "River Frond": "River Front"}


def test_a_name_that_is_not_rare_is_a_name_of_its_own() -> None:
    assert stands_for({"Free Column": 50, "Free Columns": 40}) == {}


@pytest.mark.parametrize("other", ["2nd Brigade", "11st Brigade"])
def test_numbers_are_never_a_slip_of_the_pen(other: str) -> None:
    assert stands_for({"1st Brigade": 900, other: 1}) == {}


def test_short_names_are_left_alone() -> None:
    assert stands_for({"NAF": 900, "SAF": 1, "NF": 1}) == {}


def test_of_two_frequent_names_the_more_frequent_one_is_meant() -> None:
    assert stands_for({"Black Guard": 300, "Slack Guard": 200, "lack Guard": 1}) == {"lack Guard": "Black Guard"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("River Front", "River Front", IDENTICAL),
        ("River Front", "Front of the River", ALIKE),
        ("River Front", "RF", ALIKE),
        ("(RF)", "River Front", ALIKE),
        ("River Front", "River Frnt", ALIKE),
        ("Речной фронт", "Речной фрот", ALIKE),
        ("جبهة النهر", "جبهة النهر", IDENTICAL),
        ("River Front", "", UNNAMED),
        ("", "", UNNAMED),
        ("River Front", "Coastal Union", DIFFERENT),
        ("River Front", "Popular Front", DIFFERENT),
        ("1st Brigade", "2st Brigade", DIFFERENT),
    ],
)
def test_how_two_names_look(one: str, other: str, expected: int) -> None:
    names = sorted({one, other, ""})
    a, b = np.array([names.index(one)]), np.array([names.index(other)])
    likeness = Likeness(names)
    assert likeness.classes(a, b).tolist() == likeness.classes(b, a).tolist() == [expected]
