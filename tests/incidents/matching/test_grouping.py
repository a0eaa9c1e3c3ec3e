from collections.abc import Callable
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sened.incidents.cluster import Evidence
from sened.incidents.matching import grouping
from sened.incidents.matching.frame import Frame
from sened.incidents.matching.grouping import Judged, sigmoid
from sened.incidents.matching.score import FIELDS, Scored

Frames = Callable[..., Frame]
SIZE = 8
ODDS = st.lists(st.one_of(st.none(), st.floats(-8, 8)), min_size=28, max_size=28)
SETS = st.lists(st.sampled_from("ABC"), min_size=SIZE, max_size=SIZE)
ADDS = st.sampled_from([Evidence(), Evidence(prior=-2.0, adds=0.2), Evidence(prior=-4.0, adds=1.0)])


def scored(odds: dict[tuple[int, int], float]) -> Scored:
    pairs = sorted(odds)
    left, right = (np.array([p[k] for p in pairs], dtype=np.int64) for k in (0, 1))
    values = np.array([odds[p] for p in pairs], dtype=np.float64)
    return Scored(left=left, right=right, log_odds=values, weights=np.zeros((len(FIELDS), len(pairs)), np.float32))


def grouped(frame: Frame, odds: dict[tuple[int, int], float], **given: object) -> list[int]:
    pairs = scored(odds)
    label: list[int] = grouping.group(frame, pairs, pairs.log_odds, **given).tolist()  # type: ignore[arg-type]
    return label


def judged(*pairs: tuple[int, int, bool]) -> Judged:
    left, right, same = zip(*pairs, strict=True)
    return Judged(left=np.array(left), right=np.array(right), same=np.array(same))


def test_rows_with_better_than_even_odds_come_together(frame: Frames) -> None:
    assert grouped(frame({}, {}, {}), {(0, 1): 0.1, (1, 2): -0.1}) == [0, 0, 2]


def test_two_reports_that_agree_say_more_than_one(frame: Frames) -> None:
    rows, odds = frame({}, {}, {}), {(0, 1): 4.0, (0, 2): -0.1, (1, 2): -0.1}
    # That matches are rare, 2 bits against each pair, is told once and not twice.
    assert grouped(rows, odds) == [0, 0, 2]
    assert grouped(rows, odds, evidence=Evidence(prior=-2.0, adds=0.2)) == [0, 0, 0]


def test_what_a_person_has_judged_stands_whatever_the_odds(frame: Frames) -> None:
    rows = frame({}, {}, {}, {})
    assert grouped(rows, {(0, 1): 5.0, (2, 3): -5.0}, judged=judged((0, 1, False), (2, 3, True))) == [0, 1, 2, 2]


def test_pairs_that_were_not_compared_can_be_judged_too(frame: Frames) -> None:
    rows = frame({}, {}, {})
    found = grouped(rows, {(0, 1): 4.0, (1, 2): 4.0}, judged=judged((0, 2, False)))
    assert found[0] != found[2]
    assert grouped(rows, {}, judged=judged((0, 2, True))) == [0, 1, 0]


@settings(max_examples=60, deadline=None)
@given(
    odds=ODDS, sets=SETS, evidence=ADDS, apart=st.sets(st.sampled_from(list(combinations(range(SIZE), 2))), min_size=1)
)
def test_neither_a_persons_no_nor_a_dataset_free_of_duplicates_is_ever_broken(
    frame: Frames, odds: list[float | None], sets: list[str], evidence: Evidence, apart: set[tuple[int, int]]
) -> None:
    rows = frame(*({"dataset": d} for d in sets))
    pairs = {p: v for p, v in zip(combinations(range(SIZE), 2), odds, strict=True) if v is not None}
    once = np.array([k for k, d in enumerate(rows.datasets) if d == "A"], dtype=np.int64)
    found = grouped(
        rows, pairs, judged=judged(*((a, b, False) for a, b in sorted(apart))), unique=once, evidence=evidence
    )
    assert all(found[a] != found[b] for a, b in apart)
    of_a = [found[k] for k, d in enumerate(sets) if d == "A"]
    assert len(of_a) == len(set(of_a))
    assert all(found[k] <= k and found[found[k]] == found[k] for k in range(SIZE))


def test_a_row_stands_as_surely_as_the_others_speak_for_it(frame: Frames) -> None:
    odds = {(0, 1): 3.0, (0, 2): 1.0, (1, 2): 2.0, (2, 3): -1.0}
    found = grouping.standing(frame({}, {}, {}, {}), scored(odds), np.array([0, 0, 0, 3]))
    assert found.probability[:3] == pytest.approx(sigmoid(np.array([2.0, 2.5, 1.5])))
    # Alone: that the three others, of which two were not even compared, are not its own.
    rival = sigmoid(np.array([(-1.0 - 5.0 - 5.0) / 3]))[0]
    assert found.probability[3] == pytest.approx(1.0 - rival)


def test_the_runner_up_is_the_other_incident_that_speaks_most_for_a_row(frame: Frames) -> None:
    odds = {(0, 1): 3.0, (0, 2): 0.5, (0, 3): -2.0, (2, 4): 4.0}
    found = grouping.standing(frame(*({} for _ in range(6))), scored(odds), np.array([0, 0, 2, 3, 2, 5]))
    # Row 0: with 2 and 4 the mean is (0.5 - 5) / 2, with 3 alone -2.
    assert found.second.tolist() == [3, -1, 0, 0, -1, -1]
    assert found.second_probability[0] == pytest.approx(sigmoid(np.array([-2.0]))[0])
    assert found.second_probability[2] == pytest.approx(sigmoid(np.array([(0.5 - 5.0) / 2]))[0])
    assert found.second_probability[5] == 0.0


def test_in_samples_two_lone_rows_stand_together_as_often_as_their_probability_says(frame: Frames) -> None:
    count = 400
    odds = {(2 * k, 2 * k + 1): v for k, v in enumerate((-2.0, -0.5, 0.0, 1.0, 3.0))}
    rows = frame(*({} for _ in range(10)))
    drawn = np.stack(grouping.samples(rows, scored(odds), count, seed=7))
    share = (drawn[:, 0::2] == drawn[:, 1::2]).mean(axis=0)
    expected = sigmoid(np.array(list(odds.values())))
    assert np.abs(share - expected).max() < 4 * 0.5 / np.sqrt(count)


def test_samples_are_the_same_for_one_seed_and_others_for_another(frame: Frames) -> None:
    rows, pairs = frame({}, {}, {}), scored({(0, 1): 0.1, (1, 2): -0.1})
    first, again, other = (np.stack(grouping.samples(rows, pairs, 30, seed=s)).tolist() for s in (1, 1, 2))
    assert first == again != other


def test_samples_keep_what_a_person_has_judged(frame: Frames) -> None:
    said = judged((0, 1, False), (1, 2, True))
    drawn = np.stack(grouping.samples(frame({}, {}, {}), scored({(0, 1): 4.0, (1, 2): -4.0}), 50, seed=1, judged=said))
    assert (drawn == [0, 1, 1]).all()
