import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.dates import Interval, day, parse_iso
from sened.extraction.dates import find
from sened.extraction.shadow import Shadow
from sened.extraction.when import resolve


def read(text: str, published: str | None = "2022-01-26", **more: Interval) -> list[tuple[str, str | None]]:
    shadow = Shadow(text)
    when = parse_iso(published) if published else None
    out = []
    for mention in find(shadow, 0, len(shadow.plain)):
        days = resolve(mention, published=when, hint=more.get("hint"), context=more.get("context"))
        out.append((shadow.plain[mention.start : mention.end], str(days.interval) if days else None))
    return out


@pytest.mark.parametrize(
    ("text", "raw", "days"),
    [
        ("On 20 January 2022 at 19:30", "20 January 2022", "2022-01-20"),
        ("On January 20, 2022,", "January 20, 2022", "2022-01-20"),
        ("On Jan. 20, they", "Jan. 20", "2022-01-20"),
        ("On January 20, the 4th anniversary of the invasion", "January 20", "2022-01-20"),
        ("on 2022-01-21", "2022-01-21", "2022-01-21"),
        ("on 20.01.2022", "20.01.2022", "2022-01-20"),
        ("on 1/21/2022", "1/21/2022", "2022-01-21"),
        ("the 5th of May", "the 5th of May", "2021-05-05"),
        ("from 20 to 30 January", "20 to 30 January", "2022-01-20/2022-01-30"),
        ("between 5 and 8 May", "5 and 8 May", "2021-05-05/2021-05-08"),
        ("January 20-30", "January 20-30", "2022-01-20/2022-01-30"),
        ("between 28 January and 2 February 2021", "28 January and 2 February 2021", "2021-01-28/2021-02-02"),
        ("from January 20 to February 3, 2021", "January 20 to February 3, 2021", "2021-01-20/2021-02-03"),
        ("since 15 March", "15 March", "2021-03-15/2022-01-26"),
        ("in early February 2021", "early February 2021", "2021-02-01/2021-02-10"),
        ("late in the war, in late December", "late December", "2021-12-21/2021-12-31"),
        ("in March", "March", "2021-03-01/2021-03-31"),
        ("in 2019", "2019", "2019-01-01/2019-12-31"),
        ("in the first half of 2021", "first half of 2021", "2021-01-01/2021-06-30"),
        ("since 2018", "2018", "2018-01-01/2022-01-26"),
        ("on Friday", "Friday", "2022-01-21"),
        ("on Wednesday night", "Wednesday night", "2022-01-26"),
        ("yesterday evening", "yesterday", "2022-01-25"),
        ("last night", "last night", "2022-01-25/2022-01-26"),
        ("this morning", "this morning", "2022-01-26"),
        ("two days ago", "two days ago", "2022-01-24"),
        ("during the past 48 hours", "during the past 48 hours", "2022-01-24/2022-01-26"),
        ("over the past week", "over the past week", "2022-01-19/2022-01-26"),
        ("last month", "last month", "2021-12-01/2021-12-31"),
        ("on 29 February", "29 February", "2020-02-29"),
    ],
)
def test_dates_as_people_write_them(text: str, raw: str, days: str) -> None:
    assert read(text) == [(raw, days)]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the sun and sat near it.",
        "March on!",
        "In the end 31 February came.",
        "The 4th anniversary of the uprising.",
        "Resolution 2254 and 2011 people in article 5.",
        "The attack lasted in weeks past.",
        "of the 20th century",
        "He, she and it wed.",
        "for the years of support",
        "section 12.3.4 of it",
    ],
)
def test_no_date_is_read_out_of_ordinary_words(text: str) -> None:
    assert read(text) == []


def test_without_a_date_of_publication_a_year_is_never_invented() -> None:
    assert read("On 20 January they came.", None) == [("20 January", None)]
    assert read("On Friday they came.", None) == [("Friday", None)]
    assert read("On 20 January 2022 they came.", None) == [("20 January 2022", "2022-01-20")]


def test_a_hint_of_years_gives_the_one_day_that_fits() -> None:
    assert read("On 20 January they came.", None, hint=parse_iso("2021-06-01/2022-05-31")) == [
        ("20 January", "2022-01-20")
    ]
    assert read("On 20 January they came.", None, hint=parse_iso("2021-01-01/2022-12-31")) == [("20 January", None)]


def test_the_day_before_counts_from_the_date_before() -> None:
    assert read("The day before, they left.", context=day(parse_iso("2022-01-20").start)) == [
        ("The day before", "2022-01-19")
    ]


def test_an_uncertain_date_of_publication_widens_what_is_counted_from_it() -> None:
    assert read("yesterday", "2022-01-21/2022-01-26") == [("yesterday", "2022-01-20/2022-01-25")]


@given(st.dates(min_value=parse_iso("1950-01-01").start, max_value=parse_iso("2090-12-31").start))
def test_every_full_date_is_read_in_every_form(date: datetime.date) -> None:
    months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    forms = [
        f"{date.day} {months[date.month - 1]} {date.year}",
        f"{months[date.month - 1]} {date.day}, {date.year}",
        str(date),
    ]
    for form in forms:
        assert read(f"They came on {form} again.", None) == [(form, str(date))]


@given(
    st.dates(min_value=parse_iso("2000-01-01").start, max_value=parse_iso("2030-12-31").start),
    st.integers(1, 12),
    st.integers(1, 28),
)
def test_an_inferred_year_is_the_nearest_not_after_publication(
    published: datetime.date, month: int, number: int
) -> None:
    months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    ((_, days),) = read(f"They came on {number} {months[month - 1]}.", str(published))
    assert days is not None
    found = parse_iso(days).start
    assert found <= parse_iso(str(published)).start
    assert (parse_iso(str(published)).start - found).days < 366
