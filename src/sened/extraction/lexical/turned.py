"""Verbs turned into nouns by their ending: "vurduğu", "öldürdüklerini"."""

import re

from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence

_NOMINAL = re.compile(r"[dt][iu](?:g|kl)\w*\Z")


def nominal(s: Sentence, verb: Match) -> bool:
    """Tell whether a verb is turned into a noun: "vurduğu", "öldürdüklerini"."""
    return s.lexicon.pack.code == "tr" and _NOMINAL.search(s.words[verb.last - 1].low) is not None


_DESCRIBING = re.compile(r"(?:yan|yen|[^aeiou]an|[^aeiou]en)\Z")


def describes_doer(s: Sentence, act: Match, cut: int) -> bool:
    """ "kenti kuşatma altında tutan HDK, ... vurdu": a Turkish participle that describes who acts in what follows the comma."""
    if s.lexicon.pack.code != "tr" or cut < 1 or s.words[cut - 1].low != ",":
        return False
    described = range(act.last, cut - 1)
    tied = any(_DESCRIBING.search(s.words[i].low) for i in range(act.last - 1, min(act.last + 1, cut - 1)))
    return tied and len(described) <= 4 and any(s.at(i, "actor", "organ", "armed") is not None for i in described)
