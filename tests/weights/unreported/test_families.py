"""Small cases worked by hand, tables printed in papers, simulated truth, and what holds of every family."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sened.weights.unreported import (
    capture,
    coverage,
    decomposable,
    family,
    graphs,
    hierarchy,
    latent,
    linkage,
    loglinear,
    mixing,
    poisson,
    stepwise,
)
from sened.weights.unreported.spread import of_draws, of_weights, pool
from sened.weights.unreported.table import Overlaps, from_memberships

QUICK = latent.Effort(chains=8, burn=300, steps=500)


def overlaps(lists: str, cells: dict[str, int]) -> Overlaps:
    """Return the table of cells written as 0/1 strings, one digit for each list in order."""
    bits = [sum(1 << j for j, c in enumerate(cell) if c == "1") for cell, n in cells.items() for _ in range(n)]
    return from_memberships(lists.split(), bits)


# Chao, Tsay, Lin, Shau and Chao (2001), Statistics in Medicine 20, table I: hepatitis A in a college, Taiwan 1991.
HEPATITIS = overlaps("P Q E", {"111": 28, "110": 21, "101": 17, "100": 69, "011": 18, "010": 55, "001": 63})
# Bruno et al. (1994), Diabetologia 37; counts also in Chao et al. (2001): diabetes in Casale Monferrato; 2,069 observed.
DIABETES = overlaps(
    "1 2 3 4",
    {"1111": 58, "1110": 157, "1101": 18, "1100": 104, "1011": 46, "1010": 650, "1001": 12, "1000": 709, "0111": 14,
     "0110": 20, "0101": 7, "0100": 74, "0011": 8, "0010": 182, "0001": 10},
)  # fmt: skip


def independent(rng: np.random.Generator, total: int, chances: list[float]) -> Overlaps:
    on = rng.random((total, len(chances))) < chances
    cells = (on << np.arange(len(chances))).sum(axis=1)
    return from_memberships([f"L{j}" for j in range(len(chances))], cells[cells > 0])


def test_log_gamma_is_that_of_the_standard_library() -> None:
    values = np.array([1e-3, 0.0625, 0.5, 1, 2, 3.7, 10, 1e3, 1e6, 1e9])
    assert poisson.log_gamma(values) == pytest.approx([math.lgamma(v) for v in values], rel=1e-12, abs=1e-12)


def test_there_are_as_many_models_and_graphs_as_are_known() -> None:
    assert [len(hierarchy.every(k)) for k in (3, 4, 5)] == [8, 113, 6893]
    assert [len(graphs.decomposable(k)[0]) + 1 for k in (3, 4, 5, 6)] == [8, 61, 822, 18154]


def test_two_of_three_lists_dependent_leaves_the_petersen_estimate() -> None:
    # [12,3]: lists 1 and 2 together against list 3, N = n(1 or 2) n(3) / n(both) (Bishop et al. 1975, section 6.4).
    found = loglinear.search(HEPATITIS)
    fitted = found.known[frozenset({0b011})]
    assert fitted is not None
    either, third, both = 271 - 63, 126, 126 - 63
    assert fitted.total == pytest.approx(either * third / both)


def test_all_pairs_of_three_lists_leave_the_known_product() -> None:
    # No interaction of all three: x000 = x111 x100 x010 x001 / (x110 x101 x011) (the same, formula 6.4-14).
    fitted = loglinear.search(HEPATITIS).known[hierarchy.pairs(3)]
    assert fitted is not None
    assert fitted.total == pytest.approx(271 + 28 * 69 * 55 * 63 / (21 * 17 * 18))


def test_a_model_is_written_by_its_largest_interactions() -> None:
    assert hierarchy.written(frozenset({0b0011, 0b0101, 0b0110, 0b0111, 0b1001, 0b1100}), 4) == "[123,14,34]"
    assert hierarchy.written(hierarchy.INDEPENDENT, 3) == "[1,2,3]"


def test_coverage_of_hepatitis_is_as_published() -> None:
    # Chao et al. (2001), section 6: C = 51.3 %, N1 = 508, N = 971.
    found = coverage.cover(HEPATITIS)
    assert found.share == pytest.approx(0.513, abs=0.0005)
    assert found.one_step == pytest.approx(508, abs=0.5)
    assert found.full == pytest.approx(971, abs=0.5)


def test_diabetes_lies_where_it_was_published() -> None:
    # Bruno et al. (1994): 2,771 by their log-linear model, 95 % from 2,492 to 3,051.
    assert DIABETES.observed == 2069
    for found in (loglinear.best(DIABETES), decomposable.average(DIABETES), latent.mixture(DIABETES, 1, QUICK)):
        assert found.estimate is not None
        assert 2250 < found.estimate < 3051


def test_capture_with_even_chances_is_solved_by_hand() -> None:
    # M0 on two lists: p = 2 m / (n1 + n2), N = (n1 + n2)**2 / (4 m) (Otis et al. 1978).
    table = overlaps("a b", {"10": 30, "01": 50, "11": 20})
    found = next(m for m in capture.every(table) if m["model"] == "M0")
    assert found["estimate"] == pytest.approx(120**2 / 80)


def test_the_likelihood_of_the_empty_graph_is_a_product_of_lists() -> None:
    table = overlaps("a b c", {"100": 2, "010": 1, "111": 1})
    unseen = np.array([3.0])
    whole = sum(float(decomposable._log_marginal(table, 1 << j, unseen)[0]) for j in range(3))
    by_hand = sum(
        sum(math.lgamma(v + 0.5) - math.lgamma(0.5) for v in (on, 7 - on)) - math.lgamma(8) for on in (3, 2, 1)
    )
    assert whole == pytest.approx(by_hand)


def test_chains_that_agree_are_told_from_chains_that_do_not() -> None:
    rng = np.random.default_rng(1)
    alike = rng.standard_normal((4, 1000))
    assert mixing.r_hat(alike) < 1.01
    assert 2500 < mixing.effective(alike) < 6000
    assert mixing.r_hat(alike + np.arange(4)[:, None]) > 1.5
    slow = np.cumsum(rng.standard_normal((4, 1000)) * 0.1, axis=1)
    assert mixing.effective(slow) < 100


def test_a_mixture_lies_between_its_parts() -> None:
    low, high = of_draws(np.arange(100.0)), of_weights(np.arange(200.0, 300.0), np.ones(100))
    mixed = pool([low, high])
    assert mixed.quantile(0.25) == pytest.approx(49.5, abs=1)
    assert mixed.interval() == pytest.approx((4.5, 294.5), abs=1)


def test_the_same_seed_gives_the_same_draws_and_another_others() -> None:
    first, again, other = (latent.chains(HEPATITIS, s, QUICK) for s in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(1, 60), min_size=7, max_size=7), st.permutations(range(3)))
def test_the_order_of_lists_changes_nothing(cells: list[int], order: list[int]) -> None:
    table = Overlaps(lists=("a", "b", "c"), counts=np.array([0, *cells]))
    moved = np.zeros(8, np.int64)
    for cell in range(1, 8):
        moved[sum((cell >> old & 1) << new for new, old in enumerate(order))] = table.counts[cell]
    turned = Overlaps(lists=("a", "b", "c"), counts=moved)
    for estimate in (loglinear.averaged, decomposable.average, coverage.bound):
        one, two = estimate(table), estimate(turned)
        assert one.estimate == pytest.approx(two.estimate, rel=1e-5)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 40), min_size=7, max_size=7).filter(any))
def test_no_table_breaks_a_family_and_none_finds_fewer_than_observed(cells: list[int]) -> None:
    table = Overlaps(lists=("a", "b", "c"), counts=np.array([0, *cells]))
    for estimate in (
        loglinear.best,
        loglinear.averaged,
        stepwise.choose,
        decomposable.average,
        coverage.bound,
        capture.best,
    ):
        found = estimate(table)
        if found.estimate is None:
            assert found.diagnostics["why"]
            continue
        assert found.low is not None
        assert found.high is not None
        assert table.observed - 0.5 <= found.low <= found.high
        assert found.estimate >= table.observed - 1e-6


def test_intervals_hold_the_truth_where_lists_are_independent() -> None:
    rng = np.random.default_rng(6)
    hits = {family.LOG_LINEAR: 0, family.GRAPHS: 0}
    for _ in range(60):
        table = independent(rng, 1000, [0.35, 0.3, 0.4, 0.25])
        spread = loglinear.profile(loglinear.search(table), hierarchy.INDEPENDENT).interval()
        found = decomposable.average(table)
        hits[family.LOG_LINEAR] += spread[0] <= 1000 <= spread[1]
        assert found.low is not None
        assert found.high is not None
        hits[family.GRAPHS] += found.low <= 1000 <= found.high
    assert all(53 <= n <= 60 for n in hits.values()), hits


def test_intervals_miss_the_truth_where_some_can_never_be_listed() -> None:
    # A third of the people is on no list, ever: nothing in the table says so, and no family can find them.
    rng = np.random.default_rng(7)
    for _ in range(5):
        table = independent(rng, 1000, [0.35, 0.3, 0.4, 0.25])
        for found in (loglinear.best(table), decomposable.average(table)):
            assert found.high is not None
            assert found.high < 1500


def test_sampled_clusterings_widen_the_interval() -> None:
    lists, rng = ["a", "b", "c"], np.random.default_rng(3)
    of = [
        lists[j] for cell in range(1, 8) for _ in range(int(HEPATITIS.counts[cell])) for j in range(3) if cell >> j & 1
    ]
    people = [
        (cell, i) for cell in range(1, 8) for i in range(int(HEPATITIS.counts[cell])) for j in range(3) if cell >> j & 1
    ]
    central = linkage.of_clusters(lists, of, people)
    assert np.array_equal(central.counts, HEPATITIS.counts)
    # In each sample a tenth of the records come loose and count as people of their own.
    sampled = [
        linkage.of_clusters(lists, of, [(*p, k if rng.random() < share else -1) for k, p in enumerate(people)])
        for share in (0.0, 0.05, 0.1, 0.2)
    ]
    before = decomposable.average(central)
    after = linkage.carry(before, [decomposable.average(t) for t in sampled])
    assert after.high is not None
    assert before.high is not None
    assert after.high > 1.1 * before.high
    assert after.diagnostics["without_linkage"] == [before.low, before.high]
