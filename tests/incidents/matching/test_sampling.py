from collections.abc import Callable

import numpy as np
from bench.reporttable import Simulated

from sened.incidents.matching import sampling
from sened.incidents.matching.frame import Frame, encode

Frames = Callable[..., Frame]


def test_whole_spans_of_days_are_taken(war: Callable[..., Simulated]) -> None:
    frame = encode(war(rows=1500, seed=4, per_day=1.0, bursts=0.0).reports)
    rows = sampling.spans(frame, 700)
    assert len(rows) == 3 * 233
    assert np.array_equal(rows, np.unique(rows))
    # 1500 days at one report a day: three spans of 200 days and more, in each of which nearly all reports of its days are taken.
    days = np.sort(frame.start[rows])
    breaks = np.flatnonzero(np.diff(days) > 20)
    assert len(breaks) == 2
    for span in np.split(days, breaks + 1):
        inside = (frame.start > span[0]) & (frame.start < span[-1])
        assert np.isin(np.flatnonzero(inside), rows).all()


def test_a_short_war_is_one_span_and_undated_rows_are_left_out(frame: Frames) -> None:
    rows = frame(*({"day": k} for k in range(20)), {"date_start": None, "date_end": None})
    assert len(sampling.spans(rows, 10)) == 10
    assert sampling.spans(rows, 100).tolist() == list(range(20))
