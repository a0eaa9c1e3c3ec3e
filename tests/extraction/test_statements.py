"""Statements of our own in different voices, with the claims that a reader finds in them. All names and facts are invented."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from sened.extraction.fields import Draft, Drafted
from sened.model.vocabulary import Checkable

Read = Callable[..., Drafted]
YES, PARTLY, NO = Checkable.YES, Checkable.PARTLY, Checkable.NO


@dataclass(frozen=True)
class Claim:
    """One expected claim: its kind, its exact words, whether it can be checked, and values by short names."""

    kind: str
    quote: str
    checkable: Checkable
    aspect: str = ""
    values: dict[str, object] = field(default_factory=dict)


def value(draft: Draft, name: str) -> object:
    """Return a value of a draft under a short name; counts as (low, high)."""
    figure = draft.figure(name)
    if figure is not None:
        return (figure.count.low, figure.count.high)
    simple: dict[str, object] = {
        "date": str(draft.date.interval) if draft.date else None,
        "stated": draft.date.stated if draft.date else None,
        "place": draft.place.candidates[0].name if draft.place and draft.place.candidates else None,
        "by": draft.perpetrator.actor_id if draft.perpetrator else None,
        "doer": draft.perpetrator.words.raw if draft.perpetrator else None,
        "on": draft.target.actor_id if draft.target else None,
        "class": draft.event.cls.value if draft.event else None,
        "weapon": draft.weapon.cls.value if draft.weapon else None,
        "question": draft.question.value if draft.question else None,
        "modality": draft.perpetrator.modality.value if draft.perpetrator else None,
        "subject": draft.subject.actor_id if draft.subject else None,
        "object": draft.object.actor_id if draft.object else None,
        "speaker": draft.attributed_to[0].raw if draft.attributed_to else None,
        "stance": draft.stance.value,
    }
    if name in simple:
        return simple[name]
    return getattr(draft.supply, name) if draft.supply else None


STATEMENTS: dict[str, tuple[str, str, list[Claim], int]] = {
    "ministry bulletin": (
        "Bulletin on the operation in the north\n\n"
        "The Belmarki Defence Ministry announced that Belmarki forces carried out an air operation against hideouts in Sindar on the "
        "night of 1 February 2022. According to the statement, 22 fighters were neutralised. Caves and ammunition depots were "
        "destroyed. The operation was conducted in order to ensure the safety of our borders. Belmark will continue its struggle "
        "until the last fighter lays down his arms.",
        "2022-02-02",
        [
            Claim(
                "event", "Belmarki forces carried out an air operation against hideouts in Sindar on the night of 1 February 2022", YES,
                values={"date": "2022-02-01", "stated": True, "place": "Sindar", "by": "BELMARK", "class": "air-strike", "speaker": "The Belmarki Defence Ministry"},
            ),
            Claim("event", "22 fighters were neutralised", YES, values={"neutralised": (22, 22), "killed": None}),
            Claim("event", "Caves and ammunition depots were destroyed.", YES, values={"stated": False}),
            Claim("other", "in order to ensure the safety of our borders", NO, "purpose"),
            Claim("other", "Belmark will continue its struggle until the last fighter lays down his arms.", NO, "prediction"),
        ],
        7,
    ),
    "agency wire": (
        "TARSIK, Orvan (WNA) - A drone strike killed three fighters of the Northern Defence Forces and wounded two civilians near Ain "
        "Derva on Saturday, a war monitor said.\n"
        "The Orvan Monitor said the strike hit a car on the road between Ain Derva and Til Varo. The NDF blamed Belmark for the attack. "
        "Belmarki officials did not immediately comment.\n"
        "The death toll from a week of clashes at the prison rose to 181, including seven civilians, the monitor said.",
        "2022-01-24",
        [
            Claim(
                "event", "A drone strike killed three fighters of the Northern Defence Forces and wounded two civilians near Ain Derva on Saturday", YES,
                values={"date": "2022-01-22", "stated": False, "place": "Ain Derva", "on": "NDF", "by": None, "killed": (3, 3), "wounded": (2, 2), "weapon": "drone", "class": "air-strike", "speaker": "a war monitor"},
            ),
            Claim("event", "the strike hit a car on the road between Ain Derva and Til Varo", YES, values={"class": "air-strike", "place": "between Ain Derva and Til Varo"}),
            Claim("event", "The NDF blamed Belmark for the attack.", YES, values={"by": "BELMARK", "modality": "accused", "speaker": "The NDF"}),
            Claim("reply", "Belmarki officials did not immediately comment.", YES),
            Claim("figure", "The death toll from a week of clashes at the prison rose to 181, including seven civilians", YES, values={"question": "toll", "killed": (181, 181)}),
        ],
        5,
    ),
    "NGO report": (
        "At least 12 civilians, including four children, were killed and 30 others injured when rockets struck a residential area of "
        "Afrenya on 20 January. Between 1 and 15 January our teams documented 62 shelling attacks on villages in the countryside of "
        "Til Varo. Around 4,000 families fled their homes. Witnesses said that gunmen shot dead two shepherds near Ain Derva. The "
        "attack may amount to a war crime. We call on all parties to protect civilians and to allow humanitarian access.",
        "2022-02-15",
        [
            Claim(
                "event",
                "At least 12 civilians, including four children, were killed and 30 others injured when rockets struck a residential area of Afrenya on 20 January.",
                YES, values={"killed": (12, None), "wounded": (30, 30), "class": "shelling", "weapon": "rocket", "place": "Afrenya", "date": "2022-01-20"},
            ),
            Claim(
                "figure", "Between 1 and 15 January our teams documented 62 shelling attacks on villages in the countryside of Til Varo.", YES,
                values={"question": "attacks", "attacks": (62, 62), "date": "2022-01-01/2022-01-15", "place": "Til Varo"},
            ),
            Claim("figure", "Around 4,000 families fled their homes.", YES, values={"question": "displaced", "displaced": (4000, 4000)}),
            Claim("event", "gunmen shot dead two shepherds near Ain Derva", YES, values={"killed": (2, 2), "class": "attack-on-civilians", "speaker": "Witnesses"}),
            Claim("other", "The attack may amount to a war crime.", NO, "judgement"),
            Claim("call", "We call on all parties to protect civilians and to allow humanitarian access.", NO),
        ],
        6,
    ),
    "UN update": (
        "As of 23 January, up to 45,000 people had been displaced from Tarsik city, according to the coordination office. Some 850 "
        "children are still held in the prison. Water supply to the city remains cut off. Clashes continued for a fourth day in Til "
        "Varo. The Secretary-General urged all sides to exercise maximum restraint. Twenty homes were destroyed.",
        "2022-01-24",
        [
            Claim("figure", "As of 23 January, up to 45,000 people had been displaced from Tarsik city", YES, values={"displaced": (None, 45_000), "date": "2022-01-23"}),
            Claim("figure", "Some 850 children are still held in the prison.", YES, values={"question": "detainees", "held": (850, 850)}),
            Claim("other", "Water supply to the city remains cut off.", PARTLY, "status"),
            Claim("event", "Clashes continued for a fourth day in Til Varo.", PARTLY, "series", {"class": "clash", "place": "Til Varo"}),
            Claim("call", "The Secretary-General urged all sides to exercise maximum restraint.", NO),
            Claim("figure", "Twenty homes were destroyed.", YES, values={"question": "damage", "damage": (20, 20)}),
        ],
        6,
    ),
    "militia communique": (
        "Our forces carried out a sniping operation against the occupation army in Afrenya on January 18, killing two soldiers. In the "
        "village of Til Varo, two mercenaries of the FNA were killed and a military vehicle was destroyed. The invaders shelled the "
        "villages of Ain Derva with mortars in the evening. Three of our comrades fell as martyrs. We will avenge our martyrs.",
        "2022-01-19",
        [
            Claim(
                "event", "Our forces carried out a sniping operation against the occupation army in Afrenya on January 18, killing two soldiers.", YES,
                values={"modality": "self-claimed", "by": "", "killed": (2, 2), "date": "2022-01-18", "place": "Afrenya"},
            ),
            Claim("event", "In the village of Til Varo, two mercenaries of the FNA were killed and a military vehicle was destroyed.", YES, values={"on": "FNA", "stated": False, "place": "Til Varo"}),
            Claim("event", "The invaders shelled the villages of Ain Derva with mortars in the evening.", YES, values={"class": "shelling", "doer": "The invaders", "by": ""}),
            Claim("event", "Three of our comrades fell as martyrs.", YES, values={"killed": (3, 3), "by": None}),
            Claim("other", "We will avenge our martyrs.", NO, "prediction"),
        ],
        5,
    ),
    "company statement": (
        "Ardent Optics GmbH suspended deliveries of cameras to Turkey in October 2020. The company said that it has never supplied "
        "engines for military drones. The Bayraktar TB2 uses a Rotax 912 engine made by Rotax. Nordlicht AG is a wholly owned subsidiary "
        "of Meridian Holdings. Canada cancelled 29 export permits on 12 April 2021. We reject the allegations. We regret any misuse.",
        "2021-05-01",
        [
            Claim(
                "control", "Ardent Optics GmbH suspended deliveries of cameras to Turkey in October 2020.", YES,
                values={"company": "Ardent Optics GmbH", "component": "cameras", "customer": "Turkey", "state": "suspended", "date": "2020-10-01/2020-10-31"},
            ),
            Claim("supply", "it has never supplied engines for military drones", YES, values={"stance": "denies", "component": "engines", "speaker": "The company"}),
            Claim("supply", "The Bayraktar TB2 uses a Rotax 912 engine made by Rotax.", YES, values={"relation": "used_in", "system": "Bayraktar TB2", "component": "Rotax 912 engine"}),
            Claim("ownership", "Nordlicht AG is a wholly owned subsidiary of Meridian Holdings.", YES, values={"relation": "subsidiary_of", "company": "Nordlicht AG", "parent": "Meridian Holdings"}),
            Claim("control", "Canada cancelled 29 export permits on 12 April 2021.", YES, values={"state": "cancelled", "date": "2021-04-12", "company": ""}),
            Claim("reply", "We reject the allegations.", YES),
        ],
        7,
    ),
    "local news": (
        "Two people were killed and three wounded yesterday in a landmine explosion in the countryside of Ain Derva. On Friday evening, "
        "residents of Tarsik took to the streets to protest against the shelling. Internal security forces arrested 14 suspects in a "
        "raid in Til Varo. The road to Tarsik is still closed. Prices rose by 20 percent.",
        "2022-02-10",
        [
            Claim(
                "event", "Two people were killed and three wounded yesterday in a landmine explosion in the countryside of Ain Derva.", YES,
                values={"killed": (2, 2), "wounded": (3, 3), "class": "explosion", "weapon": "mine", "date": "2022-02-09", "stated": False},
            ),
            Claim("gathering", "On Friday evening, residents of Tarsik took to the streets", YES, values={"date": "2022-02-04", "place": "Tarsik"}),
            Claim("other", "to protest against the shelling", NO, "purpose"),
            Claim("event", "Internal security forces arrested 14 suspects in a raid in Til Varo.", YES, values={"detained": (14, 14), "place": "Til Varo"}),
            Claim("event", "The road to Tarsik is still closed.", PARTLY, "status", {"date": "2022-02-10", "stated": False}),
            Claim("other", "Prices rose by 20 percent.", PARTLY, "comparison"),
        ],
        6,
    ),
    "foreign ministry": (
        "The Foreign Ministry condemned the aggression of the Belmarki forces in Tarsik. Belmark supports Iron Hand and protects its "
        "leaders. Had it not been for the Belmarki presence, the prisoners would not have escaped. Orvan demands the immediate "
        "withdrawal of all foreign forces. Thousands of people were forced to leave their homes.",
        "2022-01-25",
        [
            Claim("other", "The Foreign Ministry condemned the aggression of the Belmarki forces in Tarsik.", PARTLY, "statement"),
            Claim("event", "the aggression of the Belmarki forces in Tarsik", YES, values={"by": "BELMARK", "place": "Tarsik", "class": "violence"}),
            Claim("relation", "Belmark supports Iron Hand", YES, values={"subject": "BELMARK", "object": "IH"}),
            Claim("other", "Had it not been for the Belmarki presence, the prisoners would not have escaped.", NO, "counterfactual"),
            Claim("call", "Orvan demands the immediate withdrawal of all foreign forces.", NO),
            Claim("figure", "Thousands of people were forced to leave their homes.", PARTLY, values={"displaced": (1000, None)}),
        ],
        7,
    ),
    "list of demands": (
        "To the governments of the region:\n\nWe demand:\n- An immediate end to all arms exports to Belmark\n"
        "- Sanctions must be imposed on companies involved in the drone programme\n\n"
        "Join the demonstration on 5 February 2022 in Tarsik!\n\nWith solidarity,\nOrvan Solidarity Network",
        "2022-01-30",
        [
            Claim("call", "An immediate end to all arms exports to Belmark", NO),
            Claim("call", "Sanctions must be imposed on companies involved in the drone programme", NO),
            Claim("call", "Join the demonstration on 5 February 2022 in Tarsik!", NO, values={"date": "2022-02-05"}),
        ],
        3,
    ),
    "campaign call": (
        "The Belmarki state has been intensifying its attacks on the self-administration for weeks, using drones in an attempt to "
        "intimidate the population. On March 20, the 4th anniversary of the beginning of the invasion of Afrenya, a large number of IH "
        "fighters attacked Kelmi prison in Tarsik. They were trying to free the 5,000 fighters imprisoned there, who started a revolt "
        "inside the prison and tried to escape. It is the largest attack since the fall of the last town. Without the support of "
        "Belmark, the growth of Iron Hand would not be possible. Former IH fighters find a place in the ranks of the FNA. The fights "
        "in Tarsik are still continuing. The army is trying to make progress at the frontlines near Ain Derva. We have to act! Now!",
        "2022-03-26",
        [
            Claim("event", "The Belmarki state has been intensifying its attacks on the self-administration for weeks, using drones", PARTLY, "series", {"by": "BELMARK", "weapon": "drone"}),
            Claim("other", "in an attempt to intimidate the population", NO, "purpose"),
            Claim(
                "event", "On March 20, the 4th anniversary of the beginning of the invasion of Afrenya, a large number of IH fighters attacked Kelmi prison in Tarsik.", YES,
                values={"date": "2022-03-20", "place": "Kelmi prison", "by": "IH", "class": "clash"},
            ),
            Claim("other", "the 4th anniversary of the beginning of the invasion of Afrenya", YES, "reference", {"place": "Afrenya"}),
            Claim("other", "They were trying to free the 5,000 fighters imprisoned there", NO, "aim"),
            Claim("figure", "the 5,000 fighters imprisoned there", YES, values={"held": (5000, 5000), "place": "Kelmi prison"}),
            Claim("event", "who started a revolt inside the prison", YES, values={"class": "clash", "place": "Kelmi prison"}),
            Claim("event", "tried to escape", PARTLY, "aim"),
            Claim("other", "It is the largest attack since the fall of the last town.", PARTLY, "comparison"),
            Claim("other", "Without the support of Belmark, the growth of Iron Hand would not be possible.", NO, "counterfactual"),
            Claim("relation", "Former IH fighters find a place in the ranks of the FNA.", YES, values={"subject": "IH", "object": "FNA"}),
            Claim("event", "The fights in Tarsik are still continuing.", PARTLY, "status", {"place": "Tarsik", "date": "2022-03-26"}),
            Claim("event", "The army is trying to make progress at the frontlines near Ain Derva.", PARTLY, "aim", {"class": "clash", "place": "Ain Derva"}),
            Claim("call", "We have to act!", NO),
        ],
        14,
    ),
    "news in short lines": (
        "- 22 Jan: 2 NDF killed by Belmarki artillery at Til Varo\n- 23 Jan: IED targeted an NDF patrol in Tarsik; 1 killed, 3 wounded\n"
        "Total: 3 killed, 3 wounded",
        "2022-01-25",
        [
            Claim("event", "22 Jan: 2 NDF killed by Belmarki artillery at Til Varo", YES, values={"killed": (2, 2), "on": "NDF", "class": "shelling", "date": "2022-01-22"}),
            Claim("event", "23 Jan: IED targeted an NDF patrol in Tarsik; 1 killed, 3 wounded", YES, values={"killed": (1, 1), "wounded": (3, 3), "class": "explosion"}),
            Claim("figure", "Total: 3 killed, 3 wounded", YES, values={"question": "toll"}),
        ],
        3,
    ),
    "analysis": (
        "The prison break was the deadliest IH operation since the fall of Ghoraba in March 2019. Turkey has provided the faction with "
        "weapons for years, according to a panel of experts. The number of attacks rose by 40% compared with 2020. Without air support "
        "the NDF could not have retaken the prison. Belmark denied any involvement. Experts believe the militants wanted to seize weapons.",
        "2022-03-01",
        [
            Claim("other", "The prison break was the deadliest IH operation since the fall of Ghoraba in March 2019.", PARTLY, "comparison", {"date": None}),
            Claim("supply", "Turkey has provided the faction with weapons for years", YES, values={"company": "Turkey", "speaker": "a panel of experts"}),
            Claim("other", "The number of attacks rose by 40% compared with 2020.", PARTLY, "comparison"),
            Claim("other", "Without air support the NDF could not have retaken the prison.", NO, "counterfactual"),
            Claim("event", "Belmark denied any involvement.", YES, values={"stance": "denies", "by": "BELMARK"}),
            Claim("other", "the militants wanted to seize weapons", NO, "aim", {"speaker": "Experts"}),
        ],
        6,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(STATEMENTS))
def test_a_statement_yields_the_claims_that_a_reader_finds(read: Read, name: str) -> None:
    text, published, expected, most = STATEMENTS[name]
    found = read(text, published).drafts
    by_quote = {(d.kind.value, d.words.raw): d for d in found}
    for claim in expected:
        draft = by_quote.get((claim.kind, claim.quote))
        assert draft is not None, f"{claim.kind}: {claim.quote!r} not among {sorted(by_quote)}"
        assert (draft.checkable, draft.aspect) == (claim.checkable, claim.aspect), (claim.quote, draft.why)
        assert draft.why
        for key, wanted in claim.values.items():
            assert value(draft, key) == wanted, (claim.quote, key, value(draft, key))
    assert len(found) <= most, [d.words.raw for d in found]


@pytest.mark.parametrize(
    "line",
    [
        "Now!",
        "With solidarity,",
        "Press release",
        "Call for help",
        "Statement of the Committee on the events",
        "The Committee",
        "Long live freedom!",
    ],
)
def test_what_no_reader_would_call_a_claim_yields_none(read: Read, line: str) -> None:
    before = "The army shelled Tarsik.\n\n"
    assert [d.words.raw for d in read(f"{before}{line}").drafts] == ["The army shelled Tarsik."]
