"""Families of English news wording: what is denied or left unclaimed, second claims, counts of other things, terms and bases."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import Draft, Drafted

Read = Callable[..., Drafted]
PUBLISHED = "2022-02-04"


def drafted(read: Read, text: str) -> list[Draft]:
    return list(read(text, PUBLISHED).drafts)


@pytest.mark.parametrize(
    "text",
    [
        "No militant faction has taken credit for the bombing in Tarsik.",
        "Nobody has owned up to the killing of the farmer in Tarsik.",
        "Iron Hand said it had nothing to do with the attack on Tarsik.",
        "Iron Hand said it was not behind the attack on Tarsik.",
    ],
)
def test_what_nobody_claims_or_somebody_disowns_is_an_event_that_is_denied(read: Read, text: str) -> None:
    (draft,) = drafted(read, text)
    assert (draft.kind.value, draft.stance.value) == ("event", "denies")


@pytest.mark.parametrize("behind", [", a charge the group rejects", ", a claim the ministry has denied"])
def test_a_charge_that_is_rejected_is_a_claim_of_its_own(read: Read, behind: str) -> None:
    act, denial = drafted(read, f"The NDF shelled Tarsik on Monday{behind}.")
    assert (act.words.raw, act.stance.value) == ("The NDF shelled Tarsik on Monday", "asserts")
    assert (denial.words.raw, denial.stance.value) == (behind.lstrip(", "), "denies")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The NDF said on Sunday it had retaken Tarsik.", ["it had retaken Tarsik"]),
        ("Medics said at least 64 people had died in Tarsik.", ["at least 64 people had died in Tarsik"]),
        (
            "The NDF exchanged heavy fire with rebels in Tarsik before Iron Hand took control of the town.",
            ["The NDF exchanged heavy fire with rebels in Tarsik", "Iron Hand took control of the town"],
        ),
        (
            "Air defences shot down ten drones over Tarsik; five people were injured by falling debris.",
            ["Air defences shot down ten drones over Tarsik", "five people were injured by falling debris"],
        ),
    ],
)
def test_where_a_claim_begins_and_ends(read: Read, text: str, claims: list[str]) -> None:
    assert [d.words.raw.rstrip(".") for d in drafted(read, text)] == claims


@pytest.mark.parametrize(
    ("text", "kind", "measure", "low"),
    [
        ("Some 900 soldiers are stationed in Tarsik.", "figure", "count", 900),
        ("Thousands of mourners walked behind the coffins in Tarsik.", "gathering", "count", 1000),
        ("Iron Hand has captured four more villages near Tarsik.", "event", "count", 4),
        ("A drone hit a car in Tarsik, killing two men and injuring a third.", "event", "wounded", 1),
        ("Drone strike in Tarsik kills two, wounds driver", "event", "wounded", 1),
        ("Clashes in Tarsik killed six people and drove 200 families from their homes.", "event", "families", 200),
        ("Thirteen hostages and 39 prisoners were freed in Tarsik.", "event", "released", 52),
    ],
)
def test_counts_of_what_is_neither_killed_nor_held(read: Read, text: str, kind: str, measure: str, low: int) -> None:
    (draft,) = drafted(read, text)
    found = draft.figure(measure) or draft.figure("displaced")
    assert (draft.kind.value, found.count.low if found else None) == (kind, low)


@pytest.mark.parametrize(
    ("text", "acled"),
    [
        ("The NDF set up a new outpost near Tarsik.", "Headquarters or base established"),
        ("Two factions signed a peace deal in Tarsik.", "Agreement"),
        ("Tarsik is in the hands of Iron Hand.", "Non-state actor overtakes territory"),
        ("The NDF withdrew from Tarsik on Monday.", "Non-violent transfer of territory"),
    ],
)
def test_the_form_of_what_was_done(read: Read, text: str, acled: str) -> None:
    (draft,) = drafted(read, text)
    assert draft.event is not None
    assert draft.event.acled.endswith(acled)


def test_a_word_for_an_act_names_no_weapon(read: Read) -> None:
    (shelled,) = drafted(read, "The NDF shelled Tarsik on Monday.")
    (named,) = drafted(read, "Howitzers of the NDF hit Tarsik on Monday.")
    assert (shelled.weapon, named.weapon is not None) == (None, True)


def test_what_may_come_is_not_counted_and_what_is_planned_is_no_act(read: Read) -> None:
    assert [d.kind.value for d in drafted(read, "An offensive could allow thousands of prisoners to escape.")] == [
        "other"
    ]
    assert [d.kind.value for d in drafted(read, "The FNA are to be merged into the Belmarki army.")] == ["other"]


def test_funerals_for_those_killed_are_a_gathering_and_an_act(read: Read) -> None:
    found = drafted(read, "Funerals were held in Tarsik on Sunday for nine people killed in air strikes.")
    assert [d.kind.value for d in found] == ["gathering", "event"]
    assert found[1].figure("killed") is not None
