"""What a text names of a supply map: makers, parts, weapon systems, owners, jurisdictions, and states of permits."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from sened.base.countries import COUNTRIES, country_code
from sened.base.names import fold
from sened.extraction.english.grammar import DEMONYMS
from sened.extraction.wordlist import words
from sened.pipeline.check.case import Row
from sened.supply.legal_forms import without_form
from sened.supply.names import OrganisationIndex, short_names, split_names

_CAPITALS = {
    "ankara": "TR", "athens": "GR", "beijing": "CN", "berlin": "DE", "berne": "CH", "brussels": "BE", "canberra": "AU",
    "copenhagen": "DK", "helsinki": "FI", "jerusalem": "IL", "kyiv": "UA", "lisbon": "PT", "london": "GB", "madrid": "ES",
    "moscow": "RU", "new delhi": "IN", "oslo": "NO", "ottawa": "CA", "paris": "FR", "pretoria": "ZA", "rome": "IT", "seoul": "KR",
    "stockholm": "SE", "tehran": "IR", "the hague": "NL", "tokyo": "JP", "vienna": "AT", "warsaw": "PL", "washington": "US",
}  # fmt: skip
"""Seats of government, for a state that a text names by them."""

_ADJECTIVES = {fold(a): code for a, name in DEMONYMS.items() if name and (code := country_code(name))} | {
    "belgian": "BE", "czech": "CZ", "danish": "DK", "finnish": "FI", "japanese": "JP", "korean": "KR", "norwegian": "NO",
    "polish": "PL", "portuguese": "PT", "south african": "ZA", "swedish": "SE", "swiss": "CH", "belarusian": "BY", "uk": "GB",
    "britain": "GB", "u s": "US", "us": "US",
}  # fmt: skip
_COUNTRY = {fold(name): code for code, name in COUNTRIES.items()} | _ADJECTIVES | _CAPITALS | {"turkey": "TR"}

NOUNS: dict[str, str] = {
    word: group
    for group, nouns in {
        "sensor": "sensor sensors camera cameras optic optics optronics eo ir turret gimbal", "engine": "engine engines motor motors diesel",
        "pump": "pump pumps valve valves", "fuel": "fuel reservoir tank", "rack": "rack racks pylon pylons", "brake": "brake brakes electromagnetic",
        "receiver": "receiver gps navigation", "antenna": "antenna antennas", "radio": "communication communications radio datalink",
        "warhead": "warhead warheads", "bomb": "bomb bombs",
    }.items()
    for word in nouns.split()
}  # fmt: skip
"""Common nouns of parts by what they are: they name a kind of part, no particular one."""

_GENERIC = words(
    "the and for with from all own item items part parts unit units system systems component components design model named not "
    "family series type several makers maker whole sealed remnant use technology technologies industries industry group company "
    "limited holdings holding international defence defense aerospace aircraft armed forces foundation government ministry air force "
    "presidency engines materials products solutions electronics services corporation drone drones weapon weapons combat turkish "
    "state states department general"
)

_STATES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (state, re.compile(pattern))
    for state, pattern in (
        ("not_controlled", r"\bno (?:export )?(?:permits?|licen[cs]es?)\b[^.]{0,24}\b(?:need|requir|necess)\w*|\b(?:need|requir)\w* no (?:export )?(?:permit|licen[cs]e)|\bnot (?:subject to|on the)\b[^.]{0,24}\b(?:control|list)|\buncontrolled\b"),
        ("suspended", r"\bsuspen\w+"),
        ("cancelled", r"\bcancel\w*|\brevok\w+|\bwithdr(?:ew|awn)\b"),
        ("stopped", r"\bstopp?(?:ed|s|ing)?\b|\bhalt\w*|\bend(?:ed|s|ing)?\b|\bceas\w+|\bcut off\b|\bdiscontinu\w+"),
        ("paused", r"\bpaus\w+|\bfroze\w*|\bno new (?:\w+ )?(?:permits?|licen[cs]es?)\b"),
        ("resumed", r"\bresum\w+|\blift\w*|\brestor\w+|\breinstat\w+|\breopen\w*|\bagain allowed\b"),
        ("granted", r"\bgrant(?:ed|s|ing)\b|\bgrant \d|\bapprov\w+|\bissu(?:ed|es|ing)\b|\blicensed\b|\ballowed\b"),
        ("recommended", r"\brecommend\w*|\badvis\w+"),
        ("in_force", r"\bsanction\w*|\bimpos\w+|\bdesignat\w+|\bblacklist\w*|\bembargo\w*"),
    )
)  # fmt: skip
_NEAR_STATES = {"stopped": {"suspended", "paused", "cancelled"}, "suspended": {"stopped", "paused"}, "paused": {"suspended", "stopped"},
                "granted": {"resumed", "alleged"}, "resumed": {"granted"}, "cancelled": {"stopped"}}  # fmt: skip


def states_in(folded: str) -> set[str]:
    """Return the coded states of permits and supply that words name."""
    found = {state for state, pattern in _STATES if pattern.search(folded)}
    return found - {"granted"} if found & {"paused", "not_controlled"} else found


def agree(named: set[str], state: str) -> bool:
    """Tell whether a coded state is one of those named, or next to it in meaning."""
    return state in named or any(state in _NEAR_STATES.get(n, ()) for n in named)


def jurisdictions_in(folded: str) -> set[str]:
    """Return the codes of the states that words name, by name, adjective or seat of government."""
    padded = f" {folded} "
    return {code for name, code in _COUNTRY.items() if f" {name} " in padded}


@lru_cache(maxsize=4096)
def telling(text: str) -> frozenset[str]:
    """Return the words of three letters and more that may name a particular company, part or weapon system."""
    found = (w for w in fold(text).split() if len(w) > 2)
    return frozenset(w for w in found if w not in _GENERIC and w not in NOUNS and w not in _COUNTRY)


_DENIES = re.compile(r"\bden(?:y|ies|ied)\b|\bnever\b|\breject\w*|\bits own\b|\bno(?:t)? (?:buy|bought|use[ds]?)\b")


@dataclass(frozen=True)
class Said:
    """Words of a text as names are looked up in them."""

    folded: str

    @cached_property
    def words(self) -> frozenset[str]:
        """All words."""
        return frozenset(self.folded.split())

    def has(self, phrase: str) -> bool:
        """Tell whether the words hold a phrase, whole words only."""
        return bool(phrase) and f" {phrase} " in f" {self.folded} "

    @property
    def denies(self) -> bool:
        """Tell whether the words deny."""
        return bool(_DENIES.search(self.folded))

    @cached_property
    def nouns(self) -> set[str]:
        """The kinds of parts that the words name."""
        return {NOUNS[w] for w in self.folded.split() if w in NOUNS}


class Names:
    """Every way in which the names of one supply map may be written."""

    def __init__(self, rows: Iterable[Row], index: OrganisationIndex) -> None:
        self._rows, self._index = list(rows), index
        self._written: dict[str, tuple[frozenset[str], frozenset[str]]] = {}

    @cached_property
    def _aliases(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for name, label in self._index.names():
            found.setdefault(label, set()).add(name)
        return found

    @cached_property
    def _shared(self) -> Counter[str]:
        """In how many different names a word stands: one that many share tells none of them."""
        names = {n for r in self._rows for c in ("manufacturer", "parent_at_date") for n in split_names(r[c])}
        return Counter(w for name in names for w in telling(name))

    def body(self, cell: str | None, said: Said) -> bool:
        """Tell whether the words name one of the bodies in a cell."""
        return any(self._body(name, said) for name in split_names(cell))

    def _body(self, name: str, said: Said) -> bool:
        if name not in self._written:
            self._written[name] = self._ways(name)
        phrases, single = self._written[name]
        return bool(single & said.words) or any(said.has(p) for p in phrases)

    def _ways(self, name: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the phrases, folded, and the single words by which a text may name a body."""
        label = self._index.label(name)
        written = {name, label, *self._aliases.get(label, ())}
        written |= {short for n in tuple(written) for short in short_names(n)} | {
            without_form(n) for n in tuple(written)
        }
        phrases = {fold(n) for n in written}
        single = {w for n in (name, label) for w in telling(n) if self._shared[w] <= _MOST_SHARED}
        return frozenset(p for p in phrases if len(p) > 2 and p not in _COUNTRY), frozenset(single)

    @staticmethod
    def system(cell: str | None, said: Said) -> bool:
        """Tell whether the words name one of the weapon systems in a cell."""
        return any(said.has(_folded(n)) or bool(telling(n) & said.words) for n in split_names(cell))


_folded = lru_cache(maxsize=4096)(fold)
_MOST_SHARED = 1
