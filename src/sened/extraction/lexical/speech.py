"""Words before a verb of saying: whether they go on with the name of who speaks, and where what is said begins."""

import re

from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence

COMMAS = frozenset(",،;؛")
_NAME = 5
OPENERS = frozenset(':"')
_THAT_REACH = 12


def opens(s: Sentence, last: int, verb: Match) -> bool:
    """ "X said to the radio: ...": a mark behind the verb, and nothing told between it and the name."""
    marked = verb.last < len(s.words) - 1 and s.words[verb.last].low in (*COMMAS, *OPENERS)
    return marked and not s.within(last, verb.first, "event", "harm", "gather", "call")


def only_a_name(s: Sentence, first: int, last: int) -> bool:
    """Tell whether tokens before a verb of saying go on with the name of the speaker."""
    return not any(
        s.words[i].mark or s.at(i, "prep", "number", "unit", "event", "harm", "that") for i in range(first, last)
    )


def with_written_on(word: str) -> bool:
    """Tell whether "with" is written on to an Arabic word; "in the name of" belongs to a name."""
    return word.startswith("ب") and len(word) > 4 and word != "باسم"


def of_genitive(s: Sentence, last: int) -> bool:
    """Tell whether a name at the head of a sentence stands in the genitive: it is the subject of what is said."""
    m = s.at(last - 1, "armed", "civil")
    word = s.words[last - 1].low
    if m is not None and s.lexicon.pack.code == "tr" and re.search(r"(?:[lr][ae]r|n)[iu]n\Z", word):
        return True
    ending = s.shadow.low[s.words[last - 1].end : s.words[last - 1].end + 5]
    return (m is not None and m.attr == "genitive") or re.match(r"'n?[iu]n\b", ending) is not None


def inverted_relative(s: Sentence, verb: Match) -> bool:
    """ "c'est ce qu'assure le ministère", "ainsi que le rapporte X": who speaks stands behind the verb."""
    before = [w.low.strip("'") for w in s.words[max(0, verb.first - 3) : verb.first] if not w.mark]
    return s.lexicon.pack.code == "fr" and (before[-2:] in (["ce", "qu"], ["ce", "que"], ["que", "le"], ["que", "l"]))


def of_apposition(s: Sentence, verb: Match, start: int) -> int:
    """Return where the speaker begins whose name stands between commas before the verb: "Der Gouverneur, Oleh Synjehubow, meldete"."""
    if s.lexicon.pack.order != "SVO" or start != verb.first or start < 3 or s.words[start - 1].low != ",":
        return start
    floor = max((i + 1 for i in range(start - 1) if s.words[i].low in ";:"), default=0)
    comma = max((i for i in range(floor, start - 1) if s.words[i].low == ","), default=None)
    if comma is None or not 0 < start - 2 - comma <= _NAME or not 0 < comma - floor <= 2 * _NAME:
        return start
    name = s.words[comma + 1 : start - 1]
    capitals = all(s.shadow.plain[w.start].isupper() or len(w.low) <= 3 for w in name)
    return start if not capitals or s.within(floor, start, "event", "harm", "sub", "number") else floor


def where_it_is(s: Sentence, i: int) -> bool:
    """Tell whether a Turkish name ends in a case that no speaker stands in: "Husiler Kızıldeniz'de ..."."""
    ending = s.shadow.low[s.words[i].end : s.words[i].end + 6]
    return s.lexicon.pack.code == "tr" and re.match(r"'(?:[dt][ae]n?|n?y?[ae]|y?[iu])(?![a-z])", ending) is not None


def past_date(s: Sentence, verb: Match, stop: int) -> int:
    """Return where what is said begins: "X said on Friday, its ...": the day on which it was said is none of it."""
    if s.lexicon.pack.order != "SVO" or verb.cls != "say" or stop != verb.last:
        return stop
    for m in s.dates:
        first, last = s.indices(m.start, m.end)
        if stop <= first <= stop + 1 and last < len(s.words) - 1 and s.words[last].low == ",":
            return last + 1
    return stop


def carries_on(s: Sentence, verb: Match, that: int) -> bool:
    """Tell whether a verb right before "that" goes on with what somebody says: behind a mark, or "and" written on."""
    at = verb.first
    joined = at > 0 and (s.words[at - 1].mark or s.words[at].low.startswith("و"))
    return joined and not verb.gapped and that == verb.last


def _says_verb(s: Sentence, i: int) -> bool:
    return any(m.first == i and m.attr != "noun" for m in s.of("say"))


def _turns_away(s: Sentence, i: int, j: int) -> bool:
    """ "..., while X said that", "denied the attack, adding that": it opens what the second verb says."""
    apart = any(m.first == j and m.attr == "apart" for m in s.of("and"))
    return apart or (j > i and s.words[j - 1].mark and _says_verb(s, j))


def that_of(s: Sentence, i: int) -> tuple[int, int] | None:
    """Return the tokens (first, last) that open what is said, behind token `i`."""
    for j in range(i, min(len(s.words), i + _THAT_REACH)):
        if s.lexicon.pack.order != "VSO" and any(m.first == j > i and m.attr != "noun" for m in s.of("say")):
            return None  # "denied any part and said that ...": it opens what the second verb says
        if s.lexicon.pack.order == "VSO" and _turns_away(s, i, j):
            return None
        if s.words[j].low in OPENERS and not (s.lexicon.pack.order == "SVO" and s.words[j].low == '"' and j > i + 1):
            return j, j + 1
        that = next((m for m in s.of("that") if m.first == j), None)
        if that is not None:
            return j, that.last
        if s.at(j, "event", "harm") is not None and any(
            "noun" not in m.attrs for m in s.of("event", "harm") if m.first == j
        ):
            return None
    return None
