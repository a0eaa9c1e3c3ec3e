"""Sentences with several counts, parts of a whole, ages and ranges: each count stands for what it says and no more."""

from collections.abc import Callable

from sened.extraction.fields import Drafted
from sened.model.vocabulary import Checkable

Read = Callable[..., Drafted]


def counts(drafted: Drafted, measure: str) -> list[tuple[str, int | None, int | None]]:
    """Return every count of a measure with the first words of its claim."""
    found = [(d, d.figure(measure)) for d in drafted.drafts]
    return [(d.target.actor_id if d.target else "", f.count.low, f.count.high) for d, f in found if f is not None]


def test_the_tolls_of_two_sides_are_two_claims_of_one_verb(read: Read) -> None:
    found = read(
        "The Orvan Monitor said 31 Iron Hand members and 12 NDF fighters, including police, cooks and a team of medics, had been "
        "killed at the prison in Tarsik since the start of the siege."
    )
    assert counts(found, "killed") == [("IH", 31, 31), ("NDF", 12, 12)]
    one, two = (d for d in found.drafts if d.figure("killed"))
    assert one.words.raw.startswith("31 Iron Hand")
    assert two.words.raw.startswith("12 NDF")
    assert all(d.attributed_to[0].raw == "The Orvan Monitor" for d in (one, two))


def test_an_act_with_its_own_toll_stays_one_claim(read: Read) -> None:
    found = read("A drone strike killed two NDF fighters and three shepherds near Tarsik.")
    assert counts(found, "killed") == [("NDF", 5, 5)]


def test_those_who_have_been_missing_are_a_figure(read: Read) -> None:
    found = read(
        "Lawyers are worried about at least 60 girls who have been missing since March 2021, when Iron Hand fighters attacked Kelmi."
    )
    assert counts(found, "missing") == [("", 60, None)]
    attack = next(d for d in found.drafts if d.perpetrator and d.perpetrator.actor_id == "IH")
    assert attack.date is not None
    assert str(attack.date.interval) == "2021-03-01/2021-03-31"


def test_two_groups_held_are_two_figures_and_an_age_is_none(read: Read) -> None:
    found = read("About 400 girls as young as 9 were held in the camp, along with some 1,000 to 2,000 women.")
    assert [(low, high) for _, low, high in counts(found, "held")] == [(400, 400), (1000, 2000)]
    assert all(d.question is not None and d.question.value == "detainees" for d in found.drafts)


def test_a_part_of_the_missing_is_not_how_many_are_missing(read: Read) -> None:
    (draft,) = read("Some of the missing girls are feared dead.").drafts
    assert (draft.figures, draft.date, draft.aspect) == ((), None, "expectation")
    assert draft.checkable is Checkable.PARTLY


def test_the_number_of_attackers_is_no_toll(read: Read) -> None:
    (draft,) = read("More than 90 Iron Hand fighters attacked the prison in Tarsik on 20 January.").drafts
    assert draft.figures == ()
    assert draft.perpetrator is not None
    assert draft.perpetrator.actor_id == "IH"


def struck(read: Read, text: str) -> str:
    (draft,) = read(text).drafts
    return draft.target.words.raw if draft.target else ""


def test_a_target_is_a_party_and_no_place_no_time_and_no_civilian(read: Read) -> None:
    assert (
        struck(read, "On 9 January, a mine near the fence at Tarsik killed two Iron Hand fighters.")
        == "two Iron Hand fighters"
    )
    assert struck(read, "On 9 January, a mine killed two farmers near the fence at Tarsik.") == ""
    caves = (
        "Caves and depots were destroyed in the air operation on the night of 3-4 January 2022 in the Tarsik region."
    )
    assert struck(read, caves) == ""
    assert struck(read, "Iron Hand fighters attacked Kelmi prison on 20 January.") == ""
    assert "junta" in struck(read, "Rebels shelled two outposts of the junta near Tarsik on 20 January.")


def test_what_is_said_of_those_counted_is_what_is_counted(read: Read) -> None:
    found = read(
        "Between 20 and 30 inmates were said to have escaped. As of 23 January, 4,500 people (900 families) had been displaced from Tarsik."
    )
    assert [(low, high) for _, low, high in counts(found, "escaped")] == [(20, 30)]
    assert [(low, high) for _, low, high in counts(found, "displaced")] == [(4500, 4500)]


def test_a_part_of_a_whole_is_not_added_to_it(read: Read) -> None:
    found = read("Of the 350 prisoners, about 40 remain missing.")
    assert [(low, high) for _, low, high in counts(found, "missing")] == [(40, 40)]
