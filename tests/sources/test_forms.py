from sened.sources.forms import CLAIMS, REPORTS, SOURCES, SUPPLY, recognise


def test_a_form_is_known_by_its_columns_whatever_their_order() -> None:
    for form in (SOURCES, CLAIMS, SUPPLY):
        assert recognise(tuple(reversed(form.known))) is form
        assert recognise(form.core) is form


def test_a_header_with_one_column_missing_is_still_recognised() -> None:
    for form in (SOURCES, CLAIMS, SUPPLY):
        for column in form.core:
            header = tuple(c for c in form.known if c != column)
            assert recognise(header) is form
            assert form.lacking(header) == [column]


def test_one_half_of_a_pair_is_not_enough() -> None:
    assert CLAIMS.lacking(tuple(c for c in CLAIMS.known if c != "wounded_high")) == ["wounded_high"]
    assert CLAIMS.lacking(tuple(c for c in CLAIMS.known if not c.startswith("wounded"))) == []


def test_a_report_table_needs_a_record_id_and_little_else() -> None:
    assert recognise(("record_id", "date_start", "lat")) is REPORTS
    assert recognise(("date_start", "lat", "lon")) is None


def test_a_header_of_something_else_is_no_form() -> None:
    assert recognise(("name", "price", "quantity")) is None
