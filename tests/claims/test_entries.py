from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sened.base.errors import InputError
from sened.base.geo import Circle
from sened.claims.decode import Decoded
from sened.claims.entries import plan
from sened.claims.state import State
from sened.model.entity import Place
from sened.model.seams import RawRow
from sened.model.vocabulary import Verdict

Rows = dict[str, list[dict[str, str]]]
Decode = Callable[..., Decoded]
Log = Any
TIME = "2023-05-01T12:00:00Z"


def planned(decoded: Decoded, state: State, why: str = "import", **more: Any) -> Any:
    return plan(decoded, state, actor="p-1", time=TIME, why=why, adapter="claims-csv", **more)


def test_an_import_is_one_entry_followed_by_the_new_records(decode: Decode, rows: Rows) -> None:
    found = planned(decode(rows), State(), files={"claims.csv": "a" * 64})
    assert [(e.kind, e.subject) for e in found.entries[1:]] == [
        ("source", "S1"), ("source", "S2"), ("source", "S3"), ("claim", "K1"), ("claim", "K2"), ("claim", "K3"), ("claim", "U1"),
    ]  # fmt: skip
    first = found.entries[0]
    assert first.kind == "import"
    assert first.fields["files"] == [["claims.csv", "a" * 64]]
    assert first.fields["counts"] == {"source": 3, "claim": 4, "corrected": 0, "unchanged": 0}
    assert first.fields["why"] == "import"
    assert found.new == {"source": 3, "claim": 4}


def test_the_order_of_rows_makes_no_difference(decode: Decode, rows: Rows) -> None:
    turned = {name: table[::-1] for name, table in rows.items()}
    assert planned(decode(rows), State()).entries == planned(decode(turned), State()).entries


def test_importing_the_same_again_writes_nothing(case: Log, decode: Decode, rows: Rows) -> None:
    found = planned(decode(rows), case.state)
    assert (list(found.entries), dict(found.new), list(found.corrected), found.unchanged) == ([], {}, [], 7)
    assert list(found.vanished) == []


def test_other_content_under_a_known_id_is_a_correction_with_its_reason(case: Log, decode: Decode, rows: Rows) -> None:
    rows["claims"][0] |= {"killed_high": "3", "note": "corrected by the wire"}
    found = planned(decode(rows), case.state, why="the wire corrected its count")
    assert list(found.corrected) == ["K1"]
    assert found.changes == {"K1": ["killed", "note"]}
    entry = found.entries[1]
    assert (entry.kind, entry.subject) == ("correction", "K1")
    assert (entry.fields["of"], entry.fields["why"]) == ("claim", "the wire corrected its count")
    before = case.state.claims["K1"]
    case.ledger.append(found.entries)
    after = case.state.claims["K1"]
    assert after.record.killed.high == 3
    assert (after.entry_id, after.log_index) == (before.entry_id, before.log_index)
    assert after.latest_id != before.latest_id


def test_a_correction_needs_a_reason(case: Log, decode: Decode, rows: Rows) -> None:
    rows["claims"][0]["killed_high"] = "3"
    with pytest.raises(InputError) as caught:
        planned(decode(rows), case.state, why=" ")
    [problem] = caught.value.problems
    assert (problem.file, problem.field) == ("claims.csv", "killed")
    assert "K1" in problem.message


def test_rows_that_vanished_are_reported_and_stay(case: Log, decode: Decode, rows: Rows) -> None:
    del rows["claims"][1]
    found = planned(decode(rows), case.state)
    assert list(found.vanished) == ["K2"]
    assert list(found.entries) == []
    assert "K2" in case.state.claims


def test_other_files_make_nothing_vanish(case: Log, decode: Decode, rows: Rows) -> None:
    found = planned(decode({"supply": rows["supply"]}, known=("S1",)), case.state)
    assert list(found.vanished) == []


def test_a_row_with_a_fault_has_not_vanished(case: Log, decode: Decode, rows: Rows) -> None:
    rows["claims"][1]["stance"] = "perhaps"
    assert list(planned(decode(rows), case.state).vanished) == []


def test_an_id_cannot_change_from_claim_to_source(case: Log, decode: Decode) -> None:
    with pytest.raises(InputError) as caught:
        planned(decode({"sources": [{"id": "K1", "publisher": "Norva Wire"}]}), case.state)
    assert "K1 is the id of a claim" in caught.value.problems[0].message


def test_a_correction_by_decision_is_no_difference_to_the_file(case: Log, decode: Decode, rows: Rows) -> None:
    case.decide("K1", Verdict.CORRECT, "killed_high", "4")
    assert list(planned(decode(rows), case.state).entries) == []


def test_a_retracted_claim_is_not_brought_back_by_the_same_file(case: Log, decode: Decode, rows: Rows) -> None:
    case.decide("K1", Verdict.RETRACT)
    assert list(planned(decode(rows), case.state).entries) == []


def test_places_are_recorded_too_and_reported_when_they_vanish(log: Log) -> None:
    place = Place(id="ormen", name="Ormen", where=Circle(42.9, 22.1, 5000.0))
    other = replace(place, id="amur", name="Tel Amur")
    log.take(Decoded(places=[place, other]))
    assert log.state.places["ormen"].record == place
    moved = replace(place, where=Circle(42.8, 22.1, 5000.0))
    found = planned(Decoded(places=[moved]), log.state)
    assert (list(found.corrected), list(found.vanished)) == (["ormen"], ["amur"])


def test_a_dataset_is_one_entry_however_many_rows(log: Log) -> None:
    rows = [RawRow(file="given/ged.csv", row=n, cells={"dataset": "ucdp", "record_id": f"R{n}"}) for n in range(2, 60)]
    decoded = Decoded(reports=rows, files=[Path("given/ged.csv")])
    found = planned(decoded, State(), files={"ged.csv": "b" * 64}, licence="CC BY 4.0")
    assert [e.kind for e in found.entries] == ["import", "dataset"]
    log.ledger.append(found.entries)
    dataset = log.state.datasets["ged"].record
    assert (dataset.digest, dataset.rows, dataset.datasets, dataset.licence) == ("b" * 64, 58, ("ucdp",), "CC BY 4.0")
    newer = planned(decoded, log.state, files={"ged.csv": "c" * 64})
    assert list(newer.corrected) == ["ged"]
