"""What was struck, in a few classes, read from the short words that sources use for it."""

from functools import lru_cache

from sened.base.names import fold

SETTLEMENT = "settlement"
_CLASSES: dict[str, str] = {
    "vehicle": "vehicle vehicles car cars convoy convoys lorry truck trucks bus motorcycle reinforcements",
    "prison": "prison jail detention gate",
    "power": "power electricity plant station substation",
    "housing": "house houses home homes building buildings apartment",
    SETTLEMENT: "village villages town city neighbourhoods neighbourhood street market centre",
    "base": "base barracks outpost garrison headquarters",
    "positions": "position positions lines line checkpoint",
    "camp": "camp",
    "health": "hospital hospitals clinic ambulance",
    "school": "school schools university faculty",
}
_FOUND_IN_PLACES = frozenset({"power", "base", "health", "school"})
_OF_WORD = {word: name for name, words in _CLASSES.items() for word in words.split()}


@lru_cache(maxsize=65_536)
def classes(target: str, place: str = "") -> frozenset[str]:
    """Return the classes that the words of `target` name, or else the works that stand in the place's name."""
    found = _named(target)
    return found or _named(place) & _FOUND_IN_PLACES


def _named(text: str) -> frozenset[str]:
    return frozenset(_OF_WORD[w] for w in fold(text).split() if w in _OF_WORD)
