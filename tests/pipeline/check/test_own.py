from datetime import date
from typing import Any

import pytest

from sened.base.dates import day, parse_iso
from sened.base.geo import Circle
from sened.base.quantities import Count
from sened.entities.actors import ActorIndex
from sened.entities.gazetteer import TableGazetteer
from sened.model.tables import from_rows
from sened.model.vocabulary import Checkable, ClaimKind, EventClass
from sened.pipeline.check.case import CaseView
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.own import SetAside, Speaker, set_aside, speaker_of

TEXT = "On 10 March a Norlandish drone hit a vehicle at Tell Marwan and killed three."
DRAFTS = [
    Draft(
        id="d1", kind=ClaimKind.EVENT, start=0, end=len(TEXT), stance="asserts", checkable=Checkable.YES, why="",
        when=day(date(2023, 3, 10)), firm=True, where=((Circle(36.0, 40.0, 5_000),),), doers=("NORLAND",),
        event_class=EventClass.AIR_STRIKE, counts={"killed": Count(3, 3)},
    ),
    Draft(
        id="d2", kind=ClaimKind.FIGURE, start=0, end=10, stance="asserts", checkable=Checkable.YES, why="",
        counts={"held": Count(500, 500)}, questions=frozenset({"detainees"}),
    ),
]  # fmt: skip


@pytest.fixture
def actors(kordela: Any) -> ActorIndex:
    return ActorIndex(kordela.actors)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We as the #KordelaCall initiative call for help.\nNothing else.", "#KordelaCall initiative"),
        ("A strike took place.\n\nKordela Call Coordination\n", "Kordela Call Coordination"),
        ("Statement by the Hill Guard General Command\n\nA strike took place.", "Hill Guard General Command"),
    ],
)
def test_the_text_names_its_own_speaker(text: str, name: str, actors: ActorIndex) -> None:
    assert name in speaker_of(text, actors).names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wir, das Bündnis Hafenlicht, rufen zu Kundgebungen auf.", "Bündnis Hafenlicht"),
        ("Wir als Bündnis Hafenlicht fordern Antworten.", "Bündnis Hafenlicht"),
        ("Erklärung der Hügelgarde\n\nAm 3. Mai fiel ein Schuss.", "Hügelgarde"),
        ("Nous, le Collectif du Port, demandons une enquête.", "Collectif du Port"),
        ("Communiqué de la Garde des collines\n\nUn tir a eu lieu.", "Garde des collines"),
        ("Biz, Liman Platformu olarak bu saldırıyı kınıyoruz.", "Liman Platformu"),
        ("Em wek Platforma Benderê bang li hemû gel dikin.", "Platforma Benderê"),
        ("نحن، لجنة الميناء، ندعو إلى تحقيق مستقل.", "لجنة الميناء"),
        ("بيان صادر عن لجنة الميناء\n\nوقع هجوم.", "لجنة الميناء"),
        ("ئێمە وەک لیژنەی بەندەر، داوای لێکۆڵینەوە دەکەین.", "لیژنەی بەندەر"),
    ],
)
def test_in_other_languages_too(text: str, name: str, actors: ActorIndex) -> None:
    assert name in speaker_of(text, actors).names


@pytest.mark.parametrize("text", ["", "A strike took place.", "They met.\nIt was raining."])
def test_most_texts_name_nobody(text: str, actors: ActorIndex) -> None:
    assert speaker_of(text, actors).names == ()


def test_the_speakers_party_comes_from_its_name(actors: ActorIndex) -> None:
    voice = speaker_of(TEXT, actors, stated="Norlandish army command")
    assert voice.party == "NORLAND"
    assert voice.is_named("Norland", actors)
    assert not voice.is_named("Shore Monitor", actors)


def aside(kordela: Any, text: str, published: str = "2023-03-14", **options: Any) -> list[SetAside]:
    case = CaseView(kordela.tables(), kordela.parties)
    speaker = speaker_of(text, ActorIndex(kordela.actors))
    return set_aside(
        text, DRAFTS, case,
        speaker=speaker, actors=ActorIndex(kordela.actors), gazetteer=TableGazetteer(kordela.places), published=parse_iso(published), **options,
    )  # fmt: skip


def test_the_text_and_its_translation_are_set_aside(kordela: Any) -> None:
    found = aside(kordela, TEXT + "\n\nKordela Call Coordination")
    assert [s.source_id for s in found] == ["S4", "S5"]
    assert "2 of the source's 2 claims" in found[0].why
    assert "cites nothing but S4" in found[1].why or "its own speaker" in found[1].why


def test_a_source_of_another_speaker_or_another_time_stays(kordela: Any) -> None:
    assert aside(kordela, TEXT + "\n\nShore Watch") == []
    assert aside(kordela, TEXT + "\n\nKordela Call", published="2024-01-01") == []


def test_a_link_to_a_site_alone_does_not_make_its_reports_the_text(kordela: Any) -> None:
    assert aside(kordela, TEXT + " See https://s1.example/ for more.") == []


def test_a_person_may_set_a_source_aside_and_its_copies_follow(kordela: Any) -> None:
    found = aside(kordela, TEXT, explicit=("S2",))
    assert [s.source_id for s in found] == ["S2", "S3"]
    assert found[1].why.endswith("(reprint of S2)")


def test_captured_wording_that_is_nearly_the_same_is_the_text(kordela: Any) -> None:
    text = " ".join(f"word{i}" for i in range(200))
    tables = kordela.tables()
    tables["segments"] = from_rows(
        "segments", [{"source_id": "S1", "segment_id": "a", "start": 0, "end": 9, "text": text.upper()}]
    )
    case = CaseView(tables, kordela.parties)
    nobody = Speaker(names=(), domains=(), party="")
    found = set_aside(
        text + " one more end", [], case,
        speaker=nobody, actors=ActorIndex(()), gazetteer=TableGazetteer(()), published=None,
    )  # fmt: skip
    assert [(s.source_id, "captured" in s.why) for s in found] == [("S1", True)]


@pytest.mark.parametrize("filler", ["\n", "-", "# ", " \n"])
def test_a_text_of_marks_and_empty_lines_is_read_in_one_pass(filler: str, actors: ActorIndex) -> None:
    # With a pattern that starts anew on each line this would not end within the hour.
    text = filler * 300_000 + "\n## Joint statement by Hill Guard: all is well\n"
    assert "Hill Guard" in speaker_of(text, actors).names
