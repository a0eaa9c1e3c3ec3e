import pytest

from sened.base.countries import COUNTRIES, country_code, country_name


def test_the_table_is_whole() -> None:
    assert len(COUNTRIES) == 249
    assert all(len(code) == 2 and code.isupper() and name for code, name in COUNTRIES.items())
    assert len(set(COUNTRIES.values())) == 249


@pytest.mark.parametrize(
    ("text", "code"),
    [("TR", "TR"), ("tr", "TR"), ("Türkiye", "TR"), ("Turkey", "TR"), ("côte d’ivoire", "CI"), ("UK", "GB"), ("XA", None), ("", None)],
)  # fmt: skip
def test_codes_from_codes_and_names(text: str, code: str | None) -> None:
    assert country_code(text) == code


def test_a_code_that_is_none_stands_as_it_is() -> None:
    assert country_name("XA") == "XA"
    assert country_name("za") == "South Africa"
