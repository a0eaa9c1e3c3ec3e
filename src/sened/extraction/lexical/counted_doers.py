"""Those counted who act and suffer nothing: "two soldiers have killed a civilian" counts one dead."""

from collections.abc import Iterable

from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence


def acts(s: Sentence, span: tuple[int, int], harm: Match, counted: Iterable[int]) -> bool:
    """Tell whether people counted (tokens) do what a verb of harm tells: its subject before it, or those behind "by".

    `counted` are the tokens at which other people are counted: those behind the verb, or between its two parts, suffer it.
    """
    first, last = span
    if s.lexicon.pack.order != "SVO":
        return False
    marks = [m.attr for m in s.of("by") if m.last == first]
    if marks and "noun" not in harm.attrs and ("pre" in marks or "act" not in harm.attrs):
        return True
    if "act" not in harm.attrs or last > harm.first:
        return False
    helper = [m.first for m in s.of("aux") if m.attr == "have" and last <= m.first < harm.first]
    finite = helper[-1] if helper else harm.first
    between = range(last, finite)
    if any(s.words[i].low in ";:" or s.at(i, "that", "sub") is not None for i in between):
        return False
    if s.within(last, finite, "harm"):
        return False
    return any(finite < at for at in counted)
