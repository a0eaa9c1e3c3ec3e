import pytest

from sened.model.vocabulary import Checkable, CheckStatus
from sened.pipeline.check import rules as check_rules
from sened.pipeline.check.link import Link, LinkRelation
from sened.pipeline.check.rules import Facts

RULES = check_rules.load()


@pytest.mark.parametrize(
    ("checkable", "lines", "disputes", "status"),
    [
        ("no", 5, set(), CheckStatus.NOT_CHECKABLE),
        ("yes", 0, set(), CheckStatus.NOT_FOUND),
        ("yes", 0, {"denied"}, CheckStatus.NOT_FOUND),
        ("yes", 1, {"number"}, CheckStatus.CONTESTED),
        ("partly", 3, {"attribution"}, CheckStatus.CONTESTED),
        ("yes", 1, set(), CheckStatus.SINGLE_LINE),
        ("yes", 2, set(), CheckStatus.OTHERS_REPORT),
        ("partly", 9, set(), CheckStatus.OTHERS_REPORT),
    ],
)
def test_the_first_rule_that_holds_gives_the_status(
    checkable: str, lines: int, disputes: set[str], status: CheckStatus
) -> None:
    facts = Facts(checkable=Checkable(checkable), comparable=True, lines=lines, disputes=frozenset(disputes))
    assert RULES.status(facts).name is status


def test_every_status_has_one_rule_and_a_sentence() -> None:
    assert {r.name for r in RULES.statuses} == set(CheckStatus)
    assert len(RULES.statuses) == len(CheckStatus)
    assert all(r.says.endswith(".") for r in RULES.statuses)


@pytest.mark.parametrize(
    ("relation", "probability", "counts"),
    [("same", 0.5, True), ("contains", 0.9, True), ("related", 0.99, False), ("same", 0.49, False)],
)
def test_only_probable_links_of_a_counting_relation_count(relation: str, probability: float, counts: bool) -> None:
    assert RULES.counts(Link(incident_id="i", relation=LinkRelation(relation), probability=probability)) is counts


def test_a_rule_set_with_an_unknown_condition_is_refused() -> None:
    with pytest.raises(ValueError, match="lines_above"):
        check_rules.parse(
            RULES.source + '\n[[status]]\nname = "contested"\nlabel = "x"\nsays = "x."\nlines_above = 1\n'
        )


def test_what_is_partly_checkable_and_names_nothing_to_compare_is_not_checkable() -> None:
    facts = Facts(checkable=Checkable.PARTLY, comparable=False, lines=0)
    assert RULES.status(facts).name is CheckStatus.NOT_CHECKABLE
