from datetime import date
from typing import Any

import pytest

from sened.base.dates import Interval, day
from sened.base.geo import Circle
from sened.base.quantities import Count
from sened.model.vocabulary import Checkable, ClaimKind, EventClass
from sened.pipeline.check.case import CaseView
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.find import MOST_CONTAINED, is_series, link
from sened.pipeline.check.link import Links

MARCH_10 = day(date(2023, 3, 10))
MARWAN, QASR, JAIL = Circle(36.0, 40.0, 5_000), Circle(36.6, 40.9, 5_000), Circle(36.61, 40.91, 1_000)
WINDOW: dict[str, object] = {"when": Interval(date(2023, 3, 1), date(2023, 3, 12)), "firm": False}
TEXT = "On 10 March a drone hit a pickup truck at Tell Marwan and killed three. " * 3


@pytest.fixture
def case(kordela: Any) -> CaseView:
    return CaseView(kordela.tables(), kordela.parties)


def draft(**fields: object) -> Draft:
    base: dict[str, object] = {
        "id": "d1", "kind": ClaimKind.EVENT, "start": 0, "end": 70, "stance": "asserts", "checkable": Checkable.YES, "why": "",
        "when": MARCH_10, "firm": True, "where": ((MARWAN,),), "event_class": EventClass.AIR_STRIKE,
    }  # fmt: skip
    return Draft(**{**base, **fields})  # type: ignore[arg-type]


def shown(found: Links) -> list[tuple[str, str]]:
    return [(x.incident_id, x.relation.value) for x in found.links]


def test_an_event_is_linked_to_the_incident_of_its_day_place_and_kind(case: CaseView) -> None:
    found = link(draft(), TEXT, case)
    assert shown(found) == [("i-strike", "same")]
    assert found.links[0].probability > 0.9


@pytest.mark.parametrize(
    "other",
    [
        {"when": day(date(2023, 3, 25))},
        {"where": ((Circle(33.0, 44.0, 5_000),),)},
        {"event_class": EventClass.GATHERING},
        {"where": (), "unplaced": True, "doers": ("BLACK",)},
    ],
)
def test_another_day_place_kind_or_an_unknown_place_is_not_linked(case: CaseView, other: dict[str, object]) -> None:
    assert link(draft(**other), TEXT, case).links == ()


def test_places_named_in_one_breath_are_each_linked(case: CaseView) -> None:
    both = draft(
        when=Interval(date(2023, 3, 9), date(2023, 3, 13)), firm=False, where=((MARWAN,), (QASR,)),
        event_class=EventClass.VIOLENCE, counts={"killed": Count(3, 3)},
    )  # fmt: skip
    assert set(shown(link(both, TEXT, case))) == {("i-strike", "same"), ("i-clash", "same")}


@pytest.mark.parametrize(
    ("text", "fields", "series"),
    [
        ("attacks were made", WINDOW, True),
        ("an attack was made", WINDOW, False),
        ("attacks were made", {"firm": False}, False),
        ("attacks killed three", {**WINDOW, "counts": {"killed": Count(3, 3)}}, False),
        ("attacks on 10 March", {}, False),
        ("an attack", {"when": Interval(date(2023, 3, 1), date(2023, 3, 9))}, True),
        ("an attack", {"aspect": "series"}, True),
    ],
)
def test_a_series_is_a_stated_span_or_a_plural_without_day_and_number(
    text: str, fields: dict[str, object], series: bool
) -> None:
    assert is_series(draft(**fields), text) is series


def test_a_series_contains_the_incidents_of_its_days_area_and_actor(case: CaseView) -> None:
    weeks = draft(
        when=Interval(date(2023, 3, 1), date(2023, 3, 15)), where=((Circle(36.3, 40.5, 90_000),),),
        event_class=EventClass.VIOLENCE, doers=("NORLAND",), aspect="series",
    )  # fmt: skip
    found = link(weeks, TEXT, case)
    assert shown(found) == [("i-strike", "contains")]
    assert found.contained == 1 <= MOST_CONTAINED


def test_a_count_is_linked_to_the_figures_on_its_question(case: CaseView) -> None:
    held = draft(
        kind=ClaimKind.FIGURE,
        when=day(date(2023, 3, 12)),
        where=((JAIL,),),
        counts={"held": Count(500, 500)},
        questions=frozenset({"detainees"}),
    )
    found = shown(link(held, TEXT, case))
    assert found[0] == ("i-held", "same")
    assert {relation for _, relation in found[1:]} <= {"related"}


def test_a_relation_points_to_who_says_the_like_of_another_or_the_other_way_round(case: CaseView) -> None:
    says = draft(kind=ClaimKind.RELATION, doers=("NORLAND",), targets=("BLACK",), when=None, where=())
    assert shown(link(says, TEXT, case)) == [("i-relation", "same"), ("i-other", "related")]
    turned = draft(kind=ClaimKind.RELATION, doers=("BLACK",), targets=("NORLAND",), when=None, where=())
    assert shown(link(turned, TEXT, case)) == [("i-relation", "related")]


def test_what_cannot_be_checked_has_related_incidents_at_most(case: CaseView) -> None:
    aim = draft(checkable=Checkable.NO, why="an aim")
    assert shown(link(aim, TEXT, case)) == [("i-strike", "related")]
    assert link(draft(kind=ClaimKind.CALL), TEXT, case).links == ()
