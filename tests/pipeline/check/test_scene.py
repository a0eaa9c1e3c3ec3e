from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sened.base.dates import day
from sened.base.geo import Circle
from sened.model.vocabulary import Checkable, ClaimKind, EventClass
from sened.pipeline.check.case import CaseView
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.find import link
from sened.pipeline.check.link import Link, LinkRelation, Links
from sened.pipeline.check.scene import scene_of

MARWAN = ((Circle(36.0, 40.0, 5_000),),)
FOUND = Links(links=(Link(incident_id="i-strike", relation=LinkRelation.SAME, probability=0.99),))


@pytest.fixture
def case(kordela: Any) -> CaseView:
    return CaseView(kordela.tables(), kordela.parties)


def draft(name: str, sentence: int, paragraph: int = 0, **fields: object) -> Draft:
    base: dict[str, object] = {
        "id": name, "kind": ClaimKind.EVENT, "start": 0, "end": 10, "stance": "asserts", "checkable": Checkable.YES, "why": "",
        "sentence": sentence, "paragraph": paragraph, "event_class": EventClass.AIR_STRIKE,
    }  # fmt: skip
    return Draft(**{**base, **fields})  # type: ignore[arg-type]


def test_what_stands_nearer_leans_more(case: CaseView) -> None:
    told = draft("told", 3, 1, where=MARWAN)
    leans = [
        scene_of(draft("asks", s, p), [(told, FOUND)], case).lean["i-strike"]
        for s, p in ((3, 1), (4, 1), (7, 1), (9, 2), (0, 0))
    ]
    assert leans == sorted(leans, reverse=True)
    assert len(set(leans)) == len(leans)


def test_the_place_last_named_is_the_scene_and_not_one_far_back(case: CaseView) -> None:
    told = draft("told", 3, where=MARWAN)
    assert scene_of(draft("asks", 4), [(told, FOUND)], case).where == MARWAN
    assert scene_of(draft("asks", 9), [(told, FOUND)], case).where == ()


def test_an_event_that_names_nothing_is_found_in_its_scene_alone(case: CaseView) -> None:
    text = "three people were killed by a drone there" * 2
    asks = draft("asks", 4, when=day(date(2023, 3, 10)), weapon="drone", end=40)
    scene = scene_of(asks, [(draft("told", 3, where=MARWAN), FOUND)], case)
    assert [x.incident_id for x in link(asks, text, case, scene).links] == ["i-strike"]


def test_its_own_day_and_place_outweigh_every_scene(case: CaseView) -> None:
    elsewhere = draft("asks", 4, when=day(date(2023, 3, 10)), firm=True, where=((Circle(33.0, 44.0, 5_000),),), end=40)
    scene = scene_of(elsewhere, [(draft("told", 3, where=MARWAN), FOUND)], case)
    assert link(elsewhere, "a drone struck the village and went " * 3, case, scene).links == ()


def test_a_wider_matter_is_no_scene(case: CaseView) -> None:
    case.heads = {i: {**h, "part_of": "i-strike" if i == "i-clash" else None} for i, h in case.heads.items()}
    assert scene_of(draft("asks", 4), [(replace(draft("told", 3), where=MARWAN), FOUND)], case).lean == {"i-clash": 1.0} or not scene_of(draft("asks", 4), [(draft("told", 3), FOUND)], case).near  # fmt: skip
