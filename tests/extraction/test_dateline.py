"""The date at the head of a text, and the days that are counted from it."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import Drafted

Read = Callable[..., Drafted]
FIRST = "A strike hit a house in Tarsik on Thursday."


def dates(drafted: Drafted) -> list[str]:
    return [str(d.date.interval) for d in drafted.drafts if d.date]


@pytest.mark.parametrize(
    "head",
    ["Orvan City, 23 January (Agency) - ", "TARSIK, Jan 23 (WNA) - ", "TARSIK, January 23, 2022 - ", "23 January 2022\n\n", "Date: Sunday, 23 January 2022\n\n"],
)  # fmt: skip
def test_the_date_at_the_head_counts_the_weekdays(read: Read, head: str) -> None:
    assert dates(read(head + FIRST, "2022-02-03")) == ["2022-01-20"]


def test_a_full_date_at_the_head_serves_where_nothing_else_is_known(read: Read) -> None:
    assert dates(read("TARSIK, 23 January 2022 - " + FIRST, None)) == ["2022-01-20"]


def test_a_head_date_far_from_publication_is_left_alone(read: Read) -> None:
    assert dates(read("23 March 2021\n\n" + FIRST, "2022-02-03")) == ["2022-02-03"]


def test_since_a_weekday_begins_before_the_day_of_publication(read: Read) -> None:
    text = "At least 20 people have been killed in clashes in Tarsik since Thursday."
    (draft,) = read(text, "2022-01-27").drafts
    assert draft.date is not None
    assert draft.date.end_open
    assert str(draft.date.interval) == "2022-01-20/2022-01-27"


def test_a_weekday_with_its_date_is_one_day(read: Read) -> None:
    (draft,) = read("Shells hit Tarsik on Thursday, 20 January 2022.").drafts
    assert draft.date is not None
    assert (draft.date.words.raw, draft.date.stated) == ("Thursday, 20 January 2022", True)


def test_an_ordinal_ends_a_sentence(read: Read) -> None:
    found = read("Shells hit Tarsik on January 21st. In Ain Derva a drone hit a car.")
    assert len(found.sentences) == 2
    assert len(found.drafts) == 2


def test_a_range_of_days_is_not_carried_to_another_place(read: Read) -> None:
    found = read(
        "Three strikes hit Tarsik between 5 and 8 January 2022. A farmer was killed in Ain Derva, 5 km north of Til Varo."
    )
    farmer = found.drafts[-1]
    assert farmer.date is None
    assert farmer.place is not None
    assert (farmer.place.words.raw, farmer.place.candidates[0].name) == ("Ain Derva", "Ain Derva")


def test_a_place_called_tell_is_no_verb(read: Read) -> None:
    (draft,) = read("On 20 January in Tell Temra the Belmark army shelled two houses.").drafts
    assert draft.perpetrator is not None
    assert draft.perpetrator.actor_id == "BELMARK"
    (hit,) = read("On 20 January Belmark army shells hit Tell Temra.").drafts
    assert hit.event is not None
    assert hit.event.cls.value == "shelling"


def test_the_day_of_saying_is_marked_and_not_carried(read: Read) -> None:
    said, after = read(
        "Fighting in Tarsik has killed at least 16 people, a monitor said on Tuesday. Two guards were killed at the gates."
    ).drafts
    assert said.date is not None
    assert said.date.rule.endswith("the day on which it was said")
    assert after.date is None


def test_a_range_of_years_is_read_whole(read: Read) -> None:
    (draft,) = read("The company delivered 36 cameras to Orbat Ltd between 2017 and 2019.").drafts
    assert draft.date is not None
    assert str(draft.date.interval) == "2017-01-01/2019-12-31"
