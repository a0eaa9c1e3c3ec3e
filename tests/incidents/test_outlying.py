"""Points that would lie among the others once latitude and longitude change places."""

from datetime import date

import pyarrow as pa

from sened.incidents.outlying import swapped
from sened.model import tables


def reports(points: list[tuple[str, float | None, float | None]]) -> pa.Table:
    rows: list[dict[str, object]] = [
        {"record_id": f"r{k:03}", "dataset": d, "lat": lat, "lon": lon, "date_start": date(2021, 1, 1)}
        for k, (d, lat, lon) in enumerate(points)
    ]
    return tables.from_rows("reports", rows)


SYRIA: list[tuple[str, float | None, float | None]] = [("A", 36.0 + k / 10, 40.0 + k / 10) for k in range(8)]


def test_a_dataset_with_sides_swapped_stands_out_against_the_others_however_large_it_is() -> None:
    others = [("C", lat, lon) for _, lat, lon in SYRIA]
    found = swapped(reports([*SYRIA, *[("B", 40.2, 36.1)] * 60, *others]))
    assert found.to_pylist() == [False] * 8 + [True] * 60 + [False] * 8


def test_of_two_datasets_both_are_named() -> None:
    assert all(swapped(reports([*SYRIA, *[("B", 40.2, 36.1)] * 6])).to_pylist())


def test_single_rows_stand_out_within_their_own_dataset() -> None:
    assert swapped(reports([*SYRIA, ("A", 40.1, 36.2)])).to_pylist() == [False] * 8 + [True]


def test_what_is_far_either_way_is_no_swap() -> None:
    assert not any(swapped(reports([*SYRIA, ("B", -10.0, -60.0), ("B", 52.0, 13.0)])).to_pylist())


def test_rows_without_a_point_and_small_tables_are_passed_over() -> None:
    assert not any(swapped(reports([("A", 36.0, 40.0), ("B", 40.0, 36.0), ("B", None, None)])).to_pylist())


def test_a_longitude_beyond_90_cannot_be_a_latitude() -> None:
    japan: list[tuple[str, float | None, float | None]] = [("A", 35.0 + k / 10, 139.0) for k in range(8)]
    assert not any(swapped(reports([*japan, ("B", 20.0, 130.0)])).to_pylist())
