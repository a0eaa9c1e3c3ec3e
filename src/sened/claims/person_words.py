"""The words by which names of persons are known: given names, titles, particles, and words that are no names."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sened.base.countries import COUNTRIES
from sened.base.names import fold

FOLDER = Path(__file__).parent / "names"
_ARABIC_FORMS = str.maketrans("کیىأإآٱةھەڕڵ", "كييااااهههرل")
_MARKS = re.compile("[\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Folded words by the part that they play; see `names/words.toml`."""

    given: frozenset[str]
    family: frozenset[str]
    titles: frozenset[str]
    functions: frozenset[str]
    before: frozenset[str]
    belongings: frozenset[str]
    after: frozenset[str]
    fates: frozenset[str]
    particles: frozenset[str]
    toponyms: frozenset[str]
    endings: tuple[str, ...]
    institutions: frozenset[str]
    ordinary: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArabicWords:
    """The same for Arabic script; `doubtful` given names are ordinary words too."""

    given: frozenset[str]
    doubtful: frozenset[str]
    titles: frozenset[str]
    functions: frozenset[str]
    links: frozenset[str]
    stop: frozenset[str]


@lru_cache(maxsize=1)
def latin_words() -> Words:
    """Return the words for scripts with capital letters."""
    table = _read("words.toml")
    institutions = _folded(table["institutions"])
    countries = {word for name in COUNTRIES.values() for word in fold(name).split()} | {"turkey", "turkiye"}
    ordinary = _folded(table["general"]) | _folded(table["peoples"]) | countries
    names: frozenset[str] = frozenset().union(*map(_folded, _read("given.toml").values()))
    return Words(
        given=names - ordinary - institutions,
        family=_folded(_read("family.toml")["names"]) - ordinary - institutions,
        titles=_folded(table["titles"]),
        functions=_folded(table["functions"]),
        before=_folded(table["before"]),
        belongings=_folded(table["belongings"]),
        after=_folded(table["after"]),
        fates=_folded(table["verbs_of_fate"]),
        particles=_folded(table["particles"]),
        toponyms=_folded(table["toponyms"]),
        endings=tuple(table["endings"].split()),
        institutions=institutions,
        ordinary=ordinary,
    )


@lru_cache(maxsize=1)
def arabic_words() -> ArabicWords:
    """Return the words for Arabic script."""
    table = _read("given-arabic-script.toml")
    parts = {name: frozenset(arabic_form(w) for w in text.split()) for name, text in table.items()}
    return ArabicWords(
        given=parts["names"] - parts["titles"],
        doubtful=parts["words"],
        titles=parts["titles"],
        functions=parts["functions"],
        links=parts["links"],
        stop=parts["stop"],
    )


def arabic_form(word: str) -> str:
    """Return a word of Arabic script without marks, its letter forms folded (Arabic, Sorani, Persian)."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", word)).translate(_ARABIC_FORMS)


def _read(name: str) -> Mapping[str, str]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def _folded(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())
