"""Words of a sentence with the part that each plays, guessed from closed lists, known verbs and the words around."""

import re
from typing import NamedTuple

from sened.extraction.english import grammar as g
from sened.extraction.english.tagging import DESCRIBING_ENDINGS, NUMBER_WORDS
from sened.extraction.english.verbs import VERBS
from sened.extraction.shadow import Shadow
from sened.extraction.spot import Spot
from sened.extraction.tagging import settle


class Token(NamedTuple):
    """A word or mark (shadow offsets). Tags: N noun, P preposition, D determiner, J adjective, R adverb, A auxiliary,
    M modal, V finite verb, E participle, G ing-form, B infinitive, T "to", C conjunction, S subordinator, W relative,
    Q pronoun, # number, O possessive ending, . mark."""

    start: int
    end: int
    low: str
    tag: str
    base: str
    cap: bool


_TOKEN = re.compile(
    r"https?://[^\s<>\"]+"
    r"|#?[^\W_]+(?:[.,]\d+)*(?:(?:[.]|-|'(?!s\b)|/)[^\W_]+)*\.?(?<=[A-Za-z]\.[A-Za-z]\.)"  # U.S., a.m.
    r"|#?[^\W_]+(?:(?:[-/.,](?=\d)|[-/&](?=[^\W_])|'(?!s\b)|\.(?=[A-Za-z]\b))[^\W_]+)*"
    r"|'s\b|'(?=\s)|[^\w\s]"
)
_NUMBER = re.compile(r"\d[\d.,]*\Z")
_CLOSED: dict[str, str] = {}
for _tag, _list in (
    ("J", g.ADJECTIVES), ("R", g.ADVERBS), ("P", g.PREPOSITIONS), ("D", g.DETERMINERS), ("Q", g.PRONOUNS),
    ("#", NUMBER_WORDS), ("S", g.SUBORDINATORS), ("W", g.RELATIVES), ("C", g.CONJUNCTIONS), ("M", g.MODALS), ("A", g.AUX),
):  # fmt: skip
    _CLOSED.update(dict.fromkeys(_list, _tag))
_CLOSED.update({"to": "T", "that": "that", "'s": "O", "'": "O", "as": "as", "may": "may", "one": "#"})
_CLOSED.update(dict.fromkeys(g.TIME_SUBORDINATORS - {"as"}, "time"))


def tokenize(shadow: Shadow, start: int, end: int) -> list[Token]:
    """Return the tagged tokens of a sentence (shadow offsets)."""
    low, plain = shadow.low, shadow.plain
    spans = [m.span() for m in _TOKEN.finditer(plain, start, end)]
    texts = [low[a:b] for a, b in spans]
    tags = [_first_guess(word) for word in texts]
    bases = [VERBS[word].base if word in VERBS else word for word in texts]
    caps = [plain[a].isupper() or (plain[a] == "#" and b > a + 1) for a, b in spans]
    _name_capitals(plain, spans, texts, tags)
    for i, word in enumerate(texts):
        if word == "because" and texts[i + 1 : i + 2] == ["of"]:
            tags[i] = "P"
        elif word == "following" and i and tags[i - 1] == "D":
            tags[i] = "J"  # "by the following morning"
        elif tags[i] == "J" and i and tags[i - 1] == "T" and word in VERBS and "b" in VERBS[word].can:
            tags[i] = "B"
        elif len(tags[i]) > 1:
            tags[i] = settle(Spot(i, texts, tags, bases, caps))
    return [Token(a, b, w, t, v, cap) for (a, b), w, t, v, cap in zip(spans, texts, tags, bases, caps, strict=True)]


def _name_capitals(plain: str, spans: list[tuple[int, int]], texts: list[str], tags: list[str]) -> None:
    """ "IS", "US", "WHO" in capitals are names and no auxiliaries or pronouns, unless the whole sentence shouts."""
    shouting = bool(spans) and plain[spans[0][0] : spans[-1][1]].isupper()
    for i, (a, b) in enumerate(spans):
        capitals = tags[i] in "AQDPCMW" and b - a > 1 and not shouting and plain[a:b].isupper()
        hour = texts[i] in ("am", "pm") and i > 0 and tags[i - 1] == "#"
        if capitals or hour:
            tags[i] = "N"


def _first_guess(word: str) -> str:
    closed = _CLOSED.get(word)
    if closed is not None:
        return closed
    if word in VERBS:
        return "verb"
    if not word[0].isalnum() and word[0] != "#":
        return "."
    return "#" if _NUMBER.match(word) else _by_ending(word)


def _by_ending(word: str) -> str:
    if word.endswith("ly") and len(word) > 4 and word not in g.LY_NOUNS:
        return "J" if word in g.LY_ADJECTIVES else "R"
    if word.endswith("ing") and len(word) > 5:
        return "ing?"
    return "J" if word in g.DEMONYMS or word.endswith(DESCRIBING_ENDINGS) else "N"
