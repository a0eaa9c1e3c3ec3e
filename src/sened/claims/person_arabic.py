"""Names of persons in Arabic script, which has no capital letters: names beside names, and names after titles."""

from collections.abc import Iterator, Sequence

from sened.claims.person_tokens import Token
from sened.claims.person_words import arabic_words


def names(tokens: Sequence[Token]) -> Iterator[tuple[int, int, bool]]:
    """Yield (first token, end, whether a title stands before) of what may name a person."""
    at = 0
    while at < len(tokens):
        end, titled = _name(tokens, at) if tokens[at].arabic and not tokens[at].known else (at, False)
        if end > at:
            yield at, end, titled
        at = max(end, at + 1)


def _name(tokens: Sequence[Token], at: int) -> tuple[int, bool]:
    words = arabic_words()
    word = _bare(tokens[at].word)
    if _next_is_arabic(tokens, at) and word in words.titles | words.functions:
        following = _bare(tokens[at + 1].word)
        if _is_given(following) or (word in words.titles and _is_plain(following)):
            return at + 2, True
        return at, False
    if not _is_given(word) or not _next_is_arabic(tokens, at):
        return at, False
    following = _bare(tokens[at + 1].word)
    sure = word in words.given
    if _is_given(following) and (sure or following in words.given):
        return at + 2, False
    if sure and (following in words.links or (following.startswith("ال") and _is_plain(following[2:]))):
        linked = following in words.links and _next_is_arabic(tokens, at + 1)
        return at + (3 if linked else 2), False
    return at, False


def _next_is_arabic(tokens: Sequence[Token], at: int) -> bool:
    following = tokens[at + 1 : at + 2]
    return bool(following) and following[0].joined and following[0].arabic and not following[0].known


def _bare(word: str) -> str:
    """Return the word without a conjunction or preposition written as its first letter."""
    words = arabic_words()
    known = words.given | words.doubtful | words.titles | words.functions
    return word[1:] if word not in known and word[:1] in "وبلف" and word[1:] in known else word


def _is_given(word: str) -> bool:
    return word in arabic_words().given or word in arabic_words().doubtful


def _is_plain(word: str) -> bool:
    """Tell whether an unknown word may be a name: no article, no small word."""
    words = arabic_words()
    return len(word) > 2 and not word.startswith("ال") and word not in words.stop | words.functions | words.titles
