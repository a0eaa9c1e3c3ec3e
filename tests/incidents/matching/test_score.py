from collections.abc import Callable

import numpy as np
import pytest
from bench.reporttable import Simulated

from sened.incidents.matching import fit, score
from sened.incidents.matching.fit import Fitted
from sened.incidents.matching.frame import Frame, encode
from sened.incidents.matching.likeness import Alike
from sened.incidents.matching.score import FIELDS, Scored

Frames = Callable[..., Frame]


@pytest.fixture(scope="module")
def fitted(war: Callable[..., Simulated]) -> Fitted:
    frame = encode(war(rows=1500, seed=4, bursts=0.0).reports)
    found = fit.fit(frame, Alike(frame), most=1000)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def whole(fitted: Fitted) -> Scored:
    return score.of_fit(fitted)


def in_blocks(fitted: Fitted, rows: int) -> dict[tuple[int, int], float]:
    frame = fitted.pairs.frame
    alike, found = Alike(frame), {}
    for days in score.blocks(frame, rows):
        part = score.block(frame, alike, fitted.model, days, unique=None)
        for a, b, odds in zip(part.left.tolist(), part.right.tolist(), part.log_odds.tolist(), strict=True):
            assert (a, b) not in found
            found[a, b] = odds
    return found


def test_blocks_hold_every_day_once(frame: Frames) -> None:
    rows = frame(*({"day": k // 3} for k in range(30)), {"date_start": None, "date_end": None})
    spans = list(score.blocks(rows, 7))
    days = [d for first, last in spans for d in range(first, last + 1)]
    assert days == sorted(set(days))
    assert set(rows.start[:30].tolist()) <= set(days)
    assert len(spans) > 2
    assert list(score.blocks(frame(), 7)) == []


def test_weights_add_up_to_the_odds(whole: Scored) -> None:
    assert whole.weights.shape == (len(FIELDS), len(whole.left))
    assert whole.weights.sum(axis=0) == pytest.approx(whole.log_odds / np.log(2.0), abs=1e-3)


def test_what_a_field_weighs_is_read_off_the_model(fitted: Fitted, whole: Scored) -> None:
    time = fitted.model.time[fitted.pairs.time + len(fitted.model.time) // 2 * fitted.pairs.same]
    assert whole.weights[FIELDS.index("w_time")] == pytest.approx(time / np.log(2.0), abs=1e-5)


def test_blocks_compare_the_pairs_of_the_whole_each_once(fitted: Fitted, whole: Scored) -> None:
    found = in_blocks(fitted, 400)
    assert sorted(found) == list(zip(whole.left.tolist(), whole.right.tolist(), strict=True))


def test_where_blocks_are_cut_changes_no_more_than_a_trace(fitted: Fitted) -> None:
    small, large = in_blocks(fitted, 300), in_blocks(fitted, 700)
    p = np.array([[1 / (1 + np.exp(-odds[k])) for k in sorted(small)] for odds in (small, large)])
    assert np.abs(p[0] - p[1]).mean() < 1e-3


def test_a_row_has_fewer_neighbours_the_more_rows_there_are() -> None:
    assert score.neighbours(10) == score.MOST
    assert score.neighbours(10**9) == score.LEAST
    assert score.neighbours(100_000) == score.PAIRS // 100_000
