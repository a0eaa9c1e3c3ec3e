"""A user's own table of event types, in our form or in that of meltt."""

from pathlib import Path

import pytest

from sened.incidents.reports import from_rows
from sened.model.crosswalk import event_class, own_types
from sened.model.seams import RawRow
from sened.model.vocabulary import EventClass
from sened.sources.typetable import read_types

OURS = "vocabulary,code,class,reason\nmine,Rocket fire,shelling,fired from afar\nMINE,Raid,ground-raid,troops enter\n"
MELTT = """data.source,base.categories,Level_3,Level_2
acled,Air/drone strike,Aerial,Remote
acled,Shelling/artillery/missile attack,Indirect fire,Remote
acled,Armed clash,Battle,Direct
mine,Jet attack,Aerial,Remote
mine,Mortar round,Indirect fire,Remote
mine,Skirmish,Other fights,Direct
mine,Parade,Nothing,Nothing
"""


def written(tmp_path: Path, text: str, name: str = "types.csv") -> Path:
    path = tmp_path / name
    path.write_text(text)
    return path


def test_a_table_of_ones_own(tmp_path: Path) -> None:
    found = read_types(written(tmp_path, OURS))
    assert found.problems == []
    own = own_types(found.mappings)
    assert event_class("mine", "rocket fire", own) is EventClass.SHELLING
    assert event_class("Mine", "Raid", own) is EventClass.GROUND_RAID
    assert event_class("mine", "unheard of", own) is EventClass.OTHER
    assert event_class("acled", "Armed clash", own) is EventClass.CLASH


def test_the_same_in_toml(tmp_path: Path) -> None:
    text = '[[mapping]]\nvocabulary = "mine"\ncode = "Raid"\nclass = "ground-raid"\nreason = "troops enter"\n'
    [mapping] = read_types(written(tmp_path, text, "types.toml")).mappings
    assert (mapping.vocabulary, mapping.event_class, mapping.reason) == ("mine", EventClass.GROUND_RAID, "troops enter")


def test_it_goes_before_the_crosswalk_in_the_report_table(tmp_path: Path) -> None:
    row = RawRow(file="r.csv", row=2, cells={"record_id": "R1", "event_type": "gtd:Unarmed Assault"})
    text = "vocabulary,code,class,reason\ngtd,Unarmed Assault,clash,as we code it\n"
    own = own_types(read_types(written(tmp_path, text)).mappings)
    assert from_rows([row])["event_class"].to_pylist() == ["attack-on-civilians"]
    assert from_rows([row], own)["event_class"].to_pylist() == ["clash"]


@pytest.mark.parametrize(
    ("line", "field"),
    [("mine,Raid,ground raid,why", "class"), ("mine,,clash,why", "code"), ("mine,Raid,clash,", "reason")],
)
def test_what_cannot_be_used_is_named(line: str, field: str, tmp_path: Path) -> None:
    [problem] = read_types(written(tmp_path, f"vocabulary,code,class,reason\n{line}\n")).problems
    assert (problem.row, problem.field) == (2, field)


def test_two_classes_of_one_code(tmp_path: Path) -> None:
    [problem] = read_types(written(tmp_path, OURS + "mine,raid,clash,again\n")).problems
    assert "two classes" in problem.message


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n"])
def test_what_is_no_table_of_types(text: str, tmp_path: Path) -> None:
    assert read_types(written(tmp_path, text)).problems


def test_a_taxonomy_of_meltt(tmp_path: Path) -> None:
    found = read_types(written(tmp_path, MELTT))
    assert found.problems == []
    assert {m.code: m.event_class for m in found.mappings} == {
        "Jet attack": EventClass.AIR_STRIKE,
        "Mortar round": EventClass.SHELLING,
        "Skirmish": EventClass.CLASH,  # at the coarser level
    }
    assert all("level" in m.reason for m in found.mappings)
    assert found.levels["mine", "Skirmish"] == ("Other fights", "Direct")
    assert any("mine:Parade" in n for n in found.notices)
