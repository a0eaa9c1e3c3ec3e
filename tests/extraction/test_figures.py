import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.extraction.figures import Figure, figures
from sened.extraction.shadow import Shadow
from sened.extraction.tokens import tokenize


def found(text: str) -> list[Figure]:
    shadow = Shadow(text)
    return figures(tokenize(shadow, 0, len(shadow.plain)))


def short(text: str) -> list[tuple[str, int | None, int | None]]:
    return [(f.measure, f.count.low, f.count.high) for f in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The strike killed two members of the unit.", [("killed", 2, 2)]),
        ("Two people were killed and three wounded.", [("killed", 2, 2), ("wounded", 3, 3)]),
        ("It killed four soldiers and wounded more than a dozen civilians.", [("killed", 4, 4), ("wounded", 12, None)]),
        ("At least 12 civilians, including four children, were killed.", [("killed", 12, None)]),
        ("Between five and eight soldiers died.", [("killed", 5, 8)]),
        ("Up to 45,000 people were displaced.", [("displaced", None, 45_000)]),
        ("About 120 families fled their homes.", [("displaced", 120, 120)]),
        ("Dozens of inmates escaped.", [("escaped", 24, None)]),
        ("Inmates rioted and dozens of them escaped.", [("escaped", 24, None)]),
        ("A woman and her child were killed.", [("killed", 2, 2)]),
        ("Seventy-seven guards, 40 fighters and four civilians were killed.", [("killed", 121, 121)]),
        ("374 members and detainees were killed.", [("killed", 374, 374)]),
        ("Citizen A. M. was killed.", [("killed", 1, 1)]),
        ("The death toll from a week of clashes rose to 181.", [("killed", 181, 181)]),
        ("The blast claimed the lives of 17 people.", [("killed", 17, 17)]),
        ("It left four people dead and eleven others wounded.", [("killed", 4, 4), ("wounded", 11, 11)]),
        ("Several friends fell as martyrs.", [("killed", 2, None)]),
        ("Police arrested 14 suspects, two of them women.", [("detained", 14, 14)]),
        ("Six soldiers had been captured.", [("captured", 6, 6)]),
        ("They hold 5,000 fighters there.", [("held", 5000, 5000)]),
        ("The 5,000 fighters imprisoned there rioted.", [("held", 5000, 5000)]),
        ("The army carried out 62 attacks, destroying 20 houses.", [("attacks", 62, 62), ("damage", 20, 20)]),
        ("The raid killed one hundred and twenty-three people.", [("killed", 123, 123)]),
        (
            "1.5 million people fled; hundreds of thousands were displaced.",
            [("displaced", 1_500_000, 1_500_000), ("displaced", 100_000, None)],
        ),
        ("No casualties were reported.", [("killed", 0, 0), ("wounded", 0, 0)]),
        ("Two gunmen killed a guard.", [("killed", 1, 1)]),
        ("2 fighters killed, 1 injured.", [("killed", 2, 2), ("wounded", 1, 1)]),
        ("Eight people, all of them guards, were wounded.", [("wounded", 8, 8)]),
        ("The driver was killed.", [("killed", 1, 1)]),
        ("A shepherd, 61, was hit by shrapnel and 40 sheep died.", [("wounded", 1, 1)]),
        ("A boy aged 10 and two women were wounded.", [("wounded", 3, 3)]),
        ("A couple and their three children were killed.", [("killed", 5, 5)]),
        ("A 34-year-old man and his wife were killed.", [("killed", 2, 2)]),
        ("A lawyer and a taxi driver were arrested.", [("detained", 2, 2)]),
        (
            "The committee put the dead at 23 and the injured at more than 40.",
            [("killed", 23, 23), ("wounded", 40, None)],
        ),
        ("The number of dead rose to 181, up from 154.", [("killed", 181, 181), ("killed", 154, 154)]),
        ("They took scores of people captive.", [("captured", 40, None)]),
        ("Four crew members of a truck were taken hostage.", [("abducted", 4, 4)]),
        ("Two men wanted over an attack were arrested.", [("detained", 2, 2)]),
        ("Twelve houses were damaged and 24 destroyed.", [("damage", 12, 12), ("damage", 24, 24)]),
        ("Half a dozen wells were destroyed.", [("damage", 6, 6)]),
        ("The village was bombed 40 times.", [("attacks", 40, 40)]),
        ("Schools in the town shelter 700 families.", [("displaced", 700, 700)]),
        ("About 120 families arrived there.", [("displaced", 120, 120)]),
        ("Around 3,000 inmates gave themselves up.", [("surrendered", 3000, 3000)]),
        ("A grenade broke windows but hurt nobody.", [("wounded", 0, 0)]),
    ],
)
def test_counts_are_read_with_what_they_measure(text: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, 54, was angry.",
        "A father of four was angry.",
        "It happened 40 km from the border at 15:40 on the M4.",
        "An F-16 and a TB2 fired a MAM-L.",
        "Resolution 2254 and article 51 were cited.",
        "Prices rose by 25 percent to $30.",
        "Two rockets and 12 trucks were hit by 3 drones.",
        "They tried to free 300 prisoners.",
        "The 4th anniversary of the war was marked.",
    ],
)
def test_ages_distances_models_and_money_are_no_casualties(text: str) -> None:
    assert not [f for f in found(text) if f.measure in ("killed", "wounded", "captured", "released")]


@pytest.mark.parametrize("text", ["Eight people were killed and wounded.", "Eight people were killed or wounded."])
def test_killed_and_wounded_given_as_one_sum_are_neither(text: str) -> None:
    (figure,) = found(text)
    assert (figure.measure, figure.count.low, figure.count.high) == ("casualties", 8, 8)
    assert "one sum" in figure.note


def test_neutralised_is_kept_as_said() -> None:
    (figure,) = found("22 fighters were neutralised.")
    assert (figure.measure, figure.count.low) == ("neutralised", 22)
    assert "neutralised" in figure.note


def test_a_vague_word_names_its_convention() -> None:
    (figure,) = found("Dozens of people were killed.")
    assert figure.rule == "sened-vague-1: dozens"


def test_families_are_not_persons() -> None:
    (figure,) = found("4,000 families were displaced.")
    assert figure.unit == "families"


@given(st.integers(2, 9_999_999))
def test_any_written_number_is_read_back(number: int) -> None:
    for written in (str(number), f"{number:,}"):
        assert short(f"{written} people were killed.") == [("killed", number, number)]
