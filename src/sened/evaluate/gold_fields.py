"""What a draft of the gold may hold: each field with the check of its values and of its words."""

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import Any

from sened.model.crosswalk import is_known_code
from sened.model.vocabulary import Checkable, ClaimKind, Modality, Stance, WeaponClass

Faults = Iterator[tuple[str, str]]
"""Pairs of a field and what is wrong with it."""

PEOPLE = ("killed", "wounded", "captured", "detained", "displaced")
"""Counts that are scored one by one."""
COUNTS = (
    *PEOPLE, "casualties", "abducted", "affected", "attacks", "bodies", "camps", "count", "damage", "escaped", "families",
    "incidents", "missing", "neutralised", "released", "returned", "strikes", "surrendered", "vehicles",
)  # fmt: skip
"""Every count that a draft may hold; `count` is one of something else (strikes, schools), whatever a draft calls it."""
QUALIFIERS = ("exact", "at-least", "more-than", "about", "up-to", "between", "vague", "at-most", "less-than")
SIDES = ("perpetrator", "target", "subject", "object")
SUPPLY_PARTS = ("company", "component", "system", "relation", "customer", "parent", "state")

_DRAFT = ("kind", "start", "end", "quote", "stance", "checkable", "fields")
_LIMITS = {"lat": 90.0, "lon": 180.0}


def is_date(value: object) -> bool:
    """Tell whether `value` is a day written YYYY-MM-DD."""
    if not isinstance(value, str) or len(value) != 10:
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def faults_of_draft(draft: object, text: str) -> Faults:
    """Yield (field, message) for whatever is wrong in one draft of the gold over `text`."""
    if not isinstance(draft, dict) or set(draft) - {"note"} != set(_DRAFT):
        yield "", f"must be an object with the keys {', '.join(_DRAFT)}"
        return
    yield from _faults_of_words(draft["quote"], draft["start"], draft["end"], text, "quote")
    for key, words in (("kind", ClaimKind), ("stance", Stance), ("checkable", Checkable)):
        yield from _faults_of_word(draft, key, words)
    if not isinstance(draft["fields"], dict):
        yield "fields", "must be an object"
        return
    for name, value in draft["fields"].items():
        for field, message in _faults_of_field(name, value, text):
            yield f"fields.{name}" + (f".{field}" if field else ""), message


def _faults_of_field(name: str, value: object, text: str) -> Faults:
    if name == "attributed_to":
        yield from _faults_of_list(value, text)
    elif name == "relation":
        yield from () if isinstance(value, str) and value else (("", "must be a word"),)
    elif name not in _CHECKS:
        yield "", "is no field that a draft has"
    elif not isinstance(value, dict):
        yield "", "must be an object"
    else:
        yield from _faults_of_raw(value, text)
        yield from _CHECKS[name](value)


def _faults_of_list(value: object, text: str) -> Faults:
    if not isinstance(value, list) or not value:
        yield "", "must be a list of words with their places"
        return
    for n, one in enumerate(value):
        faults = _faults_of_raw(one, text) if isinstance(one, dict) else iter((("", "must be an object"),))
        for field, message in faults:
            yield f"[{n}].{field}", message


def _faults_of_raw(value: dict[str, Any], text: str) -> Faults:
    yield from _faults_of_words(value.get("raw"), value.get("raw_start"), value.get("raw_end"), text, "raw")


def _faults_of_words(raw: object, start: object, end: object, text: str, field: str) -> Faults:
    if not isinstance(raw, str) or not raw:
        yield field, "must be words of the text"
    elif not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end):
        yield field, "needs a start and an end in code points"
    elif text[start:end] != raw:
        yield field, f"is not what stands from {start} to {end}"


def _faults_of_word(value: dict[str, Any], key: str, words: type[StrEnum]) -> Faults:
    if value.get(key) not in [w.value for w in words]:
        yield key, f"must be one of {', '.join(words)}"


def _faults_of_date(value: dict[str, Any]) -> Faults:
    yield from _faults_of_keys(value, ("start", "end", "stated"))
    days = [value.get("start"), value.get("end")]
    if not all(is_date(d) for d in days):
        yield "start", "start and end must be days as YYYY-MM-DD"
    elif days[0] > days[1]:  # type: ignore[operator]  # both are texts here
        yield "end", "lies before the start"
    if not isinstance(value.get("stated"), bool):
        yield "stated", "must be true or false"


def _faults_of_place(value: dict[str, Any]) -> Faults:
    yield from _faults_of_keys(value, ("name", "lat", "lon", "radius_km"))
    yield from _faults_of_texts(value, ("name",))
    for key, limit in _LIMITS.items():
        if not _is_number(value.get(key)) or abs(value[key]) > limit:
            yield key, f"must be degrees of WGS 84 within {limit:.0f}"
    if not _is_number(value.get("radius_km")) or value["radius_km"] <= 0:
        yield "radius_km", "must be kilometres above 0"


def _faults_of_side(value: dict[str, Any]) -> Faults:
    yield from _faults_of_keys(value, ("name", "modality", "id"))
    yield from _faults_of_texts(value, ("name",))
    if "modality" in value:
        yield from _faults_of_word(value, "modality", Modality)


def _faults_of_event(value: dict[str, Any]) -> Faults:
    yield from _faults_of_keys(value, ("code", "acled"))
    if not isinstance(value.get("acled"), str) or not is_known_code("acled", value["acled"]):
        yield "acled", "must be a sub-event type of ACLED"


def _faults_of_weapon(value: dict[str, Any]) -> Faults:
    yield from _faults_of_keys(value, ("class", "model"))
    yield from _faults_of_word(value, "class", WeaponClass)
    if value.get("model") is not None:
        yield from _faults_of_texts(value, ("model",))


def _faults_of_count(value: dict[str, Any]) -> Faults:
    yield from _faults_of_keys(value, ("low", "high", "qualifier", "unit"))
    low, high = value.get("low"), value.get("high")
    if not (low is None or _is_whole(low)) or not (high is None or _is_whole(high)) or (low is None and high is None):
        yield "low", "low and high must be whole numbers, one of them may be null"
    elif low is not None and high is not None and high < low:
        yield "high", "lies below low"
    if value.get("qualifier") not in QUALIFIERS:
        yield "qualifier", f"must be one of {', '.join(QUALIFIERS)}"


def _faults_of_supply(value: dict[str, Any]) -> Faults:
    yield from _faults_of_keys(value, SUPPLY_PARTS)
    yield from _faults_of_texts(value, tuple(k for k in SUPPLY_PARTS if k in value or k == "relation"))


def _faults_of_keys(value: dict[str, Any], known: tuple[str, ...]) -> Faults:
    for key in sorted(set(value) - {*known, "raw", "raw_start", "raw_end"}):
        yield key, "is not known here"


def _faults_of_texts(value: dict[str, Any], keys: tuple[str, ...]) -> Faults:
    for key in keys:
        if not isinstance(value.get(key), str) or not value[key].strip():
            yield key, "must be a text"


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_CHECKS: dict[str, Callable[[dict[str, Any]], Faults]] = {
    "date": _faults_of_date,
    "place": _faults_of_place,
    "event_type": _faults_of_event,
    "weapon": _faults_of_weapon,
    "supply": _faults_of_supply,
    **dict.fromkeys(SIDES, _faults_of_side),
    **dict.fromkeys(COUNTS, _faults_of_count),
}
