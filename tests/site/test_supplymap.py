import pyarrow as pa

from sened.site.record import Record
from sened.site.supplymap import SupplyMap


def test_a_row_joins_weapon_part_maker_parent_and_decision(tables: dict[str, pa.Table]) -> None:
    (row,) = SupplyMap(Record(tables)).rows()
    assert (row["weapon"], row["part"]) == ("Kite", "K-2 sight")
    (maker,) = row["makers"]
    assert maker["name"] == "Weir Optics"
    assert [(p["name"], p["claims"], p["conflicts"]) for p in maker["parents"]] == [
        ("Dam Group", ["U004"], ["weir-parent"]),
        ("Weir Holding", ["U003"], ["weir-parent"]),
    ]
    (decision,) = row["controls"]
    assert (decision["jurisdiction"], decision["state"], decision["number"]) == (
        "Netherlands",
        "suspended",
        "3 permits",
    )


def test_an_open_end_is_last_known_and_never_extended(tables: dict[str, pa.Table]) -> None:
    parents = SupplyMap(Record(tables)).rows()[0]["makers"][0]["parents"]
    assert parents[1]["when"] == "from 1 January 2010, last known 10 June 2030"
    assert parents[0]["when"] == "as said on 10 June 2030"


def test_every_named_body_is_an_organisation_even_without_a_place(tables: dict[str, pa.Table]) -> None:
    bodies = SupplyMap(Record(tables)).bodies
    assert list(bodies) == ["Dam Group", "Weir Holding", "Weir Optics"]
    assert (bodies["Weir Optics"].city, bodies["Dam Group"].city) == ("Delft", "")
    assert bodies["Weir Optics"].names == (("Stuw Optiek", "former", "1990–1999"),)


def test_claims_are_found_by_the_body_that_they_name(tables: dict[str, pa.Table]) -> None:
    assert SupplyMap(Record(tables)).claims_on["Weir Optics"] == ["U001", "U002", "U003", "U004"]
