"""A place phrase as grammar leaves it: the name without a case ending, or without a preposition written on to it."""

from collections.abc import Iterator

from sened.base.endings import is_turkish_ending, without_clitic, without_ending
from sened.base.names import letters

_APOSTROPHES = "'’‘ʼ`´"
_FEWEST = 3


def bare_names(name: str) -> Iterator[str]:
    """Yield what may be left of `name` (any spelling) as folded keys, the likeliest first; never the name itself."""
    for mark in _APOSTROPHES:
        stem, found, tail = name.rpartition(mark)
        if found and is_turkish_ending(letters(tail)):
            yield letters(stem)
    key = letters(name)
    words = key.split(" ")
    heads = [words[0], *without_clitic(words[0])]
    for head in heads:
        for tail in _tails(words[-1] if len(words) > 1 else head):
            bare = " ".join([head, *words[1:-1], tail]) if len(words) > 1 else tail
            if bare != key and len(bare) >= _FEWEST:
                yield bare


def _tails(word: str) -> Iterator[str]:
    yield word
    yield from without_ending(word)
