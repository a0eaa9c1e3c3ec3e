from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.dates import Interval
from sened.pipeline.check_case import CaseView
from sened.pipeline.check_dates import infer


@pytest.fixture
def case(kordela: Any) -> CaseView:
    return CaseView(kordela.tables(), kordela.parties)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("On March 10 a drone struck.", date(2023, 3, 10)),
        ("On 10 March a drone struck; on the 12th of March fighting began.", date(2023, 3, 12)),
        ("On 5 June 2019 and on March 12th, 2023.", date(2023, 3, 12)),
        ("Am 12. März wurde gekämpft.", date(2023, 3, 12)),
        ("Seen on 2021-11-05.", date(2021, 11, 5)),
        ("Seen on 05.11.2021.", date(2021, 11, 5)),
    ],
)
def test_the_text_is_of_the_week_from_the_latest_day_it_names(case: CaseView, text: str, start: date) -> None:
    found = infer(text, case)
    assert found.when is not None
    assert (found.when.start, found.when.days, found.stated) == (start, 8, False)


@pytest.mark.parametrize(
    "text", ["", "Nothing is dated here.", "On August 3 it rained.", "February 30 is no day.", "May they march on."]
)
def test_without_a_day_that_tells_its_year_nothing_is_inferred(case: CaseView, text: str) -> None:
    found = infer(text, case)
    assert found.when is None
    assert "no day" in found.how


def test_a_day_in_march_is_not_read_out_of_a_percentage(case: CaseView) -> None:
    assert infer("They march 10 % faster.", case).when is None


@given(st.dates(date(1950, 1, 1), date(2090, 12, 1)))
def test_a_full_date_is_found_whatever_it_is(kordela_case: CaseView, day: date) -> None:
    found = infer(f"It happened on {day.isoformat()}.", kordela_case)
    assert found.when == Interval(day, date.fromordinal(day.toordinal() + 7))


@pytest.fixture(scope="session")
def kordela_case(kordela_session: Any) -> CaseView:
    return CaseView(kordela_session.tables(), kordela_session.parties)
