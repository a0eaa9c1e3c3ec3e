"""Codes of other vocabularies find their class; distances behave like distances."""

import itertools

import pytest

from sened.base.names import fold
from sened.model.crosswalk import MAPPINGS, class_distance, event_class, figure_question, is_known_code
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
        ("acled", "Battles", EventClass.CLASH),
        ("acled", "Battle-No change of territory", EventClass.CLASH),
        ("acled", "Explosions/Remote violence", EventClass.VIOLENCE),
        ("gtd", "3", EventClass.EXPLOSION),
        ("gtd", "9", EventClass.VIOLENCE),
        ("scad", "10", EventClass.CLASH),
        ("scad", "1", EventClass.GATHERING),
        ("airwars", "Airstrike and/or Artillery", EventClass.SHELLING),
        ("cameo", "14", EventClass.GATHERING),
        ("cameo", "1831", EventClass.SUICIDE_BOMB),
        ("cameo", "1951", EventClass.AIR_STRIKE),
        ("cameo", "0231", EventClass.CALL),
        ("cameo", "99", EventClass.OTHER),
        ("plover", "ASSAULT", EventClass.VIOLENCE),
        ("plover", "ASSAULT / suicide-attack", EventClass.SUICIDE_BOMB),
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


def test_every_mapping_has_a_reason_and_is_the_only_one_of_its_code() -> None:
    assert all(m.reason for m in MAPPINGS)
    codes = [(m.vocabulary, fold(m.code)) for m in MAPPINGS]
    assert len(codes) == len(set(codes))
    for mapping in MAPPINGS:
        assert event_class(mapping.vocabulary, mapping.code) is mapping.event_class


ACLED_SUB_TYPES = {
    "Battles": ("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
    "Explosions/Remote violence": ("Air/drone strike", "Chemical weapon", "Grenade", "Remote explosive/landmine/IED",
                                   "Shelling/artillery/missile attack", "Suicide bomb"),
    "Violence against civilians": ("Abduction/forced disappearance", "Attack", "Sexual violence"),
    "Protests": ("Excessive force against protesters", "Peaceful protest", "Protest with intervention"),
    "Riots": ("Mob violence", "Violent demonstration"),
    "Strategic developments": ("Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
                               "Headquarters or base established", "Looting/property destruction",
                               "Non-violent transfer of territory", "Other"),
}  # fmt: skip


def test_all_codes_of_each_vocabulary_are_there() -> None:
    assert sum(map(len, ACLED_SUB_TYPES.values())) == 25
    for kind, sub_kinds in ACLED_SUB_TYPES.items():
        assert is_known_code("acled", kind)
        assert all(is_known_code("acled", f"{kind} / {sub_kind}") for sub_kind in sub_kinds)
    assert all(is_known_code("ucdp", code) for code in "123")
    assert all(is_known_code("gtd", code) for code in "123456789")
    assert all(is_known_code("scad", str(code)) for code in range(1, 11))
    assert all(is_known_code("cameo", f"{code:02}") for code in range(1, 21))
