from datetime import date

from sened.model import tables as schema
from sened.model.tables import SUPPLY_BODIES, SUPPLY_MAP
from sened.supply.graph import SupplyTables, build
from sened.supply.mapdata import bodies, key_dates, map_rows


def test_key_dates_are_those_on_which_the_map_changes(invented: SupplyTables) -> None:
    days = key_dates(invented)
    assert days == sorted(set(days))
    assert {date(2030, 6, 15), date(2030, 9, 30), date(2031, 6, 10), date(2031, 11, 3), date(2033, 2, 1)} <= set(days)


def test_the_map_on_a_day(invented: SupplyTables) -> None:
    table = map_rows(invented, None, [date(2031, 6, 11)])
    assert table.schema == SUPPLY_MAP
    (camera,) = [r for r in table.to_pylist() if r["component"] == "Lumen (LX-10) camera"]
    assert (camera["weapon"], camera["maker"], camera["parent"], camera["decision"]) == (
        "Heron 3", "Lumen Optics", "Gamma Group", "suspended",
    )  # fmt: skip
    assert camera["decision_claims"] == ["V09"]
    assert camera["decision_text"] == "export permit, XA: “suspended” [V09]"


def test_a_use_that_has_not_begun_has_no_row(invented: SupplyTables) -> None:
    table = map_rows(invented, None, [date(2028, 1, 1), date(2032, 1, 1)])
    shown = {(r["day"].year, r["component"]) for r in table.to_pylist()}
    assert (2028, "Nova engine") not in shown
    assert (2032, "Nova engine") in shown


def test_bodies_come_with_the_claims_that_name_them(invented: SupplyTables) -> None:
    table = bodies(invented)
    assert table.schema == SUPPLY_BODIES
    found = {r["name"]: r for r in table.to_pylist()}
    assert found["Gamma Group"]["roles"] == ["owner", "successor"]
    assert {"V03", "V04"} <= set(found["Gamma Group"]["claims"])
    assert found["Rackworks Ltd"]["reply_claims"] == ["V14"]
    assert found["Gamma Group"]["country"] is None


def test_where_a_body_sits_comes_from_the_case_alone(invented: SupplyTables) -> None:
    place = {"org_id": "g", "label": "Gamma Group", "name": "Gamma Group", "name_kind": "name", "country": "AT",
             "city": "Linz", "lat": 48.3, "lon": 14.3}  # fmt: skip
    assert invented.claims is not None
    assert invented.sources is not None
    placed = build(invented.claims, invented.sources, schema.from_rows("organisations", [dict(place)]))
    (body,) = [r for r in bodies(placed).to_pylist() if r["name"] == "Gamma Group"]
    assert (body["org_id"], body["country"], body["country_name"], body["city"]) == ("g", "AT", "Austria", "Linz")
