from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest

from sened.incidents.matching import beliefs
from sened.incidents.matching.beliefs import Beliefs, Evidence
from sened.incidents.matching.frame import Frame
from sened.incidents.matching.patterns import Patterns

Frames = Callable[..., Frame]
Paired = Callable[[Frame, Sequence[tuple[int, int]]], Patterns]


def evidence(match: list[float], series: list[float], by_one: list[float]) -> Evidence:
    return Evidence(
        match=np.array(match), series=np.array(series), by_one=np.array(by_one), swapped=np.zeros(len(match))
    )


@pytest.fixture
def three(frame: Frames, paired: Paired) -> Patterns:
    return paired(frame({"dataset": "A"}, {"dataset": "A"}, {"dataset": "B"}), [(0, 1), (0, 2), (1, 2)])


def judged(pairs: Patterns, said: Evidence, **given: object) -> Beliefs:
    return beliefs.judge(pairs, said, **({"before": None, "rivals": None, "crowd": None} | given))  # type: ignore[arg-type]


def test_a_pair_is_one_incident_or_of_a_series_or_neighbours_by_chance(three: Patterns) -> None:
    # Odds against chance of 6, 2 and 1: of ten parts six, two and one, and one for chance.
    said = evidence([np.log(6.0)] * 3, [np.log(2.0)] * 3, [0.0] * 3)
    found = judged(three, said)
    assert found.match == pytest.approx([0.6] * 3)
    assert found.series == pytest.approx([0.3] * 3)
    assert found.by_one == pytest.approx([0.1] * 3)
    assert found.log_odds == pytest.approx([np.log(1.5)] * 3)


def test_a_series_around_a_pair_speaks_for_a_series(three: Patterns) -> None:
    said = evidence([0.0] * 3, [0.0] * 3, [-20.0] * 3)
    before = judged(three, said)
    assert before.series == pytest.approx([1 / 3] * 3)
    found = judged(three, said, before=before, crowd=1.0)
    # Each row has one other pair: a third of a series more than the one that is taken to be there.
    assert found.series / found.match == pytest.approx([4 / 3] * 3)


def test_the_usual_number_of_series_around_weighs_nothing(three: Patterns) -> None:
    said = evidence([0.0] * 3, [0.0] * 3, [-20.0] * 3)
    found = judged(three, said, before=judged(three, said))
    assert found.crowd == pytest.approx(4 / 3)
    assert found.series == pytest.approx([1 / 3] * 3)


def test_two_rows_of_a_dataset_free_of_duplicates_are_no_match(three: Patterns) -> None:
    said = evidence([5.0] * 3, [0.0] * 3, [0.0] * 3)
    number = three.frame.datasets.index("A")
    assert beliefs.barred(said, three, np.array([number])).match.tolist() == [-beliefs.BARRED, 5.0, 5.0]
    assert beliefs.barred(said, three, None) is said


def test_beliefs_of_some_pairs_are_replaced(three: Patterns) -> None:
    low, high = (
        judged(three, evidence([-3.0] * 3, [0.0] * 3, [0.0] * 3)),
        judged(three, evidence([3.0] * 3, [0.0] * 3, [0.0] * 3)),
    )
    columns: dict[str, Any] = {k: (getattr(high, k)[[1]] if k != "crowd" else 7.0) for k in Beliefs.__slots__}
    found = low.replaced(np.array([1]), Beliefs(**columns))
    assert found.match.tolist() == [low.match[0], high.match[1], low.match[2]]
    assert found.crowd == 7.0
    assert low.match[1] < 0.1


def test_log_odds_are_finite_at_both_ends() -> None:
    found = beliefs.logit(np.array([0.0, 0.5, 1.0]))
    assert found[1] == 0.0
    assert found[2] == pytest.approx(-found[0])
    assert 25 < found[2] < 30
