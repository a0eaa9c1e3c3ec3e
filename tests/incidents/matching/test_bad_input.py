"""Report tables that nobody should send: each gives a matching and says what is wrong with it, and none takes long."""

from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from sened.base.errors import InputError
from sened.incidents.matching.result import Matching
from sened.incidents.matching.run import Options, run
from sened.model import tables

SCHEMA = tables.TABLES["reports"]
DAY = date(2031, 5, 5)


def table(count: int, **columns: Any) -> pa.Table:
    """Return `count` reports of one act, other than `columns` say (a value for all, or a list)."""
    usual: dict[str, Any] = {
        "record_id": [f"r{k:05d}" for k in range(count)], "dataset": ["A", "B"], "group_kind": "event", "date_start": DAY,
        "date_end": DAY, "lat": 10.0, "lon": 20.0, "radius_m": 5_000.0, "geo_precision": "settlement", "place_name": "Ashby",
        "event_type": "acled:Shelling", "event_class": "shelling", "actors_1": [["North"]], "killed_low": 3, "killed_high": 3,
    }  # fmt: skip

    def cells(name: str) -> list[Any]:
        value = (usual | columns).get(name)
        return [value[k % len(value)] if isinstance(value, list) and value else value for k in range(count)]

    return pa.table({f.name: pa.array(cells(f.name), f.type) for f in SCHEMA})


def incidents(found: Matching) -> int:
    return len(set(found.incidents["incident_id"].to_pylist()))


@pytest.mark.parametrize("count", [0, 1, 2])
def test_next_to_nothing_is_matched_too(count: int) -> None:
    found = run(table(count))
    assert found.incidents["record_id"].to_pylist() == [f"r{k:05d}" for k in range(count)]
    assert found.summary.rows == count
    assert not found.summary.calibrated


ODD: dict[str, dict[str, Any]] = {
    "no coordinates": {"lat": None, "lon": None, "radius_m": None},
    "one coordinate": {"lon": None},
    "coordinates that are no numbers": {"lat": float("nan")},
    "endless coordinates": {"lat": float("inf"), "lon": float("-inf")},
    "no point on earth": {"lat": 91.0, "lon": 999.0},
    "poles": {"lat": [90.0, -90.0], "lon": [-180.0, 0.0, 179.0]},
    "no dates": {"date_start": None, "date_end": None},
    "an end alone": {"date_start": None},
    "dates the wrong way round": {"date_start": date(2031, 6, 6)},
    "years": {"date_end": date(2040, 1, 1)},
    "the first and the last day": {"date_start": [date(1, 1, 1), date(9999, 12, 31)], "date_end": [date(1, 1, 1), date(9999, 12, 31)]},
    "all time": {"date_start": date(1, 1, 1), "date_end": date(9999, 12, 31)},
    "negative figures": {"killed_low": [-5, 3], "killed_high": [-9, 3]},
    "figures beyond all sense": {"killed_low": [2**62, 0], "killed_high": 2**63 - 1},
    "the upper end below the lower": {"killed_low": 9, "killed_high": 2},
    "strange radii": {"radius_m": [0.0, -5.0, float("nan"), 2e7]},
    "long names": {"actors_1": [["x" * 100_000], ["x" * 99_999 + "y"]], "place_name": ["é" * 100_000, "Ashby"]},
    "unknown codes": {"event_type": "nobody:knows", "event_class": "other"},
    "no codes": {"event_type": None, "event_class": None, "actors_1": None, "dataset": None},
    "one dataset": {"dataset": "A"},
    "odd characters": {"place_name": ["\u202e", "\x00", "😀", "a\u0301"], "actors_1": [["\u200f"], ["\ud7ff"], []]},
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(ODD))
def test_odd_columns_are_matched_and_doubted(name: str) -> None:
    found = run(table(24, **ODD[name]), Options(samples=2))
    assert found.incidents.num_rows == found.summary.rows == 24
    assert sum(size * count for size, count in found.summary.sizes.items()) == 24
    assert found.samples.num_rows == 48
    assert found.summary.caveats
    assert not found.summary.calibrated
    probability = found.incidents["probability"].to_numpy()
    assert ((probability >= 0) & (probability <= 1)).all()


def test_rows_without_a_date_stand_alone_and_it_is_said() -> None:
    found = run(table(24, **ODD["no dates"]))
    assert incidents(found) == 24
    assert any("no date" in c for c in found.summary.caveats)


def test_the_date_line_parts_nothing() -> None:
    assert incidents(run(table(8, lon=[180.0, -180.0, 179.999, -179.999]))) == 1


def test_ids_of_any_characters_keep_their_rows() -> None:
    ids = ["\u202e", "a\u0301", "\u00e1", "😀", "\ud7ff", " ", ",", '"']
    found = run(table(8, record_id=ids))
    assert sorted(found.incidents["record_id"].to_pylist()) == sorted(ids)


def test_an_id_twice_is_refused() -> None:
    with pytest.raises(InputError, match="more than once"):
        run(table(2, record_id="same"))


@pytest.mark.parametrize("count", [200, 20_000])
def test_copies_of_a_row_are_one_incident_and_told(count: int) -> None:
    found = run(table(count, dataset="A"))
    assert incidents(found) == 1
    assert found.summary.sizes == {count: 1}
    assert found.pairs.num_rows == count - 1
    assert any(f"{count - 2:,} reports are equal to others" in c for c in found.summary.caveats)


def test_copies_in_a_dataset_free_of_duplicates_stay_apart() -> None:
    found = run(table(40, dataset="A"), Options(unique=["A"], samples=2))
    assert incidents(found) == 40
    assert found.samples.num_rows == 80


def test_copies_beside_others_change_nothing_but_their_number() -> None:
    """A row of which there are two more copies than matter leaves the incidents of the others as they were."""
    others = table(30, record_id=[f"z{k:02d}" for k in range(30)], lat=[k / 2 for k in range(15)], actors_1=[["East"]])
    few, many = (run(pa.concat_tables([table(n, dataset="A"), others])).incidents for n in (20, 60))
    mine = [{r["record_id"]: r["incident_id"] for r in t.to_pylist() if r["record_id"][0] == "z"} for t in (few, many)]
    assert mine[0] == mine[1]


def test_a_judged_copy_is_held_to_what_was_judged() -> None:
    labels = pa.table({"left": ["r00000"], "right": ["r00030"], "same": [False]})
    found = run(table(40, dataset="A"), Options(labels=labels)).incidents.to_pylist()
    incident = {r["record_id"]: r["incident_id"] for r in found}
    assert incident["r00000"] != incident["r00030"]


def test_the_order_of_copies_changes_nothing() -> None:
    rows = pa.concat_tables([table(30, dataset="A"), table(9, record_id=[f"s{k}" for k in range(9)], dataset="B")])
    one, other = run(rows), run(rows.take(pa.array(range(38, -1, -1))))
    assert one.incidents.equals(other.incidents)
    assert one.pairs.equals(other.pairs)


def test_a_crowd_at_one_place_and_day_is_bounded_and_told() -> None:
    many = 660
    found = run(
        table(many, actors_1=[[f"A{k}"] for k in range(41)], actors_2=[[f"B{k}"] for k in range(37)], killed_low=list(range(23)), killed_high=list(range(23)))
    )  # fmt: skip
    assert found.pairs.num_rows < 250_000
    assert any("more reports than can be compared" in c for c in found.summary.caveats)
    assert any("what chance brings together cannot be told" in c for c in found.summary.caveats)


def test_as_many_words_as_rows_are_taken() -> None:
    many = 1_000
    spread = {
        "lat": [k / 50 for k in range(100)],
        "date_start": [date(2031, 1 + k % 12, 1 + k % 28) for k in range(84)],
    }
    found = run(
        table(
            many, **spread, date_end=spread["date_start"], dataset=[f"d{k}" for k in range(many)],
            event_type=[f"x:{k}" for k in range(many)], actors_1=[[f"name {k}"] for k in range(many)],
        )
    )  # fmt: skip
    assert found.summary.rows == many


def test_a_side_that_is_never_named_speaks_for_no_pair() -> None:
    """Where no report names a second side, reading two reports crosswise must not make every pair alike."""
    count = 600
    days = [date.fromordinal(DAY.toordinal() + (k * 7) // 2) for k in range(count)]
    found = run(
        table(
            count, lat=[10 + (k * 37 % 90) / 30 for k in range(count)], date_start=days, date_end=days,
            actors_1=[[["North"], ["South"], ["East"]][k % 3] for k in range(count)],
        )
    )  # fmt: skip
    assert found.pairs.num_rows == 0 or max(found.pairs["w_actors"].to_pylist()) < 8
