"""Place names taken apart for comparison: the place itself (head) and what it lies in or near (tail)."""

import re
from dataclasses import dataclass
from functools import lru_cache

from sened.base.names import skeleton

_GENERIC_WORDS = (
    "village villages town towns city cities camp district districts province governorate region area areas road"
    " highway front frontline frontlines line lines countryside neighbourhood neighborhood neighbourhoods quarter"
    " refugee north south east west northern southern eastern western north-east north-west northeast northwest"
    " centre center vicinity compound near prison street valley"
    " position positions site border several others ten about part inside outside side way stated not"
    " and of in the on at to its with between for from und et ve de la"
    " قرية قرى مدينة بلدة مخيم ناحية قضاء ريف حي منطقة محافظة قرب في غربي شرقي شمالي جنوبي سجن"
    " köyü köy ilçesi ilçe kenti kent şehri gundê gund bajarê bajar navçeya"
)
_GENERIC = frozenset(skeleton(word) for word in _GENERIC_WORDS.split())
_BOUND = frozenset({"tl", "an", "br"})
"""Tell, ayn and bir open so many names that they count only with the word that follows."""

_PREPOSITIONS = re.compile(r"\b(?:in|on)\b", re.IGNORECASE)
"""Left out before a skeleton is taken, for in it they are written like ayn."""

_TAIL = re.compile(
    r"\s*[,;(|]\s*|\s+(?:in|of|near|at|on|by|outside|east of|west of|north of|south of|قرب|في)\s+|\s+[-–]\s+",
    re.IGNORECASE,
)
_LIST = re.compile(r"\s*[;,/]\s*|\s+(?:and|ve|und|et|y|و)\s+", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|ve|und|et|y|û|و)\s+", re.IGNORECASE)
_ALIAS = re.compile(r"^([^,;|]*?)\s*\(([^)]*)\)")
_SURROUNDINGS = frozenset({"countryside", "surroundings", "environs", "suburbs", "outskirts", "others"})


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Skeletons of the words that name the place itself and of all words of the name."""

    head: frozenset[str]
    words: frozenset[str]


EMPTY = PlaceWords(frozenset(), frozenset())


@lru_cache(maxsize=65_536)
def words(name: str, *, coarse: bool = False) -> PlaceWords:
    """Return the head and all words of `name`; several spellings are joined by ` | `, each with a head of its own.

    `coarse` tells that the point stands for a wider place: then a head that another spelling puts in its tail ("Ain
    Issa" beside "Hadriat, east of Ain Issa") names that wider place and is no head.
    """
    heads: set[str] = set()
    tails: set[str] = set()
    for spelling in name.split(" | "):
        head = next((found for p in _parts(spelling) if (found := _skeletons(p))), _skeletons(spelling))
        heads |= head
        tails |= _skeletons(spelling) - head
    kept = heads - tails if coarse and heads - tails else heads
    return PlaceWords(frozenset(kept), frozenset(heads | tails))


def _parts(spelling: str) -> list[str]:
    """Return the parts of one spelling, the place itself first, another name of it in brackets beside it."""
    alias = _ALIAS.match(spelling)
    if alias and len(_TAIL.split(alias.group(1).strip())) == 1:
        return [" ".join(alias.groups())]
    return _TAIL.split(spelling)


@lru_cache(maxsize=65_536)
def members(name: str) -> tuple[frozenset[str], ...]:
    """Return the words of each place that a name lists ("A, B and C"), or an empty tuple where it names one place."""
    for spelling in name.split(" | "):
        parts = [p for p in _LIST.split(spelling) if p.strip() and p.strip().casefold() not in _SURROUNDINGS]
        found = tuple(s for s in (_skeletons(p) for p in parts) if s)
        if len(found) > 1:
            return found
    return ()


@lru_cache(maxsize=65_536)
def head_list(spelling: str) -> tuple[frozenset[str], ...]:
    """Return the words of each place that the first part of a spelling joins by "and"."""
    for part in _TAIL.split(spelling):
        found = tuple(s for s in map(_skeletons, _AND.split(part)) if s)
        if found:
            return found
    return ()


def _skeletons(text: str) -> frozenset[str]:
    out, bound = set(), ""
    for word in skeleton(_PREPOSITIONS.sub(" ", text)).split():
        if word in _BOUND:
            bound = word
        elif word not in _GENERIC and len(bound + word) > 1:
            out.add(bound + word)
            bound = ""
    return frozenset(out)
