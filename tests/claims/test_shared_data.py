"""The development data is well formed: a check that refuses one of its rows is wrong."""

from pathlib import Path
from typing import Any

import pytest

from sened.claims.decode import decode_intake
from sened.claims.tabulate import tables
from sened.model.vocabulary import ClaimKind
from sened.sources.adapters import claims_csv, supply_csv

pytestmark = pytest.mark.shared
Log = Any


def test_all_event_side_rows_are_sound(shared_data: Path) -> None:
    decoded = decode_intake(claims_csv.ADAPTER.read([shared_data / "case-syria-2022" / "claims.csv"]), ())
    assert list(decoded.problems) == []
    assert (len(decoded.sources), len(decoded.claims)) == (163, 269)
    assert all(c.ground == "cited" for c in decoded.claims)


def test_all_supply_rows_are_sound(shared_data: Path) -> None:
    decoded = decode_intake(supply_csv.ADAPTER.read([shared_data / "supply-uav" / "supply_claims.csv"]), ())
    assert list(decoded.problems) == []
    assert len(decoded.claims) == 86
    assert len(decoded.sources) == len({s.url for s in decoded.sources}) == 71
    by_id = {c.id: c for c in decoded.claims}
    assert (by_id["U028"].speakers, by_id["U028"].via) == (("Austrian economy ministry",), ("Der Standard",))
    assert by_id["U031"].kind is ClaimKind.REPLY


def test_the_case_goes_into_a_log_and_comes_out_whole(shared_data: Path, log: Log) -> None:
    log.take(decode_intake(claims_csv.ADAPTER.read([shared_data / "case-syria-2022" / "claims.csv"]), ()))
    state = log.take(decode_intake(supply_csv.ADAPTER.read([shared_data / "supply-uav" / "supply_claims.csv"]), ()))
    found = {name: table.num_rows for name, table in tables(state).items()}
    assert (found["sources"], found["claims"], found["supply_claims"]) == (234, 355, 86)
