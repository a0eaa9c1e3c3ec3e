"""Supply claims of a text against an invented map: uses, owners, permits, with contrary claims, replies and days."""

from typing import Any

import pytest

from sened.base.dates import Interval, parse_iso
from sened.model.vocabulary import Checkable, ClaimKind
from sened.pipeline.check.case import CaseView
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.supply import SupplyLink, SupplyMap
from sened.pipeline.check.supply_names import agree, jurisdictions_in, states_in
from sened.pipeline.check.supply_words import supply_parts


@pytest.fixture
def look(kordela: Any) -> Any:
    map_ = SupplyMap(CaseView(kordela.tables_with_supply(), kordela.parties))

    def run(text: str, words: str = "", when: Interval | None = None, **fields: object) -> list[SupplyLink]:
        start = text.index(words) if words else 0
        base: dict[str, object] = {
            "id": "d", "kind": ClaimKind.SUPPLY, "start": start, "end": start + len(words or text), "stance": "asserts",
            "checkable": Checkable.YES, "why": "", "when": when, "dated": when is not None,
        }  # fmt: skip
        return map_.links(Draft(**{**base, **fields}), text)  # type: ignore[arg-type]

    return run


def claims(links: list[SupplyLink]) -> set[str]:
    return {c for one in links for c in one.claims}


def test_a_part_in_a_weapon_is_linked_with_who_denies_it(look: Any) -> None:
    (one,) = look("The Skua drone carries the Falcon eye sensor of Optira.")
    assert one.claims == ("U1",)
    assert [v.claim_id for v in one.contrary] == ["U2"]
    assert one.to_json()["contrary"][0]["stance"] == "denies"
    words = " ".join(p.text for p in supply_parts([one]))
    assert "Wreck Watch" in words
    assert "Trade Post, who denies it" in words


def test_the_denial_is_found_for_a_text_that_denies(look: Any) -> None:
    assert "U2" in claims(look("Optira has denied that it sold the sensor.", kind=ClaimKind.REPLY))


def test_a_permit_is_linked_by_state_jurisdiction_and_day(look: Any) -> None:
    (one,) = look("In May 2022 Ottawa suspended the export permits for Optira's sensor.", when=parse_iso("2022-05"), kind=ClaimKind.CONTROL)  # fmt: skip
    assert one.claims == ("U3",)
    assert (one.kind, one.state, one.starts) == ("control", "suspended", "2022-05-01")
    assert look("In May 2016 Ottawa suspended the export permits for the sensor.", when=parse_iso("2016-05"), kind=ClaimKind.CONTROL) == []  # fmt: skip


def test_several_states_in_one_sentence_are_each_found(look: Any) -> None:
    found = claims(look("Canada suspended the permits for Optira's Falcon eye and restored them later.", kind=ClaimKind.CONTROL))  # fmt: skip
    assert found == {"U3", "U4"}


def test_owners_are_set_against_other_owners_of_the_same_body(look: Any) -> None:
    (one,) = look("Optira is a subsidiary of Meridian Holding.", kind=ClaimKind.OWNERSHIP)
    assert one.claims == ("U6",)
    assert [v.claim_id for v in one.contrary] == ["U5"]


def test_the_engine_is_the_one_of_the_maker_named_before(look: Any) -> None:
    text = "Motorwerk Brandis builds aircraft engines. The engine was found in a Skua drone."
    assert claims(look(text, "The engine was found in a Skua drone.")) == {"U7"}


@pytest.mark.parametrize(
    "text",
    [
        "Engines of a Chinese maker power the drones.",
        "The government delivers weapons to its allies.",
        "Siemens supplied gearboxes.",
        "Canada suspended flights to the islands.",
    ],
)
def test_what_names_nothing_of_the_map_is_not_linked(look: Any, text: str) -> None:
    assert look(text) == []


def test_calls_and_what_cannot_be_checked_are_not_looked_up(look: Any) -> None:
    text = "Stop Optira from selling the Falcon eye sensor for the Skua drone!"
    assert look(text, kind=ClaimKind.CALL) == []
    assert look(text, checkable=Checkable.NO) == []


@pytest.mark.parametrize(
    ("words", "states"),
    [
        ("permits were suspended and later cancelled", {"suspended", "cancelled"}),
        ("it would grant no new licences", {"paused"}),
        ("no export permit was needed", {"not_controlled"}),
        ("deliveries were halted", {"stopped"}),
        ("the permits were granted", {"granted"}),
        ("the plant was opened", set()),
    ],
)
def test_states_are_read_from_words(words: str, states: set[str]) -> None:
    assert states_in(words) == states


def test_states_next_to_each_other_agree_and_opposites_do_not() -> None:
    assert agree({"stopped"}, "suspended")
    assert not agree({"granted"}, "cancelled")


def test_a_jurisdiction_is_named_by_name_adjective_or_seat_of_government() -> None:
    assert jurisdictions_in("canadian and austrian permits of ottawa and the united kingdom") == {"CA", "AT", "GB"}
