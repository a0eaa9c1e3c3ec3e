from itertools import combinations

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sened.incidents import measures

LABELS = st.lists(st.integers(0, 5), min_size=1, max_size=14)
TWO = LABELS.flatmap(lambda a: st.tuples(st.just(a), st.lists(st.integers(0, 5), min_size=len(a), max_size=len(a))))


def of(*labels: int) -> measures.Ints:
    return np.array(labels, dtype=np.int64)


# Six records: truth {0 1 2} {3 4} {5}; the guess tears 2 off and puts it with 3.
TRUTH = of(1, 1, 1, 2, 2, 3)
GUESS = of(7, 7, 8, 8, 9, 4)


def test_pairs_are_counted_by_hand() -> None:
    # Put together: 01 (right), 23 (wrong). True: 01 02 12 34.
    found = measures.pair_scores(GUESS, TRUTH)
    assert (found.precision, found.recall) == (1 / 2, 1 / 4)
    assert found.f1 == pytest.approx(1 / 3)


def test_b_cubed_is_counted_by_hand() -> None:
    # Precision by record: 1 1 1/2 1/2 1 1; recall: 2/3 2/3 1/3 1/2 1/2 1.
    found = measures.b_cubed(GUESS, TRUTH)
    assert found.precision == pytest.approx(5 / 6)
    assert found.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 / 2 + 1 / 2 + 1) / 6)


def test_rows_flagged_are_counted_by_hand() -> None:
    # Rows with a duplicate: 0 1 2 3 4, flagged 0 1 2 3. Rows without: 5, not flagged.
    assert measures.flagged(GUESS, TRUTH) == measures.Flagged(of_duplicates=4 / 5, of_unique=0.0)


def test_a_row_flagged_for_the_wrong_partner_still_counts_as_flagged() -> None:
    found = measures.flagged(of(1, 2, 1, 2), of(5, 5, 6, 6))
    assert found.of_duplicates == 1.0
    assert measures.pair_scores(of(1, 2, 1, 2), of(5, 5, 6, 6)).recall == 0.0


def test_nothing_put_together_is_precise_and_finds_nothing() -> None:
    found = measures.pair_scores(of(0, 1, 2), of(0, 0, 1))
    assert (found.precision, found.recall, found.f1) == (1.0, 0.0, 0.0)


def test_no_duplicates_and_none_found_is_faultless() -> None:
    assert measures.pair_scores(of(0, 1), of(4, 5)).f1 == 1.0
    assert measures.flagged(of(0, 1), of(4, 5)) == measures.Flagged(of_duplicates=1.0, of_unique=0.0)


def test_an_empty_table_is_measured_without_complaint() -> None:
    assert measures.pair_scores(of(), of()).f1 == 1.0
    assert measures.b_cubed(of(), of()).f1 == 1.0


def test_labels_of_unequal_length_are_refused() -> None:
    with pytest.raises(ValueError, match="one label per record"):
        measures.pair_scores(of(1), of(1, 2))


def test_calibration_is_counted_by_hand() -> None:
    # Two bins of two: |.2 - 0| and |.9 - .5|, each half the weight. What is below .01 does not count.
    said, true = np.array([0.001, 0.2, 0.2, 0.9, 0.9]), np.array([True, False, False, True, False])
    assert measures.calibration_error(said, true, bins=2) == pytest.approx(0.5 * 0.2 + 0.5 * 0.4)


def test_pairs_of_one_probability_stay_in_one_bin() -> None:
    said = np.full(40, 0.5)
    assert measures.calibration_error(said, np.arange(40) < 20) == pytest.approx(0.0)


def test_calibration_does_not_depend_on_the_order_of_pairs() -> None:
    said, true = np.linspace(0, 1, 101).round(1), np.arange(101) % 3 == 0
    back = measures.calibration_error(said[::-1], true[::-1])
    assert measures.calibration_error(said, true) == pytest.approx(back)


def test_no_pair_above_the_least_probability_has_no_error() -> None:
    assert measures.calibration_error(np.array([0.001]), np.array([True])) == 0.0


def test_candidate_recall_is_counted_by_hand() -> None:
    # True pairs 01 02 12 34; compared: 01, 34 and a false one.
    assert measures.candidate_recall(of(0, 3, 4), of(1, 4, 5), TRUTH) == 2 / 4


def test_labels_and_ids_are_numbered() -> None:
    assert measures.codes(pa.chunked_array([["b", "a"], ["b"]])).tolist() == [0, 1, 0]
    assert measures.codes(pa.chunked_array([], type=pa.string())).tolist() == []
    assert measures.rows_of(pa.array(["c", "a"]), pa.array(["a", "b", "c"])).tolist() == [2, 0]
    with pytest.raises(ValueError, match="1 ids"):
        measures.rows_of(pa.array(["z"]), pa.array(["a"]))


@given(TWO)
@settings(deadline=None)
def test_counts_agree_with_a_list_of_pairs(two: tuple[list[int], list[int]]) -> None:
    guess, truth = two
    ours, real = ({p for p in combinations(range(len(x)), 2) if x[p[0]] == x[p[1]]} for x in (guess, truth))
    found = measures.pair_scores(of(*guess), of(*truth))
    assert found.precision == (len(ours & real) / len(ours) if ours else 1.0)
    assert found.recall == (len(ours & real) / len(real) if real else 1.0)


@given(TWO)
@settings(deadline=None)
def test_b_cubed_agrees_with_its_definition(two: tuple[list[int], list[int]]) -> None:
    guess, truth = two
    n = range(len(guess))
    alike = [sum(guess[i] == guess[j] and truth[i] == truth[j] for j in n) for i in n]
    found = measures.b_cubed(of(*guess), of(*truth))
    assert found.precision == pytest.approx(sum(alike[i] / guess.count(guess[i]) for i in n) / len(guess))
    assert found.recall == pytest.approx(sum(alike[i] / truth.count(truth[i]) for i in n) / len(guess))


@given(TWO, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_names_of_labels_and_order_of_records_do_not_matter(two: tuple[list[int], list[int]], random: object) -> None:
    guess, truth = two
    order = list(range(len(guess)))
    random.shuffle(order)  # type: ignore[attr-defined]
    names = {k: (k * 7 + 3) % 11 for k in range(6)}
    again = of(*(names[guess[i]] for i in order)), of(*(truth[i] for i in order))
    for measure in (measures.pair_scores, measures.b_cubed):
        a, b = measure(of(*guess), of(*truth)), measure(*again)
        assert [a.precision, a.recall] == pytest.approx([b.precision, b.recall])


@given(LABELS)
@settings(deadline=None)
def test_the_truth_scores_full_marks(truth: list[int]) -> None:
    labels = of(*truth)
    assert measures.pair_scores(labels, labels).f1 == measures.b_cubed(labels, labels).f1 == 1.0
    assert measures.flagged(labels, labels) == measures.Flagged(of_duplicates=1.0, of_unique=0.0)


def test_crossed_labels_are_shared_where_both_are() -> None:
    # Together in guess and truth: 0 and 1 alone.
    assert measures.pair_count(measures.crossed(GUESS, TRUTH)) == 1
    assert measures.crossed(GUESS, TRUTH)[0] == measures.crossed(GUESS, TRUTH)[1]
