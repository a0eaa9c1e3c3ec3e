from collections.abc import Callable

import pytest

from sened.extraction.lexical.counting import numbers
from sened.extraction.lexical.sentence import Sentence

Read = Callable[..., Sentence]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("tri folken", 3, 3),
        ("tventi ond tri folken", 23, 23),
        ("tri ond tventi folken", 23, 23),
        ("tri centi folken", 300, 300),
        ("een kilo tri centi folken", 1300, 1300),
        ("12,000 folken", 12_000, 12_000),
        ("12.000 folken", 12_000, 12_000),
        ("12 000 folken", 12_000, 12_000),
        ("1.5 kilo folken", 1500, 1500),
        ("5-7 folken", 5, 7),
        ("5 til 7 folken", 5, 7),
        ("betwix 5 ond 7 folken", 5, 7),
        ("atleest 5 folken", 5, None),
        ("5 ormor folken", 5, None),
        ("dozenz folken", 24, None),
        ("circa 5 folken", 5, 5),
    ],
)
def test_a_number_is_read_with_its_hedge(read: Read, text: str, low: int, high: int | None) -> None:
    (found,) = numbers(read(text))
    assert (found.count.low, found.count.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    ["5 yearz", "12 km", "at 10:30", "40 %", "$ 500", "on 5 janvar", "anno 2014", "in 2014"],
)
def test_ages_distances_hours_shares_money_and_dates_count_nothing(read: Read, text: str) -> None:
    assert numbers(read(text)) == []


def test_a_year_that_counts_people_is_a_number(read: Read) -> None:
    assert [n.count.low for n in numbers(read("2014 folken"))] == [2014]
