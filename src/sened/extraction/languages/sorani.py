"""Sorani: the pack of a language that puts the verb last, joins noun and doer by a written-on ی, and writes cases behind words."""

from sened.extraction.languages.bonds import SORANI as BONDS
from sened.extraction.languages.crowds import SORANI as CROWDS
from sened.extraction.languages.further import SORANI as FURTHER
from sened.extraction.languages.sorani_claims import SAYING, SUPPLY
from sened.extraction.languages.sorani_further import FURTHER_WORDS
from sened.extraction.languages.sorani_more import MORE
from sened.extraction.languages.sorani_names import ACTORS, STATES, WEAPONS
from sened.extraction.languages.sorani_times import COUNTS, DATES, TIMES
from sened.extraction.languages.sorani_words import EVENTS, HARM, STRUCK, UNITS
from sened.extraction.lexical.pack import Pack

PACK = Pack(
    code="ckb",
    order="SOV",
    lexicon=EVENTS
    + MORE
    + CROWDS
    + FURTHER
    + BONDS
    + FURTHER_WORDS
    + HARM
    + UNITS
    + STRUCK
    + STATES
    + ACTORS
    + WEAPONS
    + SAYING
    + SUPPLY
    + COUNTS
    + TIMES,
    dates=DATES,
    fold={"ي": "ی", "ى": "ی", "ك": "ک", "ە": "ه", "ة": "ه", "ھ": "ه", "ڵ": "ل", "ڕ": "ر", "ٱ": "ا"},
    prefixes="نه|نا",
    suffixes="(?:ه?کان|ه?که|ان|یه|ه)?(?:ی|یی)?(?:یان|مان)?(?:دا|یدا|هوه|وه|ش|یش)?(?:یه|ن)?",
    number_joint="و",
)
"""ێ and ۆ are kept apart from ی and و: سێ is three and سی is thirty."""
