"""Trade in a made-up language: what its words are beside goods and companies, and who plays which part."""

from collections.abc import Callable

import pytest

from sened.extraction.fields import SupplyField
from sened.extraction.lexical.groups import Group
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.trade import core_of, find

WORDS = """
supply supply: delivra
supply none: delivra eachotha
supply used_in: sitsin, was foundin
supply maker_of: makka
supply bought_by: bought
own subsidiary_of: daughterof
own subsidiary_of passive: takenova
own subsidiary_of owner: tookova
control suspended: halta
control granted: alloda
control in_force: bannd
reply no-answer: saidnothin
relate support: helpa
goods component: motora, motoras
goods system: dronna, dronnas
goods other: steela
firm: firma, makr
licence: permitt, exporta
to: unto
from: frum
by pre: bai
det: tha
neg: nott
state Belmark: Belmark
nottrade: bredd
"""

Read = Callable[..., Sentence]


@pytest.fixture
def trade(read: Read) -> Callable[..., SupplyField | None]:
    def run(text: str, **changes: object) -> SupplyField | None:
        s = read(text, **{"lexicon": WORDS, "code": "toytrade", **changes})
        cores = tuple(s.of("supply", "own", "control", "reply"))
        return find(s, Group(0, len(s.words), cores)) if cores else None

    return run


def parts(found: SupplyField | None) -> dict[str, str]:
    assert found is not None
    names = ("relation", "company", "component", "system", "customer", "parent", "state")
    return {n: getattr(found, n) for n in names if getattr(found, n)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tha firma Helvion delivra motoras unto Orbat GmbH", {"relation": "supply", "company": "Helvion", "component": "motoras", "customer": "Orbat GmbH"}),
        ("Belmark bought motoras frum Orbat GmbH", {"relation": "supply", "company": "Orbat GmbH", "component": "motoras", "customer": "Belmark"}),
        ("tha motora frum Orbat GmbH sitsin tha TB2", {"relation": "used_in", "company": "Orbat GmbH", "component": "motora", "system": "TB2"}),
        ("dronnas makka bai Orbat GmbH", {"relation": "maker_of", "company": "Orbat GmbH", "system": "dronnas"}),
        ("Vestan GmbH was takenova bai Orbat GmbH", {"relation": "subsidiary_of", "company": "Vestan GmbH", "parent": "Orbat GmbH"}),
        ("Orbat GmbH tookova Vestan GmbH", {"relation": "subsidiary_of", "company": "Vestan GmbH", "parent": "Orbat GmbH"}),
        ("Belmark halta tha exporta of motoras", {"relation": "export_permit", "component": "motoras", "state": "suspended"}),
        ("Belmark nott alloda tha exporta of motoras", {"relation": "export_permit", "component": "motoras", "state": "refused"}),
        ("Orbat GmbH halta its exporta of motoras", {"relation": "supply", "company": "Orbat GmbH", "component": "motoras", "state": "suspended"}),
        ("Belmark bannd exporta unto Orbat GmbH", {"relation": "listed_by", "company": "Orbat GmbH", "state": "in_force"}),
        ("Orbat GmbH saidnothin", {"relation": "reply", "company": "Orbat GmbH"}),
    ],
)  # fmt: skip
def test_who_plays_which_part(trade: Callable[[str], SupplyField | None], text: str, expected: dict[str, str]) -> None:
    assert parts(trade(text)) == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("they delivra letters", "no goods"),
        ("both delivra eachotha motoras", "a longer form that says something else"),
        ("firma delivra bredd and steela", "aid is no trade"),
        ("a house takenova bai them", "no company"),
        ("they halta the fight", "no permit"),
        ("a motora sitsin a house", "in no weapon, of no company"),
    ],
)
def test_words_of_daily_life_are_no_trade(trade: Callable[[str], SupplyField | None], text: str, why: str) -> None:
    assert trade(text) is None, why


def test_a_relation_needs_two_sides(read: Read) -> None:
    assert not read("they helpa Belmark", lexicon=WORDS, code="toytrade").of("relate")
    assert read("Belmark helpa Belmark", lexicon=WORDS, code="toytrade").of("relate")


def test_a_name_within_a_compound_is_its_maker(trade: Callable[..., SupplyField | None]) -> None:
    found = trade("a Rotwerk-motora sitsin tha TB2", lexicon=WORDS + "goods component: *motora\n")
    assert parts(found) == {"relation": "used_in", "company": "Rotwerk", "component": "Rotwerk-motora", "system": "TB2"}


def test_a_permit_comes_before_a_delivery_and_silence_before_all(read: Read) -> None:
    s = read("Orbat GmbH delivra motoras , halta exporta , saidnothin", lexicon=WORDS, code="toytrade")
    cores = tuple(s.of("supply", "control", "reply"))
    assert [core_of(Group(0, 9, c)).cls for c in (cores[:1], cores[:2], cores)] == ["supply", "control", "reply"]  # type: ignore[union-attr]


def test_where_the_verb_closes_the_sentence_the_last_tells(read: Read) -> None:
    s = read("motora makka dronna sitsin", lexicon=WORDS, code="toytrade", order="SOV")
    group = Group(0, len(s.words), tuple(s.of("supply")))
    assert [m.attr for m in (core_of(group), core_of(group, closing=True)) if m] == ["maker_of", "used_in"]
