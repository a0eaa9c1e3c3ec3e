from collections.abc import Callable
from typing import Any

import pytest

from sened.base.errors import InputError
from sened.weights import grades
from sened.weights.conditions import parse

Weigh = Callable[..., Any]
HARM = {"civilian": "yes", "killed_low": 2, "killed_high": 2}


def test_a_condition_compares_two_counts_or_a_count_and_a_number() -> None:
    assert parse("lines_low >= 2", ["lines_low"]).holds({"lines_low": 2})
    assert not parse("a > b", ["a", "b"]).holds({"a": 1, "b": 1})


@pytest.mark.parametrize(
    "text",
    ["lines_low >> 2", "lines_low", "__import__('os')", "other >= 1", "lines_low >= other", "lines_low >= 2 or 1"],
)
def test_anything_else_is_no_condition(text: str) -> None:
    with pytest.raises(ValueError, match=r"condition"):
        parse(text, ["lines_low"])


@pytest.mark.parametrize("name", grades.available())
def test_every_shipped_rule_set_is_read_and_keeps_its_text(name: str) -> None:
    rules = grades.load(name)
    assert rules.name == name
    assert rules.parsed["name"] == name
    assert rules.source.startswith("#")


def test_an_unknown_rule_set_is_refused_with_the_known_ones() -> None:
    with pytest.raises(InputError, match="sened-1"):
        grades.load("../secrets")


@pytest.mark.parametrize(
    "text",
    [
        'name = "x"\nkinds = ["event"]\n[[axis.a]]\ngrade = "g"\nall = ["nothing >= 1"]\nwhy = ""\nchange = ""',
        'name = "x"\nkinds = ["event"]\n[[axis.a]]\ngrade = "g"\nwhy = "{nobody}"\nchange = ""',
        'name = "x"\nkinds = ["event"]\n[[axis.a]]\ngrade = "g"\nwhy = "w"',
        "name = ",
    ],
)
def test_a_rule_set_with_a_fault_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        grades.read(text)


def test_occurrence(weigh: Weigh) -> None:
    def occurrence(*pairs: tuple[dict[str, Any], dict[str, Any]]) -> str | None:
        found: str | None = weigh(*pairs).grade("sened-1", "occurrence")
        return found

    assert occurrence(({"stance": "denies"}, {})) == "not-asserted"
    assert occurrence(({}, {})) == "single-line"
    assert occurrence(({"speakers": ["CW"]}, {}), ({"speakers": ["CW"]}, {})) == "single-line"
    assert occurrence(({"speakers": ["HG"]}, {}), ({"speakers": ["NA"], "actors": ["HILLS"]}, {})) == "repeated"
    assert occurrence(({}, {}), ({}, {"cites": ["CW"]})) == "repeated"
    assert occurrence(({}, {}), ({}, {})) == "corroborated"
    assert occurrence(({"speakers": ["NA"]}, {}), ({}, {})) == "acknowledged"


def test_attribution(weigh: Weigh) -> None:
    def attribution(*rows: dict[str, Any]) -> str | None:
        found: str | None = weigh(*((r, {}) for r in rows)).grade("sened-1", "attribution")
        return found

    assert attribution({"actors": []}) == "not-attributed"
    assert attribution({"modality": "suspected"}) == "suspected"
    assert attribution({}) == "single-line"
    assert attribution({}, {}) == "agreed"
    assert attribution({"speakers": ["NA"]}) == "acknowledged"
    assert attribution({}, {"actors": ["HILLS"]}) == "disputed"


def test_harm_to_civilians(weigh: Weigh) -> None:
    def harm(*rows: dict[str, Any]) -> str | None:
        found: str | None = weigh(*((r, {}) for r in rows)).grade("airwars-2020", "civilian-harm")
        return found

    assert harm({}) is None, "where nobody speaks of civilians harmed there is nothing to grade"
    assert harm(HARM) == "weak"
    assert harm(HARM, HARM) == "fair"
    assert harm(HARM, {**HARM, "actors": ["HILLS"]}) == "contested"
    assert harm(HARM, {"civilian": "no", "killed_low": 2}, {"civilian": "no", "killed_low": 2}) == "discounted"
    assert harm(HARM, {**HARM, "speakers": ["NA"]}) == "confirmed"


def test_each_grade_says_why_with_counts_and_names_and_what_would_change_it(weigh: Weigh) -> None:
    table = grades.grade(
        weigh(({"speakers": ["CW"]}, {}), ({"speakers": ["HG"]}, {})).axes_table, grades.load("sened-1")
    )
    row = next(r for r in table.to_pylist() if r["axis"] == "occurrence")
    assert row["why"] == "2 independent lines report it, 1 of them speaking for no party: Civil Watch and Hill Guard."
    assert row["change"].endswith(".")


def test_only_events_are_graded(weigh: Weigh) -> None:
    figure = weigh(({"kind": "figure", "event_class": "figure", "question": "toll"}, {}))
    assert grades.grade(figure.axes_table, grades.load("sened-1")).num_rows == 0
