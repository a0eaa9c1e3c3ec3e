"""English words for dates and times."""

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
SMALL = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "several": 3, "few": 3, "couple": 2, "past": 1}  # fmt: skip
UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
LOOSE_DAYS = {"hour": 1, "day": 7, "week": 42, "month": 365, "year": 3650}
"""How far back "for weeks" or "in recent days" reaches at most, in days: a generous bound, always marked inferred."""
PART_OF_MONTH = {"early": (1, 10), "beginning": (1, 10), "start": (1, 10), "mid": (11, 20), "middle": (11, 20), "late": (21, 31), "end": (21, 31)}  # fmt: skip
FEASTS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "newroz": (3, 21),
    "nowruz": (3, 21),
    "newruz": (3, 21),
}
"""Feasts that are on the same day each year."""

FUTURE = (
    "will",
    "shall",
    "scheduled",
    "planned",
    "upcoming",
    "coming",
    "next",
    "to be held",
    "going to",
    "forthcoming",
    "(?:is|are) to",
)
