from collections.abc import Callable
from types import SimpleNamespace

import numpy as np
import pytest
from bench.reporttable import Simulated

from sened.incidents.matching import calibrate, fit
from sened.incidents.matching.fit import Fitted
from sened.incidents.matching.frame import encode
from sened.incidents.matching.grouping import sigmoid
from sened.incidents.matching.likeness import Alike

War = Callable[..., Simulated]


def fitted(data: Simulated) -> Fitted:
    frame = encode(data.reports)
    found = fit.fit(frame, Alike(frame), most=1000)
    assert found is not None
    return found


def test_labels_that_agree_with_the_odds_change_little() -> None:
    rng = np.random.default_rng(1)
    odds = rng.normal(0, 2, 4000)
    shift, slope = calibrate.scale(odds, rng.random(4000) < sigmoid(odds))
    assert shift == pytest.approx(0.0, abs=0.15)
    assert slope == pytest.approx(1.0, abs=0.1)


def test_odds_that_are_too_bold_are_drawn_in() -> None:
    rng = np.random.default_rng(2)
    odds = rng.normal(0, 4, 4000)
    shift, slope = calibrate.scale(odds, rng.random(4000) < sigmoid(0.5 * odds - 1.0))
    assert shift == pytest.approx(-1.0, abs=0.2)
    assert slope == pytest.approx(0.5, abs=0.1)


def test_a_few_labels_hardly_move_the_odds() -> None:
    shift, slope = calibrate.scale(np.array([2.0, -2.0]), np.array([False, True]))
    assert abs(shift) < 0.1
    assert 0.75 < slope < 1.0


def test_labels_all_of_one_kind_leave_a_slope() -> None:
    shift, slope = calibrate.scale(np.full(500, -3.0), np.ones(500, dtype=np.bool_))
    assert shift > 0
    assert 0.1 <= slope < 1.0


def test_bins_of_labels_hold_like_numbers_and_say_what_was_said() -> None:
    odds = np.repeat([-2.0, 2.0], 50)
    found = calibrate.by_labels(odds, odds > 0)
    assert sum(b.count for b in found) == 100
    assert {b.count for b in found} == {10}
    assert found[0].said == pytest.approx(sigmoid(np.array([-2.0]))[0])
    assert (found[0].expected, found[-1].expected) == (0.0, 1.0)


def test_the_burst_factor_is_near_pairs_that_are_no_match_over_chance() -> None:
    held = SimpleNamespace(log_odds=np.log([1.0, 1.0, 1 / 3, 3.0]))
    assert calibrate.burst_factor(SimpleNamespace(held=held, by_chance=1.0)) == pytest.approx(0.5 + 0.5 + 0.75 + 0.25)  # type: ignore[arg-type]


def test_a_war_of_series_has_a_higher_burst_factor_than_one_without(war: War) -> None:
    calm, bursty = (fitted(war(rows=1500, seed=4, bursts=b)) for b in (0.0, 0.5))
    assert calibrate.burst_factor(calm) < 1.25
    assert calibrate.burst_factor(bursty) > calibrate.BURSTY


def test_the_contrast_with_chance_gives_shares_that_rise_with_what_is_said(war: War) -> None:
    bins = calibrate.by_contrast(fitted(war(rows=1500, seed=4, bursts=0.0)))
    said, expected = [b.said for b in bins], [b.expected for b in bins]
    assert said == sorted(said)
    assert all(0 <= e <= 1 for e in expected)
    assert expected[0] < 0.5 < expected[-1]
