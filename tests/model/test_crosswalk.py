"""Codes of other vocabularies find their class; distances behave like distances."""

import itertools

import pytest

from sened.model.crosswalk import class_distance, event_class, figure_question
from sened.model.vocabulary import EventClass, FigureQuestion


@pytest.mark.parametrize(
    ("vocabulary", "code", "expected"),
    [
        ("acled", "Explosions/Remote violence / Air/drone strike", EventClass.AIR_STRIKE),
        ("ACLED", "Armed clash", EventClass.CLASH),
        ("acled", "Battles/Armed clash", EventClass.CLASH),
        ("acled", "Explosions/Remote violence/Shelling/artillery/missile attack", EventClass.SHELLING),
        ("acled", "Battles / no such code", EventClass.OTHER),
        ("airwars", "Airstrike, Drone Strike", EventClass.AIR_STRIKE),
        ("ucdp", "2 non-state", EventClass.VIOLENCE),
        ("ucdp", "3", EventClass.ATTACK_ON_CIVILIANS),
        ("gtd", "Bombing/Explosion", EventClass.EXPLOSION),
        ("sened", "figure:toll", EventClass.FIGURE),
        ("sened", "status", EventClass.STATUS),
        ("acled", "no such code", EventClass.OTHER),
        ("unheard-of", "x", EventClass.OTHER),
    ],
)
def test_codes_find_their_class(vocabulary: str, code: str, expected: EventClass) -> None:
    assert event_class(vocabulary, code) is expected


def test_distances_are_symmetric_bounded_and_zero_only_for_one_class() -> None:
    for a, b in itertools.product(EventClass, EventClass):
        assert class_distance(a, b) == class_distance(b, a)
        assert 0 <= class_distance(a, b) <= 1
        assert (class_distance(a, b) == 0) == (a is b)


def test_figures_name_their_question() -> None:
    assert figure_question("figure:escaped") is FigureQuestion.ESCAPED
    assert figure_question("figure:unheard-of") is None
    assert figure_question("status") is None
