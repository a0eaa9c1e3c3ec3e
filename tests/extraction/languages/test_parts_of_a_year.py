"""Parts of a year, days between two weekdays and the night before, in every language that is read by a pack."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import Drafted
from sened.model.vocabulary import ClaimKind

Read = Callable[..., Drafted]


@pytest.mark.parametrize(
    ("language", "text", "days", "stated"),
    [
        ("de", "Im ersten Halbjahr 2021 wurden 30 Menschen getötet.", ("2021-01-01", "2021-06-30"), True),
        (
            "de",
            "In den ersten neun Monaten des Jahres wurden 30 Menschen getötet.",
            ("2023-01-01", "2023-09-30"),
            False,
        ),
        ("fr", "Au second semestre 2021, 30 personnes ont été tuées.", ("2021-07-01", "2021-12-31"), True),
        ("fr", "Durant les trois premiers mois de 2021, 30 civils ont été tués.", ("2021-01-01", "2021-03-31"), True),
        ("tr", "2021'in ilk yarısında 30 sivil öldürüldü.", ("2021-01-01", "2021-06-30"), True),
        ("tr", "Geçen yılın ilk altı ayında 30 sivil öldürüldü.", ("2022-01-01", "2022-06-30"), False),
        ("ar", "قتل 30 مدنيا في الربع الثاني من عام 2021.", ("2021-04-01", "2021-06-30"), True),
        ("ar", "قتل 30 مدنيا خلال الأشهر الستة الأولى من العام.", ("2023-01-01", "2023-06-30"), False),
        ("kmr", "Di şeş mehên pêşîn ên sala 2021'an de 30 sivîl hatin kuştin.", ("2021-01-01", "2021-06-30"), True),
        ("ckb", "لە نیوەی دووەمی ٢٠٢١دا 30 کەس کوژران.", ("2021-07-01", "2021-12-31"), True),
    ],
)
def test_a_part_of_a_year_is_a_date_and_makes_a_figure(
    read: Read, language: str, text: str, days: tuple[str, str], stated: bool
) -> None:
    (draft,) = read(text, language=language, published="2023-11-10").drafts
    assert draft.kind is ClaimKind.FIGURE
    assert draft.date is not None
    assert (str(draft.date.interval.start), str(draft.date.interval.end)) == days
    assert draft.date.stated is stated


def test_months_that_have_not_come_are_not_counted(read: Read) -> None:
    (draft,) = read("Yılın ilk altı ayında 30 sivil öldürüldü.", language="tr", published="2023-04-10").drafts
    assert draft.date is not None
    assert str(draft.date.interval.end) == "2023-04-10"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Entre lundi et mercredi, trois civils ont été tués à Tarsik."),
        ("de", "Zwischen Montag und Mittwoch wurden in Tarsik drei Menschen getötet."),
    ],
)
def test_between_two_days_of_the_week(read: Read, language: str, text: str) -> None:
    (draft,) = read(text, language=language, published="2023-10-15").drafts
    assert draft.date is not None
    assert (str(draft.date.interval.start), str(draft.date.interval.end)) == ("2023-10-09", "2023-10-11")


def test_the_night_before_counts_from_the_day_on_which_it_was_said(read: Read) -> None:
    text = "Das Ministerium erklärte am Freitag, Kampfjets hätten in der Nacht zuvor das Dorf Tarsik bombardiert."
    (draft,) = read(text, language="de", published="2023-10-06").drafts
    assert draft.date is not None
    assert (str(draft.date.interval.start), str(draft.date.interval.end)) == ("2023-10-05", "2023-10-06")
    assert "Freitag" not in draft.words.raw
