"""English number words, hedges, and words that tell a count from an age, a distance or a name."""

from sened.base.quantities import Qualifier
from sened.extraction.wordlist import words

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
MORE_VAGUE = {
    "hundreds of thousands": 100_000, "several hundred": 200, "several thousand": 2000, "several dozen": 24, "a few dozen": 24,
    "a great number of": 2, "countless": 2,
}  # fmt: skip
"""Vague words made of those of the convention: "several hundred" is two hundreds."""

NO_COUNT_AFTER = words(
    "% percent percentage km kms kilometer kilometers kilometre kilometres m metre metres meter meters mile miles year years "
    "year-old years-old hour hours minute minutes o'clock am pm a.m. p.m. dollars dollar euros euro lira pounds usd eur day days "
    "week weeks month months degrees mm cm inch tons tonnes kg kilos litres liters kw mw square hectares caliber calibre "
    "sq per-cent kilograms feet foot times acres volts"
)
"""Words after a number that make it an age, a distance, a time, money or a share."""

NO_COUNT_BEFORE = words("article articles resolution no no. number chapter page section paragraph figure § route highway road aged age phase group unit brigade division line room flight day since until # battalion regiment $ € £ us$")  # fmt: skip
"""Words before a number that make it part of a name."""

AGES = words("young old")
"""Words between "as" and "as" that make the number behind them an age."""

_LEAST, _MOST, _ABOUT = Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.ABOUT
RISES = words("raise revise lower rise fall increase decrease grow climb drop decline go jump")
HALF_DOZEN = ("half", "a", "dozen")
HEDGES: dict[tuple[str, ...], Qualifier] = {
    ("only",): Qualifier.EXACT, ("just",): Qualifier.EXACT, ("at", "least"): _LEAST, ("more", "than"): _LEAST, ("over",): _LEAST, ("no", "fewer", "than"): _LEAST, ("no", "less", "than"): _LEAST,
    ("not", "less", "than"): _LEAST, ("upwards", "of"): _LEAST, ("above",): _LEAST, ("well", "over"): _LEAST, ("minimum", "of"): _LEAST,
    ("up", "to"): _MOST, ("as", "many", "as"): _MOST, ("at", "most"): _MOST, ("no", "more", "than"): _MOST, ("fewer", "than"): _MOST,
    ("less", "than"): _MOST, ("under",): _MOST, ("maximum", "of"): _MOST, ("about",): _ABOUT, ("around",): _ABOUT, ("some",): _ABOUT,
    ("nearly",): _ABOUT, ("almost",): _ABOUT, ("approximately",): _ABOUT, ("roughly",): _ABOUT, ("an", "estimated"): _ABOUT,
    ("estimated",): _ABOUT, ("close", "to"): _ABOUT, ("circa",): _ABOUT, ("exactly",): Qualifier.EXACT,
}  # fmt: skip
"""Words before a number -> how the source hedges it."""

NOT_VAGUE_AFTER = words("how as so too a the half by")
LONE_VAGUE = frozenset({("dozen",), ("many",), ("some",), ("few",), ("various",)})
"""Vague words that count nothing behind "how", "as", "the" and the like."""
