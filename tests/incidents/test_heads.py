from collections.abc import Callable
from datetime import date

import pyarrow as pa
import pytest

from sened.incidents import match
from sened.incidents.reports import from_claims
from sened.model import tables

Reports = Callable[..., pa.Table]


def heads(table: pa.Table, claims: pa.Table | None = None) -> list[dict[str, object]]:
    found = match.match(table)
    rows: list[dict[str, object]] = match.heads(
        found.incidents, table, tables.empty("claims") if claims is None else claims, pairs=found.pairs
    ).to_pylist()
    return rows


def test_a_title_says_what_where_and_when_and_names_no_actor(reports: Reports) -> None:
    head = heads(reports({}, {"day": 11}))[0]
    assert head["title"] == "Reported air strike, Marlow, Upper District, 11 March 2031"
    assert head["actors"] == ["NORTH"]
    assert (head["date_start"], head["date_end"]) == (date(2031, 3, 11), date(2031, 3, 12))


def test_the_title_follows_the_finest_place_and_the_most_exact_day(reports: Reports) -> None:
    vague = {"radius_m": 25_000.0, "place_name": "Upper District", "span": 3, "day": 9}
    head = heads(reports(dict(vague), dict(vague), {}))[0]
    assert head["title"] == "Reported air strike, Marlow, Upper District, 11 March 2031"
    assert head["radius_m"] == 5_000.0


def test_words_of_a_speaker_never_enter_a_title(reports: Reports) -> None:
    claim: dict[str, object] = {"claim_id": "R000", "place_name": "not stated", "place_as_written": "nest of villains"}
    head = heads(reports({"place_name": "nest of villains"}), tables.from_rows("claims", [claim]))[0]
    assert head["title"] == "Reported air strike, place not stated, 11 March 2031"


def test_the_circle_touches_the_circle_of_every_claim(reports: Reports) -> None:
    head = heads(reports({}, {"lat": 10.2, "radius_m": 25_000.0, "place_name": None}))[0]
    assert (head["lat"], head["radius_m"]) == (10.0, 5_000.0)


@pytest.mark.parametrize(
    ("span", "said"), [(1, "11 March 2031"), (5, "11–15 March 2031"), (25, "11 March to 4 April 2031")]
)
def test_days_in_words(reports: Reports, span: int, said: str) -> None:
    assert str(heads(reports({"span": span}))[0]["title"]).endswith(said)


def test_slugs_are_unique_and_the_earliest_keeps_the_plain_one(reports: Reports) -> None:
    rows = heads(reports({"actors_1": ["SOUTH"], "event_class": "status"}, {"event_class": "status", "lat": 40.0}))
    slugs = {str(r["slug"]) for r in rows}
    assert len(slugs) == 2
    assert "situation-marlow-upper-district-11-march-2031" in slugs


def test_a_series_of_figures_is_named_by_its_question(reports: Reports) -> None:
    row = {"group_kind": "figure", "event_class": "figure", "question": "displaced", "span": 4}
    assert str(heads(reports(row))[0]["title"]).startswith("Reported figures: number displaced, Marlow")


def test_pairs_left_to_a_person_are_counted(reports: Reports) -> None:
    table = reports({})
    pairs = tables.from_rows("pairs", [{"left": "R000", "right": "R000", "relation": "unsure"}])
    found = match.match(table)
    assert match.heads(found.incidents, table, tables.empty("claims"), pairs=pairs)["unsure"].to_pylist() == [1]


@pytest.mark.shared
def test_every_title_of_the_development_case_is_in_one_form(case: tuple[pa.Table, pa.Table]) -> None:
    claims = case[0]
    table = from_claims(claims)
    rows = heads(table, claims)
    actors = {a for r in claims.to_pylist() for a in r["actors"]} - {"RESIDENTS"}
    assert len({r["slug"] for r in rows}) == len(rows)
    assert all(str(r["title"]).startswith(("Reported ", "Call to act", "Statements on")) for r in rows)
    assert not [r["title"] for r in rows for a in actors if a in str(r["title"]).split()]
