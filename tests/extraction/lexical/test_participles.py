import pytest

from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.participles import voiced
from sened.extraction.lexical.sentence import words_of

LISTED = {
    "has": ("aux", ("have",)), "was": ("aux", ("be",)), "self": ("reflexive", ()), "two": ("number", ("2",)), "the": ("det", ()), "of": ("linker", ()),
    "shelled": ("event", ("shelling", "twin")), "killed": ("harm", ("killed", "part")), "hurtene": ("harm", ("wounded", "part")), "Hurt": ("harm", ("wounded", "past")), "hurt": ("harm", ("wounded", "past")),
}  # fmt: skip


def voices(text: str, *, closing: bool = False) -> list[tuple[str, ...]]:
    """Return the attributes of the events and harms of a text of the words above, each match one word."""
    words = words_of(text.lower(), 0, len(text))
    found = [(i, LISTED.get(text[w.start : w.end])) for i, w in enumerate(words)]
    matches = [Match(x[0], x[1], i, i + 1, False, False) for i, x in found if x is not None]
    return [m.attrs[1:] for m in voiced(words, matches, text, closing=closing) if m.cls in ("event", "harm")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("army has village shelled", ["verb"]),
        ("village was shelled", ["passive"]),
        ("village has was shelled", ["passive"]),
        ("army shelled village", ["verb"]),
        ("three men killed", ["pas", "bare"]),
        ("that men killed was", ["pas"]),
        ("that army men killed has", ["act"]),
        ("army has village shelled and two men killed", ["verb", "act"]),
        ("army has ; men killed", ["pas", "bare"]),
    ],
)
def test_the_nearest_auxiliary_tells_who_did_it(text: str, expected: list[str]) -> None:
    assert [a for attrs in voices(text) for a in attrs] == expected


def test_a_number_before_a_participle_counts_people_unless_participles_close_the_clause() -> None:
    assert voices("it has two killed") == [("noun",)]
    assert voices("it has two of killed") == [("noun",)]
    assert voices("it has two killed", closing=True) == [("act",)]


def test_a_past_tense_is_a_noun_with_a_capital_and_describes_behind_an_article() -> None:
    assert voices("bomb hurt men") == [("act",)]
    assert voices("and Hurt fled") == [("noun",)]
    assert voices("the hurt men") == [("pas",)]


def test_an_inflected_participle_only_describes() -> None:
    assert voices("it has hurtene men", closing=True) == [("pas", "bare")]


def test_what_does_it_to_itself_has_harmed_nobody() -> None:
    assert voices("shells self was killed") == []
