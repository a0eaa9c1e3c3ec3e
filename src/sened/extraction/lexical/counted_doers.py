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
    if "act" in harm.attrs and harm.gapped and harm.first < first:
        return _inverted(s, last, harm, counted)
    if "act" not in harm.attrs or last > harm.first:
        return False
    helper = [m.first for m in s.of("aux") if m.attr == "have" and last <= m.first < harm.first]
    finite = helper[-1] if helper else harm.first
    between = range(last, finite)
    parted = any(s.words[i].low in ";:" or s.at(i, "that", "sub") is not None for i in between)
    return not parted and not s.within(last, finite, "harm") and any(finite < at for at in counted)


def counted(s: Sentence, i: int) -> bool:
    """Tell whether a token begins a count of people in Kurmanji: a number, or a noun with the article that says one of it."""
    if s.lexicon.pack.code != "kmr" or i >= len(s.words):
        return False
    number = s.words[i].low[0].isdigit() or s.at(i, "number", "vague", "hedge", "scale") is not None
    unit = s.at(i, "unit")
    return number or (unit is not None and unit.attr in _PEOPLE and s.words[i].low.endswith(_ONE))


_ONE = ("ek", "eki", "eke")
_PEOPLE = frozenset({"civil", "armed", "person"})


def of_counted(s: Sentence, verb: Match, first: int, last: int) -> bool:
    """Tell whether a party (tokens) only says whose those are who suffer: "16 endamên PKK'ê kuştin", unless others are counted behind."""
    unit = s.at(first - 1, "unit") if first else None
    if s.lexicon.pack.code != "kmr" or unit is None or not first <= unit.last <= last:
        return False
    led = counted(s, unit.first) or (unit.first > 0 and counted(s, unit.first - 1))
    return led and not any(counted(s, i) for i in range(last, verb.first))


def _inverted(s: Sentence, last: int, harm: Match, counted: Iterable[int]) -> bool:
    """ "riss ein Attentäter 170 Menschen in den Tod": of two within the parts of a verb the first is its subject."""
    behind = [at for at in counted if last <= at < harm.last]
    return bool(behind) and not any(s.words[i].mark or s.at(i, "and") for i in range(last, min(behind)))
