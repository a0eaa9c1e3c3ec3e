"""When a value that the machine read is the value of the gold; every rule of equality stands here."""

from collections.abc import Callable, Mapping
from typing import Any

from sened.base.geo import distance_m
from sened.base.names import fold
from sened.evaluate.align import covers_half, heaviest

Value = Mapping[str, Any]
Identify = Callable[[str], str]
"""From a name of an actor to its id in the lists that the drafter reads with; empty where it is not known."""

NEAR_KM = 25.0
_ONE_RELATION = {
    "supplied to": "supply", "bought by": "supply", "owned by": "subsidiary of", "made by": "maker of", "stake held by": "subsidiary of",
}  # fmt: skip
"""Codes that say the same of the same two sides; the gold has one code for whoever owns, wholly or in part."""
_ONE_STATE = {
    "suspension": "suspended", "voluntary stop": "stopped", "refusal": "refused", "permit": "granted", "denial": "denied",
    "cancellation": "cancelled", "resumption": "resumed", "sanction": "in force",
}  # fmt: skip


def same_days(gold: Value, said: Value) -> bool:
    """Both ends of the interval are equal."""
    return (gold["start"], gold["end"]) == (said["start"], said["end"])


def same_count(gold: Value, said: Value) -> bool:
    """Both ends are equal; how the words hedge is not compared."""
    return (gold["low"], gold["high"]) == (said["low"], said["high"])


def near(gold: Value, candidate: Value) -> bool:
    """A candidate's centre lies within 25 km, or within the gold's own radius where that is wider (a province)."""
    reach = 1000.0 * max(NEAR_KM, float(gold["radius_km"]))
    return distance_m(gold["lat"], gold["lon"], candidate["lat"], candidate["lon"]) <= reach


def within(gold: Value, said: Value | None, first: int) -> bool:
    """One of the `first` best candidates is near."""
    return said is not None and any(near(gold, c) for c in said["candidates"][:first])


def span(value: Value) -> tuple[int, int]:
    """Return the span of a value's words."""
    return value["raw_start"], value["raw_end"]


def same_side(gold: Value, said: Value, identify: Identify) -> bool:
    """The same actor: by name, by the same words, by id where both are known, else by words that overlap by half."""
    names = {fold(str(n)) for n in (said.get("name"), said["raw"]) if n}
    if names & {fold(gold["name"]), fold(gold["raw"])} or span(gold) == span(said):
        return True
    known = identify(gold["name"]) or identify(gold["raw"])
    found = said.get("id") or identify(said["raw"])
    if known and found:
        return bool(known == found)
    return covers_half(span(gold), span(said))


def same_speakers(gold: list[Value], said: list[Value]) -> bool:
    """As many speakers, each with words that overlap those of one in the gold by half."""
    if len(gold) != len(said):
        return False
    fits = [[float(covers_half(span(g), span(s))) for s in said] for g in gold]
    return all(fits[g][s] for g, s in heaviest(fits))


def same_words(gold: object, said: object) -> bool:
    """Equal after folding, or all words of one among those of the other ("Hensoldt", "Hensoldt AG")."""
    a, b = set(fold(str(gold or "")).split()), set(fold(str(said or "")).split())
    return bool(a and b) and (a <= b or b <= a)


def same_form(gold: object, said: object) -> bool:
    """The same sub-event type of ACLED; its event type may stand before it ("Battles / Armed clash")."""
    return same_code(str(gold or "").rpartition(" / ")[2], str(said or "").rpartition(" / ")[2])


def same_relation(gold: object, said: object) -> bool:
    """The same relation of supply, whichever of its codes is used ("supply", "supplied_to")."""
    a, b = (fold(str(code or "").replace("_", " ")) for code in (gold, said))
    return _ONE_RELATION.get(a, a) == _ONE_RELATION.get(b, b)


def same_state(gold: object, said: object) -> bool:
    """The same state of a permit or measure, whether named by its act or by what came of it ("suspension", "suspended")."""
    a, b = (fold(str(code or "").replace("_", " ")) for code in (gold, said))
    return _ONE_STATE.get(a, a) == _ONE_STATE.get(b, b)


def same_model(gold: Value, said: Value) -> bool:
    """Equal words of the model, or a model in the script of the text that stands in the words of the gold."""
    written = fold(str(said.get("model") or ""))
    return same_words(gold["model"], written) or bool(written and written in fold(gold["raw"]))


def same_code(gold: object, said: object) -> bool:
    """Equal but for case and for the sign that joins words ("supplied_to", "supplied to")."""
    return fold(str(gold or "").replace("_", " ")) == fold(str(said or "").replace("_", " "))
