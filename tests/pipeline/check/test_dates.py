from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.base.dates import Interval
from sened.pipeline.check.case import CaseView
from sened.pipeline.check.dates import infer


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
    ("text", "start"),
    [
        ("PIER CITY, March 14, 2023 -- On 10 March a drone struck Tell Marwan.", date(2023, 3, 14)),
        ("Bridge update no. 4\nAs of 14 March 2023\n\nFighting that began on 12 March goes on.", date(2023, 3, 14)),
        ("Hill Guard Press, 14 March\n\nOn 10 March a drone struck; in May 2024 talks are due.", date(2023, 3, 14)),
    ],
)
def test_a_date_that_stands_alone_at_the_head_is_the_texts_own(case: CaseView, text: str, start: date) -> None:
    found = infer(text, case)
    assert found.when == Interval(start, date.fromordinal(start.toordinal() + 1))
    assert not found.stated


def test_the_first_day_of_a_month_counts_among_the_days_named(case: CaseView) -> None:
    found = infer("Permits lapsed on 5 October 2020 and came back in January 2024.", case)
    assert found.when is not None
    assert found.when.start == date(2024, 1, 1)


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


@pytest.mark.parametrize(
    ("text", "language", "start"),
    [
        ("Di 10ê Adarê de dronekê êrîş kir; di 12ê Adarê de şer derket.", "kmr", date(2023, 3, 12)),
        ("لە ١٠ی ئازار درۆنێک هێرشی کرد.", "ckb", date(2023, 3, 10)),
        ("في 10 آذار ضربت طائرة مسيرة، وفي 12 آذار/مارس اندلع القتال.", "ar", date(2023, 3, 12)),
        ("10 Mart'ta bir İHA saldırdı, 12 Mart'ta çatışma çıktı.", "tr", date(2023, 3, 12)),
        ("Le 10 mars, un drone a frappé.", "fr", date(2023, 3, 10)),
        ("Am 10. März traf eine Drohne; die Kämpfe dauerten vom 11. bis zum 12. März.", "de", date(2023, 3, 12)),
    ],
)
def test_days_are_read_in_every_language(case: CaseView, text: str, language: str, start: date) -> None:
    found = infer(text, case, language)
    assert found.when is not None
    assert (found.when.start, found.stated) == (start, False)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hafenstadt, 14. März 2023\n\nAm 10. März traf eine Drohne Tell Marwan.", "de"),
        ("Port-Ville, le 14 mars 2023\n\nUn drone a frappé le 10 mars.", "fr"),
        ("14 Mart 2023\n\n10 Mart'ta bir İHA saldırdı.", "tr"),
        ("المرسى - 14 آذار 2023\n\nفي 10 آذار ضربت طائرة مسيرة.", "ar"),
        ("BENDER, 14.03.2023 – Di 10ê Adarê de dronekê êrîş kir.", "kmr"),
        ("١٤ی ئازاری ٢٠٢٣\n\nلە ١٠ی ئازار درۆنێک هێرشی کرد.", "ckb"),
    ],
)
def test_a_dateline_is_the_texts_own_day_in_every_language(case: CaseView, text: str, language: str) -> None:
    assert infer(text, case, language).when == Interval(date(2023, 3, 14), date(2023, 3, 15))
