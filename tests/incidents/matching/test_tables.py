"""Shares and ratios against what a sheet of paper gives."""

import numpy as np
import pytest

from sened.incidents.matching import tables
from sened.incidents.matching.tables import CLASS_STRENGTH, STRENGTH, Words


def words(**given: list[float]) -> Words:
    base = {"mass": [4.0, 0.0], "expected": [0.5, 2.0], "ratio": [3.0, 0.5], "class_ratio": [3.0, 0.5]} | given
    return Words(keys=np.array([5, 9]), **{k: np.array(v) for k, v in base.items()})


def test_shares_are_taken_within_the_parent() -> None:
    found = tables.shares(np.array([0, 0, 0, 1, 2, 3]), np.array([0, 0, 1, 1]))
    assert found == pytest.approx([3.5 / 5, 1.5 / 5, 1.5 / 3, 1.5 / 3])


def test_shares_of_nothing_are_even() -> None:
    assert tables.shares(np.zeros(0, np.int64), np.array([0, 0, 1])).tolist() == [0.5, 0.5, 1.0]


def test_ratios_without_matches_weigh_nothing() -> None:
    chance = np.array([0.7, 0.3])
    assert tables.ratios(np.array([0, 1]), np.zeros(2), chance, np.zeros(2, np.int64), 5.0) == pytest.approx([0.0, 0.0])


def test_ratios_are_held_to_chance_by_so_many_matches() -> None:
    chance = np.array([0.5, 0.5])
    found = tables.ratios(np.array([0, 0, 1]), np.array([6.0, 2.0, 2.0]), chance, np.zeros(2, np.int64), 10.0)
    assert np.exp(found) == pytest.approx([(8 + 5) / 20 / 0.5, (2 + 5) / 20 / 0.5])


def test_few_matches_are_held_to_how_matches_are_known_to_look() -> None:
    start = np.log([3.0, 1.0])
    found = tables.ratios(
        np.zeros(0, np.int64), np.zeros(0), np.array([0.5, 0.5]), np.zeros(2, np.int64), 10.0, start=start
    )
    # Such matches look like 1.5 and 0.5 of chance, of which the whole is 2: three quarters and one.
    assert np.exp(found) == pytest.approx([1.5, 0.5])


def test_what_exceeds_chance_is_what_matches_look_like() -> None:
    # Of ten pairs half are in excess: 7 in the first bin, of which chance brings 0.5 * 0.4 * 10 = 2; 3 in the second, all of them by chance.
    found = tables.excess(np.repeat([0, 1], [7, 3]), np.array([0.4, 0.6]), 0.5)
    first, second = 0.7 - 0.2, 0.02 * 0.6 * 0.5
    assert np.exp(found) == pytest.approx([first / (first + second) / 0.4, second / (first + second) / 0.6])


def test_a_pair_of_words_weighs_its_matches_over_chance() -> None:
    found = words().weights(np.array([0, 1]))
    assert np.exp(found) == pytest.approx([(4 + 3 * STRENGTH) / (0.5 + STRENGTH), 0.5 * STRENGTH / (2 + STRENGTH)])


def test_a_pair_does_not_vouch_for_its_own_words() -> None:
    lone = words(mass=[1.0, 0.0])
    at = np.array([0])
    assert lone.weights(at, np.array([1.0])) == pytest.approx(words(mass=[0.0, 0.0]).weights(at))
    # Left out more than there is, nothing remains rather than less than nothing.
    assert lone.weights(at, np.array([1.5])) == pytest.approx(lone.weights(at, np.array([1.0])))


def test_words_never_seen_weigh_what_their_class_says() -> None:
    assert np.exp(words().unseen(np.array([0, 1]), np.array([0.0, 0.5]))) == pytest.approx(
        [3.0, 0.5 * STRENGTH / (0.5 + STRENGTH)]
    )


def test_keys_are_found_or_said_not_to_be_there() -> None:
    at, there = words().find(np.array([9, 7, 5, 99]))
    assert there.tolist() == [True, False, True, False]
    assert at[there].tolist() == [1, 0]
    assert not Words(keys=np.zeros(0, np.int64), **{k: np.zeros(0) for k in ("mass", "expected", "ratio", "class_ratio")}).find(np.array([1]))[1].any()  # fmt: skip


def test_a_class_is_held_to_its_prior() -> None:
    found = tables.class_ratios(
        np.array([0, 0, 1]), np.array([8.0, 2.0, 0.0]), np.array([1.0, 1.0, 0.0]), np.array([6.0, 0.35])
    )
    assert found == pytest.approx([(10 + 6 * CLASS_STRENGTH) / (2 + CLASS_STRENGTH), 0.35])
