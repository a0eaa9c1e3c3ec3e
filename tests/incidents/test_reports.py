from datetime import date

import pyarrow as pa
import pytest

from sened.base.errors import InputError
from sened.incidents import reports
from sened.model import tables
from sened.model.seams import RawRow


def raw(**cells: str) -> RawRow:
    return RawRow(file="reports.csv", row=2, cells={"record_id": "r1", **cells})


def one(**cells: str) -> dict[str, object]:
    row: dict[str, object] = reports.from_rows([raw(**cells)]).to_pylist()[0]
    return row


def claims(*rows: dict[str, object]) -> pa.Table:
    return tables.from_rows("claims", [{"claim_id": f"K{k}", "source_id": "S1", "kind": "event", "actors": [], "actors_2": []} | r for k, r in enumerate(rows)])  # fmt: skip


def test_a_claim_without_place_or_date_keeps_them_null() -> None:
    row = reports.from_claims(claims({})).to_pylist()[0]
    assert (row["lat"], row["date_start"], row["place_name"]) == (None, None, None)


def test_supply_side_claims_and_excluded_ones_have_no_report() -> None:
    table = reports.from_claims(claims({"kind": "supply"}, {"kind": "other"}, {"kind": "event"}), exclude={"K2"})
    assert table["record_id"].to_pylist() == ["K1"]
    assert table["group_kind"].to_pylist() == ["other"]


def test_a_target_that_names_an_actor_by_code_is_the_other_side() -> None:
    table = reports.from_claims(claims({"actors": ["NORTH"], "target": "SOUTH fighters"}, {"actors": ["SOUTH"]}))
    assert table["actors_2"].to_pylist()[0] == ["SOUTH"]


def test_an_unknown_actor_is_no_actor() -> None:
    assert reports.from_claims(claims({"actors": ["UNKNOWN"]})).to_pylist()[0]["actors_1"] == []
    assert one(actor_1="Unidentified armed group")["actors_1"] == []


def test_a_month_is_an_interval_that_says_it_is_a_month() -> None:
    row = one(date_start="2031-03")
    assert (row["date_start"], row["date_end"], row["date_precision"]) == (date(2031, 3, 1), date(2031, 3, 31), "month")


def test_the_radius_is_given_or_follows_from_the_precision() -> None:
    assert one(lat="1", lon="2", radius_km="2.5")["radius_m"] == 2_500
    assert one(lat="1", lon="2", geo_precision="province")["radius_m"] == 90_000
    assert one(geo_precision="province")["radius_m"] is None


def test_every_fault_is_located_and_all_are_told_at_once() -> None:
    rows = [raw(date_start="2031-13-01", lat="95"), raw(record_id="", killed_low="many", geo_precision="near")]
    with pytest.raises(InputError) as caught:
        reports.from_rows(rows)
    assert sorted({p.field or "" for p in caught.value.problems}) == ["date_start", "killed_low", "lat", "record_id"]
    assert all(p.row == 2 for p in caught.value.problems)


def test_an_end_before_the_start_is_a_fault() -> None:
    with pytest.raises(InputError, match="before date_start"):
        one(date_start="2031-03-02", date_end="2031-03-01")


def test_unknown_event_codes_are_told_and_do_not_stop_anything() -> None:
    table = reports.from_rows([raw(event_type="acled:Armed clash"), raw(event_type="elsewhere:Strange")])
    assert reports.unknown_codes(table) == ["elsewhere:Strange"]
    assert table["event_class"].to_pylist() == ["clash", "other"]
