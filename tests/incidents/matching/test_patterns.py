from collections.abc import Callable, Sequence

import numpy as np
import pytest

from sened.incidents.matching.frame import Frame
from sened.incidents.matching.patterns import (
    FIGURE_BINS,
    FIGURE_WORDS,
    RATIOS,
    TIME_BINS,
    WEAPON_BINS,
    Patterns,
    edges,
    group_count,
)

Frames = Callable[..., Frame]
Paired = Callable[[Frame, Sequence[tuple[int, int]]], Patterns]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"day": 3}, {"day": 3}, "on one day"),
        ({"day": 3}, {"day": 4}, "one day apart"),
        ({"day": 7}, {"day": 3}, "four days apart"),
        ({"day": 3}, {"day": 1, "span": 5}, "a day within some days"),
        ({"day": 7}, {"day": 1, "span": 5}, "two days from some days"),
        ({"day": 1, "span": 5}, {"day": 1, "span": 5}, "the same days"),
        ({"day": 1, "span": 5}, {"day": 4, "span": 3}, "days that overlap"),
        ({"day": 1, "span": 5}, {"day": 6, "span": 3}, "days one day apart"),
        ({"day": 3}, {"day": 1, "span": 30, "date_precision": "month"}, "a day in the month or year given"),
        ({"day": 0}, {"day": 3, "span": 30, "date_precision": "month"}, "beside the month or year given"),
    ],
)  # fmt: skip
def test_what_dates_are_to_each_other(
    frame: Frames, paired: Paired, one: dict[str, object], other: dict[str, object], expected: str
) -> None:
    rows = frame(dict(one), dict(other))
    assert TIME_BINS[paired(rows, [(0, 1)]).time[0]] == expected
    assert TIME_BINS[paired(rows, [(1, 0)]).time[0]] == expected


def figure(paired: Paired, rows: Frame) -> tuple[int, str]:
    """Return the class of size and the words of the ratio of two rows' figures of a single day."""
    found = int(paired(rows, [(0, 1)]).figures[0])
    assert 0 < found <= FIGURE_BINS // 2
    return (found - 1) // len(FIGURE_WORDS), FIGURE_WORDS[(found - 1) % len(FIGURE_WORDS)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((3, 3), (3, 3), (3, "equal")),
        ((0, 0), (0, 0), (0, "equal")),
        ((10, 10), (11, 11), (5, "nearly equal")),  # log(11.4/10.4) = .09
        ((3, 3), (4, 4), (3, "close")),  # log(4.4/3.4) = .26
        ((2, 2), (8, 8), (4, "very far apart")),  # log(8.4/2.4) = 1.25
        ((3, 9), (5, 6), (4, "nearly equal")),  # ranges that overlap, but are not one
    ],
)
def test_figures_fall_into_bins_of_size_and_ratio(
    frame: Frames, paired: Paired, one: tuple[int, int], other: tuple[int, int], expected: tuple[int, str]
) -> None:
    given = [{"killed_low": low, "killed_high": high} for low, high in (one, other)]
    assert figure(paired, frame(*given)) == expected
    assert figure(paired, frame(*reversed(given))) == expected
    assert len(FIGURE_WORDS) == len(RATIOS) + 1


def test_figures_of_several_days_are_taken_per_day(frame: Frames, paired: Paired) -> None:
    rows = frame({"killed_low": 12, "killed_high": 12, "span": 3}, {"killed_low": 4, "killed_high": 4}, {"killed_low": None, "killed_high": None})  # fmt: skip
    found = paired(rows, [(0, 1), (0, 2)]).figures
    assert found[0] > FIGURE_BINS // 2
    assert (found[0] - FIGURE_BINS // 2 - 1) % len(FIGURE_WORDS) == FIGURE_WORDS.index("equal")
    assert found[1] == 0


def test_weapons_are_compared_where_both_are_given(frame: Frames, paired: Paired) -> None:
    rows = frame({"weapon_class": "drone"}, {"weapon_class": "drone"}, {"weapon_class": "rocket"}, {})
    found = paired(rows, [(0, 1), (0, 2), (0, 3)]).weapon
    assert [WEAPON_BINS[k] for k in found] == ["equal", "unequal", "not both given"]


def test_one_dataset_is_told_from_two_and_no_name_is_no_dataset(frame: Frames, paired: Paired) -> None:
    rows = frame({"dataset": "acled"}, {"dataset": "acled"}, {"dataset": "ucdp"}, {"dataset": ""}, {"dataset": ""})
    found = paired(rows, [(0, 1), (0, 2), (2, 0), (3, 4)])
    assert found.same.tolist() == [1, 0, 0, 0]
    assert found.group[1] == found.group[2] != found.group[0]
    assert group_count(rows) == 9


def test_of_many_datasets_only_one_or_two_are_told_apart(frame: Frames, paired: Paired) -> None:
    rows = frame(*({} for _ in range(14)), {"dataset": "D000"})
    found = paired(rows, [(0, 14), (0, 1), (5, 6)])
    assert group_count(rows) == 2
    assert found.group.tolist() == [1, 0, 0]


def test_keys_of_words_do_not_depend_on_which_row_is_left(frame: Frames, paired: Paired) -> None:
    rows = frame({"actors_1": ["NORTH"], "actors_2": ["SOUTH"]}, {"actors_1": ["EAST"], "actors_2": ["NORTH"]})
    there, back = paired(rows, [(0, 1)]), paired(rows, [(1, 0)])
    assert there.sides(1, 1) == back.sides(1, 1)
    assert there.sides(1, 2) == back.sides(2, 1)
    assert there.sides(1, 2)[0] == rows.side_1[0] * (len(rows.actors) + 1)
    assert there.kinds == back.kinds


def test_distances_are_parted_into_bins_of_like_size() -> None:
    distance = np.linspace(0.0, 10.0, 601)
    found = edges(np.full(601, 7), distance)
    bounds = found.bounds[7]
    assert len(bounds) == 10
    assert bounds[1:] == pytest.approx(np.arange(1, 10))
    # Each other pair of classes has the two bins on either side of a single bound.
    assert found.bins == 11 + 2 * 35


def test_some_pairs_are_the_pairs_of_those_numbers(frame: Frames, paired: Paired) -> None:
    rows = frame({"day": 1}, {"day": 2}, {"day": 4})
    whole = paired(rows, [(0, 1), (0, 2), (1, 2)])
    some = whole.some(np.array([2, 0]))
    assert some.time.tolist() == whole.time[[2, 0]].tolist()
