"""Read a place phrase: generic words, brackets, commas, and several places joined in one phrase."""

import re
from dataclasses import dataclass

_KIND_WORDS = {
    "district": ("district", "subdistrict", "sub-district", "nahiyah", "ilçesi", "county"),
    "province": ("province", "governorate", "muhafazah", "ili"),
    "settlement": ("city", "town", "village", "villages", "camp", "refugee camp", "neighbourhood", "neighborhood"),
    "": ("area", "areas", "region", "countryside", "surroundings", "outskirts", "front", "frontline", "axis"),
}  # fmt: skip
_GENERIC = {word: kind for kind, words in _KIND_WORDS.items() for word in words}
_SUFFIX = re.compile(
    r"[\s,]+(" + "|".join(sorted(map(re.escape, _GENERIC), key=len, reverse=True)) + r")\s*\Z", re.IGNORECASE
)
_PREFIX = re.compile(
    r"\A(?:the\s+)?(?:(?:near|around|outside|north|south|east|west|north-east|north-west|south-east|south-west|"
    r"northern|southern|eastern|western|rural)(?:\s+of)?\s+|"
    r"(?:the\s+)?(?:city|town|village|district|province|governorate|area|countryside|region)\s+of\s+)",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_SEVERAL = re.compile(r"\s*(?:;|,|/|\band\b|&|\bve\b|\bund\b|\bû\b|\bو\b)\s*")
_NOT_STATED = frozenset({"", "not stated", "unknown", "unspecified", "none", "n/a", "-"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a phrase: the name, the kind it states (or ""), its weight, and whether it only contains."""

    name: str
    kind: str
    weight: float
    container: bool = False


def readings(phrase: str) -> list[Reading]:
    """Return the readings of one place phrase, widest first; an empty list where no place is stated."""
    phrase = " ".join(phrase.split())
    if not stated(phrase):
        return []
    out = [Reading(phrase, "", 1.0)]
    out += _core(_BRACKET.sub("", phrase), 0.98)
    out += [r for inner in _BRACKET.findall(phrase) for r in _core(inner, 0.95)]
    head, comma, tail = _BRACKET.sub("", phrase).partition(",")
    if comma:
        out += _core(head, 0.95)
        out += [Reading(r.name, r.kind, 0.7, container=True) for r in _core(tail.split(",")[-1], 1.0)]
    return list(dict.fromkeys(out))


def stated(phrase: str) -> bool:
    """Tell whether the phrase states a place at all."""
    return phrase.strip().casefold() not in _NOT_STATED


def several(phrase: str) -> list[str]:
    """Return the parts of a phrase that joins places by `;`, a comma, a slash or "and"; one part means one place."""
    plain = _BRACKET.sub("", phrase)
    parts = [p.strip() for p in _SEVERAL.split(plain)]
    return [p for p in parts if p]


def _core(name: str, weight: float) -> list[Reading]:
    name = name.strip(" ,.;:")
    if not name:
        return []
    out = [Reading(name, "", weight)]
    kind = ""
    while found := _SUFFIX.search(name):
        kind = _GENERIC[found.group(1).casefold()] or kind
        name = name[: found.start()]
        out.append(Reading(name, kind, weight))
    while found := _PREFIX.match(name):
        name = name[found.end() :]
        out.append(Reading(name, kind, weight))
    return [r for r in out if r.name.strip()]
