"""Dealings by turns of phrase: who sells, makes, owns, stops and answers, in other words than the plainest."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import Draft, Drafted

Read = Callable[..., Drafted]


def dealing(read: Read, text: str, kind: str) -> Draft:
    found = next((d for d in read(text).drafts if d.kind.value == kind), None)
    assert found is not None, [(d.kind.value, d.words.raw) for d in read(text).drafts]
    return found


def parts(draft: Draft, expected: dict[str, str]) -> dict[str, str]:
    return {name: getattr(draft.supply, name) for name in expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Customs data show that Halden Valves shipped 1,200 pumps to a trader in Tarsik.",
            {"relation": "supply", "company": "Halden Valves"},
        ),
        (
            "Investigators found a carburettor bearing the stamp of Walbro inside the TB2.",
            {"relation": "used_in", "component": "carburettor", "system": "TB2"},
        ),
        (
            "The TB3 will be powered by an engine from Rotwerk AG.",
            {"relation": "used_in", "company": "Rotwerk AG", "component": "engine", "system": "TB3"},
        ),
        (
            "The chips reached Belmark by way of two trading houses from Texwell Devices.",
            {"relation": "supplied_via", "component": "chips"},
        ),
        (
            "Karvel Aerospace took delivery of the sensors from Orlan Optics.",
            {"relation": "supply", "company": "Orlan Optics", "customer": "Karvel Aerospace"},
        ),
        (
            "The firm bought the gimbals from Orlan Optics.",
            {"relation": "supply", "company": "Orlan Optics", "component": "gimbals"},
        ),
        (
            "Karvel Aerospace rejects the claim that the bomb rack was copied for its drone.",
            {"relation": "derived_from", "component": "bomb rack", "system": "drone"},
        ),
    ],
)
def test_goods(read: Read, text: str, expected: dict[str, str]) -> None:
    assert parts(dealing(read, text, "supply"), expected) == expected


@pytest.mark.parametrize(
    ("text", "company", "parent"),
    [
        ("Kestrel Actuation, a unit of Aldmoor Holding, makes servos for the TB2.", "Kestrel Actuation", "Aldmoor Holding"),
        ("Helvion AG, wholly owned by Meridian Holdings since 2018, builds pumps.", "Helvion AG", "Meridian Holdings"),
        ("Burctek Motors was taken over by the Zerdal Group in 2019.", "Burctek Motors", "Zerdal Group"),
        ("The sale of its subsidiary Kestrel Systems to Tarnfield Holdings was completed in May.", "Kestrel Systems", "Tarnfield Holdings"),
        ("Norhagen AG holds 40 per cent of Burctek Motors.", "Burctek Motors", "Norhagen AG"),
    ],
)  # fmt: skip
def test_owners(read: Read, text: str, company: str, parent: str) -> None:
    expected = {"company": company, "parent": parent}
    assert parts(dealing(read, text, "ownership"), expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Helvion AG has stopped delivering engines to Karvel Aerospace.",
            {"relation": "supply", "company": "Helvion AG", "customer": "Karvel Aerospace", "state": "stopped"},
        ),
        ("Helvion AG no longer sells engines to Belmark.", {"relation": "supply", "state": "stopped"}),
        ("The licence to export the engines to Belmark expired in March.", {"state": "cancelled", "customer": "Belmark"}),
        ("Parts for the F-35 stay exempt.", {"relation": "export_permit", "state": "granted", "system": "F-35"}),
        ("Orvan revoked three export licences for Helvion AG.", {"company": "Helvion AG", "state": "cancelled"}),
        ("Paravar Engines has been on the sanctions list since 2022.", {"relation": "listed_by", "company": "Paravar Engines"}),
    ],
)  # fmt: skip
def test_stops_and_lists(read: Read, text: str, expected: dict[str, str]) -> None:
    assert parts(dealing(read, text, "control"), expected) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Karvel Aerospace is not in a position to disclose details.",
        "A spokeswoman for Karvel Aerospace declined to comment.",
        "Requests for comment sent to Karvel Aerospace went unanswered.",
        "Karvel Aerospace acknowledged the letter but left our questions open.",
        "Neither Karvel Aerospace nor the ministry responded to the allegations.",
    ],
)
def test_replies_are_of_the_firm_that_is_named(read: Read, text: str) -> None:
    (draft,) = read(text).drafts
    assert draft.kind.value == "reply"


def test_what_may_have_been_sold_is_left_open(read: Read) -> None:
    draft = dealing(read, "Experts cannot say whether the engines of Helvion AG were sold to Belmark.", "supply")
    assert draft.stance.value == "unknown"


@pytest.mark.parametrize(
    "text",
    [
        "Two crew members of an aid truck were taken hostage on the road from Tarsik to Kelmi.",
        "A lorry belonging to a demining company struck a mine near Tarsik.",
        "A drone fitted with explosives hit the base, wounding a service member.",
        "The division is part of the army.",
    ],
)
def test_no_dealings(read: Read, text: str) -> None:
    assert not [d.words.raw for d in read(text).drafts if d.kind.value in ("supply", "ownership", "control")]
