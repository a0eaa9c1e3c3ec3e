from collections.abc import Callable

import pytest

from sened.extraction.fields import Drafted

Read = Callable[..., Drafted]


def supply(read: Read, text: str, **expected: str) -> None:
    draft = read(text).drafts[0]
    assert draft.supply is not None, (draft.kind, draft.words.raw)
    for name, wanted in expected.items():
        got = draft.kind.value if name == "kind" else getattr(draft.supply, name)
        assert got == wanted, (name, got)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Helvion AG supplies fuel pumps to Belmark.",
            {
                "kind": "supply",
                "relation": "supply",
                "company": "Helvion AG",
                "component": "fuel pumps",
                "customer": "Belmark",
            },
        ),
        (
            "We manufacture fuel pumps for civil aircraft only.",
            {"kind": "supply", "relation": "maker_of", "component": "fuel pumps"},
        ),
        (
            "Belmark continues to expand its fleet of combat drones.",
            {"kind": "supply", "relation": "expands", "customer": "Belmark"},
        ),
        ("Belmark bought 12 Leopard 2 tanks.", {"kind": "supply", "relation": "supply", "system": "Leopard 2"}),
        (
            "Components of its make were found in a drone.",
            {"kind": "supply", "relation": "used_in", "component": "Components", "system": "drone"},
        ),
        ("The camera of the drone came from Ardent Optics GmbH.", {"kind": "supply", "company": "Ardent Optics GmbH"}),
        (
            "Orvan turned down an application by Helvion AG to sell radars to Belmark.",
            {"kind": "control", "state": "refused", "relation": "export_permit", "customer": "Belmark"},
        ),
        (
            "Orvan cancelled 29 permits for military goods bound for Belmark.",
            {"kind": "control", "component": "military goods", "customer": "Belmark"},
        ),
        (
            "Orvan is halting all arms sales to Belmark.",
            {"kind": "control", "state": "suspended", "customer": "Belmark"},
        ),
        (
            "Orvan put Paravar Engines on its sanctions list.",
            {"kind": "control", "relation": "listed_by", "company": "Paravar Engines"},
        ),
        (
            "Karvel, the manufacturer of the TB2, has its seat in Tarsik.",
            {"kind": "supply", "relation": "maker_of", "system": "TB2"},
        ),
        (
            "The engines reach the factory through a distributor.",
            {"kind": "supply", "relation": "supplied_via", "component": "engines"},
        ),
        (
            "Inside the wreck lay a fuel pump by Halden Valves.",
            {"kind": "supply", "relation": "used_in", "company": "Halden Valves"},
        ),
        ("The bomb rack of the drone is the firm's own design.", {"kind": "supply", "relation": "maker_of"}),
        (
            "Karvel Aerospace will buy cameras from Orlan Optics.",
            {"kind": "supply", "company": "Orlan Optics", "customer": "Karvel Aerospace"},
        ),
        (
            "Helvion AG denied having sold chips to Belmark.",
            {"kind": "supply", "component": "chips", "customer": "Belmark"},
        ),
        (
            "Rotwerk has been owned by Meridian Holdings since 2003.",
            {"kind": "ownership", "parent": "Meridian Holdings"},
        ),
        ("Karvel is not part of the Zerdal Group.", {"kind": "ownership", "company": "Karvel"}),
        ("Orvan refused an export licence for engines.", {"kind": "control", "state": "refused"}),
        ("Export permits for sensors were suspended in 2020.", {"kind": "control", "state": "suspended"}),
        ("Orvan imposed an arms embargo on Belmark.", {"kind": "control", "state": "in_force"}),
        (
            "Helvion is a subsidiary of Northgate Group since 2017.",
            {"kind": "ownership", "company": "Helvion", "parent": "Northgate Group"},
        ),
        (
            "Meridian Holdings acquired Helvion AG in 2019.",
            {"kind": "ownership", "company": "Helvion AG", "parent": "Meridian Holdings"},
        ),
    ],
)
def test_supply_sentences(read: Read, text: str, expected: dict[str, str]) -> None:
    supply(read, text, **expected)


def test_the_second_part_of_a_gapped_sentence_is_a_claim_of_its_own(read: Read) -> None:
    found = read("The camera of the drone came from Ardent Optics GmbH, its engine from Rotwerk AG.").drafts
    assert ("its engine from Rotwerk AG", "Rotwerk AG") in [(d.words.raw, d.supply.company) for d in found if d.supply]


def test_a_call_about_companies_holds_the_supply_that_it_takes_for_granted(read: Read) -> None:
    found = read(
        "It is necessary to mark and block the companies that provide Belmark with materials and technology!"
    ).drafts
    assert [d.kind.value for d in found] == ["call", "supply"]
    assert found[1].words.raw == "the companies that provide Belmark with materials and technology"


def test_links_belong_to_the_list_that_leads_to_them(read: Read) -> None:
    text = "A map of the companies involved in the drone programme can be found here:\n(<https://example.org/map/> & <https://example.org/list>)"
    (draft,) = read(text).drafts
    assert draft.supply is not None
    assert draft.supply.urls == ("https://example.org/map/", "https://example.org/list")


@pytest.mark.parametrize(
    "text",
    [
        "Partners delivered food aid to 6,000 people.",
        "Water supply to the city was restored on Friday.",
        "They used the moment.",
        "The army used drones in an attack on Tarsik.",
    ],
)
def test_aid_water_and_use_in_fighting_are_no_supply(read: Read, text: str) -> None:
    assert all(d.kind.value not in ("supply", "control") for d in read(text).drafts)


@pytest.mark.parametrize(
    "text",
    [
        "The company declined to comment on the sale.",
        "Belmark rejected the allegations.",
        "The ministry has not responded to a letter of 20 February.",
        "The company gave no answer.",
        "The firm left our questions open.",
        "Investigators have yet to say.",
    ],
)
def test_replies(read: Read, text: str) -> None:
    assert [d.kind.value for d in read(text).drafts] == ["reply"]


def test_a_maker_its_owner_and_the_stop_that_it_says_are_two_claims(read: Read) -> None:
    owned, stopped = read(
        "Velmo, an Orvan manufacturer owned by Tarn Holding, said it had stopped deliveries of the 400 engine."
    ).drafts
    assert (owned.kind.value, owned.supply and (owned.supply.company, owned.supply.parent)) == (
        "ownership",
        ("Velmo", "Tarn Holding"),
    )
    assert (stopped.kind.value, stopped.supply and (stopped.supply.company, stopped.supply.state)) == (
        "control",
        ("Velmo", "stopped"),
    )
    assert stopped.attributed_to[0].raw == "Velmo"


def test_a_second_act_on_the_same_permits_has_its_own_date_and_number(read: Read) -> None:
    first, second = read(
        "Belmark suspended the export permits on 3 March 2020 and cancelled 17 of them in May 2021."
    ).drafts
    assert (first.supply and first.supply.state, second.supply and second.supply.state) == ("suspended", "cancelled")
    assert second.date is not None
    assert str(second.date.interval) == "2021-05-01/2021-05-31"
    assert [(f.measure, f.count.low) for f in second.figures] == [("permits", 17)]


def test_a_stop_that_a_subsidiary_announces_is_a_claim_beside_its_owner(read: Read) -> None:
    found = read(
        "Helmar Optics, a subsidiary of Sorrel Group, today announced that it has suspended all deliveries of cameras to Turkey.",
        "2022-01-26",
    )
    assert "control" in [d.kind.value for d in found.drafts]


def test_who_denies_a_sale_denies_the_supply(read: Read) -> None:
    (draft,) = read("Helvion AG denied having sold chips to Belmark.").drafts
    assert (draft.kind.value, draft.stance.value) == ("supply", "denies")


def test_who_decides_on_a_permit_is_not_its_customer(read: Read) -> None:
    (draft,) = read("Orvan suspended its export permits for cameras in 2020.").drafts
    assert draft.supply is not None
    assert (draft.kind.value, draft.supply.customer) == ("control", "")
