import pytest

from sened.extraction.clauses import split
from sened.extraction.shadow import Shadow
from sened.extraction.tokens import tokenize


def clauses(text: str) -> list[tuple[str, str]]:
    shadow = Shadow(text)
    tokens = tokenize(shadow, 0, len(shadow.plain))
    return [(c.kind, " ".join(tokens[i].low for i in c.at if tokens[i].tag != ".")) for c in split(tokens)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army said that two soldiers died.",
            [("attribution", "the army said"), ("main", "that two soldiers died")],
        ),
        ("Two soldiers died, the army said.", [("main", "two soldiers died"), ("attribution", "the army said")]),
        (
            "They attacked the base to free prisoners.",
            [("main", "they attacked the base"), ("purpose", "to free prisoners")],
        ),
        ("They failed to reach the base.", [("main", "they failed to reach the base")]),
        ("They forced residents to flee.", [("main", "they forced residents to flee")]),
        ("The strike hit a car, killing two.", [("main", "the strike hit a car"), ("participle", "killing two")]),
        (
            "While fighting went on in Tarsik, on January 21, the army bombed a car.",
            [("main", "on january 21 the army bombed a car"), ("sub", "while fighting went on in tarsik")],
        ),
        (
            "The attacks that took place at night by the army are support for it.",
            [("main", "the attacks are support for it"), ("relative", "that took place at night by the army")],
        ),
        (
            "According to a monitor, shells hit the town.",
            [("attribution", "according to a monitor"), ("main", "shells hit the town")],
        ),
        (
            "The agency, citing two officers, reported that soldiers died.",
            [
                ("attribution", "the agency reported"),
                ("participle", "citing two officers"),
                ("main", "that soldiers died"),
            ],
        ),
        (
            "The town has fallen, a commander said, while the council insisted that its fighters held the bridge.",
            [
                ("main", "the town has fallen"),
                ("attribution", "a commander said"),
                ("attribution", "while the council insisted"),
                ("main", "that its fighters held the bridge"),
            ],
        ),
        (
            "Two men wanted over an attack were arrested by soldiers.",
            [("main", "two men wanted over an attack were arrested by soldiers")],
        ),
        ("Shelling killed at least 60 people.", [("main", "shelling killed at least 60 people")]),
        ("It is a threat, we have to act!", [("main", "it is a threat"), ("main", "we have to act")]),
        ("They are supported and built up by the state.", [("main", "they are supported and built up by the state")]),
        (
            "They shelled the town and arrested three men.",
            [("main", "they shelled the town"), ("coord", "and arrested three men")],
        ),
    ],
)
def test_clauses_are_found_by_marks_and_verbs(text: str, expected: list[tuple[str, str]]) -> None:
    assert clauses(text) == expected


def test_a_clause_hangs_on_one_that_exists() -> None:
    shadow = Shadow("who attacked " * 40)
    found = split(tokenize(shadow, 0, len(shadow.plain)))
    assert all(c.parent < n for n, c in enumerate(found))
