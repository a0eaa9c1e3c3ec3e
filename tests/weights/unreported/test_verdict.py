"""Each rule of the verdict on a table or on families made for it."""

import numpy as np
import pytest

from sened.weights.unreported import family
from sened.weights.unreported.family import Family
from sened.weights.unreported.table import Overlaps
from sened.weights.unreported.verdict import Verdict, judge, refusals_of_table

SOUND = Overlaps(lists=("a", "b", "c"), counts=np.array([0, 50, 50, 20, 50, 20, 20, 10]))


def of(*cells: int) -> Overlaps:
    size = len(cells).bit_length()
    return Overlaps(lists=tuple("abcd"[:size]), counts=np.array([0, *cells]))


def said(name: str, estimate: float, *, low: float | None = None, high: float | None = None, **more: object) -> Family:
    return Family(
        name=name, estimate=estimate, low=low or estimate * 0.8, high=high or estimate * 1.3, spread=None,
        diagnostics={"within_2_of_best_bic": [], **more},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        (of(10, 10, 5), "three are needed"),
        (of(10, 10, 5, 0, 0, 0, 0), "No name stands on c"),
        (of(10, 10, 0, 10, 0, 0, 0), "No name stands on two lists"),
        (of(10, 10, 9, 10, 0, 0, 0), "c shares no name"),
        (of(10, 10, 2, 10, 1, 1, 0), "Only 4 names"),
        (of(10, 0, 9, 10, 3, 0, 4), "Every name of b stands on a too"),
    ],
)
def test_a_table_that_allows_no_estimate_is_refused_with_the_reason(table: Overlaps, reason: str) -> None:
    assert any(reason in r for r in refusals_of_table(table))
    judged = judge(table, [])
    assert (judged.verdict, judged.low, judged.high) == (Verdict.REFUSED, None, None)


def test_families_that_agree_may_be_published_as_a_range() -> None:
    judged = judge(SOUND, [said(family.LOG_LINEAR, 400), said(family.GRAPHS, 450)])
    assert (judged.verdict, judged.low, judged.high) == (Verdict.PUBLISHABLE, 320, 585)


def test_families_that_disagree_are_not() -> None:
    judged = judge(SOUND, [said(family.LOG_LINEAR, 400), said(family.GRAPHS, 601)])
    assert judged.verdict is Verdict.REFUSED
    assert "graph-averaged 601" in judged.reasons[0]


def test_a_floor_and_capture_models_are_no_part_of_the_disagreement() -> None:
    families = [
        said(family.LOG_LINEAR, 400),
        said(family.GRAPHS, 450),
        said(family.COVERAGE, 220),
        said(family.CAPTURE, 990),
    ]
    assert judge(SOUND, families).verdict is Verdict.PUBLISHABLE


def test_models_that_fit_alike_and_differ_are_dependence_that_cannot_be_told() -> None:
    rivals = [{"model": "[1,2,3]", "estimate": 300.0}, {"model": "[12,23]", "estimate": 700.0}]
    judged = judge(SOUND, [said(family.LOG_LINEAR, 400, within_2_of_best_bic=rivals), said(family.GRAPHS, 450)])
    assert judged.verdict is Verdict.REFUSED
    assert "cannot tell how the lists depend" in judged.reasons[0]


@pytest.mark.parametrize(
    ("table", "families", "reason"),
    [
        (of(50, 50, 20, 50, 20, 0, 0), [said(family.LOG_LINEAR, 400), said(family.GRAPHS, 450)], "both lists of b+c"),
        (of(50, 50, 5, 50, 5, 5, 1), [said(family.LOG_LINEAR, 400), said(family.GRAPHS, 450)], "Only 16 names"),
        (SOUND, [said(family.LOG_LINEAR, 400), said(family.LATENT, 450, r_hat=1.9, effective_size=9.0)], "not come to agree"),
        (SOUND, [said(family.LOG_LINEAR, 400), said(family.GRAPHS, 450, high=3000)], "only its lower end"),
        (SOUND, [said(family.LOG_LINEAR, 400)], "without a second family"),
    ],
)  # fmt: skip
def test_what_is_thin_allows_a_lower_bound_only(table: Overlaps, families: list[Family], reason: str) -> None:
    judged = judge(table, families)
    assert judged.verdict is Verdict.LOWER_BOUND
    assert judged.high is None
    assert any(reason in r for r in judged.reasons)
