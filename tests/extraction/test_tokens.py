import pytest

from sened.extraction.shadow import Shadow
from sened.extraction.tokens import tokenize


def tags(text: str) -> dict[str, str]:
    shadow = Shadow(text)
    return {t.low: t.tag for t in tokenize(shadow, 0, len(shadow.plain))}


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("The attacks on the town continued.", "attacks", "N"),
        ("The army attacks the town.", "attacks", "V"),
        ("Drone targets vehicle near town.", "targets", "V"),
        ("Unmask the alliance!", "unmask", "B"),
        ("We must support the people.", "support", "B"),
        ("They tried to free captured fighters.", "free", "B"),
        ("They tried to free captured fighters.", "captured", "J"),
        ("Two people were killed.", "killed", "E"),
        ("Two killed and three wounded.", "killed", "E"),
        ("The army killed two.", "killed", "V"),
        ("The IS fighters left.", "is", "N"),
        ("It is over.", "is", "A"),
        ("They may leave.", "may", "M"),
        ("They left on 5 May.", "may", "N"),
        ("Shelling of the town went on.", "shelling", "N"),
        ("They left, shelling the town.", "shelling", "G"),
        ("The report that he left is wrong.", "that", "S"),
        ("The men that attacked left.", "that", "W"),
        ("The prison break was the largest.", "break", "N"),
        ("The prison holds about 3,500 men.", "holds", "V"),
        ("The United States supports the group.", "supports", "V"),
    ],
)
def test_words_are_told_apart_by_what_stands_around(text: str, word: str, tag: str) -> None:
    assert tags(text)[word] == tag


def test_numbers_abbreviations_and_possessives_are_tokens() -> None:
    shadow = Shadow("U.S. forces killed 5,000 of Daesh's men.")
    assert [t.low for t in tokenize(shadow, 0, len(shadow.plain))] == [
        "u.s.", "forces", "killed", "5,000", "of", "daesh", "'s", "men", ".",
    ]  # fmt: skip
