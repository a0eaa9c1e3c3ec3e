"""Where the verb closes the sentence: who acts in a clause turned into a noun ("X'in vurduğu"), and numbers that are "of them"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from sened.extraction.lexical.counting import Number
from sened.extraction.lexical.groups import Group
from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.turned import nominal

if TYPE_CHECKING:
    from sened.extraction.lexical.named import Party

_GENITIVE = re.compile(r"(?:'n?|[a-z]{3,}n|[a-z]{2,}[lr][ae]r|[a-z]{3,}s[iu]n)[iu]n\Z")
_OWNED = re.compile(r"(?!saldiri(?!s|lari)|pusu(?!s|lari)).*(?:s[iu]|l[ae]ri|[^aeiou][iu])(?:n[a-z]*|yl[ae])?\Z")
_TO_ITS = re.compile(r"[iu]n[ae]\Z")
_DESCRIBING = re.compile(r"(?:yan|yen|[^aeiou]an|[^aeiou]en)\Z")
_CASE = re.compile(r"'n?[iu]n\Z")
_PART = re.compile(r"(?:ikisi|ucu|dordu|besi|altisi|yedisi|sekizi|dokuzu|yirmisi|otuzu)\Z")
"""Turkish numbers that count some of those named behind: "dördü subay dokuz asker"."""
_HANDS = frozenset({"elinden", "ellerinden", "kontrolunden", "denetiminden", "isgalinden"})
"""Behind a genitive: from whom something was taken."""
_OF_THEM = re.compile(r"'s?[iu](?![a-z])")
_AMID_REACH = 7
_HEAD_REACH = 3


def genitive(s: Sentence, p: Party) -> bool:
    """Tell whether a party stands in the genitive, by its head or by what follows its apostrophe."""
    taken = p.last < len(s.words) and s.words[p.last].low in _HANDS
    return not taken and (p.case == "genitive" or (not p.case and bool(_CASE.search(_written(s, p.last - 1)))))


def _written(s: Sentence, i: int) -> str:
    """Return the word at token `i` with the ending behind its apostrophe."""
    found = re.match(r"'[^\W\d_]+", s.shadow.low[s.words[i].end : s.words[i].end + 12])
    return s.words[i].low + (found.group() if found else "")


def of_clause(s: Sentence, g: Group, verb: Match, free: Sequence[Party]) -> Party | None:
    """Return the party in the genitive that is the subject of a verb turned into a noun."""
    if not nominal(s, verb):
        return None
    near = (p for p in free if g.first <= p.first and p.last <= verb.first and genitive(s, p))
    return next((p for p in near if not _of_described(s, p.last, verb)), None)


def _of_described(s: Sentence, first: int, verb: Match) -> bool:
    """ "X'in fırlattığı 28 İHA'yı düşürdüğünü": the genitive belongs to the verb that describes what was shot down."""
    shot = verb.attr == "disrupt"
    return shot and any(_DESCRIBED.search(w.low) is not None for w in s.words[first : verb.first])


_DESCRIBED = re.compile(r"[dt][iu]g[iu]\Z|[dt][iu]kleri\Z")


def of_deed(s: Sentence, g: Group, free: Sequence[Party]) -> Party | None:
    """ "X'in ... düzenlediği saldırı": who carried out the act that is named behind."""
    if g.event is not None and g.event.attr == "disrupt":
        return None  # "the drones that X launched were shot down": X did not shoot
    for m in s.within(g.first, g.last, "did"):
        near = [p for p in free if p.last <= m.first and genitive(s, p) and not _parted(s, p.last + 1, m.first)]
        if near:
            return near[0]
    return None


def of_participle(s: Sentence, verb: Match, free: Sequence[Party]) -> Party | None:
    """ "köyü vuran X": the party right behind a verb that describes it."""
    if s.lexicon.pack.code != "tr" or not _DESCRIBING.search(s.words[verb.last - 1].low):
        return None
    organs = [p for p in free if p.ids or p.names or s.within(p.first, p.last, "organ")]
    return next((p for p in organs if p.first == verb.last), None)


def of_owned_noun(s: Sentence, m: Match, free: Sequence[Party]) -> Party | None:
    """ "X'in bir noktaya saldırısı": the party whose act the noun is, by its genitive and the noun's own ending."""
    if s.lexicon.pack.code != "tr" or not _OWNED.match(s.words[m.last - 1].low):
        return None
    near = [
        p for p in free if genitive(s, p) and 0 <= m.first - p.last <= _AMID_REACH and not _parted(s, p.last, m.first)
    ]
    near = [p for p in near if not _owns_thing(s, p.last)]
    return near[-1] if near else None


def _owns_thing(s: Sentence, i: int) -> bool:
    """ "güvenlik güçlerinin aracına düzenlenen saldırı": the genitive owns what was attacked, not the attack."""
    thing = s.at(i, "object", "unit")
    return thing is not None and thing.attr != "person" and _TO_ITS.search(s.words[i].low) is not None


def speaks_of_itself(s: Sentence, g: Group) -> bool:
    """Tell whether the verb of a clause turned into a noun has no subject of its own: it is the speaker's."""
    verbs = [m for m in g.cores if m.cls in ("event", "harm") and {"verb", "act"}.intersection(m.attrs)]
    for verb in verbs:
        head = range(g.first, min(verb.first, g.first + _HEAD_REACH))
        if nominal(s, verb) and not any(_GENITIVE.search(_written(s, i)) and not _of_where(s, i) for i in head):
            return True
    return False


def _of_where(s: Sentence, i: int) -> bool:
    """ "Bahmut'un kuzeyindeki": a genitive that only says where something is."""
    return i + 1 < len(s.words) and re.search(r"n[dt][ae](?:ki|n)?\Z", s.words[i + 1].low) is not None


def amid(s: Sentence, p: Party) -> bool:
    """Tell whether a party is one of two between whom something happened: neither is told to be the doer."""
    for m in s.of("amid"):
        first, last = (m.last, p.first) if m.attr == "pre" else (p.last, m.first)
        if 0 <= last - first <= _AMID_REACH and not _parted(s, first, last):
            return True
    return False


def of_those(s: Sentence, numbers: Sequence[Number], n: int) -> bool:
    """Tell whether a number counts some of those whom the next one counts: "3'ü çocuk 5 kişi"."""
    number = numbers[n]
    if not s.lexicon.pack.apostrophe or n + 1 >= len(numbers):
        return False
    if s.at(number.last, "ofthem") is not None and numbers[n + 1].first - number.last <= _AMID_REACH:
        return not s.within(number.last, numbers[n + 1].first, "harm", "event")
    end = s.words[number.last - 1].end
    between = range(number.last, numbers[n + 1].first)
    told = any("noun" not in m.attrs for i in between for m in s.of("harm", "event") if m.first == i)
    part = _OF_THEM.match(s.shadow.low, end) is not None or _PART.match(s.words[number.last - 1].low) is not None
    return part and not told and 0 < len(between) <= _AMID_REACH


def _parted(s: Sentence, first: int, last: int) -> bool:
    return any(w.mark and w.low not in "/-" for w in s.words[first:last])


_MANY = re.compile(r"l[ae]r(?:i|in|ini|inin|ina|ine)?\Z")
_PERSONS = frozenset({"civil", "armed", "person"})


def bare(s: Sentence, used: AbstractSet[int]) -> list[Match]:
    """Return Turkish nouns of persons that count one without a number: "asker şehit düştü", "anne ve iki çocuğu"."""
    if s.lexicon.pack.code != "tr":
        return []
    found = [m for m in s.of("unit") if m.attr in _PERSONS and "sg" not in m.attrs and "pl" not in m.attrs]
    found = [m for m in found if not (used & set(range(m.first, m.last))) and not _MANY.search(s.words[m.last - 1].low)]
    return [m for m in found if _suffers_alone(s, m) or _and_others(s, m, used)]


def _suffers_alone(s: Sentence, m: Match) -> bool:
    """Tell whether a verb that somebody died or was hurt stands right behind."""
    return any(
        h.first == m.last
        and h.attr in ("killed", "wounded")
        and {"pas", "lost"}.intersection(h.attrs)
        and not _counted(s, m.first - 1)
        for h in s.of("harm")
    )


def _and_others(s: Sentence, m: Match, used: AbstractSet[int]) -> bool:
    """Tell whether "and" and a number stand right behind."""
    joint = s.at(m.last, "and")
    return joint is not None and joint.attr != "apart" and joint.last == m.last + 1 and joint.last in used


def _counted(s: Sentence, i: int) -> bool:
    return i >= 0 and (s.at(i, "number", "vague", "hedge", "none") is not None or s.words[i].low[0].isdigit())
