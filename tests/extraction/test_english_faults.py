"""Sentences that were once read wrongly: each stands for a rule of the language, in the words of an invented country."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import Draft, Drafted

Read = Callable[..., Drafted]
PUBLISHED = "2022-02-04"


def only(read: Read, text: str) -> Draft:
    (draft,) = read(text, PUBLISHED).drafts
    return draft


def days(draft: Draft) -> str:
    return str(draft.date.interval) if draft.date else ""


def test_two_acts_at_two_places_are_two_events(read: Read) -> None:
    one, two = read("On Friday a car was hit near Til Varo and two fighters were killed in Tarsik.", PUBLISHED).drafts
    assert [one.place and one.place.words.raw, two.place and two.place.words.raw] == ["Til Varo", "Tarsik"]
    assert (one.figure("killed"), days(one)) == (None, days(two))


def test_a_figure_since_a_day_and_the_act_of_that_day_are_two_claims(read: Read) -> None:
    figure, event = read(
        "Since 20 January, when Iron Hand attacked Kelmi, 181 people have been killed in Tarsik.", PUBLISHED
    ).drafts
    assert (figure.kind.value, days(figure)) == ("figure", "2022-01-20/2022-02-04")
    assert (event.kind.value, days(event)) == ("event", "2022-01-20")


def test_what_an_act_is_measured_from_is_not_on_its_day(read: Read) -> None:
    found = read("On 20 January 2022, four years after the invasion of Sindar began, shells hit Tarsik.").drafts
    assert [days(d) for d in found] == ["2022-01-20", ""]


def test_a_day_counted_from_the_day_before(read: Read) -> None:
    found = read(
        "Shells hit Tarsik on 30 January. One week earlier, a drone had killed two farmers in Til Varo.", PUBLISHED
    )
    assert [days(d) for d in found.drafts] == ["2022-01-30", "2022-01-23"]


@pytest.mark.parametrize("lead", ["Meanwhile,", "Elsewhere,", "In a separate incident,"])
def test_a_sentence_that_turns_elsewhere_takes_no_day_over(read: Read, lead: str) -> None:
    found = read(f"On 20 January shells hit Tarsik. {lead} a drone struck a car in Til Varo.", PUBLISHED)
    assert [days(d) for d in found.drafts] == ["2022-01-20", ""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells hit Tarsik between Sunday and Wednesday.", "2022-01-30/2022-02-02"),
        ("Shells hit Tarsik on Christmas Day.", "2021-12-25"),
        ("Since the beginning of the year, 35 people have been killed in Tarsik.", "2022-01-01/2022-02-04"),
        ("Some 4,000 people have fled Tarsik since fighting erupted there on 1 January.", "2022-01-01/2022-02-04"),
        ("A monitor said on Tuesday that shells had hit Tarsik.", ""),
        ("Kurdish associations have called a rally for Saturday in Tarsik.", "2022-02-05"),
        ("Vigils were held in Tarsik on Sunday.", "2022-01-30"),
    ],
)
def test_days(read: Read, text: str, expected: str) -> None:
    assert days(read(text, PUBLISHED).drafts[0]) == expected


@pytest.mark.parametrize(
    ("text", "actor", "modality"),
    [
        ("Iron Hand is accused of shelling a hospital in Tarsik.", "IH", "accused"),
        ("Iron Hand is believed to be behind the kidnapping of a doctor in Tarsik.", "IH", "believed"),
        ("Four farmers were taken hostage near Tarsik; Iron Hand is suspected.", "IH", "suspected"),
    ],
)
def test_who_is_held_to_have_done_it(read: Read, text: str, actor: str, modality: str) -> None:
    who = only(read, text).perpetrator
    assert who is not None
    assert (who.actor_id, who.modality.value) == (actor, modality)


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("In Tarsik, fighters of the XYZA killed two farmers.", "fighters of the XYZA"),
        ("Burkinabe soldiers killed two farmers in Tarsik.", "Burkinabe soldiers"),
        ("Taliban fighters took the town of Tarsik.", "Taliban fighters"),
        ("In Tarsik, the XYZA said it had attacked a convoy.", "it"),
    ],
)
def test_a_party_that_no_list_knows_is_kept_in_the_words_of_the_text(read: Read, text: str, raw: str) -> None:
    who = only(read, text).perpetrator
    assert who is not None
    assert (who.words.raw, who.actor_id) == (raw, "")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A senior member of the NDF was killed in Tarsik on Monday.", ["event"]),
        ("Fighters led by Iron Hand entered Tarsik on Sunday.", ["event"]),
        ("Belmark pushes forward near Tarsik.", ["event"]),
        ("Members of the NDF kidnapped a farmer and demanded a ransom of 3,000 dollars.", ["event"]),
        ("As of 28 January, at least 332 people had died in the fighting.", ["figure"]),
        ("Three men were killed in Tarsik; the ministry has confirmed only one death.", ["event", "event"]),
        ("In Tarsik a march planned for Sunday was called off.", ["gathering"]),
        ("Demonstrators threw stones at riot police in Tarsik.", ["event"]),
        ("Velmo and Karmin have said that they will stop deliveries to Norvek.", ["control"]),
    ],
)
def test_kinds(read: Read, text: str, kinds: list[str]) -> None:
    assert [d.kind.value for d in read(text, PUBLISHED).drafts] == kinds


def test_a_march_that_is_called_off_is_denied(read: Read) -> None:
    assert only(read, "A march planned for Sunday in Tarsik was called off.").stance.value == "denies"


def test_a_count_behind_the_speaker_belongs_to_the_act_and_not_to_its_words(read: Read) -> None:
    draft = only(
        read,
        "Jets bombed a market in Tarsik, a committee said, putting the dead at 23 and the injured at more than 40.",
    )
    assert draft.words.raw == "Jets bombed a market in Tarsik"
    assert [(f.measure, f.count.low) for f in draft.figures] == [("killed", 23), ("wounded", 40)]


def test_a_speaker_with_who_quotes_it_stands_behind_the_claim(read: Read) -> None:
    draft = only(read, "Eighty people were killed in Tarsik, the Orvan Monitor, quoted by WNA, said.")
    assert draft.words.raw == "Eighty people were killed in Tarsik"
    assert [w.raw for w in draft.attributed_to] == ["the Orvan Monitor", "WNA"]
    assert draft.perpetrator is None


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("No fewer than 600 civilians have died in Tarsik.", "asserts"),
        ("The report that five children had died in Tarsik was wrong.", "denies"),
        ("Belmark denied that its aircraft had bombed the school in Tarsik.", "denies"),
        ("It remains unclear who fired the rockets that hit Tarsik on Sunday.", "unknown"),
        ("It is not known how many people are still trapped in Tarsik.", "unknown"),
    ],
)
def test_one_claim_with_its_stance(read: Read, text: str, stance: str) -> None:
    draft = only(read, text)
    assert (draft.kind.value in ("event", "figure"), draft.stance.value) == (True, stance)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Two of its soldiers were slain and a third was injured by a bomb in Tarsik.",
            [("killed", 2), ("wounded", 1)],
        ),
        ("Two children, aged 7 and 12, were injured when a shell exploded in Tarsik.", [("wounded", 2)]),
        (
            "Fighters fired rockets at Tarsik at about 14:30 on Monday, an office said, injuring two officers.",
            [("wounded", 2)],
        ),
        ("A court in Tarsik sentenced three men to death on Thursday.", []),
        ("More than 20,000 people were driven from their homes in Tarsik.", [("displaced", 20_000)]),
        ("The number of displaced rose from 12,000 to 15,000 in Tarsik.", [("displaced", 15_000)]),
        ("Belmark wants to resettle one million refugees in Tarsik.", []),
    ],
)
def test_counts(read: Read, text: str, figures: list[tuple[str, int]]) -> None:
    assert [(f.measure, f.count.low) for f in only(read, text).figures] == figures


def test_the_count_before_is_a_figure_of_its_own_day(read: Read) -> None:
    after, before = read(
        "The number of dead in Tarsik rose to 181 on Tuesday, up from 154 a day earlier.", PUBLISHED
    ).drafts
    assert (after.words.raw, days(after)) == ("The number of dead in Tarsik rose to 181 on Tuesday", "2022-02-01")
    assert (before.words.raw, days(before)) == ("154 a day earlier", "2022-01-31")


def test_a_measured_day_is_not_the_day_of_what_is_measured(read: Read) -> None:
    found = read(
        "Seven years after the liberation of Tarsik on 26 January 2015, 2,700 people are still missing.", PUBLISHED
    )
    assert all(days(d) != "2015-01-26" for d in found.drafts if d.kind.value == "figure")


def test_what_is_held_of_somebody_names_them(read: Read) -> None:
    draft = only(read, "Gunmen believed to belong to Iron Hand abducted 30 girls in Tarsik.")
    assert draft.perpetrator is not None
    assert (draft.perpetrator.actor_id, draft.perpetrator.modality.value) == ("IH", "believed")
    detained = only(read, "The NDF detained five suspected Iron Hand members in Tarsik.").perpetrator
    assert detained is not None
    assert detained.modality.value == "named"


def test_an_official_whom_an_agency_quotes(read: Read) -> None:
    draft = only(read, "WNA quoted a security official as saying that three gunmen had been killed in Tarsik.")
    assert draft.words.raw == "three gunmen had been killed in Tarsik"
    assert [w.raw for w in draft.attributed_to] == ["WNA", "a security official"]


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("The three drones, the air command reported, were shot down over Tarsik.", "the air command", "event"),
        ("HQ Press Office: on Monday the army shelled Tarsik.", "HQ Press Office", "event"),
        ("The ministry put its losses at 673 servicemen.", "The ministry", "figure"),
        (
            "In Tarsik the Karel Support Forces claimed late on Tuesday to have entered the barracks.",
            "the Karel Support Forces",
            "event",
        ),
        ('The ministry insists that "no civilian was harmed in Tarsik".', "The ministry", "event"),
        ("A pilot told Harbour Post that shells had hit Tarsik.", "A pilot", "event"),
        ("Orvan Watch urged Belmark to stop the shelling of Tarsik.", "Orvan Watch", "call"),
    ],
)
def test_who_speaks(read: Read, text: str, speaker: str, kind: str) -> None:
    draft = only(read, text)
    assert (draft.attributed_to[0].raw, draft.kind.value) == (speaker, kind)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Shells in Tarsik wounded a baby of two months and her grandmother, 64.", [("wounded", 2)]),
        ("The ministry raised the death toll in Tarsik from 23 to 32.", [("killed", 32)]),
        ("Six more are being treated in Tarsik.", [("wounded", 6)]),
        ("The ambush near Tarsik cost five soldiers their lives.", [("killed", 5)]),
    ],
)
def test_more_counts(read: Read, text: str, figures: list[tuple[str, int]]) -> None:
    assert [(f.measure, f.count.low) for f in only(read, text).figures] == figures
