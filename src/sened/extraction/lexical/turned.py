"""Verbs turned into nouns by their ending: "vurduğu", "öldürdüklerini"."""

import re

from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence

_NOMINAL = re.compile(r"[dt][iu](?:g|kl)\w*\Z")


def nominal(s: Sentence, verb: Match) -> bool:
    """Tell whether a verb is turned into a noun: "vurduğu", "öldürdüklerini"."""
    return s.lexicon.pack.code == "tr" and _NOMINAL.search(s.words[verb.last - 1].low) is not None
