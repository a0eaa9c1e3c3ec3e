"""Who acts where the verb opens the sentence, a verb may be passive as it is written, and adjectives follow their noun."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sened.extraction.lexical.groups import Group
from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.voweling import suffers

if TYPE_CHECKING:
    from sened.extraction.lexical.named import Party

_NOUN_REACH = 3
_VERB_REACH = 8


def beside_verb(s: Sentence, g: Group, verb: Match, free: Sequence[Party]) -> Party | None:
    """The subject stands behind the verb, or right before it; written without vowels, a verb may be passive."""
    either = any(word.startswith("pas") for word in verb.attrs)
    reach = min(g.last, verb.last + _NOUN_REACH)
    struck = verb.cls == "event" or bool(
        s.within(verb.last, reach, "unit", "object", "number", "scale", "vague", "hedge")
    )
    adjacent = next(
        (p for p in free if p.last == verb.first and not _counted(s, p) and not behind_preposition(s, p)), None
    )
    if adjacent is not None and (struck or not either):
        return adjacent
    told = s.at(verb.last, "event")
    if (either and suffers(s, verb)) or (told is not None and "noun" in told.attrs):
        return None
    after = [p for p in free if verb.first < p.first < verb.last] if verb.gapped else []
    after += [
        p
        for p in free
        if p.last > verb.last and verb.first <= p.first <= verb.last + _VERB_REACH and _plain(s, verb.last, p.first)
    ]
    after = [p for p in after if not _hit_by(s, verb, p) and not _only_owns(s, p)]
    if after:
        return after[0]
    before = [p for p in free if p.last <= verb.first and _plain(s, p.last, verb.first)]
    before = [p for p in before if not behind_preposition(s, p) and not _counted(s, p)]
    return before[-1] if before and (struck or not either) else None


def _hit_by(s: Sentence, verb: Match, p: Party) -> bool:
    """ "a drone struck a patrol of the army": behind a weapon that is the subject stands what it struck, unless it says whose it is."""
    weapon = next((m for m in s.of("weapon") if m.first == verb.last and m.last <= p.first), None)
    word = s.words[p.first].low
    if weapon is None or word.startswith("ل") or (s.at(p.first, "state") is not None and p.last == p.first + 1):
        return False
    return not word.startswith("ال") or s.words[weapon.last - 1].low in _SINGLE


def _only_owns(s: Sentence, p: Party) -> bool:
    """ "struck a car that belongs to X": whose it was, where no men of X are spoken of."""
    return p.first > 1 and s.words[p.first - 1].low in _BELONGS and s.at(p.first - 2, "armed", "unit", "actor") is None


_BELONGS = frozenset({"تابع", "تابعه", "تابعا", "تابعين", "التابع", "التابعه", "يتبع", "تتبع", "عايده", "عايد", "تعود"})
_SINGLE = frozenset({"مسيره", "صاروخ", "قذيفه", "عبوه", "لغم", "طايره"})


def _counted(s: Sentence, p: Party) -> bool:
    """A number before a party makes it those who are counted."""
    return p.first > 0 and s.at(p.first - 1, "number", "vague", "scale", "linker", "unit") is not None


def behind_preposition(s: Sentence, p: Party) -> bool:
    """A party behind a preposition of place or aim is no subject."""
    if s.lexicon.pack.order == "VSO" and s.words[p.first].low.startswith(("ل", "ب")):
        return any(m.stripped for m in s.of("actor", "state", "armed") if m.first == p.first)
    return p.first > 0 and s.at(p.first - 1, "prep") is not None


def object_behind(s: Sentence, g: Group, noun: Match, p: Party) -> bool:
    """ "an attack struck the forces": behind verb and noun of an act, only an adjective tells whose act it was."""
    if s.lexicon.pack.order == "VSO" and s.words[p.first].low.startswith("ب") and behind_preposition(s, p):
        return True  # "an explosion at a patrol"
    led = any(m.last == noun.first and "noun" not in m.attrs for m in g.cores)
    last = p.last - 1
    alone = last in (p.first, noun.last)
    definite = s.words[last].low.startswith("ال") == s.words[noun.last - 1].low.startswith("ال")
    adjective = alone and definite and s.at(last, "state") is not None
    return s.lexicon.pack.order == "VSO" and led and not adjective


def bearer(s: Sentence, g: Group, noun: Match, free: Sequence[Party]) -> Party | None:
    """ "the army carried out a bombardment": a light verb before the noun of the act, and its subject."""
    for m in s.within(g.first, noun.first, "light"):
        behind = [p for p in free if m.last <= p.first <= m.last + 1 and p.last <= noun.first]
        ahead = [p for p in free if p.last == m.first]
        if behind or ahead:
            return (behind or ahead)[0]
    return None


def _plain(s: Sentence, first: int, last: int) -> bool:
    """Tell whether nothing but nouns and adjectives stands between: no mark, no preposition, no count."""
    armed = {i for m in s.within(first, last, "weapon") for i in range(m.first, m.last)}  # "a craft without pilot"
    return not any(
        (s.words[i].mark and s.words[i].low != '"') or s.at(i, "prep", "by", "unit", "object", "number")
        for i in range(first, last)
        if i not in armed
    )
