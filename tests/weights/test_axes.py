from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

Weigh = Callable[..., Any]


def test_lines_of_parties_are_counted_apart_from_the_rest(weigh: Weigh) -> None:
    axes = weigh(({"speakers": ["NA"]}, {}), ({"speakers": ["HG"]}, {}), ({"speakers": ["CW"]}, {})).axes
    assert (axes["lines_high"], axes["lines_party"], axes["lines_other"], axes["parties"]) == (3, 2, 1, 2)
    assert axes["lines_named"] == ["Civil Watch", "Hill Guard", "Northern Army"]


def test_who_says_it_of_its_own_side_takes_responsibility(weigh: Weigh) -> None:
    own = {"speakers": ["Northern Army"], "modality": "self-claimed"}
    assert weigh((own, {}), ({}, {})).axes["responsibility"] == 1
    assert weigh(({"speakers": ["Hill Guard"]}, {})).axes["responsibility"] == 0


def test_an_admission_is_of_harm_to_civilians_by_ones_own_side(weigh: Weigh) -> None:
    harm = {"civilian": "yes", "killed_low": 2, "killed_high": 2}
    assert weigh(({"speakers": ["NA"], **harm}, {})).axes["admissions"] == 1
    assert weigh(({"speakers": ["NA"], "civilian": "no", "killed_low": 2}, {})).axes["admissions"] == 0
    assert weigh(({"modality": "self-claimed", **harm}, {})).axes["admissions"] == 0, "another's record is no admission"
    mixed = {"speakers": ["NA", "local outlets"], **harm}
    assert weigh((mixed, {})).axes["admissions"] == 0, "two speakers in one claim: whose word the harm is, is not known"


def test_a_dispute_needs_actors_of_different_parties(weigh: Weigh) -> None:
    def disputed(*others: dict[str, Any]) -> bool:
        return bool(weigh(({}, {}), *((o, {}) for o in others)).axes["attribution_dispute"])

    assert disputed({"actors": ["HILLS"]})
    assert not disputed({"actors": ["NORTH-PRESS"]})
    assert not disputed({"actors": ["HILLS", "NORTH"], "actor_mode": "any"})
    assert not disputed({"actors": ["UNKNOWN"]})
    assert not disputed({"actors": ["HILLS"], "actors_2": ["NORTH"], "modality": "unknown"}), "a dyad names no culprit"
    assert disputed({"modality": "contested"})


def test_two_sides_of_one_fight_are_no_dispute(weigh: Weigh) -> None:
    ours, theirs = {"target": "HILLS fighters"}, {"actors": ["HILLS"], "target": "soldiers"}
    assert not weigh((ours, {}), (theirs, {})).axes["attribution_dispute"]


def test_ranges_keep_open_ends_and_agreement_needs_one_number(weigh: Weigh) -> None:
    exact, open_ = {"killed_low": 6, "killed_high": 6}, {"killed_low": 4}
    axes = weigh((exact, {}), (open_, {})).axes
    assert (axes["killed_low"], axes["killed_high"], axes["figures_agree"]) == (4, None, True)
    assert weigh((exact, {}), ({"killed_low": 7, "killed_high": 7}, {})).axes["figures_agree"] is False
    assert weigh((exact, {})).axes["figures_agree"] is None


def test_running_counts_are_compared_only_up_to_the_last_day(weigh: Weigh) -> None:
    toll = {"kind": "figure", "event_class": "figure", "question": "toll"}
    early = {**toll, "date_end": date(2031, 3, 2), "killed_low": 5, "killed_high": 5}
    late = {**toll, "date_end": date(2031, 3, 9), "killed_low": 90, "killed_high": 95}
    axes = weigh((early, {}), (late, {})).axes
    assert (axes["killed_low"], axes["killed_high"]) == (90, 95)


def test_spreads_are_what_precision_does_not_account_for(weigh: Weigh) -> None:
    assert weigh(({}, {}), ({"lat": 10.1, "radius_m": 25_000.0}, {})).axes["place_spread_m"] == 0.0
    assert weigh(({}, {}), ({"lat": 10.1}, {})).axes["place_spread_m"] == pytest.approx(6_120, abs=50)
    later = {"date_start": date(2031, 3, 3), "date_end": date(2031, 3, 4)}
    assert weigh(({}, {}), (later, {})).axes["time_spread_days"] == 2
    assert weigh(({"date_end": date(2031, 3, 9)}, {}), (later, {})).axes["time_spread_days"] == 0


def test_a_cited_claim_is_no_captured_evidence(weigh: Weigh) -> None:
    assert weigh(({}, {}), ({"ground": "captured"}, {})).axes["captured"] == 1


CLAIM = st.fixed_dictionaries(
    {
        "speakers": st.sampled_from([[], ["Northern Army"], ["Hill Guard"], ["Civil Watch"]]),
        "actors": st.sampled_from([["NORTH"], ["HILLS"], ["UNKNOWN"], []]),
        "modality": st.sampled_from(["named", "self-claimed", "accused", "suspected"]),
        "civilian": st.sampled_from(["yes", "no", "denied", "unknown"]),
        "killed_low": st.sampled_from([None, 2]),
    }
)
OTHER = {"NORTH": "HILLS", "HILLS": "NORTH", "Northern Army": "Hill Guard", "Hill Guard": "Northern Army"}


@given(rows=st.lists(CLAIM, min_size=1, max_size=5))
@settings(max_examples=40, deadline=None)
def test_swapping_two_parties_swaps_nothing_else(weigh: Weigh, rows: list[dict[str, Any]]) -> None:
    swapped = [r | {k: [OTHER.get(v, v) for v in r[k]] for k in ("speakers", "actors")} for r in rows]
    first, second = weigh(*((r, {}) for r in rows)), weigh(*((r, {}) for r in swapped))
    named = ("lines_named", "attributions")
    assert {k: v for k, v in first.axes.items() if k not in named} == {
        k: v for k, v in second.axes.items() if k not in named
    }
    assert sorted(OTHER.get(a, a) for a in first.axes["attributions"]) == second.axes["attributions"]
    for rule_set, axis in (("sened-1", "occurrence"), ("sened-1", "attribution"), ("airwars-2020", "civilian-harm")):
        assert first.grade(rule_set, axis) == second.grade(rule_set, axis)
