"""Whose words a text hands on, without a clause of saying or with several that speak."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import Drafted

Read = Callable[..., Drafted]

_STRUCK = "shells struck a market in Tarsik on Friday, killing two people"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"By the army's own count, {_STRUCK}.", ["the army"]),
        (f"By local accounts, {_STRUCK}.", ["local accounts"]),
        (f"Press office of the council, evening bulletin: {_STRUCK}.", ["Press office of the council"]),
        (f"Statement of the doctors' union: {_STRUCK}.", ["the doctors' union"]),
        (f"{_STRUCK.capitalize()} (HRNA).", ["HRNA"]),
        (f"{_STRUCK.capitalize()}, a spokesman for the interior ministry said.", ["a spokesman for the interior ministry"]),
        (f"{_STRUCK.capitalize()}, according to a ministry statement carried by the state agency.", ["a ministry statement", "the state agency"]),
        (f"The report finds that {_STRUCK}.", ["The report"]),
        (f"The court held that {_STRUCK}.", ["The court"]),
        (f"A commander, who asked not to be named, said that {_STRUCK}.", ["A commander"]),
        (f"In its reply to the committee the ministry conceded that {_STRUCK}.", ["the ministry"]),
        (f"The mission regrets to report that {_STRUCK}.", ["The mission"]),
    ],
)  # fmt: skip
def test_who_says_it(read: Read, text: str, speakers: list[str]) -> None:
    struck = next(d for d in read(text).drafts if "market" in d.words.raw)
    assert [w.raw for w in struck.attributed_to] == speakers


def test_two_who_answer_are_two_speakers(read: Read) -> None:
    (draft,) = read("Neither the ministry nor the manufacturer responded to the allegations.").drafts
    assert [w.raw for w in draft.attributed_to] == ["the ministry", "the manufacturer"]


def test_each_speaks_for_its_own_half(read: Read) -> None:
    first, second = read("The governor put the number of dead at 17; activists spoke of more than 40 dead.").drafts
    assert [w.raw for w in first.attributed_to] == ["The governor"]
    assert [w.raw for w in second.attributed_to] == ["activists"]


def test_words_put_into_a_relative_clause_reach_no_further(read: Read) -> None:
    text = "Gunmen freed four hostages in Tarsik in a raid in which, two officials say, nine people were killed; the army left on Friday."
    last = read(text).drafts[-1]
    assert not last.attributed_to, [w.raw for w in last.attributed_to]
