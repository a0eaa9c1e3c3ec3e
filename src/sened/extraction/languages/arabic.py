"""Arabic: the pack of a language that puts the verb first, writes small words together with others, and leaves out vowels."""

from sened.extraction.languages.arabic_acts import ACTS
from sened.extraction.languages.arabic_claims import SAYING, SUPPLY
from sened.extraction.languages.arabic_events import EVENTS, HARM
from sened.extraction.languages.arabic_further import FURTHER_WORDS
from sened.extraction.languages.arabic_roles import ACTORS, STATES, STRUCK, UNITS, WEAPONS
from sened.extraction.languages.arabic_telling import TELLING
from sened.extraction.languages.arabic_times import COUNTS, DATES, TIMES
from sened.extraction.languages.arabic_who import WHO
from sened.extraction.languages.bonds import ARABIC as BONDS
from sened.extraction.languages.crowds import ARABIC as CROWDS
from sened.extraction.languages.further import ARABIC as FURTHER
from sened.extraction.lexical.pack import Pack

PACK = Pack(
    code="ar",
    order="VSO",
    gap=9,
    lexicon=EVENTS
    + ACTS
    + WHO
    + TELLING
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
    fold={"ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك", "ھ": "ه", "ە": "ه", "ٱ": "ا"},
    prefixes="[وف]?(?:ال|بال|كال|لل|[بل])|[وف]",
    nominal="[وف]?(?:ال|بال|كال|لل|ب)",
    number_joint="و",
)
"""Folding has united the carriers of hamza before; here final ya and alef, ta marbuta and ha, and letters of other keyboards."""
