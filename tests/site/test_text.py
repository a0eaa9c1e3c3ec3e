from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.site import text


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (date(2022, 1, 20), date(2022, 1, 20), "20 January 2022"),
        (date(2022, 1, 20), date(2022, 1, 26), "20–26 January 2022"),
        (date(2022, 1, 1), date(2022, 1, 31), "January 2022"),
        (date(2022, 1, 1), date(2022, 12, 31), "2022"),
        (date(2021, 1, 1), date(2022, 12, 31), "2021–2022"),
        (date(2022, 1, 20), date(2022, 2, 3), "20 January – 3 February 2022"),
        (date(2021, 12, 30), date(2022, 1, 2), "30 December 2021 – 2 January 2022"),
        (None, None, "undated"),
    ],
)
def test_a_span_of_days_is_said_as_shortly_as_it_can_be(start: date | None, end: date | None, said: str) -> None:
    assert text.when(start, end) == said


@given(st.dates(), st.dates())
def test_every_span_names_the_year_in_which_it_ends(a: date, b: date) -> None:
    assert str(max(a, b).year) in text.when(min(a, b), max(a, b))


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (5, 5, "5"),
        (5, 7, "5–7"),
        (5, None, "5 or more"),
        (None, 7, "up to 7"),
        (0, 7, "up to 7"),
        (0, 0, "0"),
        (None, None, ""),
        (1200, None, "1,200 or more"),
    ],
)
def test_a_count_keeps_its_open_ends(low: int | None, high: int | None, said: str) -> None:
    assert text.count(low, high) == said


@pytest.mark.parametrize(
    ("publisher", "speakers", "via", "stance", "ground", "said"),
    [
        ("SDF Press", [], [], "asserts", "cited", "Said by SDF Press"),
        ("Arab News", ["SDF"], ["AFP"], "denies", "cited", "Denied by SDF, through AFP, in Arab News"),
        ("Asharq", [], ["AFP"], "asserts", "cited", "Said by Asharq, after AFP"),
        ("A", ["B", "C"], [], "asserts", "cited", "Said by B and C, in A"),
        ("A", ["A"], [], "unknown", "captured", "Spoken of by A"),
        ("UCDP", [], [], "asserts", "dataset-row", "Recorded by UCDP"),
    ],
)
def test_every_claim_is_attributed_in_one_form(
    *, publisher: str, speakers: list[str], via: list[str], stance: str, ground: str, said: str
) -> None:
    assert text.attribution(publisher, speakers, via, stance, ground) == said


def test_a_date_has_the_preposition_that_fits_it() -> None:
    assert text.dated(date(2021, 1, 14), date(2021, 1, 14)) == "on 14 January 2021"
    assert text.dated(date(2021, 1, 1), date(2021, 1, 31)) == "in January 2021"
    assert text.dated(date(2021, 1, 1), date(2021, 1, 14)) == "within 1–14 January 2021"


def test_the_chain_runs_from_speaker_to_publisher_without_repeats() -> None:
    assert text.chain("AFP", ["SDF"], ["AFP"]) == ["SDF", "AFP"]


def test_arabic_is_set_from_right_to_left_in_its_language() -> None:
    assert text.foreign("الحسكة", "ar") == '<bdi dir="rtl" lang="ar">الحسكة</bdi>'


def test_an_english_title_of_a_turkish_source_is_not_called_turkish() -> None:
    assert text.foreign("Bulletin of 2 March", "tr") == "Bulletin of 2 March"
    assert text.foreign("Günlük sayılar", "tr") == '<bdi lang="tr">Günlük sayılar</bdi>'


@given(st.text(), st.text())
def test_no_name_can_carry_markup_or_turn_the_text_around_it(name: str, language: str) -> None:
    html = text.foreign(name, language)
    inner = html[html.index(">") + 1 : html.rindex("</bdi>")] if html.startswith("<bdi") else html
    assert "<" not in inner
    assert not set(html) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//host/x", " ftp://x", "", None, "https:// x"]
)
def test_only_web_addresses_become_links(url: str | None) -> None:
    assert text.safe_address(url) == ""


def test_a_web_address_stays_as_it_is() -> None:
    assert text.safe_address("https://example.org/a?b=1&c=2") == "https://example.org/a?b=1&c=2"
