from collections.abc import Callable

import numpy as np
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from sened.base.geo import distance_m
from sened.incidents import block, columns

Reports = Callable[..., pa.Table]
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "day": st.integers(0, 40),
            "span": st.integers(1, 25),
            "lat": st.floats(9.0, 10.5),
            "lon": st.floats(179.0, 181.0).map(lambda x: x if x <= 180 else x - 360),
            "radius_m": st.sampled_from([0.0, 1_000.0, 5_000.0, 25_000.0, 90_000.0]),
        }
    ),
    min_size=2,
    max_size=14,
)


@given(rows=ROWS)
@settings(max_examples=60, deadline=None)
def test_the_grid_finds_exactly_the_pairs_that_comparing_all_finds(
    reports: Reports, rows: list[dict[str, object]]
) -> None:
    c = columns.load(reports(*[dict(r) for r in rows]))
    left, right = block.near(c, np.arange(c.size))
    found = set(zip(left.tolist(), right.tolist(), strict=True))
    assert len(found) == len(left)
    for i in range(c.size):
        for j in range(i + 1, c.size):
            gap = max(c.start[j] - c.end[i], c.start[i] - c.end[j])
            apart = distance_m(c.lat[i], c.lon[i], c.lat[j], c.lon[j])
            window = block.SLACK * (c.radius[i] + c.radius[j]) + block.LEAST_M
            if abs(apart - window) > 1.0:
                assert ((i, j) in found) == (gap <= block.GAP_DAYS and apart < window)


def test_rows_without_a_point_meet_by_a_word_of_the_name(reports: Reports) -> None:
    nowhere = {"lat": None, "lon": None, "radius_m": None}
    c = columns.load(
        reports({}, {**nowhere, "place_name": "Marlow"}, {**nowhere, "place_name": "Elsewhere"}, {**nowhere, "day": 20})
    )
    left, right = block.loose(c, np.arange(4))
    assert list(zip(left.tolist(), right.tolist(), strict=True)) == [(0, 1)]


def test_a_row_without_a_date_has_no_candidates(reports: Reports) -> None:
    c = columns.load(reports({}, {"date_start": None, "date_end": None}))
    assert len(block.near(c, np.arange(2))[0]) == 0
    assert len(block.loose(c, np.arange(2))[0]) == 0
