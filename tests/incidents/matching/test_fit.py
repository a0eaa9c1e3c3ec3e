"""What is learned from tables whose truth is known."""

from collections.abc import Callable

import numpy as np
import pytest
from bench.reporttable import Simulated
from bench.world_names import ACTORS

from sened.incidents.columns import Ints
from sened.incidents.matching import fit, windows
from sened.incidents.matching.fit import Fitted, Known
from sened.incidents.matching.frame import CLASSES, Frame, encode
from sened.incidents.matching.likeness import Alike
from sened.incidents.matching.model import BURST, BURST_BY_ONE, MATCH
from sened.incidents.matching.patterns import Patterns

Frames = Callable[..., Frame]
War = Callable[..., Simulated]
Truth = Callable[[Simulated, Frame], Ints]


def learned(data: Simulated, **given: object) -> Fitted:
    frame = encode(data.reports)
    found = fit.fit(frame, Alike(frame), most=1000, **given)  # type: ignore[arg-type]
    assert found is not None
    return found


@pytest.fixture(scope="module")
def plain(war: War) -> Fitted:
    return learned(war(rows=1500, seed=4, bursts=0.0))


def weight(found: Fitted, one: str, other: str) -> float:
    """Return what two names of actors weigh, natural log."""
    names = found.pairs.frame.actors
    a, b = sorted((names.index(one), names.index(other)))
    at, there = found.model.actors.find(np.array([a * len(names) + b]))
    assert there[0]
    return float(found.model.actors.weights(at)[0])


def test_where_no_two_rows_are_near_nothing_is_learned(frame: Frames) -> None:
    for rows in (frame(), frame({}), frame({"lat": 10.0}, {"lat": 50.0}), frame({"day": 1}, {"day": 90})):
        assert fit.fit(rows, Alike(rows), most=100) is None


def test_the_number_of_matches_is_learned(plain: Fitted, war: War, row_truth: Truth) -> None:
    truth = row_truth(war(rows=1500, seed=4, bursts=0.0), plain.pairs.frame)
    true = int((truth[plain.pairs.left] == truth[plain.pairs.right]).sum())
    assert plain.held.match.sum() == pytest.approx(true, rel=0.06)
    assert plain.model.matched == pytest.approx(plain.held.match.sum())


def test_beliefs_are_near_the_truth(plain: Fitted, war: War, row_truth: Truth) -> None:
    truth = row_truth(war(rows=1500, seed=4, bursts=0.0), plain.pairs.frame)
    same = truth[plain.pairs.left] == truth[plain.pairs.right]
    assert np.mean((plain.held.match - same) ** 2) < 0.02
    assert plain.held.match[same].mean() > 0.9
    assert plain.held.match[~same].mean() < 0.03


def test_names_of_one_actor_that_look_unlike_are_learned(plain: Fitted) -> None:
    texts = plain.pairs.frame.actors
    found = []
    for k, actor in enumerate(ACTORS):
        names, others = (list(a.in_script("latin")) for a in (actor, ACTORS[(k + 1) % len(ACTORS)]))
        if {names[0], names[1], others[0]} <= set(texts):
            found.append(weight(plain, names[0], names[1]) - weight(plain, names[0], others[0]))
    assert len(found) >= 5
    assert np.mean(found) > 2.0


def test_agreement_weighs_for_a_match_and_distance_against(plain: Fitted) -> None:
    model = plain.model
    assert model.time[0] > 0 > model.time[4]
    kind = CLASSES + 1
    bins = model.place[model.edges.offset[kind] : model.edges.offset[kind + 1]]
    assert bins[1] > 1.0 > bins[-1]


def test_without_series_hardly_any_near_pair_is_taken_for_one(plain: Fitted, war: War) -> None:
    bursty = learned(war(rows=1500, seed=4, bursts=0.5))
    assert bursty.model.shares[[BURST, BURST_BY_ONE]].sum() > 0.15
    assert bursty.model.shares.sum() == pytest.approx(1.0)
    assert plain.model.shares[MATCH] > 0.1


def test_a_dataset_that_swaps_the_sides_is_found_out(war: War, plain: Fitted) -> None:
    found = learned(war(rows=1500, seed=4, bursts=0.0, swapped=True))
    sets = found.pairs.frame.datasets
    a, b = sorted((sets.index("acled"), sets.index("ucdp")))
    straight = sorted((sets.index("acled"), sets.index("gtd")))
    assert found.model.swapped[a * len(sets) + b] > 0.7
    assert found.model.swapped[straight[0] * len(sets) + straight[1]] < 0.1
    assert plain.model.swapped.max() < 0.1


def test_judged_pairs_are_believed(war: War) -> None:
    def known(pairs: Patterns) -> Known:
        return Known(at=np.array([0, 1]), same=np.array([True, False]))

    found = learned(war(rows=300, seed=5, places=20), known=known, rounds=3)
    assert found.held.match[0] > 0.999
    assert found.held.match[1] < 0.001


def test_a_dataset_free_of_duplicates_has_no_matches_within_it(war: War) -> None:
    data = war(rows=300, seed=5, places=20)
    number = encode(data.reports).datasets.index("acled")
    found = learned(data, unique=np.array([number]))
    within = (found.pairs.same == 1) & (found.pairs.frame.dataset[found.pairs.left] == number)
    assert within.any()
    assert found.held.match[within].max() < 1e-9


def test_windows_are_those_that_fit_the_table(plain: Fitted) -> None:
    frame = plain.pairs.frame
    fitting = windows.fitting(frame, Alike(frame).names, most=1000)
    assert np.array_equal(plain.model.windows, fitting)
    assert (plain.pairs.distance <= fitting.max() + 1e-9).all()
